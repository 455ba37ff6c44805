"""A field for the expression of a query that says, as it is typed, what it finds or why it cannot be read."""

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QLineEdit, QWidget

from cmdesk.domain.queries import BadQuery, Query, parse
from cmdesk.sentences import bad_query
from cmdesk.store import matching
from cmdesk.ui import paint, theme
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.widgets import Field, Icon, Text, col, row
from cmdesk.ui.words import tr

COUNT_MS = 250


def why_unreadable(error: BadQuery) -> str:
    """What stands in the way of reading an expression, and where."""
    return tr("Character {place}: {reason}", place=error.position + 1, reason=bad_query(error, tr))


class Pointer(QWidget):
    """An arrowhead below the character at which an expression stops being readable."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__()
        self._field, self._character = field, -1
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(theme.u(6))

    def point(self, place: int) -> None:
        """At a character, counted from 0; -1: at nothing."""
        self._character = place
        self.update()

    def place(self) -> float:
        """Where the arrowhead is, from the left edge of the field."""
        before = self._field.text()[: self._character]
        return self._field.textMargins().left() + 2 + self._field.fontMetrics().horizontalAdvance(before)

    def paintEvent(self, event: QPaintEvent) -> None:
        where, room = self.place(), self._field.width() - self._field.textMargins().right()
        if self._character < 0 or where > room:  # the field has scrolled: the number of the character says it
            return
        p, height = paint.smooth(QPainter(self)), self.height()
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.colour("warn"))
        p.drawPolygon(QPolygonF([QPointF(where, 0), QPointF(where + height, height), QPointF(where - height, height)]))


class Expression(QWidget):
    """The field and the line below it. `judged` gives the query as it can be read now, or None."""

    judged = Signal(object)
    entered = Signal()

    def __init__(self, bridge: Bridge, text: str = "") -> None:
        super().__init__()
        self._bridge = bridge
        self._count: int | None = None
        self._whole = True  # whether that is all: the newest were read, and no more
        self._asked = 0
        self._counting = False
        self.query: Query | None = None
        self.error: BadQuery | None = None
        self.field = Field("", text, "search")
        self.mark, self.words = Icon("ok", "good", 14), Text("", "meta", "text2", wrap=True)
        self.pointer = Pointer(self.field)
        self.setLayout(col(self.field, self.pointer, row(self.mark, (self.words, 1), gap=6), gap=2))
        self._timer = QTimer(self, singleShot=True, interval=COUNT_MS)
        self._timer.timeout.connect(self._ask)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self.entered)
        self._judge()
        self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(tr("Words, OR, NOT, quotes"))
        self.field.setAccessibleName(tr("Expression of the query"))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def text(self) -> str:
        return self.field.text().strip()

    def clear(self) -> None:
        self.field.clear()

    def count_again(self) -> None:
        """The items have changed."""
        if self.query is not None:
            self._timer.start()

    def _typed(self) -> None:
        self._judge()
        self._tell()

    def _judge(self) -> None:
        self._count = None
        self._asked += 1
        try:
            self.query, self.error = parse(self.field.text()), None
            self._timer.start()
        except BadQuery as error:
            self.query, self.error = None, error
            self._timer.stop()
        self.judged.emit(self.query)

    def _ask(self) -> None:
        """Count, but never twice at once: what the index cannot say alone may take seconds."""
        if self.query is None or self._counting:
            return
        self._counting, asked = True, self._asked

        def take(counted: tuple[int, bool]) -> None:
            self._counting = False
            if asked != self._asked:
                self._ask()
                return
            self._count, self._whole = counted
            self._tell()

        def refuse(error: Exception) -> None:
            self._counting = False
            if isinstance(error, BadQuery) and asked == self._asked:  # it names a query that does not exist
                self.query, self.error = None, error
                self._tell()
                self.judged.emit(None)
            elif not isinstance(error, BadQuery):
                self._bridge.failed.emit(error)

        self._bridge.ask(self, matching.counted, self.query, then=take, otherwise=refuse)

    def _tell(self) -> None:
        unreadable = self.error is not None and bool(self.text())
        self.pointer.point(self.error.position if unreadable and self.error is not None else -1)
        if not self.text():
            self.field.set_error("")
            self._say("info", "text3", tr("What it would find among the items kept here is counted as you type."))
        elif self.error is not None:
            told = why_unreadable(self.error)
            self.field.set_error(told)
            self._say("warning", "warn", told)
        else:
            self.field.set_error("")
            if self._count is None:
                self._say("waiting", "text3", tr("Counting…"))
            elif self._whole:
                self._say("ok", "good", tr("{n} items kept here match", n=self._count))
            else:
                self._say("ok", "good", tr("{n} of the newest items match", n=self._count))

    def _say(self, symbol: str, tone: str, words: str) -> None:
        self.mark.set(symbol, tone)
        self.words.setText(words)
