"""How each kind of source is looked at, and with which secret."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any, Protocol
from urllib.parse import urlsplit

from cmdesk.domain.sources import LATER, Source, secret_name
from cmdesk.domain.troubles import Problem
from cmdesk.networks import feed
from cmdesk.networks.base import Account, NetworkError, Refused, Tools, TryLater
from cmdesk.networks.http import Answer

log = logging.getLogger(__name__)


class Keeps(Protocol):
    """Where the secrets are; each call may block."""

    def get(self, name: str) -> dict[str, str]: ...
    def keep(self, name: str, secret: Mapping[str, str]) -> bool: ...


class Looks:
    """Look at a source, whatever it is. `account` opens one by its id; None: it is not connected any more.

    `account_on` opens one of a network, for what is closed to those who have none; `trust` takes what a person typed.
    """

    def __init__(
        self,
        tools: Tools,
        secrets: Keeps,
        account: Callable[[int], Awaitable[Account | None]],
        account_on: Callable[[str], Awaitable[Account | None]] | None = None,
        trust: Callable[[str], Awaitable[None]] | None = None,
    ) -> None:
        self._tools = tools
        self._trust = trust
        self._secrets = secrets
        self._account = account
        self._account_on = account_on

    async def __call__(self, source: Source) -> feed.Fetched:
        """What is new at a source. Raises Problem."""
        match source.kind:
            case "page":
                from cmdesk.networks import watched_page

                return await watched_page.fetch(source, await self.tools_for(source))
            case "folder":
                from cmdesk.networks import disk

                return await disk.fetch(source, self._tools)
            case "newsletter":
                from cmdesk.networks import newsletter

                account = await self._account(int(source.options.get("account") or 0))
                if account is None:
                    raise Problem("account-gone")
                return await newsletter.fetch(source, account, self._tools)
        if source.is_later:
            return await self._find_out(source)
        try:
            return await feed.fetch(source, await self.tools_for(source))
        except NetworkError as error:
            if error.trouble.data.get("status") not in ("401", "403"):
                raise
            account = await self._who_may_search(source)
            if account is None:
                raise
        from cmdesk.networks import bluesky_search

        return await bluesky_search.fetch(source, account, self._tools)

    async def _find_out(self, source: Source) -> feed.Fetched:
        """What is at an address that was kept as it was typed: its feed, which has this address from now on."""
        from cmdesk.networks import page

        typed = str(source.options[LATER])
        found = await page.look(typed, await self.tools_for(source))
        if found.source is None:
            host = urlsplit(source.address).hostname or ""
            raise Refused("several-feeds", host=host, count=str(len(found.candidates)))
        if self._trust is not None:
            await self._trust(typed)
        return feed.Fetched(found.feed, "", "", "", found.source.address)

    async def _who_may_search(self, source: Source) -> Account | None:
        """An account through which a search can be asked that is closed without one."""
        from cmdesk.networks import bluesky_search

        if self._account_on is None or not bluesky_search.is_search(source.address):
            return None
        return await self._account_on("bluesky")

    async def tools_for(self, source: Source) -> Tools:
        """The tools for one source: with its secret, where it has one and still lives where the secret was given."""
        if not source.options.get("sign_in"):
            return self._tools
        try:
            secret = await asyncio.to_thread(self._secrets.get, secret_name(source.id))
        except Problem as problem:
            raise TryLater(problem.trouble.code, None, **problem.trouble.data) from problem
        host = urlsplit(source.address).netloc.rpartition("@")[2].lower()
        if not secret or secret.get("host") != host:
            return self._tools
        if "jar" in secret:
            return replace(self._tools, http=CookieHttp(self._tools.http, source.id, secret, self._secrets))
        plain = urlsplit(source.address).scheme == "http"
        return replace(self._tools, http=SignedHttp(self._tools.http, host, plain, secret["header"], secret["value"]))


class SignedHttp:
    """The client, with one header more for one host; it drops it by itself where a redirect leads elsewhere.

    `plain`: it was given for an address without encryption.
    """

    def __init__(self, http: Any, host: str, plain: bool, header: str, value: str) -> None:
        self._http, self._host, self._plain = http, host, plain
        self._header = {header: value}

    async def get(self, url: str, *, headers: Mapping[str, str] | None = None, **how: Any) -> Answer:
        there = urlsplit(url)
        secure = self._plain or there.scheme == "https"
        mine = self._header if secure and there.netloc.rpartition("@")[2].lower() == self._host else {}
        answer: Answer = await self._http.get(url, headers={**(headers or {}), **mine}, **how)
        return answer


class CookieHttp:
    """The client with the cookies of one source; what the place renews goes back to the keyring."""

    def __init__(self, http: Any, source_id: int, secret: Mapping[str, str], secrets: Keeps) -> None:
        self._http, self._secrets = http, secrets
        self._name, self._secret = secret_name(source_id), secret

    async def get(self, url: str, **how: Any) -> Answer:
        from cmdesk.networks.cookies import Jar

        jar = Jar(self._secret["jar"])
        try:
            answer: Answer = await self._http.get(url, jar=jar, **how)
        finally:
            if jar.changed():
                await asyncio.to_thread(self._keep, jar.kept())
        return answer

    def _keep(self, renewed: str) -> None:
        """Who signed in again meanwhile, or forgot the sign-in, is not undone by a late answer."""
        try:
            if self._secrets.get(self._name) == self._secret:
                self._secret = {**self._secret, "jar": renewed}
                self._secrets.keep(self._name, self._secret)
        except Problem as problem:
            log.info("the cookies of a source could not be kept: %s", problem.trouble.code)
