"""Signing in with the browser, with a pasted code where it cannot come back, or with a token."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLineEdit

from cmdesk.domain.troubles import Trouble
from cmdesk.engine.connecting import NetworkForm
from cmdesk.ui.dialogs.account_form import AccountPage, field_of, label_of, words_of
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Bar, Button, Field, Flow, Icon, Labelled, Panel, Text, col, row
from cmdesk.ui.words import tr

BROWSER, CODE, TOKEN = "browser", "code", "token"
ABOUT_SERVER = (
    "no-app-passwords", "wordpress-com", "unknown-host", "unreachable", "timeout", "connection-lost", "tls",
)  # fmt: skip
PAGE = (
    '<!doctype html><meta charset="utf-8"><title>cmdesk</title>'
    '<body style="font: 18px system-ui, sans-serif; margin: 20vh auto; max-width: 30em; text-align: center">'
    "<h1>{title}</h1><p>{words}</p>"
)


class SignInPage(AccountPage):
    """The person names the server; the rest happens on the server's own pages."""

    _shown = Signal(str)  # from the engine's thread: the address to open

    def __init__(self, host: Host, form: NetworkForm, known: Mapping[str, str]) -> None:
        super().__init__(host, form)
        self.mode = BROWSER
        self._under_way: Any = None  # a sign-in that waits for its code
        self._address = ""  # of the page where one signs in
        asked = {field.name: field for field in form.fields}
        where, self._secret = asked["server"], next(field for field in form.fields if field.secret)
        self.server = Field(tr(where.hint), known.get("server", ""), name=label_of(where))
        self.server_field = Labelled(label_of(where), self.server, tr(where.below))
        self.code = Field(name=tr("Code"))
        self.code_field = Labelled(tr("Code"), self.code, tr("The page in the browser shows it once you have agreed"))
        self.token = Field(name=label_of(self._secret))
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.token_field = Labelled(label_of(self._secret), self.token, tr(self._secret.hint))
        self.others = {
            field.name: Labelled(
                label_of(field), Field(value=known.get(field.name, ""), name=label_of(field)), tr(field.hint)
            )
            for field in form.fields
            if field.name != "server" and not field.secret
        }
        self.guide = Text("", "body", "text", wrap=True, leading=140)
        self.guide_box = Panel(
            row(Icon("browser", "accent_text", 20), (self.guide, 1), gap=10, pad=14), "accent_soft", None, 10
        )
        self._build()
        for field, labelled in ((self.server, self.server_field), (self.code, self.code_field)):
            field.textChanged.connect(lambda _="", labelled=labelled: labelled.set_error(""))
        self.token.textChanged.connect(lambda: self.token_field.set_error(""))
        self._shown.connect(self._open, Qt.ConnectionType.QueuedConnection)
        self.busy.connect(self._on_busy)
        self._arrange()

    def _build(self) -> None:
        self.waiting = Text("", "body", "text", wrap=True, leading=140)
        self.bar = Bar(tr("Waiting for the browser"), 120)
        self.bar.setRange(0, 0)
        self.again = Button(tr("Open the browser again"), "browser", small=True)
        self.copy = Button(tr("Copy the address"), "copy", small=True)
        self.pause = Button(tr("Stop waiting"), "close", "quiet", small=True)
        head = row(Icon("browser", "accent_text", 20), (self.waiting, 1), gap=10)
        deeds = row(self.again, self.copy, self.pause, None, gap=8)
        self.wait_box = Panel(col(head, self.bar, deeds, gap=10, pad=14), "accent_soft", None, 10)
        self.by_browser = Button(tr("Sign in in the browser instead"), "browser", "quiet", small=True)
        self.by_code = Button(tr("Paste a code instead"), "paste", "quiet", small=True)
        by_hand = tr("Type it by hand: {what}", what=label_of(self._secret))
        is_token = self._secret.label == "Access token"
        self.by_token = Button(tr("Use an access token") if is_token else by_hand, "key", "quiet", small=True)
        ways = Flow(self.by_browser, self.by_code, self.by_token, gap=8)
        self.setLayout(
            col(
                self.trouble,
                self.server_field,
                self.guide_box,
                *self.others.values(),
                self.token_field,
                self.wait_box,
                self.code_field,
                ways,
                None,
                gap=12,
            )
        )
        self.again.clicked.connect(lambda: self._open(self._address))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._address))
        self.pause.clicked.connect(self.stop)
        self.by_browser.clicked.connect(lambda: self.use(BROWSER))
        self.by_code.clicked.connect(lambda: self.use(CODE))
        self.by_token.clicked.connect(lambda: self.use(TOKEN))

    def focus_first(self) -> None:
        """Where one types."""
        self.server.setFocus()
        self.server.selectAll()

    def verb(self) -> str:
        if self.mode == TOKEN or (self.mode == CODE and self._under_way is not None):
            return tr("Connect")
        return tr("Get a code in the browser") if self.mode == CODE else tr("Sign in in the browser")

    def use(self, mode: str) -> None:
        """Another way to sign in; the server that was typed stays."""
        self.stop()
        self.mode, self._under_way = mode, None
        self.tell("")
        self.guide.setText("")
        self._arrange()
        # The button that was pressed is gone: what is to be typed now has the focus, and no button that closes.
        (self.token if mode == TOKEN and self.server.text().strip() else self.server).setFocus()
        if mode == CODE and self.server.text().strip():
            self.go()

    def go(self) -> None:
        server, desk = self.server.text().strip(), self.host.bridge.desk
        self.server_field.set_error("")
        if not server:
            self._about(self.server_field, tr("The name of the server is missing."))
        elif self.mode == TOKEN:
            if not self.token.text().strip():
                missing = "password-missing" if self._secret.name == "password" else "token-missing"
                self._about(self.token_field, words_of(Trouble(missing)))
                return
            typed = {name: self._typed(one) for name, one in self.others.items()}
            answers = {"server": server, self._secret.name: self.token.text().strip(), **typed}
            self.start(desk.connect(self.form.name, answers))
        elif self.mode == CODE and self._under_way is None:
            self.busy.emit(True)
            begin = desk.begin_sign_in(self.form.name, server)
            self.work = self.host.bridge.do(self, begin, then=self._begun, otherwise=self._failed)
        elif self.mode == CODE:
            if not self.code.text().strip():
                self._about(self.code_field, tr("The code is missing. The page in the browser shows it."))
                return
            self.start(desk.finish_sign_in(self.form.name, self._under_way, self.code.text()))
        else:
            title, words = tr("That is all"), tr("You can close this page and come back to cmdesk.")
            page = PAGE.format(title=title, words=words)
            self.start(desk.sign_in(self.form.name, server, page, self._shown.emit))

    def _begun(self, under_way: Any) -> None:
        self.work, self._under_way = None, under_way
        self.busy.emit(False)
        self._open(under_way.authorize_url)
        self._arrange()
        self.code.setFocus()

    def _open(self, address: str) -> None:
        """In the person's own browser, never in ours: they see where they type their password."""
        self._address = address
        if QDesktopServices.openUrl(QUrl(address)):
            self.tell("")
            told = tr("Your browser shows a page of {server}. Sign in there and agree; this window goes on by itself.")
        else:
            self.tell(tr("No browser could be opened. Copy the address and open it yourself."))
            told = tr("This window goes on by itself once you have signed in on the page of {server} and agreed.")
        self.waiting.setText(told.replace("{server}", QUrl(address).host()))
        self._arrange()
        if self.wait_box.isVisibleTo(self):
            self.again.setFocus()  # the server cannot be changed now; what stood below it would give up

    def say(self, trouble: Trouble) -> None:
        if trouble.code == "no-way-back" and not self.form.shows_code:
            self._by_hand()
            return
        if trouble.code == "no-way-back":  # no door could be opened here: the code comes by hand
            self.mode = CODE
            self._arrange()
            self.go()
            return
        if trouble.code in ABOUT_SERVER or field_of(trouble) == "server":
            self._about(self.server_field, words_of(trouble))
        elif self.mode == TOKEN and trouble.code in ("sign-in", "token-missing", "password-missing"):
            self._about(self.token_field, words_of(trouble))
        elif self.mode == CODE and trouble.code.startswith("sign-in") and self._under_way is not None:
            self._about(self.code_field, words_of(trouble))
        else:
            self.tell(words_of(trouble))
        self._arrange()

    def _by_hand(self) -> None:
        """The page cannot lead back here: it shows a password, which is typed here with the user's name."""
        self.mode = TOKEN
        self.busy.emit(True)
        begin = self.host.bridge.desk.begin_sign_in(self.form.name, self.server.text().strip())
        self.work = self.host.bridge.do(self, begin, then=self._shows_password, otherwise=self._failed)

    def _shows_password(self, under_way: Any) -> None:
        self.work = None
        self.busy.emit(False)
        self._open(under_way.authorize_url)
        told = tr("Your browser shows a page of {server}. Agree there, then copy the password that it shows to here.")
        self.guide.setText(told.replace("{server}", QUrl(under_way.authorize_url).host()))
        self._arrange()
        first = next(iter(self.others.values()), self.token_field)
        first.field.setFocus()

    @staticmethod
    def _typed(labelled: Labelled) -> str:
        field = labelled.field
        assert isinstance(field, Field)
        return field.text().strip()

    def _about(self, labelled: Labelled, words: str) -> None:
        labelled.set_error(words)
        labelled.field.setFocus()
        self.changed.emit()

    def _on_busy(self, busy: bool) -> None:
        if not busy:
            self._address = ""
        self.server.setEnabled(not busy)
        self._arrange()

    def _arrange(self) -> None:
        waits = self.mode == BROWSER and self.work is not None and bool(self._address)
        self.wait_box.setVisible(waits)
        self.code_field.setVisible(self.mode == CODE and self._under_way is not None)
        self.token_field.setVisible(self.mode == TOKEN)
        for labelled in self.others.values():
            labelled.setVisible(self.mode == TOKEN)
        self.guide_box.setVisible(self.mode == TOKEN and bool(self.guide.said()))
        self.by_browser.setVisible(self.mode != BROWSER)
        self.by_code.setVisible(self.mode != CODE and self.form.shows_code)
        self.by_token.setVisible(self.mode != TOKEN)
        self.changed.emit()
