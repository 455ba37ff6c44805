"""The column of the list: which view it is, search, density, the conversations, or why there are none."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QSizePolicy, QStackedWidget, QWidget

from cmdesk.store.conversations import View
from cmdesk.ui import amounts
from cmdesk.ui.panels.inbox.conversation_list import ConversationList
from cmdesk.ui.panels.inbox.views import ViewsColumn
from cmdesk.ui.rows import Rows
from cmdesk.ui.widgets import Button, Elided, EmptyState, Field, IconButton, Panel, Text, col, row
from cmdesk.ui.words import tr

TYPED_MS = 180  # after the last key, before the list is asked


class ListColumn(Panel):
    """`searched` gives what is looked for ("" again: nothing)."""

    searched = Signal(str)
    density = Signal()

    def __init__(self, rows: Rows, views: ViewsColumn) -> None:
        super().__init__(None, "list")
        self._views = views
        self.title = Elided("", "heading")
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.count = Text("", "meta", "text3")
        self.menu_button = Button("", "inbox", "quiet")
        self.menu_button.hide()
        self.menu_button.setMenu(QMenu())
        self.menu_button.menu().aboutToShow.connect(self._fill_menu)
        self.search_button = IconButton("search", "")
        self.search_button.clicked.connect(self.search)
        self.density_button = IconButton("rows", "")
        self.density_button.clicked.connect(self.density)
        head = row(
            self.menu_button,
            self.title,
            self.count,
            None,
            self.search_button,
            self.density_button,
            gap=6,
            pad=(16, 0, 10, 0),
        )
        self.head = Panel(head, None, "line", 0, "b", height=48)
        self.field = Field("", symbol="search", clear=True)
        self.found = Panel(row(self.field, pad=(12, 8, 12, 8)), None, "line", 0, "b")
        self.found.hide()
        self.marks = Text("", "meta-strong", "accent_text")
        self.unmark = Button("", kind="quiet", small=True)
        self.marked = Panel(row(self.marks, None, self.unmark, pad=(16, 4, 10, 4)), "selected", "line", 0, "b")
        self.marked.hide()
        self.list = ConversationList("", rows)
        self.empty: QWidget = EmptyState("ok", "", "", tone="good")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self.setLayout(col(self.head, self.found, self.marked, (self.stack, 1), gap=0))
        self._wait = QTimer(self, singleShot=True, interval=TYPED_MS)
        self._wait.timeout.connect(self._search)
        self.field.textChanged.connect(lambda: self._wait.start())
        self.field.returnPressed.connect(self._to_list)
        self.list.marked.connect(self._tell_marks)
        self.unmark.clicked.connect(self.list.unmark)
        leave = QShortcut(QKeySequence("Esc"), self.found)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.stop_search)
        self.retranslate()

    def say(self, view: View) -> None:
        """Name the view and its figure."""
        line = self._views.line_of(View(**{**vars(view), "text": ""}))
        name = tr("Everywhere") if line is None else line.name
        count = amounts.whole(line.count) if line is not None and line.count else ""
        self.title.setText(name)
        self.count.setText(count)
        self.menu_button.setText(f"{name}  {count}".strip())
        self.menu_button.set_symbol(line.symbol if line is not None else "search")

    def fold(self, folded: bool) -> None:
        """Whether the views are a menu here rather than a column beside."""
        self.menu_button.setVisible(folded)
        self.title.setVisible(not folded)
        self.count.setVisible(not folded)
        layout = self.head.layout()
        assert layout is not None
        layout.setContentsMargins(8 if folded else 16, 0, 10, 0)

    def search(self) -> None:
        """Open the field and write in it."""
        self.found.show()
        self.field.setFocus()
        self.field.selectAll()

    def stop_search(self) -> None:
        self.forget_search()
        self._search()
        self.list.setFocus()

    def forget_search(self) -> None:
        """Close the field without asking the list again."""
        self.field.clear()
        self._wait.stop()
        self.found.hide()

    def text(self) -> str:
        """What is looked for."""
        return self.field.text().strip()

    def show_rows(self, any_row: bool) -> None:
        self.stack.setCurrentWidget(self.list if any_row else self.empty)

    def set_empty(self, widget: QWidget) -> None:
        """What stands in place of an empty list."""
        old, self.empty = self.empty, widget
        shown = self.stack.currentWidget() is old
        self.stack.addWidget(widget)
        self.stack.removeWidget(old)
        old.deleteLater()
        if shown:
            self.stack.setCurrentWidget(widget)

    def retranslate(self) -> None:
        self.search_button.rename(tr("Search conversations"), "/")
        self.density_button.rename(tr("Change the density of the list"))
        self.field.setPlaceholderText(tr("Words, names, notes"))
        self.field.setAccessibleName(tr("Search conversations"))
        self.unmark.setText(tr("Unselect"))
        self.list.setAccessibleName(tr("Conversations"))
        self.menu_button.setToolTip(tr("Choose a view"))

    def _search(self) -> None:
        self.searched.emit(self.field.text().strip())

    def _to_list(self) -> None:
        self._wait.stop()
        self._search()
        self.list.setFocus()

    def _tell_marks(self, n: int) -> None:
        several = self.list.is_marking()
        self.marks.setText(tr("{n} conversations selected", n=n))
        self.marked.setVisible(several)

    def _fill_menu(self) -> None:
        line = self._views.list.current_line()
        self._views.fill_menu(self.menu_button.menu(), View() if line is None else line.key)
