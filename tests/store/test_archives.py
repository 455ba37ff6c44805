from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.archives import Archived, ArchiveKind, LeftOut
from cmdesk.domain.conversations import State
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.media import NewMedium
from cmdesk.domain.nearness import NearKind
from cmdesk.store import (
    accounts,
    archives,
    conversations,
    drafts,
    export,
    gathered,
    items,
    media,
    nearness,
    past_posts,
    people,
    search,
    tables,
    triage,
)
from cmdesk.store.conversations import View
from tests.store.conftest import NOON, said

YEARS = timedelta(days=900)
BREAD = "Le pain de seigle revient au fournil chaque mardi matin, cuit au feu de bois."


def ours(number: int, text: str = "", *ancestors: str, kind: Kind = Kind.POST) -> Archived:
    return Archived(
        NewItem(
            f"p{number}",
            text or f"Fournée {number}",
            NOON - YEARS + timedelta(hours=number),
            kind,
            Author("Fournil", "@fournil"),
            ancestors=ancestors,
            mine=True,
        )
    )


def theirs(number: int, *ancestors: str, who: str = "Lea", text: str = "") -> Archived:
    new = NewItem(
        f"c{number}",
        text or f"Question {number}",
        NOON - YEARS + timedelta(hours=number),
        Kind.COMMENT,
        Author(who, f"{who.lower()}@example.org"),
        ancestors=ancestors,
    )
    return Archived(new)


def begin(workspace, kind=ArchiveKind.WORDPRESS, owner="Le carnet", account_id=None) -> int:
    return workspace.write(archives.begin, kind, "carnet.xml", account_id, owner, NOON)


def take(workspace, *entries: Archived, kind=ArchiveKind.WORDPRESS, account_id=None) -> int:
    number = begin(workspace, kind, account_id=account_id)
    workspace.write(archives.take_in, number, entries, NOON)
    workspace.write(archives.finish, number, [LeftOut("x", "spam", 2)], NOON)
    workspace.index()
    return number


def remove(workspace, number: int) -> None:
    while workspace.write(archives.remove, number):
        pass


def counts(workspace) -> dict[str, int]:
    named = ("item", "item_body", "conversation", "person", "identity", "archive", "archive_item", "item_media")
    return {
        name: workspace.read(lambda db, name=name: len(db.execute(tables.metadata.tables[name].select()).all()))
        for name in named
    } | {
        f"{name} words": workspace.read(
            lambda db, name=name: db.exec_driver_sql(f"SELECT count(*) FROM {name}_words").scalar()
        )
        for name in ("item", "person")
    }


def test_an_archive_without_an_account_is_history_only(workspace) -> None:
    take(workspace, ours(1))
    assert workspace.read(accounts.every) == []  # nothing is read or published through it
    (row,) = workspace.read(archives.every)
    assert (row.account, row.items, row.name, row.ended) == ("Le carnet", 1, "carnet.xml", NOON)
    take(workspace, ours(2))
    assert {each.account for each in workspace.read(archives.every)} == {"Le carnet"}
    assert len(workspace.read(lambda db: db.execute(tables.account.select()).all())) == 1


def test_signing_in_later_makes_it_an_account_with_its_history(workspace) -> None:
    number = workspace.write(archives.begin, ArchiveKind.MASTODON, "a.zip", None, "@fournil@piaille.example", NOON)
    workspace.write(archives.take_in, number, [ours(1)], NOON)
    connected = workspace.account("@fournil@piaille.example")
    workspace.receive(connected, replace(ours(1).item, mine=True))
    assert len(workspace.read(past_posts.page)) == 1
    assert [row.id for row in workspace.read(accounts.every)] == [connected]


def test_our_posts_are_found_and_never_sent(workspace) -> None:
    take(workspace, ours(1, BREAD), ours(2, "Merci Léa", "someone", kind=Kind.COMMENT))
    assert [found.excerpt for found in workspace.read(search.everything, "seigle").items] == [BREAD]
    assert [post.text for post in workspace.read(past_posts.page)] == [BREAD]  # an answer is no post
    assert workspace.read(lambda db: db.execute(tables.delivery.select()).all()) == []


def test_a_new_draft_is_compared_with_them(workspace) -> None:
    account = workspace.account()
    take(workspace, ours(1, BREAD))
    draft = workspace.write(drafts.start, BREAD, [account], NOON)
    found = workspace.read(nearness.about, draft, {account: BREAD}, None, NOON)
    assert [near.kind for near in found] == [NearKind.OWN_POST]


