import pytest

from cmdesk.domain.judgements import Aspect, Learned
from cmdesk.store import judgements
from cmdesk.ui.dialogs.learned import LearnedLine, words_for


@pytest.mark.parametrize(
    ("learned", "said"),
    [
        (Learned(), "Nothing yet"),
        (Learned(2, 0, 2), "so few may be chance"),
        (Learned(9, 4, 7), "New messages are judged with it"),
        (Learned(9, 7, 7), "does not judge better"),
    ],
)
def test_what_it_is_worth_is_told_as_it_is(learned, said):
    assert said in words_for(learned)
    if learned.corrections:
        assert f"Of {learned.corrections} messages" in words_for(learned)
        assert f"without learning {learned.right_before}." in words_for(learned)


def test_it_is_forgotten_and_recalled(room, qtbot):
    room.office.connect()
    room.office.network.arrives("La brioche déchire", room.now())
    room.office.do(room.office.desk.sync())
    (row,) = room.office.read(judgements.waiting, 10)
    room.office.do(room.office.desk.judging.judge_some())
    line = LearnedLine(room)
    qtbot.addWidget(line)
    assert line.forget.isHidden()
    room.office.do(room.office.desk.correct(row.id, Aspect.SENTIMENT, "1"))
    room.until(lambda: not line.forget.isHidden())
    assert "Of 1 message" in line.words.said()
    with qtbot.waitSignal(line.forgotten):
        line.forget.click()
    room.until(lambda: line.forget.isHidden())
    assert "Nothing yet" in line.words.said()
    room.undo()
    room.until(lambda: not line.forget.isHidden())
