import os
import signal
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cmdesk.domain.drafts import Stage
from cmdesk.domain.outbox import State
from cmdesk.networks.base import Refused
from cmdesk.store import Store, accounts, claiming, drafts, outbox_rows
from cmdesk.ui import theme, words
from cmdesk.ui.panels.drafts import doors, keeper
from cmdesk.ui.panels.drafts.foot import Standing
from cmdesk.ui.panels.drafts.keeper import LONGEST_MS
from cmdesk.ui.panels.drafts.moments import settle
from cmdesk.ui.panels.drafts.panel import DraftsPanel
from cmdesk.ui.panels.drafts.schedule import TimeDialog
from cmdesk.ui.panels.drafts.seen_out import SeenOut
from cmdesk.ui.widgets import Dialog
from tests.waiting import wait_for

ROOT = Path(__file__).resolve().parents[4]


def states(room):
    return [row.state for row in room.office.read(outbox_rows.rows)]


def begin(room, text=""):
    """A new draft on the screen, with that text typed."""
    panel = room.panel or room.show()
    panel.open(new=1)
    room.until(lambda: panel.editor.draft is not None and panel.pages.currentWidget() is panel.editor)
    room.settle()
    if text:
        panel.editor.writing.area.insert(text)  # QTest types no accents
    return panel


def dialog(panel):
    return next(one for one in panel.findChildren(Dialog) if one.isVisible())


def test_an_empty_room_offers_the_first_step(room):
    panel = room.show()
    assert panel.pages.currentWidget() is panel.nothing
    assert panel.nothing.write.isVisible()
    assert panel.nothing.connect_first.isVisible()


def test_the_room_is_filled_once_its_first_draft_can_be_written(room):
    room.office.write(drafts.start, "Pain", [], room.now())
    panel = DraftsPanel(room)
    panel.show()
    assert not panel.is_filled()
    room.until(panel.is_filled)
    assert panel.editor.writing.common() == "Pain"


def test_the_one_account_is_chosen_for_a_new_draft(room):
    mastodon = room.account("mastodon", "@fournil")
    panel = begin(room, "bonjour")
    panel.flush()
    room.until(lambda: room.office.read(drafts.one, panel.editor.draft.id).text == "bonjour")
    assert [one.account_id for one in room.office.read(drafts.one, panel.editor.draft.id).variants] == [mastodon]


def test_mail_takes_no_posts(room):
    from cmdesk.networks.mail import Mail

    room.office.desk.networks["mail"] = Mail()
    room.account("mail", "bonjour@fournil.example")
    room.account("mastodon", "@fournil")
    panel = room.show()
    room.until(lambda: panel.publishers())
    room.until(lambda: [one.network for one in panel.publishers().values()] == ["mastodon"])


def test_hiding_the_panel_writes_what_was_typed(room, monkeypatch):
    for pause in ("PAUSE_MS", "LONGEST_MS"):
        monkeypatch.setattr(keeper, pause, 3_600_000)  # nothing is written by itself
    panel = begin(room, "bonjour")
    panel.hide()
    room.until(lambda: room.office.read(drafts.one, panel.editor.draft.id).text == "bonjour")


def test_going_to_another_draft_and_back_loses_nothing(room):
    other = room.office.write(drafts.start, "autre", [], room.now() - timedelta(hours=1))
    panel = begin(room, "premier")
    first = panel.editor.draft.id
    panel.open(draft=other)
    room.until(lambda: panel.editor.draft.id == other)
    panel.open(draft=first)
    room.until(lambda: panel.editor.draft.id == first)
    assert panel.editor.writing.common() == "premier"


def test_a_draft_that_was_begun_and_left_empty_goes(room):
    other = room.office.write(drafts.start, "autre", [], room.now())
    panel = begin(room)
    panel.open(draft=other)
    room.until(lambda: [row.id for row in room.office.read(drafts.page)] == [other])


