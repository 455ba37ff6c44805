"""What a person can ask of rules and queries over what is already there."""

from collections.abc import Sequence

from cmdesk.domain.watches import Held, Rewriting
from cmdesk.engine.desk.ground import Ground
from cmdesk.store import applying, queries, rewriting, ruling

STEP = 100  # things that a rule does something to in one transaction
LOOKED_AT = 500  # mentions that are held against a changed query in one


class RulesDesk(Ground):
    """The part of the desk where rules are applied to history, and all of that is taken back."""

    async def apply_rule(self, rule_id: int, days: int = 30) -> tuple[int, int]:
        """Do what a rule says to what came in the last days: the number of the application, and how many changed."""
        number: int = await self.engine.write(applying.begin, self._now(), rule_id=rule_id)
        targets = await self.engine.read(ruling.met_in_history, rule_id, self._now(), days)
        done = 0
        for start in range(0, len(targets), STEP):
            some = targets[start : start + STEP]
            done += await self.engine.write(ruling.apply_to, rule_id, number, some, self._now())
        return number, done

    async def apply_query(self, query_id: int, *, opening: bool, held: Sequence[Held] = ()) -> tuple[int, int]:
        """Find the mentions of a query in what is kept: the number of the application, and how many.

        `opening`: the recent ones enter the inbox too. `held`: its mentions from before it was changed, of which those
        that no longer fit go last: whatever stops this on its way, none is lost.
        """
        await self.poller.index_all()
        number: int = await self.engine.write(applying.begin, self._now(), query_id=query_id)
        total, before = 0, None
        while True:
            found, before = await self.engine.write(
                queries.find_some, query_id, before, self._now(), application_id=number, opening=opening
            )
            total += int(found)
            if before is None:
                break
        await self.drop_unmatched(query_id, held)
        return number, total

    async def drop_unmatched(self, query_id: int, held: Sequence[Held]) -> None:
        """Forget those of its mentions from before it was changed that a query would not find any more."""
        for start in range(0, len(held), LOOKED_AT):
            some = [item_id for item_id, *_ in held[start : start + LOOKED_AT]]
            await self.engine.write(rewriting.drop_unmatched, query_id, some, self._now())

    async def take_back_rule(self, application_id: int) -> int:
        """Undo what a rule did to history: how many times it had done something."""
        done: int = await self.engine.write(ruling.undo_application, application_id, self._now())
        return done

    async def put_query_back(self, done: Rewriting, application_id: int) -> None:
        """Undo a change of a query, with what it found in history by that."""
        await self.engine.write(rewriting.put_back, done, application_id, self._now())

    async def take_back_query(self, application_id: int) -> int:
        """Undo what a query found in history: how many mentions."""
        gone: int = await self.engine.write(applying.undo, application_id, self._now())
        return gone
