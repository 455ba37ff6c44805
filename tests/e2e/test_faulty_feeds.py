"""Everything that a web server can do wrong with a feed, through the desk: what becomes of each is in the table."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest

from cmdesk.domain.sources import Health, NewSource, SourceRow, secret_name
from cmdesk.domain.troubles import Problem
from cmdesk.networks.entries import MOST_ITEMS
from cmdesk.sentences import sentence
from cmdesk.store import items, sources
from cmdesk.translations import Catalogue
from cmdesk.ui.panels.watchlist.health import remedies
from tests.fakes import Office
from tests.networks.desk import real_time
from tests.servers.feeds import FeedServer

pytestmark = pytest.mark.servers
USUAL = timedelta(minutes=30)
TITLE = "Les nouvelles du marché"


@dataclass(frozen=True)
class Case:
    """A source, and what is to become of it at the first fetch."""

    path: str
    items: int = 0
    trouble: str = ""  # its code
    status: str = ""
    server: str = "plain"
    host: str = "127.0.0.1"
    login: str = ""
    moves_to: str = ""  # the path and query of its address from now on
    wait: timedelta = USUAL  # until the next try, at the least; doubled by a failure
    again: tuple[str, ...] = ()  # what the server hears at the second fetch

    @property
    def name(self) -> str:
        return f"{self.server} {self.host} {self.path}{' with a login' if self.login else ''}"

    def address(self, server: FeedServer) -> str:
        return server.url(self.path, self.server, self.host).replace("//", f"//{self.login}")


LOGIN = "l%C3%A9a:mot%20de%20passe@"
UNCHANGED = ("304 GET /news.xml",)
CASES = [
    # What is simply read
    Case("news.xml", 20, again=UNCHANGED),
    Case("news.xml", 20, server="tls", again=UNCHANGED),
    Case("no-entries.xml", 0, again=("304 GET /no-entries.xml",)),
    Case("script.xml", 1),
    Case("compressed.xml", 20, again=("304 GET /compressed.xml",)),
    Case("cookie.xml", 20, again=("304 GET /cookie.xml",)),
    Case("mark-only.xml", 20, again=("304 GET /mark-only.xml",)),
    Case("date-only.xml", 20, again=("304 GET /date-only.xml",)),
    Case("no-validators.xml", 20, again=("200 GET /no-validators.xml",)),
    Case("short.xml", 3, server="slow"),  # 500 bytes in a second
    # Places that changed
    Case("moved.xml", 20, moves_to="/news.xml?moved", again=UNCHANGED),
    Case("found.xml", 20, again=("302 GET /found.xml", *UNCHANGED)),
    Case("other.xml", 20, again=("303 GET /other.xml", *UNCHANGED)),
    Case("temporary.xml", 20, again=("307 GET /temporary.xml", *UNCHANGED)),
    Case("permanent.xml", 20, moves_to="/news.xml?permanent", again=UNCHANGED),
    Case("half-moved.xml", 20, again=("301 GET /half-moved.xml", "302 GET /found.xml", *UNCHANGED)),
    Case("to-http.xml", 20, server="tls", moves_to="/news.xml?insecure", again=UNCHANGED),
    Case("loop.xml", trouble="redirect-loop"),
    Case("far-x.xml", trouble="redirect-loop"),
    Case("to-a-file.xml", trouble="bad-redirect"),
    Case("to-a-private-host.xml", trouble="private-address"),
    # Passwords, and what must not see them
    Case("locked.xml", trouble="source-sign-in"),
    Case("locked.xml?member", 20, login=LOGIN, again=("304 GET /locked.xml",)),
    Case("locked-to-http.xml", server="tls", login=LOGIN, trouble="insecure-redirect"),
    # Refusals
    Case("403.xml", trouble="http-status", status="403"),
    Case("404.xml", trouble="http-status", status="404"),
    Case("410.xml", trouble="gone"),
    Case("500.xml", trouble="http-status", status="500"),
    Case("dead.xml", trouble="http-status", status="502"),
    Case("x.xml", server="busy", trouble="http-status", status="503", wait=timedelta(hours=2)),
    Case("x.xml", server="limited", trouble="http-status", status="429", wait=timedelta(hours=3)),
    Case("x.xml", server="limited_by_date", trouble="http-status", status="429", wait=timedelta(days=7)),
    Case("x.xml", server="busy_by_date", trouble="http-status", status="503", wait=timedelta(days=7)),
    Case("behind-a-cookie.xml", trouble="login-page"),
    Case("behind-a-header.xml", trouble="source-sign-in"),
    # Lines that break
    Case("dropped.xml", trouble="connection-lost"),
    Case("news.xml", server="dead", trouble="unreachable"),
    Case("news.xml", server="tls", host="localhost", trouble="tls"),  # the certificate is for another name
    Case("long.xml", server="slower", trouble="timeout"),
    Case("news.xml", server="crawling", trouble="timeout"),
    # Bytes that are not what they say
    Case("wrong-type.xml", 20, again=("304 GET /wrong-type.xml",)),
    Case("wrong-charset.xml", 20, again=("304 GET /wrong-charset.xml",)),
    Case("latin.xml", 20, again=("304 GET /latin.xml",)),
    Case("latin-unsaid.xml", 20, again=("304 GET /latin-unsaid.xml",)),
    Case("cut.xml", 11, again=("304 GET /cut.xml",)),  # the last one is whole but for its end
    Case("empty.xml", trouble="empty"),
    Case("blank.xml", trouble="empty"),
    Case("page.xml", trouble="not-a-feed"),
    Case("rubbish.xml", trouble="not-a-feed"),
    Case("bomb.xml", 1),
    Case("outside.xml", 1),
    Case("huge.xml", trouble="too-large"),
    Case("gzip-bomb.xml", trouble="too-large"),
    Case("many.xml", MOST_ITEMS, again=("304 GET /many.xml",)),
]


@dataclass
class Fetched:
    office: Office
    server: FeedServer
    ids: dict[str, int]
    rows: dict[str, SourceRow]  # after the first fetch

    def titles(self, name: str) -> list[str]:
        return [row.title for row in self.office.read(items.page, items.View(source_id=self.ids[name]))]


@pytest.fixture(scope="module")
def fetched(feed_server: FeedServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fetched]:
    """All of them, fetched at once by one desk, as a person's own list would be."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(feed_server.ca_file))  # the authority of this "company"
        office = Office(tmp_path_factory.mktemp("feeds") / "essai.cmdesk", real_time)
        try:
            for host in ("127.0.0.1", "localhost"):  # a person typed these hosts
                office.do(office.desk.look(feed_server.url("news.xml", host=host)))
            wanted = [NewSource(case.address(feed_server)) for case in CASES]
            ids, known = office.do(office.desk.add_sources(wanted, fetch=False))
            assert known == 0
            office.do(office.desk.sync(), 120)
            rows = {row.id: row for row in office.read(sources.rows)}
            by_name = dict(zip((case.name for case in CASES), ids, strict=True))
            yield Fetched(office, feed_server, by_name, {name: rows[i] for name, i in by_name.items()})
        finally:
            office.close()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_first_fetch(fetched, case):
    row = fetched.rows[case.name]
    assert (row.items, row.trouble.code if row.trouble else "") == (case.items, case.trouble)
    assert row.health is (Health.LATE if case.trouble else Health.WELL)
    if case.status:
        assert row.trouble.data["status"] == case.status
    kept = row.address.partition("//")[2].partition("/")[2]
    assert kept == (case.moves_to or f"/{case.path}").lstrip("/")
    pause = row.next_try - row.checked
    failed = case.wait * 2 if case.trouble and case.wait == USUAL else case.wait
    assert abs(pause - failed) < timedelta(seconds=30)


