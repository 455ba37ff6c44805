"""The window: panels, counts, keys, undo, online, fetching, folding, and what it remembers."""

import sys
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from cmdesk.domain.topics import Topic
from cmdesk.domain.troubles import Problem
from cmdesk.settings import Settings
from cmdesk.store import claiming, drafts
from cmdesk.ui import taste, theme, tokens
from cmdesk.ui.undisturbed import OURS, USUAL
from cmdesk.ui.widgets import Button, Dialog, Field, Splitter, col
from cmdesk.ui.widgets.splitter import Handle
from cmdesk.ui.window import FIRST_RUN, Window


def test_an_empty_workspace_shows_the_first_steps(house):
    window = house(connected=False).window
    assert window.panel is window.panels[FIRST_RUN]
    assert not any(button.isChecked() for button in window.rail.buttons.values())


def test_the_frame_is_there_before_the_workspace(qtbot, clock):
    window = Window(Settings(), lambda _: None, clock)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    assert window.rail.isVisible()
    assert window.top.isVisible()
    assert window.status.isVisible()
    assert window.panel is None


@pytest.fixture
def hurried():
    """As in the program: who has Python's lock is soon asked for it."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(USUAL)
    yield
    sys.setswitchinterval(before)


def test_all_that_changed_is_painted_without_giving_pythons_lock_away(hurried, qtbot, clock):
    class Painted(QWidget):
        seen = 0.0

        def paintEvent(self, event: QEvent) -> None:
            self.seen = sys.getswitchinterval()

    window = Window(Settings(), lambda _: None, clock)
    qtbot.addWidget(window)
    inside = Painted()
    window.stack.addWidget(inside)
    window.show()
    qtbot.waitUntil(lambda: inside.seen > 0)
    inside.seen = 0.0
    inside.update()
    qtbot.waitUntil(lambda: inside.seen > 0)
    assert inside.seen == pytest.approx(OURS)


def test_the_rail_leads_to_the_panels_and_the_last_one_is_kept(house):
    home = house()
    home.window.rail.buttons["watchlist"].click()
    assert home.window.panel is home.room("watchlist")
    assert home.window.windowTitle().startswith("Watchlist")
    home.window.save_settings()
    assert home.window.settings.layout["panel"] == "watchlist"
    again = house(layout={"panel": "watchlist"})
    assert again.window.panel is again.room("watchlist")


def test_the_window_opens_with_the_panel_that_was_chosen_for_it(house):
    chosen = house(layout={"panel": "drafts"}, first_panel="watchlist")
    assert chosen.window.shows("watchlist")
    gone = house(first_panel="of another version")
    assert gone.window.shows("inbox")


def test_opening_something_passes_on_what_it_is(house):
    home = house()
    home.window.open("inbox", conversation=7)
    home.window.write()
    assert home.room("inbox").opened == [{"conversation": 7}]
    assert home.room("drafts").opened == [{"new": 1}]
    home.window.open("outbox")
    assert home.room("drafts").opened[-1] == {"outbox": 1}


def test_an_unknown_place_is_a_bug(house):
    with pytest.raises(LookupError):
        house().window.open("nowhere")


def test_the_badge_counts_open_conversations(house, office, clock, qtbot):
    home = house()
    office.network.arrives("Bonjour", clock.now)
    office.do(office.desk.sync())
    qtbot.waitUntil(lambda: "1" in home.window.rail.buttons["inbox"].accessibleName())


def test_letters_go_between_panels_and_act_in_them(house, qtbot):
    home = house()
    window = home.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_E)
    assert home.room("inbox").done == 1
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_G)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_D)
    assert window.panel is home.room("drafts")
    home.room("drafts").field.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_E)
    assert home.room("drafts").done == 0
    assert home.room("drafts").field.text() == "e"


@pytest.mark.parametrize("loses", [QWidget.hide, lambda widget: widget.setEnabled(False)])
def test_what_loses_the_focus_leaves_it_to_the_room(house, qtbot, loses):
    window = house().window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    room = window.panel
    columns = Splitter("test", {}, QWidget(), (QWidget(), 100))
    button = Button("Send")
    room.layout().addWidget(button)
    room.layout().addWidget(columns)
    qtbot.waitUntil(columns.isVisible)
    button.setFocus()
    loses(button)
    assert QApplication.focusWidget() is room
    room.field.setFocus()
    QTest.keyClick(room.field, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), Handle)  # by Tab one gets there


def test_the_world_s_refusal_gets_its_sentence(house):
    window = house().window
    window.complain(Problem("disk-full", path="/x"))
    assert "disk is full" in window.toast.words.said()


def test_a_toast_leaves_the_figures_at_the_foot_of_a_column_in_sight(house):
    window = house().window
    window.tell("Done")
    below = window.height() - window.toast._place().y() - window.toast.height()
    assert below >= tokens.HEIGHT["status"] + 36


def test_a_bug_gets_one_notice_and_a_line_in_the_log(house, caplog):
    window = house().window
    window.complain(RuntimeError("boom"))
    first = window.toast.words.said()
    assert "Something went wrong" in first
    assert "boom" in caplog.text
    window.toast.say("Something else")  # the notice is gone, so the next bug may say so again
    window.complain(RuntimeError("again"))
    assert window.toast.words.said() == first


def test_missed_posts_wait_for_a_decision_and_lead_to_the_outbox(house, office, clock, qtbot):
    account = office.connect()
    draft = office.write(drafts.start, "Fermé lundi", (account,), clock.now)
    office.do(office.desk.send_draft(draft, clock.now + timedelta(hours=1)))
    clock.pass_(hours=5)
    office.write(claiming.miss, clock.now)
    home = house(connected=False)
    qtbot.waitUntil(home.window.banner.isVisible)
    assert "asleep" in home.window.banner.words.said()
    home.window.banner.say("1 publication aurait dû partir", "Voir")  # what another language left there
    QCoreApplication.sendEvent(home.window, QEvent(QEvent.Type.LanguageChange))
    assert "asleep" in home.window.banner.words.said()
    assert home.window.banner.button.text() == "Show"
    home.window.banner.button.click()
    assert home.room("drafts").opened == [{"missed": 1}]
    assert not home.window.banner.isVisible()


def test_widths_count_in_font_units(house, qapp):
    window = house().window
    window.resize(1440, 900)
    assert window.rail.width() == 176
    window.resize(1100, 900)
    assert window.rail.width() == 56
    assert window.top.sync.isVisible()
    window.resize(1440, 900)
    theme.apply(qapp, "light", 2.0, still=True)
    assert window.rail.width() == 112
    assert window.top.sync_icon.isVisible()
    assert not window.top.sync.isVisible()
    assert not window.status.journal.isVisible()


def test_the_place_on_the_screen_comes_back(house, qtbot, monkeypatch):
    home = house()
    home.window.resize(1200, 800)
    qtbot.waitUntil(lambda: "window" in home.window.settings.layout)
    kept, before = dict(home.window.settings.layout), home.saved
    qtbot.waitUntil(lambda: home.saved > before)
    restored: list[bytes] = []
    monkeypatch.setattr(Window, "restoreGeometry", lambda _, place: restored.append(bytes(place.data())) or True)
    again = Window(Settings(layout=kept), lambda _: None, home.office.now)
    qtbot.addWidget(again)
    assert restored == [bytes.fromhex(kept["window"])]


def test_a_place_that_cannot_be_read_gives_the_usual_one(qtbot, clock):
    window = Window(Settings(layout={"window": "zz", "panel": 3}), lambda _: None, clock)
    qtbot.addWidget(window)
    assert window.width() >= 1024


def test_closing_quits_where_no_tray_keeps_the_program(house, qtbot):
    window = house().window
    with qtbot.waitSignal(window.leaving):
        window.close()


@pytest.mark.qt_log_ignore("does not support raise")
def test_closing_hides_where_the_tray_keeps_the_program_and_quitting_still_quits(house, qtbot, monkeypatch):
    window = house().window
    monkeypatch.setattr(window.tray, "keeps_running", lambda: True)
    left: list[bool] = []
    window.leaving.connect(lambda: left.append(True))
    window.close()
    assert not window.isVisible()
    assert not left
    window.show_up()
    assert window.isVisible()
    window.leave()
    assert left


def test_the_language_changes_at_once(house, qapp, qtbot):
    home = house()
    try:
        home.window.settings.language = "fr"
        home.window.set_taste()
        assert QApplication.instance().property(taste.SPOKEN) == "fr"
    finally:
        home.window.settings.language = "en"
        home.window.set_taste()
    assert home.window.top.write.text() == "Write"


def test_hidden_panels_are_asked_for_nothing_until_shown(house):
    home = house()
    assert set(home.window.panels) == {"inbox"}
    home.bridge.changed.emit(Topic.CONVERSATIONS)
    assert set(home.window.panels) == {"inbox"}


def test_known_commands_are_those_of_every_panel_seen(house):
    home = house()
    names = {command.name for command in home.window.known_commands()}
    assert {"inbox.done", "window.palette", "window.go.drafts"} <= names


def test_no_tray_icon_where_the_system_has_no_place_for_one(house):
    assert not QSystemTrayIcon.isSystemTrayAvailable()
    assert not house().window.tray.keeps_running()


@pytest.mark.qt_log_ignore("does not support raise")
def test_what_is_told_over_a_dialog_is_taken_back_from_there(house, qtbot):
    """The keys of the window do nothing while a dialog is over it."""
    window, taken = house().window, []
    dialog = Dialog(window, "Rules", col(Field("Name")), "Close")
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
    window.tell("Applied", lambda: taken.append("first"))
    window.tell("Applied again", lambda: taken.append("second"))
    dialog.primary.setFocus()
    for _ in range(3):
        QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert taken == ["second", "first"]
    dialog.reject()
