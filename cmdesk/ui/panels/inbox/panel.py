"""The inbox: views, conversations, the thread of one with its composer, and the card of the person."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.conversations import ConversationRow, Group, View
from cmdesk.domain.topics import Topic
from cmdesk.store import conversations
from cmdesk.ui import theme
from cmdesk.ui.panels.base import Command, Host, Panel
from cmdesk.ui.panels.inbox import views
from cmdesk.ui.panels.inbox.answering import Answering
from cmdesk.ui.panels.inbox.burst import Burst
from cmdesk.ui.panels.inbox.deeds import Deeds
from cmdesk.ui.panels.inbox.doing import Doing
from cmdesk.ui.panels.inbox.emptiness import Emptiness
from cmdesk.ui.panels.inbox.helping import Helping
from cmdesk.ui.panels.inbox.knowing import Knowing
from cmdesk.ui.panels.inbox.lines import Liner
from cmdesk.ui.panels.inbox.list_column import ListColumn
from cmdesk.ui.panels.inbox.reading import ReadingPane
from cmdesk.ui.panels.inbox.session import Session
from cmdesk.ui.panels.inbox.shape import Shape
from cmdesk.ui.panels.inbox.targets import targeted
from cmdesk.ui.rows import Rows
from cmdesk.ui.unwell import UnwellLine
from cmdesk.ui.widgets import col
from cmdesk.ui.words import tr

BY_NEED = "inbox/by-need"  # whether the list is sorted so, among the settings of the layout


class InboxPanel(Panel):
    """Shows one view at a time; what is open stays open while the list around it changes."""

    topics = Topic.CONVERSATIONS | Topic.OUTBOX | Topic.PEOPLE | Topic.LABELS | Topic.ACCOUNTS

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.view = views.OPEN
        self._choose: int | None = None  # to be chosen in the list once it is loaded
        self._fresh = True  # the view was just chosen: its first conversation opens
        self._words_of_view = False  # what is looked for was kept with the view
        self.liner = Liner(host.now)
        self.rows = Rows(self.bridge, conversations.page, self.liner, self)
        self.knowing = Knowing(self.bridge, host.now, self)
        self.views = views.ViewsColumn()
        self.list_column = ListColumn(self.rows, self.views)
        self.list = self.list_column.list
        self.reading = ReadingPane(host)
        self.shape = Shape(host, self.views, self.list_column, self.reading)
        self.answering = Answering(host, self.reading, self.leave, lambda: self.session.follow())
        self.helping = Helping(host, self.reading)
        self.doing = Doing(self, self.helping)
        self.session = Session(self)
        self.deeds = Deeds(self)
        self.emptiness = Emptiness(self)
        self.unwell = UnwellLine()
        self.setLayout(col(self.unwell, self.session.bar, (self.shape.splitter, 1), gap=0))
        self.setFocusProxy(self.list)
        self._burst = Burst(self)
        self._burst.due.connect(self._after_burst)
        self._minute = QTimer(self, interval=60_000)
        self._minute.timeout.connect(self._tell_time)
        self._minute.start()
        self._wire()
        self.reading.head.set_keys(self.deeds.keys())
        self._set_view(self.view)

    def _wire(self) -> None:
        self.knowing.changed.connect(self._show_views)
        self.knowing.accounts_known.connect(self._take_accounts)
        self.views.chosen.connect(self._choose_view)
        self.views.tasks_asked.connect(lambda which: self.doing.tasks(which))
        self.list.chosen.connect(lambda line: self._open_row(line.key) if line is not None else None)
        self.list.opened.connect(lambda _: self.open_current())
        self.list.clicked.connect(lambda _: self.shape.show_pane(reading=True))
        self.list.menu_asked.connect(lambda _, place: self.deeds.menu(place))
        self.list_column.searched.connect(self._search)
        self.rows.loaded.connect(self._loaded)
        self.unwell.lead(self.host)
        self.reading.composer.sign_in.connect(self.unwell.sign_in)
        self.views.account_asked.connect(self.unwell.details)
        self.reading.composer.left.connect(self.back_to_list)
        self.reading.head.back.connect(self.back_to_list)
        self.reading.spam_hint.agreed.connect(self.deeds.spam)
        self.reading.card.opened.connect(lambda found: self.open(conversation=found))

    # -- reading ------------------------------------------------------------------------------------------------

    def is_filled(self) -> bool:
        return self.rows.is_loaded

    def refresh(self) -> None:
        if not self._burst.begins():
            return
        self.knowing.read()
        if self.rows.is_loaded:
            self.rows.reload()
        self.reading.read_again()
        self.session.look()

    def _after_burst(self) -> None:
        self._stale = True
        self._refresh_if_needed()

    def _take_accounts(self, found: Sequence[AccountRow]) -> None:
        self.reading.set_accounts(found)
        self.emptiness.know_accounts(bool(found))
        self.unwell.tell(found, self.host.now())

    def _show_views(self) -> None:
        self.views.set(self.knowing.known)
        self.list_column.say(self.view)

    def _loaded(self) -> None:
        """The list has come: choose what was waited for, else the first of a view that was just opened."""
        if self._choose is not None and self.list.choose(self._choose):
            self._choose = None
        elif self._fresh and self.reading.wanted is None and not self.shape.one_pane:
            self.list.step(1)
        elif self._fresh and self.view.text and self.rows.place_of(self.reading.wanted or 0) < 0:
            self.reading.clear()  # what is read is not among what was found; what was typed in it is kept
        self._fresh = False
        self.emptiness.list_loaded(empty=not self.rows.rowCount())

    def _open_row(self, conversation: int) -> None:
        if conversation != self.reading.wanted:
            self.reading.show_conversation(conversation)

    def _tell_time(self) -> None:
        """A minute went by: every "2 h" may be another."""
        if self.isVisible():
            self.liner.forget()
            self.list.viewport().update()
            self.reading.tell_time()
            self.knowing.read_tasks()

    # -- going about --------------------------------------------------------------------------------------------

    def open(self, **what: int) -> None:
        """Show a conversation wherever it is now: open(conversation=3), with reply=1 to answer it at once.

        Or what is late, the tasks; or begin a session of some minutes, or of so many thanks.
        """
        if what.get("late"):
            self.views.list.choose(views.LATE)
        if what.get("tasks"):
            self.doing.tasks()
        if (minutes := what.get("session")) is not None:
            self.session.begin(minutes)
        if (count := what.get("thanks")) is not None:
            self.session.thank(count)
        if (conversation := what.get("conversation")) is not None:
            then = partial(self._open_found, reply="reply" in what)
            self.bridge.ask(self, conversations.one, conversation, then=then)

    def _open_found(self, row: ConversationRow | None, reply: bool = False) -> None:
        if row is None:
            return
        self.reading.show_conversation(row.id)
        self.shape.show_pane(reading=True)
        if reply:
            self.reading.composer.write("reply")
        if self.list.choose(row.id):
            return
        self._choose = row.id
        view = View(row.state)
        if view == views.bare(self.view):
            self.rows.reload()
        else:
            self.list_column.forget_search()
            self._set_view(view)
            self.views.list.choose(view)

    def _choose_view(self, view: View) -> None:
        if view != views.bare(self.view) and view != replace(views.bare(self.view), text=""):
            self._fresh = True
            self.reading.clear()
            if view.text or self._words_of_view:
                self.list_column.set_search(view.text)
            self._words_of_view = bool(view.text)
            self._set_view(view)
            self.shape.show_pane(reading=False)

    def _set_view(self, view: View) -> None:
        by_need = bool(self.host.settings.layout.get(BY_NEED, False))
        self.view = replace(view, text=self.list_column.text(), by_need=by_need, group=self.view.group)
        self.list.forget()
        self.views.follow(self.view)
        self.list_column.say(self.view)
        self.rows.show(self.view)

    def set_order(self, by_need: bool | None = None, group: Group | None = None) -> None:
        """Sort by need or by time (kept for the next time), or group the list."""
        if by_need is not None:
            self.host.settings.layout[BY_NEED] = by_need
            self.host.save_settings()
        if group is not None:
            self.view = replace(self.view, group=group)
        self._fresh = True
        self._set_view(self.view)

    def _search(self, text: str) -> None:
        if text != self.view.text:
            self._fresh = True
            self._words_of_view = False
            self._set_view(self.view)

    def search_everywhere(self) -> None:
        """The same words in all conversations, whatever their state."""
        self._set_view(View(None))

    def open_current(self) -> None:
        """Go from the list into the thread."""
        if self.reading.wanted is not None:
            self.shape.show_pane(reading=True)
            self.reading.composer.write(self.reading.composer.kind())

    def back_to_list(self) -> None:
        self.shape.show_pane(reading=False)
        self.list.setFocus()

    def leave(self, ids: list[int]) -> None:
        """These are dealt with: open what follows."""
        following = self.list.after(ids)
        if self.view.state is not None:
            self.list.let_go(ids)
        if self.session.leaves(ids):
            return
        if following is not None:
            self.list.choose(following)
        elif self.reading.wanted in ids and self.view.state is not None:
            self.reading.clear()
            self.shape.show_pane(reading=False)

    def came_back(self, ids: Sequence[int]) -> None:
        """An undo: show again what it brought back."""
        if ids:
            self.list.take_back(list(ids))
            self._choose = ids[0]  # the change itself has the list read again

    def targets(self) -> list[ConversationRow]:
        """The conversations that an action is about: the marked ones, else the one that is open."""
        return targeted(self)

    def chosen(self) -> list[ConversationRow]:
        """The targets of what somebody asked for; where there are none, they are told."""
        rows = self.targets()
        if not rows:
            self.host.tell(tr("Choose a conversation first"))
        return rows

    def commands(self) -> Sequence[Command]:
        return self.deeds.commands()

    # -- shape --------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.shape.fold()

    def restyle(self) -> None:
        self.shape.fold()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stale = self.reading.rest() or self._stale

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.liner.forget()
        self.views.retranslate()
        self.list_column.retranslate()
        self.reading.retranslate()
        self.emptiness.retranslate()
        self.session.retranslate()
        self.unwell.retranslate()
        self.list.viewport().update()
        self._stale = True
        self._refresh_if_needed()

    def menu_place(self, button: QWidget) -> QPoint:
        """Where a menu opens: below its button, or in the list where the button is not seen."""
        if button.isVisible():
            return button.mapToGlobal(QPoint(0, button.height() + 2))
        return self.list.viewport().mapToGlobal(QPoint(theme.u(60), theme.u(40)))
