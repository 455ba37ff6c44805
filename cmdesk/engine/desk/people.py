"""What one can ask about people: hand over what is kept of one, or erase it."""

import asyncio
import json
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cmdesk import whole_files
from cmdesk.domain.people import Proof
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.ground import Ground
from cmdesk.reports import person as report
from cmdesk.store import dossier, erasure

if TYPE_CHECKING:
    from cmdesk.engine.judging import Judging


class PeopleDesk(Ground):
    """Both write files for the person in question: in a folder that the user chose."""

    judging: "Judging"
    tidy_media: Callable[[], Coroutine[Any, Any, None]]

    async def export_person(self, person_id: int, folder: Path, tr: report.Translate) -> list[Path]:
        """Write person.html and person.json into a folder. Problem: "person-gone", "export-failed"."""
        told = await self.engine.read(dossier.gather, person_id)
        if told is None:
            raise Problem("person-gone")
        page = report.page(told, self._now().date().isoformat(), tr)
        plain = json.dumps(told, ensure_ascii=False, indent=1)
        return await asyncio.to_thread(_write, folder, {"person.html": page, "person.json": plain + "\n"})

    async def erase_person(self, person_id: int) -> Proof:
        """Erase all that is kept of a person; nothing brings it back. Problem: "answer-under-way"."""
        proof: Proof = await self.engine.write(erasure.erase, person_id, self._now())
        self._behind(self._overwrite())
        self._behind(self.tidy_media())  # screenshots kept as evidence
        if self._ready.is_set():
            self._behind(self.judging.learn())  # without what their words taught
        return proof

    async def keep_proof(self, proof: Proof, path: Path, tr: report.Translate) -> list[Path]:
        return await asyncio.to_thread(_write, path.parent, {path.name: report.proof(proof, tr)})

    async def _overwrite(self) -> None:
        """In small steps: others may write between them."""
        more: Any = await self.engine.write(erasure.overwrite_some, begin=True)
        while more:
            await asyncio.sleep(0.01)
            more = await self.engine.write(erasure.overwrite_some)


def _write(folder: Path, texts: dict[str, str]) -> list[Path]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem("export-failed", path=str(folder), details=str(error)) from error
    for name, text in texts.items():
        whole_files.export(folder / name, text.encode())
    return [folder / name for name in texts]
