"""What a person can ask about all that leaves at once."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from cmdesk.domain.outbox import State
from cmdesk.engine.desk.writing import WritingDesk, without_secret
from cmdesk.store import accounts, outbox, outcomes, pausing


class PublishingDesk(WritingDesk):
    """The part of the desk where one watches over what leaves."""

    open_account: Callable[..., Any]  # of the accounts' part

    async def pause_everything(self, *, spare_answers: bool = False) -> None:
        """Nothing leaves any more from the moment this returns but what was under way; on the disk, for a crash too."""
        await self.engine.write_durably(pausing.begin, self._now(), spare_answers=spare_answers)
        self._wake_sender()

    async def resume_everything(self) -> int:
        """Things leave again; how many became late meanwhile and wait for a decision."""
        late: int = await self.engine.write_durably(pausing.end, self._now())
        self._wake_sender()
        return late

    async def let_through(self, delivery_id: int) -> None:
        """One delivery leaves though everything is paused."""
        await self.engine.write(pausing.let_through, delivery_id, self._now())
        self._wake_sender()

    async def decide(self, delivery_id: int, decision: str, link: str = "", at: datetime | None = None) -> None:
        """A person says of a waiting delivery: "sent", "again" or "cancel". BadMove when it waits for nothing.

        `link`: where they saw it; its network may tell from it what it is called there. `at`: when it goes again.
        """
        named = await self._named(delivery_id, link) if decision == "sent" else {}
        await self.engine.write(outcomes.decide, delivery_id, decision, self._now(), at, **named)
        self._wake_sender()

    async def decide_all(self, delivery_ids: Sequence[int], decision: str, at: datetime | None = None) -> int:
        """The same of several at once, all or none; those that wait for nothing any more are left. Returns how many."""
        done: int = await self.engine.write(outcomes.decide_all, delivery_ids, decision, self._now(), at)
        self._wake_sender()
        return done

    async def look_now(self, delivery_id: int) -> State | None:
        """Look at once whether something unsure is out; where it stands then."""
        if await self.engine.write(outcomes.look_now, delivery_id, self._now()) is None:
            return await self._state(delivery_id)
        await self.ready()
        await self.sender.step()
        await self.sender.finish()
        return await self._state(delivery_id)

    async def _state(self, delivery_id: int) -> State | None:
        return (await self.engine.read(outbox.states, [delivery_id])).get(delivery_id)

    async def _named(self, delivery_id: int, link: str) -> Mapping[str, str]:
        """What a delivery is called on its network, from its key or from a link: answers to it find it by that."""
        from cmdesk.engine.postings import posting_of
        from cmdesk.networks.base import NetworkError, Posts, Recognises

        post = await self.engine.read(outbox.one, delivery_id)
        row = await self.engine.read(accounts.one, post.account_id) if post is not None else None
        network = self.networks.get(row.network) if row is not None else None
        if post is None or row is None:
            return {}
        found = None
        if link and isinstance(network, Recognises) and not self.http.offline:
            try:
                found = await network.recognise(await self.open_account(row), link, self.tools)
            except NetworkError:
                found = None  # the person has seen it: what it is called there is a comfort only
        elif isinstance(network, Posts):
            found = network.named(without_secret(row), await posting_of(self.engine, post, self._folder()))
        if found is None:
            return {"address": link} if link.startswith(("https://", "http://")) else {}
        return {"remote_id": found.remote_id, "address": found.address or link, "reply_to": found.reply_to}
