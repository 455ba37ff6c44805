import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from cmdesk.store import articles, items
from cmdesk.ui.panels.watchlist.covers import TALL, WIDE, Covers, cover
from cmdesk.ui.panels.watchlist.itemrows import ItemRows
from cmdesk.ui.widgets import LINE

ADDRESS = "https://x.example/1.png"


def png(width=600, height=400):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#b5703a"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())


@pytest.mark.parametrize(("width", "height"), [(600, 400), (100, 900), (1500, 300)])
def test_a_cover_has_one_shape(width, height):
    made = cover(png(width, height), 2.0)
    assert (made.width(), made.height(), made.devicePixelRatio()) == (WIDE * 2, TALL * 2, 2.0)


def test_what_is_no_picture_and_what_is_too_small():
    assert cover(b"rubbish", 1.0).isNull()
    assert cover(b"", 1.0).isNull()
    assert cover(png(20, 300), 1.0).isNull()


@pytest.fixture
def pictured(filled):
    """An item with a picture, which is kept."""
    source = filled.source("Images")
    filled.arrive(source, filled.article("Avec image", html=f'<p><img src="{ADDRESS}">Texte</p>', hours=0))
    filled.office.write(articles.keep_picture, ADDRESS, png(), filled.now())
    return filled


def test_only_what_is_kept_is_shown_and_nothing_is_fetched(pictured, qtbot):
    made = Covers(pictured.bridge)
    ids = pictured.ids()
    with qtbot.waitSignal(made.came):
        made.want(ids.values(), 1.0)
    assert made.of(ids["Avec image"]).width() == WIDE
    assert made.of(ids["Dix bûches"]) is None
    assert ADDRESS not in pictured.web.asked


def test_a_magazine_has_them_and_a_list_has_not(pictured, qtbot):
    rows = ItemRows(pictured.bridge, pictured.now)

    def first():
        return rows.index(0, 0).data(LINE)

    with qtbot.waitSignal(rows.loaded):
        rows.show_view(items.View())
    assert first().title == "Avec image"
    assert first().cover is None
    rows.set_magazine(True, 1.0)
    qtbot.waitUntil(lambda: first().cover is not None)
    rows.set_magazine(False, 1.0)
    assert first().cover is None
    rows.deleteLater()


def test_what_was_fetched_since_is_found_when_it_is_asked_again(filled, qtbot):
    source = filled.source("Images")
    filled.arrive(source, filled.article("Avec image", html=f'<img src="{ADDRESS}">', hours=0))
    made, item = Covers(filled.bridge), filled.ids()["Avec image"]
    made.want([item], 1.0)
    filled.office.write(articles.keep_picture, ADDRESS, png(), filled.now())
    made.forget()
    with qtbot.waitSignal(made.came):
        made.want([item], 1.0)
