import asyncio
from datetime import UTC, datetime
from urllib.parse import parse_qsl

import pytest

from cmdesk.networks.base import NetworkError, NoAnswer, Refused, SignInNeeded, TryLater, Wording
from cmdesk.networks.mastodon_own import reword, try_writing, wording
from cmdesk.networks.mastodon_parsing import Answering
from tests.networks.fediverse import fediverse, said
from tests.networks.webserver import DROP

POST, SOURCE = "/api/v1/statuses/9", "/api/v1/statuses/9/source"
TARGET = Answering("9", ()).written()
BEFORE = Wording("Ouvert dimanche", "Pain")
NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


def status(**more):
    return {
        "id": "9",
        "account": {"id": "1", "acct": "fournil"},
        "created_at": "2026-03-03T09:00:00Z",
        "content": "<p>Ouvert dimanche</p>",
        "language": "fr",
        "sensitive": True,
        "spoiler_text": "Pain",
        "media_attachments": [{"id": "m1", "type": "image"}, {"id": "m2", "type": "image"}],
        "poll": None,
        **more,
    }


def at_server(scene):
    async def whole():
        async with fediverse(lambda: NOW) as at:
            return await scene(at)

    return asyncio.run(whole())


def test_writing_is_tried_where_nobody_sees_it_and_taken_away():
    async def scene(at):
        at.says("/api/v1/statuses", said(status(content="<p>cmdesk</p>", visibility="direct")))
        at.says(POST, said({}))
        await try_writing(at.account(), at.tools)
        (post,) = at.heard("/api/v1/statuses")
        assert dict(parse_qsl(post.body.decode())) == {"status": "cmdesk", "visibility": "direct"}
        assert post.headers["idempotency-key"]
        assert [seen.method for seen in at.heard(POST)] == ["DELETE"]
        at.says(POST, said({"error": "x"}, 500))
        with pytest.raises(Refused, match="trial-left"):
            await try_writing(at.account(), at.tools)
        at.says("/api/v1/statuses", said({"error": "This action is outside the authorized scopes"}, 403))
        with pytest.raises(NetworkError) as caught:
            await try_writing(at.account(), at.tools)
        assert not isinstance(caught.value, NoAnswer)
        at.says("/api/v1/statuses", DROP)
        with pytest.raises(NoAnswer):
            await try_writing(at.account(), at.tools)

    at_server(scene)


def test_what_was_typed_is_handed_out():
    async def scene(at):
        at.says(POST, said(status()))
        at.says(SOURCE, said({"id": "9", "text": "Ouvert **dimanche**", "spoiler_text": "Pain"}))
        assert await wording(at.account(), TARGET, at.tools) == Wording("Ouvert **dimanche**", "Pain")

    at_server(scene)


def test_a_change_is_one_request_that_names_all_that_stays():
    async def scene(at):
        changed = status(id="10", content="<p>Fermé dimanche</p>", edited_at="2026-03-03T11:00:00Z", spoiler_text="")
        at.says(POST, said(status()), said(changed))
        at.says(SOURCE, said({"text": "Ouvert dimanche", "spoiler_text": "Pain"}))
        item = await reword(at.account(), TARGET, BEFORE, Wording("Fermé dimanche"), at.tools)
        assert (item.remote_id, item.mine, item.edited) == ("9", True, datetime(2026, 3, 3, 11, 0, tzinfo=UTC))
        assert item.text.startswith("Fermé dimanche")
        (put,) = [seen for seen in at.heard(POST) if seen.method == "PUT"]
        assert parse_qsl(put.body.decode(), keep_blank_values=True) == [
            ("status", "Fermé dimanche"), ("spoiler_text", ""), ("language", "fr"), ("sensitive", "true"),
            ("media_ids[]", "m1"), ("media_ids[]", "m2"),
        ]  # fmt: skip

    at_server(scene)


def test_a_plain_post_is_sent_without_what_is_blank_and_counts_as_changed_now_where_nobody_says():
    async def scene(at):
        plain = status(language=None, sensitive=False, spoiler_text="", media_attachments=[])
        at.says(POST, said(plain), said(plain))
        at.says(SOURCE, said({"text": "Ouvert dimanche"}))
        item = await reword(at.account(), TARGET, Wording("Ouvert dimanche"), Wording("Fermé"), at.tools)
        assert item.edited == NOW
        (put,) = [seen for seen in at.heard(POST) if seen.method == "PUT"]
        assert parse_qsl(put.body.decode(), keep_blank_values=True) == [("status", "Fermé")]

    at_server(scene)


