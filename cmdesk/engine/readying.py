"""Making ready what is about to leave: what goes ahead of it, room for it, one more look at its thread."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.outbox import Event, Outgoing
from cmdesk.domain.troubles import Problem
from cmdesk.engine.engine import Engine
from cmdesk.engine.postings import check_files, posting_of
from cmdesk.networks.base import (
    Account,
    Network,
    NetworkError,
    NoAnswer,
    Posting,
    Posts,
    Prepares,
    SignInNeeded,
    Tools,
    TryLater,
)
from cmdesk.networks.by_hand import ByHand
from cmdesk.store import accounts, claiming, media, media_folder

log = logging.getLogger(__name__)
AHEAD_LASTS = timedelta(hours=20)  # networks sweep away what nobody used after a day
READ_AGAIN_SECONDS = 10.0  # for the thread of an answer, before it leaves


class Readying:
    """Lives in the engine's thread; nothing here publishes anything."""

    def __init__(
        self,
        engine: Engine,
        tools: Tools,
        networks: dict[str, Network],
        open_account: Callable[[AccountRow], Any],
        read_again: Callable[[AccountRow, str], Awaitable[None]] | None = None,
    ) -> None:
        """`read_again` brings in the thread of what is answered as it is there now (account, `reply_to`)."""
        self._engine = engine
        self._tools = tools
        self._networks = networks
        self._open = open_account
        self._read_again = read_again
        self._folder = media_folder.beside(engine.workspace)
        self._ahead: dict[int, datetime] = {}  # deliveries that wait to be claimed: when they were made ready here

    async def _send_ahead(self, due: Outgoing) -> bool:
        """Send what has to be there before it (pictures); False when it cannot leave now.

        It is still QUEUED meanwhile: a crash here has published nothing, and it can still be taken back.
        """
        if (due.prepared is not None and not self._grew_old(due)) or not await self._has_baggage(due):
            return True
        asked = self._tools.now()
        try:
            network, account = await self._reach(due)
            posting = await self._posting(due)
            await check_files(posting)
            prepared = await network.prepare(account, posting, self._tools) if isinstance(network, Prepares) else ""
        except SignInNeeded as error:
            await self._sign_in_needed(due, error, asked)
            return await self._not_prepared(due, Event.DEFERRED, error)
        except (TryLater, NoAnswer) as error:
            return await self._not_prepared(due, Event.DEFERRED, error)
        except Problem as error:  # a file that is gone or cannot be read, too
            return await self._not_prepared(due, Event.REFUSED, error)
        except Exception as error:
            log.exception("preparing delivery %s", due.id)
            return await self._not_prepared(due, Event.DEFERRED, TryLater("bug", details=type(error).__name__))
        await self._engine.write(claiming.keep_prepared, due.id, prepared, self._tools.now())
        self._ahead[due.id] = self._tools.now()
        return True

    def _grew_old(self, due: Outgoing) -> bool:
        """Whether its network may have swept away what was sent ahead of it."""
        since = due.first_tried or self._ahead.get(due.id)  # it was ready before it was tried; else in another run
        return since is None or self._tools.now() - since > AHEAD_LASTS

    async def _is_by_hand(self, due: Outgoing) -> bool:
        row = await self._engine.read(accounts.one, due.account_id)
        return row is not None and isinstance(self._networks.get(row.network), ByHand)

    async def _has_no_room(self, due: Outgoing) -> bool:
        """Whether its network takes no more of this account for a while; then it waits, and says until when."""
        row = await self._engine.read(accounts.one, due.account_id)
        network = self._networks.get(row.network) if row is not None else None
        quotas = network.quotas if isinstance(network, Posts) else ()
        limits = tuple((one.count, one.per, one.answers) for one in quotas)
        waits = limits and await self._engine.write(claiming.wait_for_room, due.id, limits, self._tools.now())
        return bool(waits)

    async def _has_baggage(self, due: Outgoing) -> bool:
        row = await self._engine.read(accounts.one, due.account_id)
        network = self._networks.get(row.network) if row is not None else None
        return isinstance(network, Prepares) or bool(await self._engine.read(media.of_delivery, due.id))

    async def _not_prepared(self, due: Outgoing, event: Event, error: Problem) -> bool:
        after = getattr(error, "after", None)
        await self._engine.write(claiming.not_prepared, due.id, event, self._tools.now(), told_of(error), after)
        return False

    async def _look_again(self, due: Outgoing) -> None:
        """Before an answer leaves: read its thread once more. What cannot be reached does not keep it from leaving."""
        if self._read_again is None or due.conversation_id is None:
            return
        row = await self._engine.read(accounts.one, due.account_id)
        if row is None:
            return
        try:
            async with asyncio.timeout(READ_AGAIN_SECONDS):
                await self._read_again(row, due.reply_to)
        except TimeoutError:
            log.info("the thread of delivery %s could not be read again in time", due.id)
        except Problem as problem:
            log.info("the thread of delivery %s could not be read again: %s", due.id, problem)
        except Exception:  # a bug in reading is no reason not to answer
            log.exception("the thread of delivery %s", due.id)

    async def _posting(self, post: Outgoing) -> Posting:
        return await posting_of(self._engine, post, self._folder)

    async def _reach(self, post: Outgoing) -> tuple[Posts, Account]:
        """The connector and the account, before a byte leaves: what fails here certainly did not send."""
        row = await self._engine.read(accounts.one, post.account_id)
        network = self._networks.get(row.network) if row is not None else None
        if row is None or not isinstance(network, Posts):
            raise NetworkError("account-removed")
        try:
            account: Account = await self._open(row)
        except NetworkError:
            raise
        except Exception as error:
            log.exception("opening account %s", post.account_id)
            raise TryLater("bug", details=type(error).__name__) from error
        return network, account

    async def _sign_in_needed(self, post: Outgoing, error: SignInNeeded, asked: datetime) -> None:
        what = (post.account_id, AccountHealth.SIGN_IN, error.trouble, self._tools.now(), asked)
        await self._engine.write(accounts.tell_health, *what)


def told_of(error: Problem) -> str:
    """A trouble as one line that the window can turn back into a sentence."""
    data = error.trouble.data
    return " ".join([error.trouble.code, *(f"{name}={' '.join(value.split())}" for name, value in data.items())])
