"""What a person can ask about the calendar: other hours, copies, and that none of it is ever an hour off."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from cmdesk.domain.calendar import Moved
from cmdesk.domain.recurrence import Repeat
from cmdesk.domain.wall import Planned
from cmdesk.engine.desk.writing import WritingDesk
from cmdesk.store import planning, recurrence, slots


class PlanningDesk(WritingDesk):
    """The part of the desk where one plans."""

    async def move_posts(self, to: Mapping[int, Planned]) -> tuple[Moved, ...]:
        """Give posts other hours, all or none; what takes it back.

        Problem: "calendar-past", "calendar-out", "calendar-troubled", "calendar-gone".
        """
        moved: tuple[Moved, ...] = await self.engine.write(planning.move, to, self._now())
        self._wake_sender()
        return moved

    async def put_posts_back(self, moved: Sequence[Moved]) -> None:
        """Problem: "calendar-past", "calendar-out"."""
        await self.engine.write(planning.put_back, moved, self._now())
        self._wake_sender()

    async def copy_posts(self, to: Mapping[int, Planned]) -> tuple[int, ...]:
        """The same words as drafts with these hours; they leave only once somebody lets them go. Their ids."""
        made: tuple[int, ...] = await self.engine.write(planning.copy, to, self._now())
        return made

    async def settle_hours(self) -> None:
        """After the rules of a zone changed: the hour on the wall stands, the moment is worked out again."""
        if await self.engine.write(planning.settle, self._now()):
            self._wake_sender()

    async def clock_error(self) -> timedelta:
        """By how much this computer is ahead of what the servers say; nothing while it is right, or nobody knows."""
        await self.ready()
        clock = getattr(self.http, "clock", None)  # in the demo there is nobody out there
        return clock.error(self._now()) if clock is not None else timedelta()

    # -- what comes again ---------------------------------------------------------------------------------------

    async def repeat(self, draft_id: int, repeat: Repeat) -> int:
        """Let a post come again; how many copies were made. Problem: "repeat-undated", "repeat-copy"."""
        made: int = await self.engine.write(recurrence.begin, draft_id, repeat, self._now())
        self._wake_sender()
        return made

    async def stop_repeating(self, draft_id: int) -> int:
        """How many copies went that had not left."""
        gone: int = await self.engine.write(recurrence.stop, draft_id, self._now())
        return gone

    async def tend_calendar(self) -> None:
        """The copies of series, and texts that stay true in free slots."""
        made = await self.engine.write(recurrence.tend, self._now())
        if made + await self.engine.write(recurrence.fill, self._now()):
            self._wake_sender()

    # -- slots --------------------------------------------------------------------------------------------------

    async def place_next(self, draft_ids: Sequence[int]) -> tuple[Moved, ...]:
        """Give each the next slot that is free for its accounts. Problem: "no-slots"."""
        return await self._place(slots.place_next, draft_ids)

    async def place_first(self, draft_id: int) -> tuple[Moved, ...]:
        """Into the very next slot; what stands in slots goes one on. Problem: "no-slots", "calendar-out"."""
        return await self._place(slots.place_first, draft_id)

    async def place_evenly(self, draft_ids: Sequence[int], days: int) -> tuple[Moved, ...]:
        """Spread over the free slots of so many days. Problem: "no-slots", "too-few-slots"."""
        return await self._place(slots.place_evenly, draft_ids, days)

    async def _place(self, action: Any, *what: Any) -> tuple[Moved, ...]:
        moved: tuple[Moved, ...] = await self.engine.write(action, *what, self._now())
        self._wake_sender()
        return moved
