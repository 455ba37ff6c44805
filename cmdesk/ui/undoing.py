"""What the window tells with a way back, and the way back: the last things first."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from cmdesk.ui.shortcuts import told
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.window import Window

MOST = 20
HERE = "undo-here"  # the name of the shortcut in a dialog
Undo = tuple[str, Callable[[], None]]


class Undoing:
    """Of one window, for as long as it lives."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._kept: list[Undo] = []

    def tell(self, text: str, undo: Callable[[], None], sendings: Sequence[int] = ()) -> None:
        """Show a toast with a button; one about deliveries goes once they have left."""
        window, kept = self._window, (text, undo)
        self._kept = [*self._kept, kept][-MOST:]
        if sendings:
            window.departures.follow(sendings, lambda taken: self._departed(kept, taken))
        window.toast.say(text, tr("Undo"), told(self._key()), self.undo)
        self._let_undo_from(QApplication.activeModalWidget())

    def undo(self) -> None:
        """Take back what was last told."""
        if self._kept:
            _, back = self._kept.pop()
            self._window.toast.dismiss()
            back()

    def _key(self) -> str:
        return self._window.key("window.undo", "Ctrl+Z")

    def _let_undo_from(self, dialog: QWidget | None) -> None:
        """The keys of the window do nothing while a dialog is over it; this one is told there, so it works there."""
        if dialog is not None and dialog.findChild(QShortcut, HERE) is None:
            QShortcut(QKeySequence(self._key()), dialog, self.undo).setObjectName(HERE)

    def _departed(self, kept: Undo, taken: bool) -> None:
        """A sending is over: what was told of it is true no more."""
        if taken:
            self._kept = [one for one in self._kept if one is not kept]
        toast = self._window.toast
        if toast.isVisible() and toast.words.said() == kept[0]:
            toast.dismiss()
