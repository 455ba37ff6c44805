"""What a text may sound like, said calmly below it while it is written, with a remedy where there is one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from cmdesk.domain.variables import unfilled
from cmdesk.language.tone import Concern, Hint, look
from cmdesk.ui import theme
from cmdesk.ui.widgets import Button, Icon, Panel, Text, TextArea, clear, col, row
from cmdesk.ui.widgets.dialog import question
from cmdesk.ui.words import tr

PAUSE_MS = 350
MOST = 3  # lines; more would be noise


class Hints(Panel):
    """Serves one text: finds, says, underlines and mends."""

    changed = Signal()  # what is missing in the text

    def __init__(self, area: TextArea) -> None:
        self._area = area
        self._letter, self._name, self._on = False, "", False
        self.hints: tuple[Hint, ...] = ()
        self.missing: tuple[tuple[int, int], ...] = ()
        self._lines = col(gap=2)
        super().__init__(row(self._lines, pad=(14, 0, 14, 2)))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        area.textChanged.connect(self._pause.start)
        self.hide()

    def about(self, letter: bool, name: str, on: bool) -> None:
        """`letter`: a mail, to somebody of that first name. `on`: whether anything is said at all."""
        if (letter, name, on) != (self._letter, self._name, self._on):
            self._letter, self._name, self._on = letter, name, on
            self.look()

    def look(self) -> None:
        """Look at the text as it is now."""
        self._pause.stop()
        text = self._area.text() if self._on else ""
        missing = unfilled(text)
        hints = look(text, letter=self._letter, name=self._name) if text.strip() else ()
        told, self.missing = missing != self.missing, missing
        if hints != self.hints or told:
            self.hints = hints
            self._show()
        self._mark()
        if told:
            self.changed.emit()

    def retranslate(self) -> None:
        self._show()

    def words(self) -> list[str]:
        """The sentences that are shown."""
        return [text.said() for text in self.findChildren(Text)]

    def _show(self) -> None:
        clear(self._lines)
        whole = self._area.text()
        for start, end in self.missing[:1]:
            words = tr("Nothing is known for {variable}: write it yourself.", variable=whole[start:end])
            self._lines.addLayout(row(Icon("warning", "warn", 14), (Text(words, "meta", "warn", wrap=True), 1), gap=6))
        for hint in _first_of_each(self.hints)[: MOST - bool(self.missing)]:
            parts: list[QWidget | tuple[QWidget, int]] = [
                Icon("speak", "text2", 14),
                (Text(sentence(hint), "meta", "text2", wrap=True), 1),
            ]
            if hint.instead is not None:
                remedy = Button(_remedy(hint), kind="quiet", small=True)
                remedy.clicked.connect(lambda _=False, hint=hint: self._mend(hint))
                parts.append(remedy)
            self._lines.addLayout(row(*parts, gap=6))
        self.setVisible(bool(self.hints or self.missing))

    def _mend(self, hint: Hint) -> None:
        """Put the remedy in; what was typed since is looked at first."""
        text = self._area.text()
        if hint.instead is None or text[hint.start : hint.end] != hint.words:
            self.look()
            return
        cursor = self._at(hint.start, hint.end)
        cursor.insertText(hint.instead)
        self._area.setFocus()
        self.look()

    def _mark(self) -> None:
        """Underline what the hints are about; the colour says what kind, the line that there is something."""
        marks = [self._marked(start, end, "warn", fill=True) for start, end in self.missing]
        marks += [self._marked(hint.start, hint.end, "text3") for hint in self.hints if hint.end > hint.start]
        self._area.setExtraSelections(marks)

    def _marked(self, start: int, end: int, tone: str, *, fill: bool = False) -> QTextEdit.ExtraSelection:
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        style.setUnderlineColor(theme.colour(tone))
        if fill:
            style.setBackground(theme.colour("warn_soft"))
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = self._at(start, end), style
        return mark

    def _at(self, start: int, end: int) -> QTextCursor:
        """The place of some characters, which Qt counts in halves of those beyond the sixteenth plane."""
        text = self._area.text()
        cursor = QTextCursor(self._area.document())
        cursor.setPosition(_units(text[:start]))
        cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def restyle(self) -> None:
        self._mark()


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _first_of_each(hints: Sequence[Hint]) -> list[Hint]:
    seen: dict[Concern, Hint] = {}
    for hint in hints:
        seen.setdefault(hint.concern, hint)
    return list(seen.values())


def sentence(hint: Hint) -> str:
    """What a hint says."""
    words = hint.words
    match hint.concern:
        case Concern.HARSH:
            return tr("“{words}” may sound harsh.", words=words)
        case Concern.SHOUTING:
            return tr("“{words}” reads like shouting.", words=words)
        case Concern.SARCASM:
            return tr("“{words}” may be taken for mockery.", words=words)
        case Concern.FORMS:
            return tr("“{words}”: the familiar and the formal address are mixed.", words=words)
        case Concern.GREETING:
            return tr("This mail begins without a greeting.")
    return tr("This mail ends without a closing.")


def _remedy(hint: Hint) -> str:
    words = " ".join((hint.instead or "").split())
    if hint.start == hint.end:
        return tr("Add “{words}”", words=words)
    return tr("Write “{words}”", words=words)


def ask_about_gap(parent: QWidget, text: str, deed: Callable[[], None]) -> None:
    """A variable that nothing is known for stands in the answer: do it only if that is meant."""
    start, end = unfilled(text)[0]
    told = tr(
        "“{variable}” stands in the answer, and nothing is known for it. It would be sent as it is written.",
        variable=text[start:end],
    )
    asked = question(parent, tr("Send it with a gap?"), told, tr("Send with the gap"), tr("Go on writing"))
    asked.accepted.connect(deed)
    asked.open()
