"""A poll: how it stands, and the fields of one that is to be asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cmdesk.ui import paint, theme
from cmdesk.ui.widgets.buttons import Button, IconButton, Tick
from cmdesk.ui.widgets.fields import ComboField, Field
from cmdesk.ui.widgets.layout import Flow, Panel, clear, col, row
from cmdesk.ui.widgets.texts import Text
from cmdesk.ui.words import tr

LEAST = 2  # answers


@dataclass(frozen=True)
class Share:
    """One answer: its words, how much of a hundred it has (None: nobody says), the same in words."""

    text: str
    share: int | None
    said: str
    first: bool = False  # nothing has more


class ShareBar(QWidget):
    def __init__(self, share: int | None, first: bool) -> None:
        super().__init__()
        self._share, self._first = share, first
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(theme.u(6))

    def sizeHint(self) -> QSize:
        return QSize(theme.u(160), theme.u(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        whole = QRectF(self.rect())
        paint.box(p, whole, "line", None, 3)
        if self._share:
            wide = max(whole.height(), whole.width() * self._share / 100)
            paint.box(p, QRectF(0, 0, wide, whole.height()), "accent" if self._first else "control", None, 3)


class Shares(Panel):
    """The answers below each other, each with its part of a whole; `foot` says how many and until when."""

    def __init__(self, lines: Sequence[Share], foot: str) -> None:
        self.foot = Text(foot, "meta", "text2", wrap=True)
        parts = [self._line(each) for each in lines]
        super().__init__(col(*parts, self.foot, gap=8, pad=(0, 4, 0, 4)))
        said = "; ".join(f"{each.text}: {each.said}" if each.said else each.text for each in lines)
        self.setAccessibleName(f"{said}. {foot}")

    @staticmethod
    def _line(one: Share) -> QWidget:
        line = QWidget()
        words = Text(one.text, "body-strong" if one.first else "body", wrap=True)
        line.setLayout(
            col(row((words, 1), Text(one.said, "meta", "text2"), gap=8), ShareBar(one.share, one.first), gap=3)
        )
        return line


class PollFields(Panel):
    """Its answers, how long one may vote, and in which way. Keeps what is typed until somebody asks for it."""

    changed = Signal()
    removed = Signal()

    def __init__(self) -> None:
        self._answers: list[Field] = []
        self._crosses: list[IconButton] = []
        self._lines = col(gap=6)
        self._most, self._locked, self._filling = 4, False, False
        self.heading, self.remove = Text("", "meta-strong", "text2"), IconButton("close", "")
        self.more = Button("", "add", "quiet", small=True)
        self.term = ComboField("")
        self.several, self.hidden = Tick(""), Tick("")
        self._open_for = Text("", "meta", "text2")
        ways = Flow(Panel(row(self._open_for, self.term, gap=8)), self.several, self.hidden, gap=12)
        head = row((self.heading, 1), self.remove, gap=4)
        super().__init__(col(head, self._lines, row(self.more, None), ways, gap=8, pad=12), "list", "line", 10)
        self.more.clicked.connect(self._add_one)
        self.remove.clicked.connect(self.removed)
        self.term.currentIndexChanged.connect(self._tell)
        self.several.toggled.connect(self._tell)
        self.hidden.toggled.connect(self._tell)
        self.retranslate()

    def offer(self, most: int, terms: Sequence[tuple[str, int]]) -> None:
        """How many answers there may be, and which lengths of time are offered, in words and in seconds."""
        self._most = most
        chosen, self._filling = self.term.currentData(), True
        self.term.clear()
        for words, seconds in terms:
            self.term.addItem(words, seconds)
        self.term.choose(chosen)
        self.term.setMinimumWidth(self.term.sizeHint().width())
        self._filling = False
        self._arrange()

    def show_poll(self, answers: Sequence[str], seconds: int, several: bool, hidden: bool) -> None:
        self._filling = True
        clear(self._lines)
        self._answers, self._crosses = [], []
        for each in (*answers, *[""] * (LEAST - len(answers))):
            self._put(each)
        self.term.choose(seconds)
        self.several.setChecked(several)
        self.hidden.setChecked(hidden)
        self._filling = False
        self._arrange()

    def answers(self) -> tuple[str, ...]:
        return tuple(each.text().strip() for each in self._answers)

    def seconds(self) -> int:
        return int(self.term.currentData() or 0)

    def set_read_only(self, locked: bool) -> None:
        self._locked = locked
        for part in (self.term, self.several, self.hidden):
            part.setEnabled(not locked)
        self._arrange()

    def start(self) -> None:
        self._answers[0].setFocus()

    def retranslate(self) -> None:
        self.heading.setText(tr("Poll"))
        self.setAccessibleName(tr("Poll"))
        self.remove.rename(tr("Take the poll out"))
        self.more.setText(tr("Another answer"))
        self._open_for.setText(tr("Open for"))
        self.term.setAccessibleName(tr("Open for"))
        self.several.setText(tr("Several answers"))
        self.hidden.setText(tr("Results at the end only"))
        self._arrange()

    def _put(self, text: str) -> Field:
        field, cross = Field(value=text), IconButton("close", "")
        line = QWidget()
        line.setLayout(row((field, 1), cross, gap=4))
        self._answers.append(field)
        self._crosses.append(cross)
        self._lines.addWidget(line)
        field.textChanged.connect(self._tell)
        cross.clicked.connect(lambda: self._drop(field))
        return field

    def _add_one(self) -> None:
        self._put("").setFocus()
        self._arrange()
        self._tell()

    def _drop(self, field: Field) -> None:
        kept = [each.text() for each in self._answers if each is not field]
        self.show_poll(kept, self.seconds(), self.several.isChecked(), self.hidden.isChecked())
        self._answers[-1].setFocus()
        self._tell()

    def _arrange(self) -> None:
        for number, (field, cross) in enumerate(zip(self._answers, self._crosses, strict=True), 1):
            name = tr("Answer {number}", number=number)
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.setReadOnly(self._locked)
            cross.rename(tr("Take answer {number} out", number=number))
            cross.setVisible(len(self._answers) > LEAST and not self._locked)
        self.more.setVisible(len(self._answers) < self._most and not self._locked)
        self.remove.setVisible(not self._locked)

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()
