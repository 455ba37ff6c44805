"""What a person can ask of the program, whoever passes it on: the window or the command line.

Everything here runs in the engine's thread. What costs time to import is imported when the desk starts, so that the
window is there first.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.accounts import AccountsDesk
from cmdesk.engine.desk.answering import AnsweringDesk
from cmdesk.engine.desk.archiving import ArchivingDesk
from cmdesk.engine.desk.capturing import CapturingDesk
from cmdesk.engine.desk.crisis import CrisisDesk
from cmdesk.engine.desk.dates import DatesDesk
from cmdesk.engine.desk.evidence import EvidenceDesk
from cmdesk.engine.desk.ground import NOBODY, Listeners, SecretStore
from cmdesk.engine.desk.judging import JudgingDesk
from cmdesk.engine.desk.linking import LinkingDesk
from cmdesk.engine.desk.moderation import ModerationDesk
from cmdesk.engine.desk.people import PeopleDesk
from cmdesk.engine.desk.perusal import PerusalDesk
from cmdesk.engine.desk.planning import PlanningDesk
from cmdesk.engine.desk.playbook import PlaybookDesk
from cmdesk.engine.desk.proofing import ProofingDesk
from cmdesk.engine.desk.publishing import PublishingDesk
from cmdesk.engine.desk.reporting import ReportingDesk
from cmdesk.engine.desk.reputation import ReputationDesk
from cmdesk.engine.desk.rules import RulesDesk
from cmdesk.engine.desk.sourcing import SourcingDesk
from cmdesk.engine.desk.tabling import TablingDesk
from cmdesk.engine.desk.watchlist import WatchlistDesk
from cmdesk.engine.engine import Engine
from cmdesk.language import links
from cmdesk.store import outbox, ruling, settings, spam, triage

__all__ = ["Desk", "Listeners", "SecretStore"]

log = logging.getLogger(__name__)


class Desk(
    WatchlistDesk,
    SourcingDesk,
    PerusalDesk,
    ModerationDesk,
    AccountsDesk,
    AnsweringDesk,
    CrisisDesk,
    PublishingDesk,
    CapturingDesk,
    PeopleDesk,
    PlanningDesk,
    DatesDesk,
    RulesDesk,
    JudgingDesk,
    ReputationDesk,
    ReportingDesk,
    EvidenceDesk,
    PlaybookDesk,
    ProofingDesk,
    TablingDesk,
    LinkingDesk,
    ArchivingDesk,
):
    """Built once by app or cli, started in the engine; the class line says where each request is.

    `networks` and `http` make what talks to the outside, where it is not the real one: a test's, or the demo's.
    """

    def __init__(
        self,
        engine: Engine,
        secrets: SecretStore,
        now: Callable[[], datetime],
        listeners: Listeners = NOBODY,
        networks: Callable[[], Mapping[str, Any]] | None = None,
        http: Callable[..., Any] | None = None,
    ) -> None:
        super().__init__(engine, secrets, now, listeners)
        self._load_networks = networks
        self._make_http = http

    # -- life ---------------------------------------------------------------------------------------------------

    async def start(self, *, standing: bool = True, online: bool = True) -> None:
        """Build what talks to the outside; `standing`: also poll, read and send until the engine stops."""
        try:
            await self._build(online)
        except Exception as error:
            self._failure = error  # else whoever waits for the desk would wait for ever
            self._ready.set()
            raise
        self._ready.set()
        await self.mind_crises()
        if standing:
            self._behind(self.mind_the_calendar())
            self.engine.keep_running(self.poller.run, "poller")
            self.engine.keep_running(self.poller.index, "index")
            self.engine.keep_running(self.tend, "tending")
            self.engine.keep_running(self.mind_figures, "figures")
            self.engine.keep_running(self.judging.run, "judging")
            self.engine.keep_running(self.reader.run, "accounts")
            self.engine.keep_running(self.sender.run, "sender")
            self.engine.keep_running(self.receptions.run, "receptions")
            self.engine.keep_running(self.renewing_words.run, "renewing")
            self.engine.keep_running(self._every_half_minute, "clock")
            self.engine.keep_running(self.mind_what_is_planned, "calendar")
            self.engine.keep_running(self.keep_calendar_file, "calendar file")
            self.engine.keep_running(self.mind_reports, "reports")
            # Behind the window's back: the first address that is typed must not wait for it.
            self.engine.keep_running(partial(asyncio.to_thread, links.get_ready), "links")
            self._behind(self.tidy_media())

    async def _build(self, online: bool) -> None:
        from cmdesk.engine.grammar import Grammar
        from cmdesk.engine.judging import Judging
        from cmdesk.engine.looks import Looks
        from cmdesk.engine.poller import Poller
        from cmdesk.engine.pool import Pool
        from cmdesk.engine.reach import Reach
        from cmdesk.engine.reading import AccountReader
        from cmdesk.engine.receptions import Receptions
        from cmdesk.engine.renewing import Renewing
        from cmdesk.engine.sender import Sender
        from cmdesk.engine.watching import Watching
        from cmdesk.networks import BY_NAME
        from cmdesk.networks.base import Tools
        from cmdesk.networks.http import Http

        self._private_hosts |= set(await self.engine.read(settings.read, "private hosts", []))
        self.networks = dict(self._load_networks()) if self._load_networks is not None else dict(BY_NAME)
        self._pool, self.grammar = Pool(), Grammar()
        make = self._make_http or Http
        self.http = make(self._now, self._contacts.append, allow_private=self._private_hosts.__contains__)
        self.http.offline = not online
        watching = Watching(self.engine)
        self.tools = Tools(
            http=self.http,
            now=self._now,
            parse=self._pool,
            renew=self.renew_secret,
            renewing=self.renewing,
            spend=self.spend,
            sieve=lambda: watching.sieve,
        )
        self.judging = Judging(self.engine, self.tools, self._listeners.on_messages)
        tell = self._listeners
        self.reach = Reach(tell.on_reach, invented=self._make_http is not None)
        self.looks = Looks(self.tools, self._secrets, self._account_of, self._account_on, self.trust)
        self.poller = Poller(
            self.engine, watching, self.tools, tell.on_progress, self._tell_mentions, self.looks, self.reach
        )
        self.reader = AccountReader(
            self.engine,
            watching,
            self.tools,
            self.networks,
            self.open_account,
            tell.on_progress,
            tell.on_messages,
            self.reach,
        )
        self.sender = Sender(self.engine, self.tools, self.networks, self.open_account, self.reader.read_again)
        self.receptions = Receptions(self.engine, self.tools, self.networks, self.open_account)
        self.renewing_words = Renewing(self.engine, self.tools, self.networks, self.open_account)
        await self.sender.recover()

    async def stop(self) -> None:
        """Finish what is being sent, then close what talks to the outside."""
        if not self._ready.is_set() or self._failure is not None:
            return
        try:
            async with asyncio.timeout(8):
                await self._send_what_was_sent()
                await self.finish_what_must_end()
                self.http.offline = True
                await self.sender.finish()
                await self.finish_what_must_end()
        except Problem as problem:
            log.warning("what was in its undo window waits for the next start: %s", problem)
        except TimeoutError:
            log.warning("stopped while something was being sent; it will be looked up at the next start")
        self.http.offline = True
        for task in self._syncs:
            task.cancel()
        try:
            await self._keep_journal()
        except Problem as problem:
            log.warning("the last contacts are not in the journal: %s", problem)
        await self.http.close()
        await asyncio.to_thread(self.grammar.stop)
        await asyncio.to_thread(self._pool.stop)

    async def _send_what_was_sent(self) -> None:
        """Who closes the program within the undo window has sent: it leaves now rather than at some later start."""
        if self.http.offline:
            return
        for _ in range(await self.engine.write(outbox.hasten, self._now(), self.undo_seconds)):
            await self.sender.step()
            await self.sender.finish()

    async def _every_half_minute(self) -> None:
        while True:
            await self.tick()
            await asyncio.sleep(30)

    async def tick(self) -> None:
        """What time alone brings about. Each step is done whatever becomes of the others; then the failure is told."""

        async def let_rules_see() -> None:
            if told := await self.engine.write(ruling.tick, self._now()):
                self._listeners.on_messages(told)

        steps = (
            partial(self.engine.write, triage.wake, self._now()),
            self.settle,
            partial(self.engine.write, spam.catch_up),
            let_rules_see,
            self._keep_journal,
        )
        failures: list[Exception] = []
        for step in steps:
            try:
                await step()
            except Exception as error:
                failures.append(error)
        for other in failures[1:]:
            log.error("the clock met another failure", exc_info=other)
        if failures:
            raise failures[0]

    # -- online and offline -------------------------------------------------------------------------------------

    async def go_online(self, online: bool) -> None:
        """Work offline, or come back: what became due meanwhile is shown before it goes."""
        await self.ready()
        self.http.offline = not online
        if online:
            self.sender.forget_the_time()
            self._behind(self.look_at_what_was_kept())
        self.reader.hint()
