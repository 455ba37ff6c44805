"""What is said at the foot of a text area of a text that is longer than it takes."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from cmdesk.domain.texts import LONGEST
from cmdesk.ui.widgets.buttons import Button, IconButton
from cmdesk.ui.widgets.layout import Panel, col, row
from cmdesk.ui.widgets.texts import Icon, Text
from cmdesk.ui.widgets.toast import announce
from cmdesk.ui.words import tr


class Overlong(Panel):
    """Of what was pasted and not taken, until it is closed; of what is kept and not shown, as long as that is so."""

    resized = Signal()  # its height, or whether it is there

    def __init__(self, area: QFrame) -> None:
        self.mark, self.words = Icon("warning", "warn", 14), Text("", "meta", "text", wrap=True)
        self.copy, self.shorten = Button("", "copy", "quiet", small=True), Button("", "cut", "quiet", small=True)
        self.close_button = IconButton("close", "")
        self._buttons = QWidget()
        self._buttons.setLayout(row(self.copy, self.shorten, None, gap=4))
        said = row(self.mark, (self.words, 1), self.close_button, gap=6)
        self._lines = col(said, self._buttons, gap=2, pad=(10, 4, 4, 4))
        super().__init__(self._lines, "warn_soft", None, 6)
        self.setParent(area)
        self.hide()
        self._area, self._whole = area, ""
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.hide)

    def tell_left_out(self, kept: int, left: int) -> None:
        """Of what was pasted or typed, so much stands in the text."""
        what = tr("Put a text that long in a file, and attach it or link to it.")
        if kept:
            told = tr(
                "The first {kept} characters were added, {left} were left out: a text has room for {most}.",
                kept=kept,
                left=left,
                most=LONGEST,
            )
        else:
            told = tr("Nothing was added: this text has {most} characters already, and no room for more.", most=LONGEST)
        self._say(f"{told} {what}", copies=False, locked=True)

    def tell_shown(self, text: str, locked: bool) -> None:
        """Of what is kept, so much is shown."""
        self._whole = text
        told = tr(
            "This text has {count} characters. All of it is kept, its beginning is shown, and nothing of it can be "
            "changed here. Copy it into a file; then what is shown can be kept alone.",
            count=len(text),
        )
        self._say(told, copies=True, locked=locked)

    def place(self) -> None:
        """At the foot of the area, as high as the words want."""
        width = max(self._area.width() - 8, 0)
        self._lines.activate()
        height = max(self._lines.totalHeightForWidth(width), self.minimumSizeHint().height())
        self.setGeometry(4, self._area.height() - height - 4, width, height)

    def _say(self, words: str, *, copies: bool, locked: bool) -> None:
        self.words.setText(words)
        self.copy.setText(tr("Copy all of it"))
        self.shorten.setText(tr("Keep only what is shown"))
        self.close_button.rename(tr("Close"))
        self._buttons.setVisible(copies)
        self.shorten.setVisible(not locked)
        self.shorten.setEnabled(False)  # until it was copied: nothing is to be lost
        self.close_button.setVisible(not copies)
        self.show()
        self.raise_()
        self.place()
        announce(self, words)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._whole)
        self.shorten.setEnabled(True)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.Resize):
            self.resized.emit()
        return done
