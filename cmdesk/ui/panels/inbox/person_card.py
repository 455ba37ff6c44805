"""Who they are: their names on the networks, what we said before, what we know, the labels of the conversation."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cmdesk.domain.conversations import ConversationRow, State, Thread
from cmdesk.domain.people import PastConversation, PersonCard
from cmdesk.store import people
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.entries import open_link
from cmdesk.ui.panels.inbox.keeping import KEEP_MS
from cmdesk.ui.panels.inbox.lines import name_of
from cmdesk.ui.panels.people.words import followers
from cmdesk.ui.widgets import (
    Avatar,
    Elided,
    Flow,
    Icon,
    IconButton,
    Line,
    Panel,
    Scroll,
    Section,
    Tag,
    Text,
    TextArea,
    clear,
    col,
    row,
)
from cmdesk.ui.words import tr

MARKS = {
    State.OPEN: ("inbox", "accent_text"),
    State.WAITING: ("waiting", "text3"),
    State.SNOOZED: ("snooze", "text3"),
    State.DONE: ("ok", "good"),
    State.SPAM: ("stop", "text3"),
}


class Link(QPushButton):
    """A row that is pressed: what it holds is laid out in it."""

    def __init__(self, says: str, *parts: QWidget | tuple[QWidget, int]) -> None:
        super().__init__()
        self.setAccessibleName(says)
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        for part in parts:
            (part[0] if isinstance(part, tuple) else part).setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(row(*parts, gap=8, pad=(0, 2, 0, 2)))

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()


class Card(Scroll):
    """`label` asks for the menu of labels, `unlabel` gives one to take off, `opened` a conversation."""

    label = Signal()
    unlabel = Signal(str)
    opened = Signal(int)

    def __init__(self, host: Host) -> None:
        self._host = host
        self._shown: tuple[object, ...] = ()
        self._person: PersonCard | None = None
        self._row: ConversationRow | None = None
        self._queries: Sequence[str] = ()
        self.column = col(gap=6, pad=0)
        self.note = TextArea("", "", least=3, most=8, framed=False, role="meta")
        self.note_title = Section("")
        self._note_of = 0
        self._note_box = QWidget()
        self._note_box.hide()
        paper = Panel(col(self.note, pad=(12, 8, 8, 8)), "note", "note_line", 6)
        self._note_box.setLayout(col(self.note_title, paper, gap=6))
        super().__init__(col(self.column, 8, self._note_box, None, gap=6, pad=16))
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self.flush)
        self.note.textChanged.connect(self._typed)
        self._filling = self._written = False  # the note was changed here, and not kept yet

    def show_person(self, thread: Thread, person: PersonCard | None) -> None:
        """Be about whom this conversation is with; nothing moves where nothing changed."""
        row = thread.row
        now = (row.id, row.labels, row.name, row.source, person, thread.queries)
        if self._note_of and (person is None or person.id != self._note_of):
            self.flush()
        self._person, self._row, self._queries = person, row, thread.queries
        if now != self._shown:
            self._shown = now
            self._build()

    def flush(self) -> None:
        """Keep the note as it stands."""
        self._timer.stop()
        if self._written:
            self._written = False
            self._host.bridge.write(self, people.describe, self._note_of, self.note.text())

    def retranslate(self) -> None:
        if self._row is not None:
            self._build()

    def _typed(self) -> None:
        if not self._filling and self._note_of:
            self._written = True
            if not self._timer.isActive():
                self._timer.start()

    def _build(self) -> None:
        clear(self.column)
        row_, person = self._row, self._person
        assert row_ is not None
        self._head(row_, person)
        if person is not None:
            self._identities(person)
        self._labels(row_)
        if self._queries:
            self.column.addSpacing(8)
            self.column.addWidget(Section(tr("Found by")))
            for name in self._queries:
                self._line("search", Elided(name, "meta"))
        if person is not None:
            self._past(person, row_)
        self._show_note(person)
        self.fit()

    def _head(self, about: ConversationRow, person: PersonCard | None) -> None:
        name = person.name if person is not None else name_of(about)
        words = tr("Since {month}", month=times.month(person.since)) if person is not None else about.source
        texts = col(None, Elided(name, "heading"), Elided(words, "meta", "text2"), None, gap=2)
        head = row(Avatar(name, about.network, 48), (texts, 1), gap=12)
        if person is not None:
            starred = person.starred
            button = IconButton(
                "star-on" if starred else "star",
                tr("No longer a regular") if starred else tr("Make a regular"),
                tone="warn" if starred else "",
            )
            button.clicked.connect(lambda: self._host.bridge.write(self, people.star, person.id, not starred))
            head.addWidget(button)
        self.column.addLayout(head)
        self.column.addSpacing(4)
        self.column.addWidget(Line())

    def _identities(self, person: PersonCard) -> None:
        self.column.addSpacing(4)
        self.column.addWidget(Section(tr("Identities")))
        for known in person.identities:
            words = Elided(known.handle or known.name, "meta")
            heard = Text("" if known.followers is None else tr("{n} followers", n=known.followers), "caption", "text3")
            heard.setToolTip(followers(known, self._host.now()))
            if not known.address.startswith(("http://", "https://")):
                self._line(known.network, words, heard)
                continue
            says, mark = tr("Open the page of {name}", name=known.handle), Icon(known.network, "text2", 14)
            link = Link(says, mark, (words, 1), heard)
            link.clicked.connect(lambda _=False, address=known.address: open_link(address))
            self.column.addWidget(link)

    def _labels(self, about: ConversationRow) -> None:
        self.column.addSpacing(8)
        add = IconButton("add", tr("Label this conversation"))
        add.clicked.connect(self.label)
        self.column.addWidget(Section(tr("Labels"), add))
        if about.labels:
            tags = QWidget()
            made = [Tag(label.name) for label in about.labels]
            for tag in made:
                tag.removed.connect(self.unlabel)
            tags.setLayout(Flow(*made, gap=4))
            self.column.addWidget(tags)

    def _past(self, person: PersonCard, about: ConversationRow) -> None:
        others = [past for past in person.conversations if past.id != about.id]
        if not others:
            return
        self.column.addSpacing(8)
        self.column.addWidget(Section(tr("Other conversations"), len(others)))
        for past in others[:8]:
            self.column.addWidget(self._past_row(past))

    def _past_row(self, past: PastConversation) -> QWidget:
        symbol, tone = MARKS[past.state]
        subject, when = past.subject or tr("(no text)"), times.short(past.latest, self._host.now())
        link = Link(
            f"{subject}, {when}", Icon(symbol, tone, 14), (Elided(subject, "meta"), 1), Text(when, "caption", "text3")
        )
        link.clicked.connect(lambda: self.opened.emit(past.id))
        return link

    def _line(self, symbol: str, words: QWidget, *more: QWidget) -> None:
        self.column.addLayout(row(Icon(symbol, "text2", 14), (words, 1), *more, gap=8))

    def _show_note(self, person: PersonCard | None) -> None:
        """The note is its own field: it is not built again while somebody writes in it."""
        self._note_box.setVisible(person is not None)
        self.note_title.title.setText(tr("What you know"))
        self.note.setAccessibleName(tr("What you know about them"))
        self.note.setPlaceholderText(tr("Tastes, habits, tone…"))
        if person is None:
            self._note_of = 0
            return
        if person.id != self._note_of or not (self._written or self.note.hasFocus()):
            self._note_of = person.id
            if self.note.text() != person.note:
                self._filling = True
                self.note.set_text(person.note)
                self._filling = False
