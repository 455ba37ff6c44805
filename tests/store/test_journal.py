from datetime import timedelta

from cmdesk.domain.journal import Contact
from cmdesk.store import journal
from tests.store.conftest import NOON


def contact(host, minutes=0):
    return Contact(NOON - timedelta(minutes=minutes), host, "GET", "feed", 200, 1234)


def test_contacts_are_told_newest_first(workspace):
    workspace.write(journal.add, [contact("a.example", 20), contact("b.example"), contact("b.example", 5)])
    assert [found.host for found in workspace.read(journal.newest)] == ["b.example", "b.example", "a.example"]
    assert workspace.read(journal.hosts_since, NOON - timedelta(minutes=10)) == 1


def test_the_journal_forgets(workspace):
    workspace.write(journal.add, [contact("a.example", 60 * 24 * 31), contact("b.example")])
    workspace.write(journal.forget, NOON)
    assert [found.host for found in workspace.read(journal.newest)] == ["b.example"]
