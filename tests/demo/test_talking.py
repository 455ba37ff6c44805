from collections import Counter
from datetime import UTC, datetime

from cmdesk.demo.talking import message
from cmdesk.domain.conversations import EntryKind, State
from cmdesk.domain.items import Kind
from cmdesk.store import conversations, people

NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)


def every(store):
    with store.read() as db:
        return conversations.page(db, conversations.View(state=None), limit=200)


def test_over_sixty_conversations_stand_where_they_should(store):
    assert Counter(row.state for row in every(store)) == {
        State.OPEN: 16, State.WAITING: 7, State.SNOOZED: 2, State.SPAM: 3, State.DONE: 42
    }  # fmt: skip


def test_who_waits_for_us_spoke_last_and_who_we_wait_for_did_not(store):
    for row in every(store):
        if row.account_id is not None and row.state in (State.OPEN, State.WAITING):
            assert row.last_mine == (row.state is State.WAITING)
            assert (row.waiting_since is None) == row.last_mine


def test_threads_have_several_voices(store):
    with store.read() as db:
        threads = [conversations.thread(db, row.id) for row in every(store) if row.account_id is not None]
    kinds = Counter(entry.kind for thread in threads for entry in thread.entries)
    assert kinds[EntryKind.OURS] >= 25
    assert kinds[EntryKind.NOTE] >= 6
    assert sum(len(thread.entries) >= 3 for thread in threads) >= 15
    assert any(entry.context for thread in threads for entry in thread.entries)  # an answer to a post of ours
    assert all(thread.reply_to for thread in threads)
    for thread in threads:
        assert [entry.time for entry in thread.entries] == sorted(entry.time for entry in thread.entries)


def test_lea_is_known_and_her_answer_half_written(store):
    row = next(row for row in every(store) if row.name == "Léa Marchand")
    with store.read() as db:
        thread, card = conversations.thread(db, row.id), people.card(db, row.person_id)
    assert row.starred
    assert row.person_starred
    assert len(row.labels) == 2
    assert "Léa" in thread.reply_draft
    assert card.note
    assert card.identities[0].handle == "@lea_m@piaille.example"


def test_a_mail_has_no_page_and_a_post_has_one():
    told = {"key": "lea", "who": "Léa", "network": "mail", "handle": "lea@courrier.example", "subject": "Bûche"}
    mail = message(told, "lea-0", "Bonjour", NOW, ())
    post = message(told | {"network": "mastodon", "handle": "@lea@piaille.example"}, "lea-0", "Bonjour", NOW, ())
    assert (mail.kind, mail.link, mail.title) == (Kind.MAIL, "", "Bûche")
    assert (post.kind, post.link) == (Kind.POST, "https://piaille.example/lea/lea-0")
