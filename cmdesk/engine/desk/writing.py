"""What a person can ask about what leaves: answer, publish, take back, decide."""

import asyncio
import uuid
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cmdesk.domain import polls
from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.media import WHOLE, Attached, Box
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.ground import Ground
from cmdesk.store import bringing_back, cuts, drafts, letting_go, library, media, media_folder, outbox

UNUSED_KEPT = timedelta(days=1)


class WritingDesk(Ground):
    """The part of the desk where one writes."""

    async def send_draft(self, draft_id: int, due: datetime | None = None) -> tuple[int, ...]:
        """Queue a draft for its accounts, at once (after the undo window) or at a time; the deliveries' ids."""
        now = self._now()
        found = await self.engine.read(drafts.one, draft_id)
        keys = {chosen.account_id: uuid.uuid4().hex for chosen in found.variants} if found is not None else {}
        soon = now + timedelta(seconds=self.undo_seconds)
        not_before = max(due, soon) if due is not None else soon
        made: tuple[int, ...] = await self.engine.write(
            letting_go.send, draft_id, keys, now, due=due, not_before=not_before
        )
        self._wake_sender()
        return made

    def plan(
        self,
        account: AccountRow,
        text: str,
        reply_to: str = "",
        attached: Sequence[Attached] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Any:
        """What would be sent and what stands against it: networks.base.Plan, None before the networks are known.

        Pure and quick: it may be called from any thread, at each key.
        """
        network = self.networks.get(account.network) if self._ready.is_set() else None
        if network is None or not hasattr(network, "plan"):
            return None
        from cmdesk.engine.postings import file_of

        files = tuple(file_of(each, self._folder()) for each in attached)
        plan = network.plan(without_secret(account), text, reply_to, files, options)
        against = polls.troubles(polls.asked(options), self.poll_rule(account), bool(files))
        return replace(plan, troubles=(*plan.troubles, *against)) if against else plan

    async def take_back(self, delivery_id: int) -> str | None:
        """Undo a send: the text is back where it was written; None when it has left already."""
        text: str | None = await self.engine.write(outbox.take_back, delivery_id, self._now())
        return text

    async def take_draft_back(self, draft_id: int) -> int:
        taken: int = await self.engine.write(drafts.take_back, draft_id, self._now())
        return taken

    # -- what goes with a text ----------------------------------------------------------------------------------

    async def attach(self, draft_id: int, source: Path | bytes, name: str = "") -> Attached:
        """Copy a file (or a picture from the clipboard) into the workspace, without what it says of where it was made,
        and put it at the end of a draft.

        Problem: "media-missing", "media-unreadable", "media-too-large", "media-heic", "disk-full".
        """
        from cmdesk.networks import pictures

        await self.ready()
        known = name or (source.name if isinstance(source, Path) else "")
        async with self._media_turn:
            taken = await self.tools.parse(pictures.take, source, known, self._folder())
            found: Attached = await self.engine.write(media.attach, draft_id, taken, self._now())
        return found

    async def take_into_library(self, path: Path) -> int:
        """Copy a file into the library; its number. Problem as for `attach`."""
        from cmdesk.networks import pictures

        await self.ready()
        async with self._media_turn:
            taken = await self.tools.parse(pictures.take, path, path.name, self._folder())
            media_id: int = await self.engine.write(media.keep, taken, self._now())
            await self.engine.write(library.keep, media_id)
        return media_id

    async def reply_draft(self, conversation_id: int) -> int:
        """The draft of the answer in a conversation, for `detach`, `describe`, `arrange` and `choose`."""
        found: int = await self.engine.write(media.reply_draft, conversation_id, self._now())
        return found

    async def crop(self, draft_id: int, media_id: int, box: Box) -> Attached:
        """Let a draft have a part of a picture; WHOLE gives the picture back. Problem: "media-unreadable"."""
        from cmdesk.networks import cropping

        if box == WHOLE:
            whole: Attached = await self.engine.write(cuts.put_back, draft_id, media_id, self._now())
            return whole
        await self.ready()
        found = await self.engine.read(cuts.origin, media_id)
        if found is None:
            raise Problem("media-missing", name="", details="")
        origin, _ = found
        async with self._media_turn:
            what = (self.media_path(origin), origin.type, origin.name, box, self._folder())
            made = await self.tools.parse(cropping.cut, *what)
            part: Attached = await self.engine.write(cuts.put, draft_id, media_id, made, box, self._now())
        return part

    async def cropped_sizes(self, origin: Attached, box: Box, accounts: Sequence[AccountRow]) -> Sequence[Any]:
        """Width, height and bytes of a part as each account's network would get it; in their order."""
        from cmdesk.networks import cropping

        await self.ready()
        rules = [self.media_rule(one) for one in accounts]
        limits = [(rule.image_bytes, rule.pixels) if rule is not None else (0, 0) for rule in rules]
        found: Sequence[Any] = await self.tools.parse(cropping.sizes, self.media_path(origin), origin.type, box, limits)
        return found

    async def detach(self, draft_id: int, media_id: int) -> None:
        await self.engine.write(media.detach, draft_id, media_id, self._now())

    async def describe(self, draft_id: int, media_id: int, alt: str, focus: tuple[float, float] | None = None) -> None:
        """Say what a file shows, for those who do not see it."""
        await self.engine.write(media.describe, draft_id, media_id, alt, self._now(), focus)

    async def arrange(self, draft_id: int, media_ids: Sequence[int]) -> None:
        """Put the files of a draft in this order."""
        await self.engine.write(media.arrange, draft_id, media_ids, self._now())

    async def go_with(self, draft_id: int, media_id: int, part: int) -> None:
        """With which part of a thread a file goes, from 0."""
        await self.engine.write(media.go_with, draft_id, media_id, part, self._now())

    async def choose(self, draft_id: int, options: Mapping[str, str]) -> None:
        """What was chosen for a draft, in the words of the networks' `choices`."""
        await self.engine.write(media.choose, draft_id, options, self._now())

    def media_path(self, attached: Attached) -> Path:
        """Where the file is. May be called from any thread."""
        return media_folder.path(self._folder(), attached.sha256, attached.type)

    def media_rule(self, account: AccountRow) -> Any:
        """What goes with a text of an account: networks.base.MediaRule, None where text alone is taken.

        Of any thread, like `plan`.
        """
        network = self.networks.get(account.network) if self._ready.is_set() else None
        if network is None or not hasattr(network, "media_of"):
            return None
        return network.media_of(without_secret(account))

    def poll_rule(self, account: AccountRow) -> polls.PollRule | None:
        """What may be asked with a text of an account; None where no poll is taken. Of any thread, like `plan`."""
        network = self.networks.get(account.network) if self._ready.is_set() else None
        if network is None or not hasattr(network, "polls_of"):
            return None
        found: polls.PollRule | None = network.polls_of(without_secret(account))
        return found

    def choices(self, network: str) -> tuple[Any, ...]:
        """What may be chosen for a posting there: networks.base.Choice."""
        return tuple(getattr(self.networks.get(network), "choices", ()))

    def choices_of_answer(self, network: str) -> tuple[Any, ...]:
        """The same for an answer."""
        return tuple(each for each in self.choices(network) if each.answers)

    def comments(self, network: str) -> bool:
        """Whether one may comment below a post of one's own there."""
        return bool(getattr(self.networks.get(network), "comments", True))

    def files_below(self, network: str) -> bool:
        """Whether files may go with the later parts of a thread there."""
        return bool(getattr(self.networks.get(network), "files_below", True))

    async def tidy_media(self) -> None:
        """Forget drafts put away long ago, and files that nothing names any more; today's may be wanted by an undo."""
        await self.engine.write(bringing_back.forget_deleted, self._now())
        before = self._now() - UNUSED_KEPT
        async with self._media_turn:
            unused = await self.engine.write(media.forget_unused, before)
            wanted = await self.engine.read(media.known)
            await asyncio.to_thread(_remove, [media_folder.path(self._folder(), *each) for each in unused])
            await asyncio.to_thread(media_folder.sweep, self._folder(), wanted, before)

    def _folder(self) -> Path:
        return media_folder.beside(self.engine.workspace)

    def _wake_sender(self) -> None:
        if self._ready.is_set() and self._failure is None:
            self.sender.wake()


def _remove(paths: Sequence[Path]) -> None:
    for path in paths:
        with suppress(OSError):  # somebody looks at it: it is swept up another day
            path.unlink(missing_ok=True)


def without_secret(account: AccountRow) -> Any:
    """An account as far as a connector needs it to think."""
    from cmdesk.networks.base import Account

    return Account(account.id, account.network, account.handle or account.name, account.settings, {}, account.rules)
