"""A comparison on a paper of its own: its title, its bars, or what it says while there is nothing to compare."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from cmdesk.ui import amounts
from cmdesk.ui.widgets import BarLine, BarList, Button, Card, Text, row
from cmdesk.ui.words import tr


class BarsCard(Card):
    """Tells which bar was pressed, by its key; `acted` when the button under an empty one was."""

    chosen = Signal(int)
    acted = Signal()

    def __init__(self, share: float = 0.44) -> None:
        self.title, self.note = Text("", "body-strong"), Text("", "meta", "text3")
        self.bars = BarList("", share)
        self.foot = Text("", "meta", "text2", wrap=True, leading=135)
        self.act = Button("", "", small=True)
        self.act.hide()
        super().__init__(row(self.title, None, self.note), self.bars, self.foot, row(self.act, None), None, gap=8)
        self.act.clicked.connect(self.acted)

    def name(self, title: str, note: str) -> None:
        self.title.setText(title)
        self.note.setText(note)
        self.bars.setAccessibleName(title)

    def show_lines(self, lines: Sequence[BarLine], empty: str, act: str = "", foot: str = "") -> None:
        """The bars; `empty` says what would bring some, `act` names a button that helps, `foot` explains them."""
        for bar in self.bars.set(lines):
            bar.clicked.connect(lambda _=False, key=bar.line.key: self.chosen.emit(key))
        self.bars.setVisible(bool(lines))
        self.note.setVisible(bool(lines))
        self.foot.setText(foot if lines else empty)
        self.foot.setVisible(bool(self.foot.said()))
        self.act.setText(act)
        self.act.setVisible(bool(act) and not lines)


class LockerCard(Card):
    """How much is kept as evidence."""

    def __init__(self) -> None:
        self.title, self.count = Text("", "body-strong"), Text("", "meta", "text3")
        self.sentence = Text("", "meta", "text2", wrap=True, leading=135)
        self.act = Button("", "safe", small=True)
        super().__init__(row(self.title, None, self.count), self.sentence, row(self.act, None), gap=8)

    def show_count(self, count: int) -> None:
        self.count.setText(amounts.whole(count) if count else "")

    def retranslate(self) -> None:
        self.title.setText(tr("Evidence kept"))
        self.sentence.setText(tr("Messages and pages as they were, with their address, time and hash."))
        self.act.setText(tr("Open the locker"))
