"""Where an item is read: a text browser that fetches nothing by itself."""

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QEvent, QSize, QTimer, QUrl, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from cmdesk.domain.queries import Query, highlights
from cmdesk.ui import theme, tokens
from cmdesk.ui.panels.watchlist import article
from cmdesk.ui.picture_reader import read_picture
from cmdesk.ui.words import tr

Fetch = Callable[[str], Coroutine[Any, Any, bytes]]
MOST_PIXELS = 40_000_000  # of one image, decoded
REST = "cmdesk:rest"  # the link that shows what was cut
MOST_MARKS = 200


def decode(data: bytes, width: int, ratio: float) -> QImage:
    """An image fit for a column of some width; null where it is none or is enormous. For any thread."""
    most = round(width * ratio)

    def fit(size: QSize) -> QSize:
        if size.width() * size.height() > MOST_PIXELS:
            return QSize()
        return QSize(most, max(1, size.height() * most // size.width())) if size.width() > most > 0 else size

    image = read_picture(data, fit)
    image.setDevicePixelRatio(ratio if image.width() >= most else 1.0)
    return image


class Body(QTextBrowser):
    """Shows one document. Links are told, not followed; images are those it was given and no others."""

    link_clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._head: article.Heading | None = None
        self._text, self._whole = "", False
        self._pictures: dict[str, QImage] = {}
        self._queries: tuple[Query, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._follow)
        self._redraw = QTimer(self, singleShot=True, interval=80)
        self._redraw.timeout.connect(lambda: self._render(keep_place=True))
        self.retranslate()
        self.restyle()

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Text of the item"))
        self._render(keep_place=True)

    def restyle(self) -> None:
        theme.see_through(self)
        self.setFont(theme.font("reading"))
        self._margins()
        self._render(keep_place=True)

    def read(self, head: article.Heading, text: str, queries: tuple[Query, ...] = ()) -> None:
        """Show another item, from its start and without images."""
        self._head, self._text, self._queries, self._whole = head, text, queries, False
        self._pictures = {}
        self._render()

    def rename(self, head: article.Heading) -> None:
        """The same item, told in other words: a new language, a new day."""
        if head != self._head:
            self._head = head
            self._render(keep_place=True)

    def shows_images(self) -> bool:
        return bool(self._pictures)

    def place_image(self, address: str, image: QImage) -> None:
        """An image that was asked for and came; several that come together are drawn together."""
        if not image.isNull():
            self._pictures[address] = image
            self._redraw.start()

    def column(self) -> int:
        """How wide the text may be."""
        return min(self.viewport().width(), theme.u(tokens.COLUMNS["reading"]))

    def _render(self, keep_place: bool = False) -> None:
        if self._head is None:
            return
        bar = self.verticalScrollBar()
        place = bar.value() if keep_place else 0
        text, is_cut = (self._text, False) if self._whole else article.cut(self._text)
        text = article.with_images(text, frozenset(self._pictures))
        if is_cut:
            text += f'<p><a href="{REST}">{tr("Show the rest of this long text")}</a></p>'
        self.document().setDefaultStyleSheet(article.style())
        self.document().setDocumentMargin(0)
        self.setHtml(article.document(self._head, text))
        self._mark()
        bar.setValue(place)

    def _mark(self) -> None:
        """Tint what the queries were looking for."""
        plain = self.document().toRawText() if self._queries else ""
        spans = [span for query in self._queries for span in highlights(query, plain)][:MOST_MARKS]
        about = self.document().findBlockByNumber(1)  # what stands there was not written by the author
        spans = [span for span in spans if not about.contains(span[0])]
        astral = any(ord(letter) > 0xFFFF for letter in plain)
        marks = []
        for start, end in spans:
            if astral:  # Qt counts such letters twice
                start, end = (len(plain[:place].encode("utf-16-le")) // 2 for place in (start, end))
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            mark.format.setBackground(theme.colour("accent_soft"))
            marks.append(mark)
        self.setExtraSelections(marks)

    def _follow(self, link: QUrl) -> None:
        address = link.toString()
        if address == REST:
            self._whole = True
            self._render(keep_place=True)
        elif link.scheme() in ("http", "https", "mailto"):
            self.link_clicked.emit(address)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Only images that were asked for; everything else stays where it is."""
        return self._pictures.get(name if isinstance(name, str) else name.toString())

    def _margins(self) -> None:
        side, above = theme.u(tokens.SPACE["xl"]), theme.u(20)
        spare = self.width() - 2 * side - theme.u(tokens.COLUMNS["reading"])
        self.setViewportMargins(side, above, max(side, side + spare), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._margins()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.modifiers() and event.text().isalpha():
            event.ignore()  # letters are shortcuts of the panel
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
