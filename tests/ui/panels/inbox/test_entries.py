"""Entries of a thread as people see them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from cmdesk.domain.conversations import Entry, EntryKind
from cmdesk.domain.moderation import Standing
from cmdesk.ui.panels.inbox.entries import LONGEST, Said, folded, has_more, open_link, said
from tests.ui.panels.inbox.test_lines import ROW

NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


def theirs(text: str = "Bonjour", **more: object) -> Entry:
    return Entry(EntryKind.THEIRS, 1, "Léa", text, str(more.pop("html", "")), NOW, **more)  # type: ignore[arg-type]


def test_what_was_said_is_shown_with_its_author_and_hour(qtbot: QtBot) -> None:
    widget = Said(theirs(), ROW, shows_mail=False)
    qtbot.addWidget(widget)
    assert widget.author.text() == "Léa"
    assert widget.time.said() == "13:00"
    assert widget.speech.said() == "Bonjour"


def test_a_private_message_says_that_it_is_private(qtbot: QtBot) -> None:
    widget = Said(theirs(visibility="direct"), ROW, shows_mail=False)
    qtbot.addWidget(widget)
    assert widget.time.said() == "13:00 · private message"


def test_the_title_of_a_page_is_said_once_above_and_a_held_comment_says_so(qtbot: QtBot) -> None:
    about = replace(ROW, network="wordpress", subject="Le pain")
    widget = Said(theirs(title="Le pain", standing=Standing.HELD), about, shows_mail=False)
    qtbot.addWidget(widget)
    assert widget.speech.said() == "Bonjour"
    assert widget.time.said() == "13:00 · waits to be approved"


def test_what_its_author_warns_of_is_told_as_a_warning() -> None:
    assert said(theirs("Du lard", warning="repas")) == "Warning: repas\nDu lard"


def test_a_note_says_that_nobody_else_sees_it(qtbot: QtBot) -> None:
    widget = Said(Entry(EntryKind.NOTE, 1, "", "Vu au labo", "", NOW), ROW, shows_mail=False)
    qtbot.addWidget(widget)
    assert widget.kind == "note"
    assert "seen by you only" in widget.time.said()


def test_ours_says_sent(qtbot: QtBot) -> None:
    widget = Said(Entry(EntryKind.OURS, 1, "@fournil", "Merci", "", NOW), ROW, shows_mail=False)
    qtbot.addWidget(widget)
    assert widget.author.text() == "You"
    assert widget.happened.said() == "Sent at 13:00"


def test_html_without_text_is_read_as_text() -> None:
    assert said(theirs("", html="<p>Un</p><p>Deux</p>")) == "Un\n\nDeux"
    assert said(theirs("", html="")) == "(no text)"
    assert said(theirs("Le pain", title="Article")) == "Article\nLe pain"


def test_a_quote_is_folded_and_read_only_when_asked(qtbot: QtBot) -> None:
    html = "<p>Oui</p><blockquote><p>Voulez-vous le pain ?</p></blockquote>"
    entry = theirs("Oui", html=html)
    assert has_more(entry)
    assert not has_more(theirs("Oui", html="<p>Oui</p>"))
    assert "Voulez-vous le pain" in folded(entry)
    widget = Said(entry, ROW, shows_mail=True)
    qtbot.addWidget(widget)
    assert "pain" not in widget.quote.said()
    widget.toggle.click()
    assert "Voulez-vous le pain" in widget.quote.said()


def test_a_long_text_is_shown_whole_on_demand(qtbot: QtBot) -> None:
    widget = Said(theirs("mot " * LONGEST), ROW, shows_mail=False)
    qtbot.addWidget(widget)
    assert len(widget.speech.said()) == LONGEST + 1
    assert widget.rest is not None
    widget.rest.click()
    assert len(widget.speech.said()) == 4 * LONGEST


def test_a_link_opens_in_the_browser_but_not_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) is None)
    for address in ("https://fournil.example/", "file:///etc/passwd", "javascript:alert(1)", "mailto:a@b.example"):
        assert open_link(address) is (address[:4] in ("http", "mail"))
    assert opened == ["https://fournil.example/", "mailto:a@b.example"]
