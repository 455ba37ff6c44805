"""Connecting an account: which network, the sign-in, and where its secret is kept."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.engine.connecting import NetworkForm
from cmdesk.networks.guess import Guess
from cmdesk.store import accounts
from cmdesk.ui.dialogs.account_abilities import WhatWorks, title_of
from cmdesk.ui.dialogs.account_first_read import FirstRead
from cmdesk.ui.dialogs.account_form import FormPage
from cmdesk.ui.dialogs.account_guess import GuessField
from cmdesk.ui.dialogs.account_mail import MailPage
from cmdesk.ui.dialogs.account_own_client import OwnClientPage
from cmdesk.ui.dialogs.account_sign_in import SignInPage
from cmdesk.ui.dialogs.keeping import Keeping
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Chip, ChoiceCard, Dialog, Icon, Line, Section, Steps, Text, col, row
from cmdesk.ui.widgets.layout import Part
from cmdesk.ui.words import tr

CHOICE, SIGN_IN, DONE = range(3)


class AccountDialog(Dialog):
    """Adds an account, or signs in again to one that is known (which keeps its place: nothing is read twice)."""

    connected = Signal(int)  # the account's id

    def __init__(self, parent: QWidget, host: Host, account: AccountRow | None = None) -> None:
        self.host, self.account = host, account
        self.steps = Steps([tr("Network"), tr("Sign-in"), tr("Connected")])
        self.group = QButtonGroup()
        self._cards = col(gap=8)
        self.choice, self.end = QWidget(), QWidget()
        self.page: FormPage | SignInPage | None = None
        self._asked: tuple[str, dict[str, str]] | None = None  # the network of the page, and what was filled in for it
        self._forms: Sequence[NetworkForm] = ()
        self._guessed: dict[str, Guess] = {}  # by network: what is known already from what was typed
        self._made: int | None = None
        self._stage = CHOICE
        self._build_pages()
        self.pages = _Pages()
        for page in (self.choice, self.end):
            self.pages.add(page)
        title = tr("Add an account") if account is None else tr("Sign in again")
        body = col(self.steps, Line(), self.pages, None, gap=12)
        super().__init__(parent, title, body, tr("Continue"), tr("Cancel"), tr("I have no account"))
        self.group.setParent(self)
        self.group.idToggled.connect(lambda i, on: self._on_chosen())
        self.group.idClicked.connect(lambda i: self.guess.go_nowhere())
        self.stepped_aside.connect(self._step_aside)
        self._name_primary()
        host.bridge.do(self, host.bridge.desk.forms(), then=self._take_forms)

    def _build_pages(self) -> None:
        private = Keeping(self.host)
        self.guess, self.works = GuessField(self.host), WhatWorks()
        self.guess.found.connect(self._take_guesses)
        self.guess.instead.connect(self._choose)
        self.guess.changed.connect(self.fit_soon)
        self.choice.setLayout(col(self.guess, 4, self._cards, 4, self.works, private, None, gap=8))
        self.who, self.where = Text("", "heading", wrap=True), Text("", "body", "text2", wrap=True, leading=140)
        self.kept_mark = Icon("safe", "good", 16)
        self.first = FirstRead(self.host)
        self.first.changed.connect(self.fit_soon)
        who = row(Icon("ok", "good", 20), (self.who, 1), gap=10)
        self.end.setLayout(col(who, self.first, row(self.kept_mark, (self.where, 1), gap=10), None, gap=12))

    # -- the network ---------------------------------------------------------------------------------------------

    def _take_forms(self, forms: Sequence[NetworkForm]) -> None:
        self._forms = [form for form in forms if form.offered]
        if self.account is not None:
            known = [form for form in forms if form.name == self.account.network]
            if known:
                self._sign_in(known[0])
                return
        self._cards.addWidget(Section(tr("Directly"), Chip(tr("read and answer"), "ok", "good")))
        self._add_cards([form for form in self._forms if not form.by_hand and not form.own_app])
        own = [form for form in self._forms if form.own_app]
        if own:
            self._cards.addWidget(Section(tr("With an app of your own"), Chip(tr("to be made there once"), "key")))
            self._add_cards(own)
        by_hand = [form for form in self._forms if form.by_hand]
        if by_hand:
            self._cards.addWidget(Section(tr("By hand"), Chip(tr("you publish, cmdesk makes ready"), "assisted")))
            self._add_cards(by_hand)
        if self._forms:
            self.group.button(0).setChecked(True)
        self.guess.setFocus()
        self._name_primary()
        self.fit_soon()

    def _add_cards(self, forms: Sequence[NetworkForm]) -> None:
        for start in range(0, len(forms), 2):
            pair: list[Part] = []
            for form in forms[start : start + 2]:
                card = ChoiceCard(form.name, title_of(form), about(form))
                self.group.addButton(card, self._forms.index(form))
                pair.append((card, 1))
            if len(pair) == 1:
                pair.append((QWidget(), 1))
            self._cards.addLayout(row(*pair, gap=8))

    def _on_chosen(self) -> None:
        self.works.set(self._chosen())
        self._name_primary()
        self.fit_soon()

    def _take_guesses(self, guesses: Sequence[Guess]) -> None:
        """Choose the likeliest network that is offered, and say what was understood."""
        known = [form.name for form in self._forms]
        usable = [guess for guess in guesses if guess.network in known]
        self._guessed = {guess.network: guess for guess in reversed(usable)}
        if usable:
            form = self._forms[known.index(usable[0].network)]
            self._choose(form.name)
            where = usable[0].place
            told = tr("{network}: {place}", network=title_of(form), place=where) if where else title_of(form)
            others = [title_of(self._forms[known.index(guess.network)]) for guess in usable[1:]]
            more = tr("It may also be {networks}.", networks=", ".join(others)) if others else ""
            self.guess.say(f"{told}. {more}".strip())

    def _choose(self, network: str) -> None:
        for place, form in enumerate(self._forms):
            if form.name == network:
                self.group.button(place).setChecked(True)

    def _step_aside(self) -> None:
        chosen = self._chosen()
        if self._stage == SIGN_IN:
            self._back()
        elif chosen is not None:
            QDesktopServices.openUrl(QUrl(chosen.join))

    def _back(self) -> None:
        """To the networks; what was typed is there again where one comes back to the same."""
        if self.page is not None:
            self.page.stop()
        self.rename(tr("Add an account"))
        self._show(self.choice, CHOICE)
        self.guess.setFocus()
        self.guess.field.selectAll()  # another name takes its place

    def _chosen(self) -> NetworkForm | None:
        place = self.group.checkedId()
        return self._forms[place] if 0 <= place < len(self._forms) else None

    def _go_on(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self._stage == CHOICE:
            self._sign_in(chosen)

    # -- the sign-in ---------------------------------------------------------------------------------------------

    def _sign_in(self, form: NetworkForm) -> None:
        known = dict(self.account.settings) if self.account is not None else {}
        fields = {field.name for field in form.fields} | {"sign_in", "client"}
        kept = {name: value for name, value in known.items() if name in fields and value}
        if self.account is not None and form.by_hand:
            self.steps.hide()  # there is no sign-in
            kept["name"] = self.account.handle or self.account.name
        if self.account is None and form.name in self._guessed:
            kept = dict(self._guessed[form.name].answers)
        if self.page is None or self._asked != (form.name, kept):
            self._make_page(form, kept)
        page = self.page
        assert page is not None
        self._show(page, SIGN_IN)
        if self.account is not None:
            title = tr("Change the page where you write") if form.by_hand else tr("Sign in again")
        else:
            title = tr("Add an account: {network}", network=title_of(form))
        self.rename(title)
        page.focus_first()

    def _make_page(self, form: NetworkForm, kept: dict[str, str]) -> None:
        again = self.account is not None
        page: FormPage | SignInPage
        if form.in_browser:
            page = SignInPage(self.host, form, kept)
        elif form.name == "mail":
            page = MailPage(self.host, form, kept, fixed=again)
        elif form.own_client:
            page = OwnClientPage(self.host, form, kept)
        else:
            page = FormPage(self.host, form, kept, fixed=again)
        if self.page is not None:
            self.pages.take_out(self.page)
        self.page, self._asked = page, (form.name, kept)
        page.connected.connect(self._connected)
        page.busy.connect(lambda busy: self._name_primary())
        page.changed.connect(self._on_page_changed)
        self.pages.add(page)

    def _on_page_changed(self) -> None:
        self._name_primary()
        self.fit_soon()

    def _show(self, page: QWidget, stage: int) -> None:
        self._stage = stage
        self.pages.show_page(page)
        self.steps.set(stage)
        self._name_primary()
        self.fit_soon()

    def _name_primary(self) -> None:
        chosen = self._chosen()
        back = self._stage == SIGN_IN and self.account is None
        self.quiet.setText(tr("Another network") if back else tr("I have no account"))
        self.quiet.set_symbol("arrow-left" if back else "")
        self.quiet.setVisible(back or (self._stage == CHOICE and chosen is not None and bool(chosen.join)))
        self.cancel.setVisible(self._stage != DONE)
        match self._stage:
            case 0:
                name = tr("Continue with {network}", network=title_of(chosen)) if chosen else tr("Continue")
                self.set_primary(name, chosen is not None)
            case 1 if self.page is not None:
                waits = self.page.work is not None
                self.set_primary(tr("Connecting") if waits else self.page.verb(), not waits)
            case _:
                self.set_primary(tr("Close"))

    # -- the end -------------------------------------------------------------------------------------------------

    def _connected(self, account_id: int, kept: bool) -> None:
        self._made = account_id
        self.host.bridge.ask(self, accounts.one, account_id, then=lambda row: self._tell(row, kept))
        self.connected.emit(account_id)

    def _tell(self, account: AccountRow | None, kept: bool) -> None:
        name = account.name if account is not None else ""
        said = tr("Connected as {name}", name=name)
        if self.account is not None and account is not None and account.id != self.account.id:
            said = tr("You signed in as {name}: it was added beside {other}", name=name, other=self.account.name)
        self.who.setText(said)
        if kept:
            words = tr("Its secret is in the keyring of the system, never in the file.")
        else:
            words = tr(
                "This computer has no keyring that can be used: the secret is kept for this run only. "
                "You will have to sign in again after closing cmdesk."
            )
        self.where.setText(words)
        self.kept_mark.set("safe" if kept else "warning", "good" if kept else "warn")
        by_hand = account is not None and any(form.by_hand and form.name == account.network for form in self._forms)
        self.first.setVisible(not by_hand)
        if by_hand:
            self.kept_mark.set("assisted", "text2")
            self.who.setText(tr("Posts for {name} can be planned now", name=name))
            self.where.setText(
                tr(
                    "At the hour of a post you are told: its text is on the clipboard, its pictures in a folder, the "
                    "page where you write a click away. There is no password here."
                )
            )
        elif account is not None:
            self.first.start(account.id)
        self._show(self.end, DONE)
        self.primary.setFocus()

    def accept(self) -> None:
        """The main button: the next step, or the end."""
        if self._stage == CHOICE:
            if not self.guess.settle(lambda: self._go_on() if self._guessed else None):
                self._go_on()
        elif self._stage == SIGN_IN and self.page is not None:
            if self.page.work is None:
                self.page.go()
                self._name_primary()
        else:
            super().accept()

    def reject(self) -> None:
        if self.page is not None:
            self.page.stop()  # closes the door that waits for the browser
        super().reject()


def about(form: NetworkForm) -> str:
    """What it brings, or what it takes to connect there."""
    if form.by_hand:
        return tr("A name is enough")
    return tr(form.in_short) if form.in_short else tr("Your credentials there")


class _Pages(QWidget):
    """One page at a time, as tall as the one that is shown: a stack would be as tall as its tallest."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: list[QWidget] = []
        self._column = col(gap=0)
        self.setLayout(self._column)

    def add(self, page: QWidget) -> None:
        page.setVisible(not self._pages)
        self._pages.append(page)
        self._column.addWidget(page)

    def take_out(self, page: QWidget) -> None:
        page.hide()
        self._pages.remove(page)
        self._column.removeWidget(page)
        page.deleteLater()

    def show_page(self, page: QWidget) -> None:
        for one in self._pages:
            one.setVisible(one is page)
