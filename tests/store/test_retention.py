from datetime import timedelta

import pytest

from cmdesk.domain.judgements import Aspect, Learned
from cmdesk.store import conversations, items, judgements, queries, retention, search, sources
from tests.store.conftest import NOON, article

LATER = NOON + timedelta(days=100)


@pytest.fixture
def source(workspace):
    made = workspace.source()
    workspace.arrive(made, *(article(number, f"Titre {number}", f"Texte {number}", 24 * number) for number in range(5)))
    workspace.index()
    return made


def titles(workspace):
    return [row.title for row in workspace.read(items.page, items.View())]


def go(workspace, now=LATER):
    total = 0
    for source in workspace.read(retention.over, now):
        while gone := workspace.write(retention.let_go, source, now, 2):
            total += gone
    return total


def test_by_default_everything_stays(workspace, source):
    assert workspace.read(retention.preview, LATER) == []
    assert go(workspace) == 0


def test_what_is_old_goes_and_does_not_come_back(workspace, source):
    workspace.write(retention.keep_days, 90)
    (going,) = workspace.read(retention.preview, LATER)
    assert (going.source, going.items) == ("Ouest", 5)
    assert go(workspace) == 5
    assert titles(workspace) == []
    assert workspace.read(search.found_items, "texte") == []
    assert workspace.read(sources.rows)[0].items == 0
    assert workspace.arrive(source, article(1, "Titre 1", "Texte 1")).new == 0


def test_what_somebody_did_something_with_stays(workspace, source):
    rows = workspace.read(items.page, items.View())
    workspace.write(items.star, rows[0].id, True)
    workspace.write(conversations.open_for_item, rows[1].id, NOON)
    workspace.write(queries.keep, "Trois", "3", NOON)
    while workspace.write(queries.find_some, 1, None, NOON)[1] is not None:
        pass
    workspace.write(retention.keep_days, 1)
    assert go(workspace) == 2
    assert titles(workspace) == ["Titre 0", "Titre 1", "Titre 3"]


def test_what_came_lately_stays_however_old_it_is(workspace):
    made = workspace.source()
    workspace.arrive(made, article(1, "Archive", hours=24 * 900))
    workspace.write(retention.keep_days, 30)
    assert go(workspace, NOON + timedelta(days=10)) == 0
    assert go(workspace, LATER) == 1


def test_a_source_may_have_a_term_of_its_own(workspace, source):
    other = workspace.source("https://sud.example/feed", "Sud")
    workspace.arrive(other, article(9, "Sud"))
    workspace.write(retention.keep_days, 90)
    workspace.write(sources.choose, source, keep_days=0)  # for ever
    assert [going.source for going in workspace.read(retention.preview, LATER)] == ["Sud"]
    workspace.write(sources.choose, source, keep_days=None)  # as the others
    assert {going.source for going in workspace.read(retention.preview, LATER)} == {"Ouest", "Sud"}


def test_a_preview_of_another_term_changes_nothing(workspace, source):
    assert [going.items for going in workspace.read(retention.preview, LATER, 99)] == [5]
    assert workspace.read(retention.preview, LATER, 101) == []  # they came a hundred days ago
    assert workspace.read(retention.days) == 0
    assert len(titles(workspace)) == 5


def test_what_was_chosen_otherwise_meanwhile_stays(workspace, source):
    workspace.write(retention.keep_days, 1)
    assert workspace.read(retention.over, LATER) == [source]
    workspace.write(retention.keep_days, 0)
    assert workspace.write(retention.let_go, source, LATER) == 0


def test_looking_for_what_is_old_scans_no_items(workspace, source, plans):
    workspace.write(retention.keep_days, 1)
    lines = plans(retention.over, LATER)
    assert not [line for line in lines if line.startswith("SCAN item") or "TEMP B-TREE" in line], lines


def test_what_was_learned_from_them_goes_with_them(workspace, source):
    workspace.write(judgements.correct, 1, Aspect.SENTIMENT, "-1", NOON)
    workspace.write(judgements.keep_learned, Learned(1, 0, 1, {"titre": (1.0, 0.0)}))
    workspace.write(retention.keep_days, 90)
    go(workspace)
    assert workspace.read(judgements.learned) == Learned()
