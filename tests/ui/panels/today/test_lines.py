from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.calendar import CalendarPost, Mark
from cmdesk.domain.outbox import BY_HAND, OutboxRow, State
from cmdesk.domain.session import Plan
from cmdesk.store.today import Begun, ToSettle, Waiting
from cmdesk.ui.panels.today import lines
from tests.domain.test_session import row

NOW = datetime(2026, 12, 10, 9, 42, tzinfo=UTC)  # 10:42 in Paris
HOUR = timedelta(hours=1)


def waiting(late=0, soon=0, due=None, rows=()):
    return Waiting(tuple(rows), late, soon, due, Plan(30, (), 0), 0)


@pytest.mark.parametrize(
    ("hour", "words"),
    [
        (3, "Good evening Augustine"),
        (5, "Good morning Augustine"),
        (12, "Good afternoon Augustine"),
        (19, "Good evening Augustine"),
    ],
)
def test_the_greeting_suits_the_hour(hour, words):
    now = NOW.replace(hour=hour - 1)
    assert lines.greeting(now, "Augustine") == words
    assert lines.greeting(now, "") == words.removesuffix(" Augustine")


def test_how_the_day_stands():
    later = NOW + 4 * HOUR
    assert lines.standing(waiting(3, 0, later), NOW) == "3 late answers, the rest can wait until 14:42"
    assert lines.standing(waiting(0, 1), NOW) == "1 due within the hour"
    assert lines.standing(waiting(0, 0, later), NOW) == "nobody waits too long"
    assert lines.no_replies(waiting(), NOW) == "Nobody waits for an answer."
    assert lines.no_replies(waiting(due=later), NOW).endswith("The next answer is due at 14:42.")


def test_a_reply_says_how_late_it_is():
    found = lines.reply_line(replace(row(7), name="Léa", subject="", snippet="Ma bûche", due=NOW - HOUR), NOW)
    assert (found.key, found.title, found.under) == ("talk 7", "Léa", "Ma bûche")
    assert found.mark == ("Late by 1 h", "late", "bad")
    assert found.spoken.startswith("Léa, Late by 1 h")
    soon = lines.reply_line(replace(row(7), due=NOW + HOUR / 2), NOW)
    assert soon.mark == ("30 min left", "clock", "warn")


def send(state, **more):
    told = {"draft_id": 3, "conversation_id": None, "due": NOW - HOUR, "not_before": NOW - HOUR, "reason": "", **more}
    return OutboxRow(
        id=5, account_id=1, account="@fournil", network="bluesky", text="Fournée de 17 h.", state=state, attempts=1,
        address="", changed=NOW, **told,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("found", "chip", "deeds"),
    [
        (send(State.UNSURE), "to check", ["look", "sent"]),
        (send(State.FAILED), "refused", ["edit", "cancel"]),
        (send(State.MISSED), "its hour has passed", ["time", "cancel"]),
        (send(State.HELD, reason=BY_HAND), "for you to publish", ["assist", "sent"]),
        (send(State.HELD, draft_id=None, conversation_id=9), "to read first", ["read"]),
        (send(State.HELD), "to read first", ["again", "edit"]),
        (send(State.MISSED, draft_id=None, conversation_id=9), "its hour has passed", ["cancel"]),
    ],
)
def test_a_send_says_why_it_waits_and_what_helps(found, chip, deeds):
    (line,) = lines.settle_lines(ToSettle((found,), 1), NOW, online=True)
    assert (line.key, line.title, line.chip[0]) == ("send 5", "Fournée de 17 h, Bluesky", chip)
    assert [deed.name for deed in line.deeds] == deeds
    assert "@fournil" in line.spoken


def post(mark=Mark.QUEUED, hours=3.8, networks=("mastodon",)):
    return CalendarPost(4, "Pain de seigle", networks, (1,), mark, NOW + hours * HOUR)


@pytest.mark.parametrize(
    ("found", "lead", "note"),
    [
        (post(), "14:30", "in 3 h 48"),
        (post(hours=47), "Sat 09:42", "in 2 days"),
        (post(Mark.DRAFT), "14:30", "not scheduled yet"),
        (post(Mark.APPROVAL), "14:30", "waits for approval"),
        (post(networks=("instagram",)), "14:30", "by hand"),
        (post(networks=("instagram", "mastodon")), "14:30", "in 3 h 48"),
    ],
)
def test_a_post_says_when_and_how_it_leaves(found, lead, note):
    (line,) = lines.post_lines([found], NOW, frozenset({"instagram"}))
    assert (line.key, line.title, line.lead, line.mark[0]) == ("post 4", "Pain de seigle", lead, note)


def test_what_is_out_or_waits_for_a_decision_is_not_to_come():
    posts = [post(mark) for mark in (Mark.SENT, Mark.MISSED, Mark.UNSURE, Mark.FAILED, Mark.HELD)]
    assert lines.post_lines([*posts, post(hours=-1)], NOW, frozenset()) == []
    assert len(lines.post_lines([post()] * 9, NOW, frozenset())) == 4


def test_only_steps_that_are_to_be_made_are_told():
    found = lines.step_lines(Begun(account=True, source=False, query=False, post=True))
    assert [(line.key, line.symbol, line.deeds[0].name) for line in found] == [
        ("step source", "feed", "begin"),
        ("step query", "search", "begin"),
    ]
    assert found[0].spoken.startswith("Follow a source, A blog")
    assert lines.step_lines(Begun(account=True, source=True, query=True, post=True)) == []
