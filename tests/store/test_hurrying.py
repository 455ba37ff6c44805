from datetime import timedelta

import pytest
from sqlalchemy import select, update

from cmdesk.domain.troubles import Trouble
from cmdesk.store import hurrying, ledger, queries, sources, weighing
from cmdesk.store.tables import source
from tests.store.conftest import NOON, article

MINUTE = timedelta(minutes=1)


@pytest.fixture
def talk(workspace):
    """Three sources that speak of the bakery, one that does not, one that failed: all looked at now, next in hours."""
    watched, _ = workspace.write(queries.add, "Fournil", "fournil", NOON)
    ids = [workspace.source(f"https://{name}.example/feed", name) for name in "abcde"]
    for number, one in enumerate(ids):
        about = "Rien" if number == 3 else "Le fournil"
        workspace.arrive(one, *(article(10 * number + n, about, f"{about} {n}") for n in range(5 - number)))
        workspace.write(sources.fetched, one, NOON)
    while workspace.write(weighing.weigh):
        pass
    workspace.write(sources.failed, ids[4], Trouble("time-out"), NOON)
    with workspace.store.write() as db:
        db.execute(update(source).values(next_try=NOON + timedelta(hours=2), habit=365))
    return watched, ids


def next_tries(workspace, ids):
    kept = workspace.read(
        lambda db: {row.id: row.next_try for row in db.execute(select(source.c.id, source.c.next_try))}
    )
    return [(kept[one] - NOON) / MINUTE for one in ids]


def test_the_sources_that_speak_of_it_are_looked_at_as_often_as_the_bounds_allow(workspace, talk):
    watched, ids = talk
    assert workspace.write(hurrying.begin, 7, watched, NOON) == 4
    assert next_tries(workspace, ids) == [10, 10, 10, 120, 120]  # neither what is silent about it, nor what fails
    later = NOON + 10 * MINUTE
    workspace.write(sources.fetched, ids[0], later)
    workspace.write(sources.fetched, ids[3], later)
    assert next_tries(workspace, ids)[0] == 20
    assert next_tries(workspace, ids)[3] == 130  # as far apart as the bounds of the user allow


def test_never_sooner_than_the_server_asked_or_the_user_wants(workspace, talk):
    watched, ids = talk
    workspace.write(ledger.keep_bounds, 45, 120)
    workspace.write(hurrying.begin, 7, watched, NOON)
    assert next_tries(workspace, ids)[0] == 45
    workspace.write(sources.fetched, ids[0], NOON, after=timedelta(hours=3))
    assert next_tries(workspace, ids)[0] == 180
    workspace.write(sources.postpone, ids[1], NOON + 90 * MINUTE, Trouble("asked-to-wait"))
    workspace.write(hurrying.begin, 8, watched, NOON)
    assert next_tries(workspace, ids)[1] == 90


def test_its_end_lets_them_rest_unless_another_crisis_is_about_them(workspace, talk):
    watched, ids = talk
    workspace.write(hurrying.begin, 7, watched, NOON)
    workspace.write(hurrying.begin, 8, watched, NOON)
    workspace.write(hurrying.end, 7)
    assert next_tries(workspace, ids)[0] == 10
    workspace.write(hurrying.end, 8)
    assert workspace.read(hurrying.hurried) == frozenset()
    assert next_tries(workspace, ids)[0] == 120
    workspace.write(hurrying.end, 8)  # it is over already
    assert next_tries(workspace, ids)[:3] == [120, 120, 120]


def test_only_so_many_are_hurried_those_that_speak_most(workspace, talk, monkeypatch):
    watched, ids = talk
    monkeypatch.setattr(hurrying, "MOST", 2)
    workspace.write(hurrying.begin, 7, watched, NOON)
    assert workspace.read(hurrying.hurried) == frozenset(ids[:2])
    nothing, _ = workspace.write(queries.add, "Personne", "personne", NOON)
    assert workspace.write(hurrying.begin, 9, nothing, NOON) == 0
