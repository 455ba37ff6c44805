from dataclasses import replace
from datetime import timedelta

from cmdesk.domain.items import Author
from cmdesk.store import people, search
from tests.store.conftest import NOON, said


def test_a_person_is_met_once_on_a_network(workspace):
    account = workspace.account()
    workspace.receive(account, said("1", "Bonjour", NOON), said("2", "Encore", NOON, who="LEA@piaille.example"))
    (row,) = workspace.read(people.page)
    assert (row.name, row.handle, row.conversations) == ("Lea", "lea@piaille.example", 2)


def test_the_same_handle_elsewhere_is_somebody_else(workspace):
    workspace.receive(workspace.account(), said("1", "Bonjour", NOON))
    workspace.receive(workspace.account("c@f.example", "mail"), said("1", "Bonjour", NOON), network="mail")
    assert len(workspace.read(people.page)) == 2


def test_the_name_that_the_user_gave_survives_a_new_name_on_the_network(workspace):
    account = workspace.account()
    workspace.receive(account, said("1", "Bonjour", NOON))
    workspace.write(people.rename, 1, "Léa Marchand")
    renamed = replace(said("2", "Re", NOON), author=Author("Léa 🎄", "lea@piaille.example"))
    workspace.receive(account, renamed)
    card = workspace.read(people.card, 1)
    assert (card.name, card.identities[0].name) == ("Léa Marchand", "Léa 🎄")


def test_what_is_noted_of_a_person_is_found(workspace):
    workspace.receive(workspace.account(), said("1", "Bonjour", NOON))
    workspace.write(people.describe, 1, "Vient le samedi avec ses enfants")
    workspace.write(people.star, 1, True)
    card = workspace.read(people.card, 1)
    assert (card.note, card.starred) == ("Vient le samedi avec ses enfants", True)
    assert [row.id for row in workspace.read(search.everything, "samedi enfants").people] == [1]


def test_pages_follow_each_other(workspace):
    account = workspace.account()
    for number in range(4):
        at = NOON - timedelta(hours=number)
        workspace.receive(account, said(str(number), "Bonjour", at, who=f"client{number}@a.example"))
    first = workspace.read(people.page, "", None, None, 2)
    second = workspace.read(people.page, "", None, first[-1], 2)
    assert [row.name for row in [*first, *second]] == ["Client0", "Client1", "Client2", "Client3"]


def test_nobody_is_met_where_the_network_does_not_say_who(workspace):
    workspace.receive(workspace.account(), replace(said("1", "Bonjour", NOON), author=Author("Anonyme")))
    assert workspace.read(people.page) == []
    assert workspace.read(people.card, 1) is None


def heard(remote_id, followers, at=NOON):
    return replace(said(remote_id, "Bonjour", at), author=Author("Léa", "lea@piaille.example", "", followers))


def test_how_many_follow_somebody_is_kept_with_its_date(workspace):
    account = workspace.account()

    def known():
        (one,) = workspace.read(people.card, 1).identities
        return one.followers, one.followers_at

    workspace.receive(account, said("0", "Bonjour", NOON))
    assert known() == (None, None)
    first = workspace.now
    workspace.receive(account, heard("1", 1200))
    assert known() == (1200, first)
    workspace.now += timedelta(hours=1)
    workspace.receive(account, heard("2", 1200))
    assert known() == (1200, first)  # the same count within a day is not written again
    workspace.now += timedelta(hours=1)
    workspace.receive(account, heard("3", 1201))
    assert known() == (1201, workspace.now)
    workspace.now += timedelta(days=2)
    workspace.receive(account, heard("4", 1201))
    assert known() == (1201, workspace.now)
    workspace.receive(account, said("5", "Encore", NOON))  # one that does not tell takes nothing away
    assert known() == (1201, workspace.now)


def test_a_page_asks_no_more_for_many_than_for_one(workspace, plans):
    account = workspace.account()
    workspace.receive(account, said("1", "Bonjour", NOON), said("2", "Bonjour", NOON, who="zoe@m.example"))
    two = len(plans(people.page))
    workspace.receive(account, *[said(f"n{n}", "Bonjour", NOON, who=f"p{n}@m.example") for n in range(20)])
    assert len(plans(people.page)) == two
    assert {row.conversations for row in workspace.read(people.page)} == {1}
