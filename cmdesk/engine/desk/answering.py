"""What a person can ask about answers: when one leaves, and who else is asked first."""

import secrets
import uuid
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cmdesk.domain.conversations import EntryKind, Thread
from cmdesk.engine.desk.inbox import InboxDesk
from cmdesk.engine.desk.writing import WritingDesk
from cmdesk.language import tone
from cmdesk.store import conversations, hand_overs, outbox

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

    async def answer(self, conversation_id: int, text: str, due: datetime | None = None) -> Queued:
        """Queue an answer: to leave when the undo window closes, at a time, or once tempers have cooled."""
        now = self._now()
        leaves = now + timedelta(seconds=self.undo_seconds)
        cooled = now + timedelta(minutes=self.cool_off_minutes)
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
        """A person does not want to wait any longer."""
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

    async def withdraw(self, delivery_id: int, note: str) -> bool:
        """Take back a mail to a department; False when it has left."""
        taken: bool = await self.engine.write(hand_overs.withdraw, delivery_id, note, self._now())
        return taken


def anger_in(thread: Thread) -> tuple[tone.Hint, ...]:
    """The words by which what they wrote last sounds angry."""
    last = next((entry for entry in reversed(thread.entries) if entry.kind is EntryKind.THEIRS), None)
    least = 1 if thread.row.sentiment == -1 else tone.ANGRY_FROM  # what was judged unhappy needs less to sound angry
    return tone.anger(f"{last.title}\n{last.text}", least=least) if last is not None else ()


def new_reference() -> str:
    """What an answer by mail is known by; nobody can guess it."""
    drawn = "".join(secrets.choice(_SIGNS) for _ in range(8))
    return f"CM-{drawn[:4]}-{drawn[4:]}"
