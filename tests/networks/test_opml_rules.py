import time
from datetime import UTC, datetime

import pytest

from cmdesk.domain.sources import NewSource
from cmdesk.domain.travelling import Travelling
from cmdesk.networks import opml
from cmdesk.networks.opml_rules import MOST, read

NOW = datetime(2026, 11, 20, tzinfo=UTC)
RULE = Travelling(
    'Prix "cassés" & <soldes>',
    ("arrived", "mentioned"),
    (("source", "https://ouest.example/feed?a=1&b=2", False), ("query", '"pain" NEAR/3 prix', True)),
    (("label", "Prix"), ("priority", "2"), ("bin", "")),
    any=True,
    stops=True,
)


def test_rules_come_back_as_they_were_written():
    written = opml.write([NewSource("https://ouest.example/feed", "Ouest")], "Sources", NOW, [RULE])
    found = opml.read(written)
    assert found.rules == (RULE,)
    assert [source.title for source in found.sources] == ["Ouest"]
    assert found.title == "Sources"
    assert found.skipped == ()


def test_a_list_without_rules_has_none():
    assert opml.read(opml.write([NewSource("https://a.example/")], "S", NOW)).rules == ()


@pytest.mark.parametrize(
    "inside",
    [
        '<cmdesk:rule name="" events="arrived"><cmdesk:then do="star"/></cmdesk:rule>',
        '<cmdesk:rule name="x" events="arrived"></cmdesk:rule>',
        '<cmdesk:rule name="x" events="sent"><cmdesk:then do="star"/></cmdesk:rule>',
        '<cmdesk:rule name="x" events="arrived"><cmdesk:then do="format-disk"/></cmdesk:rule>',
        '<cmdesk:rule name="x" events="arrived"><cmdesk:if ask="account" value="1"/>'
        '<cmdesk:then do="star"/></cmdesk:rule>',
        '<cmdesk:rule name="x" events="arrived"><cmdesk:then do="label"/></cmdesk:rule>',
        '<cmdesk:rule name="x" events="arrived"><cmdesk:then do="star"/>',
    ],
)
def test_what_makes_no_sense_is_left_out(inside):
    assert read(inside) == ()


def test_a_hostile_list_takes_no_longer():
    began = time.process_time()
    one = '<cmdesk:rule name="x" events="arrived"><cmdesk:then do="star"/></cmdesk:rule>'
    assert len(read(one * 5_000)) == MOST
    read("<cmdesk:rule " * 20_000)
    read("<cmdesk:rule>" * 5_000)
    assert time.process_time() - began < 10


END = '<cmdesk:then do="star"/></cmdesk:rule>'


@pytest.mark.parametrize(
    "hostile",
    [
        f"<cmdesk:rule {'a' * 104_000}>{END}",
        f"<cmdesk:rule {'a ' * 52_000}>{END}",
        f"<cmdesk:rule a{' ' * 104_000}>{END}",
        f"<cmdesk:rule a='1'><cmdesk:if {'a' * 104_000}/></cmdesk:rule>",
        "<cmdesk:rule>" * 100_000,
        "<cmdesk:rule>" + "</cmdesk:rule " * 100_000,
    ],
    ids=["a word", "words", "spaces", "a word inside", "beginnings", "ends"],
)
def test_what_is_written_to_be_slow_is_read_in_one_walk(hostile):
    began = time.process_time()
    assert read(hostile) == ()
    assert time.process_time() - began < 2  # 0.05; each of these took minutes or more
