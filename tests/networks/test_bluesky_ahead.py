from dataclasses import replace
from pathlib import Path

import pytest

from cmdesk.networks import bluesky_ahead as ahead
from cmdesk.networks.base import MediaFile, Posting, Refused, TryLater
from cmdesk.networks.bluesky_records import prepared
from cmdesk.networks.media_rules import troubles
from tests.networks import images
from tests.networks.fediverse import said
from tests.networks.skies import LEA, at_sky, error, uri, view
from tests.networks.webserver import DROP, answer

RESOLVE, UPLOAD, POSTS = "com.atproto.identity.resolveHandle", "com.atproto.repo.uploadBlob", "app.bsky.feed.getPosts"
BLOB = {"$type": "blob", "ref": {"$link": "bafyblob"}, "mimeType": "image/jpeg", "size": 3}


@pytest.fixture
def four(tmp_path):
    path = tmp_path / "four.jpg"
    path.write_bytes(images.jpeg())
    return MediaFile(path, "image/jpeg", path.stat().st_size, "a" * 64, "four.jpg", "Le four")


def preparing(text, *files, card=None, page="/menu", **answers):
    """What was prepared, and the server that heard of it; `card` is what the linked page says."""

    async def scene(at):
        at.says(UPLOAD, {"blob": BLOB})
        for method, told in answers.items():
            at.says(method, told)
        if card is not None:
            at.server.says[page] = card
        # The page that is linked is a stranger's: here it happens to be on this computer.
        at.tools.http._allow_private = lambda host: True
        posting = Posting(text.replace("{here}", at.address), "key", media=files)
        return prepared(await ahead.send_ahead(at.session(), posting, at.tools)), at

    return at_sky(scene)


def links_anywhere(monkeypatch):
    """Let the address of a test's server count as one of the web."""
    from cmdesk.language.facets import Facet

    def found(text):
        start = text.find("http://127.0.0.1")
        return [Facet("link", start, len(text), text[start:].split()[0])] if start >= 0 else []

    monkeypatch.setattr(ahead, "facets", found)


def test_those_who_are_mentioned_are_looked_up():
    known = {RESOLVE: lambda seen: said({"did": LEA}) if "lea" in seen.path else error("InvalidRequest")}
    found, _ = preparing("Merci @lea.example.fr et @nobody.example.fr", **known)
    assert found.people == {"lea.example.fr": LEA}


def test_pictures_go_ahead_with_what_they_show(four):
    found, at = preparing("Le four", four, replace(four, alt=""))
    (first, second) = found.embed["images"]
    assert (first["image"], first["alt"], second["alt"]) == (BLOB, "Le four", "")
    assert first["aspectRatio"] == {"width": 64, "height": 48}
    assert [seen.body for seen in at.heard(UPLOAD)] == [images.jpeg()] * 2


def test_a_picture_that_is_too_large_is_made_smaller(four, monkeypatch):
    monkeypatch.setattr(ahead, "MEDIA", replace(ahead.MEDIA, image_bytes=2000))
    _, at = preparing("Le four", four)
    assert len(at.heard(UPLOAD)[0].body) <= 2000


def test_a_picture_that_cannot_be_read_is_refused(four):
    four.path.write_bytes(b"broken")
    with pytest.raises(Refused, match="media-unreadable"):
        preparing("Le four", four)


def test_a_line_that_breaks_on_the_way_published_nothing(four):
    with pytest.raises(Exception, match="no-answer"):
        preparing("Le four", four, **{UPLOAD: DROP})


def test_a_link_to_a_post_is_a_quote(four):
    link = "https://bsky.app/profile/lea.example/post/3k"
    known = {RESOLVE: {"did": LEA}, POSTS: {"posts": [view("3k")]}}
    found, at = preparing(f"À goûter {link}", **known)
    assert found.embed == {"$type": "app.bsky.embed.record", "record": {"uri": uri("3k"), "cid": "bafy3k"}}
    assert at.asked(POSTS) == [{"uris": [uri("3k")]}]
    found, _ = preparing(f"À goûter {link}", four, **known)
    assert found.embed["$type"] == "app.bsky.embed.recordWithMedia"
    assert found.embed["media"]["images"][0]["alt"] == "Le four"
    assert found.embed["record"]["record"]["uri"] == uri("3k")


@pytest.mark.parametrize(
    "known",
    [
        {RESOLVE: {"did": LEA}, POSTS: error("UpstreamFailure", 502)},
        {RESOLVE: DROP},
    ],
)
def test_a_quote_that_cannot_be_looked_up_keeps_nothing_from_leaving_and_is_told(known):
    found, _ = preparing("À goûter https://bsky.app/profile/lea.example/post/3k", **known)
    assert found.unquoted
    assert (found.embed or {}).get("$type") != "app.bsky.embed.record"


def test_a_post_that_nobody_may_quote_stays_a_link():
    closed = {**view("3k"), "viewer": {"embeddingDisabled": True}}
    known = {RESOLVE: {"did": LEA}, POSTS: {"posts": [closed]}}
    found, _ = preparing("À goûter https://bsky.app/profile/lea.example/post/3k", **known)
    assert not found.unquoted
    assert (found.embed or {}).get("$type") != "app.bsky.embed.record"


