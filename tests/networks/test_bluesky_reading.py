import json

import pytest

from cmdesk.networks import bluesky_reading as reading
from cmdesk.networks.base import Coverage, TryLater
from tests.networks.skies import DID, LEA, at_sky, error, uri, view

LIST, THREAD, RECORDS = (
    "app.bsky.notification.listNotifications",
    "app.bsky.feed.getPostThread",
    "com.atproto.repo.listRecords",
)
PROFILES = "app.bsky.actor.getProfiles"


def noted(key, second, reason="mention", **more):
    return view(key, at=f"2026-03-03T12:00:{second:02}.000Z", **more) | {"reason": reason}


def pulling(cursor, *pages, threads=()):
    async def scene(at):
        at.says(LIST, *pages)
        if threads:
            at.says(THREAD, *threads)
        page = await reading.notifications(at.session(), cursor)
        return page, at.asked(LIST)

    return at_sky(scene)


def keys(page):
    return [item.remote_id.rpartition("/")[2] for item in page.items]


def test_only_what_can_be_answered_is_asked_for_and_kept():
    page, (asked,) = pulling(None, {"notifications": [noted("3", 3), noted("2", 2, "like"), noted("1", 1, "quote")]})
    assert asked["reasons"] == ["mention", "reply", "quote"]
    assert keys(page) == ["1", "3"]
    assert page.coverage is Coverage.COMPLETE


def test_the_list_is_walked_back_to_what_was_seen():
    seen = json.dumps({"newest": "2026-03-03T12:00:02.000Z", "uris": [uri("2")]})
    first = {"notifications": [noted("5", 5), noted("4", 4)], "cursor": "a"}
    second = {"notifications": [noted("2", 2), noted("2b", 2), noted("1", 1)], "cursor": "b"}
    page, asked = pulling(seen, first, second)
    assert keys(page) == ["2b", "4", "5"]
    assert [each.get("cursor") for each in asked] == [None, ["a"]]
    assert json.loads(page.cursor) == {"newest": "2026-03-03T12:00:05.000Z", "uris": [uri("5")]}


def test_a_page_twice_gives_nothing_twice():
    notes = {"notifications": [noted("2", 2), noted("1", 2)]}
    first, _ = pulling(None, notes)
    again, _ = pulling(first.cursor, notes)
    assert (keys(again), again.cursor) == ([], first.cursor)


def test_a_short_page_is_not_the_end():
    pages = [{"notifications": [noted("2", 2)], "cursor": "a"}, {"notifications": [noted("1", 1)]}]
    page, asked = pulling(None, *pages)
    assert (keys(page), len(asked)) == (["1", "2"], 2)


def test_nothing_new_keeps_the_place():
    seen = json.dumps({"newest": "2026-03-03T12:00:02.000Z", "uris": [uri("2")]})
    page, _ = pulling(seen, {"notifications": []})
    assert (page.items, json.loads(page.cursor)) == ([], json.loads(seen))


@pytest.mark.parametrize(
    ("cursor", "coverage"),
    [(None, Coverage.TRUNCATED), ('{"newest": "2026-01-01T00:00:00.000Z", "uris": []}', Coverage.GAP)],
)
def test_what_is_too_much_for_once_is_said(cursor, coverage):
    page, asked = pulling(cursor, {"notifications": [noted("2", 2)], "cursor": "more"})
    assert page.coverage is coverage
    assert len(asked) == (reading.MOST_PAGES if cursor else reading.FIRST_PAGES)
    assert keys(page) == ["2"]


def test_an_answer_deep_in_a_thread_brings_what_is_above_it():
    reply = {
        "root": {"uri": uri("root", DID), "cid": "c"},
        "parent": {"uri": uri("mid"), "cid": "c"},
    }
    above = {
        "post": view("mid"),
        "parent": {"post": view("root", did=DID), "parent": {"uri": uri("gone"), "notFound": True}},
    }
    thread = {"thread": {"post": view("1"), "parent": above}}
    page, _ = pulling(None, {"notifications": [noted("1", 1, "reply", reply=reply)]}, threads=(thread,))
    assert page.items[0].ancestors == (uri("gone"), uri("root", DID), uri("mid"))
    page, _ = pulling(None, {"notifications": [noted("1", 1, "reply", reply=reply)]}, threads=(error("NotFound"),))
    assert page.items[0].ancestors == (uri("root", DID), uri("mid"))


