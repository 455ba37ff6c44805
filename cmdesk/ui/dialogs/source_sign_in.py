"""Give a source the name and password, the header or the cookie that it asks for; they go into the keyring."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from cmdesk.domain.sources import SourceRow
from cmdesk.domain.troubles import Problem
from cmdesk.sentences import sentence
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, Dialog, Field, Labelled, Segmented, Text, TextArea, col, row
from cmdesk.ui.words import tr

WAYS = ("basic", "cookie", "header")


class SourceSignIn(Dialog):
    """The primary button keeps it and looks at the source again."""

    def __init__(self, parent: QWidget, host: Host, source: SourceRow) -> None:
        self._host, self._source = host, source
        self.way = Segmented(tr("How it lets people in"), [tr("Name and password"), tr("Cookie"), tr("Header")])
        self.user, self.secret = Field(name=tr("Name")), Field(name=tr("Password"))
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._user, self._secret = Labelled(tr("Name"), self.user), Labelled(tr("Password"), self.secret)
        self.hint = Text("", "meta", "text2", wrap=True)
        self.cookies = TextArea(tr("Cookies"), "session=…; token=…", 3, 6)
        self.from_file = Button(tr("From a file…"), "import", small=True)
        self.from_file.clicked.connect(self._ask_file)
        self._cookies = QWidget()
        self._cookies.setLayout(col(self.cookies, row(self.from_file, None), gap=8))
        where = Text(source.address, "meta", "text3", wrap=True)
        self.trouble = Text("", "meta", "bad", wrap=True)
        body = col(where, self.way, self._user, self._secret, self._cookies, self.hint, self.trouble, gap=12)
        super().__init__(parent, tr("Sign in to {name}", name=source.title), body, tr("Sign in"), width=480)
        self.way.chosen.connect(self._show)
        self.secret.textChanged.connect(lambda: self._name_primary())
        self.cookies.textChanged.connect(lambda: self._name_primary())
        self._show(0)
        self.user.setFocus()

    def _show(self, number: int) -> None:
        way = WAYS[number]
        self._user.setVisible(way != "cookie")
        self._secret.setVisible(way != "cookie")
        self._cookies.setVisible(way == "cookie")
        self.user.setPlaceholderText("X-Api-Key" if way == "header" else "")
        hints = {
            "basic": tr("The name and password that the site asks for in a small window of the browser."),
            "cookie": tr(
                "For those who know: the Cookie header that the browser sends once you are signed in, or its "
                "cookies.txt. cmdesk tells it to this site alone, and keeps what the site renews."
            ),
            "header": tr("For those who know: the name of a header, and its value."),
        }
        self.hint.setText(f"{hints[way]} {tr('It is kept by the keyring of this computer, never in the workspace.')}")
        self._name_primary()
        self.fit_soon()

    def _name_primary(self) -> None:
        self.set_primary(tr("Sign in"), bool(self._told()))

    def _told(self) -> str:
        """What would be kept."""
        return self.cookies.text().strip() if WAYS[self.way.value()] == "cookie" else self.secret.text()

    def _ask_file(self) -> None:
        dialog = FileDialog(self, tr("Choose a file of cookies"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.take_file(Path(path)))
        dialog.open()

    def take_file(self, path: Path) -> None:
        """Take the cookies that a browser wrote into a file."""
        bridge = self._host.bridge
        bridge.do(self, bridge.desk.read_cookies(path), self.cookies.set_text, self._failed)

    def accept(self) -> None:
        if not self._told():
            return
        bridge = self._host.bridge
        way = WAYS[self.way.value()]
        user = self.user.text().strip()
        work = bridge.desk.sign_in_source(
            self._source.id, way, user if way == "basic" else "", self._told(), user if way == "header" else ""
        )
        bridge.do(self, work, self._kept, self._failed)

    def _kept(self, lasts: bool) -> None:
        super().accept()
        if lasts:
            self._host.tell(tr("Signed in to {name}", name=self._source.title))
        else:
            self._host.tell(tr("Signed in until cmdesk closes: this computer has no keyring that works."))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self.trouble.setText(sentence(error.trouble, tr))
            self.fit_soon()
        else:
            self._host.complain(error)
