import pytest

from cmdesk.domain.conversations import Department
from cmdesk.domain.troubles import Problem
from cmdesk.store import conversations, departments, triage
from cmdesk.store.conversations import View


def test_departments_are_kept_changed_and_removed(workspace):
    shop = workspace.write(departments.add, "Boutique", " boutique@x.fr ", "green")
    lab = workspace.write(departments.add, "Atelier")
    assert [found.name for found in workspace.read(departments.every)] == ["Atelier", "Boutique"]
    workspace.write(departments.change, lab, "Labo", "labo@x.fr", "blue")
    assert workspace.read(departments.every) == [
        Department(shop, "Boutique", "boutique@x.fr", "green"),
        Department(lab, "Labo", "labo@x.fr", "blue"),
    ]
    for wrong, why in ((("Boutique",), "name-taken"), ((" ",), "name-missing")):
        with pytest.raises(Problem, match=why):
            workspace.write(departments.add, *wrong)
        with pytest.raises(Problem, match=why):
            workspace.write(departments.change, lab, *wrong)


def test_its_conversations_stay_when_it_is_removed(workspace):
    shop = workspace.write(departments.add, "Boutique")
    found = workspace.conversation(workspace.account())
    workspace.write(triage.set_department, [found], shop)
    assert [row.department for row in workspace.read(conversations.page, View(department_id=shop))] == ["Boutique"]
    assert workspace.read(departments.counts) == {shop: 1}
    assert workspace.read(conversations.counts).by_department == {shop: 1}
    workspace.write(departments.remove, shop)
    assert (workspace.row(found).department, workspace.row(found).department_id) == ("", None)
