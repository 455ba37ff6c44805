import pytest

from cmdesk.store import items, sources
from cmdesk.store.item_groups import order, page_by_source
from tests.store.conftest import article


@pytest.fixture
def three(workspace):
    """Two sources with items that take turns, and one that said nothing."""
    made = {name: workspace.source(f"https://{name}.example/feed", name) for name in ("Zèbre", "âne", "Vide")}
    workspace.arrive(made["Zèbre"], *(article(number, hours=number) for number in range(0, 10, 2)))
    workspace.arrive(made["âne"], *(article(number, hours=number) for number in range(1, 10, 2)))
    return made


def test_each_source_follows_the_other_newest_first(workspace, three):
    rows = workspace.read(page_by_source, items.View())
    assert [row.source for row in rows] == ["âne"] * 5 + ["Zèbre"] * 5
    assert list(rows) == sorted(rows, key=order)
    assert {row.id for row in rows} == {row.id for row in workspace.read(items.page, items.View())}


@pytest.mark.parametrize("size", [1, 3, 5, 7])
def test_pages_meet_without_a_hole(workspace, three, size):
    whole = list(workspace.read(page_by_source, items.View()))
    found, last = [], None
    while some := workspace.read(page_by_source, items.View(), last, size):
        assert len(some) <= size
        found += some
        last = some[-1]
    assert found == whole


def test_it_is_narrowed_like_any_list(workspace, three):
    rows = workspace.read(items.page, items.View(source_id=three["âne"]))
    workspace.write(items.mark_read, [row.id for row in rows[1:]])
    left = workspace.read(page_by_source, items.View(unread=True))
    assert [row.source for row in left] == ["âne"] + ["Zèbre"] * 5
    workspace.write(sources.move, [three["âne"]], "Presse/Locale")
    assert {row.source for row in workspace.read(page_by_source, items.View(folder="Presse"))} == {"âne"}
    assert {row.source for row in workspace.read(page_by_source, items.View(source_id=three["Zèbre"]))} == {"Zèbre"}
