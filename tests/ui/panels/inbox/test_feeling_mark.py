from pytestqt.qtbot import QtBot

from cmdesk.domain.judgements import Aspect, ItemJudgement
from cmdesk.ui.panels.inbox.feeling_mark import FeelingMark


def test_the_mark_says_it_in_words_and_who_decided(qtbot: QtBot) -> None:
    mark = FeelingMark()
    qtbot.addWidget(mark)
    mark.show_judgement(None)
    assert mark.isHidden()
    mark.show_judgement(ItemJudgement(1, -1, 80, ("complaint",)))
    assert not mark.isHidden()
    assert mark.text() == "Negative · complaint"
    assert mark.accessibleName() == "Negative · complaint. Why, and correct it"
    narrow = mark.sizeHint().width()
    mark.show_judgement(ItemJudgement(1, 1, 100, ("complaint",), corrected=frozenset({Aspect.SENTIMENT})))
    assert mark.text() == "Positive · complaint · corrected by you"
    assert mark.sizeHint().width() > narrow


def test_each_feeling_has_a_sign_of_its_own(qtbot: QtBot) -> None:
    mark = FeelingMark()
    qtbot.addWidget(mark)
    signs = []
    for value in (-1, 0, 1, None):
        mark.show_judgement(ItemJudgement(1, value))
        signs.append(mark._sign[0])
        mark.grab()
    assert len(set(signs)) == 4
