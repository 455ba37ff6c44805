"""What a person can ask about tables of posts: read one, take it in, write one."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from cmdesk.domain.posts_table import DayOrder, PostRow, PostTable
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.writing import WritingDesk
from cmdesk.language.post_tables import write
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

        Nothing is scheduled, whatever the file says.
        """
        made: Sequence[tuple[PostRow, int]] = await self.engine.write(
            post_tables.take_in, rows, chosen, self._now(), keep_times=keep_times
        )
        missing: list[str] = []
        for row, draft_id in made:
            for place, name in enumerate(row.media):
                path = Path(name).expanduser()
                alt = row.alts[place] if place < len(row.alts) else ""
                whole = path if path.is_absolute() else folder / path
                if _names_a_server(name) or not await self._attach_from(draft_id, whole, alt):
                    missing.append(name)
        return tuple(draft_id for _, draft_id in made), tuple(missing)

    async def _attach_from(self, draft_id: int, path: Path, alt: str) -> bool:
        if "://" in str(path) or not await asyncio.to_thread(path.is_file):
            return False
        try:
            attached = await self.attach(draft_id, path)
        except Problem:
            return False
        if alt.strip():
            await self.describe(draft_id, attached.media_id, alt.strip())
        return True

    async def write_posts(self, path: Path, dialect: str, draft_ids: Sequence[int] | None = None) -> int:
        """Write drafts as a table in the columns of a program; how many. French spreadsheets want semicolons."""
        rows = await self.engine.read(post_tables.rows, draft_ids)
        delimiter = ";" if dialect == "cmdesk" else ","
        text = write(rows, dialect, delimiter)
        mark = "utf-8-sig" if dialect == "cmdesk" else "utf-8"
        try:
            await asyncio.to_thread(path.write_text, text, encoding=mark, newline="")
        except OSError as error:
            raise Problem("export-failed", path=str(path), details=str(error.strerror or error)) from error
        return len(rows)


def _names_a_server(name: str) -> bool:
    """Windows signs in there as soon as somebody asks for the file: a table must not choose to whom."""
    return name.strip().replace("\\", "/").startswith("//")


def _read(path: Path) -> bytes:
    with path.open("rb") as opened:
        return opened.read(5_000_001)  # one more than is taken: who reads it says so
