import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.networks import graph
from cmdesk.networks.base import NoAnswer, Refused, SignInNeeded, TryLater
from cmdesk.networks.http import Answer
from tests.networks.described import described
from tests.networks.talking import asked, said

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ALL = ["pages_show_list", "pages_read_engagement"]


def refused(code: int, below: int = 0, message: str = "no", status: int = 400, **headers: str) -> Answer:
    error = {"error": {"message": message, "type": "OAuthException", "code": code, "error_subcode": below}}
    return Answer(status, headers, json.dumps(error).encode(), "https://graph.facebook.com/v26.0/1")


def playing(scene):
    async def work():
        async with described("meta", lambda: NOON) as there:
            return await scene(there)

    return asyncio.run(work())


def inspected(kind: str = "USER", scopes=tuple(ALL), **more):
    told = {"is_valid": True, "type": kind, "scopes": list(scopes), "expires_at": 0, "data_access_expires_at": 0}
    return {"data": told | more}


@pytest.mark.parametrize(
    ("answer", "kind", "code"),
    [
        (refused(190, 463), SignInNeeded, "sign-in"),
        (refused(190, 460), SignInNeeded, "sign-in"),
        (refused(102), SignInNeeded, "sign-in"),
        (refused(10), Refused, "permission-missing"),
        (refused(200), Refused, "permission-missing"),
        (refused(299), Refused, "permission-missing"),
        (refused(10, 2018278), Refused, "reply-window-over"),
        (refused(100, 33), Refused, "answered-post-gone"),
        (refused(100), Refused, "post-refused"),
        (refused(368), Refused, "post-refused"),
        *((refused(code), TryLater, "http-status") for code in (4, 17, 32, 613, 80001, 80014)),
    ],
)
def test_a_refusal_is_known_by_its_number(answer, kind, code):
    error = graph.refusal(answer)
    assert isinstance(error, kind)
    assert error.trouble.code == code
    assert type(graph.GRAPH.commit_failure(answer)) is kind


def test_the_missing_permission_is_named():
    said_so = "(#200) Requires pages_manage_engagement permission, and pages_read_engagement to see it"
    error = graph.refusal(refused(200, message=said_so))
    assert error is not None
    assert error.trouble.data["permission"] == "pages_manage_engagement, pages_read_engagement"


@pytest.mark.parametrize("code", [1, 2])
def test_an_error_of_their_own_making_leaves_it_open_whether_it_was_done(code):
    assert isinstance(graph.GRAPH.commit_failure(refused(code, status=500)), NoAnswer)
    assert isinstance(graph.GRAPH.commit_failure(refused(code, status=400)), NoAnswer)
    assert isinstance(graph.GRAPH.failure(refused(code, status=500)), TryLater)


def test_they_say_how_long_to_wait():
    usage = '{"1":[{"type":"pages","call_count":100,"estimated_time_to_regain_access":42}]}'
    told = graph.refusal(refused(80001, **{"X-Business-Use-Case-Usage": usage}))
    assert isinstance(told, TryLater)
    assert told.after == timedelta(minutes=42)
    unsaid = graph.refusal(refused(4))
    assert isinstance(unsaid, TryLater)
    assert unsaid.after == graph.USUAL_PAUSE


def test_a_page_instead_of_json_is_no_refusal_of_theirs():
    page = Answer(502, {}, b"<html>Sorry", "https://graph.facebook.com/")
    assert graph.refusal(page) is None
    assert isinstance(graph.GRAPH.failure(page), TryLater)
    assert isinstance(graph.GRAPH.commit_failure(page), NoAnswer)


def test_a_list_is_read_by_its_cursor_and_never_by_the_address_that_carries_the_token():
    async def scene(there):
        further = f"{there.address}/elsewhere?access_token=page-token"
        there.says(
            "/me/accounts",
            {"data": [{"id": "1"}], "paging": {"cursors": {"after": "A"}, "next": further}},
            {"data": [{"id": "2"}], "paging": {"cursors": {"after": "B"}}},
        )
        account = graph.signed({"server": there.address}, "user-token")
        found = [one["id"] async for one in graph.listed(account, "/me/accounts", there.tools, [("limit", "1")])]
        assert found == ["1", "2"]
        second = there.heard("/me/accounts")[1]
        assert asked(second)["after"] == ["A"]
        assert not there.heard("/elsewhere")

    playing(scene)


