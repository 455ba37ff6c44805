"""Posts that come again: on which days, until when, and texts that stay true."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QWidget

from cmdesk.domain.recurrence import Every, Repeat
from cmdesk.store import recurrence, settings
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.calendar.chips import Chip
from cmdesk.ui.panels.drafts.list import brief_title
from cmdesk.ui.widgets import ComboField, Dialog, Flow, Labelled, NumberField, Text, Tick, col, row
from cmdesk.ui.words import tr

FOR_EVER = 0
MOST = 366


class RepeatDialog(Dialog):
    """Every so many days, weeks or months; with an end, and a rest between two."""

    def __init__(self, parent: QWidget, first: date) -> None:
        units = [(tr("days"), Every.DAY), (tr("weeks"), Every.WEEK), (tr("months"), Every.MONTH)]
        self.step, self.unit = NumberField(tr("Every"), 1, 1, MOST), ComboField(tr("Unit"), units)
        names = [QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat) for day in range(7)]
        self.weekdays = [Tick(name, day == first.weekday()) for day, name in enumerate(names)]
        self.times = NumberField(tr("How often at most"), FOR_EVER, FOR_EVER, MOST)
        self.cool_down = NumberField(tr("Days between two of them at least"), 0, 0, MOST)
        self.leaves = Tick(tr("Each leaves by itself"))
        self._days = Flow(*self.weekdays, gap=12)
        said = tr("The copies of the next five weeks stand in the calendar; each can be moved, changed or skipped.")
        often = Labelled(tr("How often at most"), self.times, tr("The first one counts. 0: until you end the series."))
        body = col(
            row(Labelled(tr("Every"), self.step), (Labelled(tr("Unit"), self.unit), 1), gap=12),
            self._days,
            row((often, 1), (Labelled(tr("Days between two of them at least"), self.cool_down), 1), gap=12),
            self.leaves,
            Text(said, "meta", "text2", wrap=True),
            gap=12,
        )
        super().__init__(parent, tr("Let it come again"), body, tr("Let it come again"), tr("Cancel"), width=600)
        self.unit.choose(Every.WEEK)
        self.unit.currentIndexChanged.connect(lambda: self._arrange())
        self._arrange()

    def _arrange(self) -> None:
        for tick in self.weekdays:
            tick.setVisible(self._every() is Every.WEEK)
        self.fit_soon()

    def _every(self) -> Every:
        return Every(self.unit.currentData())  # Qt gives back a plain string

    def repeat(self) -> Repeat:
        every = self._every()
        days = frozenset(day for day, tick in enumerate(self.weekdays) if tick.isChecked())
        return Repeat(
            every,
            self.step.value(),
            days if every is Every.WEEK else frozenset(),
            times=self.times.value(),
            cool_down=self.cool_down.value(),
            goes_out=self.leaves.isChecked(),
        )


class EvergreenDialog(Dialog):
    """Whether texts that stay true fill free slots, and how seldom."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host = host
        self.on = Tick(tr("Fill free slots with texts that stay true"))
        self.gap = NumberField(tr("Days between two of them at least"), recurrence.GAP, 1, MOST)
        self.rest = NumberField(tr("Days before the same text comes again"), recurrence.REST, 7, 10 * MOST)
        said = tr(
            "A draft is such a text once its stage is “Evergreen”. The one that was out longest ago comes first. Slots "
            "of the next 24 hours are left to you; what is planned this way leaves by itself."
        )
        fields = row(
            (Labelled(tr("Days between two of them at least"), self.gap), 1),
            (Labelled(tr("Days before the same text comes again"), self.rest), 1),
            gap=12,
        )
        body = col(self.on, fields, Text(said, "meta", "text2", wrap=True), gap=12)
        super().__init__(parent, tr("Texts that stay true"), body, tr("Keep this"), tr("Cancel"), width=520)
        host.bridge.ask(self, settings.read, recurrence.EVERGREEN, then=self._take)

    def _take(self, kept: Mapping[str, Any] | None) -> None:
        self.on.setChecked(bool(kept))
        if kept:
            self.gap.setValue(int(kept["gap"]))
            self.rest.setValue(int(kept["rest"]))

    def accept(self) -> None:
        bridge = self._host.bridge
        kept = {"gap": self.gap.value(), "rest": self.rest.value()} if self.on.isChecked() else None

        def kept_it(_: object) -> None:
            bridge.do(bridge, bridge.desk.tend_calendar())

        bridge.write(bridge, settings.keep, recurrence.EVERGREEN, kept, then=kept_it)
        super().accept()


class Series(QObject):
    """What is done with posts that come again."""

    def __init__(self, host: Host, room: QWidget) -> None:
        super().__init__(room)
        self.host, self.room = host, room

    def ask(self, chip: Chip) -> None:
        assert chip.planned is not None
        asked = RepeatDialog(self.room, chip.planned.wall.date())
        asked.accepted.connect(lambda: self._begin(chip, asked.repeat()))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def _begin(self, chip: Chip, repeat: Repeat) -> None:
        bridge = self.host.bridge

        def told(made: int) -> None:
            self.host.tell(tr("It comes again: {n} posts stand in the calendar", n=made), lambda: self.stop(chip))

        bridge.do(self, bridge.desk.repeat(chip.key, repeat), then=told)

    def skip(self, chip: Chip) -> None:
        bridge = self.host.bridge

        def told(draft_id: int) -> None:
            def back() -> None:
                bridge.write(self, recurrence.unskip, draft_id)

            self.host.tell(tr("Skipped: {title}", title=brief_title(chip.title, 60)), back)

        bridge.write(self, recurrence.skip, chip.key, self.host.now(), then=told)

    def stop(self, chip: Chip) -> None:
        bridge = self.host.bridge
        bridge.do(
            self,
            bridge.desk.stop_repeating(chip.key),
            then=lambda gone: self.host.tell(tr("The series ends: {n} posts were taken out", n=gone)),
        )

    def ask_evergreen(self) -> None:
        asked = EvergreenDialog(self.room, self.host)
        asked.finished.connect(asked.deleteLater)
        asked.open()
