"""Every post on a board, from an idea to what may go out again: moved by the mouse, or by Ctrl and an arrow."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QByteArray, QMimeData, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from cmdesk.domain.drafts import BOARD, DraftRow, Stage, may_move
from cmdesk.store import traits
from cmdesk.ui import theme
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.list import line_of
from cmdesk.ui.panels.drafts.traits import stage_names
from cmdesk.ui.widgets import DraftLine, Header, IconButton, Lines, ListView, Panel, Section, Text, col, row
from cmdesk.ui.widgets import DraftRow as DraftDelegate
from cmdesk.ui.widgets.layout import Part
from cmdesk.ui.words import tr

KIND = "application/x-cmdesk-draft"
LEAST = 170  # font units of a column


class BoardColumn(ListView):
    """The posts that stand at one place."""

    asked = Signal(int, object)  # a draft, and where it is to stand
    stepped = Signal(int, int)  # a draft, and how many columns to go

    def __init__(self, stage: Stage) -> None:
        self.stage, self.lines = stage, Lines()
        super().__init__("", DraftDelegate(), self.lines)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    def startDrag(self, actions: Qt.DropAction) -> None:
        line = self.current_line()
        if isinstance(line, DraftLine):
            drag, data = QDrag(self), QMimeData()
            data.setData(KIND, QByteArray(str(line.key).encode()))
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(KIND):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(KIND):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = bytes(event.mimeData().data(KIND).data())
        if data.isdigit():
            event.acceptProposedAction()
            self.asked.emit(int(data), self.stage)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        line = self.current_line()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if by and control and isinstance(line, DraftLine) and isinstance(line.key, int):
            self.stepped.emit(line.key, by)
            return
        super().keyPressEvent(event)


class Board(Panel):
    """`opened` names the draft to write; `left` goes back to it."""

    opened = Signal(int)
    left = Signal()

    def __init__(self, host: Host) -> None:
        self._host = host
        self._rows: Mapping[int, DraftRow] = {}
        self.title, self.told = Text("", "heading"), Text("", "meta", "text3")
        self.close_button = IconButton("close", "")
        self.columns = {stage: BoardColumn(stage) for stage in BOARD}
        self.counts = {stage: Text("", "caption", "text3") for stage in BOARD}
        self.headings = {stage: Section("", count) for stage, count in self.counts.items()}
        parts: list[Part] = []
        for stage, column in self.columns.items():
            holder = Panel(col(row(self.headings[stage], pad=(12, 8, 12, 0)), (column, 1), gap=4), "list", "line", 8)
            holder.setMinimumWidth(theme.u(LEAST) // 2)
            parts.append((holder, 1))
            column.asked.connect(self.put)
            column.stepped.connect(self.step)
            column.opened.connect(self._open)
        head = Header(self.title, self.told, self.close_button)
        super().__init__(col(head, (row(*parts, gap=8, pad=(12, 8, 12, 12)), 1), gap=0), "surface")
        # What is behind the editor must not make the room too wide to be one pane.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.close_button.clicked.connect(self.left)
        self.retranslate()

    def reload(self) -> None:
        self._host.bridge.ask(self, traits.board, then=self._take)

    def _take(self, found: Mapping[Stage, Sequence[DraftRow]]) -> None:
        now = self._host.now()
        self._rows = {one.id: one for rows in found.values() for one in rows}
        for stage, rows in found.items():
            self.columns[stage].lines.set([line_of(one, now) for one in rows])
            self.counts[stage].setText(str(len(rows)))

    def put(self, draft_id: int, to: Stage) -> None:
        """Let a draft stand elsewhere, where a person may decide that."""
        one = self._rows.get(draft_id)
        if one is None or one.stage is to:
            return
        if not may_move(one, to):
            self._host.tell(tr("What is scheduled or out follows from what leaves: write or take it back in its page"))
            return
        host = self._host

        def moved(before: Sequence[tuple[int, str]]) -> None:
            undo = lambda: host.bridge.write(host.bridge, traits.stand_again, before)  # noqa: E731
            host.tell(tr("Moved to {place}", place=stage_names()[to]), undo)
            self.reload()

        host.bridge.write(self, traits.stand, [draft_id], to, host.now(), then=moved)

    def step(self, draft_id: int, by: int) -> None:
        """Move by the keyboard, over what cannot be."""
        one = self._rows.get(draft_id)
        if one is None:
            return
        place = BOARD.index(one.stage) if one.stage in BOARD else BOARD.index(Stage.SCHEDULED)
        for to in BOARD[place + 1 :] if by > 0 else reversed(BOARD[:place]):
            if may_move(one, to):
                self.put(draft_id, to)
                return

    def _open(self, line: object) -> None:
        if isinstance(line, DraftLine) and isinstance(line.key, int):
            self.opened.emit(line.key)

    def retranslate(self) -> None:
        self.title.setText(tr("Ideas and drafts"))
        self.told.setText(tr("Ctrl+← and Ctrl+→ move a post; Enter opens it"))
        self.close_button.rename(tr("Back to the draft"))
        for stage, name in stage_names().items():
            self.columns[stage].setAccessibleName(name)
            self.headings[stage].title.setText(name)
