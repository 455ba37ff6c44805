"""What a person can ask about all that leaves at once."""

from cmdesk.engine.desk.writing import WritingDesk
from cmdesk.store import pausing


class PublishingDesk(WritingDesk):
    """The part of the desk where one watches over what leaves."""

    async def pause_everything(self, *, spare_answers: bool = False) -> None:
        """Nothing leaves any more from the moment this returns but what was under way; on the disk, for a crash too."""
        await self.engine.write_durably(pausing.begin, self._now(), spare_answers=spare_answers)
        self._wake_sender()

    async def resume_everything(self) -> int:
        """Things leave again; how many became late meanwhile and wait for a decision."""
        late: int = await self.engine.write_durably(pausing.end, self._now())
        self._wake_sender()
        return late

    async def let_through(self, delivery_id: int) -> None:
        """One delivery leaves though everything is paused."""
        await self.engine.write(pausing.let_through, delivery_id, self._now())
        self._wake_sender()
