from datetime import timedelta

import pytest

from cmdesk.domain.items import Author, NewItem
from cmdesk.store import mentioning
from tests.store.conftest import NOON


@pytest.fixture
def talk(workspace):
    """A conversation with Bob; Léa was heard later."""
    account = workspace.account()
    for number, name in enumerate(("Bob Morel", "Léa Marchand", "Zoé")):
        handle = f"@{name.split()[0].lower().replace('é', 'e')}@piaille.example"
        item = NewItem(str(number), "Bonjour", NOON + timedelta(minutes=number - 9), author=Author(name, handle))
        workspace.receive(account, item)
    bob = "SELECT conversation.id FROM conversation JOIN person ON person.id = person_id WHERE person.name LIKE 'Bob%'"
    return workspace.read(lambda db: db.exec_driver_sql(bob).scalar_one())


def handles(workspace, talk, typed, network="mastodon"):
    return [each.handle.split("@")[1] for each in workspace.read(mentioning.handles, network, typed, talk)]


def test_who_is_written_to_comes_first_then_who_was_heard_last(workspace, talk):
    assert handles(workspace, talk, "@") == ["bob", "zoe", "lea"]


@pytest.mark.parametrize(("typed", "who"), [("@le", ["lea"]), ("@LEA", ["lea"]), ("@march", ["lea"]), ("@xyz", [])])
def test_a_handle_or_a_name_begins_as_one_types(workspace, talk, typed, who):
    assert handles(workspace, talk, typed) == who


def test_signs_of_the_query_language_are_letters_here(workspace, talk):
    assert handles(workspace, talk, "@%") == []
    assert handles(workspace, talk, '@"*') == []


def test_only_people_of_that_network_are_offered(workspace, talk):
    assert handles(workspace, talk, "@", "bluesky") == []
