"""Messages that their author changed or deleted."""

from dataclasses import replace
from datetime import timedelta

from pytestqt.qtbot import QtBot

from cmdesk.domain.conversations import Entry, EntryKind
from cmdesk.ui.panels.inbox.entries import Said
from cmdesk.ui.panels.inbox.former import Former
from tests.ui.panels.inbox.test_lines import NOW, ROW

ENTRY = Entry(EntryKind.THEIRS, 1, "Léa Marchand", "Je suis déçue", "", NOW)


def test_the_texts_before_are_shown_when_asked_for(qtbot: QtBot) -> None:
    former = Former(("Vous êtes nuls", "Vous êtes décevants"))
    qtbot.addWidget(former)
    assert all(text.isHidden() for text in former.texts)
    former.button.click()
    assert [text.said() for text in former.texts if not text.isHidden()] == ["Vous êtes nuls", "Vous êtes décevants"]
    assert former.button.text() == "Hide what stood there before"
    former.button.click()
    assert all(text.isHidden() for text in former.texts)


def test_a_message_that_was_changed_keeps_what_stood_there(qtbot: QtBot) -> None:
    said = Said(replace(ENTRY, edited=True, former=("Vous êtes nuls",)), ROW, False)
    qtbot.addWidget(said)
    former = said.findChild(Former)
    assert former is not None
    assert [text.said() for text in former.texts] == ["Vous êtes nuls"]
    plain = Said(ENTRY, ROW, False)
    qtbot.addWidget(plain)
    assert plain.findChild(Former) is None


def test_a_message_that_was_deleted_says_so(qtbot: QtBot) -> None:
    said = Said(replace(ENTRY, gone=NOW + timedelta(hours=1)), ROW, False)
    qtbot.addWidget(said)
    assert said.happened.said().startswith("Deleted by its author, kept here: Tuesday")
