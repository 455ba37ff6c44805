import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QSize, QTranslator
from PySide6.QtGui import QImage

from cmdesk.ui import picture_reader
from cmdesk.ui.picture_reader import kind_of, read_picture


def encoded(kind):
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data().data())


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp", "bmp", "ico", "tiff"])
def test_each_kind_is_known_by_how_it_begins_and_read(qapp, tmp_path, kind):
    body = encoded(kind)
    assert kind_of(body) == kind.encode()
    (tmp_path / "picture.txt").write_bytes(body)  # whatever its name says
    for source in (body, str(tmp_path / "picture.txt")):
        assert read(source).size().toTuple() == (40, 30)


def test_a_drawing_is_known_by_its_first_words(qapp):
    body = b'<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>'
    assert read(body).size().toTuple() == (40, 30)


@pytest.mark.parametrize("body", [b"", b"GIF", b"<html>", b"not a picture", b"\x00" * 40, b"%PDF-1.4"])
def test_what_is_no_picture_is_not_shown_to_every_plugin(qapp, body):
    assert read(body).isNull()


def test_a_file_that_is_not_there_is_none(qapp, tmp_path):
    assert read(str(tmp_path / "gone.png")).isNull()


class Listener(QTranslator):
    def __init__(self):
        super().__init__()
        self.asked = []

    def translate(self, context, source, disambiguation=None, n=-1):
        self.asked.append((context, source))
        return ""


def test_no_thread_that_reads_a_picture_asks_for_a_translation(qapp):
    """A plugin that does has Qt's lock then, and waits for Python, which waits for the lock in the other thread."""
    bodies = [encoded(kind) for kind in ("png", "jpeg", "webp", "bmp", "ico", "tiff")] + [b"\x00\x01\x02" * 50]
    listener = Listener()
    QCoreApplication.installTranslator(listener)
    try:
        with ThreadPoolExecutor(2) as threads:
            found = list(threads.map(read, bodies * 4))
    finally:
        QCoreApplication.removeTranslator(listener)
    assert sum(not image.isNull() for image in found) == 24
    assert listener.asked == []


def read(source):
    return read_picture(source, lambda whole: whole)


def test_it_is_made_as_small_as_it_is_wanted_or_not_read_at_all(qapp):
    body = encoded("png")
    assert read_picture(body, lambda whole: whole / 2).size().toTuple() == (20, 15)
    assert read_picture(body, lambda whole: QSize()).isNull()


def test_nobody_else_lets_qt_guess():
    folder = Path(picture_reader.__file__).parent
    guessing = re.compile(r"QImageReader|QImage\.fromData|loadFromData")
    found = [path.name for path in folder.rglob("*.py") if guessing.search(path.read_text(encoding="utf-8"))]
    assert found == ["picture_reader.py"]
