"""What a person can ask about reputation, and what is counted and watched behind everything else."""

import asyncio
import contextlib
from datetime import datetime, timedelta
from pathlib import Path

from cmdesk import whole_files
from cmdesk.domain.reputation import Overview
from cmdesk.domain.topics import Topic
from cmdesk.engine.desk.ground import Ground
from cmdesk.reports import reputation as report
from cmdesk.reports.person import Translate
from cmdesk.store import listening, queries, signals, weighing

REST = 0.6  # seconds between two rounds while much comes in
BETWEEN_LOOKS = timedelta(minutes=1)
LOOKED_BACK = timedelta(days=2)  # when the program starts


class ReputationDesk(Ground):
    """The part of the desk where what is said is counted, and told where it is unusual."""

    _looked: datetime | None = None
    _heard: bool = True  # something that is not looked at yet

    async def mind_figures(self) -> None:
        """Take over what new mentions lack, and look for signals, for as long as the program runs."""
        wanted = asyncio.Event()
        wanted.set()

        def hear(topic: Topic) -> None:
            if topic & (Topic.ITEMS | Topic.QUERIES):
                wanted.set()
            if topic & (Topic.FIGURES | Topic.JUDGEMENTS):
                self._heard = True

        self.engine.listen(hear)
        while True:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(wanted.wait(), BETWEEN_LOOKS.total_seconds())
            wanted.clear()
            await self.weigh()
            if self._heard and (self._looked is None or self._now() - self._looked >= BETWEEN_LOOKS):
                await self.look_for_signals()
            await asyncio.sleep(REST)

    async def weigh(self) -> int:
        """Take over what mentions lack, a few at a time; how many."""
        total = 0
        while found := await self.engine.write(weighing.weigh):
            total += int(found)
        return total

    async def look_for_signals(self) -> tuple[int, ...]:
        """Raise what is unusual in what was said since the last look; the numbers of what was raised."""
        now = self._now()
        since = self._looked or now - LOOKED_BACK
        self._heard = False
        await self.engine.write(listening.listened, now)
        made: list[int] = []
        for kept in await self.engine.read(queries.every):
            found = await self.engine.read(listening.look, kept, since, now)
            if found:
                made += await self.engine.write(signals.keep, found, now)
        self._looked = now
        if made:
            self._listeners.on_signals(await self.engine.read(signals.loud, made, now))
        return tuple(made)

    async def write_figures(self, told: Overview, names: report.Names, path: Path, tr: Translate) -> None:
        """Write the figures that are on the screen as a table. Problem: "export-failed"."""
        text = report.table(told, names, tr)
        await asyncio.to_thread(whole_files.export, path, text.encode("utf-8-sig"))
