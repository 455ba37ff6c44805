"""The list of drafts, by what is to be done with them."""

import re
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Literal

from PySide6.QtCore import Signal

from cmdesk.domain.drafts import DraftRow, Stage
from cmdesk.domain.outbox import BY_HAND
from cmdesk.domain.pausing import PAUSED
from cmdesk.store import drafts
from cmdesk.store.chains import UNNAMED
from cmdesk.store.restore import RESTORED
from cmdesk.ui import paint, times
from cmdesk.ui.network_facts import is_by_hand
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import DraftLine, Lines, ListView, SectionLine
from cmdesk.ui.widgets import DraftRow as DraftDelegate
from cmdesk.ui.words import tr

MOST_UNFINISHED = 500
MOST_SENT = 600  # asked for again on a reload, so that the place in the list survives
SHOWN = 2_000  # letters at most: on one line nobody sees more
LEAST_TITLE, MOST_TITLE = 12, 80  # letters of a sentence that can stand as a title
SENTENCE_END = re.compile(r"[.!?…]+[»”\"’)]*\s+")
ABBREVIATION = re.compile(r"(?:^|\s)\w{1,2}\.$")  # "M.", "n."
LOST = ("no-answer", "stopped-while-sending", "bug")  # reasons that leave it open whether something is out
ASKS = (PAUSED, RESTORED)  # reasons of what was missed
State = Literal["idea", "draft", "ready", "queued", "sent", "unsure", "failed", "missed", "held", "assisted"]


def title_of(text: str) -> str:
    """A draft has no title of its own: its first sentence, or else its first line, serves."""
    return _parted(text)[0] or tr("New draft")


def brief_title(text: str, most: int) -> str:
    """The same for a place with little room, cut between two words."""
    title = title_of(text)
    return title if len(title) <= most else title[:most].rpartition(" ")[0].rstrip(" ,;:") + "…"


def _parted(text: str) -> tuple[str, str]:
    """The title that a text has in itself, and what follows it on one line."""
    lines = [paint.one_line(line) for line in text[:SHOWN].splitlines() if line.strip()]
    if not lines:
        return "", ""
    first, rest = lines[0], " ".join(lines[1:])
    for found in SENTENCE_END.finditer(first):
        said = first[: found.end()].rstrip()
        if LEAST_TITLE <= len(said) <= MOST_TITLE and not ABBREVIATION.search(said):
            return said, f"{first[found.end() :]} {rest}".strip()
    return first, rest


def line_of(row: DraftRow, now: datetime) -> DraftLine:
    """How a draft shows in the list."""
    when, tone = _when(row, now)
    return DraftLine(
        row.id, title_of(row.text), _parted(row.text)[1], _state(row), row.networks, when, tone, goes_on=True
    )


def _state(row: DraftRow) -> State:
    match row.stage:
        case Stage.PROBLEM:
            code = row.reason.split(" ")[0].rstrip(":")
            if code in (BY_HAND, UNNAMED):  # it waits for a person
                return "assisted" if code == BY_HAND else "held"
            return "missed" if not code or code in ASKS else "unsure" if code in LOST else "failed"
        case Stage.SCHEDULED:
            return "assisted" if _by_hand(row) else "queued"
        case Stage.SENT | Stage.EVERGREEN:
            return "sent"
        case Stage.IDEA:
            return "idea"
        case Stage.READY:
            return "ready"
    return "draft"


def _by_hand(row: DraftRow) -> bool:
    """Whether a person publishes it, wherever it goes."""
    return bool(row.networks) and all(is_by_hand(network) for network in row.networks)


