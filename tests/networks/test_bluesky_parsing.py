import pytest

from cmdesk.domain.beside import NOTHING, Quote, Withheld
from cmdesk.domain.items import Kind
from cmdesk.networks import bluesky_parsing as parsing
from cmdesk.networks.bluesky_records import answering
from tests.networks.skies import DID, LEA, NOON, uri, view

REPLY = {
    "root": {"uri": uri("root", DID), "cid": "bafyroot"},
    "parent": {"uri": uri("parent"), "cid": "bafyparent"},
}


def test_a_post_is_an_item():
    item = parsing.post(view("1", "Bonjour", langs=["fr"]), DID)
    assert (item.remote_id, item.text, item.kind, item.mine) == (uri("1"), "Bonjour", Kind.POST, False)
    assert (item.author.name, item.author.handle) == ("Léa", "@lea.example")
    assert item.link == "https://bsky.app/profile/lea.example/post/1"
    assert (item.published, item.language, item.ancestors) == (NOON, "fr", ())
    whom = answering(item.reply_to)
    assert (whom.post.uri, whom.root, whom.author) == (uri("1"), whom.post, LEA)


def test_an_answer_knows_its_thread():
    item = parsing.post(view("1", reply=REPLY), DID)
    assert item.ancestors == (uri("root", DID), uri("parent"))
    assert answering(item.reply_to).root.uri == uri("root", DID)


def test_a_quote_belongs_to_what_it_quotes():
    record = {"embed": {"$type": "app.bsky.embed.record", "record": {"uri": uri("q"), "cid": "bafyq"}}}
    assert parsing.post(view("1", **record), DID).ancestors == (uri("q"),)
    media = {"embed": {"record": {"record": {"uri": uri("q"), "cid": "bafyq"}}, "media": {"images": [{"alt": "Four"}]}}}
    item = parsing.post(view("1", **media), DID)
    assert item.ancestors == (uri("q"),)
    assert item.text == "Bonjour\n\n📎 Four"


def test_what_is_attached_can_be_read():
    images = {"images": [{"alt": "Le four"}, {"alt": ""}, "odd"]}
    assert parsing.shown({"embed": images}) == "📎 Le four\n📎 image"
    page = {"external": {"uri": "https://x.example", "title": "Menu"}}
    assert parsing.shown({"embed": page}) == "🔗 Menu https://x.example"
    assert parsing.shown({"embed": {"$type": "app.bsky.embed.video", "alt": "La pâte"}}) == "📎 La pâte"


def test_the_time_of_a_post_is_not_later_than_it_was_seen():
    liar = view("1") | {"record": {"text": "x", "createdAt": "2031-01-01T00:00:00Z"}}
    assert parsing.post(liar, DID).published == NOON


def test_a_warning_is_the_title():
    labels = {"labels": {"values": [{"val": "nudity"}, {"val": "porn"}]}}
    assert parsing.post(view("1", **labels), DID).title == "nudity, porn"


def test_a_handle_that_is_invalid_is_not_shown():
    who = {"did": LEA, "handle": "handle.invalid"}
    assert parsing.author(who).handle == f"@{LEA}"
    assert parsing.author({}).handle == ""
    assert parsing.address("nonsense") == ""


@pytest.mark.parametrize(
    "odd", [{}, {"uri": 3}, {"uri": uri("1"), "cid": "c"}, {"uri": uri("1"), "cid": "c", "record": []}]
)
def test_what_is_no_post_is_none(odd):
    assert parsing.post(odd, DID) is None


def test_what_is_odd_raises_nothing():
    odd = {"text": 3, "createdAt": [], "langs": "fr", "reply": "x", "embed": [], "labels": 3, "facets": {}}
    item = parsing.post(view("1", **odd) | {"indexedAt": None, "author": None}, DID)
    assert (item.text, item.published, item.ancestors) == ("3", None, ())


def test_our_own_posts_are_ours():
    record = {"uri": uri("1", DID), "cid": "bafy", "value": {"text": "Pain", "createdAt": "2026-03-03T12:00:00Z"}}
    item = parsing.own_post(record, DID, "shop.example")
    assert (item.mine, item.text, item.published) == (True, "Pain", NOON)
    assert item.link == "https://bsky.app/profile/shop.example/post/1"


def test_a_private_message():
    told = {"id": "m1", "text": "Bonjour", "sender": {"did": LEA}, "sentAt": "2026-03-03T12:00:00Z"}
    members = [{"did": LEA, "handle": "lea.example", "displayName": "Léa"}]
    item = parsing.message(told, "t1", members, DID, "t1/m0")
    assert (item.remote_id, item.kind, item.visibility, item.mine) == ("t1/m1", Kind.MESSAGE, "direct", False)
    assert (item.author.name, item.ancestors) == ("Léa", ("t1/m0",))
    assert answering(item.reply_to).talk == "t1"
    assert parsing.message(told | {"sender": {"did": DID}}, "t1", members, DID).mine
    assert parsing.message({"id": "m2", "sender": {"did": LEA}}, "t1", members, DID) is None  # deleted


QUOTED = {
    "$type": "app.bsky.embed.record#viewRecord",
    "uri": uri("q"),
    "cid": "bafyq",
    "author": {"did": LEA, "handle": "lea.example", "displayName": "Léa"},
    "value": {"$type": "app.bsky.feed.post", "text": "Nous fermons lundi"},
}


def test_what_is_quoted_is_shown():
    said = Quote("Nous fermons lundi", "Léa", "https://bsky.app/profile/lea.example/post/q")
    alone = {"$type": "app.bsky.embed.record#view", "record": QUOTED}
    assert parsing.post(view("1") | {"embed": alone}, DID).beside.quote == said
    with_media = {"$type": "app.bsky.embed.recordWithMedia#view", "record": {"record": QUOTED}, "media": {}}
    assert parsing.post(view("1") | {"embed": with_media}, DID).beside.quote == said
    long = QUOTED | {"value": {"text": "a" * 3000, "embed": {"images": [{"alt": "Le four"}]}}}
    assert parsing.quote({"embed": {"record": long}}).text == "a" * parsing.LONGEST_QUOTE


@pytest.mark.parametrize(
    "record",
    [
        None,
        {"$type": "app.bsky.graph.defs#listView", "uri": "at://x", "name": "Boulangers"},
        QUOTED | {"uri": None},
    ],
)
def test_what_is_no_post_is_no_quote(record):
    assert parsing.post(view("1") | {"embed": {"record": record}}, DID).beside == NOTHING


@pytest.mark.parametrize(
    ("kind", "mark", "why"),
    [
        ("viewDetached", "detached", Withheld.REVOKED),
        ("viewNotFound", "notFound", Withheld.DELETED),
        ("viewBlocked", "blocked", Withheld.HIDDEN),
    ],
)
def test_of_what_must_not_be_shown_is_said_why(kind, mark, why):
    there = {"$type": f"app.bsky.embed.record#{kind}", "uri": uri("q"), mark: True}
    for embed in ({"record": there}, {"record": {"record": there}, "media": {}}):
        assert parsing.post(view("1") | {"embed": embed}, DID).beside.quote == Quote(withheld=why)
