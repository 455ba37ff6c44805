"""Signing in as a client of one's own at a server that we did not write, and that wants all that the standard asks."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.troubles import Problem
from cmdesk.engine import connecting
from cmdesk.networks import oauth, own_client
from cmdesk.networks.base import Account, Connected, SignInNeeded, Tools
from cmdesk.networks.own_client import Authority
from tests.networks import desk
from tests.servers.oidc import Browser, Oidc, in_the_background

PAGE = "<p>C’est fait.</p>"


class Service(own_client.OwnClient):
    """A network that is signed in to there."""

    name, title = "service", "Service"

    def __init__(self, there: Oidc, **more: bool) -> None:
        self.authority = Authority(
            f"{there.address}/auth", f"{there.address}/token", ("openid", "offline_access"),
            (("prompt", "consent"),), **more,
        )  # fmt: skip

    def authority_of(self, answers: Mapping[str, str]) -> Authority:
        return self.authority

    async def connected(self, answers: Mapping[str, str], secret: Mapping[str, str], tools: Tools) -> Connected:
        return Connected(
            NewAccount(self.name, "lea", {"client": answers["client"], "server": answers["server"]}), secret
        )


def playing(scene):
    async def work():
        async with desk.tools() as tools:
            return await scene(tools)

    return asyncio.run(work())


def answers(there: Oidc, client: str = "native", **more: str) -> dict[str, str]:
    return {"client": client, "server": there.address, **more}


async def code_for(network: Service, typed: Mapping[str, str]) -> tuple[own_client.SignIn, str]:
    """A sign-in that was agreed to, and the code it ended with, which nobody used yet."""
    under_way = network.begin_with(typed, oauth.DOOR)
    browser = Browser()
    await browser.visit(under_way.authorize_url, led_back=False)
    return under_way, oauth.code_in(browser.ended, under_way.state)


@pytest.mark.parametrize(
    ("client", "secret", "basic"), [("native", "", False), ("posts", "hush", False), ("basic", "hush", True)]
)
def test_a_person_signs_in_and_comes_back(oidc_server, client, secret, basic):
    network = Service(oidc_server, basic=basic)

    async def scene(tools):
        browser, tasks = Browser(), []
        typed = answers(oidc_server, client, client_secret=secret)
        made = await connecting.sign_in_with(
            network, typed, tools, PAGE, lambda address: tasks.append(in_the_background(browser, address))
        )
        await asyncio.gather(*tasks)
        assert browser.page == PAGE
        assert made.secret["token"]
        assert made.secret["refresh_token"]
        assert datetime.fromisoformat(made.secret["until"]) > datetime.now(UTC) + timedelta(minutes=50)

    playing(scene)


def test_who_says_no_connects_nothing(oidc_server):
    async def scene(tools):
        browser, tasks = Browser(agrees=False), []
        with pytest.raises(Problem, match="sign-in-refused") as caught:
            await connecting.sign_in_with(
                Service(oidc_server), answers(oidc_server), tools, PAGE,
                lambda address: tasks.append(in_the_background(browser, address)),
            )  # fmt: skip
        await asyncio.gather(*tasks)
        assert "aborted" in caught.value.trouble.data["reason"]

    playing(scene)


def test_who_did_not_begin_it_cannot_finish_it(oidc_server):
    async def scene(tools):
        under_way, code = await code_for(Service(oidc_server), answers(oidc_server))
        stolen = replace(under_way, proof=oauth.new_proof())
        with pytest.raises(SignInNeeded, match="sign-in-over"):
            await Service(oidc_server).finish(stolen, code, tools)

    playing(scene)


def test_without_a_proof_that_server_lets_nobody_in(oidc_server):
    async def scene(tools):
        browser = Browser()
        under_way = Service(oidc_server, proves=False).begin_with(answers(oidc_server), oauth.DOOR)
        await browser.visit(under_way.authorize_url, led_back=False)
        with pytest.raises(Problem, match="sign-in-refused"):
            oauth.code_in(browser.ended, under_way.state)
        asked = parse_qs(urlsplit(browser.ended).query)
        assert asked["error"] == ["invalid_request"]
        assert "code" not in asked

    playing(scene)


def test_a_code_serves_once_and_ends_what_it_brought(oidc_server):
    async def scene(tools):
        network = Service(oidc_server)
        under_way, code = await code_for(network, answers(oidc_server))
        made = await network.finish(under_way, code, tools)
        with pytest.raises(SignInNeeded, match="sign-in-over"):
            await network.finish(under_way, code, tools)
        with pytest.raises(SignInNeeded):  # that server takes it for stolen, and all that came of it
            await network.opened(aged(made), tools)

    playing(scene)


def test_a_code_that_waited_too_long_is_over(oidc_server):
    async def scene(tools):
        network = Service(oidc_server)
        under_way, code = await code_for(network, answers(oidc_server, "hasty"))
        await asyncio.sleep(2.5)  # longer than the code lasts, however long that takes
        with pytest.raises(SignInNeeded, match="sign-in-over"):
            await network.finish(under_way, code, tools)

    playing(scene)


def aged(made: Connected) -> Account:
    """The account when its token is about to end."""
    return Account(1, "service", "lea", made.account.settings, {**made.secret, "until": datetime.now(UTC).isoformat()})


def test_a_refresh_token_is_changed_for_another_each_time(oidc_server):
    async def scene(tools):
        network = Service(oidc_server)
        under_way, code = await code_for(network, answers(oidc_server))
        made = await network.finish(under_way, code, tools)
        first = aged(made)
        second = await network.opened(first, tools)
        assert second.secret["token"] != first.secret["token"]
        assert second.secret["refresh_token"] != first.secret["refresh_token"]
        assert await network.opened(second, tools) is second  # it lasts: nothing is asked
        third = await own_client.another(network.authority, second, tools)
        assert third.secret["refresh_token"] != second.secret["refresh_token"]
        with pytest.raises(SignInNeeded, match="sign-in-over"):
            await network.opened(first, tools)  # what was used up is not taken again

    playing(scene)


def test_what_belongs_to_another_client_is_not_taken(oidc_server):
    async def scene(tools):
        under_way, code = await code_for(Service(oidc_server), answers(oidc_server))
        for client in ("hasty", "nobody"):
            other = replace(under_way, typed=answers(oidc_server, client))
            with pytest.raises(SignInNeeded):
                await Service(oidc_server).finish(other, code, tools)

    playing(scene)
