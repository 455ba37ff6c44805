"""What a person can ask about tables of posts: read one, take it in, write one."""

import asyncio
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from cmdesk import whole_files
from cmdesk.domain.media import NewMedium
from cmdesk.domain.posts_table import DayOrder, PostRow, PostTable, is_fine
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.writing import WritingDesk
from cmdesk.language.post_tables import grid, write
from cmdesk.store import post_tables


class TablingDesk(WritingDesk):
    """The part of the desk where posts come and go by the file."""

    async def read_posts(self, path: Path, order: DayOrder | None = None, zone: str = "") -> PostTable:
        """What a table of posts says; nothing is kept of it. Problem: "posts-unreadable", …"""
        from cmdesk.networks import posts_file

        await self.ready()
        try:
            body = await asyncio.to_thread(_read, path)
        except OSError as error:
            raise Problem("posts-unreadable", name=path.name, details=str(error.strerror or error)) from error
        table: PostTable = await self.tools.parse(posts_file.read, body, path.name, order, zone)
        return table

    async def take_posts(
        self, rows: Sequence[PostRow], chosen: Sequence[int], folder: Path, *, keep_times: bool = True
    ) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """Make drafts of rows, with the files they name in `folder` or anywhere; the drafts, and the files not found.

        Nothing is scheduled, whatever the file says. All of it is there, or nothing is: half a table would be taken
        in twice.
        """
        await self.ready()
        async with self._media_turn:
            files: dict[str, NewMedium | None] = {}
            for name in dict.fromkeys(name for row in rows if is_fine(row) for name in row.media):
                files[name] = await self._taken_from(name, folder)
            found = {name: taken for name, taken in files.items() if taken is not None}
            made: Sequence[tuple[PostRow, int]] = await self.engine.write(
                post_tables.take_in, rows, chosen, self._now(), keep_times=keep_times, files=found
            )
        missing = tuple(name for row, _ in made for name in row.media if name not in found)
        return tuple(draft_id for _, draft_id in made), missing

    async def _taken_from(self, name: str, folder: Path) -> NewMedium | None:
        """A file that a table names, copied into the workspace; None where there is none, or none that can be read."""
        from cmdesk.networks import pictures

        path = Path(name).expanduser()
        whole = path if path.is_absolute() else folder / path
        if _names_a_server(name) or "://" in str(whole) or not await asyncio.to_thread(whole.is_file):
            return None
        try:
            taken: NewMedium = await self.tools.parse(pictures.take, whole, whole.name, self._folder())
        except Problem:
            return None
        return taken

    async def write_posts(self, path: Path, dialect: str, draft_ids: Sequence[int] | None = None) -> int:
        """Write drafts as a table in the columns of a program; how many. French spreadsheets want semicolons.

        A name that ends in .xlsx makes a spreadsheet of it. Beside our own table lie the files that it names.
        """
        ours = dialect == "cmdesk"
        name = post_tables.in_folder(f"{path.stem}-files") if ours else post_tables.plain_name
        rows = await self.engine.read(post_tables.rows, draft_ids, name)
        files = await self.engine.read(post_tables.files, draft_ids, name) if ours else {}
        if path.suffix.lower() == ".xlsx":
            from cmdesk.networks import posts_file

            await self.ready()
            body: bytes = await self.tools.parse(posts_file.spreadsheet, grid(rows, dialect))
        else:
            body = write(rows, dialect, ";" if ours else ",").encode("utf-8-sig" if ours else "utf-8")
        there = {path.parent / name: self.media_path(file) for name, file in files.items()}
        try:
            await asyncio.to_thread(_write, path, body, there)
        except OSError as error:
            raise Problem("export-failed", path=str(path), details=str(error.strerror or error)) from error
        return len(rows)


def _write(path: Path, body: bytes, files: Mapping[Path, Path]) -> None:
    whole_files.write(path, body)
    for there, here in files.items():
        if here.is_file():
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(here, there)


def _names_a_server(name: str) -> bool:
    """Windows signs in there as soon as somebody asks for the file: a table must not choose to whom."""
    return name.strip().replace("\\", "/").startswith("//")


def _read(path: Path) -> bytes:
    with path.open("rb") as opened:
        return opened.read(5_000_001)  # one more than is taken: who reads it says so
