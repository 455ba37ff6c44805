"""The page of one account: how it is, in full, and what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cmdesk.domain.accounts import AccountCard, TrialRead
from cmdesk.domain.topics import Topic
from cmdesk.engine.connecting import NetworkForm
from cmdesk.networks.base import Budget
from cmdesk.store import accounts
from cmdesk.ui import theme
from cmdesk.ui.dialogs.account import AccountDialog
from cmdesk.ui.dialogs.account_abilities import shown
from cmdesk.ui.dialogs.account_words import (
    facts_of,
    health_words,
    house_rules,
    mark_of,
    spent_words,
    stream_name,
    stream_words,
    trial_words,
)
from cmdesk.ui.dialogs.remove_account import ask_remove
from cmdesk.ui.network_facts import is_by_hand
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import (
    Avatar,
    Button,
    Dialog,
    Elided,
    Field,
    Flow,
    Icon,
    Labelled,
    Line,
    Scroll,
    Section,
    Text,
    clear,
    col,
    row,
)
from cmdesk.ui.words import tr

HEIGHT = 620
NAMES = 170  # the width of the first column, so that both tables stand in line


class AccountHealthDialog(Dialog):
    """Follows the account while it is open; closes when it is removed."""

    def __init__(self, parent: QWidget, host: Host, account_id: int) -> None:
        self.host, self._id = host, account_id
        self.card: AccountCard | None = None
        self._forms: Sequence[NetworkForm] = ()
        self._spent: tuple[Budget, int] | None = None
        self._head, self._facts = col(gap=4), col(gap=10)
        self.tried = Text("", "meta", "text2", wrap=True)
        self.sign_in, self.test = (
            Button(tr("Sign in again"), "key", small=True),
            Button(tr("Test now"), "sync", small=True),
        )
        self.pause = Button(tr("Pause"), "pause", small=True)
        self.rename_button = Button(tr("Rename"), "write", "quiet", small=True)
        self.away = Button(tr("Remove"), "bin", "quiet", small=True)
        deeds = Flow(self.sign_in, self.test, self.pause, self.rename_button, self.away, gap=8)
        body = col(self._head, deeds, self.tried, Line(), (Scroll(self._facts), 1), gap=12)
        super().__init__(parent, tr("Health of the account"), body, cancel=tr("Close"), width=760, height=HEIGHT)
        self.sign_in.clicked.connect(self._sign_in)
        self.test.clicked.connect(self._test)
        self.pause.clicked.connect(self._pause)
        self.rename_button.clicked.connect(self.ask_name)
        self.away.clicked.connect(self._remove)
        self.tried.hide()
        host.bridge.changed.connect(self._on_changed)
        host.bridge.do(self, host.bridge.desk.forms(), then=self._take_forms)
        self.reload()

    def _on_changed(self, topic: Topic) -> None:
        if topic & (Topic.ACCOUNTS | Topic.OUTBOX):
            self.reload()

    def reload(self) -> None:
        """Read it anew."""
        self.host.bridge.do(self, self.host.bridge.desk.account_card(self._id), then=self._take)
        self.host.bridge.do(self, self.host.bridge.desk.spent(self._id), then=self._take_spent)

    def _take_forms(self, forms: Sequence[NetworkForm]) -> None:
        self._forms = forms
        self._show()

    def _take_spent(self, spent: "tuple[Budget, int] | None") -> None:
        if spent != self._spent:
            self._spent = spent
            self._show()

    def _take(self, card: AccountCard | None) -> None:
        if card is None:
            self.reject()
            return
        self.card = card
        self._show()

    def _show(self) -> None:
        if self.card is None:
            return
        one, now = self.card.row, self.host.now()
        symbol, tone = mark_of(one, now)
        words = Text(health_words(one, now), "body", tone if tone in ("warn", "bad") else "text2", wrap=True)
        clear(self._head)
        about = col(Elided(one.name, "heading"), row(Icon(symbol, tone, 16), (words, 1), gap=6), gap=4)
        self._head.addLayout(row(Avatar(one.name.lstrip("@"), one.network, 44), (about, 1), gap=12))
        self.pause.setText(tr("Pause") if one.paused is None else tr("Resume"))
        self.pause.set_symbol("pause" if one.paused is None else "play")
        self.test.setEnabled(one.paused is None)
        by_hand = is_by_hand(one.network)
        self.test.setVisible(not by_hand)  # there is nothing to read
        self.sign_in.setText(tr("Change the page where you write") if by_hand else tr("Sign in again"))
        self.sign_in.set_symbol("browser" if by_hand else "key")
        clear(self._facts)
        used = [(tr("Used up"), spent_words(*self._spent))] if self._spent is not None else []
        self._facts.addLayout(_grid([*facts_of(self.card, now), *used]))
        if self.card.streams:
            self._facts.addWidget(Section(tr("What is read")))
            self._facts.addLayout(
                _grid([(stream_name(each.name), stream_words(each, now)) for each in self.card.streams])
            )
        if rules := house_rules(one):
            self._facts.addWidget(Section(tr("Rules of its server")))
            for number, said in enumerate(rules, 1):
                self._facts.addWidget(Text(f"{number}. {said}", "meta", wrap=True))
        form = next((form for form in self._forms if form.name == one.network), None)
        if form is not None and form.abilities:
            self._facts.addWidget(Section(tr("What it can do")))
            for icon, said in shown(form):
                line = row(
                    Icon(icon, "good" if icon == "check" else "text3", 14), (Text(said, "meta", wrap=True), 1), gap=6
                )
                self._facts.addLayout(line)
        self._facts.addStretch(1)

    # -- what can be done ------------------------------------------------------------------------------------------

    def _sign_in(self) -> None:
        if self.card is not None:
            AccountDialog(self, self.host, self.card.row).open()

    def _test(self) -> None:
        self.test.setEnabled(False)
        self._say(tr("Reading …"))
        self.host.bridge.do(
            self, self.host.bridge.desk.test_account(self._id), then=self._tested, otherwise=self._failed
        )

    def _tested(self, told: TrialRead) -> None:
        self.test.setEnabled(True)
        self._say(trial_words(told), "text2" if told.trouble is None else "bad")
        self.reload()

    def _failed(self, error: Exception) -> None:
        self.test.setEnabled(True)
        self._say("")
        self.host.complain(error)

    def _say(self, words: str, tone: str = "text2") -> None:
        self.tried.setText(words)
        self.tried.set_tone(tone)
        self.tried.setVisible(bool(words))

    def _pause(self) -> None:
        if self.card is not None:
            self._say("")
            paused = self.card.row.paused is None
            self.host.bridge.do(self, self.host.bridge.desk.pause_account(self._id, paused))

    def ask_name(self) -> Dialog | None:
        """What it is called here; the network knows it by its own name."""
        if self.card is None:
            return None
        one = self.card.row
        field = Field(one.handle or one.name, one.name, name=tr("Name"))
        hint = tr("Only in cmdesk; the network goes on calling it {name}.", name=one.handle or one.name)
        asked = Dialog(
            self,
            tr("Rename the account"),
            col(Labelled(tr("Name"), field, hint)),
            tr("Rename"),
            tr("Cancel"),
            width=480,
        )
        asked.accepted.connect(lambda: self.host.bridge.write(self, accounts.rename, self._id, field.text()))
        asked.finished.connect(asked.deleteLater)
        asked.open()
        field.setFocus()
        return asked

    def _remove(self) -> None:
        if self.card is not None:
            ask_remove(self, self.host, self.card.row)


def _grid(lines: Sequence[tuple[str, str]]) -> QGridLayout:
    """Names on the left, what is known beside them."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, theme.u(NAMES))
    grid.setColumnStretch(1, 1)
    for place, (name, said) in enumerate(lines):
        grid.addWidget(Text(name, "meta", "text2"), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Text(said, "meta", wrap=True), place, 1)
    return grid
