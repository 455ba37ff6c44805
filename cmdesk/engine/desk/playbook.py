"""What a person can ask about the playbook: one to begin with, and documents that come and go."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from cmdesk import paths, whole_files
from cmdesk.domain import playbook_text
from cmdesk.domain.incidents import read_plan
from cmdesk.domain.playbook import Playbook
from cmdesk.domain.playbook_text import Read
from cmdesk.domain.replies import SavedReply
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.printing import PrintingDesk
from cmdesk.reports import playbook
from cmdesk.reports.speech import Speech
from cmdesk.store import incidents, replies
from cmdesk.translations import Catalogue

LARGEST = 1_000_000  # bytes of a document


class PlaybookDesk(PrintingDesk):
    """The part of the desk that reads and writes playbooks."""

    async def starter(self, language: str) -> Playbook:
        """A playbook for a small shop, to be made one's own."""
        spoken = language if language in playbook_text.LANGUAGES else "en"
        path = paths.resource("playbook", f"starter.{spoken}.md")
        return playbook_text.read(await asyncio.to_thread(path.read_text, encoding="utf-8")).playbook

    async def read_playbook(self, path: Path) -> Read:
        """What a Markdown document says; nothing is kept of it. Problem: "playbook-unreadable"."""
        try:
            body = await asyncio.to_thread(_read, path)
            return playbook_text.read(body.decode("utf-8-sig"))
        except (OSError, UnicodeDecodeError) as error:
            details = error.strerror if isinstance(error, OSError) else "UTF-8"
            raise Problem("playbook-unreadable", name=path.name, details=str(details)) from error

    async def write_playbook(self, path: Path, told: Playbook, brand: str, language: str) -> None:
        """Write a document of the kind that the file's name says: "md" to edit, "pdf", "html" or "docx" to hand on.

        Problem: "export-failed".
        """
        kept: Sequence[SavedReply] = await self.engine.read(replies.every)
        crisis: str | None = await self.engine.read(incidents.plan)
        plan = read_plan(crisis or "")
        now, form = self._now(), path.suffix.lower().lstrip(".")
        if form == "md":
            body = playbook_text.write(told, language, brand).encode()
        else:
            speech = Speech(Catalogue(language).tr, language)
            day = speech.day(speech.local(now).date())
            document = playbook.document(told, brand, day, speech, kept, plan.statements, plan.contacts)
            body = await self._formed(document, form, now)
        await asyncio.to_thread(whole_files.export, path, body)


def _read(path: Path) -> bytes:
    with path.open("rb") as opened:
        body = opened.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise OSError(0, f"> {LARGEST} bytes")
    return body
