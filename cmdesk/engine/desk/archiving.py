"""What a person can ask about the archives of networks: look into one, take it in as history, take it out again."""

import asyncio
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cmdesk.domain.archives import Archived, ArchivedFile, LeftOut, Summary, Taken
from cmdesk.domain.media import NewMedium
from cmdesk.engine.desk.writing import WritingDesk
from cmdesk.engine.pool import Pool
from cmdesk.engine.progress import Progress
from cmdesk.store import accounts, archives

READ_SECONDS = 3_600.0  # for an archive of ten years with all its pictures
WATCHED = 0.2  # seconds between two looks at how far the worker is
AT_ONCE = 20  # entries in one transaction, while somebody may be at work

Tell = Callable[[Progress], None]


def nobody(_: Progress) -> None:
    """Nobody watches."""


@dataclass(frozen=True)
class OpenArchive:
    """An archive that was read and of which nothing is kept yet; its entries wait in a folder of their own."""

    path: Path
    summary: Summary
    folder: "tempfile.TemporaryDirectory[str]"


class ArchivingDesk(WritingDesk):
    """The part of the desk where people bring what they said elsewhere. `tell` is called from the engine's thread."""

    async def look_in_archive(self, path: Path, tell: Tell = nobody) -> OpenArchive:
        """Read an archive whole; close it again, or take it in. Cancelled, it stops at once.

        Problem: "archive-unreadable", "archive-unknown", "archive-empty", "parser-…".
        """
        from cmdesk.networks.archives import reading

        await self.ready()
        mine = [one.settings.get("address", one.name) for one in await self.engine.read(accounts.every)]
        folder = tempfile.TemporaryDirectory(prefix="cmdesk-archive-")
        place = Path(folder.name)

        def far() -> int:
            return len(reading.batches(place)) * reading.AT_ONCE

        try:
            told = (str(path), folder.name, [address for address in mine if "@" in address[1:]])
            summary: Summary = await _worked(reading.read, told, far, tell)
        except BaseException:
            await asyncio.to_thread(folder.cleanup)
            raise
        return OpenArchive(path, summary, folder)

    async def close_archive(self, archive: OpenArchive) -> None:
        await asyncio.to_thread(archive.folder.cleanup)

    async def take_archive(
        self, archive: OpenArchive, account_id: int | None = None, *, files: bool = False, tell: Tell = nobody
    ) -> Taken:
        """Keep what an archive holds as the history of an account, or of nobody's; cancelled, all of it goes again.

        What is here already is left as it is. Nothing is ever sent, nobody is told, no rule acts.
        """
        summary = archive.summary
        kind, name, owner = summary.kind, archive.path.name, summary.owner
        number: int = await self.engine.write(archives.begin, kind, name, account_id, owner, self._now())
        try:
            taken = await self._take_entries(archive, number, files, tell)
        except BaseException:
            await asyncio.shield(self.remove_archive(number))
            raise
        self.poller.index_soon()
        await self.engine.write(archives.finish, number, taken.left_out, self._now())
        await self.close_archive(archive)
        return taken

    async def _take_entries(self, archive: OpenArchive, number: int, files: bool, tell: Tell) -> Taken:
        from cmdesk.networks.archives import reading

        new, done, wanted = 0, 0, list[tuple[str, ArchivedFile]]()
        for batch in reading.batches(Path(archive.folder.name)):
            entries: list[Archived] = await asyncio.to_thread(reading.load, batch)
            for start in range(0, len(entries), AT_ONCE):
                some = entries[start : start + AT_ONCE]
                new += await self.engine.write(archives.take_in, number, some, self._now())
                done += len(some)
                tell(Progress(done, archive.summary.total, "entries"))
            wanted += [(entry.item.remote_id, file) for entry in entries for file in entry.files]
        copied, lost = await self._take_files(archive, number, wanted, tell) if files and wanted else (0, ())
        return Taken(number, new, done - new, copied, (*archive.summary.left_out, *lost))

    async def _take_files(
        self, archive: OpenArchive, number: int, wanted: Sequence[tuple[str, ArchivedFile]], tell: Tell
    ) -> tuple[int, tuple[LeftOut, ...]]:
        from cmdesk.networks.archives import reading

        place = Path(archive.folder.name)

        def far() -> int:
            return len(list(place.glob(f"*{reading.TAKEN}"))) * reading.FILES_AT_ONCE

        told = (str(archive.path), [file for _, file in wanted], archive.folder.name, str(self._folder()))
        await _worked(reading.take_files, told, far, tell, len(wanted), "files")
        found = await asyncio.to_thread(reading.load_files, place)
        lost = tuple(one for one in found.values() if isinstance(one, LeftOut))
        kept = [
            (remote_id, taken, file.alt)
            for remote_id, file in wanted
            if isinstance(taken := found.get(file.name), NewMedium)
        ]
        copied = 0
        for start in range(0, len(kept), AT_ONCE):
            some = kept[start : start + AT_ONCE]
            copied += await self.engine.write(archives.add_files, number, some, self._now())
        return copied, lost

    async def remove_archive(self, archive_id: int) -> None:
        """Take out again what came with an archive, but for what was worked upon since."""
        while await self.engine.write(archives.remove, archive_id):
            pass


async def _worked(
    work: Callable[..., Any], told: tuple[Any, ...], far: Callable[[], int], tell: Tell, total: int = 0, what: str = ""
) -> Any:
    """Have a worker of its own do it, and tell how far it is; when nobody waits any more, it ends with its worker."""
    pool = Pool(1, READ_SECONDS)
    task = asyncio.ensure_future(pool(work, *told))
    try:
        while not (await asyncio.wait({task}, timeout=WATCHED))[0]:
            done = await asyncio.to_thread(far)
            tell(Progress(min(done, total - 1) if total else done, total or done + 1, what or "reading"))
        return task.result()
    finally:
        task.cancel()
        await asyncio.shield(asyncio.to_thread(pool.stop))
