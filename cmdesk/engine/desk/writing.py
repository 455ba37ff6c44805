"""What a person can ask about what leaves: answer, publish, take back, decide."""

import uuid
from datetime import datetime, timedelta
from typing import Any

from cmdesk.domain.accounts import AccountRow
from cmdesk.engine.desk.ground import Ground
from cmdesk.store import drafts, outbox


class WritingDesk(Ground):
    """The part of the desk where one writes."""

    async def reply(self, conversation_id: int, text: str) -> int:
        """Queue an answer, to leave when the undo window closes; the delivery's id."""
        now = self._now()
        made: int = await self.engine.write(
            outbox.reply,
            conversation_id,
            text,
            uuid.uuid4().hex,
            now,
            not_before=now + timedelta(seconds=self.undo_seconds),
        )
        self._wake_sender()
        return made

    async def send_draft(self, draft_id: int, due: datetime | None = None) -> tuple[int, ...]:
        """Queue a draft for its accounts, at once (after the undo window) or at a time; the deliveries' ids."""
        now = self._now()
        found = await self.engine.read(drafts.one, draft_id)
        keys = {chosen.account_id: uuid.uuid4().hex for chosen in found.variants} if found is not None else {}
        soon = now + timedelta(seconds=self.undo_seconds)
        not_before = max(due, soon) if due is not None else soon
        made: tuple[int, ...] = await self.engine.write(
            drafts.send, draft_id, keys, now, due=due, not_before=not_before
        )
        self._wake_sender()
        return made

    def plan(self, account: AccountRow, text: str, reply_to: str = "") -> Any:
        """What would be sent and what stands against it: networks.base.Plan, None before the networks are known.

        Pure and quick: it may be called from any thread, at each key.
        """
        network = self.networks.get(account.network) if self._ready.is_set() else None
        if network is None or not hasattr(network, "plan"):
            return None
        from cmdesk.networks.base import Account

        return network.plan(
            Account(account.id, account.network, account.name, account.settings, {}, account.rules), text, reply_to
        )

    async def take_back(self, delivery_id: int) -> str | None:
        """Undo a send: the text is back where it was written; None when it has left already."""
        text: str | None = await self.engine.write(outbox.take_back, delivery_id, self._now())
        return text

    async def take_draft_back(self, draft_id: int) -> int:
        taken: int = await self.engine.write(drafts.take_back, draft_id, self._now())
        return taken

    async def decide(self, delivery_id: int, decision: str) -> None:
        """A person says of a waiting delivery: "sent", "again" or "cancel". BadMove when it waits for nothing."""
        await self.engine.write(outbox.decide, delivery_id, decision, self._now())
        self._wake_sender()

    def _wake_sender(self) -> None:
        if self._ready.is_set() and self._failure is None:
            self.sender.wake()
