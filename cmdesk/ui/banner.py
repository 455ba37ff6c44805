"""A line under the top bar for what waits for a decision; it can be put off, and blocks nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from cmdesk.ui.widgets.buttons import Button, IconButton
from cmdesk.ui.widgets.layout import Panel, row
from cmdesk.ui.widgets.texts import Icon, Text
from cmdesk.ui.widgets.toast import announce
from cmdesk.ui.words import tr


class Banner(Panel):
    """`asked` when its button is pressed, which also puts it away."""

    asked = Signal()

    def __init__(self) -> None:
        self.mark, self.words = Icon("warning", "warn"), Text("", "body", "text", wrap=True)
        self.button, self.cross = Button("", kind="plain", small=True), IconButton("close", tr("Later"))
        super().__init__(
            row(self.mark, (self.words, 1), self.button, self.cross, gap=10, pad=(16, 6, 12, 6)),
            "warn_soft",
            "line",
            sides="b",
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.button.clicked.connect(self._pressed)
        self.cross.clicked.connect(self.hide)
        self.hide()

    def say(self, sentence: str, verb: str) -> None:
        self.words.setText(sentence)
        self.button.setText(verb)
        self.cross.rename(tr("Later"))
        self.show()
        announce(self, sentence)

    def _pressed(self) -> None:
        self.hide()
        self.asked.emit()
