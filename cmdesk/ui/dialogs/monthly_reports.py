"""A report each month: made on the first by itself, sent by nobody but the user."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import Brand
from cmdesk.domain.conversations import Department
from cmdesk.domain.reports import Monthly
from cmdesk.store import accounts, departments, reports
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import ComboField, Dialog, Labelled, Segmented, Text, Tick, clear, col, row
from cmdesk.ui.words import tr

ALL = 0


class MonthlyReports(Dialog):
    """One line for each brand."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host = host
        self._brands: Sequence[Brand] = ()
        self._departments: Sequence[Department] = ()
        self.lines: dict[int, tuple[Tick, Segmented, ComboField]] = {}
        self._lines = col(gap=16)
        told = tr(
            "On the first of each month, or when cmdesk is opened next, the report of the month before is made. It "
            "waits here until you have looked it over: nothing is sent by itself."
        )
        body = col(Text(told, "body", "text2", wrap=True), self._lines, gap=16)
        super().__init__(parent, tr("A report each month"), body, tr("Keep"), width=600)
        host.bridge.ask(self, departments.every, then=self._take_departments)

    def _take_departments(self, found: Sequence[Department]) -> None:
        self._departments = found
        self._host.bridge.ask(self, accounts.brands, then=self._take_brands)

    def _take_brands(self, found: Sequence[Brand]) -> None:
        self._brands = found
        self._host.bridge.ask(self, reports.monthly, then=self._take)

    def _take(self, kept: Mapping[int, Monthly]) -> None:
        clear(self._lines)
        self.lines = {}
        for brand in self._brands:
            how = kept.get(brand.id, Monthly())
            on = Tick(tr("Each month for {brand}", brand=brand.name), how.on)
            length = Segmented(tr("How much is shown"), [tr("One page"), tr("In full")], int(how.full))
            whom = ComboField(tr("For"), [(tr("Everybody"), ALL), *((one.name, one.id) for one in self._departments)])
            whom.choose(next(iter(how.departments), ALL))
            self.lines[brand.id] = (on, length, whom)
            self._lines.addLayout(
                col(on, row(Labelled(tr("How much is shown"), length), (Labelled(tr("For"), whom), 1), gap=12), gap=8)
            )
        if not self._brands:
            self._lines.addWidget(Text(tr("Name the brand first, or connect an account."), "body", "text2", wrap=True))
        self.set_primary(tr("Keep"), bool(self._brands))
        QTimer.singleShot(0, self, self.fit)  # once what was put in knows its size
        if self.lines:
            next(iter(self.lines.values()))[0].setFocus()

    def accept(self) -> None:
        today = times.local(self._host.now()).date()
        bridge = self._host.bridge
        for brand, (on, length, whom) in self.lines.items():
            chosen = whom.currentData()
            how = Monthly(on.isChecked(), bool(length.value()), (chosen,) if chosen else ())
            bridge.write(bridge, reports.keep_monthly, brand, how, today)
        super().accept()
