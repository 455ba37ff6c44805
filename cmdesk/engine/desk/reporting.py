"""What a person can ask about reports: have one made, read, written into a file, sent; and the one of each month."""

import asyncio
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from cmdesk import whole_files
from cmdesk.domain.hours import HourFigures, sessions, sheet
from cmdesk.domain.media import Attached
from cmdesk.domain.reports import Kind, Report, Wanted
from cmdesk.domain.timeframes import written
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.printing import PrintingDesk
from cmdesk.engine.desk.writing import WritingDesk
from cmdesk.store import accounts, field_report, field_rows, media, outbox, reports, week, work_done
from cmdesk.translations import Catalogue

LOOK_SECONDS = 600  # between two looks at whether a month is over
FORMATS = ("pdf", "html", "docx", "xlsx", "csv")


@dataclass(frozen=True)
class LaidOut:
    """A report as it is read: what it says, and the pages on which it stands."""

    report: Report
    document: Any  # reports.document.Document
    sheets: Sequence[Any]  # reports.ink.Sheet
    hours: HourFigures | None = None  # of a time sheet


@dataclass(frozen=True)
class Mailing:
    """To whom a report goes, through which account, with which words."""

    account_id: int
    address: str
    subject: str
    text: str
    form: str = "pdf"


class ReportingDesk(WritingDesk, PrintingDesk):
    """The part of the desk where one reports."""

    async def make_report(self, wanted: Wanted) -> int:
        """Put a report into the list; its number."""
        number: int = await self.engine.write(reports.make, wanted, self._now())
        return number

    async def lay_out_report(self, number: int, language: str) -> LaidOut:
        """What a report says now, page by page. Problem: "report-gone"."""
        report = await self._report(number)
        figures = await self._figures(report)
        laid: LaidOut = await self._printed(_lay_out, report, figures, language, self._fonts())
        return laid

    async def lay_out_wanted(self, wanted: Wanted, language: str) -> LaidOut:
        """The same of one that is in no list."""
        report = Report(0, wanted, self._now())
        figures = await self._figures(report)
        laid: LaidOut = await self._printed(_lay_out, report, figures, language, self._fonts())
        return laid

    async def write_report(self, laid: LaidOut, path: Path, language: str) -> tuple[Path, ...]:
        """Write it in the format that the name ends in; tables as CSV come in several files, of which those beside
        `path` overwrite nothing. The files.

        Problem: "export-failed", "report-format".
        """
        form = path.suffix.lower().lstrip(".")
        files = {path: await self.report_file(laid, form, language)}
        if form == "csv" and laid.report.wanted.kind is Kind.FIELD:
            for name, body in (await self._tables(laid, language)).items():
                files[_free(path.with_name(f"{path.stem}-{name}.csv"))] = body
        for where, body in files.items():
            await asyncio.to_thread(whole_files.export, where, body)
        return tuple(files)

    async def report_file(self, laid: LaidOut, form: str, language: str) -> bytes:
        """A report in one of the FORMATS. Problem: "report-format"."""
        if form not in FORMATS:
            raise Problem("report-format", name=form)
        sheets = await self._row_sheets(laid, language) if form == "xlsx" else ()
        return bytes(await self._printed(_file, laid, form, language, sheets, self._fonts()))

    async def send_report(self, number: int, mailing: Mailing, language: str) -> int:
        """Queue a mail with the report, to leave when the undo window closes; the delivery's id.

        Problem: "report-private": what the user did never leaves by itself, and is handed on as a file only.
        """
        from cmdesk.networks import pictures
        from cmdesk.networks.mail_sending import Recipient

        laid = await self.lay_out_report(number, language)
        if laid.report.wanted.kind is not Kind.FIELD:
            raise Problem("report-private")
        await self.ready()
        body = await self.report_file(laid, mailing.form, language)
        name = f"{file_name(laid, language)}.{mailing.form}"
        async with self._media_turn:
            taken = await self.tools.parse(pictures.take, body, name, self._folder())
            medium: int = await self.engine.write(media.keep, taken, self._now())
        file = Attached(medium, taken.sha256, name, taken.type, taken.size, 0, 0, 0.0)
        whom = Recipient((mailing.address,), subject=mailing.subject)
        now = self._now()

        def queue(db: Any) -> Outcome:
            made = outbox.add(
                db,
                account_id=mailing.account_id,
                text=mailing.text,
                key=uuid.uuid4().hex,
                now=now,
                reply_to=whom.written(),
                not_before=now + timedelta(seconds=self.undo_seconds),
                attached=(file,),
            )
            return Outcome(Topic.OUTBOX | reports.sent(db, number, mailing.address, now, made), made)

        made: int = await self.engine.write(queue)
        self._wake_sender()
        return made

    async def mind_reports(self) -> None:
        """Make the report of a month once it is over, for as long as the program runs."""
        while True:
            await self.make_monthly()
            await asyncio.sleep(LOOK_SECONDS)

    async def make_monthly(self) -> tuple[int, ...]:
        """Make what is due; it waits for a look and is told. Their numbers."""
        now = self._now()
        made: tuple[int, ...] = await self.engine.write(reports.make_monthly, now.astimezone().date(), now)
        if made:
            self._listeners.on_reports(made)
        return made

    # -- how it is done -----------------------------------------------------------------------------------------

    async def _report(self, number: int) -> Report:
        found = await self.engine.read(reports.one, number)
        if found is None:
            raise Problem("report-gone")
        return found

    async def _figures(self, report: Report) -> Any:
        """What is read for each kind; nothing of it is kept."""
        wanted, now = report.wanted, self._now()
        asked = field_report.Asked(wanted.frame, wanted.brand_id, wanted.departments, wanted.anonymous)
        match wanted.kind:
            case Kind.FIELD:
                return await self.engine.read(field_report.figures, asked, now)
            case Kind.DIGEST:
                return await self.engine.read(week.figures, asked, now)
        deeds = await self.engine.read(work_done.deeds, wanted.frame.period(None, now), wanted.brand_id)
        brands = await self.engine.read(accounts.brands)
        name = next((one.name for one in brands if wanted.brand_id in (None, one.id)), "")
        return deeds, name

    async def _row_sheets(self, laid: LaidOut, language: str) -> Sequence[Any]:
        from cmdesk.reports import rows
        from cmdesk.reports.speech import Speech

        wanted = laid.report.wanted
        if wanted.kind is not Kind.FIELD:
            return ()
        speech = Speech(Catalogue(language).tr, language)
        asked = field_report.Asked(wanted.frame, wanted.brand_id, wanted.departments, wanted.anonymous)
        talks = await self.engine.read(field_rows.conversations, asked, self._now())
        said = await self.engine.read(field_rows.mentions, asked, self._now())
        return rows.conversations(talks, wanted.anonymous, speech), rows.mentions(said, speech)

    async def _tables(self, laid: LaidOut, language: str) -> dict[str, bytes]:
        from cmdesk.reports.sheets import as_csv

        return {one.name.lower(): as_csv(one) for one in await self._row_sheets(laid, language)}


