import socket

import pytest

from cmdesk.domain.journal import Contact
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk import Desk
from cmdesk.engine.desk.ground import is_local
from cmdesk.networks.page import Found
from cmdesk.store import journal
from tests.networks.webserver import WebServer, answer

FEED = b"""<rss version="2.0"><channel><title>Intranet</title></channel></rss>"""


@pytest.mark.parametrize(
    ("host", "expected"),
    [("192.168.1.5", True), ("::1", True), ("nas", True), ("nas.local", True), ("lemonde.fr", False)],
)
def test_hosts_worth_remembering(host, expected):
    assert is_local(host) is expected


def trusted(office):
    """What a later start of the program trusts."""
    fresh = Desk(office.engine, office.secrets, office.now)
    office.do(fresh.start(standing=False))
    office.do(fresh.stop())
    return fresh._private_hosts


def test_a_host_that_a_person_typed_is_trusted_next_time_too(office):
    office.do(office.desk.trust("http://127.0.0.1:8080/feed"))
    office.do(office.desk.trust("https://lemonde.fr/rss"))
    assert trusted(office) == {"127.0.0.1"}
    assert office.desk._private_hosts == {"127.0.0.1"}


def test_a_name_that_leads_inside_is_trusted_once_a_person_typed_it(office, monkeypatch):
    """intranet.example is no local name, and yet it is a computer of the house."""
    real = socket.getaddrinfo

    def inside(host, port, *more):
        return real("127.0.0.1" if host == "intranet.example" else host, port, *more)

    monkeypatch.setattr(socket, "getaddrinfo", inside)
    server = WebServer()
    office.do(server.__aenter__())
    server.says["/feed"] = answer(200, FEED, Content_Type="application/rss+xml")
    found: Found = office.do(office.desk.look(server.url("/feed").replace("127.0.0.1", "intranet.example")))
    assert found.feed is not None
    assert trusted(office) == {"intranet.example"}
    office.do(server.__aexit__(None, None, None))


def test_who_was_contacted_while_the_disk_was_full_is_in_the_journal_later(office):
    hosts = [f"host-{number}.example" for number in range(3000)]
    for host in hosts:
        office.desk.http.note(Contact(office.now(), host, "GET", "feed", 200, 1))
    office.fill_disk()
    with pytest.raises(Problem, match="disk-full"):
        office.do(office.desk._keep_journal())
    office.fill_disk(False)
    office.do(office.desk._keep_journal())
    assert len({one.host for one in office.read(journal.newest, 5000)} & {*hosts}) == 3000
