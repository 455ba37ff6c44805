"""Signing in as a client of one's own: its number is typed, the rest happens in the browser, or a token is pasted."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from cmdesk.domain.troubles import Trouble
from cmdesk.engine.connecting import NetworkForm
from cmdesk.networks.oauth import PATH, PORTS
from cmdesk.ui.dialogs.account_form import FormPage
from cmdesk.ui.dialogs.account_sign_in import PAGE
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Bar, Button, Icon, Panel, Text, col, row
from cmdesk.ui.words import tr

DOOR = f"http://127.0.0.1:{PORTS[0]}{PATH}"


class OwnClientPage(FormPage):
    """The form of a network that knows programs by number; without a pasted token, the browser is asked."""

    _shown = Signal(str)  # from the engine's thread: the address to open

    def __init__(self, host: Host, form: NetworkForm, known: Mapping[str, str], *, fixed: bool = False) -> None:
        super().__init__(host, form, known, fixed=fixed)
        self._address = ""
        self.door = Text("", "meta", "text2", wrap=True)
        self.copy_door = Button(tr("Copy the address"), "copy", "quiet", small=True)
        self.waiting = Text("", "body", "text", wrap=True, leading=140)
        self.bar = Bar(tr("Waiting for the browser"), 120)
        self.bar.setRange(0, 0)
        self.again = Button(tr("Open the browser again"), "browser", small=True)
        self.pause = Button(tr("Stop waiting"), "close", "quiet", small=True)
        head = row(Icon("browser", "accent_text", 20), (self.waiting, 1), gap=10)
        self.wait_box = Panel(
            col(head, self.bar, row(self.again, self.pause, None, gap=8), gap=10, pad=14), "accent_soft", None, 10
        )
        layout = self.layout()
        assert layout is not None
        layout.addLayout(row((self.door, 1), self.copy_door, gap=8))  # type: ignore[attr-defined]
        layout.addWidget(self.wait_box)
        self.wait_box.hide()
        self.show_door(DOOR)
        self.copy_door.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.door_address))
        self.again.clicked.connect(lambda: self._open(self._address))
        self.pause.clicked.connect(self.stop)
        self._line("refresh_token").textChanged.connect(lambda: self.changed.emit())
        self._shown.connect(self._open, Qt.ConnectionType.QueuedConnection)
        self.busy.connect(self._on_busy)

    def show_door(self, address: str) -> None:
        """Where the service leads back to."""
        self.door_address = address
        told = tr("Where the client asks for a way back (redirect), give it this address: {address}", address=address)
        self.door.setText(told)

    def verb(self) -> str:
        return tr("Connect") if self._line("refresh_token").text().strip() else tr("Sign in in the browser")

    def go(self) -> None:
        answers = self.answers()
        if answers.get("refresh_token", "").strip():
            super().go()
            return
        for labelled in self.fields.values():
            labelled.set_error("")
        if not answers.get("client", "").strip():
            self.say(Trouble("client-missing"))
            return
        page = PAGE.format(title=tr("That is all"), words=tr("You can close this page and come back to cmdesk."))
        self.start(self.host.bridge.desk.sign_in_with(self.form.name, answers, page, self._shown.emit))

    def _open(self, address: str) -> None:
        """In the person's own browser, never in ours: they see where they type their password."""
        self._address = address
        if QDesktopServices.openUrl(QUrl(address)):
            told = tr("Your browser shows a page of {server}. Sign in there and agree; this window goes on by itself.")
        else:
            self.tell(tr("No browser could be opened. Copy the address and open it yourself."))
            told = tr("This window goes on by itself once you have signed in on the page of {server} and agreed.")
        self.waiting.setText(told.replace("{server}", QUrl(address).host()))
        self.wait_box.show()
        self.again.setFocus()  # what is typed cannot be changed now
        self.changed.emit()

    def _on_busy(self, busy: bool) -> None:
        if not busy:
            self._address = ""
            self.wait_box.hide()
        for labelled in self.fields.values():
            labelled.field.setEnabled(not busy)
        self.changed.emit()
