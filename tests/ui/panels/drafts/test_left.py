from cmdesk.domain.outbox import State
from cmdesk.store import drafts
from cmdesk.ui.panels.drafts.left import LeftColumn


def column(room, qtbot):
    made = LeftColumn(room)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    return made


def test_each_list_is_read_when_it_is_shown(room, qtbot):
    one = room.account("mastodon", "@fournil")
    made = room.office.write(drafts.start, "pain", [one], room.now())
    room.office.do(room.office.desk.send_draft(made))
    left = column(room, qtbot)
    turned = []
    left.turned.connect(lambda: turned.append(left.is_writing()))
    left.reload()
    room.until(lambda: left.drafts.model().rowCount() == 2)
    assert left.outbox.rows.rowCount() == 0
    left.show_outbox()
    room.until(lambda: left.outbox.rows.rowCount() == 1)
    assert left.only_open.isVisible()
    assert not left.new.isVisible()
    left.show_drafts()
    assert turned == [False, True]


def test_what_needs_a_decision_calls_what_is_on_its_way_does_not(room, qtbot):
    left = column(room, qtbot)
    left.show_counts({State.QUEUED: 3})
    assert (left.tabs._tabs[1].extra, left.tabs._tabs[1].tone) == ("3", "text3")
    left.show_counts({State.QUEUED: 3, State.UNSURE: 1, State.MISSED: 1})
    assert (left.tabs._tabs[1].extra, left.tabs._tabs[1].tone) == ("2", "bad")
    left.show_counts({})
    assert left.tabs._tabs[1].extra == ""


def test_stepping_goes_through_the_list_that_is_shown(room, qtbot):
    room.office.write(drafts.start, "pain", [], room.now())
    left = column(room, qtbot)
    left.reload()
    room.until(lambda: left.drafts.model().rowCount())
    left.step(1)
    assert left.drafts.current_line().title == "pain"
