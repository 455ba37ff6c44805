"""What can be done to a message is offered with its consequences, asked only where it is final, and taken back."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cmdesk.domain.moderation import Deed, DeedRule, Standing
from cmdesk.engine.desk.moderation import Offer
from cmdesk.networks.base import Wording
from cmdesk.store import moderation
from cmdesk.ui.dialogs.reword import RewordDialog
from cmdesk.ui.panels.inbox.moderating import ICONS, consequences, name_of, told_after
from cmdesk.ui.panels.inbox.panel import InboxPanel
from cmdesk.ui.widgets import Dialog, Field
from tests.fakes import Office
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.inbox.conftest import Street

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a screen
RULES = (
    DeedRule(Deed.APPROVE, reversible=True, seen=False),
    DeedRule(Deed.HOLD, reversible=True, seen=False),
    DeedRule(Deed.DELETE, reversible=False, seen=True),
    DeedRule(Deed.REPORT, reversible=False, seen=False, reason=True),
)


@pytest.fixture
def asked(office: Office, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Deed, str]]:
    """What the network was asked to do: it lets comments be approved, deleted and reported."""
    done: list[tuple[Deed, str]] = []

    async def moderate(account: Any, deed: Deed, target: str, tools: Any, reason: str = "") -> None:
        done.append((deed, reason))

    monkeypatch.setattr(office.network, "deeds", RULES, raising=False)
    monkeypatch.setattr(office.network, "moderate", moderate, raising=False)
    return done


def menu_of(panel: InboxPanel, qtbot: QtBot) -> QMenu:
    """The menu that the button of the only message opens."""
    said = panel.reading.thread_view.said()[0]
    assert said.deeds is not None
    said.deeds.click()
    qtbot.waitUntil(lambda: any(menu.actions() for menu in panel.findChildren(QMenu)))
    return next(menu for menu in panel.findChildren(QMenu) if menu.actions())


def dialog_of(panel: InboxPanel, qtbot: QtBot) -> Dialog:
    found: list[Dialog] = []

    def there() -> bool:
        found[:] = [one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible()]
        return bool(found)

    qtbot.waitUntil(there)
    return found[0]


def action(menu: QMenu, words: str) -> Any:
    return next(one for one in menu.actions() if one.text().startswith(words))


def standing(office: Office, street: Street, conversation: int) -> Standing:
    found: Standing = office.read(moderation.newest, conversation).standing
    return found


def test_a_held_comment_says_so_and_is_approved_and_undone(
    asked: list[Any], street: Street, inbox: Callable[[], InboxPanel], host: NotingHost, office: Office, qtbot: QtBot
) -> None:
    conversation = street.says("Léa", "Bonjour", standing=Standing.HELD)
    panel = inbox()
    assert "waits to be approved" in panel.reading.thread_view.said()[0].time.said()
    menu = menu_of(panel, qtbot)
    assert [one.text() for one in menu.actions()] == [
        "Approve\tcan be undone, the author is not told",
        "Delete for good, on its network\tcannot be undone, the author sees it",
        "Report to the moderators\tcannot be undone, the author is not told",
    ]
    action(menu, "Approve").trigger()
    qtbot.waitUntil(lambda: bool(host.told))
    assert asked == [(Deed.APPROVE, "")]
    assert standing(office, street, conversation) is Standing.VISIBLE
    qtbot.waitUntil(lambda: "approved" not in panel.reading.thread_view.said()[0].time.said())
    host.undo()
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked[1] == (Deed.HOLD, "")


def test_what_cannot_be_undone_is_asked_first(
    asked: list[Any], street: Street, inbox: Callable[[], InboxPanel], office: Office, qtbot: QtBot
) -> None:
    conversation = street.says("Léa", "Bonjour")
    panel = inbox()
    action(menu_of(panel, qtbot), "Delete").trigger()
    dialog = dialog_of(panel, qtbot)
    assert asked == []
    dialog.reject()
    qtbot.wait(20)
    assert asked == []
    action(menu_of(panel, qtbot), "Delete").trigger()
    dialog_of(panel, qtbot).primary.click()
    qtbot.waitUntil(lambda: asked == [(Deed.DELETE, "")])
    qtbot.waitUntil(lambda: standing(office, street, conversation) is Standing.DELETED)


def test_a_report_takes_its_reason_along(
    asked: list[Any], street: Street, inbox: Callable[[], InboxPanel], qtbot: QtBot
) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    action(menu_of(panel, qtbot), "Report").trigger()
    dialog = dialog_of(panel, qtbot)
    dialog.findChildren(Field)[0].setText("Insultes")
    dialog.primary.click()
    qtbot.waitUntil(lambda: asked == [(Deed.REPORT, "Insultes")])


def test_the_palette_offers_it_for_the_newest_message(
    asked: list[Any], street: Street, inbox: Callable[[], InboxPanel], qtbot: QtBot
) -> None:
    street.says("Léa", "Bonjour", standing=Standing.HELD)
    panel = inbox()

    def offered() -> dict[str, Any]:
        return {one.name: one for one in panel.commands() if one.name.startswith("inbox.deed.")}

    qtbot.waitUntil(lambda: bool(offered()))
    assert offered()["inbox.deed.approve"].title == "Approve (can be undone, the author is not told)"
    offered()["inbox.deed.approve"].run()
    qtbot.waitUntil(lambda: asked == [(Deed.APPROVE, "")])
    qtbot.waitUntil(lambda: "inbox.deed.hold" in offered())


def test_a_network_that_lets_nothing_be_done_shows_no_button(
    street: Street, inbox: Callable[[], InboxPanel], qtbot: QtBot
) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    assert panel.reading.thread_view.said()[0].deeds is None
    assert not [one for one in panel.commands() if one.name.startswith("inbox.deed.")]


@pytest.mark.parametrize("deed", list(Deed))
def test_each_deed_has_its_words_and_its_icon(deed: Deed) -> None:
    assert name_of(deed)
    assert told_after(deed)
    assert ICONS[deed]
    rule = DeedRule(deed, reversible=True, seen=True)
    assert consequences(Offer(rule, Deed.SHOW)) == "can be undone, the author sees it"


def test_what_waits_to_be_approved_has_a_button_for_it(
    street: Street, inbox: Callable[[], InboxPanel], host: NotingHost, asked: list[tuple[Deed, str]], qtbot: QtBot
) -> None:
    found = street.says("Garance", "Faut-il le rouler tiède ?", standing=Standing.HELD)
    panel = inbox()
    qtbot.waitUntil(lambda: bool(panel.reading.thread_view.said()))
    button = panel.reading.thread_view.said()[0].approve
    assert button is not None
    button.click()
    qtbot.waitUntil(lambda: asked == [(Deed.APPROVE, "")])
    qtbot.waitUntil(lambda: panel.reading.thread_view.said()[0].approve is None)
    assert street.thread(found).entries[0].standing is Standing.VISIBLE
    host.undo()
    qtbot.waitUntil(lambda: asked == [(Deed.APPROVE, ""), (Deed.HOLD, "")])


def test_where_nobody_may_approve_there_is_no_button(
    street: Street, inbox: Callable[[], InboxPanel], qtbot: QtBot
) -> None:
    street.says("Garance", "Faut-il le rouler tiède ?", standing=Standing.HELD)
    panel = inbox()
    qtbot.waitUntil(lambda: bool(panel.reading.thread_view.said()))
    assert panel.reading.thread_view.said()[0].approve is None


def test_what_we_said_can_be_changed_where_the_network_lets_it(
    asked: list[Any],
    street: Street,
    inbox: Callable[[], InboxPanel],
    office: Office,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def wording(account: Any, target: str, tools: Any) -> Wording:
        return Wording("Bonjour")

    street.says("Léa", "Bonjour")
    street.says("Fournil", "Oui", to=street.last(), mine=True)
    street.says("Léa", "Merci", to=street.last())
    panel = inbox()
    monkeypatch.setattr(office.network, "wording", wording, raising=False)
    monkeypatch.setattr(office.network, "reword", wording, raising=False)
    qtbot.waitUntil(lambda: any(said.kind == "ours" for said in panel.reading.thread_view.said()))
    ours = next(said for said in panel.reading.thread_view.said() if said.kind == "ours")
    assert ours.deeds is not None
    ours.deeds.click()
    qtbot.waitUntil(lambda: any(menu.actions() for menu in panel.findChildren(QMenu)))
    menu = next(menu for menu in panel.findChildren(QMenu) if menu.actions())
    action(menu, "Change what it says").trigger()
    dialog = dialog_of(panel, qtbot)
    assert isinstance(dialog, RewordDialog)
    dialog.reject()
