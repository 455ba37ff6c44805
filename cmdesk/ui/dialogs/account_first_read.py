"""The first reading of an account that was just connected: what came, what will come, where it is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountCard, TrialRead
from cmdesk.domain.troubles import Trouble
from cmdesk.sentences import sentence
from cmdesk.ui.dialogs.account_words import house_rules, stream_name, trial_words
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, Icon, Section, Text, clear, col, row
from cmdesk.ui.words import tr


class FirstRead(QWidget):
    """Three lines; a reading that fails says why, and the account is connected all the same."""

    changed = Signal()

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host, self._id = host, 0
        self.mark, self.read = Icon("sync", "text2", 16), Text("", "body", "text2", wrap=True, leading=140)
        self.brings = Text("", "body", "text2", wrap=True, leading=140)
        self.place = Text("", "body", "text2", wrap=True, leading=140)
        self.trial = Button(tr("Try to write there, unseen"), "write", small=True)
        self.written = Text("", "body", "text2", wrap=True, leading=140)
        lines = (
            (self.mark, self.read),
            (Icon("inbox", "text2", 16), self.brings),
            (Icon("drive", "text2", 16), self.place),
        )
        self._rules = col(gap=4)
        told = (row(icon, (text, 1), gap=10) for icon, text in lines)
        self.setLayout(col(*told, row(self.trial, (self.written, 1), gap=10), self._rules, gap=10))
        self.trial.hide()
        self.trial.clicked.connect(self._try_writing)

    def start(self, account_id: int) -> None:
        """Read all of it once, and tell."""
        self._id = account_id
        self.mark.set("sync", "text2")
        self.read.setText(tr("Reading it for the first time …"))
        self.brings.setText(tr("What people write to you comes in by itself from now on."))
        self.place.setText(tr("All of it is kept in your workspace, a file on this computer, and is sent to nobody."))
        self.trial.hide()
        self.written.setText("")
        clear(self._rules)
        desk = self._host.bridge.desk
        self._host.bridge.do(self, desk.tries_writing(account_id), then=self._offer_trial)
        self._host.bridge.do(self, desk.account_card(account_id), then=self._tell_rules)
        self._host.bridge.do(self, desk.test_account(account_id), then=self._tell, otherwise=self._failed)

    def _tell(self, told: TrialRead) -> None:
        self.mark.set("ok" if told.trouble is None else "warning", "good" if told.trouble is None else "warn")
        self.read.setText(trial_words(told))
        self._host.bridge.do(self, self._host.bridge.desk.account_card(self._id), then=self._tell_streams)
        self.changed.emit()

    def _offer_trial(self, harmless: bool) -> None:
        self.trial.setVisible(harmless)
        self.changed.emit()

    def _try_writing(self) -> None:
        self.trial.setEnabled(False)
        self.written.setText(tr("Trying …"))
        desk = self._host.bridge.desk
        self._host.bridge.do(self, desk.try_writing(self._id), then=self._tell_trial, otherwise=self._trial_failed)

    def _tell_trial(self, trouble: Trouble | None) -> None:
        self.trial.setEnabled(True)
        works = tr("It works: something was written there and taken away again; nobody saw it.")
        self.written.setText(works if trouble is None else sentence(trouble, tr))
        self.changed.emit()

    def _trial_failed(self, error: Exception) -> None:
        self.trial.setEnabled(True)
        self.written.setText("")
        self._host.complain(error)
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self.mark.set("warning", "warn")
        self.read.setText(tr("It could not be read yet; it is tried again by itself."))
        self._host.complain(error)
        self.changed.emit()

    def _tell_rules(self, card: AccountCard | None) -> None:
        """What its server asks of everybody there, whatever comes of the reading."""
        clear(self._rules)
        rules = house_rules(card.row) if card is not None else ()
        if rules:
            self._rules.addWidget(Section(tr("Rules of its server")))
        for number, said in enumerate(rules, 1):
            self._rules.addWidget(Text(f"{number}. {said}", "meta", "text2", wrap=True))
        self.changed.emit()

    def _tell_streams(self, card: AccountCard | None) -> None:
        if card is not None and card.streams:
            names = ", ".join(_inside(stream_name(each.name)) for each in card.streams)
            self.brings.setText(tr("Fetched by itself from now on: {streams}.", streams=names))
            self.changed.emit()


def _inside(name: str) -> str:
    """As it stands inside a sentence."""
    return name[:1].lower() + name[1:]
