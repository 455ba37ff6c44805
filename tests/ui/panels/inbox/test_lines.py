"""What a row of the inbox says."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import ConversationRow, Label, Role, State
from cmdesk.ui.panels.inbox.lines import Liner, clock_of, name_of, reach_of, snippet_of

NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
ROW = ConversationRow(
    id=1,
    latest=NOW - timedelta(hours=2),
    state=State.OPEN,
    network="mastodon",
    account_id=1,
    account="@fournil",
    source="",
    person_id=1,
    name="Léa Marchand",
    subject="",
    snippet="Bonjour",
    last_mine=False,
    unread=True,
    starred=False,
    mention=False,
    waiting_since=NOW - timedelta(hours=2),
    snoozed_until=None,
    labels=(Label(1, "Commande", ""),),
)


@pytest.mark.parametrize(
    ("change", "kind", "words"),
    [
        ({}, "fine", "Waiting for 2 h"),
        ({"waiting_since": NOW - timedelta(hours=25)}, "fine", "Waiting for 25 h"),
        ({"due": NOW - timedelta(minutes=70)}, "late", "Late by 1 h 10"),
        ({"due": NOW}, "late", "Late by 1 min"),
        ({"due": NOW + timedelta(minutes=25)}, "soon", "25 min left"),
        ({"due": NOW + timedelta(hours=3)}, "fine", "3 h left"),
        ({"due": NOW + timedelta(hours=20)}, "fine", "Due tomorrow 09:00"),
        ({"due": NOW - timedelta(hours=3), "state": State.DONE}, "done", "Finished"),
        ({"waiting_since": None, "last_mine": True}, "done", "Answered"),
        ({"state": State.WAITING, "waiting_since": None}, "waiting", "Waiting for Léa Marchand"),
        ({"state": State.DONE}, "done", "Finished"),
        ({"state": State.SNOOZED, "snoozed_until": NOW + timedelta(hours=1)}, "waiting", "Until 14:00"),
        ({"state": State.SNOOZED}, "waiting", "Until they answer"),
        ({"state": State.SPAM}, "spam", "Marked as spam"),
    ],
)
def test_the_clock_says_whose_turn_it_is(change: dict[str, object], kind: str, words: str) -> None:
    assert clock_of(replace(ROW, **change), NOW) == (kind, words)


def test_a_private_message_is_marked_as_such() -> None:
    line = Liner(lambda: NOW)(replace(ROW, visibility="direct"))
    assert line.private
    assert "private" in line.spoken
    assert not Liner(lambda: NOW)(replace(ROW, visibility="public")).private
    assert reach_of("private", "mastodon") == "followers"
    assert reach_of("private", "mail") == ""  # as every mail is


def test_a_warning_is_no_subject() -> None:
    assert snippet_of(replace(ROW, subject="repas", snippet="Du lard")) == "Warning: repas · Du lard"


def test_the_title_of_a_page_is_a_subject_not_a_warning() -> None:
    row = replace(ROW, network="wordpress", subject="Le pain", snippet="Merci")
    assert snippet_of(row) == "Le pain · Merci"


def test_a_mention_without_author_goes_by_its_source() -> None:
    assert name_of(replace(ROW, name="", source="Ouest")) == "Ouest"
    assert name_of(replace(ROW, name="", source="")) == "Somebody"


def test_the_snippet_tells_the_subject_and_who_spoke_last() -> None:
    mail = replace(ROW, network="mail", subject="Devis")
    assert snippet_of(replace(mail, snippet="Pour 18")) == "Devis · Pour 18"
    assert snippet_of(replace(mail, snippet="Devis pour 18")) == "Devis pour 18"
    assert snippet_of(replace(ROW, last_mine=True)) == "You: Bonjour"


def test_the_line_says_all_of_it_to_screen_readers() -> None:
    spoken = Liner(lambda: NOW)(ROW).spoken
    for words in ("Léa Marchand", "Waiting for 2 h", "unread", "Commande", "Bonjour"):
        assert words in spoken


def test_a_line_is_made_once_until_the_row_or_the_minute_changes() -> None:
    clock = [NOW]
    liner = Liner(lambda: clock[0])
    first = liner(ROW)
    assert liner(ROW) is first
    assert liner(replace(ROW, unread=False)).unread is False
    clock[0] += timedelta(hours=1)
    liner.forget()
    assert liner(ROW).clock_text == "Waiting for 3 h"


def test_a_line_says_how_it_matters_and_how_they_feel() -> None:
    row = replace(
        ROW,
        priority=Priority.URGENT,
        sentiment=-1,
        department="Boutique",
        together=3,
        labels=(Label(1, "Devis", "red"),),
    )
    line = Liner(lambda: NOW)(row)
    assert (line.priority, line.feeling) == ("urgent", "unhappy")
    assert (line.labels, line.tones) == (("3 conversations", "Boutique", "Devis"), ("blue", "", "red"))
    assert "urgent" in line.spoken
    assert Liner(lambda: NOW)(replace(ROW, role=Role.VIP)).starred
