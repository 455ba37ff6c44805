"""The card that a network makes of the link in a post: picture, site, title, description."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cmdesk.domain.link_looks import LinkLook, LinkState, host_of
from cmdesk.ui import paint, theme
from cmdesk.ui.picture_reader import read_picture
from cmdesk.ui.widgets import Elided, Panel, Text, col
from cmdesk.ui.words import tr

MOST_WORDS = 140  # characters of the description that are shown


class CardPicture(QWidget):
    """The picture of a card, cut to its usual shape."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_image(self, body: bytes) -> None:
        self._image = read_picture(body, lambda whole: whole)
        self.setVisible(not self._image.isNull())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.u(200), theme.u(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, box = paint.smooth(QPainter(self)), QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(box, 6, 6)
        p.setClipPath(shape)
        whole = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding).toSizeF()
        left, top = (box.width() - whole.width()) / 2, (box.height() - whole.height()) / 2
        p.drawImage(QRectF(left, top, whole.width(), whole.height()), self._image)


class LinkCard(Panel):
    """What is known of a link; while nothing is, a sentence says why."""

    def __init__(self) -> None:
        self.picture = CardPicture()
        self.site, self.title = Elided("", "caption", "text2"), Text("", "body-strong", "text", wrap=True)
        self.words = Text("", "meta", "text2", wrap=True)
        super().__init__(col(self.picture, self.site, self.title, self.words, gap=4, pad=10), None, "line", 8)
        self.hide()

    def show_link(self, address: str, looked: LinkLook | None, online: bool) -> None:
        """Show the card of an address; "" for none."""
        self.setVisible(bool(address))
        self.site.setText((looked.site if looked is not None else "") or host_of(address))
        self.picture.show_image(looked.image if looked is not None else b"")
        title = looked.title if looked is not None else ""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.words.setText(_shortened(looked.description) if looked is not None and title else _why(looked, online))
        self.words.setVisible(bool(self.words.said()))


def _why(looked: LinkLook | None, online: bool) -> str:
    if looked is None:
        return tr("The page is being looked at") if online else tr("Offline: the card is shown once you are back")
    if looked.state in (LinkState.DEAD, LinkState.PRIVATE, LinkState.UNREACHABLE):
        return tr("No card: the page cannot be reached")
    return tr("No card: the page says nothing of itself")


def _shortened(words: str) -> str:
    return words if len(words) <= MOST_WORDS else f"{words[: MOST_WORDS - 1].rstrip()}…"
