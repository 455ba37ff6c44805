from datetime import date, timedelta

import pytest

from cmdesk.domain.clock import Call, Hours
from cmdesk.domain.conversations import State, View
from cmdesk.domain.troubles import Problem
from cmdesk.store import clocks, conversations, outbox_rows, state_changes, triage


@pytest.fixture
def talk(office, clock):
    """Makes a conversation that somebody began so long ago."""
    office.connect()

    def begin(ago=timedelta()):
        office.network.arrives("Bonjour ?", clock() - ago)
        office.do(office.desk.sync())
        return office.read(conversations.page, View())[0].id

    return begin


@pytest.fixture
def windowed(office, monkeypatch):
    """A network that takes an answer for a day."""
    monkeypatch.setattr(type(office.network), "reply_window", timedelta(days=1))


def test_other_hours_are_for_what_already_waits(office, talk, clock):
    found = talk()
    hours = Hours("Europe/Paris", (((0, 1440),),) * 7)
    office.do(office.desk.keep_hours(hours))
    office.do(office.desk.keep_targets(dict.fromkeys(Call, timedelta(hours=1))))
    row = office.read(conversations.one, found)
    assert row.due == row.waiting_since + timedelta(hours=1)


def test_the_public_holidays_of_a_region_are_taken_over_and_given_back(office, clock):
    year = clock().year
    office.do(office.desk.keep_hours(Hours("Europe/Paris"), {date(year, 2, 2): "Inventaire"}, "FR"))
    closed = office.read(clocks.hours).closed
    assert {date(year, 2, 2), date(year, 7, 14), date(year + 1, 12, 25)} <= closed
    office.do(office.desk.keep_hours(office.read(clocks.hours), None, ""))
    assert office.read(clocks.hours).closed == {date(year, 2, 2)}


def test_the_years_that_come_nearer_get_their_holidays(office, clock):
    office.do(office.desk.keep_hours(Hours("Europe/Paris"), {}, "FR"))
    year = clock().year
    clock.pass_(days=366)
    office.do(office.desk.mind_the_calendar())
    assert date(year + 2, 7, 14) in office.read(clocks.hours).closed


def test_within_the_window_an_answer_is_taken(office, talk, windowed, clock):
    found = talk(timedelta(hours=2))
    thread = office.read(conversations.thread, found)
    assert office.desk.reply_until(thread) == thread.row.latest + timedelta(days=1)
    office.do(office.desk.reply(found, "Oui"))
    assert len(office.read(outbox_rows.rows)) == 1


def test_after_the_window_nothing_is_queued(office, talk, windowed):
    found = talk(timedelta(hours=25))
    with pytest.raises(Problem, match="reply-window-over"):
        office.do(office.desk.reply(found, "Oui"))
    assert office.read(outbox_rows.rows) == []


def test_what_would_leave_after_the_window_is_not_queued_either(office, talk, windowed, clock):
    found = talk(timedelta(hours=2))
    with pytest.raises(Problem, match="reply-window-over"):
        office.do(office.desk.answer(found, "Oui", due=clock() + timedelta(days=2)))


def test_most_networks_take_an_answer_at_any_time(office, talk):
    thread = office.read(conversations.thread, talk(timedelta(days=3)))
    assert office.desk.reply_until(thread) is None
    assert office.desk.reply_window("web") is None


def test_until_hours_are_set_the_usual_ones_count_where_the_computer_is(office, talk):
    """Else nine o'clock would be nine in Greenwich for everybody."""
    found = talk()
    office.do(office.desk.keep_targets(dict.fromkeys(Call, timedelta(hours=9))))
    before = office.read(conversations.one, found).due
    office.do(office.desk.live_in("America/Montreal"))
    assert office.read(clocks.hours).zone == "America/Montreal"
    assert office.read(conversations.one, found).due != before
    office.do(office.desk.keep_hours(Hours("Europe/Paris")))
    office.do(office.desk.live_in("Asia/Tokyo"))
    assert office.read(clocks.hours).zone == "Europe/Paris"


def test_whoever_closes_a_conversation_its_moment_is_that_of_the_clock(office, talk, clock):
    found = talk()
    clock.pass_(hours=2)
    office.write(triage.move, [found], State.DONE)
    assert office.read(state_changes.closed_when, [found]) == {found: clock()}
    clock.pass_(hours=1)
    office.network.arrives("Encore moi", clock())
    office.do(office.desk.sync())
    assert office.read(state_changes.closed_when, [found]) == {found: clock() - timedelta(hours=1)}


def test_within_how_long_matters_are_closed_is_kept(office):
    assert office.read(clocks.solving_target) == timedelta(hours=27)
    office.write(clocks.keep_solving_target, None)
    assert office.read(clocks.solving_target) is None
