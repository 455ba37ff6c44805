"""A short series against what is usual, drawn as an area; the newest value stands beside its dot."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cmdesk.ui import amounts, paint, theme

HEIGHT = 128


class Area(QWidget):
    """It says itself in one sentence to who does not see it."""

    def __init__(self) -> None:
        super().__init__()
        self.values: tuple[int, ...] = ()
        self.labels: tuple[str, ...] = ()
        self.usual: float | None = None
        self.usual_words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(theme.u(HEIGHT))

    def sizeHint(self) -> QSize:
        return QSize(theme.u(280), theme.u(HEIGHT))

    def show_series(
        self, values: Sequence[int], labels: Sequence[str], usual: float | None, usual_words: str, spoken: str
    ) -> None:
        """`labels` stand under it at equal distances, the first at its beginning."""
        self.values, self.labels, self.usual, self.usual_words = tuple(values), tuple(labels), usual, usual_words
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if len(self.values) < 2:
            return
        p, u = paint.smooth(QPainter(self)), theme.u
        field = QRectF(0, u(22), self.width() - u(8), self.height() - u(42))
        most = max(max(self.values), self.usual or 0, 1)
        step = field.width() / (len(self.values) - 1)

        def height(value: float) -> float:
            return field.bottom() - value / most * field.height()

        points = [QPointF(place * step, height(value)) for place, value in enumerate(self.values)]
        for part in range(3):
            y = round(height(most * part / 2)) + 0.5
            p.setPen(QPen(theme.colour("chart_grid"), 1))
            p.drawLine(QPointF(0, y), QPointF(self.width(), y))
        self._draw_area(p, points, field)
        if self.usual is not None:
            self._draw_usual(p, height(self.usual), field)
        self._draw_newest(p, points[-1])
        self._draw_labels(p, field)

    def _draw_area(self, p: QPainter, points: Sequence[QPointF], field: QRectF) -> None:
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        under = QPainterPath(path)
        under.lineTo(points[-1].x(), field.bottom())
        under.lineTo(points[0].x(), field.bottom())
        p.fillPath(under, theme.colour("chart_bad", 0.16))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.setPen(QPen(theme.colour("chart_bad"), 2, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        p.drawPath(path)

    def _draw_usual(self, p: QPainter, y: float, field: QRectF) -> None:
        u = theme.u
        pen = QPen(theme.colour("text3"), 1)
        pen.setDashPattern([4, 3])
        p.setPen(pen)
        p.drawLine(QPointF(0, y), QPointF(field.right(), y))
        paint.text(p, QRectF(2, y - u(18), field.width() * 0.6, u(16)), self.usual_words, "caption", "text3")

    def _draw_newest(self, p: QPainter, at: QPointF) -> None:
        u, words = theme.u, amounts.whole(self.values[-1])
        p.setBrush(theme.colour("chart_bad"))
        p.setPen(QPen(theme.colour("surface"), 2))
        p.drawEllipse(at, 4.5, 4.5)
        wide = paint.width(words, "body-strong")
        paint.text(p, QRectF(at.x() - wide - u(8), at.y() - u(21), wide + 2, u(18)), words, "body-strong", "text")

    def _draw_labels(self, p: QPainter, field: QRectF) -> None:
        u, last = theme.u, len(self.labels) - 1
        for place, words in enumerate(self.labels):
            wide = paint.width(words, "caption") + 1
            x = field.width() * place / max(last, 1) - (0 if place == 0 else wide if place == last else wide / 2)
            paint.text(p, QRectF(x, field.bottom() + u(4), wide, u(16)), words, "caption", "text3")
