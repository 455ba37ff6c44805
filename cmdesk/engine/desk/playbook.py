"""What a person can ask about the playbook: one to begin with, and documents that come and go."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from cmdesk import paths
from cmdesk.domain import playbook_text
from cmdesk.domain.incidents import Plan, read_plan
from cmdesk.domain.playbook import Playbook
from cmdesk.domain.playbook_text import Read
from cmdesk.domain.replies import SavedReply
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.ground import Ground
from cmdesk.store import incidents, replies
from cmdesk.translations import Catalogue

LARGEST = 1_000_000  # bytes of a document


class PlaybookDesk(Ground):
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
        made = self._now()

        def work() -> None:
            if path.suffix.lower() == ".md":
                path.write_text(playbook_text.write(told, language, brand), encoding="utf-8", newline="\n")
            else:
                path.write_bytes(_paper(path.suffix.lower(), told, brand, language, made, kept, plan))

        try:
            await asyncio.to_thread(work)
        except OSError as error:
            raise Problem("export-failed", path=str(path), details=error.strerror or "") from error


def _paper(
    suffix: str, told: Playbook, brand: str, language: str, made: datetime, kept: Sequence[SavedReply], plan: Plan
) -> bytes:
    from cmdesk.reports import html, layout, pdf, playbook, word
    from cmdesk.reports.speech import Speech
    from cmdesk.reports.typesetting import Type

    speech = Speech(Catalogue(language).tr, language)
    day = speech.day(speech.local(made).date())
    document = playbook.document(told, brand, day, speech, kept, plan.statements, plan.contacts)
    type_ = Type(*(paths.resource("fonts", f"Report-{face}.ttf") for face in ("Regular", "SemiBold")))
    if suffix == ".docx":
        return word.word(document, made, type_)
    if suffix == ".pdf":
        return pdf.pdf(document, layout.sheets(document, type_), made)
    return html.page(document, type_).encode()


def _read(path: Path) -> bytes:
    with path.open("rb") as opened:
        body = opened.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise OSError(0, f"> {LARGEST} bytes")
    return body
