"""The small buttons of the composer, and the saved replies that suit a message."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.replies import SavedReply
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.widgets import Button, Flow, Icon, IconButton, Panel, Text, row
from cmdesk.ui.words import tr


class Tools(Panel):
    """What can be put into a text, and what can be chosen for it."""

    def __init__(self) -> None:
        self.attach = IconButton("attach", "")
        self.emoji = IconButton("emoji", "")
        self.reply = IconButton("saved", "")
        self.thanks = IconButton("thanks", "")
        self.options = IconButton("sliders", "")
        self.macros = IconButton("magic", "")
        buttons = (self.attach, self.emoji, self.reply, self.thanks, self.options, self.macros)
        super().__init__(row(*buttons, gap=2))

    def retranslate(self) -> None:
        self.attach.rename(tr("Attach files"))
        self.emoji.rename(tr("Insert an emoji"))
        self.reply.rename(tr("Insert a saved reply"))
        self.thanks.rename(tr("Say thanks"))
        self.options.rename(tr("Choose for this answer"))
        self.macros.rename(tr("Run a macro"))

    def dress(self, answers: bool, note: bool, bridge: Bridge, account: AccountRow | None) -> None:
        """Leave out what makes no sense: a note has no files, some networks no choices."""
        here = account if answers else None  # the desk takes long to load, and an empty page needs nothing of it
        self.attach.setVisible(here is not None and bridge.desk.media_rule(here) is not None)
        self.options.setVisible(here is not None and bool(bridge.desk.choices_of_answer(here.network)))
        self.thanks.setVisible(not note)
        self.reply.setVisible(not note)


class Suggested(Panel):
    """Saved replies that answered such messages before; gone as soon as one writes."""

    taken = Signal(object)

    def __init__(self) -> None:
        self.words = Text("", "meta", "text3")
        self._flow = Flow(gap=4)
        holder = Panel(self._flow)
        super().__init__(row(Icon("idea", "text3", 14), self.words, (holder, 1), gap=6, pad=(14, 0, 14, 0)))
        self.replies: Sequence[SavedReply] = ()
        self.hide()

    def show_replies(self, replies: Sequence[SavedReply]) -> None:
        if tuple(replies) == tuple(self.replies):
            return
        self.replies = tuple(replies)
        self.words.setText(tr("Suggested"))
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for reply in replies:
            button = Button(reply.name, kind="soft", small=True)
            button.clicked.connect(lambda _=False, reply=reply: self.taken.emit(reply))
            self._flow.addWidget(button)
        self.setVisible(bool(replies))
