from datetime import date, timedelta

import pytest

from cmdesk.domain.topics import Topic
from cmdesk.store import own_dates
from cmdesk.ui.away import ABSENCE
from cmdesk.ui.panels.today.reading import Reading


@pytest.fixture
def reading(host):
    return Reading(host, host)


def test_all_of_it_comes_then_the_days_are_asked_once(day, reading, office, qtbot):
    office.write(own_dates.add, "Marché", date(2026, 3, 5), date(2026, 3, 5))
    office.write(own_dates.show_regions, ["FR"])
    told = []
    reading.told.connect(told.append)
    assert not reading.is_whole()
    reading.read()
    qtbot.waitUntil(lambda: told.count("feasts") == 2 and "by_hand" in told)
    assert reading.is_whole()
    names = [one.name for one in reading.feasts]
    assert "Marché" in names
    assert "Journée des droits des femmes" in names
    assert len(names) == len(set(names))
    assert "instagram" in reading.by_hand or reading.by_hand == frozenset()
    reading.read()
    qtbot.waitUntil(lambda: told.count("waiting") == 2)
    assert told.count("feasts") == 2


def test_an_absence_that_is_noted_late_is_found_all_the_same(day, reading, host, qtbot):
    reading.read(Topic.CONVERSATIONS | Topic.PEOPLE)
    assert reading.absence is None
    host.settings.layout[ABSENCE] = [(day.now - timedelta(hours=9)).isoformat(), day.now.isoformat()]
    reading.read(Topic.OUTBOX | Topic.DRAFTS | Topic.SIGNALS | Topic.SOURCES | Topic.ACCOUNTS)
    qtbot.waitUntil(lambda: reading.meanwhile is not None)
    assert reading.absence is not None
