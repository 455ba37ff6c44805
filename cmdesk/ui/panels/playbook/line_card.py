"""A line of a section: its words, and below them what else is said of it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.playbook import Line, Section
from cmdesk.ui import tokens
from cmdesk.ui.network_names import written
from cmdesk.ui.panels.playbook.entry import Entry
from cmdesk.ui.panels.playbook.words import example
from cmdesk.ui.playbook_words import section_name
from cmdesk.ui.widgets import ComboField, Field, IconButton, Panel, TextArea, col, row
from cmdesk.ui.words import tr

NETWORKS = (
    "mastodon", "bluesky", "facebook", "instagram", "threads", "linkedin", "x", "tiktok", "youtube", "telegram",
    "wordpress", "mail",
)  # fmt: skip
SHORT = ("pillars", "words", "hashtags")  # a line of theirs is a word or two
SHOWN_MS = 1600


class LineCard(Panel):
    """Changed where it stands."""

    typed = Signal()
    remove_asked = Signal()
    up_asked = Signal()

    def __init__(self, section: Section, line: Line) -> None:
        self.section, self.id = section, line.id
        name = section_name(section.key)
        self.network: ComboField | None = None
        self.words: Field | TextArea | None = None
        if section.key == "networks":
            known = dict.fromkeys((*NETWORKS, *([line.text] if line.text else [])))
            self.network = ComboField(tr("Network"), [(written(each), each) for each in known])
            self.network.choose(line.text or NETWORKS[0])
            self.network.activated.connect(lambda _: self.typed.emit())
        elif section.key in SHORT:
            self.words = Field(example(section.key), line.text, name=name)
            self.words.setCursorPosition(0)
        else:
            self.words = TextArea(name, example(section.key), least=1, most=5, role="body")
            self.words.setViewportMargins(12, 10, 4, 6)  # on one line as high as a field
            self.words.set_text(line.text)
        self.entries = [Entry(section.key, part, line.values.get(part.key, "")) for part in section.parts]
        self.up = IconButton("arrow-up", tr("Move up"))
        self.up.setVisible(section.key != "words")  # they are sorted
        self.remove = IconButton("bin", tr("Remove this line"))
        field = self.network or self.words
        assert field is not None
        self.field: QWidget = field
        head = row((field, 1), self.up, self.remove, gap=4)
        below = row(*((each, 100 * each.is_wide()) for each in self.entries), None, gap=12)
        parts = [head, below] if self.entries else [head]
        pad = (12, 12, 8, 12) if self.entries else (0, 0, 0, 0)
        line_tone = "line" if self.entries else None
        super().__init__(col(*parts, gap=8, pad=pad), "surface" if self.entries else None, line_tone, 10)
        self._rest = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._rest.timeout.connect(self._rest_again)
        if self.words is not None:
            self.words.textChanged.connect(lambda *_: self.typed.emit())
        for each in self.entries:
            each.typed.connect(self.typed)
            each.typed.connect(self._arrange)
        self._arrange()
        self.up.clicked.connect(self.up_asked)
        self.remove.clicked.connect(self.remove_asked)

    def told(self) -> Line:
        """The line as it is written now."""
        if self.network is not None:
            words = str(self.network.currentData())
        else:
            assert self.words is not None
            words = self.words.text()
        return Line(words, {each.part.key: each.value() for each in self.entries}, self.id)

    def _arrange(self) -> None:
        """Words are asked for only where they decide."""
        if self.section.key == "legal":
            when, words = self.entries
            words.setVisible(when.value() in ("", "words"))

    def focus(self) -> None:
        self.field.setFocus()

    def point_out(self) -> None:
        """It is the one that was asked for."""
        self.focus()
        self.fill, self.radius = "accent_soft", tokens.RADIUS["card"]
        self.update()
        self._rest.start()

    def _rest_again(self) -> None:
        self.fill = "surface" if self.entries else None
        self.update()
