"""Reports without a window."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime

from cmdesk.cli.voice import Voice, WrongUse
from cmdesk.cli.workshop import desk_to_read
from cmdesk.domain import timeframes
from cmdesk.domain.accounts import Brand
from cmdesk.domain.conversations import Department
from cmdesk.domain.reports import Kind, Wanted, month_due
from cmdesk.domain.timeframes import Timeframe
from cmdesk.engine.desk.reporting import FORMATS
from cmdesk.store import accounts, departments


def report(asked: Namespace, voice: Voice) -> None:
    """Write a report into a file; it is put into no list."""
    frame = _frame(asked, voice)
    path = asked.file if asked.file.suffix else asked.file.with_suffix(f".{asked.format or FORMATS[0]}")
    if asked.format:
        path = path.with_suffix(f".{asked.format}")
    with desk_to_read(asked, voice) as shop:
        brand = named(asked.brand, shop.ask(accounts.brands), voice)
        chosen = [named(name, shop.ask(departments.every), voice) for name in asked.department]
        wanted = Wanted(
            Kind(asked.kind),
            frame,
            brand if len(shop.ask(accounts.brands)) > 1 else None,
            tuple(number for number in chosen if number is not None),
            full=not asked.one_page,
            anonymous=not asked.names,
        )
        laid = shop.do(shop.desk.lay_out_wanted(wanted, voice.language))
        written = shop.do(shop.desk.write_report(laid, path, voice.language))
    files = [str(one) for one in written]
    voice.document({"files": files, "pages": len(laid.sheets), "time": timeframes.written(frame)})
    for one in written:
        voice.say(voice.tr("Written: {name}", name=one))


def _frame(asked: Namespace, voice: Voice) -> Timeframe:
    if not asked.month:
        today = datetime.now().astimezone().date()
        is_week = Kind(asked.kind) is Kind.DIGEST
        return timeframes.around(timeframes.Span.WEEK, today).before() if is_week else month_due(today)
    try:
        return timeframes.read(asked.month)
    except ValueError:
        raise WrongUse(
            voice.tr("“{text}” is no time. Say 2026-10, 2026-W42, 2026-Q4 or 2026-10-05..2026-10-20.", text=asked.month)
        ) from None


def named(name: str, rows: Sequence[Brand | Department], voice: Voice) -> int | None:
    """The number of a brand or department by its name; None for no name."""
    if not name:
        return None
    found = next((one.id for one in rows if one.name.casefold() == name.casefold()), None)
    if found is None:
        names = ", ".join(one.name for one in rows)
        raise WrongUse(voice.tr("“{name}” is none of these: {names}", name=name, names=names))
    return int(found)
