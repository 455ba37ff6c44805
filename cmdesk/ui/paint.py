"""Drawing shared by widgets and delegates. Everything is text and vectors, so it is crisp at any pixel ratio."""

import re

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QIcon,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTextLayout,
    QTextOption,
)

from cmdesk.domain.accounts import place_of
from cmdesk.ui import theme
from cmdesk.ui.icons import GLYPHS

Rect = QRect | QRectF
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
SINGLE = Qt.TextFlag.TextSingleLine.value | Qt.TextFlag.TextDontClip.value
BEYOND = 40  # of Qt's units of text after the end of a line: with these it has surely no room
BLANKS = re.compile(r"[ \t\r\n\v\f\u2028\u2029]+")  # not the no-break spaces: they are meant
CHIP = {  # kind: (background, text)
    "plain": ("sunken", "text2"),
    "accent": ("accent_soft", "accent_text"),
    "good": ("good_soft", "good"),
    "warn": ("warn_soft", "warn"),
    "bad": ("bad_soft", "bad"),
    "note": ("note", "note_text"),
    "line": (None, "text2"),
}


def smooth(p: QPainter) -> QPainter:
    hint = QPainter.RenderHint
    p.setRenderHints(hint.Antialiasing | hint.TextAntialiasing | hint.SmoothPixmapTransform)
    return p


def width(s: str, role: str = "body", weight: int | None = None) -> float:
    """How wide one line of text is."""
    return theme.metrics(role, weight).horizontalAdvance(s)


def one_line(s: str) -> str:
    return BLANKS.sub(" ", s).strip(" ")


def fitting(s: str, room: float, role: str = "body", weight: int | None = None) -> tuple[str, str]:
    """The words at the start of one line that have room, and the words that have not."""
    m = theme.metrics(role, weight)
    if m.horizontalAdvance(s) <= room:
        return s, ""
    most = len(m.elidedText(s, Qt.TextElideMode.ElideRight, room))
    for end in range(min(most, len(s) - 1), 0, -1):
        if s[end] == " " and m.horizontalAdvance(s[:end]) <= room:
            return s[:end], s[end + 1 :]
    return s, ""  # one long word: it is cut where the line ends


def text(
    p: QPainter,
    rect: Rect,
    s: str,
    role: str = "body",
    tone: str = "text",
    align: Qt.AlignmentFlag = LEFT,
    weight: int | None = None,
) -> float:
    """One line, cut with an ellipsis; gives back the width it took."""
    box = QRectF(rect)
    m = theme.metrics(role, weight)
    wide = m.horizontalAdvance(s)
    if wide > box.width():
        s = m.elidedText(s, Qt.TextElideMode.ElideRight, box.width() + 0.5)
        wide = m.horizontalAdvance(s)
    p.setFont(theme.font(role, weight))
    p.setPen(theme.colour(tone))
    p.drawText(box, align.value | SINGLE, s)
    return wide


def paragraph(
    p: QPainter,
    rect: QRectF,
    s: str,
    role: str = "body",
    tone: str = "text",
    lines: int = 2,
    leading: float = 1.35,
) -> float:
    """At most `lines` lines, the last one cut with an ellipsis; gives back the height it took."""
    f, m = theme.font(role), theme.metrics(role)
    step = round(f.pixelSize() * leading)
    s = one_line(s)
    units = s.encode("utf-16-le")  # Qt counts in these, Python in characters: an emoji is two there and one here
    layout = QTextLayout(s, f)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    p.setFont(f)
    p.setPen(theme.colour(tone))
    drawn = 0
    while units and drawn < lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        base = rect.top() + drawn * step + (step - m.height()) / 2 + m.ascent()
        start, length = line.textStart(), line.textLength()
        if drawn == lines - 1 and 2 * (start + length) < len(units):
            rest = units[2 * start : 2 * (start + length + BEYOND)].decode("utf-16-le", "ignore")
            p.drawText(QPointF(rect.left(), base), m.elidedText(rest, Qt.TextElideMode.ElideRight, rect.width()))
        else:
            line.draw(p, QPointF(rect.left(), base - line.ascent()))
        drawn += 1
    layout.endLayout()
    return float(drawn * step)


def glyph(name: str) -> tuple[str, str]:
    """The font and the character of an icon. A network we have no mark for gets the globe."""
    family, point = GLYPHS.get(name) or GLYPHS.get(place_of(name)) or GLYPHS["web"]
    return family, chr(point)


def icon(p: QPainter, rect: Rect, name: str, tone: str = "text2", size: float = 16) -> None:
    """An icon in the middle of `rect`; `size` is in pixels of the usual text and grows with it."""
    family, letter = glyph(name)
    px = theme.u(size * (0.88 if family.endswith("Brands") else 1))
    drawn = theme.icon(family, px, letter)
    room, middle = drawn.size(), QRectF(rect).center()
    p.setFont(theme.glyph_font(family, px))
    p.setPen(theme.colour(tone))
    p.drawStaticText(QPointF(middle.x() - room.width() / 2, middle.y() - room.height() / 2), drawn)


def box(
    p: QPainter,
    rect: Rect,
    fill: str | None = None,
    line: str | None = None,
    radius: float = 6.0,
    dashed: bool = False,
    thick: float = 1.0,
) -> None:
    """A rounded box; its line lies wholly inside `rect`."""
    r = QRectF(rect)
    pen = QPen(Qt.PenStyle.NoPen)
    if line:
        r = r.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        pen = QPen(theme.colour(line), thick)
        if dashed:
            pen.setDashPattern([3, 3])
    p.setPen(pen)
    p.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    p.drawRoundedRect(r, radius, radius)


