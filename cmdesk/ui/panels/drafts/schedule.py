"""Choosing when a draft goes out: a few usual hours, or any day and hour."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView, QWidget

from cmdesk.domain.best_hours import BestHours, next_time
from cmdesk.ui import theme
from cmdesk.ui.best_hours import told
from cmdesk.ui.panels.drafts.moments import Planned, day_and_hour, hour, presets, settle, zone_here
from cmdesk.ui.widgets import Button, Dialog, Field, Flow, Icon, IconButton, Text, clear, col, row
from cmdesk.ui.widgets.toast import announce
from cmdesk.ui.words import tr

LATEST = timedelta(days=366 * 5)
HOUR = re.compile(r"(\d{1,2})(?:\s*[:h.]\s*(\d{2})?)?(?:\s*([ap])\.?\s?m\.?)?", re.IGNORECASE)


class Hours(Field):
    """An hour, as people write it: 18:30, 18h30, 18.30, 9, 6:30 pm. The arrow keys go up and down by a quarter."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(name=tr("Hour"), symbol="clock")
        self.setMaximumWidth(theme.u(120))
        self.textChanged.connect(lambda: self.changed.emit())

    def value(self) -> time | None:
        """The hour that was typed; None while it makes no sense."""
        found = HOUR.fullmatch(self.text().strip())
        if found is None:
            return None
        at, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
        if at > 23 or minute > 59 or (half and not 1 <= at <= 12):
            return None
        return time(at % 12 + 12 * (half == "p"), minute) if half else time(at, minute)

    def set_value(self, at: time) -> None:
        self.setText(written(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 15, Qt.Key.Key_Down: -15}
        now = self.value()
        if event.key() in steps and now is not None:
            minutes = (now.hour * 60 + now.minute + steps[Qt.Key(event.key())]) % 1440
            self.set_value(time(minutes // 60, minutes % 60))
        else:
            super().keyPressEvent(event)


def written(at: time) -> str:
    """An hour as the language of the program writes it, here as everywhere."""
    return hour(datetime.combine(date.min, at))


class Month(QCalendarWidget):
    """The days of a month, by the arrow keys too; it has a head of its own."""

    def __init__(self) -> None:
        super().__init__()
        for widget in (self, *self.findChildren(QTableView)):  # Qt gives the focus to its table
            widget.setAccessibleName(tr("Day"))
        self.setNavigationBarVisible(False)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setGridVisible(False)
        self.restyle()

    def restyle(self) -> None:
        self.setFont(theme.font("body"))
        self.setMinimumHeight(theme.u(200))
        theme.tint(self, "raised", QPalette.ColorRole.Base)
        plain, quiet = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(theme.colour("text"))
        quiet.setForeground(theme.colour("text2"))
        quiet.setBackground(theme.colour("raised"))
        self.setHeaderTextFormat(quiet)
        for day in Qt.DayOfWeek:
            self.setWeekdayTextFormat(day, plain)


class TimeDialog(Dialog):
    """Asks for a day and an hour of this computer's clock; `planned` is the answer once it is accepted."""

    def __init__(self, parent: QWidget, now: Callable[[], datetime], planned: Planned | None) -> None:
        self._now, self._zone = now, zone_here()
        self.month, self.hours = Month(), Hours()
        self.shown = Text("", "body-strong")
        earlier, later = IconButton("left", tr("Month before")), IconButton("right", tr("Next month"))
        earlier.clicked.connect(self.month.showPreviousMonth)
        later.clicked.connect(self.month.showNextMonth)
        head = row(self.shown, None, earlier, later, gap=4)
        self.mark, self.note = Icon("clock", "text2", 16), Text("", "meta", "text2", wrap=True)
        self._usual, self._best = Flow(gap=6), col(gap=6)
        for name, wall in presets(now(), self._zone):
            button = Button(f"{name} {hour(wall)}", kind="soft", small=True)
            button.clicked.connect(lambda _=False, wall=wall: self.propose(wall))
            self._usual.addWidget(button)
        at = row(Text(tr("at"), "body", "text2"), self.hours, None, gap=8)
        body = col(self._usual, head, self.month, at, row(self.mark, (self.note, 1), gap=6), self._best, gap=12)
        super().__init__(parent, tr("When should it go out?"), body, tr("Choose this time"), tr("Cancel"), width=440)
        here = settle_now(now(), self._zone)
        self.month.setMaximumDate(_date_of(here + LATEST))
        self.planned = settle(here, self._zone)
        self.month.selectionChanged.connect(self._settle)
        self.month.currentPageChanged.connect(lambda year, month: self._name_month())
        self.hours.changed.connect(self._settle)
        usual = next(iter(presets(now(), self._zone)))[1]
        self.propose(planned.wall if planned is not None and planned.utc > now() else usual)

    def show_best(self, found: Mapping[str, BestHours]) -> None:
        """What the posts of each account show of the hours, by its name; good hours can be chosen."""
        clear(self._best)
        for name, best in found.items():
            said = f"{name} · {told(best)}" if len(found) > 1 else told(best)
            self._best.addWidget(Text(said, "meta", "text2", wrap=True))
            here = settle_now(self._now(), self._zone)
            for good in best.good[:1]:
                wall = next_time(good, here)
                button = Button(day_and_hour(wall), "clock", "soft", small=True)
                button.clicked.connect(lambda _=False, wall=wall: self.propose(wall))
                line = QWidget()
                line.setLayout(row(button, None))
                self._best.addWidget(line)
        self.fit_soon()

    def propose(self, wall: datetime) -> None:
        """Put a day and an hour into the fields."""
        self.month.setSelectedDate(_date_of(wall))
        self.hours.set_value(wall.time())
        self._name_month()
        self._settle()

    def _name_month(self) -> None:
        day = QDate(self.month.yearShown(), self.month.monthShown(), 1)
        named = QLocale().toString(day, "MMMM yyyy")
        self.shown.setText(named[:1].upper() + named[1:])  # it is a heading: French writes months small

    def _settle(self) -> None:
        day, at = self.month.selectedDate(), self.hours.value()
        self.hours.set_error(
            "" if at is not None else tr("Write the hour like {example}.", example=written(time(18, 30)))
        )
        if at is None:
            self._say(self.hours.error(), refused=True)
            self.set_primary(tr("Choose this time"), False)
            return
        wall = datetime.combine(date(day.year(), day.month(), day.day()), at)
        self.planned = settle(wall, self._zone)
        refusal = refusal_of(self.planned, self._now())
        self._say(refusal or explanation(self.planned, wall), refused=bool(refusal))
        self.set_primary(tr("Choose {time}", time=day_and_hour(self.planned.wall)), not refusal)

    def _say(self, words: str, *, refused: bool) -> None:
        self.note.setText(words)
        self.note.set_tone("bad" if refused else "text2")
        self.mark.set("error" if refused else "clock", "bad" if refused else "text2")

    def accept(self) -> None:
        if refusal := refusal_of(self.planned, self._now()):  # time went by while the dialog was open
            self._say(refusal, refused=True)
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
