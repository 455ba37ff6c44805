"""What a person can ask about judgements: correct one, take that back, and see what was learned."""

from typing import TYPE_CHECKING

from cmdesk.domain.judgements import Aspect, Learned
from cmdesk.engine.desk.ground import Ground

if TYPE_CHECKING:
    from cmdesk.engine.judging import Judging
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

    async def learned(self) -> Learned:
        """What the corrections taught, and how often it is right on themselves."""
        await self.ready()
        return await self.judging.learned()

    def _learn_behind(self, aspect: Aspect) -> None:
        if aspect is Aspect.SENTIMENT and self._ready.is_set():
            self._behind(self.judging.learn())
