"""A line of today: what it is about, which opens when it is pressed, and what can be done about it at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cmdesk.ui import paint, theme
from cmdesk.ui.widgets import Button, Panel, Pressed, row

SIDE = 16
AVATAR = 32


@dataclass(frozen=True)
class Deed:
    """Something that can be done about a line; `name` is handed back."""

    name: str
    words: str
    symbol: str = ""
    kind: str = "plain"


@dataclass(frozen=True)
class RowLine:
    """What a line shows; `spoken` says all of it to who does not see it."""

    key: str
    title: str
    under: str = ""
    height: int = 60
    avatar: tuple[str, str] | None = None  # name and network
    symbol: str = ""  # in its place
    chip: tuple[str, str, str] | None = None  # words, icon and kind
    lead: str = ""  # before everything: an hour
    icons: tuple[str, ...] = ()
    mark: tuple[str, str, str] | None = None  # words, icon and tone, at the end
    deeds: tuple[Deed, ...] = ()
    spoken: str = ""


class Face(Pressed):
    """The part of a line that opens what it is about."""

    def __init__(self, line: RowLine) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.show_line(line)

    def show_line(self, line: RowLine) -> None:
        self.line = line
        self.setAccessibleName(line.spoken or line.title)
        self.setToolTip(line.under)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.u(320), theme.u(self.line.height))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.u(180), theme.u(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        u, line = theme.u, self.line
        p = self.begin(6)
        x, right = float(u(SIDE)), float(self.width() - u(12))
        if line.avatar is not None:
            middle = (self.height() - u(AVATAR)) / 2
            paint.avatar(p, QRectF(x, middle, u(AVATAR), u(AVATAR)), *line.avatar, ring="surface")
            x += u(AVATAR + 12)
        if line.symbol:
            paint.icon(p, QRectF(x, 0, u(AVATAR), self.height()), line.symbol, "accent_text", 20)
            x += u(AVATAR + 12)
        if line.lead:
            x = self._draw_lead(p, x)
        if line.mark is not None:
            right = self._draw_mark(p, right, *line.mark)
        self._draw_words(p, QRectF(x, 0, max(right - x - u(10), 0), self.height()))

    def _draw_lead(self, p: QPainter, x: float) -> float:
        """The hour, then where it goes."""
        u, line = theme.u, self.line
        paint.text(p, QRectF(x, 0, u(104), self.height()), line.lead, "body-strong", "text")
        x += u(110)
        for place, symbol in enumerate(line.icons[:3]):
            paint.icon(p, QRectF(x + place * u(17), 0, u(16), self.height()), symbol, "text3", 13)
        return x + u(17) * max(min(len(line.icons), 3), 2) + u(6)

    def _draw_mark(self, p: QPainter, right: float, words: str, symbol: str, tone: str) -> float:
        u = theme.u
        role = "meta-strong" if tone in ("bad", "warn") else "meta"
        wide = paint.width(words, role)
        paint.text(p, QRectF(right - wide, 0, wide + 1, self.height()), words, role, tone)
        right -= wide
        if symbol:
            right -= u(19)
            paint.icon(p, QRectF(right, 0, u(14), self.height()), symbol, tone, 14)
        return right

    def _draw_words(self, p: QPainter, room: QRectF) -> None:
        u, line = theme.u, self.line
        strong = "body-strong" if line.under or line.chip is not None else "body"
        if not line.under:
            paint.text(p, room, line.title, strong, "text")
            return
        high, low = u(20), u(18)
        top = (room.height() - high - low) / 2
        title = QRectF(room.left(), top, room.width(), high)
        if line.chip is not None:
            words, symbol, kind = line.chip
            title.setLeft(paint.chip(p, title.left(), top + u(1), words, symbol, kind, most=room.width()) + u(8))
        paint.text(p, title, line.title, strong, "text")
        paint.text(p, QRectF(room.left(), top + high, room.width(), low), line.under, "meta", "text2")


class Row(Panel):
    """One line with its buttons; it stays the same widget while what it shows changes."""

    opened = Signal(str)  # its key
    asked = Signal(str, str)  # its key, the name of the deed

    def __init__(self, line: RowLine) -> None:
        self.face = Face(line)
        self.buttons: list[Button] = []
        self._deeds: tuple[Deed, ...] = ()
        self._parts = row((self.face, 1), gap=6, pad=(0, 1, 12, 1))
        super().__init__(self._parts, None, "line", 0, "b", height=line.height)
        self.face.clicked.connect(lambda: self.opened.emit(self.key))
        self._show_deeds(line.deeds)

    @property
    def key(self) -> str:
        return self.face.line.key

    @property
    def line_shown(self) -> RowLine:
        return self.face.line

    def show_line(self, line: RowLine) -> None:
        self.face.show_line(line)
        if line.deeds != self._deeds:
            self._show_deeds(line.deeds)

    def _show_deeds(self, deeds: Sequence[Deed]) -> None:
        for button in self.buttons:
            button.hide()
            self._parts.removeWidget(button)
            button.deleteLater()
        self._deeds, self.buttons = tuple(deeds), []
        for deed in deeds:
            button = Button(deed.words, deed.symbol, deed.kind, small=True)
            button.setAccessibleDescription(self.face.line.title)
            button.clicked.connect(lambda _=False, name=deed.name: self.asked.emit(self.key, name))
            self._parts.addWidget(button)
            self.buttons.append(button)

    def end(self, last: bool) -> None:
        """Whether it is the last of its group, which the frame ends."""
        self.line, self.sides = (None, "") if last else ("line", "b")
        self.update()

    def stops(self) -> list[QWidget]:
        """What the keys go through, from left to right."""
        return [self.face, *self.buttons]