def test_a_user_token_opens_the_page_that_was_named():
    async def scene(there):
        until = int((NOON + timedelta(days=55)).timestamp())
        there.says("/debug_token", inspected(), inspected("PAGE", data_access_expires_at=until))
        pages = [
            {"id": "7", "name": "Fournil Thabor", "access_token": "page-7"},
            {"id": "8", "name": "Autre", "access_token": "page-8"},
        ]
        there.says("/me/accounts", {"data": pages})
        answers = {"server": there.address, "token": "user-token", "page": "fournil thabor"}
        page = await graph.open_page(answers, ALL, there.tools)
        assert (page.number, page.token) == ("7", "page-7")
        assert page.until == NOON + timedelta(days=55)
        assert there.heard("/me/accounts")[0].headers["authorization"] == "Bearer user-token"
        there.says("/debug_token", inspected())
        with pytest.raises(Refused, match="page-unclear"):
            await graph.open_page(answers | {"page": ""}, ALL, there.tools)
        with pytest.raises(Refused, match="no-page"):
            await graph.open_page(answers | {"page": "nobody"}, ALL, there.tools)

    playing(scene)


def test_a_page_token_is_taken_as_it_is():
    async def scene(there):
        there.says("/debug_token", inspected("PAGE"))
        there.says("/me", {"id": "7", "name": "Fournil", "instagram_business_account": {"id": "9", "username": "f"}})
        page = await graph.open_page({"server": there.address, "token": "t"}, ALL, there.tools)
        assert (page.number, page.instagram, page.username, page.until) == ("7", "9", "f", None)

    playing(scene)


def test_a_token_of_hours_is_changed_into_one_of_months():
    async def scene(there):
        there.says("/oauth/access_token", {"access_token": "lasting", "expires_in": 5183944})
        there.says("/debug_token", inspected("PAGE"))
        there.says("/me", {"id": "7", "name": "Fournil"})
        answers = {"server": there.address, "token": "short", "app": "12", "app_secret": "hush"}
        page = await graph.open_page(answers, ALL, there.tools)
        assert page.token == "lasting"
        (seen,) = there.heard("/oauth/access_token")
        assert "hush" not in seen.path
        assert b"client_secret=hush" in seen.body

    playing(scene)


def test_what_a_token_lacks_is_named_before_anything_is_connected():
    async def scene(there):
        there.says("/debug_token", inspected(scopes=["pages_show_list"]))
        with pytest.raises(Refused) as caught:
            await graph.open_page({"server": there.address, "token": "t"}, ALL, there.tools)
        assert caught.value.trouble.data["permission"] == "pages_read_engagement"
        there.says("/debug_token", {"data": {"is_valid": False, "error": {"code": 190}}})
        with pytest.raises(SignInNeeded, match="sign-in"):
            await graph.open_page({"server": there.address, "token": "t"}, ALL, there.tools)
        there.says("/debug_token", said({"error": {"code": 190, "message": "expired"}}, 400))
        with pytest.raises(SignInNeeded, match="sign-in"):
            await graph.open_page({"server": there.address, "token": "t"}, ALL, there.tools)

    playing(scene)


def test_a_cursor_never_goes_back():
    at = NOON - timedelta(days=1)
    assert graph.reached(graph.cursor_after((), at, NOON)) == at
    assert graph.reached(graph.cursor_after((), None, NOON)) == NOON
    assert graph.reached(None) is None


def test_times_of_theirs():
    assert graph.written({"t": "2026-08-07T12:34:56+0200"}, "t") == datetime(2026, 8, 7, 10, 34, 56, tzinfo=UTC)
    assert graph.written({"t": "soon"}, "t") is None


def test_a_token_is_in_no_log_and_no_journal(caplog):
    journal = []

    async def scene():
        async with described("meta", lambda: NOON) as there:
            there.tools.http._http._on_contact = journal.append
            there.says("/debug_token", inspected("PAGE"))
            there.says("/me", {"id": "7", "name": "Fournil"})
            page = await graph.open_page({"server": there.address, "token": "hush-hush"}, ALL, there.tools)
            there.says("/debug_token", said({"error": {"code": 190, "message": "expired"}}, 400))
            with pytest.raises(SignInNeeded) as caught:
                await graph.inspect(graph.signed({"server": there.address}, "hush-hush"), there.tools)
            return repr(page) + str(caught.value) + repr(caught.value.trouble)

    with caplog.at_level("DEBUG"):
        told = asyncio.run(scene())
    assert journal
    assert "hush-hush" not in told + caplog.text + repr(journal)
