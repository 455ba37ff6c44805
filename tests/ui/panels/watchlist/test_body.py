import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument

from cmdesk.domain.queries import parse
from cmdesk.ui.panels.watchlist import article
from cmdesk.ui.panels.watchlist.body import REST, Body, decode

HEAD = article.Heading("Dix bûches", "Rennes à table", "feed", "par Nolwenn", "https://a.example/1")
PICTURE = "https://a.example/1.jpg"


def png(width, height=10):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())


@pytest.fixture
def body(qtbot):
    made = Body()
    qtbot.addWidget(made)
    made.resize(500, 400)
    return made


def test_the_title_the_source_and_the_text_are_there(body):
    body.read(HEAD, "<p>Nous étions <b>six</b>.</p>")
    told = body.toPlainText()
    for words in ("Dix bûches", "Rennes à table", "par Nolwenn", "Nous étions six."):
        assert words in told


def test_nothing_is_loaded_that_was_not_given(body, tmp_path):
    local = tmp_path / "secret.png"
    local.write_bytes(png(4))
    body.read(HEAD, f'<p><img src="{PICTURE}"><img src="{local.as_uri()}"></p>')
    kind = QTextDocument.ResourceType.ImageResource.value
    assert body.loadResource(kind, QUrl(PICTURE)) is None
    assert body.loadResource(kind, QUrl.fromLocalFile(str(local))) is None
    assert "<img" not in body.document().toHtml()


def test_an_image_that_came_is_shown_and_forgotten_with_the_next_item(body, qtbot):
    body.read(HEAD, f'<p>Voici <img src="{PICTURE}"></p>')
    body.place_image(PICTURE, decode(png(40), 300, 1.0))
    qtbot.waitUntil(lambda: "<img" in body.document().toHtml())
    body.read(HEAD, f'<p>Voici <img src="{PICTURE}"></p>')
    assert "<img" not in body.document().toHtml()


def test_images_are_made_to_fit_the_column():
    image = decode(png(900, 300), 300, 2.0)
    assert (image.width(), image.height()) == (600, 200)
    assert image.devicePixelRatio() == 2.0
    assert decode(png(50), 300, 2.0).devicePixelRatio() == 1.0


def test_what_is_no_image_or_enormous_gives_nothing(monkeypatch):
    assert decode(b"<html>", 300, 1.0).isNull()
    monkeypatch.setattr("cmdesk.ui.panels.watchlist.body.MOST_PIXELS", 100)
    assert decode(png(40, 40), 300, 1.0).isNull()


def test_links_are_told_and_only_those_of_the_web(body):
    told = []
    body.link_clicked.connect(told.append)
    for address in ("https://b.example/", "mailto:a@b.example", "javascript:alert(1)", "file:///etc/passwd"):
        body.anchorClicked.emit(QUrl(address))
    assert told == ["https://b.example/", "mailto:a@b.example"]


def test_a_very_long_text_is_cut_until_the_rest_is_asked_for(body):
    long = "".join(f"<p>Paragraphe {number}</p>" for number in range(4000))
    body.read(HEAD, long)
    assert "Paragraphe 3999" not in body.toPlainText()
    body.anchorClicked.emit(QUrl(REST))
    assert "Paragraphe 3999" in body.toPlainText()


def test_the_words_of_a_query_are_marked_after_letters_that_count_twice(body):
    body.read(HEAD, "<p>Un 🥖 du Fournil.</p>", (parse("fournil"),))
    (mark,) = body.extraSelections()
    assert mark.cursor.selectedText() == "Fournil"
