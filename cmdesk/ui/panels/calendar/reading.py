"""Asks the store for what the days show, and answers with the latest that came."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from PySide6.QtCore import QObject, Signal

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.archives import PastPost
from cmdesk.domain.calendar import CalendarPost
from cmdesk.domain.feasts import Feast, Kind
from cmdesk.domain.slots import crowded, gaps
from cmdesk.domain.wall import Planned
from cmdesk.engine.connecting import NetworkForm
from cmdesk.store import accounts, own_dates, past_posts, planning, slots
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.calendar.chips import Chip, chip_of, day_of, past_chip
from cmdesk.ui.panels.calendar.days import Contents

HIDDEN = "calendar/hidden accounts"  # kept in the settings


class Reading(QObject):
    """What was asked for days that are no longer shown is dropped when it comes."""

    filled = Signal()  # something of the days came
    loose_came = Signal(object)  # drafts without a date
    accounts_came = Signal()
    regions_came = Signal(object)

    def __init__(self, host: Host, parent: QObject) -> None:
        super().__init__(parent)
        self.host = host
        self.accounts: Sequence[AccountRow] = ()
        self.theme = ""  # the one that is shown; "" is all
        self.posts: Sequence[CalendarPost] = ()
        self._past: Sequence[PastPost] = ()
        self._chips: Mapping[int, Chip] = {}  # made once: the other answers are shown with the same ones
        self._feasts: Sequence[Feast] = ()
        self._holidays: Sequence[Feast] = ()
        self._free: Sequence[Planned] = ()
        self._asked = self._answers = 0
        self._by_hand: frozenset[str] = frozenset()
        host.bridge.do(self, host.bridge.desk.forms(), then=self._take_forms)

    def is_complete(self) -> bool:
        """Whether posts and drafts of the last question have come."""
        return self._answers >= 2

    def ask(self, start: date, end: date) -> None:
        self._asked += 1
        self._answers = 0
        bridge, now = self.host.bridge, self.host.now()
        since, until = (datetime.combine(day, time()).astimezone() for day in (start, end))
        bridge.ask(self, accounts.every, then=self._take_accounts)
        bridge.ask(self, planning.posts, since, until, then=self._latest(self._take_posts))
        bridge.ask(self, past_posts.between, since, min(until, now), then=self._latest(self._take_past))
        bridge.ask(self, planning.undated, then=self._latest(self._take_loose))
        bridge.ask(self, own_dates.regions, then=self.regions_came.emit)
        bridge.do(self, bridge.desk.feasts(start, end), then=self._latest(self._take_feasts))
        bridge.do(self, bridge.desk.public_holidays(start, end), then=self._latest(self._take_holidays))
        if until > now:
            bridge.ask(self, slots.free_between, max(since, now), until, then=self._latest(self._take_free))

    def _latest(self, take: Callable[[Any], None]) -> Callable[[Any], None]:
        asked = self._asked
        return lambda found: take(found) if asked == self._asked else None

    def _take_forms(self, forms: Sequence[NetworkForm]) -> None:
        self._by_hand = frozenset(form.name for form in forms if form.by_hand)
        self.say_again()
        self.filled.emit()

    def _take_accounts(self, rows: Sequence[AccountRow]) -> None:
        self.accounts = rows
        self.accounts_came.emit()

    def _take_posts(self, posts: Sequence[CalendarPost]) -> None:
        self.posts = posts
        self._chips = {post.draft_id: chip_of(post, self._by_hand) for post in posts}
        self._answers += 1
        self.filled.emit()

    def _take_past(self, posts: Sequence[PastPost]) -> None:
        self._past = posts
        self.filled.emit()

    def _take_loose(self, posts: Sequence[CalendarPost]) -> None:
        self._answers += 1
        self.loose_came.emit(posts)

    def _take_feasts(self, found: Sequence[Feast]) -> None:
        self._feasts = found
        self.filled.emit()

    def _take_holidays(self, found: Sequence[Feast]) -> None:
        self._holidays = found
        self.filled.emit()

    def _take_free(self, found: Sequence[Planned]) -> None:
        self._free = found
        self.filled.emit()

    # -- what of it is shown ------------------------------------------------------------------------------------

    def hidden(self) -> frozenset[int]:
        """Accounts whose posts are not shown."""
        kept = self.host.settings.layout.get(HIDDEN)
        known = {account.id for account in self.accounts}
        return frozenset(one for one in kept if one in known) if isinstance(kept, list) else frozenset()

    def hide(self, hidden: frozenset[int]) -> None:
        self.host.settings.layout[HIDDEN] = sorted(hidden)
        self.host.save_settings()
        self.accounts_came.emit()
        self.filled.emit()

    def chips(self) -> list[Chip]:
        hidden = self.hidden()
        shown = (post for post in self.posts if not post.accounts or not hidden.issuperset(post.accounts))
        past = map(past_chip, self._past)
        themes = (*(self._chips[post.draft_id] for post in shown), *past)
        found = [chip for chip in themes if self.theme in ("", chip.theme)]
        return sorted(found, key=lambda chip: chip.planned.utc if chip.planned is not None else self.host.now())

    def themes(self) -> Sequence[str]:
        """Pillars and campaigns of what is there."""
        return sorted({chip.theme for chip in self._chips.values() if chip.theme} | ({self.theme} - {""}))

    def show_theme(self, theme: str) -> None:
        """Only posts of a pillar or campaign; "" shows all."""
        self.theme = theme
        self.accounts_came.emit()
        self.filled.emit()

    def say_again(self) -> None:
        """In the language of now, by the clock of now."""
        self._chips = {post.draft_id: chip_of(post, self._by_hand) for post in self.posts}

    def contents(self, start: date, end: date) -> Contents:
        """Of the days from one to before another."""
        today = times.local(self.host.now()).date()
        chips: dict[date, list[Chip]] = {}
        for chip in self.chips():
            assert chip.planned is not None
            chips.setdefault(day_of(chip.planned.utc), []).append(chip)
        free: dict[date, list[str]] = {}
        free_at: dict[datetime, list[str]] = {}
        for slot in self._free:
            here = times.local(slot.utc).replace(tzinfo=None, fold=0, minute=0, second=0, microsecond=0)
            free_at.setdefault(here, []).append(times.clock(slot.utc))
            free.setdefault(day_of(slot.utc), []).append(times.clock(slot.utc))
        accounts_of = {post.draft_id: post.accounts for post in self.posts}
        crowds = crowded({day: [accounts_of.get(chip.key, ()) for chip in some] for day, some in chips.items()})
        holes = gaps(chips, max(start, today), end) if chips and end > today else []
        lengths = {first: (last - first).days + 1 for first, last in holes}
        return Contents(chips, self._days_to_know(), free, crowds, lengths, free_at)

    def _days_to_know(self) -> Sequence[Feast]:
        """Holidays first; a date of trade that is one of them is not said twice."""
        known = {(one.first, one.name.casefold()) for one in self._holidays}
        others = [one for one in self._feasts if (one.first, one.name.casefold()) not in known]
        own = [one for one in others if one.kind is Kind.OWN]
        return [*own, *self._holidays, *(one for one in others if one.kind is not Kind.OWN)]
