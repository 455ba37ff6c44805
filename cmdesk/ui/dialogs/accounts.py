"""The accounts that are connected: how they are, signing in again, removing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.topics import Topic
from cmdesk.store import accounts
from cmdesk.ui.dialogs.account import AccountDialog
from cmdesk.ui.dialogs.account_health import AccountHealthDialog
from cmdesk.ui.dialogs.account_words import health_words, mark_of
from cmdesk.ui.dialogs.remove_account import ask_remove
from cmdesk.ui.network_facts import is_by_hand
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Avatar, Button, Elided, Icon, IconButton, Panel, Text, clear, col, row
from cmdesk.ui.words import tr


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
        symbol, tone = mark_of(one, self.host.now())
        words = Text(
            health_words(one, self.host.now()), "meta", tone if tone in ("warn", "bad") else "text2", wrap=True
        )
        by_hand, urgent = is_by_hand(one.network), one.health is AccountHealth.SIGN_IN
        verb = tr("Change the page where you write") if by_hand else tr("Sign in again")
        again = Button(verb, "browser" if by_hand else "key", "soft" if urgent else "quiet", small=True)
        again.setAccessibleDescription(one.name)
        again.clicked.connect(lambda: AccountDialog(self, self.host, one).open())
        more = IconButton("info", tr("Health of {account}", account=one.name))
        more.clicked.connect(lambda: AccountHealthDialog(self, self.host, one.id).open())
        away = IconButton("bin", tr("Remove {account}", account=one.name))
        away.clicked.connect(lambda: ask_remove(self, self.host, one))
        health = row(Icon(symbol, tone, 14), (words, 1), gap=6)
        parts = row(
            Avatar(one.name.lstrip("@"), one.network, 36), (col(Elided(one.name, "body-strong"), health, gap=2), 1)
        )
        parts.addWidget(again)
        parts.addWidget(more)
        parts.addWidget(away)
        return Panel(col(parts, pad=(12, 10, 8, 10)), "surface", "line", 10)


def _nothing() -> str:
    return tr("No account is connected yet. Watching sources works without one; answering needs one.")
