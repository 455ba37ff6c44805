import pytest
from PySide6.QtGui import QTextCharFormat, QTextDocument

from cmdesk.ui.panels.drafts.entities import LONG, Entities, units, word_at

WAVE = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


def marked(document):
    """Each marked part of the first line, and whether it is underlined as wrong."""
    block = document.firstBlock()
    raw = block.text().encode("utf-16-le")
    return [
        (raw[2 * each.start : 2 * (each.start + each.length)].decode("utf-16-le"), each.format.underlineStyle() == WAVE)
        for each in block.layout().formats()
    ]


@pytest.fixture
def document(qapp):
    made = QTextDocument()
    made.entities = Entities(made)
    return made


def test_links_mentions_and_tags_are_seen_also_after_pictures(document):
    document.setPlainText("🎄 @lea@piaille.fr et #Noël sur https://a.fr/x !")
    document.entities.rehighlight()
    assert [part for part, _ in marked(document)] == ["@lea@piaille.fr", "#Noël", "https://a.fr/x"]


def test_wrong_words_are_underlined_wherever_they_stand(document):
    document.setPlainText("la bolangerie 🎄 bolangerie, bolangeries")
    document.entities.mark_wrong({"bolangerie"})
    assert marked(document) == [("bolangerie", True), ("bolangerie", True)]
    document.entities.mark_wrong(())
    assert marked(document) == []


def test_the_word_around_a_place():
    text = "🎄 l’été"
    assert word_at(text, 4) == (3, 8)
    assert word_at(text, 1) == (1, 1)
    assert units("🎄a") == 3


def test_a_paragraph_of_great_length_is_left_as_it_is(document):
    document.setPlainText("#Noël " * LONG)
    document.entities.rehighlight()
    assert marked(document) == []
