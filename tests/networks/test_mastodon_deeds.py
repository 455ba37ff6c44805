import asyncio
from urllib.parse import parse_qsl

import pytest

from cmdesk.networks.base import Deed, NoAnswer, Refused, SignInNeeded, TryLater
from cmdesk.networks.mastodon import Mastodon
from cmdesk.networks.mastodon_parsing import Answering
from tests.networks.fediverse import fediverse, said
from tests.networks.webserver import DROP, answer

network = Mastodon()
TARGET = Answering("q1", ("lea@far.example",)).written()
POST, REQUESTS = "/api/v1/statuses/q1", "/api/v1/notifications/requests"


def doing(deed, *, target=TARGET, reason="", **answers):
    """What the server heard that was no mere question."""

    async def scene():
        async with fediverse() as at:
            at.says(POST, said({"id": "q1", "account": {"id": "77"}}))
            for path in ("favourite", "unfavourite", "reblog", "unreblog"):
                at.says(f"{POST}/{path}", said({}))
            for path in ("mute", "unmute", "block", "unblock"):
                at.says(f"/api/v1/accounts/77/{path}", said({}))
            at.says("/api/v1/reports", said({}))
            at.says(REQUESTS, said([]))
            for path, told in answers.items():
                at.says(path, told)
            await network.moderate(at.account(), deed, target, at.tools, reason)
            assert all(seen.headers["authorization"] == "Bearer token-1" for seen in at.server.seen)
            return [(each.method, each.path, dict(parse_qsl(each.body.decode()))) for each in at.server.seen[-1:]]

    return asyncio.run(scene())


@pytest.mark.parametrize(
    ("deed", "method", "path"),
    [
        (Deed.LIKE, "POST", f"{POST}/favourite"),
        (Deed.UNLIKE, "POST", f"{POST}/unfavourite"),
        (Deed.BOOST, "POST", f"{POST}/reblog"),
        (Deed.UNBOOST, "POST", f"{POST}/unreblog"),
        (Deed.MUTE, "POST", "/api/v1/accounts/77/mute"),
        (Deed.UNMUTE, "POST", "/api/v1/accounts/77/unmute"),
        (Deed.BLOCK, "POST", "/api/v1/accounts/77/block"),
        (Deed.UNBLOCK, "POST", "/api/v1/accounts/77/unblock"),
        (Deed.DELETE, "DELETE", POST),
    ],
)
def test_each_deed_is_one_request(deed, method, path):
    assert doing(deed)[0][:2] == (method, path)


def test_a_report_names_the_post_and_says_why():
    ((_, path, told),) = doing(Deed.REPORT, reason=" insulte ")
    assert (path, told) == ("/api/v1/reports", {"account_id": "77", "status_ids[]": "q1", "comment": "insulte"})


def test_every_deed_that_is_offered_can_be_done():
    for rule in network.deeds:
        doing(rule.deed)


def test_what_is_deleted_already_is_deleted():
    assert doing(Deed.DELETE, **{POST: answer(404)})


def test_a_server_that_deletes_nothing_is_not_believed():
    with pytest.raises(Refused, match="deed-unsupported"):
        doing(Deed.DELETE, **{POST: lambda seen: answer(404) if seen.method == "DELETE" else said({"id": "q1"})})


@pytest.mark.parametrize(
    ("told", "kind", "code"),
    [
        (answer(404), Refused, "answered-post-gone"),
        (said({"error": "This action is outside the authorized scopes"}, 403), Refused, "scope-missing"),
        (said({"error": "This action is not allowed"}, 403), Refused, "deed-refused"),
        (answer(401), SignInNeeded, "sign-in"),
        (answer(503), TryLater, "http-status"),
        (DROP, NoAnswer, "no-answer"),
    ],
)
def test_what_goes_wrong(told, kind, code):
    with pytest.raises(kind) as caught:
        doing(Deed.LIKE, **{f"{POST}/favourite": told})
    assert caught.value.trouble.code == code


def test_nothing_is_done_to_nobody():
    for deed, target in ((Deed.LIKE, "nonsense"), (Deed.HIDE, TARGET)):
        with pytest.raises(Refused, match="deed-unavailable"):
            doing(deed, target=target)
    with pytest.raises(Refused, match="deed-unavailable"):
        doing(Deed.MUTE, **{POST: said({"id": "q1"})})


def test_a_server_that_knows_no_such_deed_says_so():
    with pytest.raises(Refused, match="deed-unsupported"):
        doing(Deed.MUTE, **{"/api/v1/accounts/77/mute": answer(404)})


def request_of(number, author):
    return {"id": number, "notifications_count": "1", "account": {"id": author}, "last_status": None}


@pytest.mark.parametrize("deed", [Deed.ACCEPT, Deed.DISMISS])
def test_the_request_of_the_author_is_settled_wherever_it_stands_in_the_list(deed):
    pages = [
        said([request_of("9", "70"), request_of("8", "71")], Link='<http://x/?limit=40&max_id=8>; rel="next"'),
        said([request_of("7", "77"), request_of("6", "72")], Link='<http://x/?limit=40&max_id=6>; rel="next"'),
    ]
    path = f"{REQUESTS}/7/{deed.value}"
    assert doing(deed, **{REQUESTS: pages, path: said({})}) == [("POST", path, {})]


def test_a_request_that_is_settled_already_is_fine_and_nothing_is_sent():
    ((method, path, _),) = doing(Deed.ACCEPT, **{REQUESTS: said([request_of("9", "70")])})
    assert (method, path.partition("?")[0]) == ("GET", REQUESTS)


def test_a_server_without_requests_says_so():
    with pytest.raises(Refused, match="deed-unsupported"):
        doing(Deed.ACCEPT, **{REQUESTS: answer(404)})
