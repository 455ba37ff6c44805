"""What a person can ask about days: holidays, dates of their own, and a calendar file for other programs."""

import asyncio
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from cmdesk import whole_files
from cmdesk.domain.calendar import CalendarPost
from cmdesk.domain.feasts import SCHOOLS, Feast, trade_dates
from cmdesk.domain.topics import Topic
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.ground import Ground
from cmdesk.engine.feasts import public_holidays
from cmdesk.engine.schools import known_until, school_holidays
from cmdesk.store import own_dates, planning, settings

FILE = "calendar file"  # its path, in the settings of the workspace
PATIENCE = 2.0  # seconds in which changes are gathered
BACK, AHEAD = timedelta(days=60), timedelta(days=400)  # of what stands in the file


class DatesDesk(Ground):
    """The part of the desk that knows the days."""

    async def feasts(self, start: date, end: date) -> tuple[Feast, ...]:
        """The user's own dates, then dates of trade, from a day to before another."""
        own = await self.engine.read(own_dates.between, start, end)
        regions = await self.engine.read(own_dates.regions)
        trade = [one for region in regions for one in trade_dates(region, start, end)]
        return _once([*own, *trade])

    async def public_holidays(self, start: date, end: date) -> tuple[Feast, ...]:
        """Of the regions that are shown, then of schools. The first time, what knows them takes a moment to load."""
        regions = await self.engine.read(own_dates.regions)
        schools = await self.engine.read(own_dates.schools)

        def known() -> list[Feast]:
            public = [one for code in regions for one in public_holidays(code, start, end)]
            return [*public, *(school_holidays(schools, start, end) if schools else ())]

        return _once(await asyncio.to_thread(known))

    async def schools_known_until(self) -> date | None:
        """The last day of which the school holidays of France are known."""
        return await asyncio.to_thread(known_until, SCHOOLS[0])

    async def import_dates(self, path: Path) -> int:
        """Take the dates of a calendar over, in place of those that the same file gave before; how many.

        Problem: "dates-too-large", "dates-unreadable", "dates-none", "file-unreadable".
        """
        from cmdesk.reports import ics

        await self.ready()
        try:
            body = await asyncio.to_thread(_read, path, ics.MOST_BYTES + 1)
        except OSError as error:
            raise Problem("dates-unreadable", details=str(error)) from error
        found: Sequence[Feast] = await self.tools.parse(ics.read, body)
        kept: int = await self.engine.write(own_dates.take, path.name, found)
        return kept

    # -- the file for others ------------------------------------------------------------------------------------

    async def calendar_file(self) -> str:
        """Where it is written; "" where it is not."""
        return str(await self.engine.read(settings.read, FILE, ""))

    async def write_calendar_to(self, path: str) -> None:
        """From now on keep a calendar file there; "" keeps none, what was written stays. Problem: "calendar-file"."""
        if path:
            await self._write_calendar(Path(path))
        await self.engine.write(settings.keep, FILE, path)

    async def keep_calendar_file(self) -> None:
        """Write it again after each change of what is planned."""
        changed = asyncio.Event()
        self.engine.listen(lambda topic: changed.set() if topic & (Topic.DRAFTS | Topic.OUTBOX) else None)
        changed.set()
        while True:
            await changed.wait()
            await asyncio.sleep(PATIENCE)
            changed.clear()
            if path := await self.calendar_file():
                await self._write_calendar(Path(path))

    async def _write_calendar(self, path: Path) -> None:
        from cmdesk.reports import ics

        now = self._now()
        posts: Sequence[CalendarPost] = await self.engine.read(planning.posts, now - BACK, now + AHEAD)
        try:
            await asyncio.to_thread(whole_files.write, path, await asyncio.to_thread(ics.write, posts, path.stem, now))
        except OSError as error:
            raise Problem("calendar-file", path=str(path), details=str(error)) from error


def _once(found: Sequence[Feast]) -> tuple[Feast, ...]:
    """What two regions keep on one day under one name is said once."""
    return tuple({(one.first, one.name.casefold()): one for one in reversed(found)}.values())[::-1]


def _read(path: Path, most: int) -> bytes:
    with path.open("rb") as file:
        return file.read(most)
