"""A field for the expression of a query that says, as it is typed, what it finds or why it cannot be read."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from cmdesk.domain.queries import BadQuery, Query, parse
from cmdesk.sentences import bad_query
from cmdesk.store import matching
from cmdesk.ui import paint, theme, tokens
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.widgets import Field, Icon, Section, Text, col, row
from cmdesk.ui.words import tr

COUNT_MS = 250


def why_unreadable(error: BadQuery) -> str:
    """What stands in the way of reading an expression, and where."""
    return tr("Character {place}: {reason}", place=error.position + 1, reason=bad_query(error, tr))


class Expression(QWidget):
    """The field and the line below it. `judged` gives the query as it can be read now, or None."""

    judged = Signal(object)
    entered = Signal()

    def __init__(self, bridge: Bridge, text: str = "") -> None:
        super().__init__()
        self._bridge = bridge
        self._count: int | None = None
        self._asked = 0
        self._counting = False
        self.query: Query | None = None
        self.error: BadQuery | None = None
        self.field = Field("", text, "search")
        self.mark, self.words = Icon("ok", "good", 14), Text("", "meta", "text2", wrap=True)
        self.setLayout(col(self.field, row(self.mark, (self.words, 1), gap=6), gap=8))
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

        def take(count: int) -> None:
            self._counting = False
            if asked != self._asked:
                self._ask()
                return
            self._count = count
            self._tell()

        self._bridge.ask(self, matching.count, self.query, then=take)

    def _tell(self) -> None:
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
            else:
                self._say("ok", "good", tr("{n} items kept here match", n=self._count))

    def _say(self, symbol: str, tone: str, words: str) -> None:
        self.mark.set(symbol, tone)
        self.words.setText(words)


class GrammarHelp(QFrame):
    """How queries are written, with examples; it goes with the next click or Esc."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("How to write a query"))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.u(16))
        grid.setVerticalSpacing(theme.u(6))
        for place, (example, meaning) in enumerate(self._examples()):
            grid.addWidget(Text(example, "meta-strong"), place, 0)
            grid.addWidget(Text(meaning, "meta", "text2"), place, 1)
        case = Text(tr("Capitals and accents do not count; AND, OR and NOT are written in capitals."), "meta", "text3")
        self.setLayout(col(Section(tr("How to write a query")), grid, case, gap=10, pad=16))

    def _examples(self) -> tuple[tuple[str, str], ...]:
        return (
            ("boulangerie Thabor", tr("both words")),
            ("panne OR retard   panne OU retard", tr("one of them, or both")),
            ("pain NOT recette   pain SAUF recette", tr("the first without the second")),
            ('"nom de marque"', tr("these words, in this order")),
            ("kouign*", tr("words that begin like this")),
            ("brunch AND (Thabor OR Fougères)", tr("parentheses say what belongs together")),
            ("title:panne   titre:panne", tr("in the title only; also author:, text:, source:, lang:")),
        )

    def show_below(self, widget: QWidget) -> None:
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + 4))
        edge = widget.window().mapToGlobal(QPoint(0, 0))
        bottom = edge.y() + widget.window().height() - self.height() - 8
        self.move(max(corner.x(), edge.x() + 8), min(corner.y(), bottom))
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        p.fillRect(self.rect(), theme.colour("raised"))
        paint.box(p, self.rect(), "raised", "control", tokens.RADIUS["tag"])
