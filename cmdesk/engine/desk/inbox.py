"""What a person can ask about the queue: opening hours, targets, and how long a network still takes an answer."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from cmdesk.domain import holidays
from cmdesk.domain.clock import Call, Hours
from cmdesk.domain.conversations import EntryKind, Thread
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.ground import Ground
from cmdesk.store import clocks, conversations

YEARS = 2  # of public holidays that are kept ahead


class InboxDesk(Ground):
    """The part of the desk where the reply clock is."""

    async def keep_hours(self, hours: Hours, own: Mapping[date, str] | None = None, region: str | None = None) -> None:
        """Keep when somebody is there, with the user's days off and the public ones of a region ("": of none)."""
        public = None if region is None else self._public(region)
        regions = None if region is None else ({region: ""} if region else {})
        await self.engine.write(clocks.keep_hours, hours, own, public, regions)
        await self.settle()

    async def live_in(self, zone: str) -> None:
        """Until hours are set, the usual ones count where this computer is."""
        if await self.engine.write(clocks.live_in, zone):
            await self.settle()

    async def keep_targets(self, targets: Mapping[Call, timedelta]) -> None:
        """Keep how long an answer may take."""
        await self.engine.write(clocks.keep_targets, targets)
        await self.settle()

    async def settle(self) -> None:
        """Work out what is due, a few hundred at a time, so that nothing else waits long."""
        while await self.engine.write(clocks.settle):
            pass
        await self.engine.write(clocks.tick, self._now())

    async def mind_the_calendar(self) -> None:
        """Once a run: the public holidays of the years that came nearer."""
        days = await self.engine.read(clocks.days_off)
        last = str(self._now().year + YEARS - 1)
        if days["regions"] and not any(day.startswith(last) for day in days["public"]):
            hours = await self.engine.read(clocks.hours)
            await self.keep_hours(hours, None, next(iter(days["regions"])))
        await self.settle()

    def _public(self, region: str) -> dict[date, str]:
        year = self._now().year
        return holidays.public(region, range(year, year + YEARS)) if region else {}

    def reply_window(self, network: str) -> timedelta | None:
        """How long after their last message a network takes an answer; None: always."""
        known = self.networks.get(network)
        return None if known is None else known.reply_window

    def reply_until(self, thread: Thread) -> datetime | None:
        """Until when this conversation can be answered; None: always."""
        window = self.reply_window(thread.row.network)
        heard = [entry.time for entry in thread.entries if entry.kind is EntryKind.THEIRS and not entry.context]
        return max(heard) + window if window is not None and heard else None

    async def check_window(self, conversation_id: int, leaves: datetime) -> None:
        """Problem "reply-window-over" when the network would no longer take an answer that leaves then."""
        thread = await self.engine.read(conversations.thread, conversation_id)
        until = self.reply_until(thread) if thread is not None else None
        if thread is not None and until is not None and until <= leaves:
            title = self.networks[thread.row.network].title
            raise Problem("reply-window-over", network=title, until=until.isoformat())
