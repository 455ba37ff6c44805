"""The words that would be watched of a page, with the dates and figures that can be left out by clicking them."""

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QFrame, QTextBrowser

from cmdesk.ui import theme
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.networks.page_preview import Piece, Preview


class RegionText(QTextBrowser):
    """Shows a preview. `rule_asked`: a date ("dates") or a figure ("numbers") was clicked."""

    rule_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Preview | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAccessibleName(tr("What would be watched"))
        self.anchorClicked.connect(self._ask)
        self.restyle()

    def show_preview(self, preview: "Preview | None") -> None:
        """None: nothing is chosen yet."""
        place = self.verticalScrollBar().value()
        self._shown = preview
        self.setHtml(self._page())
        self.verticalScrollBar().setValue(place)

    def restyle(self) -> None:
        theme.see_through(self)
        self.setFont(theme.font("meta"))
        self.document().setDocumentMargin(theme.u(8))
        self.setHtml(self._page())

    def _page(self) -> str:
        quiet = theme.colour("text3").name()
        if self._shown is None or not self._shown.lines:
            told = tr("Nothing to read is in it.") if self._shown is not None and self._shown.places else ""
            return f'<p style="color: {quiet}">{html.escape(told)}</p>'
        lines = [f"<p style='margin: 0 0 4px 0'>{''.join(map(self._piece, line))}</p>" for line in self._shown.lines]
        if self._shown.more:
            lines.append(f'<p style="color: {quiet}">{html.escape(tr("and {n} more lines", n=self._shown.more))}</p>')
        return "".join(lines)

    def _piece(self, piece: "Piece") -> str:
        text = html.escape(piece.text)
        tone = theme.colour("text3" if piece.ignored else "text").name()
        line = "line-through" if piece.ignored else "underline" if piece.kind else "none"
        look = f'style="color: {tone}; text-decoration: {line}"'
        return f'<a href="rule:{piece.kind}" {look}>{text}</a>' if piece.kind else f"<span {look}>{text}</span>"

    def _ask(self, link: QUrl) -> None:
        self.rule_asked.emit(link.path())

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """There is nothing to load: only words are shown."""
