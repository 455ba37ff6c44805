"""The questions that a network asks before an account can be connected, and what is wrong with the answers."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cmdesk.domain.troubles import Problem, Trouble
from cmdesk.engine.connecting import MailHint, NetworkForm
from cmdesk.networks.base import FormField
from cmdesk.sentences import sentence
from cmdesk.ui.dialogs.account_steps import SetUp
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, ComboField, Field, Icon, Labelled, Panel, Text, col, row
from cmdesk.ui.widgets.toast import announce
from cmdesk.ui.words import tr

FIELD_OF = {  # which answer a trouble is about, where the trouble does not say
    "bad-server": "server",
    "not-mastodon": "server",
    "token-missing": "token",
    "no-page": "page",
    "page-unclear": "page",
    "permission-missing": "token",
    "client-missing": "client",
    "client-unknown": "client",
    "bad-cap": "cap",
    "bad-mail-address": "address",
    "bad-site": "server",
    "not-wordpress": "server",
    "not-discourse": "server",
    "not-isso": "server",
    "isso-admin-off": "server",
    "not-bluesky": "server",
    "bad-handle": "handle",
    "handle-unknown": "handle",
    "message-content-off": "token",
    "mail-oauth-only": "sign_in",
    "mail-token-refused": "address",
    "no-token-login": "imap_host",
    "password-missing": "password",
    "app-password": "password",
    "no-password-login": "password",
    "sign-in": "password",
}


def field_of(trouble: Trouble) -> str:
    """The answer of the form that a trouble is about."""
    if trouble.code == "bad-setting":
        return trouble.data.get("name", "")
    return trouble.data.get("field", "") or FIELD_OF.get(trouble.code, "")


def label_of(field: FormField) -> str:
    """What a field is called: those of a mailbox have longer names here, the others speak for themselves."""
    return {
        "imap_host": tr("Server for reading (IMAP)"),
        "imap_port": tr("Port for reading"),
        "imap_security": tr("Encryption for reading"),
        "smtp_host": tr("Server for sending (SMTP)"),
        "smtp_port": tr("Port for sending"),
        "smtp_security": tr("Encryption for sending"),
        "ca_file": tr("Certificate of a private authority (a file)"),
    }.get(field.name, "") or tr(field.label)


class AccountPage(QWidget):
    """What every way to connect has: `connected` ends it; `busy` tells when it begins and stops waiting."""

    connected = Signal(int, bool)  # the account, and whether the keyring keeps its secret
    busy = Signal(bool)
    changed = Signal()  # it needs another height, or the main button another name

    def __init__(self, host: Host, form: NetworkForm) -> None:
        super().__init__()
        self.host, self.form = host, form
        self.work: Future[Any] | None = None
        self.mark, self.note = Icon("error", "bad", 16), Text("", "body", "bad", wrap=True)
        self.trouble = Panel(row(self.mark, (self.note, 1), gap=8, pad=(12, 8, 12, 8)), "bad_soft", None, 8)
        self.trouble.hide()

    def verb(self) -> str:
        return tr("Connect")

    def stop(self) -> None:
        """Give up what is under way; what was typed stays."""
        if self.work is not None:
            self.work.cancel()
            self.work = None
            self.busy.emit(False)

    def start(self, work: Any) -> None:
        self.tell("")
        self.busy.emit(True)
        self.work = self.host.bridge.do(self, work, then=self._done, otherwise=self._failed)

    def _done(self, outcome: tuple[int, bool]) -> None:
        self.work = None
        self.busy.emit(False)
        self.connected.emit(*outcome)

    def _failed(self, error: Exception) -> None:
        self.work = None
        self.busy.emit(False)
        if isinstance(error, Problem):
            self.say(error.trouble)
        else:
            self.tell(sentence(Trouble("bug"), tr))
            self.host.complain(error)

    def say(self, trouble: Trouble) -> None:
        """What the world said no to, beside the answer it is about."""
        self.tell(words_of(trouble))

    def tell(self, words: str) -> None:
        self.note.setText(words)
        self.trouble.setVisible(bool(words))
        if words:
            announce(self, words)
        self.changed.emit()


def words_of(trouble: Trouble) -> str:
    """While connecting, a refused secret is simply wrong: nothing was accepted before."""
    if trouble.code == "sign-in":
        where = trouble.data.get("host", "") or tr("The server")
        return tr("{host} does not accept this. Check it; what you typed is kept.", host=where)
    return sentence(trouble, tr)


class FormPage(AccountPage):
    """Answers to type; what is seldom needed is folded away."""

    def __init__(self, host: Host, form: NetworkForm, known: Mapping[str, str], *, fixed: bool = True) -> None:
        """`known`: answers that are there already; `fixed`: they say which account this is, and stay."""
        super().__init__(host, form)
        self.fields = {field.name: self._field(field, known.get(field.name, "")) for field in form.fields}
        self.more = Button(tr("Servers"), "right", "quiet", small=True)
        self.more.setCheckable(True)
        self.more.toggled.connect(self._unfold)
        self.hint, self.hint_mark = Text("", "meta", "text2", wrap=True), Icon("info", "text2", 14)
        self.folded = QWidget()
        self.folded.setLayout(self._grid([name for name in self.fields if self._is_folded(name)]))
        spared = [field.name for field in form.fields if field.name == "name" and not field.required]
        asked = [each for name, each in self.fields.items() if not self._is_folded(name) and name not in spared]
        optional = [self.fields[name] for name in spared]
        hint = row(self.hint_mark, (self.hint, 1), gap=6)
        steps = [SetUp(form.facts)] if form.facts is not None and form.facts.steps else []
        parts = (*steps, self.trouble, *asked, hint, *optional, row(self.more, None), self.folded, None)
        self.setLayout(col(*parts, gap=12))
        self.folded.hide()
        self.more.setVisible(any(self._is_folded(name) for name in self.fields))
        self._show_hint("")
        self._pause = QTimer(self, singleShot=True, interval=250)
        if "imap_host" in self.fields:
            self._pause.timeout.connect(self._look_for_hint)
            self._line("address").textChanged.connect(lambda: self._pause.start())
            self._look_for_hint()
        if fixed and ("server" in known or "address" in known):
            self._line("server" if "server" in known else "address").setReadOnly(True)
        self._changes = fixed and form.by_hand and "name" in known
        if self._changes:
            self._line("name").setReadOnly(True)  # another name is another account

    def _field(self, field: FormField, known: str) -> Labelled:
        label = label_of(field)
        if field.name.endswith("_security"):
            options = [(tr("Found by itself"), ""), ("TLS", "tls"), ("STARTTLS", "starttls")]
            choice = ComboField(label, options)
            choice.choose(known)
            return Labelled(label, choice)
        line = Field(value=known or field.default, name=label)
        if field.secret:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        line.textChanged.connect(lambda: self._forgive(field.name))
        # A mailbox has many fields, and what can be said of one is said below them all.
        hint = tr(field.hint) if field.hint and self.form.name != "mail" else ""
        return Labelled(label, line, hint)

    def _grid(self, names: Sequence[str]) -> Any:
        """Host, port and encryption of a server share a line."""
        lines = []
        for name in names:
            if name.endswith("_host"):
                kind = name.removesuffix("_host")
                group = [self.fields[one] for one in (f"{kind}_port", f"{kind}_security") if one in self.fields]
                lines.append(row((self.fields[name], 3), *((one, 1) for one in group), gap=8))
            elif not name.endswith(("_port", "_security")):
                lines.append(row((self.fields[name], 1)))
        return col(*lines, gap=12)

    def _is_folded(self, name: str) -> bool:
        required = next(field.required for field in self.form.fields if field.name == name)
        # Others than a mailbox ask for little: only a server that is usually known is out of sight.
        return not required and name != "name" and (self.form.name == "mail" or name == "server")

    def _unfold(self, on: bool) -> None:
        self.folded.setVisible(on)
        self.more.set_symbol("down" if on else "right")
        self.changed.emit()

    def _line(self, name: str) -> Field:
        field = self.fields[name].field
        assert isinstance(field, Field)
        return field

    def verb(self) -> str:
        return tr("Save") if self._changes else super().verb()

    def focus_first(self) -> None:
        """Where one types: what is filled in already can stay, and the steps above are done elsewhere."""
        shown = [labelled.field for labelled in self.fields.values() if labelled.isVisibleTo(self)]
        lines = [one for one in shown if isinstance(one, Field) and not one.isReadOnly()]
        next((one for one in lines if not one.text()), (lines or shown)[0]).setFocus()

    def answers(self) -> dict[str, str]:
        """What was typed; what was only guessed is left to the network to find."""
        found = {}
        for name, labelled in self.fields.items():
            field = labelled.field
            told = str(field.currentData() or "") if isinstance(field, ComboField) else self._line(name).text()
            if told:
                found[name] = told
        return found

    def go(self) -> None:
        for labelled in self.fields.values():
            labelled.set_error("")
        self.start(self.host.bridge.desk.connect(self.form.name, self.answers()))

    def say(self, trouble: Trouble) -> None:
        name = field_of(trouble)
        if not name and (host := trouble.data.get("host", "")):
            name = self._field_with(host)
        if trouble.code == "sign-in" and name not in self.fields:
            name = "token"
        labelled = self.fields.get(name)
        if labelled is None:
            self.tell(words_of(trouble))
            return
        if self._is_folded(name):
            self.more.setChecked(True)
        labelled.set_error(words_of(trouble))
        labelled.field.setFocus()
        announce(self, words_of(trouble))
        self.changed.emit()

    def _field_with(self, host: str) -> str:
        """The field where a server is named, or would be."""
        for name in ("imap_host", "smtp_host", "server"):
            if name in self.fields and host in (self._line(name).text().strip(), self._line(name).placeholderText()):
                return name
        return ""

    def _forgive(self, name: str) -> None:
        if name in getattr(self, "fields", {}):
            self.fields[name].set_error("")

    # -- what the address tells ----------------------------------------------------------------------------------

    def _look_for_hint(self) -> None:
        address = self._line("address").text().strip()
        self.host.bridge.do(self, self.host.bridge.desk.mail_hint(address), then=self._take_hint)

    def _take_hint(self, hint: MailHint) -> None:
        for name in ("imap_host", "imap_port", "smtp_host", "smtp_port"):
            self._line(name).setPlaceholderText(hint.servers.get(name, ""))
        self._line("user").setPlaceholderText(self._line("address").text().strip())
        self._show_hint(hint_words(hint))

    def _show_hint(self, words: str) -> None:
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
        self.hint_mark.setVisible(bool(words))
        self.changed.emit()


def hint_words(hint: MailHint) -> str:
    """What one must know before typing a password."""
    provider = hint.provider
    if hint.oauth_only:
        return tr("{provider} takes no password of programs: sign in in the browser.", provider=provider)
    if hint.app_password:
        return tr(
            "{provider} wants an app password, made for this program alone. "
            "Create one on its site, under Security, and paste it here.",
            provider=provider,
        )
    if provider == "Proton":
        return tr("Proton needs its Bridge, running on this computer: use the password that Bridge shows.")
    if provider:
        return tr("{provider}: the servers are known, your address and password are enough.", provider=provider)
    if hint.servers:
        return tr("The servers are looked for at the usual places. If yours are elsewhere, open Servers.")
    return ""
