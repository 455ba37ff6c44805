"""What a person can ask about accounts: connect, sign in, forget."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from typing import Any

from cmdesk.domain.accounts import AccountCard, AccountRow, TrialRead
from cmdesk.domain.items import Added
from cmdesk.domain.troubles import Problem, Trouble
from cmdesk.engine.desk.ground import Ground
from cmdesk.store import account_health, accounts, claiming, outbox, spending

log = logging.getLogger(__name__)
REVOKE_SECONDS = 10.0  # a server that does not answer keeps nobody from removing its account


class AccountsDesk(Ground):
    """The part of the desk where the accounts are."""

    async def connect(self, network: str, answers: Mapping[str, str]) -> tuple[int, bool]:
        """Connect an account from the answers of its form: its id, and whether the keyring keeps its secret."""
        await self.ready()
        return await self.keep_account(await self.networks[network].connect(answers, self.tools))

    async def forms(self) -> tuple[Any, ...]:
        """The networks an account can be connected on: connecting.NetworkForm."""
        from cmdesk.engine import connecting

        await self.ready()
        return connecting.forms(self.networks)

    async def guess(self, typed: str) -> Any:
        """Which network a person means: guess.Closed, or some guess.Guess, the likeliest first."""
        from cmdesk.engine import connecting

        await self.ready()
        return await connecting.guess(typed, self.tools)

    async def mail_hint(self, address: str, signs_in: str = "") -> Any:
        """What is known of a mailbox from its address: connecting.MailHint."""
        from cmdesk.engine import connecting

        return connecting.mail_hint(address, signs_in)

    async def sign_in(self, network: str, server: str, page: str, show: Callable[[str], None]) -> tuple[int, bool]:
        """Sign in with the browser; cancel it to close the door. `show` is called from the engine's thread."""
        from cmdesk.engine import connecting

        await self.ready()
        chosen: Any = self.networks[network]
        return await self.keep_account(await connecting.sign_in(chosen, server, self.tools, page, show))

    async def sign_in_with(
        self, network: str, answers: Mapping[str, str], page: str, show: Callable[[str], None]
    ) -> tuple[int, bool]:
        """The same with a client of the person's own, whose form says which."""
        from cmdesk.engine import connecting

        await self.ready()
        chosen: Any = self.networks[network]
        return await self.keep_account(await connecting.sign_in_with(chosen, answers, self.tools, page, show))

    async def begin_sign_in(self, network: str, server: str) -> Any:
        """The same where the person will paste a code; what comes back has an `authorize_url`, and finishes it."""
        await self.ready()
        chosen: Any = self.networks[network]
        return await chosen.begin(server, self.tools)

    async def begin_sign_in_with(self, network: str, answers: Mapping[str, str], redirect: str) -> Any:
        """The same with a client of the person's own; at the end their browser is led to `redirect`."""
        await self.ready()
        chosen: Any = self.networks[network]
        return chosen.begin_with(answers, redirect)

    async def finish_sign_in(self, network: str, under_way: Any, code: str) -> tuple[int, bool]:
        chosen: Any = self.networks[network]
        return await self.keep_account(await chosen.finish(under_way, code, self.tools))

    async def keep_account(self, connected: Any) -> tuple[int, bool]:
        """Keep an account that answered; also the end of a sign-in in the browser."""
        name = f"{connected.account.network}:{connected.account.name}"
        before: AccountRow | None = await self.engine.read(accounts.known, connected.account)
        async with self._secret_turn:
            earlier = await self._earlier_secret(before)
            secret = dict(connected.secret)
            client = connected.account.settings.get("client")
            if before is not None and client and before.settings.get("client") == client:
                secret |= {part: earlier[part] for part, value in secret.items() if not value and earlier.get(part)}
            kept = await asyncio.to_thread(self._secrets.keep, name, secret)
        made: int = await self.engine.write(accounts.add, connected.account, name, self._now())
        await self.engine.write(claiming.miss, self._now(), made)
        self.reader.hint()
        self.sender.wake()
        # Nobody uses it any more. What both have in common may be what lets us in now.
        if before is not None and earlier and not {*earlier.values()} & {*secret.values()}:
            await self._revoke(self._opened(before, earlier))
        return made, kept

    async def _earlier_secret(self, row: AccountRow | None) -> dict[str, str]:
        """What an account signed in with until now; nothing where that cannot be told: then it is merely replaced."""
        if row is None:
            return {}
        try:
            return await asyncio.to_thread(self._secrets.get, row.secret_name)
        except Problem as problem:
            log.info("what account %s signed in with before: %s", row.id, problem)
            return {}

    async def renew_secret(self, account: Any, secret: Mapping[str, str]) -> None:
        """A network renewed a part of a secret. An empty part never takes the place of one that is kept.

        Who signed in again meanwhile has a newer secret than this one was made from: then it stays.
        """
        fresh = {name: value for name, value in secret.items() if value}
        async with self._secret_turn:
            row = await self.engine.read(accounts.one, account.id)
            if row is None:
                return  # removed meanwhile: nothing of it may be kept again
            kept = await asyncio.to_thread(self._secrets.get, row.secret_name)
            if all(kept.get(name) == value for name, value in account.secret.items() if name not in fresh):
                await asyncio.to_thread(self._secrets.keep, row.secret_name, {**kept, **fresh})

    async def renewing(self, account: Any, work: Callable[[Mapping[str, str]], Any]) -> Mapping[str, str]:
        """Renew a secret by `work`, which is given it as it is kept now; one at a time: some tokens serve once.

        It goes on when who asked for it is gone: what serves once is used up when it was sent.
        """
        fresh: Mapping[str, str] = await self._brought_to_an_end(self._renewed(account, work))
        return fresh

    async def _brought_to_an_end(self, work: Coroutine[Any, Any, Any]) -> Any:
        """What it gives; it goes on when who waits for it is gone."""
        task = asyncio.ensure_future(work)
        self._to_end.add(task)
        task.add_done_callback(self._to_end.discard)
        task.add_done_callback(lambda done: done.cancelled() or done.exception())  # told to who waits, if anybody does
        return await asyncio.shield(task)

    async def finish_what_must_end(self) -> None:
        if self._to_end:
            await asyncio.wait(self._to_end)

    async def _renewed(self, account: Any, work: Callable[[Mapping[str, str]], Any]) -> Mapping[str, str]:
        async with self._renewal_turns.setdefault(account.id, asyncio.Lock()):
            row = await self.engine.read(accounts.one, account.id)
            if row is None:
                return {**account.secret, **await work(account.secret)}  # removed meanwhile: nothing is kept
            kept = (await self.open_account(row)).secret
            fresh = {name: value for name, value in (await work(kept)).items() if value}
            async with self._secret_turn:
                now = await asyncio.to_thread(self._secrets.get, row.secret_name)
                if fresh and now == kept:
                    await asyncio.to_thread(self._secrets.keep, row.secret_name, {**kept, **fresh})
            return {**kept, **fresh} if now == kept else now  # who signed in again meanwhile has a newer one

    async def spend(self, account: Any, amount: int, budget: Any) -> bool:
        """Count what an account is about to use up; False, and nothing counted, where that would be too much."""
        allowed: bool = await self.engine.write(
            spending.spend, account.id, amount, budget.most, budget.since, self._now()
        )
        return allowed

    async def spent(self, account_id: int) -> tuple[Any, int] | None:
        """The budget of an account and what of it is used up; None where its network counts nothing."""
        from cmdesk.networks.base import Account, Spends

        await self.ready()
        row = await self.engine.read(accounts.one, account_id)
        network = self.networks.get(row.network) if row is not None else None
        if row is None or not isinstance(network, Spends):
            return None
        budget = network.budget(Account(row.id, row.network, row.name, row.settings), self._now())
        return budget, await self.engine.read(spending.spent, account_id, budget.since)

    async def secrets_last(self) -> bool:
        """Whether the keyring keeps the secrets beyond this run."""
        return await asyncio.to_thread(self._secrets.lasts)

    async def account_card(self, account_id: int) -> AccountCard | None:
        """How an account is, in full; None once it is removed."""
        await self.ready()
        await self._keep_journal()  # the contacts of the last seconds count, too
        row = await self.engine.read(accounts.one, account_id)
        network = self.networks.get(row.network) if row is not None else None
        there = network.reached_at if network is not None else ()
        card: AccountCard | None = await self.engine.read(account_health.card, account_id, self._now(), there)
        heard = getattr(self.http, "allowances", None)  # in the demo there is nobody out there
        if card is None or heard is None:
            return card
        return replace(card, limits=heard.of(card.traffic.hosts, self._now()))

    async def test_account(self, account_id: int) -> TrialRead:
        """Read all streams of an account now, to see whether it works."""
        await self.ready()
        row = await self.engine.read(accounts.one, account_id)
        added = await self.reader.sync([row]) if row is not None else Added()
        row = await self.engine.read(accounts.one, account_id)
        trouble = row.trouble if row is not None and added.failed_accounts else None
        if row is not None and row.paused is not None:
            trouble = Trouble("account-paused")
        elif trouble is None and self.tools.http.offline:
            trouble = Trouble("offline")
        kept: int = await self.engine.read(account_health.kept, account_id)
        return TrialRead(kept, added.new, trouble)

    async def tries_writing(self, account_id: int) -> bool:
        """Whether writing there can be tried without anybody seeing it."""
        from cmdesk.networks.base import TriesWriting

        await self.ready()
        row = await self.engine.read(accounts.one, account_id)
        network = self.networks.get(row.network) if row is not None else None
        return row is not None and isinstance(network, TriesWriting) and network.can_be_tried(self._opened(row, {}))

    async def try_writing(self, account_id: int) -> Trouble | None:
        """Try it: what stands against it, None where it works."""
        from cmdesk.networks.base import NoAnswer

        await self.ready()
        row = await self.engine.read(accounts.one, account_id)
        if row is None:
            return Trouble("account-removed")
        try:
            network: Any = self.networks[row.network]
            # What was written for it is taken away again, though the dialog that asked is closed meanwhile.
            await self._brought_to_an_end(network.try_writing(await self.open_account(row), self.tools))
        except NoAnswer as lost:  # of a post it would be said that it may be out
            return Trouble("trial-unsure", lost.trouble.data)
        except Problem as problem:
            return problem.trouble
        return None

    async def pause_account(self, account_id: int, paused: bool) -> None:
        """Neither read it nor send through it, until it goes on."""
        if not paused:  # first: what should have left long ago must not leave now, unasked
            await self.engine.write(claiming.miss, self._now(), account_id)
        await self.engine.write(accounts.pause, account_id, paused, self._now())
        if not paused:
            self.reader.hint()
            self.sender.wake()

    async def remove_account(self, account_id: int) -> bool:
        """Forget the secret and stop reading; what was said stays, what waited to leave is taken back.

        Whether the network has forgotten the secret, too: where it cannot be reached, only this computer has.
        """
        row = await self.engine.read(accounts.one, account_id)
        if row is None:
            return False
        try:
            opened = await self.open_account(row)
        except Problem as problem:  # no secret: nothing to revoke
            log.info("account %s is removed without its secret: %s", row.id, problem)
            opened = None
        await asyncio.to_thread(self._secrets.forget, row.secret_name)
        await self.engine.write(outbox.take_back_from, account_id, self._now())
        await self.engine.write(accounts.remove, account_id, self._now())
        return opened is not None and await self._revoke(opened)

    async def _revoke(self, account: Any) -> bool:
        from cmdesk.networks.base import NetworkError, Revokes

        network = self.networks.get(account.network)
        if not isinstance(network, Revokes):
            return False
        try:
            async with asyncio.timeout(REVOKE_SECONDS):
                return await network.revoke(account, self.tools)
        except (NetworkError, TimeoutError) as error:
            log.info("what account %s signed in with was not revoked: %s", account.id, error)
        return False

    async def open_account(self, row: AccountRow) -> Any:
        """An account with its secret, for one call of its connector."""
        from cmdesk.networks.base import SignInNeeded, TryLater

        try:
            secret = await asyncio.to_thread(self._secrets.get, row.secret_name)
        except Problem as problem:
            # Before a byte left: it can be tried again once the keyring is open.
            raise TryLater(problem.trouble.code, None, **problem.trouble.data) from problem
        network = self.networks.get(row.network)
        if not secret and network is not None and any(field.secret for field in network.fields):
            raise SignInNeeded("secret-missing", account=row.name)
        return self._opened(row, secret)

    def _opened(self, row: AccountRow, secret: Mapping[str, str]) -> Any:
        from cmdesk.networks.base import Account

        return Account(row.id, row.network, row.handle or row.name, row.settings, secret, row.rules)
