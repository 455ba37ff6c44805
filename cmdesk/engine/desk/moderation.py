"""What a person can ask about what is already there: approve, hide, report, like, and take it back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.items import ItemPage, NewItem
from cmdesk.domain.moderation import Deed, DeedRule, Moderated, Standing, possible, undoing
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.accounts import AccountsDesk
from cmdesk.store import accounts, arrivals, items, moderation


@dataclass(frozen=True)
class Offer:
    """A deed that can be done to an item now, and what takes it back."""

    rule: DeedRule
    back: Deed | None


@dataclass(frozen=True)
class Offers:
    """What can be done to one item."""

    item_id: int
    author: str
    standing: Standing
    deeds: tuple[Offer, ...]
    changeable: bool = False  # what it says can be changed: `wording`, `reword`


@dataclass(frozen=True)
class OurWords:
    """What a post of ours says there now (networks.base.Wording)."""

    wording: Any
    account: AccountRow
    known: str = ""  # what it said as far as cmdesk knew, where it was changed elsewhere since


class ModerationDesk(AccountsDesk):
    """The part of the desk where one moderates."""

    async def offers(self, item_id: int) -> Offers:
        """What can be done to an item now; nothing where its network lets nobody do anything."""
        return self._offers(item_id, *await self._about(item_id))

    async def offers_of_newest(self, conversation_id: int) -> Offers | None:
        """The same for the newest message of somebody else in a conversation."""
        found = await self.engine.read(moderation.newest, conversation_id)
        return None if found is None else await self.offers(found.item_id)

    @staticmethod
    def _offers(item_id: int, one: Moderated | None, account: AccountRow | None, network: Any) -> Offers:
        rules = getattr(network, "deeds", ())
        if one is None or account is None or not one.reply_to:
            return Offers(item_id, "", Standing.VISIBLE, ())
        deeds = tuple(Offer(rule, undoing(rule.deed, one.standing, rules)) for rule in possible(one, rules))
        return Offers(item_id, one.author, one.standing, deeds, _is_changeable(one, network))

    async def _about(self, item_id: int) -> tuple[Moderated | None, AccountRow | None, Any]:
        await self.ready()
        one = await self.engine.read(moderation.one, item_id)
        account = None if one is None else await self.engine.read(accounts.one, one.account_id)
        return one, account, None if account is None else self.networks.get(account.network)

    async def moderate(self, item_id: int, deed: Deed, reason: str = "") -> Deed | None:
        """Do it there, with one request, then write it down; the deed that takes it back, where there is one.

        Nothing is written down unless the network agreed. Problem: "deed-unavailable", "deed-offline", "deed-unsure",
        or what the network says.
        """
        one, account, network = await self._about(item_id)
        offered = {offer.rule.deed: offer for offer in self._offers(item_id, one, account, network).deeds}
        if one is None or account is None or deed not in offered:
            raise Problem("deed-unavailable")
        async with self._reaching(account) as opened:
            await network.moderate(opened, deed, one.reply_to, self.tools, reason)
        await self.engine.write(moderation.keep, item_id, deed, self._now(), reason)
        return offered[deed].back

    @asynccontextmanager
    async def _reaching(self, account: AccountRow) -> AsyncIterator[Any]:
        """The account, opened; what its network says of what is done with it, in words for a person."""
        from cmdesk.networks.base import NoAnswer, SignInNeeded

        if self.http.offline:
            raise Problem("deed-offline")
        asked = self._now()
        try:
            yield await self.open_account(account)
        except NoAnswer as error:
            raise Problem("deed-unsure", **error.trouble.data) from error
        except SignInNeeded as error:
            now = self._now()
            await self.engine.write(accounts.tell_health, account.id, AccountHealth.SIGN_IN, error.trouble, now, asked)
            raise

    # -- what a post of ours says --------------------------------------------------------------------------------

    def changes(self, network: str) -> bool:
        """Whether what is out there can be changed."""
        return hasattr(self.networks.get(network), "reword")

    async def wording(self, item_id: int) -> OurWords:
        """What a post of ours says, as it was typed; what was changed elsewhere is written down here, too.

        Problem: "deed-unavailable", "deed-offline", "poll-not-changed", or what the network says.
        """
        one, account, network = await self._changeable(item_id)
        async with self._reaching(account) as opened:
            found = await network.wording(opened, one.reply_to, self.tools)
        here = await self.engine.read(items.one, item_id)
        if found.item is None or here is None or not _is_newer(found.item, here):
            return OurWords(found, account)
        await self._take_over(account, found.item)
        return OurWords(found, account, here.text)

    async def reword(self, item_id: int, before: Any, text: str, warning: str = "") -> None:
        """Let it say something else there, then here: what stood there before is kept.

        `before`: what it said when it was asked. Problem as for `wording`, "wording-changed" and "deed-unsure".
        """
        from cmdesk.networks.base import Wording

        one, account, network = await self._changeable(item_id)
        async with self._reaching(account) as opened:
            changed = await network.reword(opened, one.reply_to, before, Wording(text, warning), self.tools)
        await self._take_over(account, changed)

    async def _take_over(self, account: AccountRow, changed: NewItem) -> None:
        origin = arrivals.Origin(account_id=account.id, name=account.name, network=account.network)
        await self.engine.write(arrivals.add, origin, [changed], self._now())

    async def _changeable(self, item_id: int) -> tuple[Moderated, AccountRow, Any]:
        one, account, network = await self._about(item_id)
        if one is None or account is None or not _is_changeable(one, network):
            raise Problem("deed-unavailable")
        return one, account, network


def _is_newer(there: NewItem, here: ItemPage) -> bool:
    """Whether it was changed there since it was read."""
    later = there.edited is not None and (here.edited is None or there.edited > here.edited)
    return later and (there.text, there.title) != (here.text, here.row.title)


def _is_changeable(one: Moderated, network: Any) -> bool:
    return one.mine and one.standing is not Standing.DELETED and bool(one.reply_to) and hasattr(network, "reword")
