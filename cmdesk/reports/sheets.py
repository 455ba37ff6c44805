"""The figures of a report, and the rows they were counted from, as tables: CSV and XLSX."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from cmdesk.domain.tables import cell
from cmdesk.reports.document import Document, lines
from cmdesk.reports.speech import Speech

Row = Sequence[Any]
_CHANGE = re.compile(r"\+[\d\s.,]+%?")  # "+38 %" is calculated as what it says


@dataclass(frozen=True)
class Sheet:
    """A table: its name, the names of its columns, its rows."""

    name: str
    head: Row
    rows: Sequence[Row]


def figures(document: Document, speech: Speech) -> Sheet:
    """Every figure that the report shows: as a number to calculate with, and as it is written there."""
    tr = speech.tr
    head = (tr("Section"), tr("Name"), tr("Column"), tr("Value"), tr("As written"), tr("Compared"))
    rows = [
        (line.section, line.name, line.column, line.cell.value, line.cell.text, line.change) for line in lines(document)
    ]
    return Sheet(tr("Figures"), head, rows)


def as_csv(sheet: Sheet) -> bytes:
    """With semicolons and the mark of UTF-8, which spreadsheets open by a double click in French and in English."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows(_safe(row) for row in (sheet.head, *sheet.rows))
    return out.getvalue().encode("utf-8-sig")


def _safe(row: Row) -> Iterator[Any]:
    for value in row:
        if value is None:
            yield ""
        elif isinstance(value, float):
            yield f"{value:.2f}".rstrip("0").rstrip(".")
        elif isinstance(value, int):
            yield value
        else:
            yield value if _CHANGE.fullmatch(value) else cell(value)


def as_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """A sheet for each; numbers are numbers, and nothing that somebody wrote is calculated."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        page = book.create_sheet(_title(sheet.name))
        page.freeze_panes = "A2"
        for place, wide in enumerate(_widths(sheet)):
            page.column_dimensions[chr(ord("A") + place)].width = wide
        page.append([_bold(page, str(name)) for name in sheet.head])
        for row in sheet.rows:
            page.append([_plain(page, value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _title(name: str) -> str:
    return "".join(" " if sign in "[]:*?/\\" else sign for sign in name)[:31]


def _widths(sheet: Sheet) -> list[int]:
    columns = zip(*(sheet.head, *sheet.rows[:200]), strict=True)
    return [min(max(len(str(value)) for value in column if value is not None) + 2, 60) for column in columns]


def _bold(page: Any, name: str) -> Any:
    made = WriteOnlyCell(page, value=name)
    made.font = Font(bold=True)
    return made


def _plain(page: Any, value: Any) -> Any:
    """A text stays one, though it begins like a formula; signs that the format cannot hold are left out."""
    if not isinstance(value, str):
        return value
    made = WriteOnlyCell(page, value="".join(sign for sign in value if sign >= " " or sign in "\n\t"))
    made.data_type = "s"
    return made
