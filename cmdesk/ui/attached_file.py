"""One file that goes with a text, as it is shown: its picture, what it is, what is said of it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from cmdesk.domain.media import CROPPED, Attached
from cmdesk.domain.texts import TextRule
from cmdesk.ui import amounts, paint, theme, tokens
from cmdesk.ui.picture_reader import read_picture
from cmdesk.ui.widgets import ComboField, Counter, Elided, IconButton, Panel, Text, TextArea, col, row
from cmdesk.ui.words import tr

SIDE = 72
_LENGTH = TextRule("grapheme", 0)


def size_of(size: int) -> str:
    """Bytes for people."""
    if size < 1_000_000:
        return tr("{size} kB", size=max(round(size / 1000), 1))
    return tr("{size} MB", size=amounts.decimal(size / 1_000_000))


def small_image(source: str | bytes, side: int) -> QImage:
    """A picture by its path, or what was copied; null where it is none. For any thread."""
    by_the_shorter = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    return read_picture(
        source, lambda whole: whole.scaled(side, side, by_the_shorter) if max(whole.toTuple()) > side else whole
    )


class Thumbnail(QWidget):
    """A small picture, cut to a square; a sign while there is none, and for what is no picture."""

    def __init__(self, symbol: str) -> None:
        super().__init__()
        self._symbol, self._image = symbol, QImage()
        self.restyle()

    def restyle(self) -> None:
        self.setFixedSize(theme.u(SIDE), theme.u(SIDE))

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def has_image(self) -> bool:
        return not self._image.isNull()

    def paintEvent(self, event: QPaintEvent) -> None:
        p, box = paint.smooth(QPainter(self)), QRectF(self.rect())
        paint.box(p, box, "sunken", "line", tokens.RADIUS["control"])
        if self._image.isNull():
            paint.icon(p, box, self._symbol, "text3", 24)
            return
        shape = QPainterPath()
        shape.addRoundedRect(box, tokens.RADIUS["control"], tokens.RADIUS["control"])
        p.setClipPath(shape)
        side = min(self._image.width(), self._image.height())
        left, top = (self._image.width() - side) / 2, (self._image.height() - side) / 2
        p.drawImage(box, self._image, QRectF(left, top, side, side))


class AttachedFile(Panel):
    """One file: what it is, and what is said of it."""

    def __init__(self, attached: Attached, limit: int) -> None:
        self.attached = attached
        self.thumbnail = Thumbnail("image" if attached.is_picture else "attach")
        self.name = Elided(attached.name, "meta-strong")
        self.bytes = Text(size_of(attached.size), "caption", "text3")
        self.remove = IconButton("close", tr("Remove {name}", name=attached.name))
        self.crop = IconButton("crop", tr("Crop {name}", name=attached.name))
        self.crop.setVisible(attached.type in CROPPED)
        self.part = ComboField(tr("Part that {name} goes with", name=attached.name), [])
        self.part.hide()
        self.alt = TextArea(
            tr("What {name} shows", name=attached.name),
            tr("Describe it for those who do not see it"),
            least=1,
            most=4,
            role="body",
        )
        self.counter, self.missing = Counter(), Text(tr("Not described yet"), "caption", "warn")
        self._limit = limit
        foot = row(self.missing, None, self.counter, gap=8)
        texts = col(row((self.name, 1), self.bytes, self.part, self.crop, self.remove, gap=8), self.alt, foot, gap=4)
        super().__init__(row(self.thumbnail, (texts, 1), gap=12, pad=8), "surface", "line", tokens.RADIUS["control"])
        self.alt.set_text(attached.alt)
        self.tell_length()

    def set_parts(self, count: int) -> None:
        """Of how many parts the thread is that it goes with; with one there is nothing to choose."""
        if self.part.count() != count:
            before = self.part.blockSignals(True)
            self.part.clear()
            for place in range(count):
                self.part.addItem(tr("Part {number}", number=place + 1), place)
            self.part.blockSignals(before)
        before = self.part.blockSignals(True)
        self.part.setCurrentIndex(min(self.attached.part, count - 1))
        self.part.blockSignals(before)
        self.part.setVisible(count > 1)

    def set_limit(self, limit: int) -> None:
        self._limit = limit
        self.tell_length()

    def tell_length(self) -> None:
        from cmdesk.language.counting import count

        said = self.alt.text()
        self.counter.set(count(said, _LENGTH), self._limit)
        self.counter.setVisible(bool(said))
        self.missing.setVisible(not said.strip() and self.attached.is_picture)
