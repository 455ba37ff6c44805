"""What a person can ask about answers: when one leaves, and who else is asked first."""

import asyncio
import secrets
import uuid
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from cmdesk import whole_files
from cmdesk.domain.conversations import EntryKind, Thread
from cmdesk.domain.troubles import Problem
from cmdesk.engine import reply_files
from cmdesk.engine.desk.inbox import InboxDesk
from cmdesk.engine.desk.writing import WritingDesk
from cmdesk.language import tone
from cmdesk.store import conversations, hand_overs, incidents, media, outbox, replies

MOST_BYTES = 4_000_000  # of a file of saved replies
CRISIS_COOL_OFF = 5  # minutes, at least
_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that is taken for another when read aloud


@dataclass(frozen=True)
class Queued:
    """An answer on its way: when it may leave, and whether it waits for tempers to cool."""

    delivery: int
    leaves: datetime
    cooling: bool = False


class AnsweringDesk(InboxDesk, WritingDesk):
    """The part of the desk where one answers."""

    cool_off_minutes = 0  # that an answer to an angry message waits; set from the settings

    @property
    def cool_off_in_force(self) -> int:
        """The minutes that an answer to an angry message waits: some in a crisis, whatever the settings say."""
        return max(self.cool_off_minutes, CRISIS_COOL_OFF if self.in_crisis else 0)

    async def mind_crises(self) -> None:
        """Know whether one is open."""
        self.in_crisis = await self.engine.read(incidents.is_open)

    async def answer(self, conversation_id: int, text: str, due: datetime | None = None) -> Queued:
        """Queue an answer: to leave when the undo window closes, at a time, or once tempers have cooled."""
        await self.mind_crises()
        now = self._now()
        leaves = now + timedelta(seconds=self.undo_seconds)
        cooled = now + timedelta(minutes=self.cool_off_in_force)
        cooling = cooled > max(leaves, due or leaves) and await self.is_angry(conversation_id)
        leaves = cooled if cooling else max(leaves, due or leaves)
        await self.check_window(conversation_id, leaves)
        made: int = await self.engine.write(
            outbox.reply,
            conversation_id,
            text,
            uuid.uuid4().hex,
            now,
            not_before=leaves,
            due=due,
            reason="cool-off" if cooling else "",
        )
        self._wake_sender()
        return Queued(made, leaves, cooling)

    async def reply(self, conversation_id: int, text: str) -> int:
        """Queue an answer, to leave when the undo window closes; the delivery's id."""
        return (await self.answer(conversation_id, text)).delivery

    async def is_angry(self, conversation_id: int) -> bool:
        """Whether what they wrote last sounds angry."""
        thread = await self.engine.read(conversations.thread, conversation_id)
        return thread is not None and bool(anger_in(thread))

    async def send_now(self, delivery_id: int) -> None:
        """A person does not want to wait any longer.

        Problem: "cool-off-forced": in a crisis an answer to angry words cools off, whoever is in a hurry.
        """
        await self.mind_crises()
        post = await self.engine.read(outbox.one, delivery_id) if self.in_crisis else None
        if post is not None and post.reason == "cool-off":
            raise Problem("cool-off-forced")
        await self.engine.write(outbox.send_now, delivery_id, self._now())
        self._wake_sender()

    async def hand_over(self, asked: hand_overs.Request, subject: str) -> int:
        """Ask a department by mail; the delivery's id. The reference goes into the subject."""
        from cmdesk.networks.mail_sending import Recipient

        now = self._now()
        whom = Recipient((asked.address,), subject=f"{subject} [{asked.reference}]")
        made: int = await self.engine.write(
            hand_overs.begin,
            replace(asked, reply_to=whom.written()),
            uuid.uuid4().hex,
            now,
            now + timedelta(seconds=self.undo_seconds),
        )
        self._wake_sender()
        return made

    async def keep_picture(self, path: Path) -> str:
        """Take a picture into the workspace, for a saved reply; its sha256. Problem as for `attach`."""
        from cmdesk.networks import pictures

        await self.ready()
        async with self._media_turn:
            taken = await self.tools.parse(pictures.take, path, path.name, self._folder())
            await self.engine.write(media.keep, taken, self._now())
        return str(taken.sha256)

    async def import_replies(self, path: Path) -> tuple[int, int]:
        """Take in the saved replies of a file: how many are new, how many changed. Problem: "replies-unreadable"."""
        text = await asyncio.to_thread(_read_text, path)
        found = await asyncio.to_thread(reply_files.read, text)
        counts: tuple[int, int] = await self.engine.write(replies.take_in, found)
        return counts

    async def export_replies(self, path: Path) -> int:
        """Write the saved replies into a file, as CSV where its name says so, else as JSON; how many."""
        known = await self.engine.read(replies.every)
        text = reply_files.as_csv(known) if path.suffix.lower() == ".csv" else reply_files.as_json(known)
        mark = "utf-8-sig" if path.suffix.lower() == ".csv" else "utf-8"  # a spreadsheet asks for the mark
        await asyncio.to_thread(whole_files.export, path, text.encode(mark))
        return len(known)

    async def withdraw(self, delivery_id: int, note: str) -> bool:
        """Take back a mail to a department; False when it has left."""
        taken: bool = await self.engine.write(hand_overs.withdraw, delivery_id, note, self._now())
        return taken


def anger_in(thread: Thread) -> tuple[tone.Hint, ...]:
    """The words by which what they wrote last sounds angry."""
    last = next((entry for entry in reversed(thread.entries) if entry.kind is EntryKind.THEIRS), None)
    least = 1 if thread.row.sentiment == -1 else tone.ANGRY_FROM  # what was judged unhappy needs less to sound angry
    return tone.anger(f"{last.title}\n{last.text}", least=least) if last is not None else ()


def _read_text(path: Path) -> str:
    """A file in whatever way it was written. Problem: "replies-unreadable"."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Problem("replies-unreadable") from error
    if len(data) > MOST_BYTES:
        raise Problem("replies-unreadable")
    for written in ("utf-8-sig", "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "cp1252"):
        try:
            return data.decode(written)
        except UnicodeError:
            continue
    return data.decode("latin-1")


def new_reference() -> str:
    """What an answer by mail is known by; nobody can guess it."""
    drawn = "".join(secrets.choice(_SIGNS) for _ in range(8))
    return f"CM-{drawn[:4]}-{drawn[4:]}"
