from pathlib import Path

import pytest

from cmdesk.domain.rules import Action, Do, Event, Rule
from cmdesk.domain.sources import Health, NewSource, secret_name
from cmdesk.domain.troubles import Problem
from cmdesk.store import rules, sources
from tests.waiting import wait_for

FEED = (
    b"""<rss version="2.0"><channel><title>Ouest</title><item><guid>1</guid><title>Un</title></item></channel></rss>"""
)


def test_a_feed_in_a_file_is_read_without_any_network(office, tmp_path: Path):
    path = tmp_path / "ouest.xml"
    path.write_bytes(FEED)
    office.do(office.desk.go_online(False))
    source, added = office.do(office.desk.add_file(path))
    assert added.new == 1
    (row,) = office.read(sources.rows)
    assert (row.id, row.kind, row.title, row.health) == (source, "file", "Ouest", Health.WELL)
    assert office.do(office.desk.add_file(path))[1].new == 0


def test_a_file_that_is_no_feed_adds_nothing(office, tmp_path: Path):
    path = tmp_path / "lettre.txt"
    path.write_bytes(b"Bonjour")
    with pytest.raises(Problem, match="not-a-feed"):
        office.do(office.desk.add_file(path))
    assert office.read(sources.rows) == []


def test_a_list_of_sources_is_written_and_read_again(office, tmp_path: Path):
    gazette = NewSource("https://gazette.example/feed", "Gazette", "Presse/Locale", "https://gazette.example/")
    office.do(office.desk.add_sources([gazette], fetch=False))
    path = tmp_path / "sources.opml"
    assert office.do(office.desk.write_list(path, "Nos sources")) == 1
    assert office.do(office.desk.read_list(path)).sources == (gazette,)


@pytest.mark.parametrize("wanted", [False, True])
def test_rules_go_with_the_list_only_when_they_are_asked_for(office, tmp_path: Path, wanted):
    rule = Rule(0, "Privée", (Event.ARRIVED,), (), (Action(Do.STAR),))
    office.write(rules.add, rule, office.now())
    path = tmp_path / "sources.opml"
    office.do(office.desk.write_list(path, "Nos sources", rules=wanted))
    assert [one.name for one in office.do(office.desk.read_list(path)).rules] == (["Privée"] if wanted else [])


def test_a_list_that_cannot_be_read_or_written_is_a_problem(office, tmp_path: Path):
    with pytest.raises(Problem) as unread:
        office.do(office.desk.read_list(tmp_path / "absente.opml"))
    with pytest.raises(Problem) as unwritten:
        office.do(office.desk.write_list(tmp_path / "absent" / "liste.opml", "Nos sources"))
    assert (unread.value.trouble.code, unwritten.value.trouble.code) == ("no-file", "export-failed")


def test_back_online_it_is_looked_at_once_what_was_kept(office, monkeypatch):
    asked = []
    office.do(office.desk.go_online(False))
    office.do(office.desk.keep_for_later("gazette.example"))
    office.do(office.desk.add_sources([NewSource("https://a.example/feed")], fetch=False))

    async def sync(wanted):
        asked.extend(one.address for one in wanted)

    monkeypatch.setattr(office.desk.poller, "sync", sync)
    office.do(office.desk.go_online(True))
    wait_for(lambda: asked)
    assert asked == ["https://gazette.example"]


def test_the_sign_in_of_a_typed_address_goes_with_what_was_found_on_its_host(office):
    new = [NewSource(f"https://{host}/feed") for host in ("gazette.example", "ailleurs.example")]
    made, _ = office.do(office.desk.add_sources(new, fetch=False, typed="https://lea:secret@gazette.example/"))
    here, elsewhere = (office.read(sources.one, one) for one in made)
    assert (here.address, here.options) == ("https://gazette.example/feed", {"sign_in": "basic"})
    assert elsewhere.options == {}
    assert office.secrets.kept[secret_name(here.id)]["host"] == "gazette.example"
    assert secret_name(elsewhere.id) not in office.secrets.kept
