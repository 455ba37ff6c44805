"""What the window opens besides its panels: dialogs, the first steps, notices. Each is loaded when it is asked for."""

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from cmdesk.ui.presets import keys_in_force
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.panels.base import Panel
    from cmdesk.ui.window import Window

log = logging.getLogger(__name__)
What = Mapping[str, int]  # which thing a dialog is about


def open_dialog(window: "Window", name: str, **what: int) -> None:
    """Open what is no panel, by its name."""
    match name:
        case "palette":
            from cmdesk.ui.palette import Palette

            _show(Palette(window))
        case "outbox":
            window.open("drafts", outbox=1)
        case "accounts" | "account-health":
            act = connect_account if name == "accounts" else show_health
            act(window, what.get("account"))
        case "add-source":
            from cmdesk.ui.dialogs.add_source import AddSource

            window.open("watchlist")
            _show(AddSource(window, window))
        case "settings":
            from cmdesk.ui.dialogs.settings import ACCOUNTS, SettingsDialog

            _show(SettingsDialog(window, ACCOUNTS if "accounts" in what else 0))
        case "shortcuts":
            from cmdesk.ui.dialogs.shortcuts_help import ShortcutsHelp

            _show(ShortcutsHelp(window, window.commands(), keys_in_force(window.settings)))
        case "capture":
            from cmdesk.ui.dialogs.capture import Capture

            _show(Capture(window, window, QGuiApplication.clipboard().mimeData() if "pasted" in what else None))
        case "rules":
            from cmdesk.ui.dialogs.rules import RulesDialog

            _show(RulesDialog(window, window, what.get("log"), what.get("item"), what.get("conversation")))
        case name if name in DIALOGS:
            _show(DIALOGS[name](window, what))
        case "by-hand":
            publish_by_hand(window, what["delivery"])
        case "demo":
            window.demo_asked.emit()
        case _:
            raise LookupError(name)


def _brand(window: "Window", what: What) -> QDialog:
    from cmdesk.ui.dialogs.brand import BrandDialog

    return BrandDialog(window)


def _incident(window: "Window", what: What) -> QDialog:
    from cmdesk.ui.dialogs.incident import IncidentDialog

    return IncidentDialog(window, window, what["number"], closing=bool(what.get("closing")))


def _open_incident(window: "Window", what: What) -> QDialog:
    """Of a signal, of an item, or by hand about a query."""
    from cmdesk.ui.dialogs.open_incident import OpenIncident

    return OpenIncident(window, window, what.get("signal", 0), what.get("item", 0), what.get("query", 0))


def _crisis_plan(window: "Window", what: What) -> QDialog:
    from cmdesk.ui.dialogs.crisis_plan import CrisisPlan

    return CrisisPlan(window, window)


def _evidence(window: "Window", what: What) -> QDialog:
    from cmdesk.ui.dialogs.evidence import EvidenceDialog

    return EvidenceDialog(window, window)


def _guide(window: "Window", what: What) -> QDialog:
    from cmdesk.ui.dialogs.guide import Guide
    from cmdesk.ui.taste import language_of

    return Guide(window, language_of(window.settings), window.settings.layout.get("panel", ""))


def _journal(window: "Window", what: What) -> QDialog:
    from cmdesk.ui.dialogs.journal import JournalDialog

    return JournalDialog(window)


def _ledger(window: "Window", what: What) -> QDialog:
    from cmdesk.ui.dialogs.send_ledger import SendLedgerDialog

    return SendLedgerDialog(window)


def _pause(window: "Window", what: What) -> QDialog:
    from cmdesk.ui.dialogs.pausing import PauseDialog

    return PauseDialog(window, window)


def resume(window: "Window") -> None:
    """End the pause of everything."""
    from cmdesk.ui.dialogs import pausing

    pausing.resume(window)


def publish_by_hand(window: "Window", delivery: int) -> None:
    """Make ready what a person publishes themselves, and show it."""

    def show(laid: Any) -> None:
        from cmdesk.ui.dialogs.by_hand import ByHandDialog

        _show(ByHandDialog(QApplication.activeModalWidget() or window, window, laid))

    window.bridge.do(window, window.bridge.desk.lay_out(delivery), then=show)


def connect_account(window: "Window", account: int | None) -> None:
    """Connect a new account, or sign in again to a known one; over a dialog that is open already."""
    from cmdesk.store import accounts
    from cmdesk.ui.dialogs.account import AccountDialog

    parent = QApplication.activeModalWidget() or window
    if account is None:
        _show(AccountDialog(parent, window))
    else:
        window.bridge.ask(window, accounts.one, account, then=lambda row: _show(AccountDialog(parent, window, row)))


def show_health(window: "Window", account: int | None) -> None:
    """The page of an account; of the only one, or else the list of all, when none is named."""
    from cmdesk.store import accounts
    from cmdesk.ui.dialogs.account_health import AccountHealthDialog

    def choose(rows: Any) -> None:
        if len(rows) == 1:
            show_health(window, rows[0].id)
        else:
            open_dialog(window, "settings", accounts=1)

    if account is not None:
        _show(AccountHealthDialog(QApplication.activeModalWidget() or window, window, account))
    else:
        window.bridge.ask(window, accounts.every, then=choose)


def _show(dialog: QDialog) -> None:
    """Open a dialog that is gone for good once it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def first_run(window: "Window") -> "Panel":
    from cmdesk.ui.dialogs.first_run import FirstRun

    return FirstRun(window)


def first_place(window: "Window", then: Callable[[bool], None]) -> None:
    """Ask whether the workspace is still empty: no account, no source, nothing that was captured by hand."""
    from cmdesk.domain.conversations import View
    from cmdesk.store import accounts, conversations, sources

    def ask_next(*queries: Any) -> None:
        if not queries:
            then(True)
            return
        query, *arguments = queries[0]
        window.bridge.ask(
            window, query, *arguments, then=lambda found: then(False) if found else ask_next(*queries[1:])
        )

    ask_next((accounts.every,), (sources.every,), (conversations.page, View(None), None, 1))


def complain(window: "Window", error: Exception) -> None:
    """The world's refusals get their sentence, a bug gets a line in the log and one notice."""
    trouble = getattr(error, "trouble", None)
    if trouble is None:
        log.error("A bug", exc_info=error)
        apologise(window, f"{type(error).__name__}: {error}")
        return
    from cmdesk.sentences import sentence

    window.toast.say(
        sentence(trouble, tr),
        tr("Copy the details"),
        act=lambda: QApplication.clipboard().setText(str(trouble)),
        symbol="error",
        tone="bad",
    )


def apologise(window: "Window", details: str) -> None:
    if window.property("apologised"):
        return  # one notice is enough until it was seen
    window.setProperty("apologised", True)

    def seen() -> None:
        window.setProperty("apologised", None)
        window.toast.gone.disconnect(seen)

    def show() -> None:
        from cmdesk.ui.dialogs.trouble import details_of_bug

        _show(details_of_bug(window, details))

    window.toast.say(
        tr("Something went wrong inside cmdesk. Your work is kept."),
        tr("Details"),
        act=show,
        symbol="bug",
        tone="warn",
    )
    window.toast.gone.connect(seen)


DIALOGS: Mapping[str, Callable[["Window", What], QDialog]] = {
    "guide": _guide,
    "journal": _journal,
    "pause": _pause,
    "ledger": _ledger,
    "brand": _brand,
    "evidence": _evidence,
    "incident": _incident,
    "open-incident": _open_incident,
    "crisis-plan": _crisis_plan,
}