def test_comments_become_conversations_that_are_done(workspace) -> None:
    take(
        workspace,
        ours(1, kind=Kind.ARTICLE),
        theirs(2, "p1"),
        ours(3, "Réponse", "p1", "c2", kind=Kind.COMMENT),
        theirs(4, "p1", who="Yann"),
    )
    rows = workspace.read(conversations.page, View(state=State.DONE))
    assert [row.name for row in rows] == ["Yann", "Lea"]
    assert not any(row.unread or row.due or row.waiting_since for row in rows)
    assert workspace.read(conversations.page, View()) == []
    texts = [entry.text for entry in workspace.read(conversations.thread, rows[1].id).entries]
    assert texts == ["Fournée 1", "Question 2", "Réponse"]
    assert {card.name for card in workspace.read(people.page)} == {"Lea", "Yann"}


def test_the_order_of_the_file_does_not_matter(workspace) -> None:
    entries = [ours(1, kind=Kind.ARTICLE), theirs(2, "p1"), ours(3, "Réponse", "p1", "c2", kind=Kind.COMMENT)]
    number = begin(workspace)
    for entry in reversed(entries):
        workspace.write(archives.take_in, number, [entry], NOON)
    (row,) = workspace.read(conversations.page, View(state=State.DONE))
    assert [entry.text for entry in workspace.read(conversations.thread, row.id).entries] == [
        "Fournée 1",
        "Question 2",
        "Réponse",
    ]


def test_the_same_archive_again_adds_nothing(workspace) -> None:
    entries = (ours(1), theirs(2, "p1"), theirs(3, "p1", "c2", who="Yann"))
    take(workspace, *entries)
    before = counts(workspace)
    again = take(workspace, *entries)
    after = counts(workspace)
    assert {name for name in before if before[name] != after[name]} == {"archive"}
    assert workspace.read(lambda db: db.execute(tables.archive.select().order_by(tables.archive.c.id)).all())[
        -1
    ].known == len(entries)
    remove(workspace, again)
    assert counts(workspace) == before


def test_one_that_was_broken_off_is_finished_by_the_next(workspace) -> None:
    """As after a power cut in the middle: what was kept is there, and nothing of it comes twice."""
    first = begin(workspace)
    workspace.write(archives.take_in, first, [ours(1), theirs(2, "p1")], NOON)
    assert workspace.read(archives.every)[0].ended is None
    second = take(workspace, ours(1), theirs(2, "p1"), ours(3))
    assert [row.items for row in workspace.read(archives.every)] == [1, 2]
    remove(workspace, second)
    assert [post.text for post in workspace.read(past_posts.page)] == ["Fournée 1"]
    remove(workspace, first)
    assert workspace.read(past_posts.page) == []


def test_history_changes_nothing_of_how_a_conversation_stands(workspace) -> None:
    account = workspace.account()
    open_talk = workspace.conversation(account, "100", "Toujours ouverte")
    workspace.receive(account, said("200", "Finie", NOON - timedelta(days=3), who="yann@piaille.example"))
    (done,) = [row.id for row in workspace.read(conversations.page, View()) if row.id != open_talk]
    workspace.write(triage.move, [done], State.DONE)
    before = {talk: workspace.row(talk) for talk in (open_talk, done)}
    number = begin(workspace, ArchiveKind.MASTODON, account_id=account)
    older = replace(theirs(1, "100").item, ancestors=("100",))
    newer = NewItem("300", "Plus tard", NOON, Kind.POST, Author("Yann", "yann@piaille.example"), ancestors=("200",))
    workspace.write(archives.take_in, number, [Archived(older), Archived(newer)], NOON)
    for talk, old in before.items():
        new = workspace.row(talk)
        assert (new.state, new.unread, new.waiting_since) == (old.state, old.unread, old.waiting_since)
        assert len(workspace.read(conversations.thread, talk).entries) == 2


@pytest.mark.parametrize("kind", [Kind.COMMENT, Kind.MAIL])
def test_who_waits_goes_on_waiting_when_history_brings_what_came_before(workspace, kind: Kind) -> None:
    account = workspace.account()
    talk = workspace.receive(account, replace(said("2", "Et ma commande ?", NOON, "1"), kind=kind)).mentions[0]
    before = workspace.row(talk)
    assert (before.state, before.waiting_since) == (State.OPEN, NOON)
    first = replace(said("1", "Je commande", NOON - YEARS), kind=kind)
    take(workspace, Archived(first), account_id=account)
    after = workspace.row(talk)
    assert (after.state, after.waiting_since) == (State.OPEN, NOON)


