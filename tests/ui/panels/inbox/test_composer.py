"""The composer: a reply and a note cannot be confused, and a text too long does not go."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from cmdesk.domain.accounts import AccountHealth
from cmdesk.networks.base import MediaRule
from cmdesk.store import accounts
from cmdesk.ui.panels.inbox.composer import Composer
from cmdesk.ui.panels.inbox.panel import InboxPanel
from cmdesk.ui.widgets import Dialog, TextArea
from tests.conftest import Clock
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]


def composer_of(panel: InboxPanel, qtbot: QtBot) -> Composer:
    composer = panel.reading.composer
    qtbot.waitUntil(composer.account.isVisible)
    return composer


def test_the_note_is_yellow_locked_and_has_its_own_button(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    composer = composer_of(inbox(), qtbot)
    assert (composer.frame.fill, composer.send_button.isVisible()) == ("surface", True)
    composer.write("note")
    assert (composer.frame.fill, composer.frame.line) == ("note", "note_line")
    assert composer.note_button.isVisible()
    assert not composer.send_button.isVisible()
    assert not composer.done_button.isVisible()
    assert not composer.counter.isVisible()
    qtbot.waitUntil(lambda: "never sent" in composer.notice.said())


def test_the_counter_counts_by_the_rule_of_the_account(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    composer = composer_of(inbox(), qtbot)
    composer.write("reply")
    qtbot.keyClicks(composer.areas[0], "Il est parti")
    assert composer.counter.text().startswith("12 / 500")
    assert composer.send_button.isEnabled()
    composer.areas[0].set_text("x" * 501)
    assert composer.counter.over()
    assert not composer.send_button.isEnabled()
    assert not composer.can_send()


def test_after_a_sign_in_one_goes_on_writing(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    office = street.office
    office.write(accounts.tell_health, street.account, AccountHealth.SIGN_IN, None, office.now())
    panel = inbox()
    composer = composer_of(panel, qtbot)
    qtbot.waitUntil(composer.sign_in_button.isVisible)
    composer.sign_in_button.setFocus()
    office.write(accounts.tell_health, street.account, AccountHealth.OK, None, office.now())
    qtbot.waitUntil(lambda: not composer.sign_in_button.isVisible())
    assert panel.window().focusWidget() is composer.areas[0]


def name_lea(street: Street) -> None:
    """As on networks that name whom one answers."""
    from cmdesk.networks.base import Account, Plan

    def plan(account: Account, text: str, *_: object) -> Plan:
        return Plan(f"@lea {text}")

    street.office.network.plan = plan  # type: ignore[method-assign]


@pytest.mark.parametrize(
    ("visibility", "words"),
    [
        ("direct", "Private: only @lea and you see it."),
        ("private", "For followers only: @lea and those who follow you see it."),
        ("public", ""),
    ],
)
def test_it_says_who_will_read_a_private_answer(
    street: Street, inbox: Show, qtbot: QtBot, visibility: str, words: str
) -> None:
    name_lea(street)
    street.says("Léa", "Entre nous", visibility=visibility)
    composer = composer_of(inbox(), qtbot)
    assert composer.notice.said() == words
    assert composer.notice.isVisible() == bool(words)
    composer.write("note")
    assert "never sent" in composer.notice.said()


def test_what_the_network_adds_is_counted(street: Street, inbox: Show, qtbot: QtBot) -> None:
    name_lea(street)
    street.says("Léa", "Bonjour")
    composer = composer_of(inbox(), qtbot)
    composer.write("reply")
    assert not composer.counter.isVisible()  # nothing is written yet
    qtbot.keyClicks(composer.areas[0], "Oui")
    assert composer.counter.text().startswith("8 / 500")


def test_control_enter_sends_and_shift_closes_too(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    composer = composer_of(inbox(), qtbot)
    sent: list[tuple[str, bool]] = []
    composer.send.disconnect()
    composer.send.connect(lambda text, done: sent.append((text, done)))
    composer.write("reply")
    qtbot.keyClicks(composer.areas[0], "Oui")
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(composer.areas[0], Qt.Key.Key_Return, control)
    qtbot.keyClick(composer.areas[0], Qt.Key.Key_Return, control | shift)
    assert sent == [("Oui", False), ("Oui", True)]


def test_an_empty_text_is_not_sent(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    composer = composer_of(inbox(), qtbot)
    composer.areas[0].set_text("  \n")
    assert not composer.send_button.isEnabled()
    composer.ask_send(False)
    assert street.outbox() == []


def test_while_it_is_handed_over_it_cannot_go_twice(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    composer = composer_of(inbox(), qtbot)
    composer.write("reply")
    qtbot.keyClicks(composer.areas[0], "Oui")
    composer.ask_send(False)
    composer.ask_send(False)
    assert composer.areas[0].isReadOnly()
    qtbot.waitUntil(lambda: not composer.areas[0].isReadOnly())
    assert len(street.outbox()) == 1


def test_esc_goes_back_to_the_list(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    panel.reading.composer.write("reply")
    qtbot.keyClick(panel.reading.composer.areas[0], Qt.Key.Key_Escape)
    qtbot.waitUntil(panel.list.hasFocus)


def test_a_message_that_comes_while_typing_leaves_the_text_and_the_cursor(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.says("Léa", "Bonjour", hours=2)
    panel = inbox()
    composer = composer_of(panel, qtbot)
    composer.write("reply")
    qtbot.keyClicks(composer.areas[0], "Il part")
    qtbot.keyClick(composer.areas[0], Qt.Key.Key_Home)
    street.says("Léa", "Alors ?", hours=0, to=street.last())
    qtbot.waitUntil(lambda: len(panel.reading.thread_view.said()) == 2)
    assert composer.text() == "Il part"
    assert composer.areas[0].textCursor().position() == 0
    assert composer.areas[0].hasFocus()


def pasted(text: str) -> QMimeData:
    made = QMimeData()
    made.setText(text)
    return made


def test_pasted_links_are_freed_visibly_and_one_click_brings_them_back(
    street: Street, inbox: Show, qtbot: QtBot
) -> None:
    street.says("Léa", "Bonjour")
    composer = composer_of(inbox(), qtbot)
    composer.write("reply")
    composer.areas[0].insertFromMimeData(pasted("Voir https://a.fr/b?utm_source=x&page=2"))
    assert composer.text() == "Voir https://a.fr/b?page=2"
    qtbot.waitUntil(lambda: "freed" in composer.notice.said())
    composer.notice_row.undo.click()
    assert composer.text() == "Voir https://a.fr/b?utm_source=x&page=2"
    assert not composer.notice_row.undo.isVisible()


def test_a_plain_link_is_pasted_as_it_is(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    composer = composer_of(inbox(), qtbot)
    composer.areas[0].insertFromMimeData(pasted("https://a.fr/b?page=2"))
    assert composer.text() == "https://a.fr/b?page=2"
    assert not composer.notice.isVisible()


def test_a_variable_that_nothing_is_known_for_is_asked_about_before_it_leaves(
    street: Street, inbox: Show, qtbot: QtBot
) -> None:
    street.says("Léa", "Bonjour")
    composer = composer_of(inbox(), qtbot)
    composer.areas[0].insert("Bonjour {{ contact.last_name }}")
    sent: list[str] = []
    composer.send.connect(lambda text, done: sent.append(text))
    composer.ask_send(False)
    dialog = next(each for each in composer.window().findChildren(Dialog) if each.isVisible())
    assert sent == []
    dialog.cancel.click()
    assert sent == []
    composer.ask_send(False)
    asked = next(each for each in composer.window().findChildren(Dialog) if each.isVisible())
    asked.primary.click()
    assert sent == ["Bonjour {{ contact.last_name }}"]


def test_a_text_without_gaps_asks_nothing(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    composer = composer_of(inbox(), qtbot)
    composer.areas[0].insert("Bonjour `{{ exemple }}`")
    with qtbot.waitSignal(composer.send):
        composer.ask_send(False)


def test_an_answer_to_anger_says_that_it_will_wait(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.office.desk.cool_off_minutes = 5
    street.says("Léa", "C'est un scandale, toujours rien !!!")
    composer = composer_of(inbox(), qtbot)
    qtbot.waitUntil(lambda: "sounds angry" in composer.notice.said())


def test_in_a_crisis_it_says_so_though_the_settings_want_no_pause(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.office.desk.in_crisis = True
    street.says("Léa", "C'est un scandale, toujours rien !!!")
    composer = composer_of(inbox(), qtbot)
    qtbot.waitUntil(lambda: "sounds angry" in composer.notice.said())


def test_what_the_network_says_against_the_files_is_said_and_keeps_the_answer(
    street: Street, inbox: Show, qtbot: QtBot
) -> None:
    from cmdesk.domain.troubles import Trouble
    from cmdesk.networks.base import Plan

    street.says("Léa", "Bonjour")

    def plan(account: object, text: str, reply_to: str = "", media: object = (), options: object = None) -> Plan:
        return Plan(text, (Trouble("no-media-here"),) if options else ())

    street.office.network.plan = plan  # type: ignore[method-assign,assignment]
    composer = composer_of(inbox(), qtbot)
    composer.areas[0].insert("Bonjour")
    assert composer.can_send()
    composer.choose({"visibility": "public"})
    assert not composer.can_send()
    qtbot.waitUntil(lambda: "No picture can go" in composer.notice.said())
    assert not composer.send_button.isEnabled()


def test_a_dropped_picture_is_described_and_goes_with_the_answer(
    street: Street, inbox: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0xC97B3A)
    image.save(str(tmp_path / "pain.png"))
    network = street.office.network
    network.media = MediaRule(4, ("image/png", "image/jpeg"), alt=200)
    street.says("Léa", "Bonjour")
    composer = composer_of(inbox(), qtbot)
    assert composer.tools.attach.isVisible()
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "pain.png"))])
    composer.areas[0].insertFromMimeData(dropped)
    qtbot.waitUntil(lambda: len(composer.attachments.attached()) == 1)
    assert composer.attachments.isVisible()
    composer.attachments.findChildren(TextArea)[0].set_text("Un pain rond")
    composer.areas[0].insert("Voici")
    composer.ask_send(False)
    qtbot.waitUntil(lambda: len(street.outbox()) == 1)
    street.office.send()
    (posting,) = network.published
    assert [(each.alt, each.type.startswith("image/")) for each in posting.media] == [("Un pain rond", True)]
    qtbot.waitUntil(lambda: not composer.attachments.attached())


def test_where_a_network_takes_no_files_none_is_attached(
    street: Street, inbox: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "x.png").write_bytes(b"x")
    street.says("Léa", "Bonjour")
    composer = composer_of(inbox(), qtbot)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "x.png"))])
    composer.areas[0].insertFromMimeData(dropped)
    assert not composer.attachments.is_busy()
    assert not composer.tools.attach.isVisible()


def test_a_network_that_takes_no_answer_any_more_is_not_written_to(
    street: Street, inbox: Show, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(street.office.network), "reply_window", timedelta(hours=24))
    street.says("Léa", "Bonjour", hours=21)
    panel = inbox()
    composer = composer_of(panel, qtbot)
    assert composer.window_left.said() == "3 h left to answer here"
    composer.write("reply")
    qtbot.keyClicks(composer.areas[0], "Oui")
    assert composer.can_send()
    clock.pass_(hours=3)
    panel.reading.tell_time()
    assert not composer.window_left.isVisible()
    qtbot.waitUntil(lambda: composer.notice.said().startswith("Too late"))
    assert not composer.can_send()
    assert not composer.send_button.isEnabled()
    sent: list[str] = []
    composer.send.connect(lambda text, done: sent.append(text))
    qtbot.keyClick(composer.areas[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sent == []
    assert composer.text() == "Oui"  # nothing is lost
