"""The draft that holds the files of a text, and what is done with them there. All of it runs in the engine's thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from cmdesk.domain.media import Attached
from cmdesk.store import media

if TYPE_CHECKING:
    from cmdesk.engine.desk import Desk
    from cmdesk.ui.bridge import Bridge


@dataclass(frozen=True)
class Holder:
    """A draft by its id; or that of an answer, made when it is first needed, by the conversation's."""

    kind: Literal["draft", "reply"]
    number: int
    bridge: "Bridge" = field(compare=False)

    @property
    def desk(self) -> "Desk":
        return self.bridge.desk  # only now: it takes a while to be made

    def files(self) -> Callable[..., Any]:
        """The query for the files that are there, which takes the number."""
        return media.of_draft if self.kind == "draft" else media.of_reply

    async def draft(self) -> int:
        return self.number if self.kind == "draft" else await self.desk.reply_draft(self.number)

    async def attach(self, source: Path | bytes, name: str) -> Attached:
        return await self.desk.attach(await self.draft(), source, name)

    async def detach(self, media_id: int) -> None:
        await self.desk.detach(await self.draft(), media_id)

    async def describe(self, said: Mapping[int, str]) -> None:
        """By the number of each file."""
        draft_id = await self.draft()
        for media_id, alt in said.items():
            await self.desk.describe(draft_id, media_id, alt)

    async def go_with(self, media_id: int, part: int) -> None:
        """Choose the part of a thread that a file goes with."""
        await self.desk.go_with(await self.draft(), media_id, part)
