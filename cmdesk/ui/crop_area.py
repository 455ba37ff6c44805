"""A picture with the part of it that is chosen, by mouse or keyboard, and the point that stays in view."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cmdesk.domain import crops
from cmdesk.domain.media import WHOLE, Box
from cmdesk.ui import paint, theme
from cmdesk.ui.theme import u
from cmdesk.ui.widgets.toast import announce
from cmdesk.ui.words import tr

STEP, LEAP = 0.01, 0.05  # of an arrow key, and with Shift
GROW = 1.04
GRIP = 14
Key = Qt.Key
_ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}


class CropArea(QWidget):
    """Arrows move the part (or the point), plus and minus change its size; Shift makes larger steps."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.box: Box = WHOLE
        self.shape: float | None = None
        self.point = (0.5, 0.5)  # of the whole picture
        self.pointing = False  # the keys and the mouse set the point, and not the part
        self._held: tuple[str, QPointF, Box] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Part of the picture"))
        self.setAccessibleDescription(tr("Arrows move it, plus and minus change its size, with Shift in larger steps."))

    def sizeHint(self) -> QSize:
        return QSize(theme.u(460), theme.u(340))

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def set_box(self, box: Box, shape: float | None) -> None:
        self.box, self.shape = box, shape
        self.update()
        self.changed.emit()

    def set_pointing(self, pointing: bool) -> None:
        self.pointing = pointing
        self.update()

    # -- where it is on the screen -------------------------------------------------------------------------------

    def place(self) -> QRectF:
        """Where the picture is."""
        room = QRectF(self.rect()).adjusted(GRIP, GRIP, -GRIP, -GRIP)
        if self._image.isNull():
            return room
        size = self._image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio).toSizeF()
        return QRectF(room.center() - QPointF(size.width() / 2, size.height() / 2), size)

    def part(self) -> QRectF:
        """Where the part is."""
        r = self.place()
        left, top, width, height = self.box
        return QRectF(r.left() + left * r.width(), r.top() + top * r.height(), width * r.width(), height * r.height())

    def _share(self, at: QPointF) -> tuple[float, float]:
        r = self.place()
        return (at.x() - r.left()) / max(r.width(), 1), (at.y() - r.top()) / max(r.height(), 1)

    def _corners(self) -> dict[str, QPointF]:
        part = self.part()
        return {"lt": part.topLeft(), "rt": part.topRight(), "lb": part.bottomLeft(), "rb": part.bottomRight()}

    # -- mouse ---------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self.pointing:
            self._held = ("point", at, self.box)
            self._point_to(at)
            return
        near = (name for name, corner in self._corners().items() if (corner - at).manhattanLength() <= u(GRIP))
        grip = next(near, "part" if self.part().contains(at) else "")
        self._held = (grip, at, self.box) if grip else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._held is None:
            return
        what, start, before = self._held
        x, y = self._share(at)
        if what == "point":
            self._point_to(at)
        elif what == "part":
            first_x, first_y = self._share(start)
            self.set_box(crops.moved(before, x - first_x, y - first_y), self.shape)
        else:
            self.set_box(crops.stretched(before, what[0] == "r", what[1] == "b", x, y, self.shape), self.shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def _point_to(self, at: QPointF) -> None:
        x, y = self._share(at)
        self._set_point(x, y)

    def _set_point(self, x: float, y: float) -> None:
        left, top, width, height = self.box
        self.point = (min(max(x, left), left + width), min(max(y, top), top + height))
        self.update()
        self.changed.emit()

    # -- keys ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Key(event.key())
        by = LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        if key in _ARROWS:
            x, y = _ARROWS[key]
            if self.pointing:
                self._set_point(self.point[0] + x * by, self.point[1] + y * by)
            else:
                self.set_box(crops.moved(self.box, x * by, y * by), self.shape)
        elif key in (Key.Key_Plus, Key.Key_Equal) and not self.pointing:
            self.set_box(crops.scaled(self.box, GROW), self.shape)
        elif key in (Key.Key_Minus, Key.Key_Underscore) and not self.pointing:
            self.set_box(crops.scaled(self.box, 1 / GROW), self.shape)
        else:
            super().keyPressEvent(event)
            return
        announce(self, self.told())

    def told(self) -> str:
        """Where the part is, in words."""
        left, top, width, height = (round(share * 100) for share in self.box)
        return tr("{width} by {height} percent, from {left} and {top}", width=width, height=height, left=left, top=top)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        r, part = self.place(), self.part()
        if self._image.isNull():
            paint.box(p, r, "sunken", "line", 6)
            paint.icon(p, r, "image", "text3", 24)
            return
        p.drawImage(r, self._image)
        shade = QPainterPath()
        shade.addRect(r)
        hole = QPainterPath()
        hole.addRect(part)
        p.fillPath(shade.subtracted(hole), QColor(0, 0, 0, 140))
        p.setPen(theme.colour("on_accent"))
        for share in (1 / 3, 2 / 3):
            x, y = part.left() + part.width() * share, part.top() + part.height() * share
            p.drawLine(QPointF(x, part.top()), QPointF(x, part.bottom()))
            p.drawLine(QPointF(part.left(), y), QPointF(part.right(), y))
        paint.box(p, part, None, "accent", 0, thick=3 if self.hasFocus() else 2)
        for corner in self._corners().values():
            grip = QRectF(corner.x() - 5, corner.y() - 5, 10, 10)
            paint.box(p, grip, "on_accent", "accent", 2, thick=2)
        if self.pointing:
            at = QPointF(r.left() + self.point[0] * r.width(), r.top() + self.point[1] * r.height())
            paint.icon(p, QRectF(at.x() - u(14), at.y() - u(14), u(28), u(28)), "target", "on_accent", 28)
