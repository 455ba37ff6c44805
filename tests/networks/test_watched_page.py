import asyncio
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.sources import Source
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Tools
from cmdesk.networks.http import Http
from cmdesk.networks.watched_page import difference, fetch, masked, read_region, step
from tests.networks.webserver import WebServer, answer


def lines(html, selector="#avis"):
    return read_region(html.encode(), "", "https://a.example/", selector).lines


def test_only_the_words_of_the_region_count():
    one = lines("<title>Avis</title><p>Pub</p><div id=avis class=a data-x=1><p>Bon  pain</p>\n<p>Cher</p></div>")
    other = lines("<p>Autre pub</p><div data-x='2' id='avis'><section><p>Bon pain</p></section><p>Cher</p></div>")
    assert one == other == ("Bon pain", "Cher")


def test_a_region_that_is_not_there_and_a_selector_that_is_none():
    assert lines("<p>x</p>") is None
    assert lines("<p>x</p>", "p[[") is None
    assert lines("<p>x</p>", "") == ("x",)


@pytest.mark.parametrize(
    ("one", "other", "ignore"),
    [
        ("Publié le 3 mars 2026 à 14h05", "Publié le 12 avril 2026 à 9h30", ["dates"]),
        ("Updated 03/03/2026 14:05", "Updated 04/03/2026 09:00", ["dates"]),
        ("March 3, 2026", "April 12, 2026", ["dates"]),
        ("il y a 3 heures", "il y a 12 minutes", ["dates"]),
        ("3 hours ago", "2 days ago", ["dates"]),
        ("1 204 avis", "1\u202f205 avis", ["numbers"]),
        ("Note : 4,5 (37 %)", "Note : 4,6 (41 %)", ["numbers"]),
        ("12.5k vues", "13k vues", ["numbers"]),
    ],
)
def test_dates_and_counters_can_be_ignored(one, other, ignore):
    assert masked([one], ignore) == masked([other], ignore)
    assert masked([one], []) != masked([other], [])


def test_nothing_of_a_date_is_left():
    assert masked(["Le 2 mars 2026 à Rennes"], ["dates"]) == ["Le · à Rennes"]
    assert masked(["On March 3, 2026 in Rennes"], ["dates"]) == ["On · in Rennes"]
    assert masked(["1 204 avis"], ["numbers"]) == ["· avis"]


def test_lines_with_some_words_can_be_ignored():
    assert masked(["Publicité : soldes", "Bon pain"], [], ["publicité"]) == ["Bon pain"]
    assert masked(["12", "3 mars"], ["dates", "numbers"]) == []


def test_what_moved_is_no_change():
    assert difference(["a", "b", "c"], ["c", "a", "b"]) == ([], [])
    assert difference(["a", "b"], ["b", "d"]) == (["d"], ["a"])
    assert difference(["a", "x"], ["a", "x", "a"]) == (["a"], [])


def test_a_page_that_is_all_new_keeps_nobody_waiting():
    """It is compared in the thread that sends and fetches."""
    before, now = ([f"{word} {number} " * 100 for number in range(1000)] for word in ("ligne", "linge"))
    began = time.process_time()
    came, went = difference(before, now)
    assert (len(came), len(went)) == (1000, 1000)
    assert time.process_time() - began < 1


def looks(*pages, **options):
    """What is told, look after look."""
    memory, told = {}, []
    for page in pages:
        change = step(memory, page, options)
        memory = change.memory
        told.append((change.came, change.went))
    return told


NOTHING = ((), ())


def test_a_change_is_told_at_the_second_look():
    assert looks(["a"], ["a", "b"], ["a", "b"], ["a", "b"]) == [NOTHING, NOTHING, (("b",), ()), NOTHING]


def test_what_was_gone_at_the_second_look_was_nothing():
    assert looks(["a"], ["oops"], ["a"], ["a"]) == [NOTHING] * 4


def test_a_page_that_never_looks_twice_the_same_is_not_believed():
    assert looks(["a"], ["b"], ["c"], ["d"]) == [NOTHING] * 4


def test_what_is_told_has_its_dates_and_figures():
    told = looks(["12 avis"], ["13 avis", "Bon, 5 €"], ["14 avis", "Bon, 5 €"], ignore=["numbers"])
    assert told[-1] == (("Bon, 5 €",), ())


LINES = st.lists(st.sampled_from(["un", "deux", "trois", "4 mars", "5 avis"]), max_size=5)


@given(LINES, LINES)
def test_two_looks_at_the_same_tell_exactly_the_difference(before, now):
    *_, (came, went) = looks(before, now, now)
    assert (list(came), list(went)) == difference(before, now)


@given(st.lists(LINES, max_size=6))
def test_nothing_is_told_that_was_not_seen_twice_in_a_row(pages):
    for place, (came, _) in enumerate(looks(*pages)):
        if came:
            assert set(came) <= set(pages[place]) & set(pages[place - 1])


SOURCE = Source(1, "page", "", "", "", "", "", "", "", None, None, None, 0, None, False, {"selector": "#avis"})


def test_a_page_is_watched_over_the_web(clock):
    async def parse(function, *arguments):
        return function(*arguments)

    async def scene():
        async with WebServer() as server:
            http = Http(clock, lambda contact: None, allow_private=lambda host: True)
            tools = Tools(http, clock, parse)
            source = replace(SOURCE, address=server.url("/avis"))

            async def look(body, **headers):
                nonlocal source
                server.says["/avis"] = answer(200, body, **headers) if body is not None else answer(304)
                found = await fetch(source, tools)
                source = replace(source, memory=found.memory, etag=found.etag)
                return found

            try:
                first = await look(b"<title>Avis</title><div id=avis><p>Bon</p></div>", ETag='"1"')
                assert (first.feed.title, first.feed.items) == ("Avis", ())
                await look(b"<div id=avis><p>Bon</p><p>Mauvais &lt;b&gt;</p></div>", ETag='"2"')
                told = await look(None)  # "not modified" since then: the second look
                (item,) = told.feed.items
                assert (item.title, item.text) == ("Mauvais <b>", "+ Mauvais <b>")
                assert "&lt;b&gt;" in item.html
                assert item.link == source.address
                assert (await look(None)).feed.items == ()
                with pytest.raises(Problem, match="region-gone"):
                    await look(b"<p>En travaux</p>")
                with pytest.raises(Problem, match="robot-wall"):
                    await look(b"<html><title>Just a moment...</title></html>")
            finally:
                await http.close()

    asyncio.run(scene())
