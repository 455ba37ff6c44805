"""What a person can ask about the links in a draft: whether they lead somewhere, and the card that is made of them."""

import asyncio
from collections.abc import Mapping, Sequence

from cmdesk.domain.link_looks import LinkLook
from cmdesk.engine.desk.ground import Ground
from cmdesk.store import link_looks

AT_ONCE = 3


class LinkingDesk(Ground):
    """The part of the desk that looks at links."""

    async def look_at_links(self, addresses: Sequence[str], *, again: bool = False) -> Mapping[str, LinkLook]:
        """The looks at these: those that were never looked at, or long ago, are looked at now (all of them `again`).

        Offline, what is remembered is all there is.
        """
        await self.ready()
        known = await self.engine.read(link_looks.of, list(addresses))
        now = self._now()
        old = [each for each in dict.fromkeys(addresses) if again or each not in known or not known[each].is_fresh(now)]
        if not old or self.http.offline:
            return known
        few = asyncio.Semaphore(AT_ONCE)
        looks = [each for each in await asyncio.gather(*(self._look(each, few) for each in old)) if each is not None]
        await self.engine.write(link_looks.keep, looks, now)
        return await self.engine.read(link_looks.of, list(addresses))

    async def _look(self, address: str, few: asyncio.Semaphore) -> LinkLook | None:
        from cmdesk.domain.troubles import Problem
        from cmdesk.networks.link_look import look

        async with few:
            try:
                return await look(address, self.tools)
            except Problem:
                return None  # we went offline meanwhile: nothing was learned
