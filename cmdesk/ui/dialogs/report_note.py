"""A word of the user on the first page of a report."""

from PySide6.QtWidgets import QWidget

from cmdesk.domain.reports import Report
from cmdesk.store import reports
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.house_hints import HouseHints
from cmdesk.ui.widgets import Dialog, Text, TextArea, col
from cmdesk.ui.words import tr


class ReportNote(Dialog):
    """What figures do not say: what was done about it, what ought to be decided."""

    def __init__(self, parent: QWidget, host: Host, report: Report) -> None:
        self._host, self._report = host, report
        self.area = TextArea(tr("A word of yours"), tr("What ought to be decided? What was done?"), least=6, most=12)
        self.area.set_text(report.note)
        told = Text(tr("It stands on the first page, below what changed."), "meta", "text2", wrap=True)
        self.hints = HouseHints(host, self.area, leads=False)
        body = col(told, self.area, self.hints, gap=12)
        super().__init__(parent, tr("A word of yours"), body, tr("Put it on the report"), width=560)
        self.hints.shown.connect(self.fit_soon)
        self.area.setFocus()

    def accept(self) -> None:
        report, bridge = self._report, self._host.bridge
        bridge.write(bridge, reports.change, report.id, report.wanted, self.area.text().strip())
        super().accept()
