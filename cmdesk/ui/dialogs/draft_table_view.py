"""A table to work in as in a spreadsheet: with the keys that people know from there."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cmdesk.domain.draft_table import Column
from cmdesk.language.draft_cells import copied, pasted
from cmdesk.ui import paint, theme
from cmdesk.ui.dialogs.draft_table_model import COLUMNS, KIND, DraftTable, column_name, empty_of
from cmdesk.ui.widgets import Field, TextArea
from cmdesk.ui.widgets.lines import Index
from cmdesk.ui.words import tr

HEIGHT, PAD, MARK = 34, 8, 16
WIDTHS = {Column.ACCOUNTS: 190, Column.WHEN: 150, Column.PILLAR: 110, Column.CAMPAIGN: 110, Column.STAGE: 90}
EDITOR = 6  # lines of a text that is being written
SYMBOLS = {"error": ("error", "bad"), "warning": ("warning", "warn")}
AnyIndex = Index | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints a cell with what stands against it; a text is edited on several lines."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._room = view.viewport()

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect = QRect(option.rect)
        state = option.state
        chosen = bool(state & QStyleOptionViewItem().state.State_Selected)
        p.save()
        paint.smooth(p)
        p.fillRect(rect, theme.colour("accent_soft" if chosen else "surface"))
        inner = rect.adjusted(theme.u(PAD), 0, -theme.u(PAD), 0)
        if kind := index.data(KIND):
            symbol, tone = SYMBOLS[kind]
            mark = QRect(inner.left(), inner.top(), theme.u(MARK), inner.height())
            paint.icon(p, mark, symbol, tone, theme.u(14))
            inner.setLeft(mark.right() + theme.u(4))
        said = index.data(Qt.ItemDataRole.DisplayRole)
        paint.text(p, inner, said, "body", "bad" if kind == "error" else "text")
        p.setPen(theme.colour("line"))
        p.drawLine(rect.bottomLeft(), rect.bottomRight())
        p.drawLine(rect.topRight(), rect.bottomRight())
        if state & QStyleOptionViewItem().state.State_HasFocus:
            paint.focus(p, rect.adjusted(1, 1, -2, -2), 2)
        p.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        column = COLUMNS[index.column()]
        name = column_name(column)
        if column is Column.TEXT:
            area = TextArea(name, least=3, most=EDITOR)
            area.setParent(parent)
            area.setAutoFillBackground(True)
            return area
        field = Field(name=name, height=HEIGHT)
        field.setParent(parent)
        return field

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        said = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, TextArea):
            editor.set_text(said)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(said)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        said = editor.text() if isinstance(editor, (TextArea, QLineEdit)) else ""
        if said != index.data(Qt.ItemDataRole.EditRole):
            model.setData(index, said)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect = QRect(option.rect)
        if isinstance(editor, TextArea):
            rect.setHeight(max(rect.height(), editor.sizeHint().height()))
            below = self._room.height() - rect.bottom()
            rect.translate(0, min(below, 0))
        editor.setGeometry(rect)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(theme.u(80), theme.u(HEIGHT))


class TableHeader(QHeaderView):
    """What the columns or rows are called, on the paper of the table and in line with the words of its cells."""

    def paintSection(self, p: QPainter, rect: QRect, section: int) -> None:
        p.save()
        paint.smooth(p)
        p.fillRect(rect, theme.colour("surface"))
        p.setPen(theme.colour("line"))
        p.drawLine(rect.bottomLeft(), rect.bottomRight())
        said = str(self.model().headerData(section, self.orientation()))
        if self.orientation() is Qt.Orientation.Horizontal:
            paint.text(p, rect.adjusted(theme.u(PAD), 0, -theme.u(PAD), 0), said, "meta-strong", "text2")
        else:
            paint.text(p, rect, said, "meta", "text3", paint.CENTRE)
        p.restore()


class DraftTableView(QTableView):
    """F2 or a letter edits, Tab goes on, Ctrl+C, Ctrl+X and Ctrl+V talk to spreadsheets, Ctrl+D fills down, Delete
    clears. What is pasted is one change, whatever its size.
    """

    def __init__(self, table: DraftTable) -> None:
        super().__init__()
        self.table = table
        self.setModel(table)
        self.setItemDelegate(CellDelegate(self))
        for header in (TableHeader(Qt.Orientation.Horizontal, self), TableHeader(Qt.Orientation.Vertical, self)):
            header.setSectionsClickable(True)
            if header.orientation() is Qt.Orientation.Horizontal:
                self.setHorizontalHeader(header)
            else:
                self.setVerticalHeader(header)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.AnyKeyPressed | trigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Drafts in a table"))
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns = self.horizontalHeader()
        columns.setSectionResizeMode(COLUMNS.index(Column.TEXT), QHeaderView.ResizeMode.Stretch)
        columns.setHighlightSections(False)
        self.restyle()

    def restyle(self) -> None:
        palette = QPalette()
        for role, tone in (("Base", "surface"), ("Button", "surface"), ("Window", "surface"), ("WindowText", "text2")):
            palette.setColor(getattr(QPalette.ColorRole, role), theme.colour(tone))
        self.setPalette(palette)
        self.verticalHeader().setDefaultSectionSize(theme.u(HEIGHT))
        for header in (self.verticalHeader(), self.horizontalHeader()):
            header.setPalette(palette)
        self.verticalHeader().setFixedWidth(theme.u(36))
        self.horizontalHeader().setFixedHeight(theme.u(HEIGHT - 4))
        for column, width in WIDTHS.items():
            self.setColumnWidth(COLUMNS.index(column), theme.u(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy()
            self.clear()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.fill_down()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    # -- what is chosen ------------------------------------------------------------------------------------------------

    def chosen(self) -> list[tuple[int, int]]:
        """The cells that are chosen, row by row; else the one with the focus."""
        found = sorted((index.row(), index.column()) for index in self.selectionModel().selectedIndexes())
        current = self.currentIndex()
        return found or ([(current.row(), current.column())] if current.isValid() else [])

    def chosen_rows(self) -> list[int]:
        return sorted({row for row, _ in self.chosen()})

    def copy(self) -> None:
        """The rectangle around what is chosen; cells in it that are not are empty."""
        cells = self.chosen()
        if not cells:
            return
        kept, columns = set(cells), sorted({column for _, column in cells})
        said = [
            [self.table.said(row, column) if (row, column) in kept else "" for column in columns]
            for row in sorted({row for row, _ in cells})
        ]
        QGuiApplication.clipboard().setText(copied(said))

    def paste(self, said: str) -> int:
        """From the first of the chosen cells on; one cell goes into all that are chosen."""
        cells, found = self.chosen(), pasted(said)
        if not cells or not said:
            return 0
        if len(found) == len(found[0]) == 1:
            return self.table.write(dict.fromkeys(cells, found[0][0]))
        top, left = cells[0][0], min(column for _, column in cells)
        return self.table.write(
            {(top + down, left + right): cell for down, line in enumerate(found) for right, cell in enumerate(line)}
        )

    def fill_down(self) -> int:
        """The topmost chosen cell of each column into those below it."""
        first: dict[int, int] = {}
        wanted: dict[tuple[int, int], str] = {}
        for row, column in self.chosen():
            top = first.setdefault(column, row)
            if top != row:
                wanted[row, column] = self.table.said(top, column)
        return self.table.write(wanted)

    def clear(self) -> int:
        drafts = self.table.drafts
        return self.table.change(
            {
                (drafts[row].id, COLUMNS[column]): empty_of(COLUMNS[column])
                for row, column in self.chosen()
                if drafts[row].value(COLUMNS[column]) != empty_of(COLUMNS[column])
            }
        )

    def replace(self, sought: str, instead: str) -> int:
        """In the chosen cells of words, or in all of them where none is chosen."""
        cells = self.chosen()
        if len(cells) < 2:
            cells = [(row, column) for row in range(len(self.table.drafts)) for column in range(len(COLUMNS))]
        wanted: Mapping[tuple[int, int], str] = {
            (row, column): said.replace(sought, instead)
            for row, column in cells
            if COLUMNS[column] in (Column.TEXT, Column.PILLAR, Column.CAMPAIGN)
            and sought
            and sought in (said := self.table.said(row, column))
        }
        return self.table.write(wanted)
