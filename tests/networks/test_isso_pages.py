import asyncio
from pathlib import Path

import pytest

from cmdesk.networks import isso_pages as pages
from cmdesk.networks.base import Account, Refused, SignInNeeded, TryLater
from tests.networks.talking import talker
from tests.networks.webserver import answer

HELD = (Path(__file__).parent.parent / "data" / "isso" / "held.html").read_text()  # as isso 0.14 writes it


def test_the_list_of_what_is_held():
    second, first = pages.comments_in(HELD)
    assert (first.id, second.id) == ("1", "2")
    assert first.thread == "/pain/"
    assert first.title == "Le pain"
    assert (first.author, first.email) == ("Zoé", "zoe@x.example")
    assert first.text == "Bonjour **vous** <b>x</b>\n\nligne 1"
    assert first.held
    assert first.key.startswith("MQ.")
    assert second.key.startswith("Mg.")


@pytest.mark.parametrize("page", ["", "<html>", "<div class='isso-comment' id='isso-x'>", HELD[:3000]])
def test_an_odd_page_breaks_nothing(page):
    for one in pages.comments_in(page):
        assert one.id.isdigit()


def test_a_published_one_is_not_held_and_may_be_anonymous():
    page = HELD.replace("label-pending", "label-valid").replace("Zoé", "Anonymous")
    assert {one.held for one in pages.comments_in(page)} == {False}
    assert {one.author for one in pages.comments_in(page)} == {""}


def signing_in(told):
    async def scene():
        async with talker() as there:
            there.says("/login/", told)
            return await pages.signed_in({"server": there.address}, {"password": "é"}, there.tools)

    return asyncio.run(scene())


def test_the_door_opens_with_the_cookie_alone():
    opened = answer(302, b"", Set_Cookie="admin-session=abc.def; Expires=x; Path=/", Location="/admin/")
    assert signing_in(opened) == {"Cookie": "admin-session=abc.def"}


@pytest.mark.parametrize(
    ("told", "kind", "code"),
    [
        (answer(200, b'<title>Isso admin</title><input name="password">'), SignInNeeded, "sign-in"),
        (answer(200, b"<title>Isso admin</title> disabled"), Refused, "isso-admin-off"),
        (answer(200, b"<title>Un blog</title>"), Refused, "not-isso"),
        (answer(404, b"nothing"), Refused, "not-isso"),
        (answer(302, b"", Location="https://elsewhere.example/"), Refused, "not-isso"),
        (answer(502, b""), TryLater, "http-status"),
    ],
)
def test_a_door_that_stays_shut_says_why(told, kind, code):
    with pytest.raises(kind) as caught:
        signing_in(told)
    assert caught.value.trouble.code == code


def test_a_list_that_asks_to_sign_in_again_is_no_empty_list():
    async def scene():
        async with talker() as there:
            account = Account(1, "isso", "i", {"server": there.address}, {"password": "x"})
            there.says("/admin/", answer(200, b"<title>Isso login</title>"))
            with pytest.raises(SignInNeeded):
                await pages.listed(account, {"Cookie": "old"}, pages.HELD, there.tools)
            there.says("/admin/", answer(200, HELD.encode()))
            assert (await pages.one(account, {"Cookie": "c"}, "2", there.tools)).id == "2"
            assert await pages.one(account, {"Cookie": "c"}, "9", there.tools) is None
            assert there.heard("/admin/")[-1].headers["cookie"] == "c"

    asyncio.run(scene())
