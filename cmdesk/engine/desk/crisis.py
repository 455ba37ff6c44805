"""What a person can ask in a crisis: open its file, go on with what was paused, close it with a debrief."""

import asyncio
from pathlib import Path

from cmdesk import whole_files
from cmdesk.domain.incidents import Statement
from cmdesk.engine.desk.printing import PrintingDesk
from cmdesk.engine.desk.publishing import PublishingDesk
from cmdesk.reports import crisis as papers
from cmdesk.reports import debrief
from cmdesk.reports.person import Translate
from cmdesk.reports.speech import Speech
from cmdesk.store import accounts, hurrying, incidents, pausing, queries, traits, twins
from cmdesk.translations import Catalogue

EARLY = 3  # the sensitivity of a query while a crisis is about it
FORMS = ("pdf", "docx", "html", "htm")  # of a debrief, beside Markdown


class CrisisDesk(PublishingDesk, PrintingDesk):
    """The part of the desk where crises are handled."""

    async def open_incident(
        self, name: str, level: int, query_id: int | None, tr: Translate, *, drill: bool = False, pause: bool = True
    ) -> int:
        """Open a file: its query speaks early and aloud, and the sources that speak of it are looked at more often.

        `pause`: everything that is scheduled is paused, but answers. An exercise changes nothing of all that.
        """
        text = await self.engine.read(incidents.plan) or papers.first_plan(tr)
        already = await self.engine.read(pausing.current) is not None
        pauses = pause and not drill and not already
        if pauses:
            await self.pause_everything(spare_answers=True)
        made: int = await self.engine.write_durably(
            incidents.begin, name, level, query_id, self._now(), text=text, drill=drill, paused=pauses
        )
        if query_id is not None and not drill:
            await self._speak_early(query_id)
            await self.engine.write(hurrying.begin, made, query_id, self._now())
        self.in_crisis = await self.engine.read(incidents.is_open)
        return made

    async def _speak_early(self, query_id: int) -> None:
        kept = next((one for one in await self.engine.read(queries.every) if one.id == query_id), None)
        if kept is not None:
            await self.engine.write(queries.appraise, query_id, rival=kept.rival, sensitivity=EARLY)
            await self.engine.write(queries.mute, query_id, None)

    async def draft_statement(self, statement: Statement) -> tuple[int, int]:
        """Begin a draft with what may be said, for the accounts that it is meant for; nothing leaves by that.

        The draft, and for how many accounts it is.
        """
        from cmdesk.networks.abilities import publishes

        await self.ready()
        spoken = await self.engine.read(twins.languages)
        meant = [
            one.id
            for one in await self.engine.read(accounts.every)
            if statement.is_for(one.network)
            and one.network in self.networks
            and publishes(self.networks[one.network])
            and (not statement.language or spoken.get(one.id, statement.language) == statement.language)
        ]
        made: int = await self.engine.write(traits.start_in, statement.text, statement.language, meant, self._now())
        return made, len(meant)

    async def resume_after(self, number: int) -> int:
        """What the crisis paused goes on; how many became late meanwhile and wait for a decision."""
        late = await self.resume_everything()
        await self.engine.write(incidents.resumed, number)
        return late

    async def close_incident(self, number: int, lessons: str, *, resume: bool = True) -> None:
        """It is over: what it paused goes on, unless there is another one, or it is to wait on without a crisis."""
        kept = await self.engine.read(incidents.one, number)
        if kept is None or kept.closed is not None:
            return
        if kept.paused and not await self.engine.write_durably(incidents.hand_on, number):
            if resume:
                await self.resume_after(number)
            else:
                await self.engine.write(incidents.resumed, number)
        await self.engine.write_durably(incidents.end, number, lessons, self._now())
        await self.engine.write(hurrying.end, number)
        self.in_crisis = await self.engine.read(incidents.is_open)

    async def write_debrief(self, number: int, path: Path, language: str, lessons: str | None = None) -> None:
        """Write a document of the kind that the file's name says: "pdf", "docx" or "html" to hand on, else Markdown.

        `lessons`: as they are written now. Problem: "export-failed".
        """
        if lessons is not None:
            await self.engine.write(incidents.keep_lessons, number, lessons)
        kept = await self.engine.read(incidents.one, number)
        if kept is None:
            return
        now, form = self._now(), path.suffix.lower().lstrip(".")
        moments = await self.engine.read(incidents.timeline, number, now)
        tally = await self.engine.read(incidents.tally, number, now)
        speech = Speech(Catalogue(language).tr, language)
        if form in FORMS:
            course = await self.engine.read(incidents.course, number, now)
            brands = await self.engine.read(accounts.brands)
            brand = brands[0].name if len(brands) == 1 else ""
            document = debrief.document(kept, moments, tally, course, brand, now, speech)
            body = await self._formed(document, form, now)
        else:
            body = papers.debrief(kept, moments, tally, now, speech).encode()
        await asyncio.to_thread(whole_files.export, path, body)
