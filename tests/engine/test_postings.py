import asyncio
import hashlib

import pytest

from cmdesk.domain.media import Attached
from cmdesk.engine.postings import check_files, file_of
from cmdesk.networks.base import Posting, Refused

DATA = b"picture"
SHA256 = hashlib.sha256(DATA).hexdigest()
FOUR = Attached(1, SHA256, "four.jpg", "image/jpeg", 7, 40, 30, 0.0, "Le four", 0.5, -0.5)


@pytest.fixture
def posting(tmp_path):
    file = file_of(FOUR, tmp_path)
    file.path.parent.mkdir()
    file.path.write_bytes(DATA)
    return Posting("Bonjour", "key", media=(file,))


def test_a_file_is_where_it_was_put_and_told_as_it_is(posting):
    (file,) = posting.media
    assert (file.name, file.alt, file.focus, file.width) == ("four.jpg", "Le four", (0.5, -0.5), 40)
    asyncio.run(check_files(posting))


def test_a_file_that_changed_is_not_sent(posting):
    posting.media[0].path.write_bytes(b"another")
    with pytest.raises(Refused, match="media-changed"):
        asyncio.run(check_files(posting))


def test_a_file_that_is_gone_is_told(posting):
    posting.media[0].path.unlink()
    with pytest.raises(Refused, match="media-missing"):
        asyncio.run(check_files(posting))
