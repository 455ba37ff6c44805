"""A conversation from top to bottom: its days, its entries, and a word when something new came below."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.conversations import Entry, EntryKind, Thread
from cmdesk.ui import times
from cmdesk.ui.panels.inbox.beside import beside_of
from cmdesk.ui.panels.inbox.entries import Said
from cmdesk.ui.panels.inbox.underway import Underway
from cmdesk.ui.widgets import Button, Day, Panel, Scroll, col, row
from cmdesk.ui.words import tr

SHOWN = 12  # entries of a conversation that is opened; older ones when asked for
MORE = 20
AT_ONCE = 2  # an entry is some milliseconds of the window's own thread: few at once, the newest first


class ThreadView(Panel):
    """Keeps its widgets and its place while the same conversation changes."""

    asked = Signal(int, str)  # a delivery, and what to do with it
    approve_asked = Signal(int)  # an item that waits for that
    moderate_asked = Signal(int, QPoint)  # an item, and where its menu may open
    why_asked = Signal(int)  # an item whose judgement is asked about

    def __init__(
        self,
        now: Callable[[], datetime],
        online: Callable[[], bool],
        signed_out: Callable[[], bool] = lambda: False,
        evidence: Callable[[Entry], QWidget | None] = lambda _: None,
        folds: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(None)
        self._evidence, self._folds = evidence, folds  # `folds`: whether hurtful words are
        self._folding = folds()
        self._now, self._online, self._signed_out = now, online, signed_out
        self.moderates: Callable[[str], bool] = lambda network: False  # whether anything can be done to messages
        self._thread: Thread | None = None
        self._shown, self._goal = AT_ONCE, SHOWN
        self._widgets: dict[tuple[str, object], QWidget] = {}
        self.column = col(gap=12, pad=(16, 12, 16, 12))
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.page = Scroll(self.column, end=True)
        self.earlier = Button("", "up", "quiet", small=True)
        self.earlier.clicked.connect(self._show_earlier)
        self._earlier_row = QWidget()
        self._earlier_row.setLayout(row(None, self.earlier, None))
        self.news = Button("", "arrow-down", "soft", small=True)
        self.news.clicked.connect(self.to_end)
        self._news_row = QWidget()
        self._news_row.setLayout(row(None, self.news, None, pad=(0, 4, 0, 4)))
        self._news_row.hide()
        self.setLayout(col((self.page, 1), self._news_row, gap=0))
        self.page.verticalScrollBar().valueChanged.connect(self._moved)
        self._little_by_little = QTimer(self, singleShot=True, interval=12)
        self._little_by_little.timeout.connect(self._show_some_more)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self.tick)

    def show_thread(self, thread: Thread | None) -> None:
        """Show this; another conversation begins at its end, the same one stays where it is."""
        before = self._thread
        self._thread = thread
        if before is None or thread is None or before.row.id != thread.row.id:
            self._start_over()
        self._fill()
        if thread is not None and (before is None or before.row.id != thread.row.id):
            self.to_end()
            QTimer.singleShot(0, self, self.to_end)  # once the texts know their heights
        elif thread is not None and before is not None:
            self._tell_news(before, thread)
        self._mind_clock()

    def to_end(self) -> None:
        self.page.fit()
        bar = self.page.verticalScrollBar()
        bar.setValue(bar.maximum())
        self._news_row.hide()

    def at_end(self) -> bool:
        bar = self.page.verticalScrollBar()
        return bar.value() >= bar.maximum() - 4

    def retranslate(self) -> None:
        self._start_over()
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.ActivationChange and self._folds() is not self._folding:
            self._fill()  # it was changed in the settings, from where one comes back
        super().changeEvent(event)

    def _start_over(self) -> None:
        self._shown, self._goal = AT_ONCE, SHOWN
        self._news_row.hide()
        self._empty_column()
        for widget in self._widgets.values():
            widget.hide()
            widget.deleteLater()
        self._widgets = {}

    def _empty_column(self) -> None:
        while self.column.takeAt(0) is not None:
            pass

    def _fill(self) -> None:
        """Put days and entries in order, making only the widgets of what is new or changed."""
        self._folding = self._folds()
        entries = self._thread.entries if self._thread is not None else ()
        hidden = max(len(entries) - self._shown, 0)
        wanted: dict[tuple[str, object], QWidget] = {}
        day = None
        for entry in entries[hidden:]:
            date = times.local(entry.time).date()
            if date != day:
                day = date
                wanted["day", date] = self._widgets.get(("day", date)) or Day(times.day(entry.time, self._now()))
            wanted[entry.kind.value, entry.id] = self._widget(entry)
        for key, old in self._widgets.items():
            if wanted.get(key) is not old:
                old.hide()
                old.deleteLater()
        self._widgets = wanted
        self._empty_column()
        self.earlier.setText(tr("Show {n} earlier messages", n=min(max(len(entries) - self._goal, 0), MORE)))
        self._earlier_row.setVisible(len(entries) > max(self._shown, self._goal))
        self.column.addWidget(self._earlier_row)
        for widget in wanted.values():
            self.column.addWidget(widget)
        self.column.addStretch(1)
        if hidden and self._shown < self._goal:
            self._little_by_little.start()

    def _widget(self, entry: Entry) -> QWidget:
        known = self._widgets.get((entry.kind.value, entry.id))
        if isinstance(known, Underway) and known.entry == entry:
            return known
        if isinstance(known, Said) and known.follows(entry, self._folding):
            return known
        assert self._thread is not None
        about = self._thread.row
        if entry.kind is EntryKind.DELIVERY:
            made = Underway(entry, about, self._now(), self._online(), self._signed_out())
            made.asked.connect(self.asked)
            return made
        shows_mail = about.network == "mail"
        moderates = self.moderates(about.network)
        beside = beside_of(entry.beside, self._now())
        said = Said(entry, about, shows_mail, self._evidence(entry), moderates, self._folding, beside)
        said.why_asked.connect(self.why_asked)
        said.moderate_asked.connect(self.moderate_asked)
        said.approve_asked.connect(self.approve_asked)
        return said

    def _show_earlier(self) -> None:
        self._goal += MORE
        self._show_some_more()

    def _show_some_more(self) -> None:
        """A little of the past, with what is read staying under the eye."""
        bar = self.page.verticalScrollBar()
        below = bar.maximum() - bar.value()
        self._shown = min(self._shown + AT_ONCE, self._goal)
        self._fill()
        self.page.fit()
        bar.setValue(bar.maximum() - below)

    def _tell_news(self, before: Thread, thread: Thread) -> None:
        known = {(entry.kind, entry.id) for entry in before.entries}
        new = [entry for entry in thread.entries if (entry.kind, entry.id) not in known]
        if not new:
            return
        if self.at_end() or new[-1].kind is not EntryKind.THEIRS:
            QTimer.singleShot(0, self, self.to_end)
        else:
            theirs = sum(entry.kind is EntryKind.THEIRS for entry in new)
            self.news.setText(tr("{n} new messages below", n=theirs))
            self._news_row.show()

    def _moved(self) -> None:
        if self._news_row.isVisible() and self.at_end():
            self._news_row.hide()

    def underway(self) -> list[Underway]:
        return [widget for widget in self._widgets.values() if isinstance(widget, Underway)]

    def said(self) -> list[Said]:
        """What was said and noted, from the top."""
        return [widget for widget in self._widgets.values() if isinstance(widget, Said)]

    def _mind_clock(self) -> None:
        if any(widget.counts_down() for widget in self.underway()):
            self._second.start()
        else:
            self._second.stop()

    def tick(self) -> None:
        if self.isVisible():
            for widget in self.underway():
                widget.tick(self._now(), self._online(), self._signed_out())
