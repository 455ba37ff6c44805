"""What a person can ask about the playbook: one to begin with, and documents that come and go."""

import asyncio
from pathlib import Path

from cmdesk import paths
from cmdesk.domain import playbook_text
from cmdesk.domain.playbook import Playbook
from cmdesk.domain.playbook_text import Read
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.ground import Ground

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

    async def write_playbook(self, path: Path, text: str) -> None:
        """Write a document. Problem: "export-failed"."""
        try:
            await asyncio.to_thread(path.write_text, text, encoding="utf-8", newline="\n")
        except OSError as error:
            raise Problem("export-failed", path=str(path), details=error.strerror or "") from error


def _read(path: Path) -> bytes:
    with path.open("rb") as opened:
        body = opened.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise OSError(0, f"> {LARGEST} bytes")
    return body