def picture(p: QPainter, rect: QRectF, image: QImage, radius: float = 6) -> None:
    """A picture that fills its place, with round corners."""
    p.save()
    shape = QPainterPath()
    shape.addRoundedRect(rect, radius, radius)
    p.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    p.drawImage(rect, image)
    p.restore()


def dot(p: QPainter, left: float, middle: float, tone: str, size: float = 6) -> None:
    d = theme.u(size)
    box(p, QRectF(left, middle - d / 2, d, d), tone, None, d / 2)


def focus(p: QPainter, rect: Rect, radius: float = 6.0) -> None:
    """The focus ring: 2 px of accent, on the edge."""
    box(p, rect, None, "accent", radius, thick=2)


def initials(name: str) -> str:
    """At most two letters that stand for somebody: "Léa Marchand" gives "LM"."""
    words = re.split(r"[\s@.\-_]+", name)
    return "".join(w[0] for w in [w for w in words if w and w[0].isalnum()][:2]).upper()


def avatar(
    p: QPainter, rect: Rect, name: str, network: str = "", ring: str = "list", picture: QPixmap | None = None
) -> None:
    """Somebody's disc: a picture or letters on one of ten colours, with the mark of the network at its foot."""
    r = QRectF(rect)
    back, fore = theme.avatar(name)
    p.setPen(Qt.PenStyle.NoPen)
    if picture is not None and not picture.isNull():
        path = QPainterPath()
        path.addEllipse(r)
        p.save()
        p.setClipPath(path, Qt.ClipOperation.IntersectClip)
        p.drawPixmap(r, picture, QRectF(picture.rect()))
        p.restore()
    else:
        p.setBrush(theme.colour(back))
        p.drawEllipse(r)
        p.setFont(theme.font("caption", 600, max(9, round(r.height() * 0.36))))
        p.setPen(theme.colour(fore))
        p.drawText(r, CENTRE, initials(name))
    if network:
        d = max(theme.u(16), r.height() * 0.42)
        mark = QRectF(r.right() - d + theme.u(4), r.bottom() - d + theme.u(4), d, d)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.colour(ring))
        p.drawEllipse(mark.adjusted(-1.5, -1.5, 1.5, 1.5))
        p.setBrush(theme.colour("surface"))
        p.setPen(QPen(theme.colour("line"), 1))
        p.drawEllipse(mark.adjusted(0.5, 0.5, -0.5, -0.5))
        icon(p, mark, network, "text2", d * 0.62 / theme.scale())


def chip_width(s: str, symbol: str = "") -> float:
    return width(s, "caption") + theme.u(12) + (theme.u(16) if symbol else 0)


def chip(
    p: QPainter,
    x: float,
    y: float,
    s: str,
    symbol: str = "",
    kind: str = "plain",
    height: float = 18,
    most: float = 9999.0,
) -> float:
    """A small tag, at most `most` wide; gives back the x after it."""
    back, fore = CHIP[kind]
    h = theme.u(height)
    r = QRectF(x, y, min(chip_width(s, symbol), most), h)
    box(p, r, back, "line" if kind in ("line", "plain") else None, theme.u(4))
    inner = r.adjusted(theme.u(6), 0, -theme.u(6) + 1, 0)
    if symbol:
        icon(p, QRectF(inner.left() - theme.u(1), r.top(), theme.u(13), h), symbol, fore, 13)
        inner.setLeft(inner.left() + theme.u(16))
    text(p, inner, s, "caption", fore)
    return r.right() + theme.u(4)


def badge_width(s: str) -> float:
    return max(theme.u(20), width(s, "caption", 600) + theme.u(12))


def badge(p: QPainter, right: float, middle: float, n: int | str, calls: bool = False) -> float:
    """A count, aligned on its right edge; accent only when it calls for action. Gives back its width."""
    s = str(n)
    w = badge_width(s)
    r = QRectF(right - w, middle - theme.u(9), w, theme.u(18))
    if calls:
        box(p, r, "accent", None, r.height() / 2)
        text(p, r, s, "caption", "on_accent", CENTRE, 600)
    else:
        text(p, r.adjusted(-theme.u(12), 0, -theme.u(4), 0), s, "caption", "text3", RIGHT, 500)
    return w


def ring(p: QPainter, rect: Rect, share: float, tone: str) -> None:
    """How much of a limit is used, as an arc from the top; at most a full turn."""
    r = QRectF(rect)
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(QPen(theme.colour("line"), 2.5))
    p.drawEllipse(r)
    pen = QPen(theme.colour(tone), 2.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    p.setPen(pen)
    p.drawArc(r, 90 * 16, -round(min(share, 1) * 360 * 16))


def picture_of(name: str, tone: str = "text2", size: int = 16) -> QIcon:
    """An icon for menus and line edits, which take no font; made in the colours of now."""
    made = QIcon()
    side = theme.u(size)
    for ratio in (1, 2, 3):
        pixmap = QPixmap(side * ratio, side * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        p = smooth(QPainter(pixmap))
        icon(p, QRectF(0, 0, side, side), name, tone, size)
        p.end()
        made.addPixmap(pixmap)
    return made
