"""What a person can ask about what is already there: approve, hide, report, like, and take it back."""

from dataclasses import dataclass
from typing import Any

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.moderation import Deed, DeedRule, Moderated, Standing, possible, undoing
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.accounts import AccountsDesk
from cmdesk.store import accounts, moderation


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
        return Offers(item_id, one.author, one.standing, deeds)

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
        from cmdesk.networks.base import NoAnswer, SignInNeeded

        one, account, network = await self._about(item_id)
        offered = {offer.rule.deed: offer for offer in self._offers(item_id, one, account, network).deeds}
        if one is None or account is None or deed not in offered:
            raise Problem("deed-unavailable")
        if self.http.offline:
            raise Problem("deed-offline")
        try:
            opened = await self.open_account(account)
            await network.moderate(opened, deed, one.reply_to, self.tools, reason)
        except NoAnswer as error:
            raise Problem("deed-unsure", **error.trouble.data) from error
        except SignInNeeded as error:
            now = self._now()
            await self.engine.write(accounts.tell_health, account.id, AccountHealth.SIGN_IN, error.trouble, now)
            raise
        await self.engine.write(moderation.keep, item_id, deed, self._now(), reason)
        return offered[deed].back
