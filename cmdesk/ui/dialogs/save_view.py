"""Give a name to what the list of the inbox shows, to find it again among the views."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.conversations import State, View
from cmdesk.ui.widgets import ComboField, Dialog, Field, Labelled, Text, Tick, col
from cmdesk.ui.words import tr


class SaveView(Dialog):
    """`named` gives the name and the view; it may be narrowed further here."""

    named = Signal(str, object)

    def __init__(self, parent: QWidget, view: View) -> None:
        self._view = view
        self.name = Field(tr("Christmas orders"), name=tr("Name"))
        self.sentiment = ComboField(
            tr("Tone"), [(tr("Any tone"), None), (tr("Unhappy"), -1), (tr("Neutral"), 0), (tr("Happy"), 1)]
        )
        self.sentiment.choose(view.sentiment)
        self.language = ComboField(
            tr("Language"), [(tr("Any language"), ""), (tr("French"), "fr"), (tr("English"), "en")]
        )
        self.language.choose(view.language)
        self.unread = Tick(tr("Only unread conversations"), view.unread)
        self.late = Tick(tr("Only late conversations"), view.late)
        told = [
            words
            for words in (_state_words(view), view.text and tr("with the words “{words}”", words=view.text))
            if words
        ]
        body = col(
            Text(tr("It shows what the list shows now: {what}.", what=", ".join(told)), "meta", "text2", wrap=True),
            Labelled(tr("Name"), self.name),
            Labelled(tr("Tone"), self.sentiment),
            Labelled(tr("Language"), self.language),
            self.unread,
            self.late,
            gap=12,
        )
        super().__init__(parent, tr("Save this view"), body, tr("Save the view"), width=460)
        self.name.textChanged.connect(self._judge)
        self._judge()
        self.name.setFocus()

    def _judge(self) -> None:
        self.primary.setEnabled(bool(self.name.text().strip()))

    def view(self) -> View:
        """What is to be kept."""
        return View.of(
            self._view.criteria()
            | {
                "sentiment": self.sentiment.currentData(),
                "language": self.language.currentData(),
                "unread": self.unread.isChecked(),
                "late": self.late.isChecked(),
            }
        )

    def accept(self) -> None:
        if name := self.name.text().strip():
            self.named.emit(name, self.view())
            super().accept()


def _state_words(view: View) -> str:
    match view.state:
        case State.OPEN:
            return tr("conversations to answer")
        case State.WAITING:
            return tr("conversations that wait for them")
        case State.SNOOZED:
            return tr("snoozed conversations")
        case State.DONE:
            return tr("finished conversations")
        case State.SPAM:
            return tr("spam")
        case State.BIN:
            return tr("conversations in the bin")
    return tr("all conversations")
