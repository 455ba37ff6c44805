from cmdesk.domain.signals import Kind
from cmdesk.store import evidence, signals


def test_the_bad_buzz_of_saturday_was_noticed(store, clock):
    with store.read() as db:
        raised = signals.recent(db, clock())
    told = {one.told.kind: one for one in raised}
    assert set(told) <= {Kind.VOLUME, Kind.WAKING}
    assert told[Kind.VOLUME].told.count >= 5
    assert not told[Kind.VOLUME].rival


def test_some_of_it_was_kept_as_evidence(store):
    with store.read() as db:
        assert evidence.verify(db) == (3, [])
