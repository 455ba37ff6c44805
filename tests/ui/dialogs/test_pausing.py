from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.outbox import State
from cmdesk.store import drafts, outbox, pausing
from cmdesk.ui.dialogs.pausing import PauseDialog


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(900, 700)
    qtbot.addWidget(made)
    made.show()
    return made


def queued(room, text, hours=0):
    one = room.account("mastodon", "@fournil")
    made = room.office.write(drafts.start, text, [one], room.now())
    due = room.now() + timedelta(hours=hours) if hours else None
    return room.office.do(room.office.desk.send_draft(made, due))[0]


def opened(room, window):
    dialog = PauseDialog(window, room)
    dialog.open()
    room.settle()
    return dialog


def test_it_pauses_everything_and_the_toast_takes_it_back(room, window):
    delivery = queued(room, "Le pain de Noël")
    dialog = opened(room, window)
    assert "nothing leaves any more" in dialog.words.text()
    dialog.answers.setChecked(True)
    dialog.primary.click()
    room.until(lambda: room.told)
    assert room.office.read(pausing.current).spares_answers
    room.clock.pass_(minutes=1)
    room.office.send()
    assert room.office.read(outbox.one, delivery).state is State.QUEUED
    assert not dialog.isVisible()
    room.undo()
    room.until(lambda: len(room.told) > 1)
    assert room.office.read(pausing.current) is None


def test_one_thing_is_let_through_and_the_others_stay(room, window):
    first, second = queued(room, "Le pain de Noël est prêt à la boutique."), queued(room, "La brioche demain.", 3)
    room.office.do(room.office.desk.pause_everything())
    room.clock.pass_(minutes=1)
    dialog = opened(room, window)
    room.until(lambda: len(dialog.lines()) == 2)
    assert [line.held.id for line in dialog.lines()] == [first, second]
    assert dialog.heading.title.text() == "2 sends held"
    dialog.lines()[0].through.click()
    room.until(lambda: len(dialog.lines()) == 1)
    room.office.send()
    assert room.office.read(outbox.one, first).state is State.SENT
    assert room.office.read(outbox.one, second).state is State.QUEUED
    dialog.close()


def test_resuming_shows_what_became_late(room, window):
    delivery = queued(room, "Le pain de Noël")
    room.office.do(room.office.desk.pause_everything())
    room.clock.pass_(minutes=1)
    dialog = opened(room, window)
    room.until(lambda: dialog.pause is not None)
    dialog.primary.click()
    room.until(lambda: room.told)
    assert "1 send became late" in room.told[0]
    assert room.opened == [("drafts", {"missed": 1})]
    assert room.office.read(outbox.one, delivery).state is State.MISSED


def test_answers_can_be_spared_while_it_lasts(room, window):
    room.office.do(room.office.desk.pause_everything())
    dialog = opened(room, window)
    room.until(lambda: dialog.pause is not None)
    dialog.answers.click()
    room.until(lambda: room.office.read(pausing.current).spares_answers)
    dialog.close()
