import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cmdesk.networks import x_access
from cmdesk.networks.base import Account, NoAnswer, Refused, TryLater
from tests.networks import desk

US = Account(1, "x_api", "us", {"cap": "3"})
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("error", "kept"),
    [
        (None, 50),
        (Refused("post-refused"), 0),
        (TryLater("offline"), 0),
        (TryLater("timeout"), 50),
        (NoAnswer("no-answer"), 50),
    ],
)
def test_what_certainly_did_not_happen_costs_nothing(error, kept):
    spent = []

    async def spend(account, amount, budget):
        spent.append(amount)
        return True

    async def scene():
        async with desk.tools(lambda: NOON) as tools, x_access.paid(US, 50, replace(tools, spend=spend)):
            if error is not None:
                raise error

    if error is None:
        asyncio.run(scene())
    else:
        with pytest.raises(type(error)):
            asyncio.run(scene())
    assert sum(spent) == kept


def test_the_sum_is_said_in_dollars():
    assert x_access.dollars(US) == "3.00"


def test_a_client_with_a_secret_shows_it_as_a_password():
    assert x_access.authority({"client_secret": "s"}).basic
    assert not x_access.authority({}).basic
    assert "offline.access" in x_access.authority({}).scopes
