"""One draft: its text, its accounts, what stands against it, when it goes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.drafts import Draft
from cmdesk.domain.outbox import OutboxRow
from cmdesk.language.segments import segments
from cmdesk.ui import times
from cmdesk.ui.attachments import Attachments
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts import remedies
from cmdesk.ui.panels.drafts.additions import Additions
from cmdesk.ui.panels.drafts.checks import Check, Checks, Remedy
from cmdesk.ui.panels.drafts.chips import AccountChips
from cmdesk.ui.panels.drafts.fate import Fate
from cmdesk.ui.panels.drafts.files import alt_limit
from cmdesk.ui.panels.drafts.foot import Foot, Standing
from cmdesk.ui.panels.drafts.found import in_order
from cmdesk.ui.panels.drafts.keeper import ACCOUNTS, COMMON, Keeper
from cmdesk.ui.panels.drafts.list import title_of
from cmdesk.ui.panels.drafts.moments import Planned, settle
from cmdesk.ui.panels.drafts.review import Review
from cmdesk.ui.panels.drafts.sends import Sends
from cmdesk.ui.panels.drafts.sequel import Sequel
from cmdesk.ui.panels.drafts.tools import WritingTools
from cmdesk.ui.panels.drafts.traits import Traits
from cmdesk.ui.panels.drafts.twin import SideBySide, Twin
from cmdesk.ui.panels.drafts.writing import Writing
from cmdesk.ui.posting_choices import PostingChoices, together
from cmdesk.ui.widgets import Elided, IconButton, Panel, Scroll, Text, col, row
from cmdesk.ui.widgets.tabbing import tab_as_read
from cmdesk.ui.words import tr


class Editor(Panel):
    """Shows a draft as it was kept, then is the only one to change its text until another is shown."""

    changed = Signal()  # text or accounts: the preview follows
    remove_asked = Signal()
    versions_asked = Signal()
    preview_asked = Signal()
    connect_asked = Signal()
    sign_in_asked = Signal(int)  # an account
    delivery_asked = Signal(int)
    item_asked = Signal(int)
    plan_changed = Signal(object)

    def __init__(self, host: Host) -> None:
        self.host = host
        self.keeper = Keeper(host.bridge, host.now)
        self.title, self.saved = Elided("", "title"), Text("", "meta", "text3")
        self.back, self.bin = IconButton("arrow-left", ""), IconButton("bin", "")
        self.side = IconButton("side", "")
        self.chips, self.writing, self.checks, self.sends = AccountChips(), Writing(), Checks(), Sends(host.now)
        self.foot = Foot(host.now)
        self.history = IconButton("history", "")
        self.traits = Traits(host)
        head = row(self.back, (self.title, 1), self.saved, self.history, self.bin, self.side, gap=6)
        self.attachments = Attachments(host)
        self.attachments.serve(self.writing.area)
        self.review = Review(host, self.writing)
        self.tools = WritingTools(host, self.writing)
        self.writing.tools.addWidget(self.tools)
        self.choices = PostingChoices(host)
        self.sequel = Sequel(host, self.choices)
        self.additions = Additions(self.attachments, self.sequel.ask, *self.choices.buttons)
        self.twin = Twin(host)
        mine = QWidget()
        mine.setLayout(col(self.chips, 4, self.writing, None, gap=12))
        parts = (
            head,
            self.traits,
            SideBySide(mine, self.twin),
            self.additions,
            self.attachments,
            self.sequel,
            self.choices,
            4,
            self.sends,
            self.checks,
            None,
        )
        body = Scroll(col(*parts, gap=12, pad=(24, 16, 24, 16)))
        super().__init__(col((body, 1), self.foot, gap=0), "surface")
        self.keeper.setParent(self)
        self.back.hide()
        self.draft: Draft | None = None
        self._accounts: dict[int, AccountRow] = {}
        self._chosen: tuple[int, ...] = ()
        self._fate = Fate()
        self._recent: Sequence[OutboxRow] = ()
        self._begun = False  # something was written: an empty page is a fault only then
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.writing.typed.connect(self._on_typed)
        self.chips.changed.connect(self._on_accounts)
        self.attachments.changed.connect(self._on_attached)
        self.choices.changed.connect(self._on_attached)
        self.chips.connect_asked.connect(self.connect_asked)
        self.checks.asked.connect(partial(remedies.do, self))
        self.sends.asked.connect(self.delivery_asked)
        self.foot.planned_changed.connect(self.plan_changed)
        self.foot.planned_changed.connect(lambda _: self._check())
        self.review.changed.connect(self._check)
        self.twin.changed.connect(self._check)
        self.traits.language_changed.connect(self._on_language)
        self.bin.clicked.connect(self.remove_asked)
        self.history.clicked.connect(self.versions_asked)
        self.side.clicked.connect(self.preview_asked)
        self.keeper.saved.connect(self._on_saved)
        self.keeper.failed.connect(self._not_saved)

    # -- what is shown -------------------------------------------------------------------------------------------

    def show_draft(self, draft: Draft) -> None:
        """Begin with a draft as it is kept."""
        self.draft = draft
        self.tools.campaign = draft.campaign
        self.traits.show_draft(draft)
        self._chosen = tuple(one.account_id for one in draft.variants)
        self._fate = Fate()
        self._begun = bool(draft.text.strip()) or any(one.text for one in draft.variants)
        self.foot.planned = self._kept_plan()
        own = {one.account_id: one.text for one in draft.variants if one.text is not None}
        self.writing.show_texts(draft.text, own)
        self.attachments.show_draft(draft.id)
        self._show_attached()
        self.choices.show_draft(draft.id, draft.options)
        self.sequel.show_draft(draft.options)
        self.twin.show_beside(draft)
        self._say_saved(tr("Saved at {time}", time=times.clock(draft.changed)))
        self.title.setText(title_of(draft.text))

    def show_accounts(self, accounts: Mapping[int, AccountRow]) -> None:
        """The accounts that publish, by their id."""
        self._accounts = dict(accounts)
        self.twin.show_accounts(accounts)
        self.show_standing()

    def show_sends(self, sent: Sequence[OutboxRow], recent: Sequence[OutboxRow]) -> None:
        """What became of this draft, and the newest of the whole outbox."""
        self._fate, self._recent = Fate(sent), recent
        self.twin.show_recent(recent)
        self.show_standing()

    def show_standing(self) -> None:
        if self.draft is None:
            return
        standing, done = self.standing(), self.done()
        writing = standing is Standing.WRITING
        chosen = [self._accounts[one] for one in self._chosen if one in self._accounts]
        self.chips.show_accounts(list(self._accounts.values()), self._chosen, done, locked=not writing)
        self.writing.show_accounts(chosen)
        self.writing.set_read_only(not writing)
        self.tools.setVisible(writing)
        self.traits.stage.setVisible(writing)  # what was sent is no draft any more, whatever it was called
        self.additions.set_read_only(not writing)
        self.attachments.set_read_only(not writing)
        self.choices.set_read_only(not writing)
        desk = self.host.bridge.desk
        self.choices.offer(
            together([desk.choices(one.network) for one in chosen]), [desk.poll_rule(one) for one in chosen]
        )
        self.sequel.set_read_only(not writing)
        self._tell_parts()
        self.attachments.set_alt_limit(alt_limit(self.host, chosen))
        self.attachments.accounts = chosen
        self.sends.show_rows(self._fate.live())
        self.foot.show_standing(standing, self.foot.planned, self._fate.due(), self._fate.is_by_hand())
        self.checks.setVisible(writing)
        self._check()
        self.changed.emit()

    def _tell_parts(self) -> None:
        """In how many parts it goes out, where that is most."""
        chosen = self.chosen_accounts()
        parts = max((len(segments(self.writing.text_for(one.id))) for one in chosen), default=1)
        self.sequel.show_accounts(chosen, parts)
        self.attachments.set_parts(parts)

    def _kept_plan(self) -> Planned | None:
        assert self.draft is not None
        if not self.draft.due_wall or not self.draft.due_zone:
            return None
        return settle(datetime.fromisoformat(self.draft.due_wall), self.draft.due_zone)

    def standing(self) -> Standing:
        return self._fate.standing([one for one in self._chosen if one in self._accounts])

    def done(self) -> set[int]:
        """Accounts that have it already."""
        return self._fate.done()

    def chosen_accounts(self) -> list[AccountRow]:
        return [self._accounts[one] for one in self._chosen if one in self._accounts]

    def is_blank(self) -> bool:
        """Nobody wrote, chose, planned or attached anything: it may go when it is left."""
        if self.attachments.attached() or self.attachments.is_busy() or self.choices.is_touched():
            return False
        if self.foot.planned is not None or self.traits.is_told() or (self.draft and self.draft.twin_id is not None):
            return False
        return not self.writing.common().strip() and all(not self.writing.text_for(one).strip() for one in self._chosen)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Accounts, files and findings come and go: in the order in which they are read when Tab is pressed."""
        if (layout := self.layout()) is not None:
            tab_as_read(layout)
        return super().focusNextPrevChild(forward)

    def retranslate(self) -> None:
        self.bin.rename(tr("Delete the draft"))
        self.history.rename(tr("Versions"))
        self.side.rename(tr("Show the preview"))
        self.back.rename(tr("Back to the list"))
        for part in (
            self.traits,
            self.twin,
            self.chips,
            self.tools,
            self.writing,
            self.additions,
            self.attachments,
            self.sequel,
            self.choices,
            self.checks,
            self.sends,
            self.foot,
        ):
            part.retranslate()
        if self.draft is not None:
            self.title.setText(title_of(self.writing.common()))
            self._say_saved("")
            self.show_standing()

    # -- what is done --------------------------------------------------------------------------------------------

    def first_error(self) -> str:
        """What forbids to send; "" when nothing does."""
        return next((one.sentence for one in self._found() if one.kind == "error"), "")

    def first_problem(self) -> int | None:
        """The delivery that waits for a person."""
        return self._fate.first_problem()

    def _on_typed(self, account_id: int | None, text: str | None) -> None:
        assert self.draft is not None
        self._begun = True
        self.keeper.keep(self.draft.id, COMMON if account_id is None else account_id, text)
        self._say_saved(tr("Saving"))
        self.title.setText(title_of(self.writing.common()))
        self._tell_parts()
        self._check()
        self.changed.emit()

    def _on_language(self, language: str) -> None:
        assert self.draft is not None
        self.draft = replace(self.draft, language=language)
        self._check()

    def _show_attached(self) -> None:
        """Where there are no files their place takes no room."""
        self.attachments.setVisible(bool(self.attachments.attached()))

    def _on_attached(self) -> None:
        self._begun = True
        self._show_attached()
        self._check()
        self.changed.emit()

    def _on_accounts(self, chosen: tuple[int, ...]) -> None:
        assert self.draft is not None
        self._chosen = chosen
        self.keeper.keep(self.draft.id, ACCOUNTS, chosen)
        self.host.settings.layout["drafts/accounts"] = list(chosen)
        self.show_standing()

    def _found(self) -> list[Check]:
        assert self.draft is not None
        texts = {one: self.writing.text_for(one) for one in self._chosen}
        due = self.foot.planned.utc if self.foot.planned is not None else None
        self.review.about(self.draft, texts, self._accounts, due)
        attached, chosen = self.attachments, self.choices.chosen()
        found = self.review.checks(
            texts,
            self._accounts,
            self._recent,
            self.draft,
            self.done(),
            attached.attached(),
            attached.is_busy(),
            chosen,
        )
        return in_order([*found, *self.twin.checks_of(self.draft.language, self._chosen, self.draft.changed)])

    def warnings(self) -> list[str]:
        """What is asked about before it is sent."""
        return self.review.warnings(self._found())

    def _check(self) -> None:
        if self.draft is None:
            return
        found = self._found()
        self.checks.show_all([self._gently(one) for one in found])
        self.foot.set_can_send(not any(one.kind == "error" for one in found))

    def _gently(self, check: Check) -> Check:
        """Nobody is blamed for a page that was just begun."""
        if self._begun or check.remedy is not Remedy.WRITE:
            return check
        return Check("note", tr("Write something, and it can be sent"))

    def _say_saved(self, words: str, tone: str = "text3") -> None:
        self.saved.setText(words)
        self.saved.set_tone(tone)

    def _on_saved(self, at: datetime) -> None:
        self._say_saved(tr("Saved at {time}", time=times.clock(at)))
        if self.draft is not None:
            self.draft = replace(self.draft, changed=at)

    def flush(self, then: Callable[[], None]) -> None:
        """Write what was typed in both columns; `then` is called once it is in the file."""
        self.keeper.flush()  # now: nobody may be there any more once the other one is written
        self.twin.keeper.flush(lambda: self.keeper.flush(then))

    def _not_saved(self, error: Exception) -> None:
        self._say_saved(tr("Not saved yet"), "bad")
        self.show_standing()
        self.host.complain(error)
