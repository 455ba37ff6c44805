from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt

from cmdesk.domain.signals import Kind, NewSignal, Signal
from cmdesk.store import signals
from cmdesk.ui.panels.watchlist.alerts import Alerts

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def found(query=1, kind=Kind.VOLUME, at=NOON):
    return NewSignal(query, kind, at - timedelta(hours=2), at, 14, 2.0)


def test_each_is_one_line_that_leads_to_what_it_rests_on(qtbot):
    alerts, told = Alerts(), []
    qtbot.addWidget(alerts)
    alerts.chosen.connect(told.append)
    alerts.tell((), NOON)
    assert not alerts.isVisibleTo(None)
    alerts.tell((Signal(7, found(), NOON, "Notre nom", False), Signal(8, found(), NOON, "Le Mail", True)), NOON)
    alerts.show()
    first = alerts.lines.line(0)
    assert first.spoken.startswith("Notre nom, 14 mentions in 2 h, 7 times the usual.")
    assert alerts.lines.line(1).name == "Le Mail (competitor)"
    alerts.view.choose(8)
    qtbot.keyClick(alerts.view, Qt.Key.Key_Return)
    assert told == [8]


def test_what_stood_out_since_yesterday_stands_below_the_queries(panel, filled, qtbot):
    made, _ = filled.office.do(filled.office.desk.add_query("Notre nom", "fournil"))
    now = filled.now()
    filled.office.write(signals.keep, [found(made, at=now)], now)
    qtbot.waitUntil(lambda: panel.queries.alerts.lines.rowCount() == 1)
    assert panel.queries.alerts.isVisible()
    panel.queries.alerts.chosen.emit(panel.queries.alerts.lines.line(0).key)
    qtbot.waitUntil(lambda: panel.list.header.title.text() == "What the signal rests on")
    (number,) = [one.id for one in filled.office.read(signals.recent, now)]
    filled.office.write(signals.put_away, number, now)
    qtbot.waitUntil(lambda: not panel.queries.alerts.isVisible())