def test_what_is_no_answer_moves_nothing():
    with pytest.raises(TryLater):
        pulling(None, b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>")


def record(key):
    return {"uri": uri(key, DID), "cid": f"c{key}", "value": {"text": key, "createdAt": "2026-03-03T12:00:00Z"}}


def own(before, *names, **more):
    async def scene(at):
        at.says(RECORDS, {"records": [record(name) for name in names], **more})
        return await reading.own_posts(at.session(), before)

    return at_sky(scene)


def test_our_own_posts_are_read_once():
    first = own(None, "3", "2", "1")
    assert (keys(first), first.coverage) == (["1", "2", "3"], Coverage.COMPLETE)
    then = own(first.cursor, "4", "3", "2", "1")
    assert (keys(then), then.gone) == (["4"], [])
    assert all(item.mine for item in then.items)


def test_a_post_of_ours_that_is_missing_was_deleted():
    first = own(None, "3", "2", "1")
    assert own(first.cursor, "3", "1").gone == [uri("2", DID)]
    assert own(first.cursor).gone == [uri(key, DID) for key in ("3", "2", "1")]


def test_what_only_left_the_page_was_not_deleted(monkeypatch):
    monkeypatch.setattr(reading, "OWN_PAGE", 3)
    first = own(None, "3", "2", "1", cursor="1")
    assert first.coverage is Coverage.TRUNCATED
    then = own(first.cursor, "5", "4", "3", cursor="3")
    assert (keys(then), then.gone) == (["4", "5"], [])


def rereading(*threads):
    async def scene(at):
        at.says(THREAD, *threads)
        return await reading.thread(at.session(), uri("1"))

    return at_sky(scene)


def test_a_thread_as_it_is_now():
    below = [{"post": view("2", did=DID)}, {"post": view("3", did="did:plc:eve")}, {"post": view("4")}, "odd"]
    page = rereading({"thread": {"post": view("1"), "replies": below}})
    assert keys(page) == ["1", "2", "4"]
    assert page.gone == ()


@pytest.mark.parametrize("told", [error("NotFound"), {"thread": {"uri": uri("1"), "notFound": True}}])
def test_what_is_gone_is_told(told):
    assert rereading(told).gone == (uri("1"),)


def test_who_wrote_it_is_concerned():
    assert LEA in rereading({"thread": {"post": view("1")}}).items[0].reply_to


def test_how_many_follow_the_authors_is_asked_for_at_once():
    async def scene(at):
        at.says(LIST, {"notifications": [noted("2", 2), noted("1", 1)]})
        at.says(PROFILES, {"profiles": [{"did": LEA, "followersCount": 312}]})
        page = await reading.notifications(at.session(), None)
        return page, at.asked(PROFILES)

    page, asked = at_sky(scene)
    assert asked == [{"actors": [LEA]}]
    assert [item.author.followers for item in page.items] == [312, 312]


@pytest.mark.parametrize("answer", [error("InvalidRequest"), error("Upstream", 502), {"profiles": "none"}])
def test_a_message_comes_without_the_figure_where_there_is_none(answer):
    async def scene(at):
        at.says(LIST, {"notifications": [noted("1", 1)]})
        at.says(PROFILES, answer)
        return await reading.notifications(at.session(), None)

    (item,) = at_sky(scene).items
    assert (item.author.name, item.author.followers) == ("Léa", None)


QUOTES = {"embed": {"$type": "app.bsky.embed.record", "record": {"uri": uri("q"), "cid": "bafyq"}}}
SHOWN = {"record": {"uri": uri("q"), "author": {"did": LEA, "handle": "lea.example"}, "value": {"text": "Fermé"}}}


def quoting(*posts):
    async def scene(at):
        at.says(LIST, {"notifications": [noted("2", 2, "quote", **QUOTES), noted("1", 1)]})
        at.says("app.bsky.feed.getPosts", *posts)
        page = await reading.notifications(at.session(), None)
        return [item.beside.quote and item.beside.quote.text for item in page.items], at.asked("app.bsky.feed.getPosts")

    return at_sky(scene)


def test_what_a_notification_quotes_is_asked_for():
    told, asked = quoting({"posts": [view("2", **QUOTES) | {"embed": SHOWN}]})
    assert told == [None, "Fermé"]
    assert asked == [{"uris": [uri("2")]}]


@pytest.mark.parametrize("answer", [{"posts": []}, {}, error("UpstreamFailure", 502)])
def test_a_message_without_what_it_quotes_is_better_than_none(answer):
    assert quoting(answer)[0] == [None, None]
