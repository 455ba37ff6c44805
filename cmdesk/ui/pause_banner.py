"""A line under the top bar for as long as everything is paused: since when, how much it holds, and how to go on."""

from datetime import datetime

from PySide6.QtCore import Signal

from cmdesk.domain.pausing import Pause
from cmdesk.ui import times
from cmdesk.ui.widgets.buttons import Button
from cmdesk.ui.widgets.layout import Panel, row
from cmdesk.ui.widgets.texts import Icon, Text
from cmdesk.ui.widgets.toast import announce
from cmdesk.ui.words import tr


class PauseBanner(Panel):
    """It cannot be put away: who forgets a pause believes that things leave."""

    look_asked = Signal()
    resume_asked = Signal()

    def __init__(self) -> None:
        self.words = Text("", "body", "text", wrap=True)
        self.look, self.resume = Button("", kind="quiet", small=True), Button("", "play", small=True)
        parts = row(Icon("pause", "warn"), (self.words, 1), self.look, self.resume, gap=10, pad=(16, 6, 12, 6))
        super().__init__(parts, "warn_soft", "line", sides="b")
        self._told: tuple[Pause | None, int, datetime | None] = (None, 0, None)
        self.look.clicked.connect(self.look_asked)
        self.resume.clicked.connect(self.resume_asked)
        self.hide()

    def show_pause(self, pause: Pause | None, held: int, now: datetime) -> None:
        before, self._told = self._told, (pause, held, now)
        self.setVisible(pause is not None)
        if pause is not None:
            self.retranslate()
        if pause is not None and before[0] is None:
            announce(self, self.words.text())

    def retranslate(self) -> None:
        pause, held, now = self._told
        if pause is None or now is None:
            return
        since = times.told(pause.since, now)
        if pause.spares_answers:
            said = tr("Everything but answers is paused since {time}: {n} sends held", n=held, time=since)
        else:
            said = tr("Everything is paused since {time}: {n} sends held", n=held, time=since)
        self.words.setText(said)
        self.look.setText(tr("Show what it holds"))
        self.resume.setText(tr("Resume"))
