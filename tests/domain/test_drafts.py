from datetime import UTC, datetime

import pytest

from cmdesk.domain.drafts import BOARD, DraftRow, Stage, may_move

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


def test_the_board_has_a_place_for_all_but_problems():
    assert set(Stage) - set(BOARD) == {Stage.PROBLEM}


@pytest.mark.parametrize(
    ("stage", "to", "may"),
    [
        (Stage.IDEA, Stage.READY, True),
        (Stage.READY, Stage.EVERGREEN, True),
        (Stage.DRAFT, Stage.SENT, False),
        (Stage.SCHEDULED, Stage.IDEA, False),
        (Stage.SENT, Stage.EVERGREEN, True),
        (Stage.SENT, Stage.DRAFT, False),
        (Stage.EVERGREEN, Stage.SENT, True),
    ],
)
def test_only_what_a_person_decides_can_be_moved(stage, to, may):
    assert may_move(DraftRow(1, "", stage, (), None, NOON), to) is may
