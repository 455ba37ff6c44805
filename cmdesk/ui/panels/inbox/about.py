"""What the composer knows of the conversation that is answered, and of the way an answer takes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.conversations import EntryKind, Thread
from cmdesk.domain.media import Attached
from cmdesk.domain.texts import Measure
from cmdesk.ui.panels.inbox.lines import name_of

Measuring = Callable[[str, Sequence[Attached], Mapping[str, str]], Measure | None]
Judging = Callable[[str, Sequence[Attached], Mapping[str, str]], str]


@dataclass(frozen=True)
class About:
    thread: Thread
    account: AccountRow | None = None
    gone: bool = False  # its account was removed
    named: str = ""  # whom the network names in the answer, and who so reads it even where few do
    cools: int = 0  # minutes that the answer waits, because what they wrote sounds angry
    until: datetime | None = None  # the network takes no answer after that
    measure: Measuring = lambda *_: None
    judge: Judging = lambda *_: ""  # what stands against its files and choices, in words

    @property
    def note_only(self) -> bool:
        """Nothing of this conversation can be answered from here."""
        return not self.thread.reply_to or self.thread.row.account_id is None or self.gone

    @property
    def must_sign_in(self) -> bool:
        return self.account is not None and self.account.health is AccountHealth.SIGN_IN

    @property
    def readers(self) -> str:
        """Who reads an answer that few read."""
        return self.named or self.thread.reply_author or name_of(self.thread.row)

    @property
    def whom(self) -> str:
        """Who gets the answer, where several wrote; "" where that goes without saying."""
        wrote = {each.author for each in self.thread.entries if each.kind is EntryKind.THEIRS and not each.context}
        return self.thread.reply_author if len(wrote - {""}) > 1 else ""

    def is_late(self, now: datetime) -> bool:
        """Whether the network takes no answer any more."""
        return self.until is not None and self.until <= now
