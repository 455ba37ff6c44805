"""Windows with round corners where the desktop blends none: there, what is beside a corner would be black."""

import ctypes
from functools import cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QPainter, QPainterPath, QRegion
from PySide6.QtWidgets import QWidget

from cmdesk.ui import paint, theme, tokens

SELECTION = b"_NET_WM_CM_S0"  # whoever blends the windows of an X screen owns it


@cache
def blends() -> bool:
    """Whether the desktop blends windows; only X may not, and it is asked once."""
    return QGuiApplication.platformName() != "xcb" or _is_owned()


def _is_owned() -> bool:
    try:
        x = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True
    x.XOpenDisplay.restype = x.XInternAtom.restype = x.XGetSelectionOwner.restype = ctypes.c_void_p
    display = x.XOpenDisplay(None)
    if display is None:
        return True
    shown = ctypes.c_void_p(display)
    atom = ctypes.c_ulong(x.XInternAtom(shown, SELECTION, 0) or 0)
    owner = x.XGetSelectionOwner(shown, atom)
    x.XCloseDisplay(shown)
    return bool(owner)


def cut_corners(window: QWidget, radius: int = tokens.RADIUS["dialog"]) -> None:
    """Leave out what is beyond the round corners of a window, where it would be seen."""
    if blends():
        return
    path = QPainterPath()
    path.addRoundedRect(QRectF(window.rect()), radius, radius)
    window.setMask(QRegion(path.toFillPolygon().toPolygon()))


def paint_paper(window: QWidget, line: str = "line", radius: int = tokens.RADIUS["dialog"]) -> None:
    """The paper and the line of a window. Where nothing is blended, what is half painted in a corner has that line
    below it, and not black."""
    p = paint.smooth(QPainter(window))
    if not blends():
        p.fillRect(window.rect(), theme.colour(line))
    paint.box(p, window.rect(), "raised", line, radius)
