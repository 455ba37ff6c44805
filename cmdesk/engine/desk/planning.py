"""What a person can ask about the calendar: other hours, copies, and that none of it is ever an hour off."""

import asyncio
from base64 import b64encode
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from cmdesk.domain import polls
from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.calendar import Moved
from cmdesk.domain.outbox import Outgoing
from cmdesk.domain.recurrence import Repeat
from cmdesk.domain.troubles import Problem
from cmdesk.domain.wall import Planned
from cmdesk.engine.desk.answering import new_reference
from cmdesk.engine.desk.writing import WritingDesk
from cmdesk.reports import approval
from cmdesk.store import accounts, approvals, claiming, drafts, letting_go, media, planning, recurrence, slots

PICTURES = ("image/jpeg", "image/png", "image/webp", "image/gif")  # that a page can hold
LOOK_SECONDS = 30
MOST_PICTURE = 3_000_000  # bytes


class PlanningDesk(WritingDesk):
    """The part of the desk where one plans."""

    async def move_posts(self, to: Mapping[int, Planned]) -> tuple[Moved, ...]:
        """Give posts other hours, all or none; what takes it back.

        Problem: "calendar-past", "calendar-out", "calendar-troubled", "calendar-gone".
        """
        moved: tuple[Moved, ...] = await self.engine.write(planning.move, to, self._now())
        self._wake_sender()
        return moved

    async def put_posts_back(self, moved: Sequence[Moved]) -> None:
        """Problem: "calendar-past", "calendar-out"."""
        await self.engine.write(planning.put_back, moved, self._now())
        self._wake_sender()

    async def copy_posts(self, to: Mapping[int, Planned]) -> tuple[int, ...]:
        """The same words as drafts with these hours; they leave only once somebody lets them go. Their ids."""
        made: tuple[int, ...] = await self.engine.write(planning.copy, to, self._now())
        return made

    async def settle_hours(self) -> None:
        """After the rules of a zone changed: the hour on the wall stands, the moment is worked out again."""
        if await self.engine.write(planning.settle, self._now()):
            self._wake_sender()

    async def mind_what_is_planned(self) -> None:
        """On its own, so that whatever goes wrong here stops nothing else."""
        while True:
            await self.settle_hours()
            await self.tend_calendar()
            await asyncio.sleep(LOOK_SECONDS)

    async def clock_error(self) -> timedelta:
        """By how much this computer is ahead of what the servers say; nothing while it is right, or nobody knows."""
        await self.ready()
        clock = getattr(self.http, "clock", None)  # in the demo there is nobody out there
        return clock.error(self._now()) if clock is not None else timedelta()

    # -- who must agree -----------------------------------------------------------------------------------------

    async def approval_page(self, whens: Mapping[int, str], address: str, tr: approval.Translate) -> str:
        """Posts as a page for somebody who must agree; they wait for it from now on. `whens`: each hour in words."""
        references = {one: f"AP{new_reference()[2:]}" for one in whens}
        await self.engine.write(approvals.ask, references, self._now())
        known = {one.id: one for one in await self.engine.read(accounts.every)}
        brand = next(iter(await self.engine.read(accounts.brands)), None)
        shown = [await self._shown(one, references[one], when, known, tr) for one, when in whens.items()]
        return approval.page(brand.name if brand is not None else address, address, shown, tr)

    async def _shown(
        self, draft_id: int, reference: str, when: str, known: Mapping[int, AccountRow], tr: approval.Translate
    ) -> approval.Shown:
        found = await self.engine.read(drafts.one, draft_id)
        if found is None:
            raise Problem("calendar-gone")
        chosen = [known[one.account_id] for one in found.variants if one.account_id in known]
        texts = {one.account_id: found.text if one.text is None else one.text for one in found.variants}
        said: dict[str, list[str]] = {}
        for one in chosen:
            said.setdefault(texts[one.id], []).append(one.name)
        pictures = []
        for each in await self.engine.read(media.of_draft, draft_id):
            if each.type in PICTURES and each.size <= MOST_PICTURE:
                body = await asyncio.to_thread(self.media_path(each).read_bytes)
                pictures.append((f"data:{each.type};base64,{b64encode(body).decode()}", each.alt))
        whole = [(", ".join(whom), letting_go.parts_of(text, found.options)) for text, whom in said.items()]
        whole = whole or [("", letting_go.parts_of(found.text, found.options))]
        seen = self._chosen(found.options, chosen, tr)
        return approval.Shown(reference, when, whole, pictures, polls.asked(found.options), seen)

    def _chosen(
        self, options: Mapping[str, str], accounts_: Sequence[AccountRow], tr: approval.Translate
    ) -> list[tuple[str, str]]:
        """What was chosen for a posting besides its words, as the composer names it."""
        offered = {choice.name: choice for one in accounts_ for choice in self.choices(one.network)}
        return [
            (tr(choice.label), tr(words[value]) if value in (words := dict(choice.values)) else value)
            for name, choice in offered.items()
            if (value := options.get(name, choice.default)) != choice.default
        ]

    # -- what comes again ---------------------------------------------------------------------------------------

    async def repeat(self, draft_id: int, repeat: Repeat) -> int:
        """Let a post come again; how many copies were made. Problem: "repeat-undated", "repeat-copy"."""
        made = await self._make_alone(recurrence.begin, draft_id, repeat, self._now())
        self._wake_sender()
        return made

    async def _make_alone(self, action: Any, *what: Any) -> int:
        """Make what leaves unseen, and hold at once what its network is known to refuse: days before its hour."""
        before = {post.id for post in await self.engine.read(recurrence.let_go_alone)}
        made: int = await self.engine.write(action, *what)
        if made:
            await self.ready()
            for post in await self.engine.read(recurrence.let_go_alone):
                if post.id not in before:
                    await self._hold_what_is_refused(post)
        return made

    async def _hold_what_is_refused(self, post: Outgoing) -> None:
        from cmdesk.engine.readying import told_of

        account = await self.engine.read(accounts.one, post.account_id)
        if account is None:
            return
        attached = await self.engine.read(media.of_delivery, post.id)
        plan = self.plan(account, post.text, post.reply_to, attached, post.options)
        if plan is not None and plan.troubles:
            trouble = plan.troubles[0]
            reason = told_of(Problem(trouble.code, **trouble.data))
            await self.engine.write(claiming.hold_back, post.id, reason, self._now())

    async def stop_repeating(self, draft_id: int) -> int:
        """How many copies went that had not left."""
        gone: int = await self.engine.write(recurrence.stop, draft_id, self._now())
        return gone

    async def tend_calendar(self) -> None:
        """What nobody agreed to in time, the copies of series, and texts that stay true in free slots."""
        await self.engine.write(claiming.miss_unagreed, self._now())
        await self._make_alone(recurrence.tend, self._now())
        await self._make_alone(recurrence.fill, self._now())
        self._wake_sender()  # it may be that somebody agreed to something by mail

    # -- slots --------------------------------------------------------------------------------------------------

    async def place_next(self, draft_ids: Sequence[int]) -> tuple[Moved, ...]:
        """Give each the next slot that is free for its accounts. Problem: "no-slots"."""
        return await self._place(slots.place_next, draft_ids)

    async def place_first(self, draft_id: int) -> tuple[Moved, ...]:
        """Into the very next slot; what stands in slots goes one on. Problem: "no-slots", "calendar-out"."""
        return await self._place(slots.place_first, draft_id)

    async def place_evenly(self, draft_ids: Sequence[int], days: int) -> tuple[Moved, ...]:
        """Spread over the free slots of so many days. Problem: "no-slots", "too-few-slots"."""
        return await self._place(slots.place_evenly, draft_ids, days)

    async def _place(self, action: Any, *what: Any) -> tuple[Moved, ...]:
        moved: tuple[Moved, ...] = await self.engine.write(action, *what, self._now())
        self._wake_sender()
        return moved
