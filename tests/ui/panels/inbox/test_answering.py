"""From the composer to the outbox and back; nothing is lost on the way."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from cmdesk.domain.accounts import AccountHealth
from cmdesk.domain.conversations import EntryKind, State
from cmdesk.domain.outbox import State as DeliveryState
from cmdesk.networks.base import Refused
from cmdesk.store import accounts, conversations
from cmdesk.ui.panels.inbox.panel import InboxPanel
from cmdesk.ui.widgets import Text
from tests.conftest import Clock
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]


def write(panel: InboxPanel, text: str, kind: str = "reply") -> None:
    """Type a text, as soon as the account is known."""
    panel.reading.composer.write(kind)
    panel.reading.composer.pages.area().insert(text)


def test_an_answer_goes_out_and_stands_in_the_thread(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.office.desk.undo_seconds = 10
    found = street.says("Léa", "Toujours rien ?")
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.composer.account.isVisible())
    write(panel, "Il est parti ce matin.")
    panel.reading.composer.ask_send(False)
    qtbot.waitUntil(lambda: host.told == ["The answer leaves in 10 s"])
    assert panel.reading.composer.text() == ""
    qtbot.waitUntil(lambda: len(panel.reading.thread_view.underway()) == 1)
    assert "Leaves in 10 s" in panel.reading.thread_view.underway()[0].words()
    street.office.now.pass_(seconds=11)  # type: ignore[attr-defined]
    street.office.send()
    assert [posting.text for posting in street.office.network.published] == ["Il est parti ce matin."]
    qtbot.waitUntil(lambda: not panel.reading.thread_view.underway())
    assert street.row(found).state is State.WAITING
    kinds = [widget.entry.kind for widget in panel.reading.thread_view.said()]
    assert kinds == [EntryKind.THEIRS, EntryKind.OURS]


def test_where_what_is_said_of_its_files_cannot_be_kept_an_answer_can_be_sent_again(
    street: Street, inbox: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    street.says("Léa", "Toujours rien ?")
    panel = inbox()
    composer = panel.reading.composer
    qtbot.waitUntil(lambda: composer.account.isVisible())
    write(panel, "Il est parti ce matin.")
    monkeypatch.setattr(composer.attachments, "flush", lambda then, otherwise: otherwise())
    composer.ask_send(False)
    assert composer.can_send()
    assert composer.text() == "Il est parti ce matin."


@pytest.mark.parametrize(("spared", "words"), [(False, "it waits until you resume"), (True, "leaves in 10 s")])
def test_during_a_pause_an_answer_is_said_to_leave_only_where_it_is_spared(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot, spared: bool, words: str
) -> None:
    street.office.desk.undo_seconds = 10
    street.says("Léa", "Toujours rien ?")
    street.office.do(street.office.desk.pause_everything(spare_answers=spared))
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.composer.account.isVisible())
    write(panel, "Il est parti ce matin.")
    panel.reading.composer.ask_send(False)
    qtbot.waitUntil(lambda: bool(host.told))
    assert words in host.told[0]


def test_undo_puts_the_text_back_above_what_was_typed_since(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.office.desk.undo_seconds = 10
    found = street.says("Léa", "Toujours rien ?")
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.composer.account.isVisible())
    write(panel, "Il est parti.")
    panel.reading.composer.ask_send(False)
    qtbot.waitUntil(lambda: host.undos != [])
    write(panel, "Et aussi")
    host.undo()
    qtbot.waitUntil(lambda: panel.reading.composer.text() == "Il est parti.\n\nEt aussi")
    qtbot.waitUntil(lambda: street.thread(found).reply_draft == "Il est parti.\n\nEt aussi")
    assert [row.state for row in street.outbox()] == [DeliveryState.CANCELLED]
    street.office.now.pass_(seconds=60)  # type: ignore[attr-defined]
    street.office.send()
    assert street.office.network.published == []


def test_what_is_taken_back_in_the_outbox_comes_above_what_is_typed_here(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.office.desk.undo_seconds = 10
    found = street.says("Léa", "Toujours rien ?")
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.composer.account.isVisible())
    write(panel, "Il est parti.")
    panel.reading.composer.ask_send(False)
    qtbot.waitUntil(lambda: host.undos != [])
    write(panel, "Et aussi")
    panel.reading.keeper.flush()
    qtbot.waitUntil(lambda: street.thread(found).reply_draft == "Et aussi")
    qtbot.waitUntil(lambda: panel.reading.keeper.unwritten(found, "reply") is None)
    street.office.do(street.office.desk.take_back(street.outbox()[0].id))
    qtbot.waitUntil(lambda: panel.reading.composer.text() == "Il est parti.\n\nEt aussi")


def test_undo_after_the_answer_left_says_so(street: Street, inbox: Show, host: NotingHost, qtbot: QtBot) -> None:
    street.says("Léa", "Toujours rien ?")
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.composer.account.isVisible())
    write(panel, "Il est parti.")
    panel.reading.composer.ask_send(False)
    qtbot.waitUntil(lambda: host.undos != [])
    street.office.send()
    host.undo()
    qtbot.waitUntil(lambda: "Too late: the answer has left" in host.told)
    assert panel.reading.composer.text() == ""


def test_send_and_done_goes_to_the_next_and_its_undo_comes_back(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.office.desk.undo_seconds = 10
    street.says("Marc", "Bonjour", hours=3)
    lea = street.says("Léa", "Toujours rien ?", hours=1)
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.composer.account.isVisible())
    write(panel, "Il est parti.")
    panel.reading.composer.ask_send(True)
    qtbot.waitUntil(lambda: street.row(lea).state is State.DONE)
    qtbot.waitUntil(lambda: panel.reading.shown is not None and panel.reading.shown.row.name == "Marc")
    host.undo()
    qtbot.waitUntil(lambda: street.row(lea).state is State.OPEN)
    qtbot.waitUntil(lambda: host.opened == [("inbox", {"conversation": lea})])
    assert street.thread(lea).reply_draft == "Il est parti."


def test_done_stays_done_once_the_answer_is_out(street: Street, inbox: Show, qtbot: QtBot) -> None:
    lea = street.says("Léa", "Toujours rien ?")
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.composer.account.isVisible())
    write(panel, "Il est parti.")
    panel.reading.composer.ask_send(True)
    qtbot.waitUntil(lambda: street.row(lea).state is State.DONE)
    street.office.send()
    assert len(street.office.network.published) == 1
    assert street.row(lea).state is State.DONE


def test_a_refused_answer_can_be_edited(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Toujours rien ?")
    street.office.network.next_commit.append(Refused("too-long", count="612", maximum="500"))
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.composer.account.isVisible())
    write(panel, "Il est parti.")
    panel.reading.composer.ask_send(False)
    qtbot.waitUntil(lambda: len(street.outbox()) == 1)
    street.office.send()
    qtbot.waitUntil(lambda: "Not sent" in "".join(found.words() for found in panel.reading.thread_view.underway()))
    again, edit = panel.reading.thread_view.underway()[0].buttons()
    assert again.text() == "Send again"
    edit.click()
    qtbot.waitUntil(lambda: panel.reading.composer.text() == "Il est parti.")


@pytest.mark.parametrize(
    ("button", "state"), [(0, DeliveryState.SENT), (1, DeliveryState.QUEUED), (2, DeliveryState.CANCELLED)]
)
def test_a_lost_answer_asks_and_does_as_told(
    street: Street, inbox: Show, qtbot: QtBot, button: int, state: DeliveryState
) -> None:
    street.says("Léa", "Toujours rien ?")
    street.office.network.next_commit.append("lost after")
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.composer.account.isVisible())
    write(panel, "Il est parti.")
    panel.reading.composer.ask_send(False)
    qtbot.waitUntil(lambda: len(street.outbox()) == 1)
    street.office.send()
    qtbot.waitUntil(lambda: "Unsure" in "".join(found.words() for found in panel.reading.thread_view.underway()))
    panel.reading.thread_view.underway()[0].buttons()[button].click()
    qtbot.waitUntil(lambda: [row.state for row in street.outbox()] == [state])


def test_a_note_is_kept_and_never_sent(street: Street, inbox: Show, host: NotingHost, qtbot: QtBot) -> None:
    found = street.says("Léa", "Toujours rien ?")
    panel = inbox()
    write(panel, "Vu au labo", "note")
    panel.reading.composer.ask_send(False)
    qtbot.waitUntil(
        lambda: [e.text for e in street.thread(found).entries if e.kind is EntryKind.NOTE] == ["Vu au labo"]
    )
    qtbot.waitUntil(lambda: panel.reading.composer.text() == "")
    street.office.send()
    assert street.office.network.published == []
    host.undo()
    qtbot.waitUntil(lambda: not [e for e in street.thread(found).entries if e.kind is EntryKind.NOTE])
    assert panel.reading.composer.text() == "Vu au labo"


def test_what_waits_for_a_sign_in_says_so(street: Street, inbox: Show, qtbot: QtBot) -> None:
    office = street.office
    found = street.says("Léa", "Bonjour")
    office.do(office.desk.reply(found, "Oui"))
    panel = inbox()
    qtbot.waitUntil(lambda: bool(panel.reading.thread_view.underway()))
    (widget,) = panel.reading.thread_view.underway()
    assert "sign" not in widget.words()
    office.write(accounts.tell_health, street.account, AccountHealth.SIGN_IN, None, office.now())
    qtbot.waitUntil(lambda: panel.reading.thread_view.underway()[0].words() == "Waits until you have signed in again")
    office.write(accounts.tell_health, street.account, AccountHealth.OK, None, office.now())
    qtbot.waitUntil(lambda: "sign" not in panel.reading.thread_view.underway()[0].words())


def test_what_cannot_be_answered_here_is_copied_and_its_page_opened(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) is None)
    found = street.mentions("Le pain", "Le Fournil ouvre un café")
    panel = inbox()
    composer = panel.reading.composer
    assert composer.assist_button.isVisible()
    assert not composer.send_button.isVisible()
    write(panel, "Merci pour l’article")
    composer.assist_button.click()
    assert QGuiApplication.clipboard().text() == "Merci pour l’article"
    assert opened == ["https://ouest.example/a1"]
    assert host.told == ["Copied: paste it on the page that opened"]
    qtbot.waitUntil(lambda: street.thread(found).reply_draft == "Merci pour l’article")
    assert street.outbox() == []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    composer.assist_button.click()
    assert host.told[-1] == "Copied; no browser could be opened. The page: https://ouest.example/a1"


def test_offline_an_answer_waits(street: Street, inbox: Show, host: NotingHost, qtbot: QtBot, clock: Clock) -> None:
    host.settings.online = False
    street.says("Léa", "Toujours rien ?")
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.composer.account.isVisible())
    write(panel, "Il est parti.")
    panel.reading.composer.ask_send(False)
    qtbot.waitUntil(lambda: host.told == ["The answer leaves when you are back online"])
    qtbot.waitUntil(lambda: len(panel.reading.thread_view.underway()) == 1)
    assert panel.reading.thread_view.underway()[0].words() == "Kept until you are back online"
    assert clock.now + timedelta() == street.office.now()


def test_a_full_disk_leaves_the_text_where_it_is(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cmdesk.domain.troubles import Problem

    street.says("Léa", "Toujours rien ?")
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.composer.account.isVisible())

    async def refuse(*_: object) -> int:
        raise Problem("disk-full", path="fournil.cmdesk")

    monkeypatch.setattr(street.office.desk, "answer", refuse)
    write(panel, "Il est parti.")
    panel.reading.composer.ask_send(False)
    qtbot.waitUntil(lambda: len(host.complaints) == 1)
    assert panel.reading.composer.text() == "Il est parti."
    assert not panel.reading.composer.areas[0].isReadOnly()
    host.complaints.clear()
    assert street.office.read(conversations.counts).open == 1


def test_send_and_go_on_opens_the_next_conversation(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    older = street.says("Zoé", "Bonjour", hours=5)
    newer = street.says("Léa", "Toujours rien ?")
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.composer.account.isVisible() and panel.reading.wanted == newer)
    write(panel, "Il est parti.")
    panel.reading.composer.ask_send_next()
    qtbot.waitUntil(lambda: panel.reading.wanted == older)
    assert [row.text for row in street.outbox()] == ["Il est parti."]
    assert street.row(newer).state is not State.DONE


def test_an_answer_can_leave_at_a_time_of_its_own(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot, clock: Clock
) -> None:
    found = street.says("Léa", "Toujours rien ?")
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.composer.account.isVisible())
    write(panel, "Il est parti.")
    tomorrow = street.office.now() + timedelta(days=1)
    panel.answering.send("Il est parti.", False, tomorrow)
    qtbot.waitUntil(lambda: len(host.told) == 1)
    assert host.told[0].startswith("The answer leaves tomorrow")
    (row,) = street.outbox()
    assert (row.due, row.not_before) == (tomorrow, tomorrow)
    qtbot.waitUntil(lambda: len(panel.reading.thread_view.underway()) == 1)
    underway = panel.reading.thread_view.underway()[0]
    assert [button.text() for button in underway.buttons()] == ["Undo", "Send now"]
    underway.buttons()[1].click()
    qtbot.waitUntil(lambda: street.outbox()[0].due is None)
    street.office.send()
    qtbot.waitUntil(lambda: street.thread(found).entries[-1].kind is EntryKind.OURS)


def test_an_answer_to_anger_cools_off_and_can_be_sent_at_once(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.office.desk.cool_off_minutes = 5
    street.says("Léa", "C'est un scandale, toujours rien !!!")
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.composer.account.isVisible())
    write(panel, "Nous regardons.")
    panel.reading.composer.ask_send(False)
    qtbot.waitUntil(lambda: host.told == ["Their message sounds angry: the answer leaves in 5 min"])
    street.office.send()
    assert street.office.network.published == []
    qtbot.waitUntil(lambda: len(panel.reading.thread_view.underway()) == 1)
    assert "Cools off" in panel.reading.thread_view.underway()[0].words()
    panel.answering.decide(street.outbox()[0].id, "now")
    qtbot.waitUntil(lambda: street.outbox()[0].reason == "")
    street.office.send()
    assert len(street.office.network.published) == 1


def test_a_held_answer_shows_both_and_leaves_only_when_a_person_says_so(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    found = street.says("Léa", "Toujours rien ?")
    asked = street.last()
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.composer.account.isVisible())
    write(panel, "Nous regardons.")
    panel.reading.composer.ask_send(False)
    qtbot.waitUntil(lambda: len(street.outbox()) == 1)
    street.says("Fournil", "Réglé par téléphone", hours=0, to=asked, mine=True)
    street.office.send()
    assert street.office.network.published == []
    panel.reading.read_again()
    qtbot.waitUntil(lambda: any("Held" in each.words() for each in panel.reading.thread_view.underway()))
    (held,) = panel.reading.thread_view.underway()
    shown = [text.said() for text in held.findChildren(Text)]
    assert "Réglé par téléphone" in shown
    assert "Nous regardons." in shown
    assert [button.text() for button in held.buttons()] == ["Send anyway", "Edit", "Drop it"]
    held.buttons()[0].click()
    qtbot.waitUntil(lambda: street.outbox()[0].state is DeliveryState.QUEUED)
    street.office.send()
    assert [posting.text for posting in street.office.network.published] == ["Nous regardons."]
    assert street.thread(found) is not None