@pytest.mark.parametrize("leave", ["hide", "board", "outbox"])
def test_a_draft_that_is_empty_goes_with_the_room(room, leave):
    room.account("mastodon", "@fournil")
    panel = begin(room)
    {"hide": panel.hide, "board": lambda: doors.show_board(panel), "outbox": panel.left.show_outbox}[leave]()
    room.until(lambda: room.office.read(drafts.page) == [])
    assert panel.editor.draft is None
    panel.show()
    panel.left.show_drafts()
    room.settle()
    kept = begin(room, "bonjour").editor.draft.id
    panel.hide()
    room.settle()
    assert room.office.read(drafts.one, kept).text == "bonjour"


@pytest.mark.parametrize(
    "touch",
    [
        lambda editor: editor.choices.choose("warning", "Noix"),
        lambda editor: editor.choices.ask_poll.click(),
        lambda editor: editor.sequel.comment.insert("Le lien"),
        lambda editor: editor.foot.plan(settle(datetime(2027, 3, 1, 8), "Europe/Paris")),
        lambda editor: editor.traits.belong("campaign", "Noël"),
        lambda editor: editor.traits.stand(Stage.IDEA),
    ],
    ids=["warning", "poll", "first comment", "hour", "campaign", "stage"],
)
def test_a_draft_without_words_stays_where_anything_else_was_said_of_it(room, touch):
    room.account("mastodon", "@fournil")
    panel = begin(room)
    kept = panel.editor.draft.id
    touch(panel.editor)
    panel.hide()
    room.settle()
    assert [row.id for row in room.office.read(drafts.page)] == [kept]
    assert panel.editor.draft.id == kept


def test_an_account_follows_until_it_gets_its_own_text(room):
    one, two = room.account("mastodon", "@un"), room.account("bluesky", "@deux", 300)
    room.settings.layout["drafts/accounts"] = [one, two]
    panel = begin(room, "pain")
    writing = panel.editor.writing
    writing.show_tab_of(two)
    QTest.keyClicks(writing.area, " chaud")
    writing.tabs.setCurrentIndex(0)
    QTest.keyClicks(writing.area, " frais")
    assert (writing.text_for(one), writing.text_for(two)) == ("pain frais", "pain chaud")
    panel.flush()
    draft_id = panel.editor.draft.id
    room.until(lambda: [v.text for v in room.office.read(drafts.one, draft_id).variants] == [None, "pain chaud"])
    writing.show_tab_of(two)
    writing.follow.click()
    panel.flush()
    room.until(lambda: [v.text for v in room.office.read(drafts.one, draft_id).variants] == [None, None])
    assert writing.area.text() == "pain frais"


def test_control_enter_sends_and_undo_takes_back(room):
    room.account("mastodon", "@fournil")
    room.office.desk.undo_seconds = 10
    panel = begin(room, "bonjour")
    send = next(command for command in panel.commands() if command.name == "drafts.send")
    assert send.key == "Ctrl+Return"
    send.run()
    room.until(lambda: states(room) == [State.QUEUED])
    room.until(lambda: panel.editor.standing() is Standing.SCHEDULED)
    assert panel.editor.writing.area.isReadOnly()
    room.until(lambda: room.undo)()
    room.until(lambda: states(room) == [State.CANCELLED])
    room.until(lambda: panel.editor.standing() is Standing.WRITING)
    assert not panel.editor.writing.area.isReadOnly()


