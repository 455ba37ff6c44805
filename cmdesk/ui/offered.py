"""What is dragged or pasted, as files that may go with a text."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter


def offered(source: QMimeData) -> tuple[list[Path], QImage | None]:
    """The files, or the picture, that are dragged or pasted; text that comes with a picture is text."""
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()] if source.hasUrls() else []
    files = [path for path in paths if path.is_file()]
    if files or source.hasText() or not source.hasImage():
        return files, None
    image = source.imageData()
    return [], image if isinstance(image, QImage) and not image.isNull() else None


def png(image: QImage) -> bytes:
    """A picture from the clipboard as a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())
