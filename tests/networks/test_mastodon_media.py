import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qsl

import pytest

from cmdesk.networks import mastodon_media
from cmdesk.networks.base import (
    Absent,
    MediaFile,
    NoAnswer,
    Posted,
    Posting,
    Refused,
    SignInNeeded,
    TryLater,
)
from cmdesk.networks.mastodon import Mastodon
from cmdesk.networks.mastodon_limits import USUAL, written
from cmdesk.networks.mastodon_media import ids_of
from tests.networks import images
from tests.networks.fediverse import fediverse, said
from tests.networks.webserver import DROP, answer

network = Mastodon()
UPLOAD, STATUSES, OWN = "/api/v2/media", "/api/v1/statuses", "/api/v1/accounts/1/statuses"
NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
READY = said({"id": "17", "type": "image", "url": "https://x.example/17.jpg"})


@pytest.fixture
def posting(tmp_path):
    path = tmp_path / "four.jpg"
    path.write_bytes(images.jpeg())
    file = MediaFile(path, "image/jpeg", path.stat().st_size, "a" * 64, "four.jpg", "Le four", 64, 48)
    return Posting("Le four", "key", first_tried=NOW, media=(file,))


def at_server(scene):
    async def whole():
        async with fediverse(lambda: NOW) as at:
            return await scene(at)

    return asyncio.run(whole())


def preparing(posting, *answers, account=None, looks=()):
    """What the server heard, and what came of it."""

    async def scene(at):
        at.says(UPLOAD, *answers)
        if looks:
            at.says("/api/v1/media/17", *looks)
        prepared = await network.prepare(account or at.account(), posting, at.tools)
        return prepared, at.heard(UPLOAD)

    return at_server(scene)


def test_a_picture_goes_ahead_with_what_is_said_of_it(posting):
    file = replace(posting.media[0], focus=(0.5, -0.25))
    prepared, (heard,) = preparing(replace(posting, media=(file,)), READY)
    assert ids_of(prepared) == ("17",)
    assert heard.headers["authorization"] == "Bearer token-1"
    assert b'name="description"\r\n' in heard.body.replace(b"\r\n\r\n", b"\r\n")
    for part in (b"Le four", b"0.50,-0.25", b'filename="four.jpg"', b"image/jpeg", images.jpeg()):
        assert part in heard.body


def test_text_alone_needs_nothing_ahead(posting):
    prepared, heard = preparing(replace(posting, media=()), READY)
    assert (prepared, heard) == ("", [])


def test_a_server_that_is_still_working_is_waited_for(posting, monkeypatch):
    monkeypatch.setattr(mastodon_media, "LOOK_SECONDS", 0)
    working = said({"id": "17", "url": None}, 202)
    prepared, _ = preparing(posting, working, looks=(said({"id": "17"}, 206), said({"id": "17"}, 206), READY))
    assert ids_of(prepared) == ("17",)


def test_a_server_that_never_ends_its_work_is_tried_later(posting, monkeypatch):
    monkeypatch.setattr(mastodon_media, "LOOK_SECONDS", 0)
    monkeypatch.setattr(mastodon_media, "MOST_LOOKS", 3)
    with pytest.raises(TryLater, match="media-processing"):
        preparing(posting, said({"id": "17", "url": None}, 202), looks=(said({"id": "17"}, 206),))


def test_an_older_server_has_another_door(posting):
    async def scene(at):
        at.says(UPLOAD, answer(404))
        at.says("/api/v1/media", READY)
        return await network.prepare(at.account(), posting, at.tools)

    assert ids_of(at_server(scene)) == ("17",)


@pytest.mark.parametrize(
    ("said_there", "error", "code"),
    [
        (
            said({"error": "Validation failed: File has contents that are not what they are"}, 422),
            Refused,
            "media-refused",
        ),
        (said({"error": "This action is outside the authorized scopes"}, 403), SignInNeeded, "sign-in"),
        (answer(503), TryLater, "http-status"),
        (said({"no": "id"}), TryLater, "broken-answer"),
        (DROP, NoAnswer, "no-answer"),
    ],
)
def test_what_goes_wrong_ahead(posting, said_there, error, code):
    with pytest.raises(error) as caught:
        preparing(posting, said_there)
    assert caught.value.trouble.code == code


def test_a_picture_that_is_too_large_is_made_smaller(posting):
    async def scene(at):
        at.says(UPLOAD, READY)
        account = at.account(media=written(replace(USUAL, image_bytes=2000)))
        await network.prepare(account, posting, at.tools)
        return at.heard(UPLOAD)[0].body

    assert len(at_server(scene)) < 2600 < posting.media[0].size


