"""The accounts that are connected: how they are, signing in again, removing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.topics import Topic
from cmdesk.sentences import sentence
from cmdesk.store import accounts
from cmdesk.ui import times
from cmdesk.ui.dialogs.account import AccountDialog
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Avatar, Button, Dialog, Elided, Icon, IconButton, Panel, Text, clear, col, question, row
from cmdesk.ui.words import tr

MARKS = {
    AccountHealth.OK: ("ok", "good"),
    AccountHealth.OFFLINE: ("offline", "warn"),
    AccountHealth.SIGN_IN: ("key", "bad"),
}


class AccountsList(QWidget):
    """One card per account. For a page of the settings."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self.host = host
        self._shown: Sequence[AccountRow] | None = None
        self._cards = col(gap=8)
        self.nothing = Text(_nothing(), "body", "text2", wrap=True, leading=140)
        self.setLayout(col(self.nothing, self._cards, None, gap=8))
        self.nothing.hide()
        host.bridge.changed.connect(self._on_changed)
        self.reload()

    def _on_changed(self, topic: Topic) -> None:
        if topic & Topic.ACCOUNTS:
            self.reload()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.nothing.setText(_nothing())
            self._shown = None
            self.reload()
        super().changeEvent(event)

    def reload(self) -> None:
        self.host.bridge.ask(self, accounts.every, then=self._take)

    def _take(self, rows: Sequence[AccountRow]) -> None:
        self.nothing.setVisible(not rows)
        if rows != self._shown:
            self._shown = list(rows)
            clear(self._cards)
            for one in rows:
                self._cards.addWidget(self._card(one))
        self.updateGeometry()

    def _card(self, one: AccountRow) -> Panel:
        symbol, tone = MARKS[one.health]
        words = Text(
            health_words(one, self.host), "meta", "text2" if one.health is AccountHealth.OK else tone, wrap=True
        )
        again = Button(
            tr("Sign in again"), "key", "soft" if one.health is AccountHealth.SIGN_IN else "quiet", small=True
        )
        again.setAccessibleDescription(one.name)
        again.clicked.connect(lambda: AccountDialog(self, self.host, one).open())
        away = IconButton("bin", tr("Remove {account}", account=one.name))
        away.clicked.connect(lambda: self.ask_remove(one))
        health = row(Icon(symbol, tone, 14), (words, 1), gap=6)
        parts = row(
            Avatar(one.name.lstrip("@"), one.network, 36), (col(Elided(one.name, "body-strong"), health, gap=2), 1)
        )
        parts.addWidget(again)
        parts.addWidget(away)
        return Panel(col(parts, pad=(12, 10, 8, 10)), "surface", "line", 10)

    def ask_remove(self, one: AccountRow) -> Dialog:
        """It cannot be undone without the password: so it asks, and says what stays."""
        said = tr(
            "What was said through {account} stays here: conversations, drafts and the history of what was sent. "
            "Its secret leaves the keyring, nothing new comes in, and what waits to leave goes back to its draft.",
            account=one.name,
        )
        asked = question(
            self, tr("Remove {account}?", account=one.name), said, tr("Remove the account"), tr("Keep it"), danger=True
        )
        asked.accepted.connect(lambda: self.host.bridge.do(self, self.host.bridge.desk.remove_account(one.id)))
        asked.finished.connect(asked.deleteLater)
        asked.open()
        return asked


def _nothing() -> str:
    return tr("No account is connected yet. Watching sources works without one; answering needs one.")


def health_words(one: AccountRow, host: Host) -> str:
    """How an account is, in a sentence."""
    since = times.short(one.checked, host.now()) if one.checked is not None else ""
    match one.health:
        case AccountHealth.OK:
            return tr("Works; last read: {time}", time=since) if since else tr("Works; not read yet")
        case AccountHealth.OFFLINE:
            return sentence(one.trouble, tr) if one.trouble is not None else tr("It cannot be reached.")
        case AccountHealth.SIGN_IN:
            return tr("Needs a new sign-in. What you send waits, nothing is lost.")
