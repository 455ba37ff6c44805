import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.store import conversations, reasons, triage
from cmdesk.store.conversations import View


@pytest.fixture
def tree(workspace):
    delivery = workspace.write(reasons.add, "Livraison")
    late = workspace.write(reasons.add, "Retard", delivery)
    broken = workspace.write(reasons.add, "Abîmé", delivery)
    taste = workspace.write(reasons.add, "Goût")
    workspace.ids = delivery, late, broken, taste
    return workspace


def test_the_tree_is_read_branch_by_branch(tree):
    assert [(found.name, found.depth, found.path) for found in tree.read(reasons.every)] == [
        ("Goût", 0, "Goût"),
        ("Livraison", 0, "Livraison"),
        ("Abîmé", 1, "Livraison › Abîmé"),
        ("Retard", 1, "Livraison › Retard"),
    ]


def test_the_same_reason_is_made_once(tree):
    assert tree.write(reasons.add, " Retard ", tree.ids[0]) == tree.ids[1]
    with pytest.raises(Problem, match="name-missing"):
        tree.write(reasons.add, "  ")


def test_a_path_makes_what_is_missing_of_it(tree):
    assert tree.write(reasons.add_path, "Livraison › Retard") == tree.ids[1]
    tree.write(reasons.add_path, "Livraison › Retard › Grève")
    assert "Livraison › Retard › Grève" in [found.path for found in tree.read(reasons.every)]


def test_a_reason_is_renamed_and_hung_elsewhere_but_not_below_itself(tree):
    delivery, late, _, taste = tree.ids
    tree.write(reasons.change, late, "Trop tard", taste)
    assert "Goût › Trop tard" in [found.path for found in tree.read(reasons.every)]
    with pytest.raises(Problem, match="reason-below-itself"):
        tree.write(reasons.change, taste, "Goût", late)
    with pytest.raises(Problem, match="reason-below-itself"):
        tree.write(reasons.change, delivery, "Livraison", delivery)


def test_a_view_of_a_reason_shows_what_is_below_it_too(tree):
    delivery, late, _, taste = tree.ids
    account = tree.account()
    first, second = tree.conversation(account, "1"), tree.conversation(account, "2")
    tree.write(triage.set_reason, [first], late)
    tree.write(triage.set_reason, [second], taste)
    assert [row.id for row in tree.read(conversations.page, View(reason_id=delivery))] == [first]
    assert [found.path for found in tree.row(first).reasons] == ["Livraison › Retard"]
    assert tree.read(reasons.counts) == {late: 1, taste: 1}


def test_removing_a_branch_takes_all_of_it_off(tree):
    delivery, late, *_ = tree.ids
    found = tree.conversation(tree.account())
    tree.write(triage.set_reason, [found], late)
    tree.write(reasons.remove, delivery)
    assert [each.name for each in tree.read(reasons.every)] == ["Goût"]
    assert tree.row(found).reasons == ()
