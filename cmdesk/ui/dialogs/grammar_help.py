"""How queries are written, with examples."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QGridLayout, QWidget

from cmdesk.ui import theme
from cmdesk.ui.widgets import Popup, Section, Text, col
from cmdesk.ui.words import tr


class GrammarHelp(Popup):
    """How queries are written, with examples; it goes with the next click or Esc."""

    def __init__(self, parent: QWidget) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.u(16))
        grid.setVerticalSpacing(theme.u(6))
        for place, (example, meaning) in enumerate(self._examples()):
            grid.addWidget(Text(example, "meta-strong"), place, 0)
            grid.addWidget(Text(meaning, "meta", "text2"), place, 1)
        case = Text(tr("Capitals and accents do not count; AND, OR and NOT are written in capitals."), "meta", "text3")
        super().__init__(parent, col(Section(tr("How to write a query")), grid, case, gap=10, pad=16))
        self.setAccessibleName(tr("How to write a query"))

    def _examples(self) -> tuple[tuple[str, str], ...]:
        return (
            (tr("bakery Thabor"), tr("both words")),
            (tr("broken OR delay"), tr("one of them, or both")),
            (tr("bread NOT recipe   bread -recipe"), tr("the first without the second")),
            (tr('"our daily bread"'), tr("these words, in this order")),
            ("kouign*   organi?ation", tr("words that begin like this; one letter left open")),
            (
                tr('broken NEAR/5 oven   "broken oven"~5'),
                tr("at most five other words between them; ONEAR: in this order"),
            ),
            ("brunch AND (Thabor OR Fougères)", tr("parentheses say what belongs together")),
            (
                tr("title:bakery   author:Léa"),
                tr("in one field only: title, text, author, source, folder, label, lang"),
            ),
            (tr("site:example.org   url:jobs"), tr("on this site; with this in the address")),
            ("date:P7D   date:2026-01/2026-03", tr("of the last seven days; of these months; seen: for when it came")),
            ("type:comment   sentiment:negative", tr("of this kind; said in this mood")),
            (tr("followers:1000   followers:/500"), tr("whose author has at least so many followers; at most")),
            ("raw:C++   /r[ée]gler?/i", tr("exactly these signs; a regular expression")),
            (tr('query:"Our name"'), tr("what a saved query finds")),
        )

    def show_below(self, widget: QWidget) -> None:
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + 4))
        edge = widget.window().mapToGlobal(QPoint(0, 0))
        bottom = edge.y() + widget.window().height() - self.height() - 8
        self.move(max(corner.x(), edge.x() + 8), min(corner.y(), bottom))
        self.show()
