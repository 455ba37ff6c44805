import pytest

from cmdesk.domain.people import Community, Membership
from cmdesk.domain.troubles import Problem
from cmdesk.store import communities, people
from tests.store.conftest import NOON, said


def test_a_community_has_its_manners_and_its_people(workspace):
    workspace.receive(workspace.account(), said("1", "Bonjour", NOON))
    made = workspace.write(
        communities.keep, Community(0, " Boulangers de Rennes ", "forum", codes="On se tutoie"), NOON
    )
    workspace.write(communities.put, made, 1, "modératrice")
    (found,) = workspace.read(communities.every)
    assert (found.name, found.codes, found.people[0].part) == ("Boulangers de Rennes", "On se tutoie", "modératrice")
    assert workspace.read(people.card, 1).communities == (Membership(made, "Boulangers de Rennes", "modératrice"),)
    workspace.write(communities.put, made, 1, "fondatrice")
    assert [member.part for member in workspace.read(communities.every)[0].people] == ["fondatrice"]
    workspace.write(communities.take_out, made, 1)
    assert workspace.read(communities.every)[0].people == ()


def test_it_is_changed_and_removed_and_names_are_its_own(workspace):
    made = workspace.write(communities.keep, Community(0, "Forum"), NOON)
    workspace.write(communities.keep, Community(made, "Forum", rules="Pas de publicité"), NOON)
    assert workspace.read(communities.every)[0].rules == "Pas de publicité"
    with pytest.raises(Problem, match="name-taken"):
        workspace.write(communities.keep, Community(0, "Forum"), NOON)
    with pytest.raises(Problem, match="name-missing"):
        workspace.write(communities.keep, Community(0, " "), NOON)
    workspace.write(communities.remove, made)
    assert workspace.read(communities.every) == []