@pytest.mark.parametrize("case", [case for case in CASES if case.again], ids=lambda case: case.name)
def test_the_second_fetch_asks_for_changes_only(fetched, case):
    fetched.server.heard()
    added = fetched.office.do(fetched.office.desk.sync(source_id=fetched.ids[case.name]))
    assert tuple(fetched.server.heard()) == case.again
    assert (added.new, added.changed) == (0, 0)


HOSTILE = ("bomb.xml", "outside.xml")
READ = [case for case in CASES if case.items and case.path not in HOSTILE]


@pytest.mark.parametrize("case", READ, ids=lambda case: case.name)
def test_letters_are_right_whatever_was_said_of_them(fetched, case):
    titles = fetched.titles(case.name)
    assert titles
    assert all(title.startswith("Brève n° ") and title.endswith(" : élection à Évreux") for title in titles)


@pytest.mark.parametrize("path", HOSTILE)
def test_entities_stay_small_and_open_no_file(fetched, path):
    (title,) = fetched.titles(Case(path).name)
    assert len(title) < 100
    assert "root:" not in title


def test_scripts_are_gone_from_what_is_kept(fetched):
    (row,) = fetched.office.read(items.page, items.View(source_id=fetched.ids[Case("script.xml").name]))
    html = fetched.office.read(items.one, row.id).html
    assert "<b>Gras</b>" in html
    assert "script" not in html


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("case", [case for case in CASES if case.trouble], ids=lambda case: case.name)
def test_each_trouble_is_told_in_plain_words_with_a_remedy(fetched, case, language):
    row = fetched.rows[case.name]
    told = sentence(row.trouble, Catalogue(language).tr)
    assert told.endswith(".")
    assert "{" not in told
    assert "-" not in case.trouble or case.trouble not in told
    assert len(told) > 30
    assert remedies(row, real_time())[0] in ("sign-in", "browser", "retry")


