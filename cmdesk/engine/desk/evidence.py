"""What a person can ask about evidence: keep some, see whether it is whole, hand it over."""

import asyncio
import json
import logging
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from cmdesk import whole_files
from cmdesk.domain.evidence import EvidenceFile, NewEvidence
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.ground import Ground
from cmdesk.store import evidence, media, media_folder

log = logging.getLogger(__name__)
PAGE_BYTES = 5_000_000
PAGE_SECONDS = 20.0


class EvidenceDesk(Ground):
    """The part of the desk where the locker is."""

    async def keep_evidence(self, drawn: Mapping[int, bytes], note: str = "") -> tuple[int, ...]:
        """Keep items: as text, as the network gave them, as a page and as a picture; the numbers of the entries.

        `drawn`: a picture of each item as cmdesk shows it, PNG. The page is asked for where the program is online; one
        that does not come is left out. Raises Problem "item-gone".
        """
        made = []
        for item_id, picture in drawn.items():
            found = await self.engine.read(evidence.told_of, item_id)
            if found is None:
                raise Problem("item-gone")
            told, html = found
            files = [
                EvidenceFile("text.txt", as_text(told).encode()),
                EvidenceFile("item.json", json.dumps(told, ensure_ascii=False, indent=1, default=str).encode()),
                EvidenceFile("picture.png", picture),
            ]
            if html:
                files.append(EvidenceFile("content.html", html.encode()))
            if page := await self._page(str(told["link"]), item_id):
                files.append(EvidenceFile("page.html", page))
            files += await self._screenshots(item_id)
            title = str(told["title"] or told["excerpt"])[:200]
            said = datetime.fromisoformat(str(told["published"]))
            new = NewEvidence(title, told["author"], told["place"], told["link"], said, tuple(files), note)
            made.append(await self.engine.write_durably(evidence.keep, new, item_id, self._now()))
        return tuple(made)

    async def _page(self, address: str, item_id: int) -> bytes:
        """The page as its server gives it now."""
        if not address.startswith(("http://", "https://")) or not self._ready.is_set() or self.http.offline:
            return b""
        try:
            strange = await self.is_strange(address, item_id)
            answer = await self.http.get(
                address, purpose="evidence", limit_bytes=PAGE_BYTES, timeout=PAGE_SECONDS, public=strange
            )
        except Problem as problem:
            log.info("the page is not among the evidence: %s", problem)
            return b""
        return bytes(answer.body) if answer.status == 200 else b""

    async def _screenshots(self, item_id: int) -> list[EvidenceFile]:
        """The files that were captured with an item."""
        folder = media_folder.beside(self.engine.workspace)
        kept = []
        for number, one in enumerate(await self.engine.read(media.of_item, item_id), 1):
            path = media_folder.path(folder, one.sha256, one.type)
            try:
                body = await asyncio.to_thread(path.read_bytes)
            except OSError as error:
                raise Problem("media-missing", name=one.name, details=error.strerror or "") from error
            kept.append(EvidenceFile(f"screenshot-{number}{path.suffix}", body))
        return kept

    async def export_evidence(self, path: Path, numbers: Sequence[int] | None = None) -> None:
        """Write entries, or all, as a zip with a manifest. Problem: "export-failed"."""
        packed = await self.engine.read(evidence.pack, numbers)
        await asyncio.to_thread(whole_files.export, path, packed)


def as_text(told: Mapping[str, Any]) -> str:
    """What was said, with who said it, where and when, for people."""
    head = [told["title"], told["author"], told["place"], told["link"], told["published"]]
    return "\n".join([str(line) for line in head if line] + ["", str(told["text"] or told["excerpt"]), ""])
