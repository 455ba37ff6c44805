"""Collections gather items of all sources, and what is in one does not go by itself."""

from datetime import timedelta

import pytest

from cmdesk.domain.rules import Action, Do, Event, Rule
from cmdesk.domain.troubles import Problem
from cmdesk.store import applying, gathered, items, retention, rules, ruling, sources, travelling
from tests.store.conftest import NOON, article

LATER = NOON + timedelta(days=100)


@pytest.fixture
def source(workspace):
    made = workspace.source()
    workspace.arrive(made, *(article(number, f"Titre {number}", f"Texte {number}", 24 * number) for number in range(4)))
    return made


@pytest.fixture
def press(workspace):
    return workspace.write(gathered.make, " Revue  de presse ", NOON)


def titles(workspace, collection_id):
    return [row.title for row in workspace.read(items.page, items.View(collection_id=collection_id))]


def ids(workspace):
    return {row.title: row.id for row in workspace.read(items.page, items.View())}


def test_an_item_is_put_into_a_collection_and_taken_out_again(workspace, source, press):
    known = ids(workspace)
    assert workspace.write(gathered.put, known["Titre 2"], press) is None
    assert workspace.write(gathered.put, known["Titre 0"], press) is None
    workspace.write(items.mark_read, [known["Titre 0"]])
    (found,) = workspace.read(gathered.every)
    assert (found.name, found.items, found.unread) == ("Revue de presse", 2, 1)
    assert titles(workspace, press) == ["Titre 0", "Titre 2"]
    assert workspace.read(items.one, known["Titre 2"]).collection_id == press
    assert workspace.write(gathered.put, known["Titre 2"], None) == press
    assert titles(workspace, press) == ["Titre 0"]


def test_a_name_is_given_once_whatever_its_case(workspace, press):
    assert workspace.write(gathered.make, "revue de presse", NOON) == press
    other = workspace.write(gathered.make, "Idées", NOON)
    with pytest.raises(Problem, match="name-taken"):
        workspace.write(gathered.rename, other, "REVUE DE PRESSE")
    with pytest.raises(Problem, match="name-missing"):
        workspace.write(gathered.rename, other, "  ")
    workspace.write(gathered.rename, other, "Pour le blog")
    assert [one.name for one in workspace.read(gathered.every)] == ["Pour le blog", "Revue de presse"]


def test_a_removed_collection_leaves_its_items_and_comes_back_with_them(workspace, source, press):
    known = ids(workspace)
    other = workspace.write(gathered.make, "Idées", NOON)
    for title in ("Titre 1", "Titre 2"):
        workspace.write(gathered.put, known[title], press)
    removed = workspace.write(gathered.remove, press)
    assert len(ids(workspace)) == 4
    workspace.write(gathered.put, known["Titre 2"], other)
    workspace.write(gathered.bring_back, removed)
    assert titles(workspace, press) == ["Titre 1"]
    assert titles(workspace, other) == ["Titre 2"]


def test_one_that_comes_back_beside_another_of_its_name_joins_it(workspace, source, press):
    known = ids(workspace)
    workspace.write(gathered.put, known["Titre 1"], press)
    name = next(one.name for one in workspace.read(gathered.every) if one.id == press)
    removed = workspace.write(gathered.remove, press)
    again = workspace.write(gathered.make, name, NOON)
    workspace.write(gathered.bring_back, removed)
    assert titles(workspace, again) == ["Titre 1"]
    assert [one.name for one in workspace.read(gathered.every)].count(name) == 1


def test_a_number_never_means_another_collection(workspace, source, press):
    workspace.write(gathered.remove, press)
    assert workspace.write(gathered.make, "Idées", NOON) != press
    with pytest.raises(Problem, match="collection-gone"):
        workspace.write(gathered.put, ids(workspace)["Titre 1"], press)


def test_what_is_gathered_stays_when_it_is_old_and_when_its_source_is_removed(workspace, source, press):
    workspace.write(gathered.put, ids(workspace)["Titre 3"], press)
    workspace.write(retention.keep_days, 1)
    while workspace.write(retention.let_go, source, LATER, 2):
        pass
    assert list(ids(workspace)) == ["Titre 3"]
    workspace.write(sources.remove, source)
    assert titles(workspace, press) == ["Titre 3"]


def test_a_rule_gathers_and_what_it_hid_stays_while_it_is_gathered(workspace, press):
    made = workspace.source()
    actions = (Action(Do.COLLECT, press), Action(Do.BIN))
    workspace.write(rules.add, Rule(0, "Presse", (Event.ARRIVED,), (), actions), NOON)
    workspace.arrive(made, article(1, "Titre 1", "Texte"))
    assert workspace.read(gathered.every)[0].items == 0  # hidden
    (hidden,) = workspace.read(rules.binned)
    workspace.write(rules.tidy, LATER)
    workspace.write(rules.restore, [hidden])
    assert titles(workspace, press) == ["Titre 1"]


def test_what_a_rule_gathered_in_history_is_taken_back(workspace, source, press):
    elsewhere = workspace.write(gathered.make, "Idées", NOON)
    workspace.write(gathered.put, ids(workspace)["Titre 0"], elsewhere)
    rule = workspace.write(rules.add, Rule(0, "Presse", (Event.ARRIVED,), (), (Action(Do.COLLECT, press),)), NOON)
    number = workspace.write(applying.begin, NOON, rule_id=rule)
    workspace.write(ruling.apply_to, rule, number, workspace.read(ruling.met_in_history, rule, NOON, 30), NOON)
    assert titles(workspace, press) == ["Titre 1", "Titre 2", "Titre 3"]
    assert titles(workspace, elsewhere) == ["Titre 0"]  # where the user put it, it stays
    workspace.write(ruling.undo_application, number, NOON)
    assert titles(workspace, press) == []
    assert titles(workspace, elsewhere) == ["Titre 0"]


def test_a_rule_travels_with_the_name_of_its_collection(workspace, press):
    workspace.write(rules.add, Rule(0, "Presse", (Event.ARRIVED,), (), (Action(Do.COLLECT, press),)), NOON)
    (packed,) = workspace.read(travelling.pack)
    assert packed.actions == (("collect", "Revue de presse"),)
    for one in workspace.read(rules.every):
        workspace.write(rules.remove, one.id)
    workspace.write(gathered.remove, press)
    assert workspace.write(travelling.unpack, [packed], NOON) == 1
    (rule,), (made,) = workspace.read(rules.every), workspace.read(gathered.every)
    assert (rule.actions, made.name) == ((Action(Do.COLLECT, made.id),), "Revue de presse")


def test_the_list_of_a_collection_walks_its_own_index(workspace, source, press, plans):
    said = plans(items.page, items.View(collection_id=press))
    assert any("item_collected" in line for line in said)
    assert not any("TEMP B-TREE" in line for line in said)
