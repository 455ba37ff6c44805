"""Put in by hand what was said where no account reaches: text, an address, a screenshot, a saved mail or page."""

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cmdesk.domain.captures import Captured, place_of
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.media import NewMedium
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.writing import WritingDesk
from cmdesk.store import captures

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif")
MOST = 200  # messages of one mailbox: more is an archive, not a capture


class CapturingDesk(WritingDesk):
    """`title` names the source of what is captured, in the user's language."""

    async def capture(self, told: Captured, pictures: Sequence[Path | bytes], title: str) -> int:
        """Make a conversation of a message; the pictures are kept as they are shown, without where they were taken.

        Problem: "nothing-captured"; "media-…" for a picture that cannot be read, and then nothing is kept.
        """
        if not (told.text.strip() or told.link or pictures):
            raise Problem("nothing-captured")
        kept = [await self._picture(picture) for picture in pictures]
        place = told.where.strip() or place_of(told.link)
        mark = hashlib.sha256("\n".join([told.link, told.text, told.author, *(k.sha256 for k in kept)]).encode())
        new = NewItem(
            remote_id=mark.hexdigest(),
            text=told.text.strip(),
            published=told.said or self._now(),
            kind=Kind.POST,
            author=Author(told.author.strip()),
            title="" if told.text.strip() else told.link,
            link=told.link,
        )
        (talk,) = await self.engine.write(captures.keep, title, [(new, place)], kept, self._now())
        return int(talk)

    async def capture_file(self, path: Path, title: str) -> list[int]:
        """Make conversations of what a file says: a mail, a mailbox, a saved page, a table of mentions, a picture.

        Problem: "file-not-understood", "no-file", "too-large", "media-…", and what reading it found.
        """
        from cmdesk.networks import disk

        await self.ready()
        if path.suffix.lower() in PICTURES:
            return [await self.capture(Captured(""), [path], title)]
        if path.suffix.lower() == ".txt":
            return [await self.capture(Captured(await asyncio.to_thread(_text, path)), [], title)]
        if path.suffix.lower() not in disk.KNOWN:
            raise Problem("file-not-understood", name=path.name)
        body = await asyncio.to_thread(disk.read_bytes, path)
        found: list[NewItem] = await self.tools.parse(disk.read, str(path), body)
        if not found:
            raise Problem("nothing-captured")
        said = [(replace(new, reply_to=""), "mail" if new.kind is Kind.MAIL else place_of(new.link)) for new in found]
        talks: list[int] = await self.engine.write(captures.keep, title, said[:MOST], [], self._now())
        return talks

    async def _picture(self, picture: Path | bytes) -> NewMedium:
        from cmdesk.networks import pictures

        await self.ready()
        name = picture.name if isinstance(picture, Path) else ""
        async with self._media_turn:
            taken: NewMedium = await self.tools.parse(pictures.take, picture, name, self._folder())
        return taken


def _text(path: Path) -> str:
    try:
        return path.read_bytes()[:1_000_000].decode("utf-8", "replace")
    except OSError as error:
        raise Problem("no-file", path=str(path), reason=error.strerror or "") from error
