from datetime import time, timedelta

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.outbox import State
from cmdesk.domain.slots import Timetable
from cmdesk.store import claiming, drafts, outbox, slots
from cmdesk.ui.panels.drafts.missed_review import MissedReview
from cmdesk.ui.panels.drafts.schedule import TimeDialog


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(1000, 700)
    qtbot.addWidget(made)
    made.show()
    return made


def missed(room, *hours_late):
    """Posts that should have left these hours ago."""
    one = room.account("mastodon", "@fournil")
    made = []
    room.clock.pass_(hours=100)
    for hours in hours_late:
        draft = room.office.write(drafts.start, f"Fournée d’il y a {hours} h.", [one], room.now())
        made += room.office.do(room.office.desk.send_draft(draft))
        with room.office.store.write() as db:
            due = room.now() - timedelta(hours=hours)
            db.exec_driver_sql(
                "UPDATE delivery SET due = ?, not_before = ? WHERE id = ?",
                (round(due.timestamp() * 1000), round(due.timestamp() * 1000), made[-1]),
            )
    assert room.office.write(claiming.miss, room.now()) == len(made)
    return made


def opened(room, window, n):
    dialog = MissedReview(window, room)
    dialog.open()
    room.until(lambda: len(dialog.lines()) == n)
    return dialog


def states(room, ids):
    found = room.office.read(outbox.states, ids)
    return [found[each] for each in ids]


def test_what_is_stale_is_not_ticked_and_the_rule_is_said(room, window):
    fresh, stale = missed(room, 2, 30)
    dialog = opened(room, window, 2)
    ticked = {line.found.id: line.tick.isChecked() for line in dialog.lines()}
    assert ticked == {fresh: True, stale: False}
    assert "more than 24 hours late" in dialog.words.text()
    assert dialog.primary.text() == "Send 1 post now"
    room.settings.stale_hours = 0
    other = opened(room, window, 2)
    assert len(other.chosen()) == 2
    assert "24" not in other.words.text()


def test_several_are_sent_at_once_and_the_others_wait(room, window):
    ids = missed(room, 1, 2, 30)
    dialog = opened(room, window, 3)
    dialog.primary.click()
    room.until(lambda: room.told)
    assert states(room, ids) == [State.QUEUED, State.QUEUED, State.MISSED]
    room.until(lambda: len(dialog.lines()) == 1)
    assert dialog.isVisible()
    assert not dialog.primary.isEnabled()


def test_what_is_left_stays_shown_when_the_list_is_read_anew_before_the_answer_comes(room, window, monkeypatch):
    missed(room, 1, 2, 30)
    dialog = opened(room, window, 3)
    answers, do = [], room.bridge.do
    late = lambda owner, work, then: do(owner, work, then=lambda n: answers.append(lambda: then(n)))  # noqa: E731
    monkeypatch.setattr(room.bridge, "do", late)
    dialog.primary.click()
    room.until(lambda: answers and len(dialog.lines()) == 1)
    answers[0]()
    assert room.told == ["2 posts leave now"]
    assert dialog.isVisible()


def test_they_get_another_hour_together(room, window):
    ids = missed(room, 1, 2)
    dialog = opened(room, window, 2)
    dialog.later.click()
    (asked,) = window.findChildren(TimeDialog)
    asked.accept()
    room.until(lambda: room.told)
    posts = [room.office.read(outbox.one, each) for each in ids]
    assert {post.state for post in posts} == {State.QUEUED}
    assert {post.due for post in posts} == {asked.planned.utc} == {post.not_before for post in posts}
    room.until(lambda: not dialog.isVisible())


def test_they_are_dropped_together(room, window):
    ids = missed(room, 1, 2)
    dialog = opened(room, window, 2)
    dialog.drop.click()
    room.until(lambda: room.told)
    assert states(room, ids) == [State.CANCELLED, State.CANCELLED]
    room.office.send()
    assert room.office.desk.networks["mastodon"].published == []


def test_they_get_the_next_free_slots_one_each(room, window):
    ids = missed(room, 1, 2)
    one = room.office.read(outbox.one, ids[0]).account_id
    every_day = tuple((day, time(9)) for day in range(7))
    room.office.write(slots.keep, Timetable(one, "Europe/Paris", every_day))
    dialog = opened(room, window, 2)
    dialog.slot.click()
    room.until(lambda: room.told)
    posts = [room.office.read(outbox.one, each) for each in ids]
    assert {post.state for post in posts} == {State.QUEUED}
    hours = [post.not_before for post in posts]
    assert len(set(hours)) == 2
    assert all(hour > room.now() for hour in hours)


def test_without_slots_it_is_said_and_nothing_moves(room, window):
    ids = missed(room, 1)
    dialog = opened(room, window, 1)
    dialog.slot.click()
    room.until(lambda: room.complaints)
    assert states(room, ids) == [State.MISSED]
