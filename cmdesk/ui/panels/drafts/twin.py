"""The same post in another language, beside the one that is written: its own text, accounts, counters and checks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.drafts import Draft
from cmdesk.domain.outbox import OutboxRow, State
from cmdesk.store import outbox_rows, twins
from cmdesk.ui import theme, times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.checks import Check, Checks, Remedy
from cmdesk.ui.panels.drafts.chips import AccountChips
from cmdesk.ui.panels.drafts.keeper import ACCOUNTS, COMMON, Keeper
from cmdesk.ui.panels.drafts.review import Review
from cmdesk.ui.panels.drafts.traits import LANGUAGES
from cmdesk.ui.panels.drafts.writing import Writing
from cmdesk.ui.widgets import IconButton, Panel, Text, col, row
from cmdesk.ui.words import tr

SIDE_BY_SIDE = 600  # font units: below that, one stands under the other
LATER = timedelta(minutes=1)  # of two texts that were written together


class SideBySide(QWidget):
    """Two columns where there is room, else one under the other."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(24)
        self._box.addWidget(first, 1)
        self._box.addWidget(second, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= theme.u(SIDE_BY_SIDE)
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


class Twin(Panel):
    """Hidden while the draft has none. `checks_of` says of the other text what there is to say of the two."""

    opened = Signal(int)  # write there instead
    parted = Signal()
    changed = Signal()

    def __init__(self, host: Host) -> None:
        self._host = host
        self.keeper = Keeper(host.bridge, host.now)
        self.name, self.saved = Text("", "heading"), Text("", "meta", "text3")
        self.go, self.leave = IconButton("open", ""), IconButton("unlinked", "")
        self.chips, self.writing, self.checks = AccountChips(more=False), Writing(), Checks()
        self.review = Review(host, self.writing)
        head = row(self.name, None, self.saved, self.go, self.leave, gap=6)
        super().__init__(col(head, self.chips, 4, self.writing, self.checks, None, gap=8))
        self.keeper.setParent(self)
        self.draft: Draft | None = None
        self._of = 0  # the draft that it belongs to
        self._accounts: Mapping[int, AccountRow] = {}
        self._chosen: tuple[int, ...] = ()
        self._recent: Sequence[OutboxRow] = ()
        self._locked = False
        self.languages: Mapping[int, str] = {}
        self.writing.typed.connect(self._on_typed)
        self.chips.changed.connect(self._on_accounts)
        self.review.changed.connect(self._check)
        self.keeper.saved.connect(self._on_saved)
        self.keeper.failed.connect(host.complain)
        self.go.clicked.connect(lambda: self.opened.emit(self.draft.id if self.draft is not None else 0))
        self.leave.clicked.connect(self.part)
        self.hide()
        self.retranslate()

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_beside(self, draft: Draft) -> None:
        """Another draft is written: its twin, if it has one, stands beside it."""
        self._of = draft.id
        bridge = self._host.bridge
        bridge.ask(self, twins.languages, then=self._take_languages)
        if draft.twin_id is None:
            self._take(draft.id, None)
            return
        if self.draft is None or self.draft.id != draft.twin_id:
            self._take(draft.id, None)
        # Also where it stands here already: a table may have changed it.
        bridge.ask(self, twins.other, draft.id, then=partial(self._take_read, draft.id))

    def _take_languages(self, found: Mapping[int, str]) -> None:
        self.languages = found
        self.changed.emit()

    def _take_read(self, of: int, found: Draft | None) -> None:
        """As it was when it was read; what was typed here since is newer."""
        if self.draft is None or not self.keeper.is_busy():
            self._take(of, found)

    def _take(self, of: int, found: Draft | None) -> None:
        if of != self._of:
            return
        self.draft = found
        self.setVisible(found is not None)
        if found is None:
            self.changed.emit()
            return
        self._chosen = tuple(one.account_id for one in found.variants)
        self._locked = False
        own = {one.account_id: one.text for one in found.variants if one.text is not None}
        self.writing.show_texts(found.text, own)
        self.saved.setText(tr("Saved at {time}", time=times.clock(found.changed)))
        self.retranslate()
        self._arrange()
        self._host.bridge.ask(
            self, partial(outbox_rows.rows, draft_id=found.id), then=partial(self._take_sends, found.id)
        )

    def _take_sends(self, draft_id: int, sent: Sequence[OutboxRow]) -> None:
        if self.draft is not None and self.draft.id == draft_id:
            self._locked = any(one.state is not State.CANCELLED for one in sent)
            self._arrange()

    def show_accounts(self, accounts: Mapping[int, AccountRow]) -> None:
        self._accounts = accounts
        self._arrange()

    def show_recent(self, recent: Sequence[OutboxRow]) -> None:
        self._recent = recent
        self._check()

    def _arrange(self) -> None:
        if self.draft is None:
            return
        chosen = [self._accounts[one] for one in self._chosen if one in self._accounts]
        self.chips.show_accounts(list(self._accounts.values()), self._chosen, (), locked=self._locked)
        self.writing.show_accounts(chosen)
        self.writing.set_read_only(self._locked)
        self.checks.setVisible(not self._locked)
        self._check()
        self.changed.emit()

    def retranslate(self) -> None:
        language = self.draft.language if self.draft is not None else ""
        name = LANGUAGES.get(language, language)
        self.name.setText(name)
        self.go.rename(tr("Write the {language} version", language=name))
        self.leave.rename(tr("Part the two versions"))
        self.writing.area.setAccessibleName(tr("Text of the {language} version", language=name))
        for each in (self.chips, self.writing, self.checks):
            each.retranslate()
        self.writing.area.setAccessibleName(tr("Text of the {language} version", language=name))
        self._arrange()

    def _check(self) -> None:
        if self.draft is None:
            return
        texts = {one: self.writing.text_for(one) for one in self._chosen}
        due = None
        self.review.about(self.draft, texts, self._accounts, due)
        found = self.review.checks(texts, self._accounts, self._recent, self.draft, set(), (), False, {})
        self.checks.show_all([*found, *of_accounts(self.draft.language, self._chosen, self._accounts, self.languages)])

    # -- what is done -------------------------------------------------------------------------------------------

    def _on_typed(self, account_id: int | None, text: str | None) -> None:
        assert self.draft is not None
        self.keeper.keep(self.draft.id, COMMON if account_id is None else account_id, text)
        self.saved.setText(tr("Saving"))
        self._check()
        self.changed.emit()

    def _on_accounts(self, chosen: tuple[int, ...]) -> None:
        assert self.draft is not None
        self._chosen = chosen
        self.keeper.keep(self.draft.id, ACCOUNTS, chosen)
        self._arrange()

    def _on_saved(self, moment: datetime) -> None:
        self.saved.setText(tr("Saved at {time}", time=times.clock(moment)))
        if self.draft is not None:
            self.draft = replace(self.draft, changed=moment)
            self.changed.emit()

    def part(self) -> None:
        """Two drafts of their own; both stay in the list."""
        if self.draft is None:
            return

        def parted(_: object) -> None:
            self.parted.emit()
            self._host.tell(tr("Two drafts of their own now"))

        number, bridge = self.draft.id, self._host.bridge
        self.keeper.flush(lambda: bridge.write(self, twins.part, number, then=parted))

    def checks_of(self, language: str, chosen: Sequence[int], changed: datetime) -> list[Check]:
        """What is said beside the text that is written, whose language, accounts and last change these are."""
        found = of_accounts(language, chosen, self._accounts, self.languages)
        if self.draft is None:
            return found
        name = LANGUAGES.get(self.draft.language, self.draft.language)
        if not self.writing.common().strip():
            found.append(Check("warning", tr("{language}: nothing is written yet", language=name), Remedy.TWIN))
        elif self.draft.changed + LATER < changed:
            when = times.short(self.draft.changed, self._host.now())
            said = tr("{language}: last changed {time}, before this text; does it still say the same?")
            found.append(Check("note", said.format(language=name, time=when), Remedy.TWIN))
        return found

    def hideEvent(self, event: QHideEvent) -> None:
        self.keeper.flush()
        super().hideEvent(event)


def of_accounts(
    language: str, chosen: Sequence[int], accounts: Mapping[int, AccountRow], spoken: Mapping[int, str]
) -> list[Check]:
    """Accounts that speak another language than the text."""
    found = []
    for one in chosen:
        if one in accounts and language and spoken.get(one, language) != language:
            theirs = LANGUAGES.get(spoken[one], spoken[one])
            ours = LANGUAGES.get(language, language)
            said = tr("{account} speaks {theirs}; this text is in {ours}")
            found.append(Check("warning", said.format(account=accounts[one].name, theirs=theirs, ours=ours)))
    return found
