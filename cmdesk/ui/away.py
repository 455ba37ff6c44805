"""A line under the top bar at the start, for who was away: what came meanwhile, the heaviest first, each a link."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QSizePolicy, QWidget

from cmdesk.domain.topics import Topic
from cmdesk.ui import times
from cmdesk.ui.widgets.buttons import Button, IconButton
from cmdesk.ui.widgets.layout import Flow, Panel, clear, row
from cmdesk.ui.widgets.texts import Icon, Text
from cmdesk.ui.widgets.toast import announce
from cmdesk.ui.words import tr

if TYPE_CHECKING:  # the window is painted before the store and its library are loaded
    from cmdesk.store.absence import Absence
    from cmdesk.ui.window import Window

LONG = timedelta(hours=4)
SEEN = "last seen"  # in the layout: when somebody last looked
ABSENCE = "away"  # there, too: the last long absence, from when to when
COMING = timedelta(minutes=10)  # in which what was said meanwhile comes in
NOTE_MS, REST_MS = 300_000, 2_000
MOST = 4  # links of a kind


class Away(Panel):
    """Shown once, after more than four hours; it blocks nothing and goes when it is put away."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._mark, self.words, self.links = Icon("history", "text2"), Text("", "body", "text"), Flow(gap=4)
        self.cross = IconButton("close", tr("Close"))
        held = QWidget()
        held.setLayout(self.links)
        super().__init__(
            row(self._mark, self.words, (held, 1), self.cross, gap=10, pad=(16, 6, 12, 6)), "sunken", "line", sides="b"
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.cross.clicked.connect(self.put_away)
        self._then: datetime | None = None  # when somebody was here last; None: nothing is to be told
        self._until: datetime | None = None
        self._told: tuple[Absence, datetime] | None = None
        self._timer = QTimer(self, interval=NOTE_MS)
        self._timer.timeout.connect(self._note_if_here)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask)
        self.hide()

    def begin(self) -> None:
        """The workspace is open: look whether there was a long absence, and note from now on when somebody is here."""
        window = self._window
        then = _moment(window.settings.layout.get(SEEN))
        told_there = window.shows("today")  # where the same is said
        if then is not None and window.now() - then > LONG and not told_there:
            self._then, self._until = then, window.now() + COMING
            window.bridge.changed.connect(self._on_changed)
            self._ask()
        self._note()
        self._timer.start()

    def _on_changed(self, topic: Topic) -> None:
        """What was said meanwhile is fetched only now."""
        if topic & (Topic.ITEMS | Topic.CONVERSATIONS) and not self._rest.isActive():
            self._rest.start()

    def _ask(self) -> None:
        from cmdesk.store import absence

        then, until = self._then, self._until
        if then is not None and until is not None and self._window.now() <= until:
            self._window.bridge.ask(self, absence.since, then, then=self._take)

    def _take(self, found: "Absence") -> None:
        if self._then is not None:  # it was not put away meanwhile
            self.tell(found, self._then)

    def put_away(self) -> None:
        """It was seen, or is told elsewhere."""
        self._then = None
        self.hide()

    def _note_if_here(self) -> None:
        if self._window.isActiveWindow():
            self._note()

    def _note(self) -> None:
        layout, now = self._window.settings.layout, self._window.now()
        then = _moment(layout.get(SEEN))
        if then is not None and now - then > LONG:  # at the start, or when a computer that slept is woken
            layout[ABSENCE] = [then.isoformat(), now.isoformat()]
        layout[SEEN] = now.isoformat()
        self._window.save_settings()

    def tell(self, found: "Absence", then: datetime) -> None:
        """Show what came, where anything did."""
        if not found:
            return
        self._told = (found, then)
        self.cross.rename(tr("Close"))
        clear(self.links)
        self.words.setText(tr("Since you were away ({when}):", when=times.told(then, self._window.now())))
        if found.late:
            self._link("late", tr("{n} late conversations", n=found.late), "inbox", late=1)
        for heap in found.mentions[:MOST]:
            mentions = tr("{n} mentions", n=heap.count)
            self._link("mention", tr("{name}: {count}", name=heap.name, count=mentions), "watchlist", query=heap.id)
        for heap in found.folders[:MOST]:
            unread, name = tr("{n} unread", n=heap.count), heap.name or tr("Without a folder")
            self._link("folder", tr("{name}: {count}", name=name, count=unread), "watchlist", folder=heap.id)
        if self.isHidden():
            self.show()
            announce(self, self.words.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._told is not None and not self.isHidden():
            self.tell(*self._told)

    def _link(self, symbol: str, words: str, panel: str, **what: int) -> None:
        button = Button(words, symbol, "quiet", small=True)
        button.clicked.connect(lambda: self._window.open(panel, **what))
        self.links.addWidget(button)


def last_absence(layout: Mapping[str, Any], now: datetime) -> tuple[datetime, datetime] | None:
    """From when to when somebody was last away for long; None where that is more than a day ago."""
    told = layout.get(ABSENCE)
    since, back = (_moment(each) for each in told) if isinstance(told, list) and len(told) == 2 else (None, None)
    if since is None or back is None or not since < back <= now or now - back > timedelta(days=1):
        return None
    return since, back


def _moment(told: object) -> datetime | None:
    """When that was; None where nobody wrote it, or not so that it can be read."""
    try:
        moment = datetime.fromisoformat(told) if isinstance(told, str) else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None