@pytest.mark.parametrize(
    ("there", "code"),
    [
        (status(account={"id": "2"}), "deed-unavailable"),
        (status(poll={"id": "3", "options": []}), "poll-not-changed"),
        (None, "deed-gone"),
    ],
)
def test_what_is_not_ours_has_votes_or_is_gone_is_not_changed(there, code):
    async def scene(at):
        at.says(POST, said(there) if there else said({"error": "Record not found"}, 404))
        for asked in (
            wording(at.account(), TARGET, at.tools),
            reword(at.account(), TARGET, BEFORE, Wording("x"), at.tools),
        ):
            with pytest.raises(Refused) as caught:
                await asked
            assert caught.value.trouble.code == code
        assert {seen.method for seen in at.heard(POST)} == {"GET"}
        with pytest.raises(Refused):
            await wording(at.account(), "odd", at.tools)

    at_server(scene)


def test_a_server_that_hands_out_no_wording_changes_nothing():
    async def scene(at):
        at.says(POST, said(status()))
        at.says(SOURCE, said({"error": "Record not found"}, 404))
        with pytest.raises(Refused) as caught:
            await wording(at.account(), TARGET, at.tools)
        assert caught.value.trouble.code == "deed-unsupported"

    at_server(scene)


@pytest.mark.parametrize(
    ("says", "kind", "code"),
    [
        (said({"error": "Validation failed"}, 422), Refused, "deed-refused"),
        (said({"error": "This action is outside the authorized scopes"}, 403), Refused, "scope-missing"),
        (said({"error": "x"}, 401), SignInNeeded, "sign-in"),
        (said({}, 404), Refused, "deed-unsupported"),
        (said({}, 500), NoAnswer, "no-answer"),
        (said({}, 429, Retry_After="7"), TryLater, "http-status"),
        (said({"odd": 1}), NoAnswer, "no-answer"),
        (said("odd"), NoAnswer, "no-answer"),
        (DROP, NoAnswer, "no-answer"),
    ],
)
def test_what_each_answer_to_a_change_means(says, kind, code):
    async def scene(at):
        at.says(POST, said(status()), says)
        at.says(SOURCE, said({"text": "Ouvert dimanche", "spoiler_text": "Pain"}))
        with pytest.raises(NetworkError) as caught:
            await reword(at.account(), TARGET, BEFORE, Wording("Fermé"), at.tools)
        assert type(caught.value) is kind
        assert caught.value.trouble.code == code
        assert sum(seen.method == "PUT" for seen in at.heard(POST)) == 1

    at_server(scene)


def test_what_was_changed_elsewhere_is_not_overwritten():
    async def scene(at):
        at.says(POST, said(status(edited_at="2026-03-03T10:00:00Z")))
        at.says(SOURCE, said({"text": "Ouvert lundi", "spoiler_text": "Pain"}))
        with pytest.raises(Refused) as caught:
            await reword(at.account(), TARGET, BEFORE, Wording("Fermé"), at.tools)
        assert caught.value.trouble.code == "wording-changed"
        assert {seen.method for seen in at.heard(POST)} == {"GET"}
        found = await wording(at.account(), TARGET, at.tools)
        assert (found.text, found.item.edited) == ("Ouvert lundi", datetime(2026, 3, 3, 10, 0, tzinfo=UTC))

    at_server(scene)


def test_a_change_that_arrived_though_its_answer_was_lost_is_done():
    async def scene(at):
        at.says(POST, said(status(content="<p>Fermé</p>", edited_at="2026-03-03T10:00:00Z")))
        at.says(SOURCE, said({"text": "Fermé", "spoiler_text": ""}))
        item = await reword(at.account(), TARGET, BEFORE, Wording("Fermé"), at.tools)
        assert item.text.startswith("Fermé")
        assert {seen.method for seen in at.heard(POST)} == {"GET"}

    at_server(scene)
