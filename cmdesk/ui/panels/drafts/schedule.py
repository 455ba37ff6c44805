"""Choosing when a draft goes out: a few usual hours, or any day and hour."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTimeEdit, QWidget

from cmdesk.ui import theme
from cmdesk.ui.panels.drafts.moments import Planned, day_and_hour, hour, presets, settle, zone_here
from cmdesk.ui.widgets import Button, Dialog, Flow, Icon, Text, col, row
from cmdesk.ui.widgets.toast import announce
from cmdesk.ui.words import tr

LATEST = timedelta(days=366 * 5)


class Hours(QTimeEdit):
    """An hour and minutes, by the keys or typed."""

    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat("HH:mm")
        self.setAccessibleName(tr("Hour"))
        self.setButtonSymbols(QTimeEdit.ButtonSymbols.UpDownArrows)
        self.restyle()

    def restyle(self) -> None:
        self.setFont(theme.font("heading"))
        self.setFixedHeight(theme.u(36))
        self.setMinimumWidth(theme.u(96))


class Month(QCalendarWidget):
    """A day of a month, by the arrow keys too."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Day"))
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setGridVisible(False)
        self.restyle()

    def restyle(self) -> None:
        self.setFont(theme.font("body"))
        self.setMinimumHeight(theme.u(220))
        plain, quiet = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(theme.colour("text"))
        quiet.setForeground(theme.colour("text2"))
        self.setHeaderTextFormat(quiet)
        for day in Qt.DayOfWeek:
            self.setWeekdayTextFormat(day, plain)


class TimeDialog(Dialog):
    """Asks for a day and an hour of this computer's clock; `planned` is the answer once it is accepted."""

    def __init__(self, parent: QWidget, now: Callable[[], datetime], planned: Planned | None) -> None:
        self._now, self._zone = now, zone_here()
        self.month, self.hours = Month(), Hours()
        self.mark, self.note = Icon("clock", "text2", 16), Text("", "meta", "text2", wrap=True)
        self._usual = Flow(gap=6)
        for name, wall in presets(now(), self._zone):
            button = Button(f"{name} {hour(wall)}", kind="soft", small=True)
            button.clicked.connect(lambda _=False, wall=wall: self.propose(wall))
            self._usual.addWidget(button)
        at = row(Text(tr("at"), "body", "text2"), self.hours, None, gap=8)
        body = col(self._usual, self.month, at, row(self.mark, (self.note, 1), gap=6), gap=12)
        super().__init__(parent, tr("When should it go out?"), body, tr("Schedule"), tr("Cancel"), width=440)
        here = self._here()
        self.month.setMinimumDate(_date_of(here))
        self.month.setMaximumDate(_date_of(here + LATEST))
        self.planned = settle(here, self._zone)
        self.month.selectionChanged.connect(self._settle)
        self.hours.timeChanged.connect(self._settle)
        usual = next(iter(presets(now(), self._zone)))[1]
        self.propose(planned.wall if planned is not None and planned.utc > now() else usual)

    def _here(self) -> datetime:
        return settle_now(self._now(), self._zone)

    def propose(self, wall: datetime) -> None:
        """Put a day and an hour into the fields."""
        self.month.setSelectedDate(_date_of(wall))
        self.hours.setTime(QTime(wall.hour, wall.minute))
        self._settle()

    def _settle(self) -> None:
        day, at = self.month.selectedDate(), self.hours.time()
        wall = datetime.combine(date(day.year(), day.month(), day.day()), time(at.hour(), at.minute()))
        self.planned = settle(wall, self._zone)
        refusal = refusal_of(self.planned, self._now())
        said = refusal or explanation(self.planned, wall)
        self.note.setText(said)
        self.note.set_tone("bad" if refusal else "text2")
        self.mark.set("error" if refusal else "clock", "bad" if refusal else "text2")
        self.set_primary(tr("Schedule for {time}", time=day_and_hour(self.planned.wall)), not refusal)

    def accept(self) -> None:
        if refusal := refusal_of(self.planned, self._now()):  # time went by while the dialog was open
            self.note.setText(refusal)
            announce(self, refusal)
            return
        super().accept()


def settle_now(now: datetime, zone: str) -> datetime:
    """What the clock on the wall shows now, without its zone."""
    return now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def refusal_of(planned: Planned, now: datetime) -> str:
    """Why this hour cannot be taken; "" when it can."""
    if planned.utc > now:
        return ""
    return tr("{time} has passed. Choose a later hour, or send now.", time=day_and_hour(planned.wall))


def explanation(planned: Planned, asked: datetime) -> str:
    """Which clock is meant, and what the change of the clocks does to that hour."""
    if planned.skipped:
        return tr(
            "Clocks go forward that night: {asked} does not exist. It leaves at {time} ({zone}).",
            asked=hour(asked),
            time=hour(planned.wall),
            zone=planned.zone,
        )
    if planned.twice:
        return tr(
            "Clocks go back that night: {time} comes twice. It leaves at the first one ({zone}).",
            time=hour(planned.wall),
            zone=planned.zone,
        )
    return tr("By the clock of {zone}. Leave the computer on and the program open at that time.", zone=planned.zone)


def _date_of(wall: datetime) -> QDate:
    return QDate(wall.year, wall.month, wall.day)
