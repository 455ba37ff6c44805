"""How a post looks on its network, nearly: who, what, pictures where the network has them, the buttons below."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cmdesk.domain.link_looks import LinkLook
from cmdesk.domain.media import Attached
from cmdesk.domain.polls import NewPoll
from cmdesk.ui import paint, polls, theme
from cmdesk.ui.network_facts import look_of
from cmdesk.ui.panels.drafts.link_card import LinkCard
from cmdesk.ui.widgets import Avatar, Card, Elided, Icon, Text, clear, col, row, stack
from cmdesk.ui.widgets.layout import Part
from cmdesk.ui.words import tr

LONGEST = 10_000  # letters where the network folds nothing: all of a text of Qt's is laid out in the window's thread
MOST_PICTURES = 4


class PostCard(Card):
    """One post, or one part of a thread."""

    def __init__(self, name: str, handle: str, network: str) -> None:
        self.look = look_of(network)
        self.face, self.name = Avatar(name, network, 36), Elided(name, "body-strong")
        self.when = Text("", "meta", "text3")
        self.title = Text("", "heading", "text", wrap=True)
        self.text = Text("", "reading", "text", wrap=True, leading=140)
        self.more, self.pictures, self.link = Text("", "meta", "text2"), Pictures(), LinkCard()
        self.quote = Text("", "meta", "text2", wrap=True)
        self._poll_row = col(gap=0)
        self._poll: NewPoll | None = None
        head = row(self.face, (stack(self.name, Elided(handle, "meta", "text2")), 1), self.when, gap=10)
        body: list[Part] = [self.title, self.text, self.more, self._poll_row, self.link, self.quote]
        parts = [head, self.pictures, *body] if self.look.pictures_first else [head, *body, self.pictures]
        icons: list[Part] = []
        for mark in self.look.marks:
            icons += [Icon(mark, "text3"), None]
        super().__init__(*parts, 4, row(*icons[:-1], gap=0))
        self.pictures.hide()
        self.quote.hide()

    def show_link(self, address: str, looked: LinkLook | None, online: bool) -> None:
        """The card of a link, where the network makes one and no picture takes its place."""
        self.link.show_link(address if self.look.cards and self.pictures.isHidden() else "", looked, online)

    def show_quote(self, quotes: bool) -> None:
        """Say that its link is to become a quote: nobody should hear of it only when it is out."""
        self.quote.setText(tr("The link becomes a quote where its author allows it, else it stays a link."))
        self.quote.setVisible(quotes)

    def show_poll(self, poll: NewPoll | None) -> None:
        if poll != self._poll:
            self._poll = poll
            clear(self._poll_row)
            if poll is not None:
                self._poll_row.addWidget(polls.planned(poll))

    def show_text(self, text: str, when: str, place: str = "") -> None:
        """`place`: which part of a thread it is, "2/3"."""
        self.when.setText(" · ".join(part for part in (place, when) if part))
        said = text.strip()
        first, _, rest = said.partition("\n")
        titled = self.look.titled and bool(rest.strip())
        self.title.setText(first if titled else "")
        self.title.setVisible(titled)
        shown = rest.strip() if titled else said
        most = self.look.shown or LONGEST
        folded = len(shown) > most
        self.more.setVisible(folded)
        self.more.setText(tr("… more") if folded else "")
        self.text.setText(shown[:most].rstrip() if folded else shown or tr("Nothing written yet"))
        self.text.set_tone("text" if said else "text3")


class Pictures(QWidget):
    """Up to four pictures in a grid, as most networks lay them out."""

    def __init__(self) -> None:
        super().__init__()
        self._images: list[QImage] = []
        self._attached: Sequence[Attached] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_files(self, attached: Sequence[Attached]) -> None:
        """Make room for pictures that are still being read."""
        self._attached = [one for one in attached if one.is_picture][:MOST_PICTURES]
        self._images = [QImage() for _ in self._attached]
        names = "; ".join(one.alt or one.name for one in self._attached)
        self.setAccessibleName(names)
        self.setVisible(bool(self._attached))
        self.updateGeometry()

    def show_image(self, place: int, image: QImage) -> None:
        if place < len(self._images):
            self._images[place] = image
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.u(200), theme.u(150))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        for place, box in enumerate(boxes(QRectF(self.rect()), len(self._images))):
            shape = QPainterPath()
            shape.addRoundedRect(box, 8, 8)
            p.setClipPath(shape)
            image = self._images[place]
            if image.isNull():
                paint.box(p, box, "sunken", "line", 8)
                paint.icon(p, box, "image", "text3", 20)
                continue
            wide = min(image.width(), image.height() * box.width() / box.height())
            tall = wide * box.height() / box.width()
            part = QRectF((image.width() - wide) / 2, (image.height() - tall) / 2, wide, tall)
            p.drawImage(box, image, part)
        p.setClipping(False)


def boxes(r: QRectF, count: int) -> list[QRectF]:
    """Where each of up to four pictures goes."""
    gap = 4.0
    half, high = (r.width() - gap) / 2, (r.height() - gap) / 2
    right, low = r.left() + half + gap, r.top() + high + gap
    match count:
        case 0:
            return []
        case 1:
            return [r]
        case 2:
            return [QRectF(r.left(), r.top(), half, r.height()), QRectF(right, r.top(), half, r.height())]
        case 3:
            first = QRectF(r.left(), r.top(), half, r.height())
            return [first, QRectF(right, r.top(), half, high), QRectF(right, low, half, high)]
    return [QRectF(x, y, half, high) for y in (r.top(), low) for x in (r.left(), right)]
