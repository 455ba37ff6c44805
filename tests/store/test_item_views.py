from dataclasses import replace

import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.domain.watches import KeptList
from cmdesk.store import item_views, settings

PRESS = KeptList("Presse", "folder", "Presse/Locale", unread=True)
FOUND = KeptList("Bûches", words="bûche")


@pytest.fixture
def kept(workspace):
    workspace.write(item_views.add, PRESS)
    workspace.write(item_views.add, FOUND)
    return workspace


def test_lists_are_kept_in_their_order(kept):
    assert list(kept.read(item_views.every)) == [PRESS, FOUND]
    assert (PRESS.is_found, FOUND.is_found, KeptList(expression="a OU b").is_found) == (False, True, True)


def test_a_name_is_one_and_there(kept):
    with pytest.raises(Problem, match="name-taken"):
        kept.write(item_views.add, replace(FOUND, name=" presse "))
    with pytest.raises(Problem, match="name-missing"):
        kept.write(item_views.rename, "Presse", "  ")
    with pytest.raises(Problem, match="name-taken"):
        kept.write(item_views.rename, "Presse", "bûches")
    kept.write(item_views.rename, "Presse", "PRESSE")
    assert [one.name for one in kept.read(item_views.every)] == ["PRESSE", "Bûches"]


def test_one_that_is_removed_comes_back_to_its_place(kept):
    removed = kept.write(item_views.remove, "Presse")
    assert list(kept.read(item_views.every)) == [FOUND]
    assert kept.write(item_views.remove, "Presse") is None
    kept.write(item_views.add, *removed)
    assert list(kept.read(item_views.every)) == [PRESS, FOUND]


@pytest.mark.parametrize("odd", ["x", [1], [{"name": "A", "later": 1}], [{"name": "A", "unread": "yes"}], [{}]])
def test_what_another_version_wrote_is_left_out(kept, odd):
    kept.write(settings.keep, item_views.KEPT, odd)
    assert list(kept.read(item_views.every)) == []


def test_a_view_of_a_folder_goes_with_it_and_back(kept):
    kept.write(item_views.add, replace(PRESS, name="Tout", place="Presse"))
    kept.write(item_views.add, replace(PRESS, name="Autre", place="Presse 2"))
    kept.write(item_views.add, replace(FOUND, name="Source", kind="source", place="Presse"))
    places = lambda: {one.name: one.place for one in kept.read(item_views.every)}  # noqa: E731
    before = places()
    moved = kept.write(item_views.follow, "Presse", "Médias/Presse")
    assert places() == before | {"Presse": "Médias/Presse/Locale", "Tout": "Médias/Presse"}
    kept.write(item_views.list_folders, moved)
    assert places() == before
    kept.write(item_views.follow, "Presse", "")
    assert places() == before | {"Presse": "Locale"}
