"""Reading pictures: what kind one is is told by how it begins, and Qt is not left to guess.

Where it guesses, each of its plugins looks at the file in turn, with a lock held, and one of them asks for a
translation, which is Python's. Two threads at that wait for each other for ever: one has the lock, the other Python.
"""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

BEGINNINGS = {
    b"\xff\xd8\xff": b"jpeg",
    b"\x89PNG\r\n\x1a\n": b"png",
    b"GIF8": b"gif",
    b"BM": b"bmp",
    b"II*\x00": b"tiff",
    b"MM\x00*": b"tiff",
    b"\x00\x00\x01\x00": b"ico",
}
LOOKED_AT = 1024  # bytes; a drawing may begin with a comment


def read_picture(source: str | bytes, fit: Callable[[QSize], QSize]) -> QImage:
    """A picture by its path or from memory, upright; null where it is none that is known. For any thread.

    `fit` is given its size and says in which it is wanted; one that is not valid: not at all.
    """
    device = _device_of(source)
    if not device.open(QIODevice.OpenModeFlag.ReadOnly):
        return QImage()
    kind = kind_of(bytes(device.peek(LOOKED_AT).data()))
    if not kind:
        return QImage()
    reader = QImageReader(device, kind)
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    whole = reader.size()
    wanted = fit(whole) if whole.isValid() else whole
    if wanted.isValid() and wanted != whole:
        reader.setScaledSize(wanted)
    image = reader.read() if wanted.isValid() else QImage()
    del reader  # before what it reads from: one of the plugins looks there once more
    return image


def _device_of(source: str | bytes) -> QIODevice:
    if isinstance(source, str):
        return QFile(source)
    buffer = QBuffer()
    buffer.setData(QByteArray(source))
    return buffer


def kind_of(start: bytes) -> bytes:
    """What Qt calls a picture that begins so; empty where nobody knows."""
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return b"webp"
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and b"<svg" in start:
        return b"svg"
    return next((kind for begins, kind in BEGINNINGS.items() if start.startswith(begins)), b"")
