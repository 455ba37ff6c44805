"""What a person can ask about judgements: correct one, take that back, and see what was learned."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from cmdesk.domain.judgements import Aspect, Learned
from cmdesk.engine.desk.ground import Ground

if TYPE_CHECKING:
    from cmdesk.engine.judging import Judging, Why
from cmdesk.store import judgements


class JudgingDesk(Ground):
    """Every correction of the sentiment is learned from, behind what goes on."""

    judging: "Judging"

    async def correct(self, item_id: int, aspect: Aspect, now: str) -> int | None:
        """Decide something about an item; the number that takes it back, None where it was decided so already."""
        made: int | None = await self.engine.write(judgements.correct, item_id, aspect, now, self._now())
        self._learn_behind(aspect)
        return made

    async def undo_correction(self, correction_id: int) -> None:
        await self.engine.write(judgements.undo, correction_id)
        self._learn_behind(Aspect.SENTIMENT)

    async def correct_all(self, item_id: int, changes: Mapping[Aspect, str]) -> tuple[int, ...]:
        """Correct several things of an item; the numbers that take them back."""
        made = [await self.correct(item_id, aspect, now) for aspect, now in changes.items()]
        return tuple(number for number in made if number is not None)

    async def undo_corrections(self, numbers: Sequence[int]) -> None:
        for number in reversed(numbers):
            await self.undo_correction(number)

    async def learned(self) -> Learned:
        """What the corrections taught, and how often it is right on themselves."""
        await self.ready()
        return await self.judging.learned()

    async def why(self, item_id: int) -> "Why":
        """What is made of an item, with the words that it rests on. Problem: "item-gone"."""
        await self.ready()
        return await self.judging.why(item_id)

    async def forget_learned(self) -> str:
        """Learn only from what is corrected from now on; what was corrected stays so. Gives back what undoes it."""
        return await self._learn_since(self._now().isoformat())

    async def recall_learned(self, since: str) -> None:
        """Learn again from what was forgotten."""
        await self._learn_since(since)

    async def _learn_since(self, since: str) -> str:
        await self.ready()
        before: str = await self.engine.write(judgements.learn_since, since)
        await self.judging.learn()
        return before

    def _learn_behind(self, aspect: Aspect) -> None:
        if aspect is Aspect.SENTIMENT and self._ready.is_set():
            self._behind(self.judging.learn())
