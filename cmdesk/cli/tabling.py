"""Drafts as tables: written for another program, taken in from one. Nothing is scheduled by it."""

from argparse import Namespace
from zoneinfo import available_timezones

from cmdesk.cli.voice import Voice, WrongUse
from cmdesk.cli.watching import one_account
from cmdesk.cli.workshop import Workshop, working
from cmdesk.domain.posts_table import DayOrder, PostTable, is_fine
from cmdesk.language.post_tables import PROGRAMS
from cmdesk.sentences.files import why_no_draft
from cmdesk.store import accounts, clocks


def drafts(asked: Namespace, voice: Voice) -> int:
    """Write drafts into a table, or make drafts of one; 1 where a row was not taken in."""
    with working(asked, voice) as shop:
        return _taken(asked, voice, shop) if asked.deed == "import" else _written(asked, voice, shop)


def _written(asked: Namespace, voice: Voice, shop: Workshop) -> int:
    program = next((name for name in PROGRAMS if name.lower() == asked.program.lower()), "")
    if not program:
        raise WrongUse(voice.tr("{name} is not one of: {names}", name=asked.program, names=", ".join(PROGRAMS)))
    count = shop.do(shop.desk.write_posts(asked.file, program))
    voice.document({"file": str(asked.file), "program": program, "drafts": count})
    voice.show(voice.tr("{n} drafts written", n=count))
    return 0


def _taken(asked: Namespace, voice: Voice, shop: Workshop) -> int:
    order: DayOrder | None = {"day": "dmy", "month": "mdy"}.get(asked.first)  # type: ignore[assignment]
    if asked.zone and asked.zone not in available_timezones():
        raise WrongUse(voice.tr("“{name}” is no time zone. Say one like Europe/Paris.", name=asked.zone))
    zone = asked.zone or shop.ask(clocks.zone)
    table: PostTable = shop.do(shop.desk.read_posts(asked.file, order, zone))
    if not table.sure:
        raise WrongUse(voice.tr("The dates could be read both ways: say --first day or --first month."))
    chosen = [one_account(voice, shop.ask(accounts.every), asked.account).id] if asked.account else []
    made, missing = shop.do(shop.desk.take_posts(table.rows, chosen, asked.file.parent))
    bad = [row for row in table.rows if not is_fine(row)]
    nowhere = sum(is_fine(row) and row.wall is not None and not row.zone for row in table.rows)
    voice.document(
        {
            "program": table.dialect,
            "drafts": list(made),
            "refused": [{"line": row.line, "why": list(row.troubles)} for row in bad],
            "missing_files": list(missing),
            "without_zone": nowhere,
            "columns_not_understood": list(table.unknown),
        }
    )
    voice.show(voice.tr("{n} drafts were made", n=len(made)))
    if table.unknown:
        voice.say(voice.tr("Not understood: {columns}.", columns=", ".join(table.unknown)))
    for row in bad:
        why = "; ".join(why_no_draft(code, voice.tr) for code in row.troubles)
        voice.say(voice.tr("Line {number} was not taken in: {why}", number=row.line, why=why))
    if nowhere:
        voice.say(voice.tr("Hours were left out: say in which zone they are, with --zone."))
    for name in missing:
        voice.say(voice.tr("The file {name} was not found.", name=name))
    return 1 if bad else 0