def _when(row: DraftRow, now: datetime) -> tuple[str, str]:
    match row.stage:
        case Stage.PROBLEM:
            words = {"missed": tr("Missed"), "unsure": tr("Sent or not? To check"), "failed": tr("Refused")}
            words |= {"assisted": tr("For you to publish"), "held": tr("Held: to read first")}
            return words[_state(row)], "bad" if _state(row) == "failed" else "warn"
        case Stage.SCHEDULED if row.due is not None and row.due > now + times.MINUTE:
            return times.ahead(row.due, now), "accent_text"
        case Stage.SCHEDULED:
            return tr("for you in a moment") if _by_hand(row) else tr("leaves in a moment"), "accent_text"
        case Stage.EVERGREEN:
            return tr("evergreen"), "text3"
        case Stage.SENT:
            return times.short(row.changed, now), "text3"
        case _:
            today = times.local(row.changed).date() == times.local(now).date()
            said = tr("edited at {time}", time=times.clock(row.changed)) if today else times.short(row.changed, now)
            return said, "text3"


class DraftList(ListView):
    """What is not out comes whole; what is out comes page by page, below."""

    loaded = Signal()

    def __init__(self, host: Host) -> None:
        self._lines = Lines()
        super().__init__(tr("Drafts"), DraftDelegate(), self._lines)
        self._host = host
        self._unfinished: Sequence[DraftRow] = ()
        self._sent: list[DraftRow] = []
        self._more = True
        self._asking = False
        self._generation = 0
        self.verticalScrollBar().valueChanged.connect(self._near_the_end)

    def reload(self) -> None:
        """Ask again for as much as is shown."""
        self._generation += 1
        generation = self._generation
        self._asking = True
        limit = min(max(len(self._sent), drafts.PAGE), MOST_SENT)

        def take(rows: Sequence[DraftRow]) -> None:
            if generation == self._generation:
                self._unfinished = rows
                sent = partial(drafts.page, finished=True)
                self._host.bridge.ask(self, sent, None, limit, then=lambda out: self._take_sent(out, generation))

        open_ones = partial(drafts.page, finished=False)
        self._host.bridge.ask(self, open_ones, None, MOST_UNFINISHED, then=take)

    def _take_sent(self, rows: Sequence[DraftRow], generation: int) -> None:
        if generation != self._generation:
            return
        self._asking = False
        self._sent = list(rows)
        self._more = len(rows) >= drafts.PAGE
        self._show()
        self.loaded.emit()

    def _near_the_end(self, value: int) -> None:
        if self._asking or not self._more or not self._sent or value < self.verticalScrollBar().maximum() - 400:
            return
        self._asking = True
        generation = self._generation
        self._host.bridge.ask(
            self, partial(drafts.page, finished=True), self._sent[-1], then=lambda rows: self._add(rows, generation)
        )

    def _add(self, rows: Sequence[DraftRow], generation: int) -> None:
        if generation != self._generation:
            return
        self._asking = False
        self._more = bool(rows)
        if rows:
            self._sent.extend(rows)
            self._show()

    def _show(self) -> None:
        """Build the lines again; the view keeps what was chosen, by its id."""
        now = self._host.now()
        lines: list[SectionLine | DraftLine] = []
        for stage, title in (
            (Stage.PROBLEM, tr("To fix")),
            (Stage.IDEA, tr("Ideas")),
            (Stage.DRAFT, tr("Drafts")),
            (Stage.READY, tr("Ready")),
            (Stage.SCHEDULED, tr("Scheduled")),
        ):
            rows = [row for row in self._unfinished if row.stage is stage]
            if stage is Stage.SCHEDULED:
                rows.sort(key=lambda row: (row.due or now, row.id))
            if rows:
                lines += [SectionLine(title, len(rows)), *(line_of(row, now) for row in rows)]
        if self._sent:
            lines += [SectionLine(tr("Sent")), *(line_of(row, now) for row in self._sent)]
        self._lines.set(lines)

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Drafts"))
        self._show()

    def is_empty(self) -> bool:
        return not self._unfinished and not self._sent

    def first(self) -> int | None:
        """The draft to show when none was asked for: the one being written, else the newest."""
        chosen = next((row for row in self._unfinished if row.stage is Stage.DRAFT), None)
        found = chosen or next(iter([*self._unfinished, *self._sent]), None)
        return None if found is None else found.id
