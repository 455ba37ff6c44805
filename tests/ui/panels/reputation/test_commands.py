"""What can be done in the room of reputation now."""

from cmdesk.domain.reputation import slice_from
from cmdesk.store import signals
from cmdesk.ui.panels.reputation.head import DAYS
from tests.reports.test_crisis import tr
from tests.store.test_signals import told


def named(panel):
    return {command.name: command for command in panel.commands()}


def test_a_time_is_chosen_and_left_by_its_command(panel):
    for days in DAYS:
        named(panel)[f"reputation.days-{days}"].run()
        assert panel.days == days
    assert "reputation.back" not in named(panel)
    panel.show_period(panel.shown())
    assert named(panel)["reputation.back"].key == "Backspace"
    named(panel)["reputation.back"].run()
    assert panel.period is None


def test_blame_is_listed_and_a_crisis_is_opened(panel, host):
    named(panel)["reputation.blame"].run()
    room, what = host.opened[-1]
    assert (room, what.pop("figure")) == ("watchlist", 1)
    assert slice_from(what).mood == 3
    named(panel)["reputation.crisis"].run()
    assert host.opened[-1] == ("open-incident", {"query": 0})
    panel.show_subject(1)
    named(panel)["reputation.crisis"].run()
    assert host.opened[-1] == ("open-incident", {"query": 1})


def test_a_signal_and_the_crisis_that_is_open_are_at_hand(panel, host, filled, qtbot):
    assert {"reputation.close", "reputation.signal"}.isdisjoint(named(panel))
    (made,) = filled.write(signals.keep, [told(1)], filled.now())
    number = filled.do(filled.desk.open_incident("Panne", 2, 1, tr))
    panel.refresh()
    qtbot.waitUntil(lambda: {"reputation.close", "reputation.signal"} <= set(named(panel)))
    named(panel)["reputation.signal"].run()
    named(panel)["reputation.close"].run()
    assert host.opened[-2:] == [
        ("watchlist", {"figure": 1, "signal": made}),
        ("incident", {"number": number, "closing": 1}),
    ]
    named(panel)["reputation.away"].run()
    qtbot.waitUntil(lambda: filled.read(signals.recent, filled.now()) == [])
