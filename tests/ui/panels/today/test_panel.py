from datetime import timedelta

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from cmdesk.domain.accounts import AccountHealth
from cmdesk.domain.conversations import State
from cmdesk.domain.troubles import Trouble
from cmdesk.store import accounts, triage
from cmdesk.ui.away import ABSENCE


def keys(panel):
    return [row.key for group in (panel.replies, panel.sends, panel.posts) for row in group.rows]


def test_what_needs_me_stands_in_the_order_in_which_it_is_worth_doing(day, today):
    soon, late = day.waits("Marc", 0.5), day.waits("Léa", -2)
    day.waits("Inès", 7)
    unsure, missed = day.sends("Fournée", "unsure"), day.sends("Café", "missed")
    post = day.plans("Pain de seigle", 3)
    panel = today()
    assert keys(panel) == [f"talk {late}", f"talk {soon}", f"send {unsure}", f"send {missed}", f"post {post}"]
    assert panel.replies.title.said() == "Late replies"
    assert panel.sends.count.said() == "2"
    assert panel.sub.said().startswith(
        "Tuesday 3 March · 1 late answer, 1 due within the hour, the rest can wait until"
    )
    assert panel.half_hour.words.text() == "1 late, 1 due soon, 1 to answer. About 9 minutes."


def test_every_line_by_keys(day, today, host, qtbot):
    late = day.waits("Léa", -2)
    unsure = day.sends("Fournée", "unsure")
    post = day.plans("Pain de seigle", 3)
    panel = today()
    panel.activateWindow()
    panel.setFocus()
    qtbot.waitUntil(panel.half_hour.begin.hasFocus)
    down, enter = Qt.Key.Key_Down, Qt.Key.Key_Return
    for key in (enter, down, enter, down, enter, down, enter, down, enter):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert host.opened == [
        ("inbox", {"session": 30}),
        ("inbox", {"conversation": late}),
        ("drafts", {"delivery": unsure}),
        ("drafts", {"draft": post}),
        ("add-source", {}),  # the first of the steps that are left
    ]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home)
    assert panel.half_hour.begin.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert panel.replies.rows[0].buttons[0].hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), enter)
    assert host.opened[-1] == ("inbox", {"conversation": late, "reply": 1})
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert panel.replies.rows[0].face.hasFocus()


def test_the_keys_go_on_through_the_column_at_the_right(day, today, host, qtbot):
    number, down = day.raises(), day.breaks("panne", 5)
    day.waits("Léa", 9, sentiment=1, kind="mention")
    day.plans("Pain", 3)
    back = day.now
    host.settings.layout[ABSENCE] = [(back - timedelta(hours=16)).isoformat(), back.isoformat()]
    panel = today()
    cards = (panel.signal, panel.digest, panel.ahead, panel.sources)
    qtbot.waitUntil(lambda: not any(card.isHidden() for card in cards))
    panel.activateWindow()
    panel.setFocus()
    pressed = []
    qtbot.waitUntil(lambda: QApplication.focusWidget() is panel.half_hour.begin)
    for _ in range(len(panel.lines())):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        pressed.append(host.opened[-1])
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert ("watchlist", {"figure": 1, "signal": number}) in pressed
    assert ("inbox", {"thanks": 1}) in pressed
    assert pressed[-1] == ("watchlist", {"source": down})
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home)
    panel.signal.items.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert panel.signal.incident.hasFocus()


def test_the_commands_are_those_of_the_line_that_has_the_keys(day, today, host, qtbot):
    late = day.waits("Léa", -2)
    panel = today()
    panel.activateWindow()
    names = {command.name: command for command in panel.commands()}
    assert "today.reply" not in names
    assert {"today.next", "today.previous", "today.session", "today.late"} <= set(names)
    names["today.next"].run()
    names["today.next"].run()
    assert panel.replies.rows[0].face.hasFocus()
    next(command for command in panel.commands() if command.name == "today.reply").run()
    assert host.opened == [("inbox", {"conversation": late, "reply": 1})]
    names["today.previous"].run()
    assert panel.half_hour.begin.hasFocus()


def test_a_change_keeps_the_line_that_has_the_keys(day, today, qtbot):
    later, late = day.waits("Marc", -1), day.waits("Léa", -2)
    panel = today()
    panel.activateWindow()
    panel.replies.row_of(f"talk {later}").face.setFocus()
    newest = day.waits("Inès", -3)
    qtbot.waitUntil(lambda: keys(panel) == [f"talk {newest}", f"talk {late}", f"talk {later}"])
    assert panel.replies.row_of(f"talk {later}").face.hasFocus()
    day.office.write(triage.move, [later], State.DONE)
    qtbot.waitUntil(lambda: keys(panel) == [f"talk {newest}", f"talk {late}"])
    assert panel.replies.row_of(f"talk {late}").face.hasFocus()  # in its place


def test_only_what_changed_is_read_again_and_nothing_while_it_is_hidden(day, today, qtbot):
    panel = today()
    asked = []
    panel.reading._ask = lambda part, *_: asked.append(part)
    panel.hide()
    panel._rest.stop()
    day.breaks("panne", 5)
    qtbot.waitUntil(lambda: panel._stale)
    assert asked == []
    panel.show()
    assert asked == ["unwell", "begun"]


