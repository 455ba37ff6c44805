"""The foot of the composer: what can be put into the text, and the ways to let it go."""

from PySide6.QtGui import QResizeEvent

from cmdesk.ui.panels.inbox.tools import Tools
from cmdesk.ui.widgets import Button, IconButton, Panel, row
from cmdesk.ui.words import tr

KEYS = "Ctrl+⏎"


class Foot(Panel):
    """Leaves out what there is no room for, so that no column gives way: the key of a button, then its words."""

    def __init__(self) -> None:
        self.tools = Tools()
        self.done = Button("", "", "quiet")
        self.done_small = IconButton("done", "", small=False)  # the same, where there is no room for words
        self.send = Button("", "send", "primary", KEYS)
        self.more = IconButton("down", "", small=False)
        self.note = Button("", "private", "plain", KEYS)
        self.assist = Button("", "copy", "primary", KEYS)
        self._answers, self._opens = False, True
        ways = (self.done, self.done_small, self.note, self.assist, self.send, self.more)
        self._row = row(self.tools, None, *ways, gap=4)
        super().__init__(row(self._row, pad=(8, 4, 8, 8)))

    def dress(self, *, answers: bool, note: bool, assisted: bool, opens: bool = True) -> None:
        """Show the ways that make sense for what is written; `opens`: there is a page to open with the copy."""
        self._answers, self._opens = answers, opens
        self._name_assist()
        self.send.setVisible(answers)
        self.more.setVisible(answers)
        self.note.setVisible(note)
        self.assist.setVisible(assisted)
        self._fit()

    def enable(self, *, ready: bool, text: bool) -> None:
        for button in (self.send, self.more, self.done, self.done_small):
            button.setEnabled(ready)
        for button in (self.note, self.assist):
            button.setEnabled(text)

    def retranslate(self) -> None:
        self.tools.retranslate()
        self.send.setText(tr("Send"))
        self.done.setText(tr("Send and done"))
        self.done_small.rename(tr("Send and done"), "Ctrl+Shift+⏎")
        self.more.rename(tr("More ways to send"))
        self.note.setText(tr("Add the note"))
        self._name_assist()
        self._fit()

    def _name_assist(self) -> None:
        words = tr("Copy and open the page") if self._opens else tr("Copy the text")
        if words != self.assist.text():
            self.assist.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for keys, words in ((KEYS, True), ("", True), ("", False)):
            self.send.set_keys(keys)
            self.done.setVisible(self._answers and words)
            self.done_small.setVisible(self._answers and not words)
            self._row.invalidate()  # a layout within a layout learns of it only with the next event
            if self._row.minimumSize().width() <= self.width() - 16:
                return
