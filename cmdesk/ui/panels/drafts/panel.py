"""The room where posts are written, planned and followed until they are out."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.outbox import State
from cmdesk.domain.topics import Topic
from cmdesk.engine.connecting import NetworkForm
from cmdesk.store import accounts, outbox_rows
from cmdesk.ui.dialogs.account import AccountDialog
from cmdesk.ui.panels.base import Command, Host, Panel
from cmdesk.ui.panels.drafts import doors, leaving, previewing, wiring
from cmdesk.ui.panels.drafts.board import Board
from cmdesk.ui.panels.drafts.columns import Columns
from cmdesk.ui.panels.drafts.commands import commands_of
from cmdesk.ui.panels.drafts.deeds import Deeds
from cmdesk.ui.panels.drafts.delivery import Delivery
from cmdesk.ui.panels.drafts.editor import Editor
from cmdesk.ui.panels.drafts.foot import Standing
from cmdesk.ui.panels.drafts.left import LeftColumn
from cmdesk.ui.panels.drafts.missed import MissedBanner
from cmdesk.ui.panels.drafts.nothing import Nothing
from cmdesk.ui.panels.drafts.preview import Preview
from cmdesk.ui.panels.drafts.reading import DeliveryReader, DraftReader
from cmdesk.ui.widgets import DraftLine, col
from cmdesk.ui.widgets.layout import Panel as Surface

MISSED = partial(outbox_rows.rows, states=(State.MISSED,))


class DraftsPanel(Panel):
    topics = Topic.DRAFTS | Topic.OUTBOX | Topic.ACCOUNTS

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.deeds = Deeds(host, self)
        self.editor, self.delivery, self.preview = Editor(host), Delivery(host), Preview()
        self.reader, self.follower = DraftReader(host, self.editor), DeliveryReader(host, self.delivery)
        self.left = LeftColumn(host)
        self.drafts, self.outbox = self.left.drafts, self.left.outbox
        self.nothing = Nothing()
        self.banner = MissedBanner()
        self._publishing: frozenset[str] | None = None  # networks that take posts, once they are known
        self._accounts: dict[int, AccountRow] = {}
        self._listed = False  # the drafts were read once
        self._for_time: int | None = None  # the draft that another hour is to be chosen for once it is there
        self._build()
        self._connect()
        self.retranslate()
        self.bridge.do(self, self.bridge.desk.forms(), then=self._take_forms)

    def _build(self) -> None:
        self.pages = QStackedWidget()
        self.board = Board(self.host)
        for page in (self.nothing, self.editor, self.delivery, self.board):
            self.pages.addWidget(page)
        self.middle = Surface(col(self.banner, (self.pages, 1), gap=0), "surface")
        self.columns = Columns(self.host, self.left, self.middle, self.preview)
        self.setLayout(col(self.columns, gap=0))

    def _connect(self) -> None:
        self.left.turned.connect(self._show_list)
        self.left.board.clicked.connect(partial(doors.show_board, self))
        self.left.templates.clicked.connect(lambda: doors.show_templates(self))
        self.board.opened.connect(lambda draft_id: self.open(draft=draft_id))
        self.board.left.connect(self._show_list)
        self.left.entered.connect(lambda: self.columns.show_list(False))
        self.drafts.chosen.connect(self._on_draft_chosen)
        self.drafts.opened.connect(lambda line: self._go_to_text())
        self.drafts.loaded.connect(self._after_drafts)
        self.outbox.chosen.connect(self._on_delivery_chosen)
        self.outbox.loaded.connect(self._after_outbox)
        for button in (self.left.new, self.nothing.write):
            button.clicked.connect(self.begin)
        self.nothing.connect_first.clicked.connect(lambda: self.connect_account())
        self.banner.look_asked.connect(lambda: self.open(missed=1))
        self.banner.send_asked.connect(self.deeds.send_all)
        self.deeds.draft_wanted.connect(lambda draft_id: self.open(draft=draft_id))
        self.deeds.time_wanted.connect(lambda draft_id: self.open(draft=draft_id, time=1))
        self.deeds.stale.connect(self.refresh)
        self.reader.shown.connect(lambda draft_id: self._shown_draft(draft_id))
        self.reader.settled.connect(self._choose_time)
        self.reader.gone.connect(lambda: self._show_page(self.nothing))
        self.follower.shown.connect(lambda delivery_id: self._shown_delivery(delivery_id))
        self.preview.folded.connect(lambda: self.columns.fold_preview(True))
        self.delivery.decided.connect(partial(leaving.decide, self))
        for back in (self.editor.back, self.delivery.back):
            back.clicked.connect(lambda: self.columns.show_list(True))
        self.columns.arranged.connect(self._on_arranged)
        wiring.connect_editor(self)

    # -- what is shown -------------------------------------------------------------------------------------------

    def open(self, **what: int) -> None:
        self._for_time = what.get("draft") if "time" in what else None
        match what:
            case {"new": _}:
                self.begin()
            case {"item": item_id}:
                doors.begin_from(self, item_id)
            case {"draft": draft_id}:
                self.left.show_drafts()
                self.reader.show(draft_id)
            case {"delivery": delivery_id}:
                self.left.show_outbox()
                self.follower.show(delivery_id)
            case {"outbox": _}:
                self.left.show_outbox()
            case {"missed": _}:
                self.left.show_outbox()
                self.bridge.ask(
                    self, partial(outbox_rows.rows, states=(State.MISSED,)), then=partial(doors.show_missed, self)
                )
        if what:
            self.columns.show_list("outbox" in what or "missed" in what)

    def is_filled(self) -> bool:
        return not self.left.is_writing() or (self._listed and self.reader.wanted is None)

    def refresh(self) -> None:
        self.bridge.ask(self, accounts.every, then=self._take_accounts)
        self.bridge.ask(self, MISSED, then=self.banner.show_missed)
        self.bridge.ask(self, outbox_rows.waiting, then=self.left.show_counts)
        self.left.reload()
        if self.pages.currentWidget() is self.board:
            self.board.reload()
        self.reader.refresh()
        self.follower.refresh()

    def _take_forms(self, forms: Sequence[NetworkForm]) -> None:
        self._publishing = frozenset(form.name for form in forms if form.publishes)
        self.editor.writing.name_networks({form.name: form.title for form in forms})
        self._take_accounts(list(self._accounts.values()))

    def _take_accounts(self, rows: Sequence[AccountRow]) -> None:
        self._accounts = {one.id: one for one in rows}
        self.follower.accounts = self._accounts
        self.editor.show_accounts(self.publishers())
        self._say_nothing()

    def publishers(self) -> dict[int, AccountRow]:
        """Accounts that take a post of one's own; mail does not."""
        known = self._publishing
        return {i: one for i, one in self._accounts.items() if (one.network in known if known else one.rules)}

    def _show_list(self) -> None:
        self._say_nothing()
        if self.left.is_writing():
            self._show_page(self.editor if self.editor.draft is not None else self.nothing)
        else:
            self.editor.keeper.flush()
            self.reader.leave()
            self._show_page(self.delivery if self.follower.current is not None else self.nothing)

    def _show_page(self, page: QWidget) -> None:
        self.columns.set_alone(False)
        self.pages.setCurrentWidget(page)
        previewing.show(self)

    def _say_nothing(self) -> None:
        self.nothing.show_for(self.left.is_writing(), bool(self.publishers()))

    def _after_drafts(self) -> None:
        self._listed = True
        current = self.reader.current()
        if not self.left.is_writing():
            return
        if current is not None and self.drafts.choose(current):
            return
        first = self.drafts.first()
        if current is None and first is not None:
            self.reader.show(first)

    def _on_draft_chosen(self, line: DraftLine | None) -> None:
        if line is None:
            self.reader.forget()
        elif isinstance(line.key, int):
            self.reader.show(line.key)

    def _shown_draft(self, draft_id: int) -> None:
        if self.left.is_writing():
            self.drafts.choose(draft_id)
            self._show_page(self.editor)

    def _after_outbox(self) -> None:
        if self.left.is_writing():
            return
        if self.follower.current is not None:
            self.outbox.choose(self.follower.current)
        elif not self.outbox.is_empty():
            self.outbox.step(1)
        else:
            self._show_page(self.nothing)

    def _on_delivery_chosen(self, line: DraftLine | None) -> None:
        if line is None:
            self.follower.forget()
            self._show_page(self.nothing)
        elif isinstance(line.key, int):
            self.follower.show(line.key)

    def _shown_delivery(self, delivery_id: int) -> None:
        if not self.left.is_writing():
            self.outbox.choose(delivery_id)
            self._show_page(self.delivery)

    # -- what is done --------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Start to write; the accounts are read first, since they may not be known yet."""
        self.left.show_drafts()

        def then(rows: Sequence[AccountRow]) -> None:
            self._take_accounts(rows)
            self.reader.begin(self.publishers())

        self.bridge.ask(self, accounts.every, then=then)
        self.columns.show_list(False)

    def send(self, *, agreed: bool = False) -> None:
        """Ctrl+Enter: at once, or at the hour that was chosen."""
        leaving.send(self, agreed=agreed)

    def schedule(self) -> None:
        if self.editor.draft is not None and self.editor.standing() is Standing.WRITING:
            self.editor.foot.choose_time()

    def _choose_time(self, draft_id: int) -> None:
        if draft_id == self._for_time and self.editor.standing() is Standing.WRITING:
            self._for_time = None
            self.schedule()

    def take_back(self) -> None:
        if self.editor.draft is not None:
            self.deeds.take_back(self.editor.draft.id)

    def remove(self) -> None:
        if self.editor.draft is not None:
            draft_id, text = self.editor.draft.id, self.editor.writing.common()
            self.editor.keeper.flush(lambda: self.deeds.remove(draft_id, text))

    def connect_account(self, account: AccountRow | None = None) -> None:
        AccountDialog(self, self.host, account).open()

    def flush(self) -> None:
        """Write what was typed, now."""
        self.editor.flush(lambda: None)
        self.editor.attachments.flush()
        self.editor.choices.flush()

    def _go_to_text(self) -> None:
        self.columns.show_list(False)
        self.editor.writing.area.setFocus()

    def commands(self) -> Sequence[Command]:
        return commands_of(self)

    # -- the preview, and how wide things are --------------------------------------------------------------------

    def turn_preview(self) -> None:
        self.columns.fold_preview(not self.columns.is_folded())

    def _on_arranged(self) -> None:
        single = self.columns.is_single()
        self.editor.back.setVisible(single)
        self.delivery.back.setVisible(single)
        self.editor.side.setVisible(self.columns.is_folded())
        if not self.preview.isHidden():
            previewing.show(self)

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        if not event.spontaneous():  # another room, not another window in front
            self.reader.leave()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        for part in (self.banner, self.left, self.editor, self.delivery, self.preview, self.board):
            part.retranslate()
        self._say_nothing()