def test_a_running_signal_with_its_chart(day, today, host, qtbot):
    number = day.raises()
    panel = today()
    signal = panel.signal
    assert not signal.isHidden()
    assert (signal.figure.said(), signal.factor.said()) == ("14", "7 times the usual")
    assert signal.words.said() == "Fournil. Mostly Rennes entre nous: “commande disparue”."
    signal.items.click()
    signal.incident.click()
    assert host.opened == [("watchlist", {"figure": 1, "signal": number}), ("open-incident", {"signal": number})]
    signal.away.click()
    qtbot.waitUntil(signal.isHidden)
    host.undo()
    qtbot.waitUntil(lambda: not signal.isHidden())


def test_what_happened_while_nobody_was_here(day, today, host, qtbot):
    day.waits("Léa", 9, sentiment=1, kind="mention")
    day.sends("Pain", "sent")
    back = day.now
    host.settings.layout[ABSENCE] = [(back - timedelta(hours=16)).isoformat(), back.isoformat()]
    panel = today()
    digest = panel.digest
    qtbot.waitUntil(lambda: not digest.isHidden())
    assert digest.length.said() == "16 h away"
    assert {name: line.figure for name, line in digest.lines.items()} == {
        "conversations": "1",
        "thanks": "1",
        "sent": "1",
    }
    digest.thank.click()
    assert host.opened[-1] == ("inbox", {"thanks": 1})
    digest.lines["sent"].click()
    assert host.opened[-1] == ("outbox", {})
    digest.lines["conversations"].click()
    assert host.opened[-1] == ("inbox", {})
    panel.deeds.show_counted("mentions")
    room, what = host.opened[-1]
    assert (room, what["figure"], what["outside"]) == ("watchlist", 1, 1)
    assert what["until"] - what["since"] == 16 * 3_600_000


def test_without_an_absence_there_is_no_digest(today):
    assert today().digest.isHidden()


def test_sources_that_fail_lead_to_their_list(day, today, host):
    down, _ = day.breaks("panne", 5), day.breaks("retard", 1)
    panel = today()
    assert [(line.words, line.figure) for line in panel.sources.lines] == [("panne", "down"), ("retard", "late")]
    panel.sources.lines[0].click()
    assert host.opened == [("watchlist", {"source": down})]


def test_a_new_user_is_shown_the_first_steps_instead_of_what_there_is_not(today, host, qtbot):
    panel = today()
    assert [row.key for row in panel.steps.rows] == ["step account", "step source", "step query", "step post"]
    assert panel.steps.count.said() == "0 of 4"
    assert all(part.isHidden() for part in (panel.half_hour, panel.replies, panel.posts, panel.sends, panel.side))
    panel.activateWindow()
    panel.setFocus()
    qtbot.waitUntil(lambda: panel.steps.rows[0].face.hasFocus())
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    panel.steps.rows[3].buttons[0].click()
    assert host.opened == [("accounts", {}), ("add-source", {}), ("drafts", {"new": 1})]


def test_a_made_step_goes_and_the_last_one_takes_them_all_along(day, today, qtbot):
    day.plans("Pain", 3)
    panel = today()
    assert [row.key for row in panel.steps.rows] == ["step source", "step query"]
    assert panel.steps.count.said() == "2 of 4"
    day.breaks("ouest", 0)
    day.raises()
    qtbot.waitUntil(panel.steps.isHidden)
    assert panel.replies.nothing.said() == "Nobody waits for an answer."


def test_steps_can_be_put_away_for_good(today, host, qtbot):
    panel = today()
    panel.steps.all.click()
    assert panel.steps.isHidden()
    assert panel.posts.nothing.said() == "Nothing is planned in the next two weeks."
    assert host.saved == 1
    again = today()
    assert again.steps.isHidden()


def test_a_minute_later_the_words_have_moved_on(day, today, clock, qtbot):
    day.waits("Léa", -1)
    panel = today()
    assert panel.replies.rows[0].line_shown.mark[0] == "Late by 1 h"
    clock.pass_(minutes=5)
    panel._rest.stop()
    panel._minute.timeout.emit()
    qtbot.waitUntil(lambda: panel.replies.rows[0].line_shown.mark[0] == "Late by 1 h 05")


def test_the_greeting_follows_the_day(day, today, clock, qtbot):
    panel = today()
    assert panel.title.said() == "Good afternoon"
    clock.pass_(hours=20)
    panel._rest.stop()
    panel._minute.timeout.emit()
    qtbot.waitUntil(lambda: panel.title.said() == "Good morning")
    assert panel.sub.said().startswith("Wednesday 4 March")


def test_columns_fold_as_the_room_shrinks_and_the_language_may_change(day, today, qtbot):
    day.waits("Léa", -1)
    panel = today()
    for width, column in ((1240, 1), (1000, 1), (700, 0)):
        panel.resize(width, 850)
        assert panel._grid.getItemPosition(panel._grid.indexOf(panel.side))[1] == column
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert panel.replies.title.said() == "Late replies"


def test_an_account_that_needs_its_person_is_told_above_all(day, today, host, office, qtbot):
    account = day.account()
    panel = today()
    assert panel.unwell.isHidden()
    office.write(accounts.tell_health, account, AccountHealth.SIGN_IN, Trouble("sign-in"), office.now())
    qtbot.waitUntil(panel.unwell.isVisible)
    assert "needs you to sign in again" in panel.unwell.words.said()
    panel.unwell.button.click()
    assert host.opened == [("accounts", {"account": account})]
