from datetime import UTC, timedelta

from cmdesk.domain.field import MentionRow, Talk, TalkRow
from cmdesk.reports.rows import conversations, mentions
from cmdesk.reports.speech import Speech
from tests.reports.conftest import MADE

HOUR = timedelta(hours=1)


def say(source, n=None, **values):
    return source.format(n=n, **values)


SPEECH = Speech(say, zone=UTC)
WAIT = {"answered": MADE + HOUR, "wait": HOUR, "target": 4 * HOUR, "feeling": -1, "state": "done"}
TALK = Talk(7, MADE, "Léa", "Ma commande", "@fournil", "mastodon", "mention", **WAIT)


def test_a_conversation_is_a_row_without_names_unless_they_are_wanted():
    (row,) = conversations([TalkRow(TALK, "Atelier", "Retard")], True, SPEECH).rows
    assert row == (7, "2026-04-02 09:00", "mastodon", "@fournil", "", "", "mention", "Atelier", "Retard", "Negative",
                   "2026-04-02 10:00", 60, 240, "yes", "done", "")  # fmt: skip
    (named,) = conversations([TalkRow(TALK, "", "")], False, SPEECH).rows
    assert named[4:6] == ("Léa", "Ma commande")
    sheet = conversations([TalkRow(Talk(8, MADE), "", "")], True, SPEECH)
    assert sheet.rows[0][9:14] == ("Undefined", "", None, None, "")
    assert len(sheet.head) == len(sheet.rows[0])


def test_a_mention_is_a_row():
    sheet = mentions([MentionRow(MADE, "r/Rennes", "", "Bon pain", "", 1)], SPEECH)
    assert sheet.rows == [("2026-04-02 09:00", "r/Rennes", "", "Bon pain", "", "Positive")]
    assert len(sheet.head) == 6
