"""Send what is due, one thing at a time per account, and write down what happened."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from cmdesk.domain import polls
from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.outbox import Event, Outgoing
from cmdesk.domain.troubles import Problem
from cmdesk.engine.engine import Engine
from cmdesk.engine.postings import check_files
from cmdesk.engine.readying import Readying, told_of
from cmdesk.networks.base import (
    Absent,
    Finds,
    Network,
    NetworkError,
    NoAnswer,
    Refused,
    SignInNeeded,
    Tools,
    TryLater,
)
from cmdesk.store import claiming, outbox, outcomes

log = logging.getLogger(__name__)
LONGEST_NAP = 30.0  # seconds; a shorter one when something is due sooner
SLEPT = timedelta(minutes=2)  # without a look at the clock: the machine was asleep


class Sender(Readying):
    """Lives in the engine's thread."""

    def __init__(
        self,
        engine: Engine,
        tools: Tools,
        networks: dict[str, Network],
        open_account: Callable[[AccountRow], Any],
        read_again: Callable[[AccountRow, str], Awaitable[None]] | None = None,
    ) -> None:
        super().__init__(engine, tools, networks, open_account, read_again)
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._wake = asyncio.Event()
        self._one_step = asyncio.Lock()
        self._looked: datetime | None = None
        self._trouble: Problem | None = None  # the workspace refused a claim
        self._stray = False  # a send ended without its outcome being written down

    def wake(self) -> None:
        """Something was queued, or a decision taken."""
        self._wake.set()

    def forget_the_time(self) -> None:
        """Back from offline: what became due meanwhile is shown before it goes."""
        self._looked = None
        self.wake()

    async def recover(self) -> None:
        """At start, before anything is sent: what was under way is unsure, what is late waits for a person."""
        now = self._tools.now()
        await self._engine.write(claiming.recover, now)
        await self._engine.write(claiming.miss, now)
        self._looked = now

    async def run(self) -> None:
        """Send and look up, for as long as the program runs."""
        while True:
            self._wake.clear()
            if not self._tools.http.offline:
                await self.step()
            await self._nap()

    async def step(self) -> None:
        """Start whatever can start now. Who asks meanwhile waits: two at once would each take one of an account."""
        async with self._one_step:
            await self._start_what_can()

    async def _start_what_can(self) -> None:
        now = self._tools.now()
        if self._looked is None or now - self._looked > SLEPT:
            await self._engine.write(claiming.miss, now)
        self._looked = now
        if (trouble := self._trouble) is not None:
            self._trouble = None
            raise trouble
        if self._stray:
            self._stray = False
            try:
                await self._engine.write(claiming.recover, now, tuple(self._busy))
            except Problem:
                self._stray = True
                raise
        while (post := await self._engine.read(claiming.next_to_send, now, tuple(self._busy))) is not None:
            self._busy[post.account_id] = asyncio.get_running_loop().create_task(self._send_and_free(post))
        for post in await self._engine.read(outcomes.to_look_up, now):
            if post.account_id not in self._busy:
                self._busy[post.account_id] = asyncio.get_running_loop().create_task(self._look_and_free(post))

    async def finish(self) -> None:
        """Wait for what is being sent, however it ends."""
        while self._busy:
            await asyncio.wait(self._busy.values())

    async def _nap(self) -> None:
        seconds = LONGEST_NAP
        if not self._tools.http.offline:
            # Whatever cannot be done now would have us look twenty times a second: the end of a send wakes us.
            due = await self._engine.read(claiming.next_due, tuple(self._busy))
            if due is not None:
                seconds = min(max((due - self._tools.now()).total_seconds(), 0.05), LONGEST_NAP)
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            pass

    async def _send_and_free(self, due: Outgoing) -> None:
        post = None
        try:
            if await self._is_by_hand(due):
                await self._engine.write(claiming.hand_over, due.id, self._tools.now())
                return
            if await self._has_no_room(due) or not await self._send_ahead(due):
                return
            await self._look_again(due)
            if (post := await self._claim(due)) is not None:
                await self._send(post)
        except Exception as error:  # the file could not be written
            log.exception("delivery %s", due.id)
            if post is None:  # it still waits: at once would be again and again, its pictures each time
                self._trouble = error if isinstance(error, Problem) else Problem("bug", details=type(error).__name__)
            else:  # the outcome is not known any more
                self._stray = True
        finally:
            self._busy.pop(due.account_id, None)
            self.wake()

    async def _claim(self, due: Outgoing) -> Outgoing | None:
        """Nothing where the thread changed, and it is held, or where a person took it back meanwhile."""
        try:
            claimed: Outgoing | None = await self._engine.write_durably(
                claiming.claim, self._tools.now(), delivery_id=due.id
            )
        except Problem as problem:  # nothing was sent; whoever takes the next step hears of it
            self._trouble = problem
            return None
        self._ahead.pop(due.id, None)
        return claimed

    async def _look_and_free(self, post: Outgoing) -> None:
        try:
            await self._look_up(post)
        except Exception:  # what it found could not be written down: not at once again
            log.exception("look-up of delivery %s", post.id)
            await self._look_later(post)
        finally:
            self._busy.pop(post.account_id, None)
            self.wake()

    async def _send(self, post: Outgoing) -> None:
        """Try once; whatever is not known for certain counts as lost."""
        details: dict[str, Any]
        posted, asked = None, self._tools.now()
        try:
            network, account = await self._reach(post)
            posting = await self._posting(post)
            if polls.asked(posting.options) is not None and network.polls_of(account) is None:
                raise Refused("poll-unknown")  # never the question alone, without what may be answered
            if posting.media and network.media_of(account) is None:
                raise Refused("media-not-taken")  # nor the words alone, without what they are about
            if not posting.prepared:  # its files leave with it, not ahead of it
                await check_files(posting)
            posted = await network.commit(account, posting, self._tools)
        except TryLater as error:
            event, details = Event.DEFERRED, {"reason": told_of(error), "retry_after": error.after}
        except SignInNeeded as error:
            event, details = Event.DEFERRED, {"reason": told_of(error)}
            await self._sign_in_needed(post, error, asked)
        except NoAnswer as error:
            event, details = Event.LOST, {"reason": told_of(error)}
        except NetworkError as error:
            event, details = Event.REFUSED, {"reason": told_of(error)}
        except asyncio.CancelledError:
            raise  # the program stops: SENDING stays, and becomes UNSURE at the next start
        except Exception as error:  # a bug in the connector: we cannot know whether it posted
            log.exception("sending delivery %s", post.id)
            event, details = Event.LOST, {"reason": f"bug: {type(error).__name__}"}
        now = self._tools.now()
        if posted is None:
            await self._engine.write(outbox.apply, post.id, event, now, **details)
        else:
            await self._engine.write(
                outcomes.delivered,
                post.id,
                now,
                remote_id=posted.remote_id,
                address=posted.address,
                reply_to=posted.reply_to,
                reason=posted.remark,
            )

    async def _look_up(self, post: Outgoing) -> None:
        """Look whether an unsure delivery is out; change nothing there."""
        now = self._tools.now()
        try:
            network, account = await self._reach(post)
            if not isinstance(network, Finds):
                await self._engine.write(outcomes.not_found, post.id, now, certain=False)
                return
            found = await network.find(account, await self._posting(post), self._tools)
        except Exception as error:
            if not isinstance(error, NetworkError):
                log.exception("looking up delivery %s", post.id)
            await self._look_later(post)
            return
        now = self._tools.now()
        if isinstance(found, Absent):
            await self._engine.write(outcomes.not_found, post.id, now, certain=found is Absent.CERTAIN)
        else:
            await self._engine.write(
                outcomes.found,
                post.id,
                now,
                remote_id=found.remote_id,
                address=found.address,
                reply_to=found.reply_to,
                reason=found.remark,
            )

    async def _look_later(self, post: Outgoing) -> None:
        try:
            await self._engine.write(outcomes.look_later, post.id, self._tools.now(), timedelta(minutes=1))
        except Problem as problem:  # whoever takes the next step hears of it, and rests
            self._trouble = problem
