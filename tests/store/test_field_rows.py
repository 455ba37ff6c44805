from datetime import UTC, timedelta

from cmdesk.store import field_rows
from cmdesk.store.field_report import Asked
from tests.store.conftest import NOON
from tests.store.test_field_report import FRAME, WORDS, figures, told

HOUR = timedelta(hours=1)
__all__ = ["told"]


def test_each_conversation_that_is_counted_is_a_row(workspace, told):
    rows = workspace.read(field_rows.conversations, Asked(FRAME), NOON + 9 * HOUR, UTC)
    assert [(row.talk.id, row.department, row.reasons) for row in rows] == [
        (told[1], "", "Retard"),
        (told[2], "Atelier", ""),
    ]
    assert len(rows) == figures(workspace).work.received


def test_each_mention_that_is_counted_is_a_row_without_its_author(workspace, told):
    rows = workspace.read(field_rows.mentions, Asked(FRAME), NOON + 9 * HOUR, UTC)
    assert len(rows) == figures(workspace).said.total
    assert (rows[0].who, rows[0].link, rows[0].place) == ("", "", "@fournil@piaille.example")
    assert "lea@" not in rows[0].text
    named = workspace.read(field_rows.mentions, Asked(FRAME, anonymous=False), NOON + 9 * HOUR, UTC)
    assert (named[0].who, named[0].text) == ("Lea", WORDS)
    assert workspace.read(field_rows.mentions, Asked(FRAME, departments=(told[3],)), NOON, UTC) == []
