import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QButtonGroup

from cmdesk.ui.widgets import ChoiceCard, Panel, Segmented, Steps, row
from tests.ui.widgets.gallery import picture


@pytest.fixture
def period(qtbot):
    segments = Segmented("Période", ["Mois", "Semaine", "Liste"], 1)
    window = Panel(row(segments, None))
    qtbot.addWidget(window)
    window.show()
    yield segments
    window.close()


def test_one_segment_is_chosen_and_says_so(period, qtbot):
    assert period.value() == 1
    with qtbot.waitSignal(period.chosen) as told:
        period.choose(2)
    assert told.args == [2]
    assert period.value() == 2


def test_arrow_keys_choose_the_next_segment(period, qtbot):
    chosen = period._group.button(1)
    chosen.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(period.chosen) as told:
        QTest.keyClick(chosen, Qt.Key.Key_Right)
    assert told.args == [2]


def test_what_is_chosen_already_can_be_pressed_again(period, qtbot):
    again = []
    period.again.connect(again.append)
    for place in (2, 2, 0):
        qtbot.mouseClick(period._group.button(place), Qt.MouseButton.LeftButton)
    assert again == [2]
    period.choose(1)
    qtbot.mouseClick(period._group.button(1), Qt.MouseButton.LeftButton)
    assert again == [2, 1]


def test_segments_with_icons_fold_their_words(qtbot):
    segments = Segmented("Réseau", [("Mastodon", "mastodon"), ("Bluesky", "bluesky")])
    qtbot.addWidget(segments)
    folded = segments._group.button(1)
    assert folded.sizeHint().width() == 36
    assert folded.accessibleName() == folded.toolTip() == "Bluesky"
    segments.choose(1)
    assert folded.sizeHint().width() > 60


def test_one_card_of_several_is_chosen_by_a_click_anywhere(qtbot):
    cards = [ChoiceCard("mastodon", "Mastodon", "Adresse"), ChoiceCard("mail", "Courrier")]
    group = QButtonGroup()
    for card in cards:
        group.addButton(card)
    window = Panel(row(*cards))
    qtbot.addWidget(window)
    window.show()
    before = picture(cards[1])
    QTest.mouseClick(cards[1], Qt.MouseButton.LeftButton, pos=cards[1].rect().bottomRight() / 1.05)
    assert group.checkedButton() is cards[1]
    assert picture(cards[1]) != before
    assert cards[0].accessibleDescription() == "Adresse"


def test_steps_say_where_we_are(qtbot):
    steps = Steps(["Réseau", "Connexion", "Droits"])
    qtbot.addWidget(steps)
    steps.set(1)
    assert steps.accessibleName() == "Step 2 of 3: Connexion"
