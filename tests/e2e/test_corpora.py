"""Real feeds and real lists of subscriptions go into a workspace, all of them, and none brings it down."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from cmdesk.domain.troubles import Problem
from cmdesk.store import items, search, sources
from tests.fakes import Office
from tests.networks.desk import real_time
from tests.programs import ROOT


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path / "essai.cmdesk", real_time)
    yield made
    made.close()


def counted(office: Office, table: str) -> int:
    number: int = office.read(lambda db: db.execute(text(f"SELECT count(*) FROM {table}")).scalar())
    return number


def add_all(office: Office, paths: list[Path]) -> Counter[str]:
    """Add each file; what became of them."""
    counts: Counter[str] = Counter()
    for path in paths:
        try:
            _, added = office.do(office.desk.add_file(path))
        except Problem as problem:
            counts[problem.trouble.code] += 1
            continue
        counts["feeds"] += 1
        counts["new"] += added.new
        counts["changed"] += added.changed
    return counts


def test_every_feed_goes_in_once(office, corpus):
    paths = sorted(path for path in corpus("feeds").rglob("*") if path.is_file() and path.name != "LICENSE")
    assert add_all(office, paths) == {"feeds": 167, "new": 1810, "changed": 0, "not-a-feed": 94}
    assert add_all(office, paths) == {"feeds": 167, "new": 0, "changed": 0, "not-a-feed": 94}

    rows = office.read(sources.rows)
    assert len(rows) == 167
    assert sum(row.items for row in rows) == sum(row.unread for row in rows) == counted(office, "item") == 1810
    office.do(office.desk.poller.index_all())
    assert counted(office, "item_words") == 1810
    assert office.store.integrity() == []

    # Each can be opened, and what would be shown runs nothing.
    shown, last = 0, None
    while page := office.read(items.page, items.View(), last):
        for row in page:
            html = office.read(items.one, row.id).html.lower()
            assert "<script" not in html
            assert "javascript:" not in html
            shown += 1
        last = page[-1]
    assert shown == 1810
    assert office.read(search.found_items, "election")  # without its accent


@pytest.mark.parametrize(
    ("name", "found", "skipped", "folders"),
    [
        ("hn-personal-blogs/list.opml", 1229, 0, 1),
        ("web-dev-feeds/feeds.opml", 1073, 0, 9),
    ],
)
def test_a_list_goes_in_and_comes_out_again(office, corpus, tmp_path, name, found, skipped, folders):
    listed = office.do(office.desk.read_list(corpus(f"opml/{name}")))
    made, known = office.do(office.desk.add_sources(listed.sources, fetch=False))
    assert (len(made), known, len(listed.skipped)) == (found, 0, skipped)
    assert len(office.read(sources.folders)) == folders
    assert office.do(office.desk.add_sources(listed.sources, fetch=False)) == ((), found)

    assert office.do(office.desk.write_list(tmp_path / "out.opml", "Tout")) == found
    again = office.do(office.desk.read_list(tmp_path / "out.opml"))
    assert sorted((each.address, each.title, each.folder) for each in again.sources) == sorted(
        (each.address, each.title, each.folder) for each in listed.sources
    )
    assert again.skipped == ()


def test_broken_lists_are_read_as_far_as_they_go_or_refused_in_words(office, corpus):
    paths = sorted(path for path in corpus("opml/feedvalidator-opml").rglob("*") if path.suffix in (".opml", ".xml"))
    counts: Counter[str] = Counter()
    for path in paths:
        try:
            listed = office.do(office.desk.read_list(path))
        except Problem as problem:
            counts[problem.trouble.code] += 1
            continue
        made, known = office.do(office.desk.add_sources(listed.sources, fetch=False))
        counts["read"] += 1
        counts["sources"] += len(made) + known
        counts["skipped"] += len(listed.skipped)
    assert counts == {"read": 35, "not-opml": 2, "sources": 20, "skipped": 220}
    assert office.store.integrity() == []


def test_the_command_line_takes_the_whole_folder(corpus, tmp_path):
    def cmdesk(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "cmdesk", *arguments, "--workspace", tmp_path / "essai.cmdesk", "--json"]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)

    told = cmdesk("add", corpus("feeds"), corpus("opml/hn-personal-blogs/list.opml"))
    assert told.returncode == 0, told.stderr
    assert "Traceback" not in told.stderr
    answer = json.loads(told.stdout)
    assert (answer["added"], answer["known"], len(answer["failed"])) == (1396, 0, 75)
    assert all(each["reason"] for each in answer["failed"])
    listed = json.loads(cmdesk("sources").stdout)
    assert len(listed) == answer["added"]
    assert sum(each["items"] for each in listed) == 1810
