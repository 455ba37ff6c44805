from datetime import timedelta

import pytest

from cmdesk.domain.signals import Evidence, Kind, NewSignal
from cmdesk.store import queries, signals
from tests.store.conftest import NOON

HOUR = timedelta(hours=1)


@pytest.fixture
def query_id(workspace):
    return workspace.write(queries.add, "Fournil", "fournil", NOON)[0]


def told(query_id, count=14, kind=Kind.VOLUME, later=0):
    at = NOON + later * HOUR
    evidence = Evidence("r/Rennes", 9, ("commande disparue",), 12, count)
    return NewSignal(query_id, kind, at - 2 * HOUR, at, count, 2.0, evidence)


def test_a_signal_is_kept_whole(workspace, query_id):
    (made,) = workspace.write(signals.keep, [told(query_id)], NOON)
    (found,) = workspace.read(signals.recent, NOON)
    assert (found.id, found.told, found.query, found.rival) == (made, told(query_id), "Fournil", False)
    assert workspace.read(signals.some, [made]) == [found]


def test_the_same_is_told_again_only_after_a_pause_or_when_it_doubles(workspace, query_id):
    assert len(workspace.write(signals.keep, [told(query_id), told(query_id, kind=Kind.BLAME)], NOON)) == 2
    assert workspace.write(signals.keep, [told(query_id, 20, later=3)], NOON + 3 * HOUR) == ()
    assert len(workspace.write(signals.keep, [told(query_id, 28, later=4)], NOON + 4 * HOUR)) == 1
    assert len(workspace.write(signals.keep, [told(query_id, 28, later=30)], NOON + 30 * HOUR)) == 1


def test_what_was_put_away_comes_back_when_that_is_undone(workspace, query_id):
    (made,) = workspace.write(signals.keep, [told(query_id)], NOON)
    workspace.write(signals.put_away, made, NOON)
    assert workspace.read(signals.recent, NOON) == []
    assert workspace.write(signals.keep, [told(query_id)], NOON + HOUR) == ()  # seen is not forgotten
    workspace.write(signals.put_away, made, None)
    assert len(workspace.read(signals.recent, NOON)) == 1
    assert workspace.read(signals.recent, NOON + timedelta(days=31)) == []


def test_a_query_that_is_quiet_or_muted_notifies_nobody(workspace, query_id):
    (made,) = workspace.write(signals.keep, [told(query_id)], NOON)
    assert len(workspace.read(signals.loud, [made], NOON)) == 1
    workspace.write(queries.mute, query_id, NOON + HOUR)
    assert workspace.read(signals.loud, [made], NOON) == []
    assert len(workspace.read(signals.loud, [made], NOON + 2 * HOUR)) == 1
    workspace.write(queries.remove, query_id)
    assert workspace.read(signals.recent, NOON) == []
