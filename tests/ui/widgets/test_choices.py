import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QButtonGroup

from cmdesk.ui.widgets import ChoiceCard, Panel, Segmented, Steps, Tab, Tabs, row
from tests.ui.widgets.gallery import picture


@pytest.fixture
def tabs(qtbot):
    bar = Tabs("Texte", [Tab("Commun"), Tab("Bluesky", "bluesky", "+17", "bad"), "R&D"])
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_tabs_are_told_in_words(tabs):
    assert tabs.accessibleName() == "Texte"
    assert [tabs.accessibleTabName(i) for i in range(3)] == ["Commun", "Bluesky, +17", "R&D"]


def test_arrow_keys_go_between_tabs(tabs, qtbot):
    with qtbot.waitSignal(tabs.currentChanged) as told:
        QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert told.args == [1]


def test_a_figure_can_change_without_moving_the_choice(tabs):
    tabs.setCurrentIndex(1)
    before = tabs.tabSizeHint(1).width()
    tabs.set_tab(1, Tab("Bluesky", "bluesky", "317 / 300", "bad"))
    assert tabs.currentIndex() == 1
    assert tabs.tabSizeHint(1).width() > before
    assert tabs.accessibleTabName(1) == "Bluesky, 317 / 300"


def test_tabs_may_be_replaced_and_the_choice_stays_where_it_can(tabs, qtbot):
    tabs.setCurrentIndex(1)
    with qtbot.assertNotEmitted(tabs.currentChanged):
        tabs.set_tabs(["Un", "Deux"])
    assert tabs.currentIndex() == 1
    with qtbot.waitSignal(tabs.currentChanged) as told:
        tabs.set_tabs(["Seul"])
    assert told.args == [0]


def test_the_chosen_tab_is_underlined(tabs):
    first = picture(tabs)
    tabs.setCurrentIndex(2)
    assert picture(tabs) != first


def test_flush_tabs_begin_at_the_edge(qtbot):
    plain, flush = Tabs("Vues", ["Apparence", "Comptes"]), Tabs("Vues", ["Apparence", "Comptes"], flush=True)
    for bar in (plain, flush):
        qtbot.addWidget(bar)
        bar.resize(300, 36)
        bar.show()

    def first_ink(bar):
        image = bar.grab().toImage()
        rows, empty = range(image.height() // 3, image.height() * 2 // 3), image.pixel(image.width() - 1, 2)
        return next(x for x in range(image.width()) if any(image.pixel(x, y) != empty for y in rows))

    assert first_ink(flush) <= 2
    assert first_ink(plain) >= 9
    assert plain.tabRect(0).width() - flush.tabRect(0).width() == 10


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