def test_a_picture_of_too_many_pixels_is_made_smaller(posting):
    async def scene(at):
        at.says(UPLOAD, READY)
        await network.prepare(at.account(media=written(replace(USUAL, image_area=400))), posting, at.tools)
        return at.heard(UPLOAD)[0].body

    assert images.jpeg() not in at_server(scene)


def test_a_text_names_its_pictures_and_what_was_chosen(posting):
    async def scene(at):
        at.says(STATUSES, said({"id": "5", "account": {"id": "1"}}))
        options = {"visibility": "unlisted", "warning": "pain", "language": "fr", "sensitive": "true"}
        ready = replace(posting, prepared='["17", "18"]', options=options)
        await network.commit(at.account(), ready, at.tools)
        return parse_qsl(at.heard(STATUSES)[0].body.decode())

    told = at_server(scene)
    assert [value for name, value in told if name == "media_ids[]"] == ["17", "18"]
    assert {"visibility": "unlisted", "spoiler_text": "pain", "language": "fr", "sensitive": "true"}.items() <= dict(
        told
    ).items()


@pytest.mark.parametrize(("chosen", "told"), [("public", "private"), ("direct", "direct"), ("", "private")])
def test_an_answer_is_never_wider_than_what_it_answers(chosen, told):
    from cmdesk.networks.mastodon_parsing import Answering

    async def scene(at):
        at.says(STATUSES, said({"id": "5", "account": {"id": "1"}}))
        to = Answering("q1", ("lea",), "private").written()
        await network.commit(at.account(), Posting("Oui", "key", to, options={"visibility": chosen}), at.tools)
        return dict(parse_qsl(at.heard(STATUSES)[0].body.decode()))

    assert at_server(scene)["visibility"] == told


def test_pictures_are_enough_and_their_rules_are_kept(posting):
    async def scene(at):
        account = at.account()
        assert network.plan(account, "", media=posting.media).troubles == ()
        (trouble,) = network.plan(account, "", media=posting.media * 5).troubles
        assert trouble.code == "media-too-many"
        (trouble,) = network.plan(account, "a" * 490, options={"warning": "b" * 20}).troubles
        assert trouble.code == "too-long"

    at_server(scene)


def status(number, text, *pictures):
    attached = [{"id": each, "type": "image"} for each in pictures]
    return {
        "id": number,
        "account": {"id": "1"},
        "content": f"<p>{text}</p>",
        "created_at": "2026-03-03T12:00:01Z",
        "media_attachments": attached,
    }


@pytest.mark.parametrize(
    ("there", "found"),
    [
        (status("5", "Le four", "17"), True),
        (status("5", "", "17"), True),  # some servers render a text in their own way; the picture is ours alone
        (status("5", "Le four", "16"), True),  # the same words with as many pictures: another server's numbers
        (status("5", "Le four"), False),
        (status("5", "Le pain", "16"), False),
    ],
)
def test_it_is_found_by_its_pictures(posting, there, found):
    async def scene(at):
        old = status("1", "vieux") | {"created_at": "2026-03-01T12:00:00Z"}
        at.says(OWN, said([there, old]))
        return await network.find(at.account(), replace(posting, prepared=json.dumps(["17"])), at.tools)

    assert isinstance(at_server(scene), Posted if found else Absent)


def test_what_was_prepared_is_read_with_care():
    assert ids_of("") == ids_of("nonsense") == ids_of("{}") == ()
    assert ids_of('["a", 3]') == ("a", "3")


def test_what_is_quoted_is_kept_with_what_was_sent_ahead():
    assert mastodon_media.with_quote('["1"]', "") == '["1"]'
    both = mastodon_media.with_quote('["1", "2"]', "55")
    assert (mastodon_media.ids_of(both), mastodon_media.quote_of(both)) == (("1", "2"), "55")
    alone = mastodon_media.with_quote("", "55")
    assert (mastodon_media.ids_of(alone), mastodon_media.quote_of(alone)) == ((), "55")
    none = mastodon_media.with_quote('["1"]', None)
    assert (mastodon_media.ids_of(none), mastodon_media.quote_of(none)) == (("1",), "")
    assert mastodon_media.is_unquoted(none)
    assert not any(mastodon_media.is_unquoted(each) for each in (both, alone, '["1"]', "", "odd"))
    assert mastodon_media.quote_of('["1"]') == mastodon_media.quote_of("") == mastodon_media.quote_of("odd") == ""
