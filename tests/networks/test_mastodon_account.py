import asyncio
import json

import pytest

from cmdesk.networks.base import SignInNeeded, TryLater
from cmdesk.networks.mastodon_account import connected
from tests.networks.fediverse import fediverse, load, said

INSTANCE, ME = "/api/v2/instance", "/api/v1/accounts/verify_credentials"


def connecting(me, instance=None):
    async def scene():
        async with fediverse() as at:
            at.says(INSTANCE, said(instance or load("instance-mastodon")))
            at.says(ME, me)
            return await connected(at.address, "token-1", {"client_id": "id-1"}, at.tools)

    return asyncio.run(scene())


def test_what_a_server_says_of_itself_is_kept_with_the_account_and_the_token_apart():
    instance = load("instance-mastodon") | {"rules": [{"id": "1", "text": "Soyez polis"}]}
    found = connecting(said(load("credentials")), instance)
    assert found.secret == {"token": "token-1", "client_id": "id-1"}
    settings = found.account.settings
    assert (settings["flavour"], settings["account_id"], settings["name"]) == ("mastodon", "1", "Le Fournil")
    assert json.loads(settings["house_rules"]) == ["Soyez polis"]
    assert json.loads(settings["polls"])["answers"] == 4
    assert found.account.rules[0].maximum


@pytest.mark.parametrize(
    ("me", "kind"),
    [(said({"error": "revoked"}, 401), SignInNeeded), (said({"id": "1"}), TryLater), (said({"acct": "x"}), TryLater)],
)
def test_a_token_that_names_nobody_connects_nothing(me, kind):
    with pytest.raises(kind):
        connecting(me)
