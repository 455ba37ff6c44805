from datetime import timedelta

import pytest

from cmdesk.domain.media import NewMedium
from cmdesk.domain.nearness import NearKind
from cmdesk.store import drafts, library, media, nearness
from tests.store.conftest import NOON

DAY = timedelta(days=1)


@pytest.fixture
def four(workspace):
    return workspace.write(media.keep, NewMedium("ab" * 32, "four.jpg", "image/jpeg", 10, 4, 3), NOON)


def told(workspace, media_id, until=None):
    workspace.write(library.describe, media_id, alt="Le four ouvert", credit="Léa M.", rights="Web", until=until)


def test_a_file_is_found_by_what_is_said_of_it(workspace, four):
    told(workspace, four)
    workspace.write(media.keep, NewMedium("cd" * 32, "pain.jpg", "image/jpeg", 10), NOON + DAY)
    assert [each.file.name for each in workspace.read(library.found)] == ["pain.jpg", "four.jpg"]
    assert [each.file.name for each in workspace.read(library.found, "four léa")] == ["four.jpg"]
    assert workspace.read(library.found, "four absent") == []
    assert workspace.read(library.found, "100%") == []


def test_a_file_of_the_library_goes_into_a_draft_once_with_its_description(workspace, four):
    told(workspace, four)
    draft = workspace.write(drafts.start, "Pain", [], NOON)
    attached = workspace.write(library.use, draft, four, NOON)
    workspace.write(library.use, draft, four, NOON)
    assert (attached.alt, len(workspace.read(media.of_draft, draft))) == ("Le four ouvert", 1)
    assert workspace.read(library.one, four).uses == 1


def test_what_is_in_the_library_is_not_swept_away_until_it_may_go(workspace, four):
    told(workspace, four)
    assert workspace.write(media.forget_unused, NOON + 3 * DAY) == ()
    workspace.write(library.keep, four, False)
    assert workspace.write(media.forget_unused, NOON + 3 * DAY) == (("ab" * 32, "image/jpeg"),)
    assert workspace.read(library.one, four) is None


def test_a_file_whose_rights_have_ended_stands_against_the_post(workspace, four):
    account = workspace.account()
    told(workspace, four, NOON + DAY)
    draft = workspace.write(drafts.start, "Pain", [account], NOON)
    workspace.write(library.use, draft, four, NOON)
    near = lambda due: [one.kind for one in workspace.read(nearness.about, draft, {account: "Pain"}, due, NOON)]  # noqa: E731
    assert near(None) == []
    assert near(NOON + 2 * DAY) == [NearKind.RIGHTS]
