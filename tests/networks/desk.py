"""What connectors need to be called from a test: a client, a clock, a parser, an account."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from cmdesk.domain.journal import Contact
from cmdesk.networks.base import Account, Connected, Tools
from cmdesk.networks.http import Http


async def parse(function: Callable[..., Any], *arguments: Any) -> Any:
    """What the pool does, in this process."""
    return function(*arguments)


def real_time() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def tools(
    now: Callable[[], datetime] = real_time, journal: list[Contact] | None = None, parse: Any = parse
) -> AsyncIterator[Tools]:
    kept = journal if journal is not None else []
    http = Http(now, kept.append)
    try:
        yield Tools(http, now, parse)
    finally:
        await http.close()


def account(connected: Connected) -> Account:
    """The account as the engine would hand it over."""
    kept = connected.account
    return Account(1, kept.network, kept.name, kept.settings, connected.secret, kept.rules)


def moved(account: Account, server: str) -> Account:
    """The account as if its server were at another address: that of a proxy before it."""
    return replace(account, settings={**account.settings, "server": server})
