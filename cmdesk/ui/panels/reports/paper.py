"""The pages of a report, as they will be printed; figures lead to what is behind them."""

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontDatabase,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cmdesk.paths import resource
from cmdesk.reports.ink import Area, Box, Mark, Sheet, Stroke
from cmdesk.ui import paint, theme
from cmdesk.ui.widgets import tips
from cmdesk.ui.widgets.buttons import Ringed
from cmdesk.ui.widgets.toast import announce

WIDEST = 794  # pixels of a sheet at the usual text size: as large as paper
GAP, MARGIN = 20, 16
DRAWN = 100  # pixels in which letters are set before they are scaled: no rounding to the grid of the screen


@cache
def family() -> str:
    """The font of reports, known to Qt from its first use on."""
    for face in ("Regular", "SemiBold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"Report-{face}.ttf")))
    return "cmdesk Report"


@cache
def font(bold: bool) -> QFont:
    made = QFont(family())
    made.setPixelSize(DRAWN)
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    made.setKerning(False)  # as the file has it: a line is then as long here as there
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def draw(p: QPainter, marks: Sequence[Mark]) -> None:
    """Marks in points; the painter is scaled to them. Also onto a printer."""
    for mark in marks:
        if isinstance(mark, Box):
            p.setPen(QPen(QColor(mark.line), 0.7) if mark.line else Qt.PenStyle.NoPen)
            p.setBrush(QColor(mark.fill) if mark.fill else Qt.BrushStyle.NoBrush)
            p.drawRoundedRect(QRectF(mark.x, mark.y, mark.wide, mark.high), mark.radius, mark.radius)
        elif isinstance(mark, Stroke):
            p.setPen(QPen(QColor(mark.tone), mark.thick))
            p.drawLine(QPointF(mark.x, mark.y), QPointF(mark.x2, mark.y2))
        else:
            p.save()
            p.translate(mark.x, mark.y)
            p.scale(mark.size / DRAWN, mark.size / DRAWN)
            p.setFont(font(mark.bold))
            p.setPen(QColor(mark.tone))
            p.drawText(QPointF(0, 0), mark.text)
            p.restore()


class Paper(Ringed, QWidget):
    """Left and right go from figure to figure, Enter and a click open what is behind one."""

    opened = Signal(object)  # reports.document.Link
    wanted = Signal(QPoint)  # to be brought into view

    def __init__(self) -> None:
        super().__init__()
        self._sheets: tuple[Sheet, ...] = ()
        self._areas: tuple[tuple[int, Area], ...] = ()  # with the number of their sheet
        self._at, self._under = -1, -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        self._sheets = tuple(sheets)
        self._areas = tuple((number, area) for number, sheet in enumerate(sheets) for area in sheet.areas)
        self._at = self._under = -1
        self.setAccessibleDescription("\n".join(sheet.text for sheet in sheets))
        self._fit()
        self.update()

    @property
    def areas(self) -> Sequence[Area]:
        """What leads somewhere, in reading order."""
        return [area for _, area in self._areas]

    @property
    def current(self) -> Area | None:
        """The figure that the keys are on."""
        return self._areas[self._at][1] if 0 <= self._at < len(self._areas) else None

    # -- places -------------------------------------------------------------------------------------------------

    def scale(self) -> float:
        """Pixels to a point."""
        if not self._sheets:
            return 1.0
        room = max(min(self.width() - 2 * MARGIN, theme.u(WIDEST)), 100)
        return room / self._sheets[0].wide

    def _page(self, number: int) -> QRectF:
        """Where a sheet lies."""
        scale = self.scale()
        sheet = self._sheets[number]
        wide, high = sheet.wide * scale, sheet.high * scale
        return QRectF((self.width() - wide) / 2, MARGIN + number * (high + GAP), wide, high)

    def place_of(self, number: int) -> QRectF:
        """Where the area of that number is."""
        page, area = self._areas[number]
        scale, origin = self.scale(), self._page(page).topLeft()
        return QRectF(
            origin.x() + area.x * scale, origin.y() + area.y * scale, area.wide * scale, area.high * scale
        )  # fmt: skip

    def area_at(self, point: QPointF) -> int:
        return next((number for number in range(len(self._areas)) if self.place_of(number).contains(point)), -1)

    def _fit(self) -> None:
        high = self._page(len(self._sheets) - 1).bottom() + MARGIN if self._sheets else 0
        if self.minimumHeight() != round(high):
            self.setMinimumHeight(round(high))

    def sizeHint(self) -> QSize:
        return QSize(theme.u(WIDEST) + 2 * MARGIN, self.minimumHeight())

    def restyle(self) -> None:
        self._fit()

    def resizeEvent(self, event: object) -> None:
        self._fit()

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        paint.smooth(p)
        scale, seen = self.scale(), QRectF(event.rect())
        for number, sheet in enumerate(self._sheets):
            page = self._page(number)
            if not page.intersects(seen):
                continue
            p.setPen(QPen(theme.colour("line"), 1))
            p.setBrush(QColor(Qt.GlobalColor.white))
            p.drawRect(page)
            p.save()
            p.translate(page.topLeft())
            p.scale(scale, scale)
            draw(p, sheet.marks)
            p.restore()
        if self._under >= 0:
            p.fillRect(self.place_of(self._under), theme.colour("accent", 0.10))
        if self.is_ringed() and self._at >= 0:
            paint.focus(p, self.place_of(self._at), 3)

    # -- hands --------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._areas) - 1
        moves = {
            Qt.Key.Key_Right: min(self._at + 1, last),
            Qt.Key.Key_Left: max(self._at - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if last >= 0 and key in moves:
            self._go(moves[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.current is not None:
            self.opened.emit(self.current.link)
        else:
            super().keyPressEvent(event)

    def _go(self, number: int) -> None:
        self._at, self._ring = number, True
        announce(self, self._areas[number][1].says)
        self.wanted.emit(self.place_of(number).center().toPoint())
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self.area_at(event.position())
        if under != self._under:
            self._under = under
            self.setCursor(Qt.CursorShape.PointingHandCursor if under >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self.area_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and number >= 0:
            self._at = number
            self.opened.emit(self._areas[number][1].link)

    def leaveEvent(self, event: QEvent) -> None:
        self._under = -1
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.area_at(QPointF(event.pos()))
            return tips.tell(self, event, self._areas[number][1].says if number >= 0 else "")
        return super().event(event)
