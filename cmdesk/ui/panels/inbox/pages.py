"""The two pages of the composer: the answer, and the private note."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from cmdesk.domain.texts import LONGEST
from cmdesk.language.cleaning import clean
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.panels.inbox.completing import Completing
from cmdesk.ui.widgets import Panel, TextArea, row
from cmdesk.ui.words import tr

REPLY, NOTE = 0, 1
KINDS = ("reply", "note")
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Pages(Panel):
    """One of them is seen. Addresses that are pasted are freed from what only follows people."""

    typed = Signal()  # by the person, on the page that is seen
    pasted = Signal()  # and addresses were freed
    send = Signal(bool)  # Ctrl+Enter; with Shift: and done
    left = Signal()  # Esc

    def __init__(self, bridge: Bridge, take_files: Callable[[QMimeData], bool]) -> None:
        self.areas = (
            TextArea("", "", least=3, most=9, framed=False),
            TextArea("", "", least=3, most=9, framed=False),
        )
        super().__init__(row(*self.areas, gap=0, pad=(14, 8, 14, 4)))
        self.shown = REPLY
        self._take_files = take_files
        self._filling = self._locked = False
        self._freed: tuple[str, str] | None = None  # what was pasted, and what became of it
        for area in self.areas:
            area.textChanged.connect(self._on_change)
            area.installEventFilter(self)
            area.take_files(self._paste)
        self.completions = (
            Completing(self.areas[REPLY], bridge, names=True),
            Completing(self.areas[NOTE], bridge, names=False),
        )

    def show_page(self, page: int) -> None:
        self.shown = page
        for number, area in enumerate(self.areas):
            area.setVisible(number == page)

    def area(self) -> TextArea:
        return self.areas[self.shown]

    def text(self) -> str:
        return self.area().text()

    def texts(self) -> dict[str, str]:
        return {kind: area.text() for kind, area in zip(KINDS, self.areas, strict=True)}

    def put(self, kind: str, text: str) -> None:
        """Fill a page with what is kept already."""
        area = self.areas[KINDS.index(kind)]
        if area.text() != text:
            self._filling = True
            area.set_text(text)
            self._filling = False
            area.moveCursor(QTextCursor.MoveOperation.End)  # who goes on writing goes on there

    def add(self, text: str) -> None:
        """Put words where the cursor is, set apart from what stands before; it can be undone."""
        area = self.area()
        before = area.text()[: area.textCursor().position()]
        area.insert(text if not before or before[-1].isspace() else f" {text}")
        area.setFocus()

    def forget_steps(self) -> None:
        """What stands on the page is not to be undone by itself: a notice offers to take all of a deed back."""
        self.area().document().clearUndoRedoStacks()

    def write(self) -> None:
        """Put the cursor at the end of the text."""
        area = self.area()
        area.setFocus()
        area.moveCursor(area.textCursor().MoveOperation.End)

    def lock(self, locked: bool) -> None:
        """While a text is handed over it can be neither changed nor added to."""
        self._locked = locked
        for area in self.areas:
            area.setReadOnly(locked)

    def was_freed(self) -> bool:
        """Whether addresses of what was pasted last were freed, and can be put back."""
        return self._freed is not None

    def forget_paste(self) -> None:
        self._freed = None

    def keep_pasted(self) -> None:
        """Put the addresses back as they were pasted."""
        pasted, self._freed = self._freed, None
        area = self.area()
        if pasted is not None and (found := area.document().find(pasted[1])) is not None and not found.isNull():
            found.insertText(pasted[0])
        area.setFocus()
        self.pasted.emit()

    def retranslate(self) -> None:
        for area, name, hint in (
            (self.areas[REPLY], tr("Your reply"), tr("Write your reply, or / for a saved one")),
            (self.areas[NOTE], tr("Your private note"), tr("Write a note to yourself")),
        ):
            area.setAccessibleName(name)
            area.setPlaceholderText(hint)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.key() in ENTER and control:
                self.send.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _on_change(self) -> None:
        if not self._filling:
            self.typed.emit()

    def _paste(self, source: QMimeData) -> bool:
        """Files go with the answer; a text is put in by us where something of it was freed."""
        if self.shown == REPLY and self._take_files(source):
            return True
        if not source.hasText() or self._locked:
            return False
        if len(source.text()) > LONGEST:
            return False  # the page takes the beginning
        told = clean(source.text())
        if not told.freed:
            return False
        self.area().insert(told.text)
        self._freed = source.text(), told.text
        self.pasted.emit()
        return True