def test_what_is_slow_or_broken_delays_nothing_else(fetched):
    """Two servers give one letter a second: everything that can be read was read before they were given up."""
    rows = fetched.rows
    given_up = min(rows[case.name].checked for case in CASES if case.trouble == "timeout")
    # The largest is slow by itself: to read and keep it takes as long as the machine is slow.
    quick = [case for case in CASES if not case.trouble and case.items < MOST_ITEMS]
    late = [case.name for case in quick if rows[case.name].checked >= given_up]
    assert late == []


@pytest.mark.parametrize(
    ("path", "way", "user", "secret", "name"),
    [
        ("behind-a-cookie.xml", "cookie", "", "Cookie: session=sesame", ""),
        ("behind-a-header.xml", "header", "", "sesame", "X-Api-Key"),
        ("locked.xml", "basic", "léa", "mot de passe", ""),
    ],
)
def test_a_source_that_wants_to_know_who_asks(feed_server, tmp_path, path, way, user, secret, name):
    office = Office(tmp_path / "essai.cmdesk", real_time)
    try:
        office.do(office.desk.look(feed_server.url("news.xml")))
        ids, _ = office.do(office.desk.add_sources([NewSource(feed_server.url(path))], fetch=False))
        office.do(office.desk.sync())
        (row,) = office.read(sources.rows)
        assert (row.trouble.code, row.items) == ("login-page" if way == "cookie" else "source-sign-in", 0)
        office.do(office.desk.sign_in_source(ids[0], way, user, secret, name))
        office.do(office.desk.sync(source_id=ids[0]))
        (row,) = office.read(sources.rows)
        assert (row.trouble, row.items) == (None, 20)
        if way == "cookie":
            assert "expires" in office.secrets.kept[secret_name(ids[0])]["jar"]
    finally:
        office.close()


def test_a_host_that_turns_away_the_second_one_is_left_alone(fetched):
    """nginx lets one request through in a minute and answers 429 to the others, with no word on when to come back."""
    office, server = fetched.office, fetched.server
    wanted = [NewSource(server.url(path, "crowded")) for path in ("news.xml", "short.xml", "latin.xml")]
    ids, _ = office.do(office.desk.add_sources(wanted, fetch=False))
    server.heard()
    for source_id in ids:
        office.do(office.desk.sync(source_id=source_id))
    rows = {row.id: row for row in office.read(sources.rows)}
    assert rows[ids[0]].items == 20
    assert rows[ids[1]].trouble.data["status"] == "429"
    assert rows[ids[2]].trouble.code == "asked-to-wait"
    assert server.heard() == ["200 GET /news.xml", "429 GET /short.xml"]


def test_the_file_is_whole_after_all_this(fetched):
    assert fetched.office.store.integrity() == []


def test_an_unknown_authority_is_refused(feed_server, tmp_path, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    office = Office(tmp_path / "essai.cmdesk", real_time)
    try:
        with pytest.raises(Problem) as caught:
            office.do(office.desk.look(feed_server.url("news.xml", "tls")))
        assert caught.value.trouble.code == "tls"
    finally:
        office.close()
    assert "SSL_CERT_FILE" not in os.environ
