"""Keeping evidence from wherever something is read: the picture is drawn here, the desk does the rest."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from cmdesk.domain.items import ItemPage
from cmdesk.store import evidence, items
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.words import tr

WIDE, RATIO, MARGIN, TALLEST = 720, 2, 32, 12_000


def picture(page: ItemPage) -> bytes:
    """An item as it is read here, in black on white whatever the theme, as PNG."""
    row = page.row
    document = QTextDocument()
    document.setDocumentMargin(MARGIN)
    document.setTextWidth(WIDE)
    font = QFont("Inter")
    font.setPixelSize(15)
    document.setDefaultFont(font)
    cursor = QTextCursor(document)
    plain, strong, quiet = cursor.charFormat(), cursor.charFormat(), cursor.charFormat()
    plain.setForeground(QColor("#000000"))
    strong.setForeground(QColor("#000000"))
    strong.setFontWeight(QFont.Weight.DemiBold)
    quiet.setForeground(QColor("#555555"))
    head = " · ".join(part for part in (row.author, row.source, times.exact(row.published)) if part)
    for words, shape in ((row.title, strong), (head, quiet), (row.link, quiet)):
        if words:
            cursor.insertText(words, shape)
            cursor.insertBlock()
    cursor.insertBlock()
    cursor.insertText(page.text or row.excerpt, plain)
    tall = min(round(document.size().height()), TALLEST)
    image = QImage(WIDE * RATIO, tall * RATIO, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.setDevicePixelRatio(RATIO)
    painter = QPainter(image)
    document.drawContents(painter, QRectF(0, 0, WIDE, tall))
    painter.end()
    made = QBuffer()
    made.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(made, QByteArray(b"png")).write(image)
    return bytes(made.data().data())


def keep_item(owner: QWidget, host: Host, item_id: int) -> None:
    """Keep one item in the locker, and say so."""
    host.bridge.ask(owner, items.one, item_id, then=lambda page: _keep(owner, host, [page] if page else []))


def keep_conversation(owner: QWidget, host: Host, conversation_id: int) -> None:
    """Keep all that was said in a conversation."""
    host.bridge.ask(owner, evidence.pages, conversation_id, then=lambda pages: _keep(owner, host, pages))


def _keep(owner: QWidget, host: Host, pages: Sequence[ItemPage]) -> None:
    if not pages:
        return
    work = host.bridge.desk.keep_evidence({page.row.id: picture(page) for page in pages})
    host.bridge.do(owner, work, lambda made: host.tell(tr("{n} messages are kept as evidence", n=len(made))))
