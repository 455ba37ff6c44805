"""The bar below a draft: when it goes out, and the button that sends it."""

from collections.abc import Callable
from datetime import datetime
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QSizePolicy

from cmdesk.ui.panels.drafts.moments import Planned, day_and_hour, hour, presets, settle, zone_here
from cmdesk.ui.panels.drafts.schedule import TimeDialog, refusal_of
from cmdesk.ui.widgets import Button, Elided, Icon, Panel, row
from cmdesk.ui.words import tr


class Standing(Enum):
    """What can be done with a draft now."""

    WRITING = auto()
    SCHEDULED = auto()
    LEAVING = auto()
    PROBLEM = auto()
    SENT = auto()


class Foot(Panel):
    """Holds the chosen hour (`planned`, None is now) until it is kept with the draft."""

    best_asked = Signal(object)  # the dialog that asks for an hour: whoever knows good ones tells it
    planned_changed = Signal(object)  # Planned or None
    send_asked = Signal()
    change_asked = Signal()  # take a scheduled draft back
    again_asked = Signal()  # write a new one with the same text
    outbox_asked = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.mark, self.publish = Icon("slot"), Elided("", "body", "text2")
        self.when = Button("")
        self.second, self.primary = Button(""), Button("", "send", "primary")
        super().__init__(
            row(self.mark, self.publish, self.when, None, self.second, self.primary, gap=8, pad=(24, 0, 24, 0)),
            "surface",
            "line",
            0,
            "t",
            height=56,
        )
        self.publish.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.planned: Planned | None = None
        self._standing, self._can_send = Standing.WRITING, False
        self._due: datetime | None = None
        self._held = self._by_hand = False
        self._menu = QMenu()
        self.when.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.primary.clicked.connect(self._on_primary)
        self.second.clicked.connect(self.change_asked)
        self.retranslate()

    def show_standing(
        self, standing: Standing, planned: Planned | None, due: datetime | None, by_hand: bool = False
    ) -> None:
        """`due`: the hour at which it really leaves, when it is scheduled. `by_hand`: a person publishes it then."""
        self._standing, self.planned, self._due, self._by_hand = standing, planned, due, by_hand
        self.retranslate()

    def hold(self, held: bool) -> None:
        """Whether what waits is held because everything is paused."""
        if held is not self._held:
            self._held = held
            self.retranslate()

    def set_can_send(self, can: bool) -> None:
        self._can_send = can
        if self._standing is Standing.WRITING:
            self.primary.setEnabled(can)

    def retranslate(self) -> None:
        writing = self._standing is Standing.WRITING
        self.when.setVisible(writing)
        self.second.setVisible(self._standing is Standing.SCHEDULED)
        self.primary.setVisible(self._standing not in (Standing.LEAVING, Standing.SCHEDULED))
        self.primary.setEnabled(self._can_send or not writing)
        self.primary.set_keys(tr("Ctrl+⏎") if writing else "")
        self.second.setText(tr("Change"))
        self.second.set_symbol("undo")
        match self._standing:
            case Standing.WRITING:
                self._say("slot", tr("Publish"))
                self.when.setText(day_and_hour(self.planned.wall) if self.planned is not None else tr("At once"))
                self.when.setAccessibleName(f"{tr('Publish')} {self.when.text()}")
                self.when.setToolTip(self.planned.zone if self.planned is not None else "")
                self.primary.setText(tr("Schedule") if self.planned is not None else tr("Send now"))
                self.primary.set_symbol("clock" if self.planned is not None else "send")
            case Standing.SCHEDULED:
                self._say("clock", self._told_due())
            case Standing.LEAVING:
                self._say("outbox", tr("It is leaving now"))
            case Standing.PROBLEM:
                self._say("question", tr("Something of it waits for your decision"))
                self.primary.setText(tr("Decide"))
                self.primary.set_symbol("outbox")
            case Standing.SENT:
                self._say("sent", tr("It is out"))
                self.primary.setText(tr("Write it again"))
                self.primary.set_symbol("copy")

    def _say(self, symbol: str, words: str) -> None:
        self.mark.set(symbol)
        self.publish.setText(words)

    def _told_due(self) -> str:
        if self._held:
            return tr("It waits: everything is paused")
        if self._due is None:
            return tr("You are asked in a moment") if self._by_hand else tr("It leaves in a moment")
        if self.planned is not None and self.planned.utc == self._due and self.planned.zone != zone_here():
            time = f"{day_and_hour(self.planned.wall)} ({self.planned.zone})"
        else:
            time = day_and_hour(self._due.astimezone().replace(tzinfo=None))
        return tr("For you to publish: {time}", time=time) if self._by_hand else tr("Leaves {time}", time=time)

    def _fill_menu(self) -> None:
        self._menu.clear()
        self._menu.addAction(tr("At once"), lambda: self.plan(None))
        for name, wall in presets(self._now(), zone_here()):
            self._menu.addAction(f"{name} {hour(wall)}", partial(self._plan_wall, wall))
        self._menu.addSeparator()
        self._menu.addAction(tr("Choose a time…"), self.choose_time)

    def choose_time(self) -> None:
        """Ask for a day and an hour."""
        dialog = TimeDialog(self, self._now, self.planned)
        dialog.accepted.connect(lambda: self.plan(dialog.planned))
        dialog.finished.connect(dialog.deleteLater)
        self.best_asked.emit(dialog)
        dialog.open()

    def plan(self, planned: Planned | None) -> None:
        self.planned = planned
        self.retranslate()
        self.planned_changed.emit(planned)
        self.primary.setFocus()

    def _plan_wall(self, wall: datetime) -> None:
        self.plan(settle(wall, zone_here()))

    def refusal(self) -> str:
        """Why the chosen hour cannot be taken any more."""
        return refusal_of(self.planned, self._now()) if self.planned is not None else ""

    def _on_primary(self) -> None:
        match self._standing:
            case Standing.WRITING:
                self.send_asked.emit()
            case Standing.PROBLEM:
                self.outbox_asked.emit()
            case Standing.SENT:
                self.again_asked.emit()
