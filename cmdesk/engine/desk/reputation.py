"""What a person can ask about reputation, and what is counted behind everything else."""

import asyncio
from pathlib import Path

from cmdesk.domain.reputation import Overview
from cmdesk.domain.topics import Topic
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.ground import Ground
from cmdesk.reports import reputation as report
from cmdesk.reports.person import Translate
from cmdesk.store import weighing

REST = 0.6  # seconds between two rounds while much comes in


class ReputationDesk(Ground):
    """The part of the desk where what is said is counted."""

    async def mind_figures(self) -> None:
        """Take over what new mentions lack, for as long as the program runs."""
        wanted = asyncio.Event()
        wanted.set()
        self.engine.listen(lambda topic: wanted.set() if topic & (Topic.ITEMS | Topic.QUERIES) else None)
        while True:
            await wanted.wait()
            wanted.clear()
            await self.weigh()
            await asyncio.sleep(REST)

    async def weigh(self) -> int:
        """Take over what mentions lack, a few at a time; how many."""
        total = 0
        while found := await self.engine.write(weighing.weigh):
            total += int(found)
        return total

    async def write_figures(self, told: Overview, names: report.Names, path: Path, tr: Translate) -> None:
        """Write the figures that are on the screen as a table. Problem: "export-failed"."""
        text = report.table(told, names, tr)
        try:
            await asyncio.to_thread(path.write_text, text, encoding="utf-8-sig", newline="")
        except OSError as error:
            raise Problem("export-failed", path=str(path), details=error.strerror or "") from error