def test_what_was_deleted_here_does_not_come_back(workspace) -> None:
    from cmdesk.store import removing

    number = take(workspace, theirs(1))
    (row,) = workspace.read(conversations.page, View(state=State.DONE))
    workspace.write(removing.remove, [row.id], NOON)
    take(workspace, theirs(1))
    assert workspace.read(conversations.page, View(state=State.DONE)) == []
    assert number


def test_taking_it_out_again_leaves_nothing_of_it(workspace) -> None:
    workspace.account()
    before = counts(workspace)
    number = take(workspace, ours(1), theirs(2, "p1"), theirs(3, "p1", who="Yann"), ours(4, BREAD))
    remove(workspace, number)
    assert counts(workspace) == before
    assert workspace.read(search.everything, "seigle").items == []
    take(workspace, ours(1))  # it was not buried
    assert len(workspace.read(past_posts.page)) == 1


def test_what_was_worked_upon_stays(workspace) -> None:
    number = take(workspace, theirs(1), theirs(2, who="Yann"))
    lea, yann = sorted(workspace.read(conversations.page, View(state=State.DONE)), key=lambda row: row.name)
    workspace.write(conversations.add_note, lea.id, "À rappeler", NOON)
    remove(workspace, number)
    assert [row.name for row in workspace.read(conversations.page, View(state=State.DONE))] == ["Lea"]
    assert [card.name for card in workspace.read(people.page)] == ["Lea"]
    assert workspace.row(yann.id) is None
    assert workspace.read(archives.every) == []


def test_what_was_starred_or_gathered_stays(workspace) -> None:
    number = take(workspace, ours(1), ours(2), ours(3))
    plain, starred, kept = (one.id for one in reversed(workspace.read(past_posts.page)))
    workspace.write(items.star, starred, True)
    workspace.write(gathered.put, kept, workspace.write(gathered.make, "Recettes", NOON))
    remove(workspace, number)
    assert {one.id for one in workspace.read(past_posts.page)} == {starred, kept}
    assert plain not in (starred, kept)
    assert workspace.read(archives.every) == []


def test_a_day_before_all_calendars_keeps_nothing_else_out(workspace) -> None:
    unset = replace(ours(1).item, published=datetime(1, 1, 1, tzinfo=UTC))  # what programs write for "no date"
    take(workspace, Archived(unset), ours(2))
    assert len(workspace.read(past_posts.page)) == 2


def test_it_goes_a_little_at_a_time(workspace) -> None:
    number = take(workspace, *(ours(each) for each in range(7)))
    assert workspace.write(archives.remove, number, 3) is True
    assert len(workspace.read(past_posts.page)) == 4
    remove(workspace, number)
    assert workspace.read(archives.every) == []


def test_files_are_kept_with_what_they_came_with(workspace) -> None:
    number = take(workspace, ours(1))
    files = [
        ("p1", NewMedium("ab" * 32, "four.jpg", "image/jpeg", 10), "Le four"),
        ("gone", NewMedium("cd" * 32, "", "", 1), ""),
    ]
    assert workspace.write(archives.add_files, number, files, NOON) == 1
    (post,) = workspace.read(past_posts.page)
    (kept,) = workspace.read(media.of_item, post.id)
    assert (kept.name, workspace.read(archives.every)[0].files) == ("four.jpg", 1)
    assert workspace.write(media.forget_unused, NOON + YEARS) == ()


def test_what_was_left_out_stays_known(workspace) -> None:
    assert workspace.read(archives.left_out, take(workspace, ours(1))) == [LeftOut("x", "spam", 2)]
    assert workspace.read(archives.left_out, begin(workspace)) == []


def test_an_export_tells_of_archives(workspace, tmp_path) -> None:
    take(workspace, ours(1), theirs(2))
    told = workspace.read(export.write, tmp_path / "out", tmp_path / "none")
    assert (told["archive"], told["archive_item"], told["items"]) == (1, 2, 2)


@pytest.mark.parametrize("kind", list(ArchiveKind))
def test_every_kind_has_a_place(kind: ArchiveKind, workspace) -> None:
    take(workspace, ours(1), kind=kind)
    (post,) = workspace.read(past_posts.page)
    assert post.network == kind.network
