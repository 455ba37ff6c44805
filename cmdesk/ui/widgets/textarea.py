"""Where texts are written: several lines, growing with what is typed."""

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from cmdesk.domain.texts import LONGEST
from cmdesk.ui import paint, theme, tokens
from cmdesk.ui.widgets.overlong import Overlong


class TextArea(QTextEdit):
    """Plain text on several lines. It grows from `least` to `most` lines, then scrolls; with `most` 0 it fills.

    Read and write it with `text()` and `set_text()`: Qt's `toPlainText()` turns no-break spaces into plain ones.

    Qt lays out all of a text in the window's thread. So no more than LONGEST characters come in; of a longer text that
    was kept before, the beginning is shown and nothing is changed (`text()` is all of it).
    """

    def __init__(
        self, name: str, hint: str = "", least: int = 3, most: int = 12, framed: bool = True, role: str = "reading"
    ) -> None:
        super().__init__()
        self._least, self._most, self._framed, self._role = least, most, framed, role
        self._whole, self._locked = "", False  # a text that is longer than what is shown of it
        self._take: Callable[[QMimeData], bool] | None = None
        self.menu_asked: Callable[[QContextMenuEvent], bool] | None = None  # True: it showed a menu of its own
        self.setAcceptRichText(False)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        vertical = QSizePolicy.Policy.Fixed if most else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        self._overlong: Overlong | None = None
        self._make_room()
        self.document().documentLayout().documentSizeChanged.connect(lambda: self.updateGeometry())
        self.textChanged.connect(self._keep_leading)
        self.restyle()

    def restyle(self) -> None:
        theme.see_through(self)
        self.setFont(theme.font(self._role))
        self.viewport().setFont(self.font())  # which draws the hint, and keeps the font it had under a style sheet
        self._lead()
        self.updateGeometry()

    def text(self) -> str:
        """What was written, with its no-break spaces."""
        return self._whole or self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def set_text(self, s: str) -> None:
        """Replace everything, forgetting what could be undone."""
        self._whole = s if len(s) > LONGEST else ""
        super().setReadOnly(self._locked or bool(self._whole))
        if self._overlong is not None:
            self._overlong.hide()
        self.setPlainText(s[:LONGEST])
        self._lead()
        if self._whole:
            self.overlong.tell_shown(s, self._locked)

    @property
    def overlong(self) -> Overlong:
        """What says that a text is too long; made when it is first needed, since hardly any ever is."""
        if self._overlong is None:
            self._overlong = Overlong(self)
            self._overlong.shorten.clicked.connect(self._keep_beginning)
            self._overlong.resized.connect(self._make_room)
        return self._overlong

    def clear(self) -> None:
        self.set_text("")

    def setReadOnly(self, locked: bool) -> None:
        self._locked = locked
        super().setReadOnly(locked or bool(self._whole))
        if self._whole:
            self.overlong.tell_shown(self._whole, locked)

    def insert(self, s: str) -> None:
        """Put words where the cursor is, in place of what is selected, as far as there is room; it can be undone."""
        if self._whole:
            return
        room = self._room()
        if room or not s:
            self.textCursor().insertText(s[:room])
        if len(s) > room:
            self.overlong.tell_left_out(room, len(s) - room)

    def _room(self) -> int:
        """For how many characters more, in place of what is selected."""
        cursor = self.textCursor()
        written = self.document().characterCount() - 1 - (cursor.selectionEnd() - cursor.selectionStart())
        return max(0, LONGEST - written)

    def _keep_beginning(self) -> None:
        """The rest of an overlong text was copied: what is shown is the text now."""
        self._whole = ""
        super().setReadOnly(self._locked)
        self.overlong.hide()
        self.textChanged.emit()

    def _make_room(self) -> None:
        """Around the text, and below it for what is said of its length."""
        above, under = (8, 8) if self._least > 1 else (7, 0)  # one line is as tall as a field
        left, top, right, bottom = (12, above, 4, under) if self._framed else (0, 0, 0, 0)
        below = 0 if self._overlong is None or self._overlong.isHidden() else self._overlong.height() + 4
        if self.viewportMargins().bottom() != bottom + below or self.viewportMargins().top() != top:
            self.setViewportMargins(left, top, right, bottom + below)
            self.updateGeometry()

    def _lead(self) -> None:
        """Open the lines. Not a change of the user's: it is not to be undone."""
        document = self.document()
        undoable, modified = document.isUndoRedoEnabled(), document.isModified()
        blocked = self.blockSignals(True)
        document.setUndoRedoEnabled(False)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(self._format())
        document.setUndoRedoEnabled(undoable)
        document.setModified(modified)
        self.blockSignals(blocked)

    def _format(self) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return block

    def _keep_leading(self) -> None:
        if self.document().isEmpty() and self.document().firstBlock().blockFormat().lineHeight() != 140:
            self._lead()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        breaks = plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (breaks or event.text().isprintable()) and self._is_full_for(event.text()):
            return
        if breaks and not self.isReadOnly():
            # Qt takes Enter on an empty line of an open paragraph for "end this style" and breaks no line
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self._is_full_for(event.commitString()):
            super().inputMethodEvent(event)

    def _is_full_for(self, typed: str) -> bool:
        """Whether nothing more can be typed; who tries is told."""
        if not typed or self.isReadOnly() or self._room():
            return False
        self.overlong.tell_left_out(0, len(typed))
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.menu_asked is None or not self.menu_asked(event):
            super().contextMenuEvent(event)

    def take_files(self, take: Callable[[QMimeData], bool]) -> None:
        """Offer what is dropped or pasted to somebody first, who says whether it was theirs."""
        self._take = take

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return super().canInsertFromMimeData(source) or (
            self._take is not None and (source.hasUrls() or source.hasImage())
        )

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._take is not None and self._take(source):
            return
        if source.hasText():
            self.insert(source.text())

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height() * 1.4
        margins = self.viewportMargins()
        around = margins.top() + margins.bottom()
        wanted = self.document().size().height() if self._most else 0
        lines = min(max(wanted, self._least * line), max(self._most, self._least) * line)
        return QSize(theme.u(240), round(lines) + around + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.u(120), round(self.fontMetrics().height() * 1.4 * self._hinted()) + 18)

    def _hinted(self) -> int:
        """How many lines what is asked for takes, where nothing is written yet."""
        room = self.viewport().width()
        if not self.document().isEmpty() or room <= 0:
            return 1
        return min(math.ceil(self.fontMetrics().horizontalAdvance(self.placeholderText()) / room) or 1, self._least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._overlong is not None:
            self._overlong.place()
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._framed:
            p = paint.smooth(QPainter(self))
            enabled = self.isEnabled() and not self.isReadOnly()
            paint.box(p, self.rect(), "surface" if enabled else "sunken", "control", tokens.RADIUS["control"])
            if self.hasFocus():
                paint.focus(p, self.rect())
            return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)
