"""What is known of an answer before a word of it is written."""

from datetime import timedelta

from cmdesk.domain.accounts import AccountHealth
from cmdesk.store import accounts, regrouping
from cmdesk.ui.panels.inbox.about import About
from tests.ui.panels.inbox.conftest import Street


def test_nothing_can_be_sent_without_a_way_back(street: Street) -> None:
    thread = street.thread(street.says("Léa", "Bonjour"))
    assert not About(thread).note_only
    assert About(thread, gone=True).note_only
    assert About(street.thread(street.says("Marc", "Salut", answerable=False))).note_only


def test_an_account_may_need_a_sign_in(street: Street) -> None:
    thread = street.thread(street.says("Léa", "Bonjour"))
    office = street.office
    assert not About(thread, office.read(accounts.one, street.account)).must_sign_in
    office.write(accounts.tell_health, street.account, AccountHealth.SIGN_IN, None, office.now())
    assert About(thread, office.read(accounts.one, street.account)).must_sign_in


def test_of_two_merged_people_it_names_who_gets_the_answer(street: Street) -> None:
    """The name of the conversation may be the other one's: the answer goes to who wrote last."""
    both = [street.says("Léa", "Entre nous", hours=3, visibility="direct")]
    both.append(street.says("Paul", "Entre nous deux", hours=2, visibility="direct"))
    assert About(street.thread(both[0])).whom == ""
    into, _ = street.office.write(regrouping.merge, both, street.office.now())
    about = About(street.thread(into))
    assert (about.whom, about.readers) == ("Paul", "Paul")
    assert About(street.thread(into), named="@paul").readers == "@paul"


def test_it_is_late_from_the_very_moment(street: Street) -> None:
    thread, now = street.thread(street.says("Léa", "Bonjour")), street.office.now()
    assert not About(thread).is_late(now)
    assert not About(thread, until=now + timedelta(seconds=1)).is_late(now)
    assert About(thread, until=now).is_late(now)
