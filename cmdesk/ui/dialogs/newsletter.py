"""Read a folder of a mailbox as a source: newsletters and alerts that come by mail."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.troubles import Problem
from cmdesk.sentences import sentence
from cmdesk.store import accounts
from cmdesk.ui.dialogs.folder_field import FolderField
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Bar, ComboField, Dialog, Labelled, Text, col
from cmdesk.ui.words import tr


class Newsletter(Dialog):
    """Asks the chosen account for its folders. `done` gets the id of the source."""

    def __init__(self, parent: QWidget, host: Host, done: Callable[[int], None]) -> None:
        self._host, self._done = host, done
        self.words = Text(
            tr("Newsletters and alerts that a rule of your mailbox puts into a folder can be read here like a feed."),
            "body",
            "text",
            wrap=True,
        )
        self.account = ComboField(tr("Mail account"), [])
        self.mailbox = ComboField(tr("Folder of the mailbox"), [])
        self.folder = FolderField(host.bridge)
        self.waiting = Bar(tr("Asking the mailbox"), 160)
        self.trouble = Text("", "meta", "bad", wrap=True)
        self._fields = QWidget()
        self._fields.setLayout(
            col(
                Labelled(tr("Mail account"), self.account),
                Labelled(tr("Folder of the mailbox"), self.mailbox, tr("Nothing in it is marked as read there.")),
                Labelled(tr("Folder"), self.folder),
                gap=12,
            )
        )
        body = col(self.words, self._fields, self.waiting, self.trouble, None, gap=12)
        super().__init__(parent, tr("Read a folder of a mailbox"), body, tr("Add the source"), width=480)
        self.waiting.hide()
        self.account.currentIndexChanged.connect(lambda: self._ask_folders())
        self.set_primary(tr("Add the source"), enabled=False)
        host.bridge.ask(self, accounts.every, then=self._take_accounts)

    def _take_accounts(self, known: Sequence[AccountRow]) -> None:
        mails = [one for one in known if one.network == "mail"]
        self._fields.setVisible(bool(mails))
        if not mails:
            self.words.setText(tr("No mail account is connected yet. Connect one in the accounts first."))
        for one in mails:
            self.account.addItem(one.name, one.id)
        self.fit_soon()

    def _ask_folders(self) -> None:
        self.mailbox.clear()
        self.trouble.setText("")
        self.set_primary(tr("Add the source"), enabled=False)
        self.waiting.show()
        bridge = self._host.bridge
        bridge.do(self, bridge.desk.mail_folders(int(self.account.currentData())), self.show_folders, self._failed)

    def show_folders(self, folders: Sequence[str]) -> None:
        self.waiting.hide()
        for name in folders:
            self.mailbox.addItem(name, name)
        self.set_primary(tr("Add the source"), enabled=bool(folders))
        self.fit_soon()

    def _failed(self, error: Exception) -> None:
        self.waiting.hide()
        if isinstance(error, Problem):
            self.trouble.setText(sentence(error.trouble, tr))
            self.fit_soon()
        else:
            self._host.complain(error)

    def accept(self) -> None:
        name = self.mailbox.currentData()
        if name is None:
            return
        bridge = self._host.bridge
        work = bridge.desk.add_newsletter(int(self.account.currentData()), str(name), self.folder.folder())
        bridge.do(self, work, self._added, self._failed)

    def _added(self, source_id: int) -> None:
        super().accept()
        self._host.tell(tr("{name} is watched", name=str(self.mailbox.currentData())))
        self._done(source_id)