def _free(path: Path) -> Path:
    """A name that no file has: whoever chose a name was asked about that one only."""
    number = 2
    made = path
    while made.exists():
        made = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return made


def file_name(laid: LaidOut, language: str) -> str:
    """What a file of it is called, without its ending: "fournil-thabor-2026-10"."""
    brand = laid.document.brand.split(" · ")[0]
    plain = "".join(sign if sign.isalnum() else "-" for sign in brand.lower())
    stem = "-".join(part for part in plain.split("-") if part)
    kinds = {Kind.FIELD: "", Kind.DIGEST: Catalogue(language).tr("week"), Kind.HOURS: Catalogue(language).tr("hours")}
    kind = kinds[laid.report.wanted.kind]
    time = written(laid.report.wanted.frame).replace("..", "_")
    return "-".join(part for part in (stem, kind, time) if part)


def _lay_out(report: Report, figures: Any, language: str, type_: Any) -> LaidOut:
    from cmdesk.reports import digest, field, hours, layout
    from cmdesk.reports.speech import Speech

    speech = Speech(Catalogue(language).tr, language)
    told: HourFigures | None = None
    match report.wanted.kind:
        case Kind.FIELD:
            document = field.document(figures, speech, field.Look(report.wanted.full, report.note))
        case Kind.DIGEST:
            document = digest.document(figures, speech)
        case Kind.HOURS:
            deeds, brand = figures
            told = sheet(sessions(deeds), report.edits)
            document = hours.document(told, brand, report.wanted.frame, speech, report.note)
    document = layout.fitted(document, type_)
    return LaidOut(report, document, layout.sheets(document, type_), told)


def _file(laid: LaidOut, form: str, language: str, more: Sequence[Any], type_: Any) -> bytes:
    from cmdesk.reports import forms, hours, sheets
    from cmdesk.reports.speech import Speech

    speech, document = Speech(Catalogue(language).tr, language), laid.document
    if form not in ("xlsx", "csv"):
        return forms.body(document, form, laid.report.made, type_, laid.sheets)
    figures = hours.rows(laid.hours, speech) if laid.hours is not None else sheets.figures(document, speech)
    return sheets.as_csv(figures) if form == "csv" else sheets.as_xlsx([figures, *more])
