"""While one types: replies after a slash, people after @, emoji after a colon."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cmdesk.domain.replies import SavedReply
from cmdesk.store import replies
from cmdesk.ui.panels.inbox.panel import InboxPanel
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]
LATE = SavedReply(0, "Retard", "retard", "Bonjour {{ contact.first_name || 'vous' }}, {{ account.name }} regarde.")


def shown(panel: InboxPanel, qtbot: QtBot) -> InboxPanel:
    qtbot.waitUntil(panel.reading.composer.account.isVisible)
    panel.activateWindow()
    panel.reading.composer.write("reply")
    return panel


def test_a_slash_and_a_short_code_put_a_reply_in(street: Street, inbox: Show, qtbot: QtBot) -> None:
    made = street.office.write(replies.keep, LATE)
    street.says("Léa Marchand", "Mon colis ?")
    panel = shown(inbox(), qtbot)
    composer = panel.reading.composer
    area, offers = composer.areas[0], composer.completions[0].offers
    qtbot.keyClicks(area, "/ret")
    qtbot.waitUntil(offers.isVisible)
    qtbot.keyClick(area, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: composer.text() == "Bonjour Léa, @fournil regarde.")
    assert not offers.isVisible()
    qtbot.waitUntil(lambda: street.office.read(replies.every)[0].used == 1)
    assert street.office.read(replies.every)[0].id == made
    assert street.outbox() == []


def test_escape_closes_the_offers_and_leaves_the_text(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.office.write(replies.keep, LATE)
    street.says("Léa", "Mon colis ?")
    panel = shown(inbox(), qtbot)
    composer = panel.reading.composer
    qtbot.keyClicks(composer.areas[0], "/")
    qtbot.waitUntil(composer.completions[0].offers.isVisible)
    qtbot.keyClick(composer.areas[0], Qt.Key.Key_Escape)
    assert not composer.completions[0].offers.isVisible()
    assert composer.text() == "/"
    assert composer.areas[0].hasFocus()


def test_people_are_named_after_an_at_sign(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Zoé Petit", "Bonjour", hours=3)
    street.says("Léa", "Mon colis ?")
    composer = shown(inbox(), qtbot).reading.composer
    qtbot.keyClicks(composer.areas[0], "Avec @zo")
    qtbot.waitUntil(composer.completions[0].offers.isVisible)
    qtbot.keyClick(composer.areas[0], Qt.Key.Key_Tab)
    assert composer.text() == "Avec @zoé.petit@piaille.example "


def test_emoji_are_found_by_name_while_one_types(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Mon colis ?")
    composer = shown(inbox(), qtbot).reading.composer
    qtbot.keyClicks(composer.areas[0], ":croissant")
    qtbot.waitUntil(composer.completions[0].offers.isVisible)
    qtbot.keyClick(composer.areas[0], Qt.Key.Key_Return)
    assert composer.text() == "🥐 "


def test_a_time_of_day_is_no_emoji(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Mon colis ?")
    composer = shown(inbox(), qtbot).reading.composer
    qtbot.keyClicks(composer.areas[0], "9:00 et https://a.fr/b")
    qtbot.wait(150)
    assert not composer.completions[0].offers.isVisible()


def test_without_a_saved_reply_the_slash_leads_to_the_first(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Mon colis ?")
    composer = shown(inbox(), qtbot).reading.composer
    qtbot.keyClicks(composer.areas[0], "/")
    qtbot.waitUntil(composer.completions[0].offers.isVisible)
    with qtbot.waitSignal(composer.completions[0].none_yet):
        qtbot.keyClick(composer.areas[0], Qt.Key.Key_Return)
    assert composer.text() == ""


def test_an_accent_before_it_does_not_hide_what_is_typed(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.office.write(replies.keep, LATE)
    street.says("Léa", "Mon colis ?")
    composer = shown(inbox(), qtbot).reading.composer
    composer.areas[0].insert("Très bien 🥐 /ret")
    qtbot.waitUntil(composer.completions[0].offers.isVisible)
    qtbot.keyClick(composer.areas[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: composer.text().startswith("Très bien 🥐 Bonjour Léa"))