def test_the_plan_says_beforehand_what_becomes_a_quote_and_an_answer_never_does():
    text = "À goûter https://bsky.app/profile/lea.example/post/3k"
    link = text.split()[-1]
    assert ahead.would_quote(text, "", {}) == link
    assert ahead.would_quote(text, "{}", {}) == ""
    assert ahead.would_quote(text, "", {"quote": "link"}) == ""
    assert ahead.would_quote(f"{text} https://a.fr", "", {}) == ""
    assert ahead.would_quote("https://a.fr", "", {}) == ""


CARD = b"""<html><head><title>Menu</title><meta property="og:title" content="Le menu  du jour">
<meta property="og:description" content="Pain &amp; soupe"><meta property="og:image" content="/four.jpg">
</head></html>"""


def html(body):
    return answer(200, body, Content_Type="text/html; charset=utf-8")


def test_a_link_that_is_alone_has_a_card(monkeypatch):
    links_anywhere(monkeypatch)

    async def scene(at):
        at.says(UPLOAD, {"blob": BLOB})
        at.server.says["/menu"] = html(CARD)
        at.server.says["/four.jpg"] = answer(200, images.jpeg(), Content_Type="image/jpeg")
        at.tools.http._allow_private = lambda host: True
        posting = Posting(f"Voir {at.address}/menu", "key")
        return prepared(await ahead.send_ahead(at.session(), posting, at.tools)), at

    found, at = at_sky(scene)
    external = found.embed["external"]
    assert (external["title"], external["description"]) == ("Le menu du jour", "Pain & soupe")
    assert external["uri"] == f"{at.address}/menu"
    assert external["thumb"] == BLOB
    assert [seen.body for seen in at.heard(UPLOAD)] == [images.jpeg()]
    assert "authorization" not in at.server.seen[[s.path for s in at.server.seen].index("/menu")].headers


@pytest.mark.parametrize(
    "page", [answer(404), answer(200, b"%PDF", Content_Type="application/pdf"), html(b"<p>no title</p>"), DROP]
)
def test_a_page_that_tells_nothing_has_no_card_and_holds_nothing_up(monkeypatch, page):
    links_anywhere(monkeypatch)
    found, _ = preparing("Voir {here}/menu", card=page)
    assert found.embed is None


def test_a_card_without_its_picture_is_a_card(monkeypatch):
    links_anywhere(monkeypatch)
    found, _ = preparing("Voir {here}/menu", card=html(CARD))
    assert "thumb" not in found.embed["external"]


def test_a_private_page_is_not_fetched_for_a_card(monkeypatch):
    links_anywhere(monkeypatch)

    async def scene(at):
        at.server.says["/menu"] = html(CARD)
        posting = Posting(f"Voir {at.address}/menu", "key")
        found = prepared(await ahead.send_ahead(at.session(), posting, at.tools))
        return found, [seen.path for seen in at.server.seen]

    found, paths = at_sky(scene)
    assert found.embed is None
    assert "/menu" not in paths


def test_two_links_have_no_card():
    found, at = preparing("https://a.fr et https://b.fr")
    assert (found.embed, at.server.seen) == (None, [])


def test_offline_waits(monkeypatch):
    links_anywhere(monkeypatch)

    async def scene(at):
        at.tools.http._allow_private = lambda host: True
        at.tools.http.offline = True
        await ahead.send_ahead(at.session(), Posting(f"Voir {at.address}/menu", "key"), at.tools)

    with pytest.raises(TryLater, match="offline"):
        at_sky(scene)


def test_a_film_goes_ahead_as_it_is(tmp_path):
    path = tmp_path / "four.mp4"
    path.write_bytes(b"a film")
    film = MediaFile(path, "video/mp4", 6, "a" * 64, "four.mp4", "Le four s’allume", 640, 360, 4.0)
    blob = {**BLOB, "mimeType": "video/mp4"}
    found, at = preparing("Le four", film, **{UPLOAD: {"blob": blob}})
    assert found.embed == {
        "$type": "app.bsky.embed.video",
        "video": blob,
        "alt": "Le four s’allume",
        "aspectRatio": {"width": 640, "height": 360},
    }
    (seen,) = at.heard(UPLOAD)
    assert (seen.body, seen.headers["content-type"]) == (b"a film", "video/mp4")
    bare, _ = preparing("Le four", replace(film, alt="", width=0), **{UPLOAD: {"blob": blob}})
    assert bare.embed == {"$type": "app.bsky.embed.video", "video": blob}


def test_a_film_goes_alone_and_is_not_too_large():
    film = MediaFile(Path("four.mp4"), "video/mp4", 60_000_000, "a" * 64, seconds=200.0)
    assert {each.code for each in troubles([film], ahead.MEDIA)} == {"media-too-large", "media-too-long"}
    small = replace(film, size=1000, seconds=10.0)
    assert [each.code for each in troubles([small, small], ahead.MEDIA)] == ["media-mixed"]
