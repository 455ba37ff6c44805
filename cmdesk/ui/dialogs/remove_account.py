"""Removing an account: what stays, what is forgotten, what the network is asked to revoke."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.engine.connecting import NetworkForm
from cmdesk.ui.network_facts import is_by_hand
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Dialog, Icon, Text, col, row
from cmdesk.ui.words import tr


class RemoveAccount(Dialog):
    """It cannot be undone without a new sign-in: so it asks, and says what becomes of everything."""

    def __init__(self, parent: QWidget, host: Host, account: AccountRow) -> None:
        self._host, self._account, self._revokes = host, account, False
        self.kept = Text(
            tr("Stays here: conversations, drafts, and the history of what was sent through it."), wrap=True
        )
        self.forgotten = Text(
            tr(
                "Is forgotten: its secret leaves the keyring. Nothing new comes in, and what waits to leave goes back "
                "to its draft."
            ),
            wrap=True,
        )
        self.revoked = Text(_by_hand(), wrap=True)
        lines = [("safe", self.kept), ("bin", self.forgotten), ("key", self.revoked)]
        if is_by_hand(account.network):
            told = tr("Is forgotten: its name and its page. What waits for you to publish it goes back to its draft.")
            self.forgotten.setText(told)
            lines.pop()  # there is no secret
        body = col(*(row(Icon(symbol, "text2", 16), (text, 1), gap=10) for symbol, text in lines), gap=12)
        title = tr("Remove {account}?", account=account.name)
        super().__init__(parent, title, body, tr("Remove the account"), tr("Keep it"), danger=True, width=520)
        self.accepted.connect(self._remove)
        host.bridge.do(self, host.bridge.desk.forms(), then=self._take_forms)

    def _take_forms(self, forms: Sequence[NetworkForm]) -> None:
        self._revokes = any(form.name == self._account.network and form.revokes for form in forms)
        if self._revokes:
            self.revoked.setText(tr("Is revoked: the network is asked to take no notice of the secret any more."))
        self.fit()

    def _remove(self) -> None:
        name, revokes = self._account.name, self._revokes

        def tell(revoked: bool) -> None:
            if revoked:
                said = tr("{account} is removed, and the network has revoked its access.", account=name)
            elif revokes:
                said = tr("{account} is removed. Revoke its access on the site of the network.", account=name)
            else:
                said = tr("{account} is removed.", account=name)
            self._host.tell(said)

        # Not of this dialog: the answer comes when this is gone.
        self._host.bridge.do(self._host.bridge, self._host.bridge.desk.remove_account(self._account.id), then=tell)


def _by_hand() -> str:
    return tr("Is not revoked by cmdesk: passwords and tokens made by hand are taken back on the network’s own site.")


def ask_remove(parent: QWidget, host: Host, account: AccountRow) -> RemoveAccount:
    """Open the question."""
    asked = RemoveAccount(parent, host, account)
    asked.finished.connect(asked.deleteLater)
    asked.open()
    return asked
