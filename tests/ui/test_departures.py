"""What was told of a sending goes with the sending."""

from datetime import timedelta

import pytest

from cmdesk.domain.outbox import State
from cmdesk.store import drafts, outbox


@pytest.fixture
def leaving(office, clock):
    """A post that leaves in a moment."""
    account = office.connect()
    office.desk.undo_seconds = 10
    draft = office.write(drafts.start, "Fermé lundi", (account,), clock.now)
    return office.do(office.desk.send_draft(draft))


@pytest.fixture
def window(leaving, house, qtbot):
    made = house(connected=False).window
    made.undone = []
    made.tell("earlier", lambda: made.undone.append("earlier"))
    made.tell("It leaves", lambda: made.undone.append("sending"), sendings=leaving)
    qtbot.wait(30)
    assert made.toast.isVisible()
    return made


def test_the_notice_goes_when_it_has_left(window, office, clock, qtbot):
    clock.pass_(seconds=11)
    office.send()
    qtbot.waitUntil(lambda: not window.toast.isVisible())
    window.undo()
    assert window.undone == ["sending"]  # which says that it is too late


def test_taken_back_elsewhere_it_cannot_be_undone_once_more(window, office, leaving, clock, qtbot):
    office.write(outbox.take_back, leaving[0], clock.now)
    qtbot.waitUntil(lambda: not window.toast.isVisible())
    window.undo()
    assert window.undone == ["earlier"]


def test_what_was_told_since_stays(window, office, leaving, clock, qtbot):
    window.tell("later")
    office.write(outbox.take_back, leaving[0], clock.now)
    qtbot.wait(50)
    assert window.toast.words.said() == "later"
    assert window.toast.isVisible()


def test_while_one_waits_the_notice_stays(house, office, clock, qtbot, leaving):
    window = house(connected=False).window
    account = office.connect()
    draft = office.write(drafts.start, "Autre chose", (account,), clock.now)
    other = office.do(office.desk.send_draft(draft, clock.now + timedelta(hours=1)))
    window.tell("They leave", lambda: None, sendings=(*leaving, *other))
    office.write(outbox.take_back, leaving[0], clock.now)
    qtbot.wait(50)
    assert window.toast.isVisible()
    assert office.read(outbox.states, other) == {other[0]: State.QUEUED}
