"""What is told of pictures and other files."""

import pytest

from cmdesk.domain.troubles import Trouble
from cmdesk.sentences import sentence
from cmdesk.translations import Catalogue

tr = Catalogue("en").tr


@pytest.mark.parametrize(
    ("code", "data", "told"),
    [
        ("media-too-heavy", {"limit": "25000000"}, "at most 25 MB"),
        ("media-too-large", {"name": "a.png", "limit": "20000"}, "“a.png” is too large: at most 0.1 MB"),
        ("media-too-large", {"name": "a.png", "limit": "²"}, "at most ² MB"),
        ("media-type", {"name": "a.tiff", "type": "image/tiff"}, "(image/tiff)"),
    ],
)
def test_what_is_told(code, data, told):
    assert told in sentence(Trouble(code, data), tr)
