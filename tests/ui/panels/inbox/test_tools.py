"""The small buttons say what they do, and leave when they make no sense."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from cmdesk.domain.replies import SavedReply
from cmdesk.ui.panels.inbox.panel import InboxPanel
from cmdesk.ui.panels.inbox.tools import Suggested
from cmdesk.ui.widgets import Button, IconButton
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]


def test_each_button_has_a_name_and_a_note_has_few(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    composer = inbox().reading.composer
    qtbot.waitUntil(composer.account.isVisible)
    assert all(button.accessibleName() for button in composer.tools.findChildren(IconButton))
    assert composer.tools.thanks.isVisible()
    assert not composer.tools.options.isVisible()  # this network offers no choice
    composer.write("note")
    assert composer.tools.emoji.isVisible()
    assert not composer.tools.thanks.isVisible()
    assert not composer.tools.attach.isVisible()


def test_what_is_suggested_is_a_button_each(qtbot: QtBot) -> None:
    suggested = Suggested()
    qtbot.addWidget(suggested)
    suggested.show_replies([SavedReply(1, "Retard", "retard", "…"), SavedReply(2, "Horaires", "horaires", "…")])
    first, second = [button for button in suggested.findChildren(Button) if not button.isHidden()]
    with qtbot.waitSignal(suggested.taken) as told:
        second.click()
    assert (first.text(), told.args[0].id) == ("Retard", 2)
    suggested.show_replies([])
    assert suggested.isHidden()
