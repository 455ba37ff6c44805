import pickle
from datetime import timedelta

import pytest

from cmdesk.domain.accounts import NewAccount
from cmdesk.networks.exchange import Account, Connected, NetworkError, NoAnswer, Refused, SignInNeeded, TryLater


def test_trying_later_says_when():
    error = TryLater("http-status", timedelta(seconds=7), status="429", host="p.example")
    assert (error.after, error.trouble.data["status"]) == (timedelta(seconds=7), "429")


@pytest.mark.parametrize("kind", [TryLater, Refused, SignInNeeded, NoAnswer])
def test_every_failure_is_one_of_the_family(kind):
    error = kind("timeout", host="p.example")
    assert isinstance(error, NetworkError)
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), again.trouble) == (kind, error.trouble)


def test_a_secret_does_not_show():
    account = Account(1, "mastodon", "@f", {}, {"token": "hush"})
    connected = Connected(NewAccount("mastodon", "@f", {}), {"token": "hush"})
    assert "hush" not in repr(account) + repr(connected)
