from dataclasses import replace

import pytest

from cmdesk.domain.items import Author
from cmdesk.domain.people import BY_HAND, Likeness
from cmdesk.domain.troubles import Problem
from cmdesk.store import merging, people, search
from tests.store.conftest import NOON, said


@pytest.fixture
def two(workspace):
    """Léa on Mastodon and Léa by mail, each with a conversation."""
    fediverse, mail = workspace.account(), workspace.account("contact@fournil.example", "mail")
    workspace.receive(
        fediverse, replace(said("1", "Bonjour", NOON), author=Author("Léa Marchand", "@lea.marchand@piaille.example"))
    )
    workspace.receive(
        mail,
        replace(said("2", "Devis", NOON), author=Author("Lea MARCHAND", "lea.marchand@poste.example")),
        network="mail",
    )
    return fediverse, mail


def test_the_same_name_and_handle_elsewhere_are_suggested_with_their_reason(workspace, two):
    (found,) = workspace.read(merging.suggestions, 1)
    assert (found.person_id, found.why, found.what) == (2, Likeness.HANDLE, "lea.marchand")


def test_an_address_that_the_user_typed_is_the_surest_reason(workspace, two):
    workspace.write(people.reach, 1, {"mail": "Lea.Marchand@poste.example", "phone": " "})
    (found,) = workspace.read(merging.suggestions, 1)
    assert (found.why, found.what) == (Likeness.ADDRESS, "lea.marchand@poste.example")
    assert workspace.read(people.card, 1).contact == {"mail": "Lea.Marchand@poste.example"}


def test_people_who_were_kept_apart_are_not_suggested_again(workspace, two):
    workspace.write(merging.keep_apart, 2, 1)
    workspace.write(merging.keep_apart, 1, 2)
    assert workspace.read(merging.suggestions, 1) == []
    assert workspace.read(merging.suggestions, 2) == []


def test_a_first_name_in_common_says_nothing(workspace):
    account, mail = workspace.account(), workspace.account("c@f.example", "mail")
    workspace.receive(account, replace(said("1", "Bonjour", NOON), author=Author("Léa", "@lea@piaille.example")))
    workspace.receive(mail, replace(said("2", "Hi", NOON), author=Author("Léa", "lea@poste.example")), network="mail")
    assert workspace.read(merging.suggestions, 1) == []


def test_two_cards_become_one_and_can_be_taken_apart_with_what_came_since(workspace, two):
    _, mail = two
    number = workspace.write(merging.merge, 1, 2, Likeness.HANDLE, NOON)
    card = workspace.read(people.card, 1)
    assert {known.network for known in card.identities} == {"mastodon", "mail"}
    assert len(card.conversations) == 2
    assert [row.id for row in workspace.read(people.page)] == [1]
    assert [row.id for row in workspace.read(search.everything, "marchand").people] == [1]
    later = replace(said("3", "Alors ?", NOON), author=Author("Lea MARCHAND", "lea.marchand@poste.example"))
    workspace.receive(mail, later, network="mail")
    assert len(workspace.read(people.card, 1).conversations) == 3
    workspace.write(merging.part, number, NOON)
    assert [known.network for known in workspace.read(people.card, 1).identities] == ["mastodon"]
    assert len(workspace.read(people.card, 1).conversations) == 1
    assert len(workspace.read(people.card, 2).conversations) == 2
    assert {row.id for row in workspace.read(people.page)} == {1, 2}
    assert workspace.read(people.card, 1).merges == ()


def test_a_card_cannot_be_put_into_itself_or_into_one_that_is_gone(workspace, two):
    for pair in ((1, 1), (1, 99)):
        with pytest.raises(Problem, match="people-not-two"):
            workspace.write(merging.merge, *pair, "", NOON)


def test_anybody_else_can_be_chosen_by_hand(workspace):
    account = workspace.account()
    for number, name in enumerate(("Paul Dupont", "Paule Durand", "Léa Marchand")):
        author = Author(name, f"client{number}@piaille.example")
        workspace.receive(account, replace(said(str(number), "Bonjour", NOON), author=author))
    assert [row.id for row in workspace.read(merging.others, 1)] == [3, 2]
    assert [row.id for row in workspace.read(merging.others, 2, "paul")] == [1]
    first = workspace.read(merging.others, 3, "", None, 1)
    assert [row.id for row in [*first, *workspace.read(merging.others, 3, "", first[-1], 1)]] == [2, 1]


def test_what_was_noted_on_the_other_card_is_seen_on_the_one_that_stays(workspace, two):
    workspace.write(people.describe, 2, "Allergique aux noix")
    workspace.write(merging.merge, 1, 2, BY_HAND, NOON)
    (merge,) = workspace.read(people.card, 1).merges
    assert (merge.reason, merge.note) == (BY_HAND, "Allergique aux noix")
