"""The cells of a table of drafts as words: how each is written, and what somebody means who types into one."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cmdesk.domain.draft_table import Column, Hour, TableDraft, Value
from cmdesk.domain.drafts import Variant
from cmdesk.domain.words import words
from cmdesk.language.post_dates import read_date

SHOWN = "%Y-%m-%d %H:%M"
KEPT = "%Y-%m-%dT%H:%M"


@dataclass(frozen=True)
class Meaning:
    """What words in cells stand for here: accounts by what they are called, stages by their names, the local zone."""

    accounts: Mapping[int, str]
    stages: Mapping[str, str]  # "" and "idea" and "ready" → as the user reads them
    zone: str = ""


def written(draft: TableDraft, column: Column, meaning: Meaning) -> str:
    """A cell as a person reads it, and as it goes into a spreadsheet."""
    match draft.value(column):
        case Hour(wall=wall):
            return wall.replace("T", " ")
        case tuple() as chosen:
            return ", ".join(meaning.accounts[one.account_id] for one in chosen if one.account_id in meaning.accounts)
        case str() as said:
            return meaning.stages.get(said, said) if column is Column.STAGE else said
    raise ValueError(column)


def understood(said: str, draft: TableDraft, column: Column, meaning: Meaning) -> Value | None:
    """What somebody means by words in a cell of this draft; None where that is nobody's guess."""
    match column:
        case Column.TEXT:
            return said
        case Column.ACCOUNTS:
            return _accounts(said, draft, meaning)
        case Column.WHEN:
            return _hour(said, draft, meaning)
        case Column.STAGE:
            named = {_folded(name): stage for stage, name in meaning.stages.items()} | {
                _folded(stage): stage for stage in meaning.stages if stage
            }
            return named.get(_folded(said), "" if not said.strip() else None)
    return " ".join(said.split())


def _folded(said: str) -> str:
    return " ".join(words(said))


def _hour(said: str, draft: TableDraft, meaning: Meaning) -> Hour | None:
    if not said.strip():
        return Hour()
    zone = draft.hour.zone or meaning.zone
    found = read_date(said, "dmy", zone)
    return None if found is None else Hour(found.strftime(KEPT), zone)


def _accounts(said: str, draft: TableDraft, meaning: Meaning) -> tuple[Variant, ...] | None:
    """By their names; the texts that accounts have of their own stay with them, and accounts that no name is for."""
    named = {_handle(name): number for number, name in meaning.accounts.items()}
    if _handle(said) in named:  # a name may have a comma in it
        wanted = [_handle(said)]
    else:
        wanted = [_handle(part) for part in said.replace(";", ",").replace("|", ",").split(",") if part.strip()]
    if any(name not in named for name in wanted):
        return None
    own = {one.account_id: one.text for one in draft.variants}
    chosen = {named[name] for name in wanted} | {number for number in own if number not in meaning.accounts}
    return tuple(Variant(number, own.get(number)) for number in sorted(chosen))


def _handle(said: str) -> str:
    return said.strip().lstrip("@").casefold()


def shifted(hour: Hour, days: int) -> Hour:
    """The same hour on the wall, some days later or earlier."""
    if not hour.wall:
        return hour
    return Hour((datetime.fromisoformat(hour.wall) + timedelta(days=days)).strftime(KEPT), hour.zone)


# -- from and to a spreadsheet -----------------------------------------------------------------------------------------


def copied(cells: Sequence[Sequence[str]]) -> str:
    """Cells as spreadsheets take them from the clipboard: tabs between them, quotes where one has lines in it."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows(cells)
    return out.getvalue().removesuffix("\n")


def pasted(said: str) -> list[list[str]]:
    """The cells of what was copied from a spreadsheet, or from anywhere; a line may have fewer than the others."""
    text = said.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if "\t" not in text and not text.startswith('"'):
        return [[line] for line in text.removesuffix("\n").split("\n")]
    return [row or [""] for row in csv.reader(io.StringIO(text), delimiter="\t")]
