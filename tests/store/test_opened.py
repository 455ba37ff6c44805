import pytest

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import State
from cmdesk.store import conversations, departments, items, labels, queries, reasons, tasks, triage
from cmdesk.store.opened import close_again
from tests.store.conftest import article


def test_only_what_nobody_touched_goes_again(workspace):
    workspace.arrive(workspace.source(), *[article(number, f"Titre {number}") for number in range(7)])
    talks = [workspace.write(conversations.open_for_item, one, workspace.now) for one in range(1, 8)]
    workspace.write(conversations.add_note, talks[0], "à voir", workspace.now)
    workspace.write(triage.star, [talks[1]])
    workspace.write(triage.move, [talks[2]], State.DONE)
    workspace.write(conversations.save_draft, talks[3], "reply", "Bonj", workspace.now)
    workspace.index()
    workspace.write(queries.add, "Quatre", "titre:4", workspace.now)
    workspace.write(tasks.add, "Rappeler Léa", workspace.now, None, talks[6])
    assert workspace.write(close_again, talks) == [talks[5]]
    assert [workspace.read(conversations.of_item, one) is None for one in range(1, 8)] == [False] * 5 + [True, False]
    assert len(workspace.read(items.page, items.View())) == 7


@pytest.mark.parametrize(
    ("make", "sort"),
    [
        ((labels.make, "fidèle"), triage.set_label),
        ((reasons.add, "Colis"), triage.set_reason),
        ((departments.add, "Atelier", "atelier@fournil.example"), triage.set_department),
        (None, triage.set_priority),
    ],
    ids=["label", "reason", "department", "priority"],
)
def test_what_somebody_sorted_stays(workspace, make, sort):
    workspace.arrive(workspace.source(), *[article(number, f"Titre {number}") for number in range(2)])
    sorted_, other = (workspace.write(conversations.open_for_item, one, workspace.now) for one in (1, 2))
    workspace.write(sort, [sorted_], workspace.write(*make) if make else Priority.LOW)
    assert workspace.write(close_again, [sorted_, other]) == [other]
