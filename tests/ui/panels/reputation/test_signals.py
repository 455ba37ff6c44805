from PySide6.QtWidgets import QPushButton

from cmdesk.store import signals
from cmdesk.ui.panels.reputation.signals import MOST, SignalsCard
from cmdesk.ui.words import speak
from tests.ui.test_signal_words import NOON, signal


def buttons(card):
    found = [button for button in card.body.findChildren(QPushButton) if not button.isHidden()]
    return {button.text() or button.accessibleName().partition(":")[0]: button for button in found}


def test_each_signal_can_be_looked_into_and_put_away(qtbot):
    card = SignalsCard()
    qtbot.addWidget(card)
    card.retranslate()
    card.show_signals([signal(number=7)], NOON)
    shown, away = [], []
    card.items_asked.connect(shown.append)
    card.put_away_asked.connect(away.append)
    found = buttons(card)
    assert found["Show"].accessibleName().startswith("Show what this rests on: 14 mentions")
    found["Show"].click()
    found["Put away"].click()
    assert (shown, away) == ([7], [7])
    before = found["Show"]
    card.show_signals([signal(number=7)], NOON)
    assert buttons(card)["Show"] is before  # the keys stay where they are
    assert card.nothing.isHidden()


def test_a_few_are_shown_and_none_is_said(qtbot):
    card = SignalsCard()
    qtbot.addWidget(card)
    card.retranslate()
    card.show_signals([signal(number=number) for number in range(5)], NOON)
    shows = [b for b in card.body.findChildren(QPushButton) if b.text() == "Show"]
    assert len(shows) == MOST
    assert card.count.said() == "5"
    card.show_signals([], NOON)
    assert card.body.isHidden()
    assert card.nothing.said().startswith("Nothing unusual")


def test_the_panel_shows_them_and_opens_their_items(panel, filled, host, qtbot):
    query = next(one.id for one in panel.known if not one.rival)
    raised = signal()
    told = type(raised.told)(query, *[getattr(raised.told, name) for name in list(vars(raised.told))[1:]])
    (made,) = filled.write(signals.keep, [told], host.now())
    qtbot.waitUntil(lambda: panel.side.raised != () and len(panel.side.raised) == 1)
    qtbot.waitUntil(lambda: "Show" in buttons(panel.side.signals))
    buttons(panel.side.signals)["Show"].click()
    assert host.opened[-1] == ("watchlist", {"figure": 1, "signal": made})
    panel.side.put_away(made)
    qtbot.waitUntil(lambda: len(panel.side.raised) == 0)
    qtbot.waitUntil(lambda: bool(host.undos))
    host.undo()
    qtbot.waitUntil(lambda: len(panel.side.raised) == 1)


def test_its_buttons_stand_in_a_row_in_a_narrow_window_too(qtbot, qapp):
    speak(qapp, "fr")
    try:
        card = SignalsCard()
        qtbot.addWidget(card)
        card.retranslate()
        card.show_signals([signal(number=7)], NOON)
        card.resize(288, 400)  # as beside the chart at 1024 by 700
        card.show()
        found = buttons(card)
        show, crisis = found["Voir"], found["Ouvrir un dossier"]
        qtbot.waitUntil(lambda: crisis.x() > show.x() and crisis.y() == show.y())
    finally:
        speak(qapp, "en")
