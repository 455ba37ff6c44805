from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Rule
from cmdesk.domain.travelling import Travelling
from cmdesk.store import departments, labels, reasons, rules, travelling
from tests.store.conftest import NOON


def test_rules_are_packed_by_name_and_unpacked_switched_off(workspace):
    ouest = workspace.source("https://ouest.example/feed")
    prix = workspace.write(labels.make, "Prix")
    shop = workspace.write(departments.add, "Boutique")
    late = workspace.write(reasons.add_path, "Livraison › Retard")
    conditions = (Condition(Ask.SOURCE, str(ouest)), Condition(Ask.QUERY, "pain", True))
    actions = (Action(Do.LABEL, prix), Action(Do.DEPARTMENT, shop), Action(Do.REASON, late), Action(Do.PRIORITY, 2))
    workspace.write(rules.add, Rule(0, "Prix", (Event.ARRIVED,), conditions, actions, any=True), NOON)
    workspace.write(rules.add, Rule(0, "Ici", (Event.MESSAGE,), (), (Action(Do.STAR),)), NOON)
    (packed,) = workspace.read(travelling.pack)
    assert packed.conditions == (("source", "https://ouest.example/feed", False), ("query", "pain", True))
    assert packed.actions == (
        ("label", "Prix"),
        ("department", "Boutique"),
        ("reason", "Livraison › Retard"),
        ("priority", "2"),
    )
    assert workspace.write(travelling.unpack, [packed], NOON) == 0  # its name is taken here
    workspace.write(rules.remove, 1)
    assert workspace.write(travelling.unpack, [packed], NOON) == 1
    back = workspace.read(rules.every)[-1]
    assert (back.conditions, back.actions, back.any, back.enabled) == (conditions, actions, True, False)


def test_what_is_missing_is_made_and_what_is_not_here_is_left_out(workspace):
    new = Travelling("Presse", ("arrived",), (("folder", "Presse", False),), (("label", "Presse"), ("star", "")))
    lost = Travelling("Perdu", ("arrived",), (("source", "https://absent.example/", False),), (("label", "Autre"),))
    wrong = Travelling("Faux", ("arrived",), (("query", "(pain", False),), (("star", ""),))
    odd = Travelling("Bizarre", ("arrived",), (), (("priority", "beaucoup"),))
    assert workspace.write(travelling.unpack, [lost, wrong, odd, new], NOON) == 1
    assert [rule.name for rule in workspace.read(rules.every)] == ["Presse"]
    assert [label.name for label in workspace.read(labels.every)] == ["Presse"]  # nothing is left of those left out
