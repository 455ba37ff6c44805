from datetime import UTC, datetime, timedelta

from cmdesk.domain.alerts import PAUSE, Cooling, Heard

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def heard(conversation, query=1):
    return Heard(conversation, query, f"Requête {query}")


def ids(told):
    return {query: [one.conversation_id for one in some] for query, some in told.items()}


def test_the_first_is_told_at_once_and_the_next_together_after_the_pause():
    cooling = Cooling()
    assert ids(cooling.take([heard(1)], NOON)) == {1: [1]}
    assert ids(cooling.take([heard(2), heard(3)], NOON + MINUTE)) == {}
    assert ids(cooling.take([heard(2)], NOON + 2 * MINUTE)) == {}
    assert cooling.is_waiting()
    assert ids(cooling.take([], NOON + PAUSE - MINUTE)) == {}
    assert ids(cooling.take([], NOON + PAUSE)) == {1: [2, 3]}
    assert not cooling.is_waiting()
    assert ids(cooling.take([heard(4)], NOON + PAUSE + MINUTE)) == {}


def test_each_query_has_its_own_pause():
    cooling = Cooling()
    cooling.take([heard(1)], NOON)
    assert ids(cooling.take([heard(2), heard(3, 2), heard(4, 2)], NOON + MINUTE)) == {2: [3, 4]}


def test_a_clock_that_was_set_back_does_not_silence_it():
    cooling = Cooling()
    cooling.take([heard(1)], NOON)
    assert ids(cooling.take([heard(2)], NOON - timedelta(days=1))) == {1: [2]}
