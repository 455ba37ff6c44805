from datetime import timedelta

from cmdesk.store import own_dates, slots


def test_slots_are_free_and_a_date_of_its_own_is_near(store, clock):
    now = clock()
    with store.read() as db:
        assert slots.free_between(db, now, now + timedelta(days=14))
        assert own_dates.between(db, now.date(), now.date() + timedelta(days=14))
        assert own_dates.regions(db) == ["FR"]
