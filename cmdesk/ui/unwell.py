"""A quiet line above a room: an account that brings nothing, and what to do about it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.sentences import sentence
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, Icon, Panel, Text, row
from cmdesk.ui.words import tr


class UnwellLine(Panel):
    """Hidden while all accounts are well."""

    sign_in = Signal(int)  # to this account
    again = Signal(int)  # read this account now
    show_all = Signal()
    details = Signal(int)  # of this account

    def __init__(self) -> None:
        self.mark, self.words = Icon("offline", "warn", 16), Text("", "meta", "text", wrap=True)
        self.button = Button("", kind="quiet", small=True)
        self.more = Button(tr("Details"), kind="quiet", small=True)
        parts = row(self.mark, (self.words, 1), self.button, self.more, gap=8, pad=(16, 4, 12, 4))
        super().__init__(parts, "warn_soft", "line", sides="b")
        self._unwell: Sequence[AccountRow] = ()
        self._now: datetime | None = None
        self.button.clicked.connect(self._pressed)
        self.more.clicked.connect(self._show_details)
        self.hide()

    def lead(self, host: Host) -> None:
        """To where each of its questions is answered."""
        self.sign_in.connect(lambda account: host.open("accounts", account=account))
        self.again.connect(lambda account: host.bridge.do(self, host.bridge.desk.sync(account_id=account)))
        self.details.connect(lambda account: host.open("account-health", account=account))
        self.show_all.connect(lambda: host.open("settings", accounts=1))

    def tell(self, accounts: Sequence[AccountRow], now: datetime) -> None:
        """Those that bring nothing, or else those whose sign-in ends in the days ahead; who is paused is not missed."""
        self._now = now
        awake = [one for one in accounts if one.paused is None]
        ends = [one for one in awake if one.expires_soon(now)]
        self._unwell = [one for one in awake if one.health is not AccountHealth.OK] or ends[:1]
        self.retranslate()
        self.setVisible(bool(self._unwell))

    def retranslate(self) -> None:
        if not self._unwell or self._now is None:
            return
        self.more.setText(tr("Details"))
        self.more.setVisible(len(self._unwell) == 1)
        one = self._unwell[0]
        if len(self._unwell) > 1:
            symbol, words, verb = "warning", tr("{n} accounts cannot be read", n=len(self._unwell)), tr("Show")
        elif one.health is AccountHealth.SIGN_IN:
            symbol, verb = "key", tr("Sign in again")
            words = tr("{account} needs you to sign in again. Until then nothing comes in or leaves.", account=one.name)
        elif one.health is AccountHealth.OK:
            from cmdesk.ui.dialogs.account_words import health_words  # loads what a network is

            symbol, words, verb = "key", f"{one.name}: {health_words(one, self._now)}", tr("Sign in again")
        else:
            symbol, verb = "offline", tr("Try again")
            why = sentence(one.trouble, tr) if one.trouble is not None else tr("It cannot be reached.")
            words = tr("{account}: {reason}", account=one.name, reason=why)
        self.mark.set(symbol, "warn")
        self.words.setText(words)
        self.button.setText(verb)

    def _pressed(self) -> None:
        one = self._unwell[0]
        if len(self._unwell) > 1:
            self.show_all.emit()
        elif one.health is not AccountHealth.OFFLINE:
            self.sign_in.emit(one.id)
        else:
            self.again.emit(one.id)

    def _show_details(self) -> None:
        self.details.emit(self._unwell[0].id)
