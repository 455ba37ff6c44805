"""The head of the panel: whose reputation, in which time, and what is done with the figures."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QMenu

from cmdesk.domain.watches import SavedQuery
from cmdesk.ui import paint
from cmdesk.ui.widgets import Button, ComboField, Segmented, Text, col, row
from cmdesk.ui.widgets import Panel as Surface
from cmdesk.ui.words import tr

DAYS = (7, 30, 90)
CUSTOM = len(DAYS)
US = 0


def period_names() -> list[str]:
    return [tr("7 days"), tr("30 days"), tr("3 months"), tr("Other…")]


class Head(Surface):
    """Tells what was chosen; holds nothing but the choice."""

    subject_chosen = Signal(int)
    days_chosen = Signal(int)
    custom_asked = Signal()
    back_asked = Signal()
    picture_asked = Signal(str)  # "png" or "svg"
    table_asked = Signal()
    report_asked = Signal()

    def __init__(self) -> None:
        self.title, self.sub = Text("", "title"), Text("", "body", "text2")
        self.back = Button("", "arrow-left", "quiet")
        self.subject = ComboField("", [("", US)], "filter")
        self.period = Segmented("", period_names(), 1)
        self.export = Button("", "export")
        self._names = Surface(col(self.title, self.sub, gap=2))
        self._tools = Surface(row(self.back, self.subject, self.period, self.export, gap=8))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        super().__init__(self._grid)
        self.set_narrow(False)
        self.back.hide()
        self.back.clicked.connect(self.back_asked)
        self.subject.activated.connect(lambda: self.subject_chosen.emit(self.subject.currentData()))
        self.period.chosen.connect(self._choose_period)
        self.period.again.connect(lambda place: self.custom_asked.emit() if place == CUSTOM else None)
        self.export.clicked.connect(self.show_export)
        self.retranslate()

    def set_narrow(self, narrow: bool) -> None:
        """The choices below the title where there is no room beside it."""
        self._grid.addWidget(self._names, 0, 0, Qt.AlignmentFlag.AlignLeft)
        if narrow:
            self._grid.addWidget(self._tools, 1, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self._tools, 0, 1, Qt.AlignmentFlag.AlignRight)

    def _choose_period(self, place: int) -> None:
        if place == CUSTOM:
            self.custom_asked.emit()
        else:
            self.days_chosen.emit(DAYS[place])

    def show_subjects(self, known: Sequence[SavedQuery], chosen: int, us: str) -> None:
        self.subject.blockSignals(True)
        self.subject.clear()
        self.subject.addItem(us or tr("All about us"), US)
        for one in known:
            self.subject.addItem(tr("{name} (competitor)", name=one.name) if one.rival else one.name, one.id)
        self.subject.choose(chosen)
        self.subject.blockSignals(False)
        self.subject.updateGeometry()  # its words are wider or narrower now

    def show_period(self, place: int, zoomed_from: str) -> None:
        """`zoomed_from` names the longer time that one can go back to."""
        self.period.blockSignals(True)  # it tells what somebody chose, and “Other…” would ask for a time
        self.period.choose(place)
        self.period.blockSignals(False)
        self.back.setVisible(bool(zoomed_from))
        self.back.setText(tr("Back to {period}", period=zoomed_from))

    def show_export(self) -> None:
        self.export_menu().popup(self.export.mapToGlobal(QPoint(0, self.export.height())))

    def export_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(paint.picture_of("reports"), tr("Report on one page"), self.report_asked.emit)
        menu.addAction(paint.picture_of("table"), tr("Figures as a table (CSV)…"), self.table_asked.emit)
        menu.addAction(
            paint.picture_of("image"), tr("Chart as a picture (PNG)…"), lambda: self.picture_asked.emit("png")
        )
        menu.addAction(
            paint.picture_of("image"), tr("Chart as a drawing (SVG)…"), lambda: self.picture_asked.emit("svg")
        )
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def retranslate(self) -> None:
        self.title.setText(tr("Reputation"))
        self.export.setText(tr("Export"))
        self.period.rename(tr("Time"), period_names())
        self.subject.setAccessibleName(tr("What it is about"))