def test_where_there_is_one_pane_it_begins_with_the_list(room):
    room.office.write(drafts.start, "pain", [], room.now())
    panel = room.show(800, 700)
    room.until(lambda: panel.editor.draft is not None)
    assert panel.left.isVisible()
    assert not panel.middle.isVisible()
    row = panel.drafts.visualRect(panel.drafts.model().index(1, 0))
    QTest.mouseClick(panel.drafts.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert panel.editor.isVisible()
    assert not panel.left.isVisible()


def test_it_goes_out_and_can_be_written_again(room):
    room.account("mastodon", "@fournil")
    panel = begin(room, "bonjour")
    panel.send()
    room.until(lambda: states(room))
    room.office.send()
    room.until(lambda: panel.editor.standing() is Standing.SENT)
    before = panel.editor.draft.id
    panel.editor.foot.primary.click()
    room.until(lambda: panel.editor.draft.id != before)
    assert panel.editor.writing.common() == "bonjour"
    assert panel.editor.standing() is Standing.WRITING


def test_a_time_is_kept_with_its_clock_and_its_zone(room):
    room.account("mastodon", "@fournil")
    panel = begin(room, "bonjour")
    panel.editor.foot.plan(settle(room.now().replace(tzinfo=None) + timedelta(days=1), "Europe/Paris"))
    panel.send()
    room.until(lambda: states(room) == [State.QUEUED])
    kept = room.office.read(drafts.one, panel.editor.draft.id)
    assert (kept.due_wall, kept.due_zone) == ("2026-03-04T12:00", "Europe/Paris")
    (row,) = room.office.read(outbox_rows.rows)
    assert row.due.isoformat() == "2026-03-04T11:00:00+00:00"
    room.until(lambda: panel.editor.standing() is Standing.SCHEDULED)
    assert panel.editor.foot.publish.text().startswith("Leaves Wed 4 March, 12:00")
    panel.editor.foot.second.click()  # Change
    room.until(lambda: panel.editor.standing() is Standing.WRITING)
    assert panel.editor.foot.planned is not None  # the hour is still there to be changed


def test_deleting_can_be_undone(room):
    room.office.write(drafts.start, "autre", [], room.now() - timedelta(hours=1))
    panel = begin(room, "à jeter")
    draft_id = panel.editor.draft.id
    room.until(lambda: panel.drafts.current_line() is not None)
    panel.remove()
    room.until(lambda: room.undo)
    room.until(lambda: panel.editor.draft is not None and panel.editor.draft.id != draft_id)
    room.undo()
    room.until(lambda: panel.editor.draft.id == draft_id)
    assert draft_id in [row.id for row in room.office.read(drafts.page)]


def test_deleting_the_last_one_leaves_an_empty_room(room):
    panel = begin(room, "à jeter")
    panel.remove()
    room.until(lambda: panel.pages.currentWidget() is panel.nothing)
    assert panel.editor.draft is None


def test_an_unsure_delivery_waits_for_a_decision(room):
    room.account("mastodon", "@fournil")
    room.office.desk.networks["mastodon"].next_commit = ["lost after"]
    panel = begin(room, "bonjour")
    panel.send()
    room.until(lambda: states(room))
    room.office.send()
    room.until(lambda: panel.editor.standing() is Standing.PROBLEM)
    panel.editor.foot.primary.click()
    room.until(lambda: panel.pages.currentWidget() is panel.delivery)
    panel.delivery.decided.emit("again")  # asks first: people could see it twice
    dialog(panel).reject()
    room.settle()
    assert states(room) == [State.UNSURE]
    panel.delivery.decided.emit("sent")  # asks where: the link is not needed
    panel.findChildren(SeenOut)[-1].accept()
    room.until(lambda: states(room) == [State.SENT])


def test_a_refused_post_is_edited_and_sent_again(room):
    room.account("mastodon", "@fournil")
    network = room.office.desk.networks["mastodon"]
    network.next_commit = [Refused("post-refused", host="piaille.example", status="422", text="")]
    panel = begin(room, "bonjour")
    panel.send()
    room.until(lambda: states(room))
    room.office.send()
    (row,) = room.office.read(outbox_rows.rows)
    panel.open(delivery=row.id)
    room.until(lambda: panel.delivery.row is not None and panel.delivery.row.state is State.FAILED)
    panel.delivery.decided.emit("edit")
    room.until(lambda: panel.pages.currentWidget() is panel.editor)
    room.until(lambda: panel.editor.standing() is Standing.WRITING)
    QTest.keyClicks(panel.editor.writing.area, " encore")
    panel.send()
    room.until(lambda: State.QUEUED in states(room))
    room.office.send()
    assert [posting.text for posting in network.published] == ["bonjour encore"]


def test_what_was_missed_is_shown_and_not_what_left_last(room):
    one = room.account("mastodon", "@fournil")
    late = room.office.write(drafts.start, "Trop tard", [one], room.now())
    (missed,) = room.office.do(room.office.desk.send_draft(late, room.now() + timedelta(hours=1)))
    room.clock.pass_(hours=5)
    room.office.write(claiming.miss, room.now())
    room.clock.pass_(hours=1)
    room.office.do(room.office.desk.send_draft(room.office.write(drafts.start, "Parti", [one], room.now())))
    room.office.send()
    panel = room.show()
    room.until(panel.banner.isVisible)
    panel.banner.look.click()
    room.until(lambda: panel.delivery.row is not None and panel.delivery.row.id == missed)
    room.settle()
    assert panel.delivery.row.id == missed
    assert panel.outbox.current_line().key == missed


def test_another_hour_for_what_was_missed_is_asked_for_in_its_own_draft(room):
    one = room.account("mastodon", "@fournil")
    late = room.office.write(drafts.start, "Trop tard", [one], room.now())
    (missed,) = room.office.do(room.office.desk.send_draft(late, room.now() + timedelta(hours=1)))
    room.office.write(drafts.start, "Un autre", [one], room.now())
    room.clock.pass_(hours=5)
    room.office.write(claiming.miss, room.now())
    panel = room.show()
    room.until(lambda: panel.editor.draft is not None and panel.editor.draft.id != late)
    panel.open(delivery=missed)
    room.until(lambda: panel.delivery.row is not None and panel.delivery.row.id == missed)
    panel.delivery.decided.emit("time")
    room.until(lambda: panel.window().findChild(TimeDialog) is not None)
    assert panel.editor.draft.id == late
    panel.window().findChild(TimeDialog).reject()
    panel.open(draft=late)
    room.settle()
    asked = panel.window().findChildren(TimeDialog)
    assert not any(each.isVisible() for each in asked)  # it is asked for once


def test_what_was_missed_is_sent_only_when_asked(room):
    room.account("mastodon", "@fournil")
    panel = begin(room, "bonjour")
    panel.send()
    room.until(lambda: states(room))
    room.clock.pass_(hours=2)
    room.office.write(claiming.miss, room.now())
    room.until(lambda: panel.banner.isVisible())
    panel.banner.send.click()
    dialog(panel).accept()
    room.until(lambda: states(room) == [State.QUEUED])
    room.until(lambda: not panel.banner.isVisible())


def test_a_post_that_is_out_in_one_place_is_finished_in_the_other(room):
    """What failed is edited; the account that has it keeps it and gets no second one."""
    one, two = room.account("mastodon", "@un"), room.account("bluesky", "@deux")
    room.settings.layout["drafts/accounts"] = [one, two]
    room.office.desk.networks["bluesky"].next_commit = [Refused("post-refused", host="x", status="422", text="")]
    panel = begin(room, "pain")
    panel.send()
    room.until(lambda: len(states(room)) == 2)
    room.office.send()
    room.until(lambda: panel.editor.standing() is Standing.PROBLEM)
    panel.take_back()
    room.until(lambda: panel.editor.standing() is Standing.WRITING)
    assert panel.editor.done() == {one}
    assert room.office.read(drafts.row, panel.editor.draft.id).stage is Stage.DRAFT
    panel.send()
    room.until(lambda: states(room).count(State.QUEUED) == 1)
    room.office.send()
    assert len(room.office.desk.networks["mastodon"].published) == 1
    assert len(room.office.desk.networks["bluesky"].published) == 1


def test_narrow_and_large_text_fold_the_same(room):
    room.office.write(drafts.start, "pain", [], room.now())
    panel = room.show(1300, 700)
    room.until(lambda: panel.pages.currentWidget() is panel.editor)
    assert panel.preview.isVisible()
    panel.resize(1024, 700)
    room.settle()
    assert not panel.preview.isVisible()
    assert panel.editor.side.isVisible()
    panel.editor.side.click()
    assert panel.preview.isVisible()
    panel.resize(1300, 700)
    theme.apply(QApplication.instance(), "light", 2.0, still=True)
    room.settle()
    assert not panel.preview.isVisible()
    assert not panel.left.isVisible() or not panel.middle.isVisible()  # one pane
    panel.editor.back.click()
    assert panel.left.isVisible()


def test_the_fold_is_remembered(room):
    room.office.write(drafts.start, "pain", [], room.now())
    panel = room.show(1300, 700)
    room.until(lambda: panel.preview.isVisible())
    panel.preview.fold.click()
    assert not panel.preview.isVisible()
    assert room.saved
    assert room.settings.layout["drafts/preview folded"] is True


def test_another_language_is_spoken_at_once(room, monkeypatch):
    room.office.write(drafts.start, "pain", [], room.now())
    panel = room.show()
    seen = []
    original = panel.drafts.retranslate
    monkeypatch.setattr(panel.drafts, "retranslate", lambda: (seen.append(1), original()))
    before = QLocale()
    words.speak(QApplication.instance(), "fr")
    QApplication.processEvents()
    words.speak(QApplication.instance(), "en")
    QApplication.processEvents()
    QLocale.setDefault(before)
    assert seen
    assert panel.left.tabs.tabText(0) == "Drafts"


def test_leaving_an_account_out_keeps_it_from_being_sent_to(room):
    one, two = room.account("mastodon", "@un"), room.account("bluesky", "@deux")
    room.settings.layout["drafts/accounts"] = [one, two]
    panel = begin(room, "pain")
    chip = panel.editor.chips._chips[1]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    panel.send()
    room.until(lambda: states(room))
    assert [row.account_id for row in room.office.read(outbox_rows.rows)] == [one]


def test_an_account_that_was_removed_is_not_sent_to(room):
    one, two = room.account("mastodon", "@un"), room.account("bluesky", "@deux")
    room.settings.layout["drafts/accounts"] = [one, two]
    panel = begin(room, "pain")
    room.office.write(accounts.remove, two, room.now())
    room.until(lambda: list(panel.publishers()) == [one])
    panel.send()
    room.until(lambda: states(room))
    assert [row.account_id for row in room.office.read(outbox_rows.rows)] == [one]


TYPIST = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.conftest import Clock
from tests.ui.room import Room

if __name__ == "__main__":
    app = QApplication([])
    room = Room(Path(sys.argv[1]), Clock())
    panel = room.show()
    panel.open(new=1)
    room.until(lambda: panel.editor.draft is not None)
    room.settle()
    QTest.keyClicks(panel.editor.writing.area, "chaque mot compte")
    print("typed", flush=True)
    room.settle(60_000)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")
def test_a_second_after_the_last_key_even_kill_9_loses_nothing(tmp_path):
    script = tmp_path / "typist.py"
    script.write_text(TYPIST)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, str(script), str(tmp_path / "w.cmdesk")], env=environment, stdout=subprocess.PIPE, text=True
    ) as typist:
        assert typist.stdout is not None
        assert typist.stdout.readline().strip() == "typed"
        wait_for(lambda: texts(tmp_path / "w.cmdesk", owned=False) == ["chaque mot compte"])
        typist.send_signal(signal.SIGKILL)
    assert texts(tmp_path / "w.cmdesk") == ["chaque mot compte"]
    assert LONGEST_MS < 1000


def texts(path, *, owned=True):
    store = Store(path, owned=owned)
    try:
        with store.read() as db:
            return [row.text for row in drafts.page(db)]
    finally:
        store.close()
