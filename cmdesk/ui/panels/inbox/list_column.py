"""The column of the list: which view it is, search, density, the conversations, or why there are none."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QSizePolicy, QStackedWidget, QWidget

from cmdesk.domain.conversations import Group, View
from cmdesk.ui import amounts
from cmdesk.ui.panels.inbox.conversation_list import ConversationList
from cmdesk.ui.panels.inbox.views import ViewsColumn
from cmdesk.ui.rows import Rows
from cmdesk.ui.widgets import Button, Elided, EmptyState, Field, IconButton, Panel, Text, col, row
from cmdesk.ui.words import tr

LENGTHS = (10, 30, 60)  # minutes of a session
TYPED_MS = 180  # after the last key, before the list is asked


class ListColumn(Panel):
    """`searched` gives what is looked for ("" again: nothing), `group_asked` what to group by."""

    searched = Signal(str)
    density = Signal()
    order_asked = Signal()
    group_asked = Signal(object)
    keep_asked = Signal()
    all_asked = Signal()
    session_asked = Signal(int)

    def __init__(self, rows: Rows, views: ViewsColumn) -> None:
        super().__init__(None, "list")
        self._views = views
        self._view = View()
        self.title = Elided("", "heading")
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.count = Text("", "meta", "text3")
        self.menu_button = Button("", "inbox", "quiet")
        self.menu_button.hide()
        self.menu_button.setMenu(QMenu())
        self.menu_button.menu().aboutToShow.connect(self._fill_menu)
        self.search_button = IconButton("search", "")
        self.search_button.clicked.connect(self.search)
        self.session_button = IconButton("timer", "")
        self.session_button.clicked.connect(self._show_session)
        self.order_button = IconButton("sort", "")
        self._order_menu = QMenu()
        self._order_menu.aboutToShow.connect(self._fill_order)
        self.order_button.clicked.connect(self._show_order)
        self.density_button = IconButton("rows", "")
        self.density_button.clicked.connect(self.density)
        head = row(
            self.menu_button,
            self.title,
            self.count,
            None,
            self.session_button,
            self.search_button,
            self.order_button,
            self.density_button,
            gap=6,
            pad=(16, 0, 10, 0),
        )
        self.head = Panel(head, None, "line", 0, "b", height=48)
        self.field = Field("", symbol="search", clear=True)
        self.found = Panel(row(self.field, pad=(12, 8, 12, 8)), None, "line", 0, "b")
        self.found.hide()
        self.marks = Elided("", "meta-strong", "accent_text")
        self.unmark = Button("", kind="quiet", small=True)
        self.all_button = Button("", kind="quiet", small=True)
        self.all_button.clicked.connect(self.all_asked)
        self.marked = Panel(
            row((self.marks, 1), self.all_button, self.unmark, gap=2, pad=(16, 4, 10, 4)), "selected", "line", 0, "b"
        )
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
        self.list.left.connect(lambda: self.stop_search() if self.found.isVisible() else None)
        self.unmark.clicked.connect(self.list.unmark)
        leave = QShortcut(QKeySequence("Esc"), self.found)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.stop_search)
        self.retranslate()

    def say(self, view: View) -> None:
        """Name the view and its figure."""
        self._view = view
        line = self._views.line_of(view)
        name = tr("Everywhere") if line is None else line.name
        self.order_button.set_symbol("sort", "accent" if view.by_need or view.group else "")
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

    def set_search(self, text: str) -> None:
        """Show what a saved view looks for, without asking the list again."""
        self.field.setText(text)
        self._wait.stop()
        self.found.setVisible(bool(text))

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
        self.all_button.setText(tr("All of the view"))
        self.order_button.rename(tr("Sort and group"))
        self.session_button.rename(tr("Work for a while"))
        self.list.setAccessibleName(tr("Conversations"))
        self.menu_button.setToolTip(tr("Choose a view"))

    def _search(self) -> None:
        self.searched.emit(self.field.text().strip())

    def _to_list(self) -> None:
        self._wait.stop()
        self._search()
        self.list.setFocus()

    def tell_all(self, n: int) -> None:
        """All of the view is selected, loaded or not."""
        self.marks.setText(tr("{n} selected", n=n))
        self.all_button.hide()
        self.marked.show()

    def _tell_marks(self, n: int) -> None:
        several = self.list.is_marking()
        self.marks.setText(tr("{n} selected", n=n))
        self.all_button.setVisible(n >= self.list.model().rowCount() > 0 or n > 1)
        self.marked.setVisible(several)

    def _show_order(self) -> None:
        self._order_menu.popup(self.order_button.mapToGlobal(QPoint(0, self.order_button.height() + 2)))

    def _show_session(self) -> None:
        """How long there is for it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for minutes in LENGTHS:
            action = menu.addAction(tr("I have {n} minutes", n=minutes))
            action.triggered.connect(lambda _=False, minutes=minutes: self.session_asked.emit(minutes))
        menu.popup(self.session_button.mapToGlobal(QPoint(0, self.session_button.height() + 2)))

    def _fill_order(self) -> None:
        """How the list is sorted and grouped, and keeping it so under a name."""
        menu, view = self._order_menu, self._view
        menu.clear()

        def add(words: str, on: bool | None, act: Callable[[], object]) -> None:
            action = menu.addAction(words)
            action.setCheckable(on is not None)
            action.setChecked(bool(on))
            action.triggered.connect(lambda _=False: act())

        def order(by_need: bool) -> None:
            if by_need != self._view.by_need:
                self.order_asked.emit()

        add(tr("Who needs it most first"), view.by_need, lambda: order(True))
        add(tr("The newest first"), not view.by_need, lambda: order(False))
        menu.addSeparator()
        add(tr("Group by person"), view.group is Group.PERSON, lambda: self.group_asked.emit(Group.PERSON))
        add(tr("Group by post"), view.group is Group.POST, lambda: self.group_asked.emit(Group.POST))
        menu.addSeparator()
        add(tr("Save this view"), None, self.keep_asked.emit)

    def _fill_menu(self) -> None:
        line = self._views.list.current_line()
        self._views.fill_menu(self.menu_button.menu(), View() if line is None else line.key)
