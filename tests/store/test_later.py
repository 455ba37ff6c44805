import pytest

from cmdesk.domain.sources import LATER, NewSource
from cmdesk.store import later, sources
from tests.store.conftest import NOON, article

PLACE, FEED = "https://savonnerie.example", "https://savonnerie.example/feed"


@pytest.fixture
def kept(workspace):
    new = NewSource(PLACE, folder="Presse", options={LATER: "savonnerie.example", "full": True})
    ((made,), _) = workspace.write(sources.add, [new], NOON)
    return made


def test_what_is_there_takes_its_place(workspace, kept):
    assert workspace.read(sources.one, kept).is_later
    assert [row.title for row in workspace.read(sources.rows)] == ["savonnerie.example"]
    assert workspace.write(later.settle, kept, FEED) is True
    source = workspace.read(sources.one, kept)
    assert (source.address, source.folder, source.options, source.is_later) == (FEED, "Presse", {"full": True}, False)
    assert workspace.write(later.settle, kept, PLACE) is False  # once
    assert workspace.read(sources.one, kept).address == FEED


def test_what_is_watched_already_is_not_watched_twice(workspace, kept):
    known = workspace.source(FEED)
    assert workspace.write(later.settle, kept, FEED) is False
    assert [one.id for one in workspace.read(sources.every)] == [known]


def test_the_address_may_be_that_of_the_feed_itself(workspace, kept):
    assert workspace.write(later.settle, kept, PLACE) is True
    assert not workspace.read(sources.one, kept).is_later


def test_only_what_nobody_looked_at_makes_room(workspace, kept):
    known = workspace.source(FEED)
    for one in (kept, known, 99):
        workspace.write(later.give_up, one)
    assert [one.id for one in workspace.read(sources.every)] == [known]


def test_added_again_once_it_is_known_what_is_there_it_is_that(workspace, kept):
    assert workspace.write(sources.add, [NewSource(PLACE, options={LATER: "x"})], NOON) == ((), (kept,))
    page = NewSource(PLACE, "Actualités", "Pages", PLACE, "page", {"selector": "main"})
    assert workspace.write(sources.add, [page], NOON) == ((kept,), ())
    source = workspace.read(sources.one, kept)
    assert (source.kind, source.title, source.folder, source.options) == ("page", "Actualités", "Pages", page.options)
    workspace.arrive(kept, article(1))
    assert workspace.write(sources.add, [page], NOON) == ((), (kept,))
