from datetime import timedelta

import pytest

from cmdesk.domain.media import WHOLE, NewMedium
from cmdesk.store import cuts, drafts, media
from tests.store.conftest import NOON

FOUR = NewMedium("a" * 64, "four.jpg", "image/jpeg", 1000, 400, 300)
PART = NewMedium("b" * 64, "four.jpg", "image/jpeg", 300, 200, 150)
OTHER = NewMedium("c" * 64, "four.jpg", "image/jpeg", 200, 100, 150)
QUARTER = (0.5, 0.0, 0.5, 0.5)


@pytest.fixture
def draft(workspace):
    return workspace.write(drafts.start, "Le four", [workspace.account()], NOON)


def attached(workspace, draft):
    found = workspace.write(media.attach, draft, FOUR, NOON)
    workspace.write(media.attach, draft, NewMedium("d" * 64, "table.png", "image/png", 2000), NOON)
    workspace.write(media.describe, draft, found.media_id, "Le four", NOON, (0.5, 0.5))
    workspace.write(media.go_with, draft, found.media_id, 1, NOON)
    return found.media_id


def test_a_part_takes_the_place_of_the_picture_and_gives_it_back(workspace, draft):
    four = attached(workspace, draft)
    part = workspace.write(cuts.put, draft, four, PART, QUARTER, NOON)
    assert (part.sha256, part.alt, part.part, part.focus_x) == (PART.sha256, "Le four", 1, 0.0)
    assert [each.name for each in workspace.read(media.of_draft, draft)] == ["four.jpg", "table.png"]
    origin, box = workspace.read(cuts.origin, part.media_id)
    assert (origin.media_id, box) == (four, QUARTER)
    back = workspace.write(cuts.put_back, draft, part.media_id, NOON)
    assert (back.media_id, back.alt, back.part) == (four, "Le four", 1)
    assert workspace.read(cuts.origin, four)[1] == WHOLE
    assert workspace.read(cuts.origin, 999) is None


def test_a_part_is_chosen_again_from_the_whole(workspace, draft):
    four = attached(workspace, draft)
    part = workspace.write(cuts.put, draft, four, PART, QUARTER, NOON)
    other = workspace.write(cuts.put, draft, part.media_id, OTHER, (0.0, 0.0, 0.25, 0.5), NOON)
    assert workspace.read(cuts.origin, other.media_id)[0].media_id == four
    assert len(workspace.read(media.of_draft, draft)) == 2


def test_the_whole_picture_stays_as_long_as_a_part_of_it_is_used(workspace, draft):
    four = attached(workspace, draft)
    part = workspace.write(cuts.put, draft, four, PART, QUARTER, NOON)
    later = NOON + timedelta(days=9)
    assert workspace.write(media.forget_unused, later) == ()
    workspace.write(media.detach, draft, part.media_id, NOON)
    gone = {sha256 for sha256, _ in workspace.write(media.forget_unused, later)}
    gone |= {sha256 for sha256, _ in workspace.write(media.forget_unused, later)}
    assert gone == {FOUR.sha256, PART.sha256}


def test_what_is_attached_no_more_is_not_cut(workspace, draft):
    four = attached(workspace, draft)
    workspace.write(media.detach, draft, four, NOON)
    assert workspace.write(cuts.put, draft, four, PART, QUARTER, NOON) is None
