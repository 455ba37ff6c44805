"""The guide in the window: cut into chapters, searched, and opened where one needs it."""

import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cmdesk.ui.dialogs import guide
from cmdesk.ui.dialogs.guide import Guide, chapters
from cmdesk.ui.rail import ROOMS


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(1200, 800)
    qtbot.addWidget(made)
    made.show()
    return made


def listed(dialog):
    return [dialog.lines.line(row).name for row in range(dialog.lines.rowCount())]


def test_both_languages_have_the_same_chapters_in_the_same_order():
    assert len(chapters("en")) == len(chapters("fr")) > 20
    assert [room.name for room in ROOMS if room.name not in guide.ABOUT] == []
    titles = [chapters("fr")[guide.about(room.name)].title for room in ROOMS]
    assert titles == [
        "Aujourd’hui",
        "La réception",
        "Écrire des publications",
        "Le calendrier",
        "Veiller sur ce que l’on dit de vous",
        "Les personnes",
        "La réputation",
        "Les rapports",
        "La charte : votre façon de parler",
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_links_lead_to_chapters_and_nothing_shows_what_is_not_here(language):
    names = {chapter.name for chapter in chapters(language)}
    text = "\n".join(chapter.text for chapter in chapters(language))
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert [link for link in links if not link.startswith("https:") and link.removeprefix("#") not in names] == []
    assert "pictures/" not in text


def test_it_opens_at_the_chapter_of_the_panel(window):
    dialog = Guide(window, "fr", "calendar")
    assert dialog.list.current_line().name == "Le calendrier"
    assert dialog.text.toPlainText().startswith("Le calendrier")
    assert dialog.list.current_line().symbol == "calendar"
    first = dialog.text.document().begin().next()
    assert first.blockFormat().bottomMargin() > 0  # paragraphs stand apart
    assert Guide(window, "fr", "first-run").list.current_line().name == "Le premier démarrage"


def test_what_is_looked_for_is_found_without_its_accents_and_shown(window):
    dialog = Guide(window, "fr", "calendar")
    dialog.search.setText("jours feries")
    assert "Le calendrier" in listed(dialog)
    assert len(listed(dialog)) < len(dialog.chapters)
    assert dialog.list.current_line().name == "Le calendrier"  # it has them: it stays
    assert dialog.text.textCursor().selectedText() == "jours fériés"
    dialog.search.setText("xylophone")
    assert listed(dialog) == []
    assert dialog.text.toPlainText() == ""
    dialog.search.clear()
    assert len(listed(dialog)) == len(dialog.chapters)


def test_links_open_another_chapter_or_the_browser(window, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog = Guide(window, "fr")
    dialog.search.setText("Ctrl+K")
    dialog.text.anchorClicked.emit(QUrl("#les-rapports"))
    assert dialog.list.current_line().name == "Les rapports"
    dialog.text.anchorClicked.emit(QUrl("https://example.org/"))
    assert opened == [QUrl("https://example.org/")]
