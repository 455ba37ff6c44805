"""Quitting while something waits to leave."""

from datetime import timedelta

import pytest

from cmdesk.domain.outbox import State
from cmdesk.store import drafts, outbox


def queue(office, clock, due=None):
    account = office.connect()
    office.desk.undo_seconds = 10
    draft = office.write(drafts.start, "Fermé lundi", (account,), clock.now)
    return office.do(office.desk.send_draft(draft, due))


@pytest.fixture
def leaving(office, clock):
    """A post that leaves in a moment."""
    return queue(office, clock)


@pytest.fixture
def window(leaving, house):
    made = house(connected=False).window
    made.left = []
    made.leaving.connect(lambda: made.left.append(True))
    made.tell("It leaves", lambda: None, sendings=leaving)
    return made


def asked(window, qtbot):
    window.leave()
    qtbot.waitUntil(lambda: window.unsent.dialog is not None)
    assert not window.left
    assert window.isVisible()
    return window.unsent.dialog


def test_it_can_leave_first(window, office, leaving, qtbot):
    dialog = asked(window, qtbot)
    assert dialog.title.said().startswith("1 message")
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(window.left))
    assert office.read(outbox.states, leaving) == {leaving[0]: State.SENT}
    assert [posting.text for posting in office.network.published] == ["Fermé lundi"]


def test_it_can_wait_for_the_next_start(window, office, leaving, qtbot):
    asked(window, qtbot).quiet.click()
    qtbot.waitUntil(lambda: bool(window.left))
    assert office.read(outbox.states, leaving) == {leaving[0]: State.QUEUED}
    assert not office.network.published


def test_one_can_stay_and_be_asked_again(window, qtbot):
    asked(window, qtbot).cancel.click()
    qtbot.waitUntil(lambda: window.unsent.dialog is None)
    assert not window.left
    asked(window, qtbot).quiet.click()
    assert window.left


def test_working_offline_nothing_is_asked(window):
    window.settings.online = False
    window.leave()
    assert window.left


def test_what_is_planned_for_an_hour_holds_nobody_back(house, office, clock, qtbot):
    planned = queue(office, clock, clock.now + timedelta(hours=1))
    window = house(connected=False).window
    window.tell("Scheduled", lambda: None, sendings=planned)
    with qtbot.waitSignal(window.leaving):
        window.leave()
    assert window.unsent.dialog is None
