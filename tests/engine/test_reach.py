import socket
from dataclasses import replace

import pytest

from cmdesk.domain.sources import Source
from cmdesk.domain.troubles import Trouble
from cmdesk.engine import reach
from cmdesk.engine.reach import SILENT, Reach

REALLY_HAS_ROUTE = reach.has_route  # the tests are told that there is one
SOURCE = Source(7, "feed", "https://a.example/", "", "", "", "", "", "", None, None, None, 0, None, False)


def silent(host):
    return Trouble("unknown-host", {"host": host})


@pytest.fixture
def told():
    return []


@pytest.fixture
def out_there(told):
    return Reach(told.append)


def test_many_silent_hosts_are_the_network_and_one_answer_ends_it(out_there, told):
    lost = [out_there.lost(silent(f"{number}.example")) for number in range(SILENT + 1)]
    assert lost == [False] * (SILENT - 1) + [True, True]
    assert told == [False]  # once
    out_there.heard("1.example")
    assert (out_there.dark, told) == (False, [False, True])
    assert not out_there.lost(silent("1.example"))


def test_one_host_that_is_silent_again_and_again_is_no_network(out_there):
    assert not any(out_there.lost(silent("a.example")) for _ in range(9))


def test_hosts_that_never_answer_are_no_network(out_there):
    assert not any(out_there.lost(silent(f"{number}.example"), before=True) for number in range(SILENT + 1))
    for number in range(SILENT):
        out_there.lost(silent(f"other-{number}.example"))
    assert out_there.lost(silent("1.example"), before=True)


def test_without_a_way_out_the_first_silence_is_enough(out_there, monkeypatch):
    monkeypatch.setattr(reach, "has_route", lambda: False)
    assert out_there.lost(silent("a.example"))
    assert not Reach(invented=True).lost(silent("a.example"))


@pytest.mark.parametrize("code", ["http-status", "gone", "login-page", "tls"])
def test_a_refusal_is_an_answer(out_there, code):
    for number in range(SILENT - 1):
        out_there.lost(silent(f"{number}.example"))
    assert not out_there.lost(Trouble(code, {"host": "b.example"}))
    assert not out_there.lost(silent("c.example"))


@pytest.mark.parametrize("code", ["offline", "asked-to-wait", "private-address"])
def test_what_was_not_asked_says_nothing(out_there, code):
    for number in range(SILENT - 1):
        out_there.lost(silent(f"{number}.example"))
    assert not out_there.lost(Trouble(code, {"host": "b.example"}))
    assert out_there.lost(silent("c.example"))


def test_a_server_on_this_computer_says_nothing_of_the_network(out_there):
    for number in range(SILENT + 1):
        out_there.lost(silent(f"{number}.example"))
        assert not out_there.lost(silent(f"127.0.0.{number}"))
        out_there.heard("127.0.0.1")
    assert out_there.dark


def test_who_was_blamed_is_as_before(out_there):
    out_there.blame(SOURCE)
    out_there.blame(replace(SOURCE, failures=1))  # asked again meanwhile
    assert out_there.forgive() == [SOURCE]
    assert out_there.forgive() == []
    out_there.blame(SOURCE)
    out_there.heard("b.example")
    assert out_there.forgive() == []


@pytest.mark.parametrize(
    ("family", "way"), [(socket.AF_INET, True), (socket.AF_INET6, False)], ids=["a way", "none for such an address"]
)
def test_the_system_is_asked_for_a_way(monkeypatch, family, way):
    monkeypatch.setattr(reach, "_ANYWHERE", ((family, "127.0.0.1"),))
    assert REALLY_HAS_ROUTE() is way
