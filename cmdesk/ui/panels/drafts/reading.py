"""Which draft and which delivery are shown, and reading them again when they change."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.drafts import Draft
from cmdesk.domain.outbox import Attempt, OutboxRow
from cmdesk.domain.pausing import Pause
from cmdesk.domain.receptions import Reception
from cmdesk.store import drafts, outbox_rows, pausing, receptions
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.delivery import Delivery
from cmdesk.ui.panels.drafts.editor import Editor
from cmdesk.ui.panels.drafts.fate import Fate
from cmdesk.ui.panels.drafts.keeper import ACCOUNTS, COMMON
from cmdesk.ui.words import tr

CHOSEN = "drafts/accounts"  # kept in the settings: who the last draft was for


class DraftReader(QObject):
    """Fills the editor; what was typed before is written first."""

    shown = Signal(int)
    settled = Signal(int)  # what became of it is shown too
    gone = Signal()  # there is nothing to show any more

    def __init__(self, host: Host, editor: Editor) -> None:
        super().__init__(editor)
        self.host, self.editor = host, editor
        self.wanted: int | None = None  # the draft that is being read
        self._fresh: int | None = None  # begun here and perhaps never written

    def current(self) -> int | None:
        """The draft that is shown, or is about to be."""
        return self.wanted or (self.editor.draft.id if self.editor.draft is not None else None)

    def show(self, draft_id: int) -> None:
        if draft_id == self.current() and self.wanted is None:
            self.shown.emit(draft_id)
            self.refresh()
            return
        if draft_id == self.wanted:
            return
        self.leave(draft_id)
        self.wanted = draft_id
        # Read after what was typed is in the file: one may come back to a draft that was just left.
        self.editor.flush(lambda: self._read(draft_id))

    def _read(self, draft_id: int) -> None:
        self.host.bridge.ask(self, drafts.one, draft_id, then=lambda found: self._take(draft_id, found))

    def _take(self, draft_id: int, found: Draft | None) -> None:
        if draft_id != self.wanted:
            return
        self.wanted = None
        if found is None:
            self.host.tell(tr("This draft is gone"))
            return
        self.editor.show_draft(found)
        self.editor.show_standing()
        self.refresh()
        self.shown.emit(draft_id)
        if draft_id == self._fresh:
            self.editor.writing.area.setFocus()

    def again(self) -> None:
        """Read the draft anew: it was changed by somebody else than the editor."""
        if self.editor.draft is not None:
            self.wanted = self.editor.draft.id
            self._read(self.wanted)

    def leave(self, coming: int | None = None) -> None:
        """A draft that was begun and never written goes by itself."""
        draft = self.editor.draft
        if draft is None or draft.id != self._fresh or draft.id == coming:
            return
        self._fresh = None  # what was written once stays: later its files may not be read yet when it is left
        if self.editor.is_blank():
            self.host.bridge.write(self, drafts.remove, draft.id, self.host.now())
            if coming is None:
                self.forget()

    def forget(self) -> None:
        """The draft that was shown was put away, and there is no other."""
        self.editor.draft = self.wanted = None
        self.gone.emit()

    def refresh(self) -> None:
        """Read again what became of the draft."""
        if self.editor.draft is None:
            return
        draft_id = self.editor.draft.id

        def then(sent: Sequence[OutboxRow]) -> None:
            self.host.bridge.ask(self, outbox_rows.rows, then=lambda recent: self._take_sends(draft_id, sent, recent))

        self.host.bridge.ask(self, partial(outbox_rows.rows, draft_id=draft_id), then=then)

    def _take_sends(self, draft_id: int, sent: Sequence[OutboxRow], recent: Sequence[OutboxRow]) -> None:
        if self.editor.draft is not None and self.editor.draft.id == draft_id:
            self.editor.show_sends(sent, recent)
            self.host.bridge.ask(self, pausing.current, then=lambda pause: self._hold(draft_id, sent, pause))
            self.settled.emit(draft_id)

    def _hold(self, draft_id: int, sent: Sequence[OutboxRow], pause: Pause | None) -> None:
        if self.editor.draft is not None and self.editor.draft.id == draft_id:
            self.editor.foot.hold(Fate(sent).is_held(pause is not None))

    def begin(self, publishers: Mapping[int, AccountRow]) -> None:
        """Start a draft, for the accounts that the last one was for."""
        if self.editor.draft is not None and self.editor.draft.id == self._fresh and self.editor.is_blank():
            self.show(self._fresh)
            self.editor.writing.area.setFocus()
            return
        kept = self.host.settings.layout.get(CHOSEN)
        before = [one for one in kept if one in publishers] if isinstance(kept, list) else []
        chosen = before or (list(publishers) if len(publishers) == 1 else [])
        self.host.bridge.write(self, drafts.start, "", chosen, self.host.now(), then=self._begun)

    def _begun(self, draft_id: int) -> None:
        self._fresh = draft_id
        self.show(draft_id)

    def begin_again(self) -> None:
        """A new draft that says the same to the same accounts."""
        editor = self.editor
        assert editor.draft is not None
        accounts = [one.id for one in editor.chosen_accounts()]
        own = {one: editor.writing.text_for(one) for one in accounts}
        common = editor.writing.common()

        def begun(draft_id: int) -> None:
            for account_id, text in own.items():
                if text != common:
                    editor.keeper.keep(draft_id, account_id, text)
            editor.keeper.keep(draft_id, COMMON, common)
            editor.keeper.keep(draft_id, ACCOUNTS, tuple(accounts))
            self.show(draft_id)

        self.host.bridge.write(self, drafts.start, common, accounts, self.host.now(), then=begun)


class DeliveryReader(QObject):
    """Fills the page of a delivery."""

    shown = Signal(int)

    def __init__(self, host: Host, page: Delivery) -> None:
        super().__init__(page)
        self.host, self.page = host, page
        self.current: int | None = None
        self.accounts: Mapping[int, AccountRow] = {}

    def show(self, delivery_id: int) -> None:
        self.current = delivery_id
        self.refresh()

    def forget(self) -> None:
        self.current = None

    def refresh(self) -> None:
        delivery_id = self.current
        if delivery_id is None:
            return

        def then(rows: Sequence[OutboxRow]) -> None:
            if rows and delivery_id == self.current:
                take = partial(self._take, rows[0])
                self.host.bridge.ask(self, outbox_rows.attempts, delivery_id, then=take)

        def paused(pause: Pause | None) -> None:
            self.page.pause = pause
            self.host.bridge.ask(self, partial(outbox_rows.rows, delivery_id=delivery_id), then=then)

        self.host.bridge.ask(self, pausing.current, then=paused)

    def _take(self, found: OutboxRow, tries: Sequence[Attempt]) -> None:
        if found.id == self.current:
            self.page.show_delivery(found, self.accounts.get(found.account_id), tries)
            self.shown.emit(found.id)
            self.host.bridge.ask(self, receptions.of, found.id, then=partial(self._take_looks, found.id))
            self.host.bridge.ask(self, receptions.published, found.id, then=partial(self._take_published, found.id))

    # An answer that comes late is about another post: its figures, and what would change its words.

    def _take_looks(self, delivery_id: int, looks: Sequence[Reception]) -> None:
        if delivery_id == self.current:
            self.page.reception.show_looks(looks, self.host.now())

    def _take_published(self, delivery_id: int, found: receptions.Published | None) -> None:
        if delivery_id == self.current:
            self.page.show_published(found)
