"""What a person can ask about all that leaves at once."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cmdesk import whole_files
from cmdesk.domain.outbox import State
from cmdesk.engine.desk.writing import WritingDesk, without_secret
from cmdesk.store import accounts, chains, outbox, outcomes, pausing, send_ledger

if TYPE_CHECKING:
    from cmdesk.engine.laying_out import Laid
    from cmdesk.networks.base import Account, Network, Posted, Tools


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
        """A person says of a waiting delivery: "sent", "again", "apart" or "cancel". BadMove when it waits for nothing.

        `link`: where they saw it, or the part before it; its network may tell from it what it is called there.
        `at`: when it goes again. Problem "thread-unnamed": nobody knows what it would answer.
        """
        named: Mapping[str, str] = {}
        if decision == "sent":
            named = await self._named(delivery_id, link)
        elif decision == "again" and link:
            post = await self.engine.read(outbox.one, delivery_id)
            if post is not None and post.after_id is not None:
                named = {"reply_to": (await self._named(post.after_id, link)).get("reply_to", "")}
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
        from cmdesk.networks.base import NetworkError, Posts

        post = await self.engine.read(outbox.one, delivery_id)
        row = await self.engine.read(accounts.one, post.account_id) if post is not None else None
        network = self.networks.get(row.network) if row is not None else None
        if post is None or row is None:
            return {}
        found = None
        if link and network is not None and not self.http.offline:
            try:
                found = await recognised(network, await self.open_account(row), link, self.tools)
            except NetworkError:
                if await self.engine.read(chains.followers, delivery_id, (State.QUEUED,)):
                    raise  # what follows would not know what to answer
        elif isinstance(network, Posts):
            found = network.named(without_secret(row), await posting_of(self.engine, post, self._folder()))
        if found is None:
            return {"address": link} if link.startswith(("https://", "http://")) else {}
        return {"remote_id": found.remote_id, "address": found.address or link, "reply_to": found.reply_to}

    async def write_ledger(self, path: Path, wanted: send_ledger.Wanted = send_ledger.ALL) -> None:
        """The ledger of sends in a file, as CSV where its name says so, else as JSON. Problem: "export-failed"."""
        as_sheet = path.suffix.lower() == ".csv"
        text = await self.engine.read(send_ledger.as_csv if as_sheet else send_ledger.as_json, wanted)
        await asyncio.to_thread(whole_files.export, path, text.encode("utf-8-sig" if as_sheet else "utf-8"))

    async def lay_out(self, delivery_id: int) -> "Laid":
        """What a person publishes by hand: the text, the page where one writes, its files in a folder of their own."""
        from cmdesk.engine import laying_out

        await self.ready()
        return await laying_out.lay_out(self.engine, self.networks, delivery_id, self._folder())

    async def put_off(self, delivery_id: int, until: datetime) -> None:
        """Later: it comes back at that time."""
        await self.engine.write(outcomes.decide, delivery_id, "again", self._now(), until)
        self._wake_sender()


async def recognised(network: "Network", account: "Account", link: str, tools: "Tools") -> "Posted | None":
    """What is behind a link that a person copied: as the network knows it, or among what the account published."""
    from cmdesk.networks.base import Posted, Reads, Recognises

    if isinstance(network, Recognises) and (found := await network.recognise(account, link, tools)) is not None:
        return found
    if isinstance(network, Reads) and "own" in network.streams:
        page = await network.pull(account, "own", None, tools)
        same = (item for item in page.items if item.link.rstrip("/") == link.strip().rstrip("/"))
        if (item := next(same, None)) is not None:
            return Posted(item.remote_id, item.link, item.reply_to)
    return None
