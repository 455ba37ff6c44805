"""The left column: the list of drafts, or the outbox."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from cmdesk.domain.outbox import State
from cmdesk.ui import tokens
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.list import DraftList
from cmdesk.ui.panels.drafts.outbox import OutboxList
from cmdesk.ui.widgets import Header, IconButton, Panel, Tab, Tabs, col
from cmdesk.ui.words import tr

DRAFTS, OUTBOX = 0, 1


class LeftColumn(Panel):
    """Two lists behind two tabs; one is read at a time."""

    turned = Signal()  # the other list is shown
    entered = Signal()  # the person went into a row: with one pane, its page is shown now

    def __init__(self, host: Host) -> None:
        self.drafts, self.outbox = DraftList(host), OutboxList(host)
        self.tabs = Tabs("", ["", ""], tokens.HEIGHT["header"] - 1, flush=True)
        self.new, self.only_open = IconButton("add", ""), IconButton("filter", "", checkable=True)
        self.board, self.templates = IconButton("table", ""), IconButton("copy", "")
        self.lists = QStackedWidget()
        self.lists.addWidget(self.drafts)
        self.lists.addWidget(self.outbox)
        header = Header(self.tabs, self.only_open, self.board, self.templates, self.new)
        super().__init__(col(header, (self.lists, 1), gap=0), "list")
        self._counts: Mapping[State, int] = {}
        self.only_open.hide()
        self.tabs.currentChanged.connect(self._turn)
        self.only_open.toggled.connect(self.outbox.show_only_open)
        for listing in (self.drafts, self.outbox):
            listing.clicked.connect(lambda index: self.entered.emit())
            listing.opened.connect(lambda line: self.entered.emit())
        self.retranslate()

    def is_writing(self) -> bool:
        """Whether the drafts are shown, and not the outbox."""
        return self.tabs.currentIndex() == DRAFTS

    def show_drafts(self) -> None:
        self.tabs.setCurrentIndex(DRAFTS)

    def show_outbox(self) -> None:
        self.tabs.setCurrentIndex(OUTBOX)

    def _turn(self, place: int) -> None:
        self.lists.setCurrentIndex(place)
        self.only_open.setVisible(place == OUTBOX)
        for button in (self.new, self.templates, self.board):
            button.setVisible(place == DRAFTS)
        self.turned.emit()
        self.reload()

    def reload(self) -> None:
        """Read again the list that is shown."""
        if self.is_writing():
            self.drafts.reload()
        elif self.outbox.rows.is_loaded:
            self.outbox.reload()
        else:
            self.outbox.rows.show()

    def step(self, by: int) -> None:
        (self.drafts if self.is_writing() else self.outbox).step(by)

    def show_counts(self, counts: Mapping[State, int]) -> None:
        """What waits in the outbox: what needs a decision calls, what is only on its way does not."""
        self._counts = counts
        bad = sum(counts.get(state, 0) for state in (State.UNSURE, State.FAILED, State.MISSED, State.HELD))
        live = sum(counts.values())
        self.tabs.set_tab(OUTBOX, Tab(tr("Outbox"), "", str(bad or live or ""), "bad" if bad else "text3"))
        self.tabs.restyle()

    def retranslate(self) -> None:
        self.tabs.setAccessibleName(tr("Drafts or outbox"))
        self.tabs.set_tab(DRAFTS, Tab(tr("Drafts")))
        self.show_counts(self._counts)
        self.board.rename(tr("Show the board"), "b")
        self.templates.rename(tr("New from a template…"), tr("Ctrl+Shift+N"))
        self.new.rename(tr("New draft"), tr("Ctrl+N"))
        self.only_open.rename(tr("Only what is not finished"))
        self.drafts.retranslate()
        self.outbox.retranslate()
