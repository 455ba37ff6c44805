import pytest

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import Group, Role, State, View
from cmdesk.domain.troubles import Problem
from cmdesk.store import triage, views

WHOLE = View(
    State.WAITING, 3, True, True, 4, "pain", "mail", True, True, 5, 6, Role.VIP, 7, Priority.HIGH, -1, "fr", "mail",
    "12", Group.PERSON, True,
)  # fmt: skip


def test_a_view_is_read_back_as_it_was_kept(workspace):
    workspace.write(views.add, "Tout", WHOLE)
    workspace.write(views.add, "Rien", View())
    assert [found.view for found in workspace.read(views.every)] == [WHOLE, View()]


def test_figures_are_live(workspace):
    account = workspace.account()
    found = workspace.conversation(account)
    workspace.write(views.add, "Urgentes", View(priority=Priority.HIGH))
    assert [each.count for each in workspace.read(views.every)] == [0]
    workspace.write(triage.set_priority, [found], Priority.URGENT)
    assert [each.count for each in workspace.read(views.every)] == [1]


def test_views_are_renamed_ordered_and_removed(workspace):
    first = workspace.write(views.add, "Un", View())
    second = workspace.write(views.add, "Deux", View(late=True))
    workspace.write(views.order, [second, first])
    assert [found.name for found in workspace.read(views.every)] == ["Deux", "Un"]
    workspace.write(views.change, first, "Premier", View(starred=True))
    with pytest.raises(Problem, match="name-taken"):
        workspace.write(views.change, first, "Deux", View())
    with pytest.raises(Problem, match="name-taken"):
        workspace.write(views.add, "Deux", View())
    with pytest.raises(Problem, match="name-missing"):
        workspace.write(views.add, " ", View())
    workspace.write(views.remove, second)
    assert [(found.name, found.view) for found in workspace.read(views.every)] == [("Premier", View(starred=True))]
