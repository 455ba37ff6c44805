from cmdesk.demo.outside import MemorySecrets, Outside
from cmdesk.demo.shown import Closed
from cmdesk.domain.accounts import place_of
from cmdesk.networks import BY_NAME
from cmdesk.networks.base import Finds, Listens, Posts, Reads
from cmdesk.networks.by_hand import ByHand
from cmdesk.store import accounts
from cmdesk.ui.iconset import ICONS


def test_the_accounts_of_the_workspace_have_a_network_and_a_secret(store, clock, language):
    outside = Outside(language, clock())
    with store.read() as db:
        rows = accounts.every(db)
    networks = outside.networks()
    networks = {name: one for name, one in networks.items() if not isinstance(one, Closed)}  # there to be looked at
    by_hand = {name for name, one in networks.items() if isinstance(one, ByHand)}
    assert {row.network for row in rows} - by_hand == set(networks) - by_hand
    assert {row.network for row in rows} & by_hand == {"instagram"}
    assert all(outside.secrets.get(row.secret_name) for row in rows)
    played = [one for name, one in networks.items() if name not in by_hand]
    assert all(isinstance(one, Reads | Posts) and isinstance(one, Finds | Listens) for one in played)


def test_each_network_has_its_mark_and_the_form_of_the_real_one(clock):
    for name, network in Outside("en", clock()).networks().items():
        assert place_of(name) in ICONS or isinstance(network, Closed)
        assert network.fields
        if name in BY_NAME:
            assert network.fields == BY_NAME[name].fields
            assert network.rules == BY_NAME[name].rules


def test_secrets_last_as_long_as_the_program():
    secrets = MemorySecrets(["mail:a"])
    assert secrets.get("mail:a")
    assert secrets.get("mail:b") == {}
    assert secrets.keep("mail:b", {"password": "x"}) is False
    assert secrets.get("mail:b") == {"password": "x"}
    secrets.forget("mail:b")
    assert secrets.get("mail:b") == {}


def test_two_demos_know_nothing_of_each_other(clock):
    first, second = Outside("fr", clock()), Outside("fr", clock())
    assert first.networks()["mail"] is not second.networks()["mail"]
