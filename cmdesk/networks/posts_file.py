"""Reads a table of posts from a file: CSV in any encoding, or a spreadsheet. In a worker process."""

import csv
import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from cmdesk.domain.posts_table import DayOrder, PostTable
from cmdesk.domain.troubles import Problem
from cmdesk.language.post_tables import MOST_ROWS, cells, understand

MOST_BYTES = 5_000_000
MOST_UNPACKED = 100_000_000  # of a spreadsheet: a zip of a few kilobytes can hold a disk
MOST_COLUMNS = 200
LONGEST_CELL = 32_767  # characters that a spreadsheet takes
FEW = 50  # one sign that cannot be printed in so many
_BINARY = re.compile(r"[\x01-\x08\x0e-\x1a]")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def read(body: bytes, name: str, order: DayOrder | None = None, zone: str = "") -> PostTable:
    """Problem: "posts-too-large", "posts-unreadable", "posts-empty"."""
    if len(body) > MOST_BYTES:
        raise Problem("posts-too-large", name=name)
    rows = sheet(body, name) if body.startswith(b"PK\x03\x04") else lines(decoded(body), name)
    table = understand(rows, order, zone)
    if not table.rows:
        raise Problem("posts-empty", name=name)
    return table


def lines(text: str, name: str) -> list[list[str]]:
    """The cells of a text, where it is one: a picture or another file under the name of a table is not.

    A sign or two that nobody sees may have slipped into a text; a picture is full of them.
    """
    start = text[:1000]
    if len(_BINARY.findall(start)) * FEW > len(start) or text.startswith("%PDF-"):
        raise Problem("posts-unreadable", name=name, details="not a text")
    try:
        return cells(text)
    except csv.Error as error:
        raise Problem("posts-unreadable", name=name, details=str(error)) from error


def decoded(body: bytes) -> str:
    """The text of a file: what its mark says, else UTF-8 where it is that, else what Windows wrote."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if body.startswith(mark):
            return body.decode(encoding, "replace").replace("\0", "")
    try:
        return body.decode("utf-8").replace("\0", "")
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace").replace("\0", "")


def sheet(body: bytes, name: str) -> list[list[str]]:
    """The cells of the first sheet of a spreadsheet, as texts."""
    import openpyxl

    try:
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            if sum(each.file_size for each in packed.infolist()) > MOST_UNPACKED:
                raise Problem("posts-too-large", name=name)
        book = openpyxl.load_workbook(io.BytesIO(body), read_only=True, data_only=True)
        rows = book.worksheets[0].iter_rows(values_only=True, max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS)
        return [[told(value) for value in row] for row in rows]
    except Problem:
        raise
    except Exception as error:  # what a broken spreadsheet raises has no family
        raise Problem("posts-unreadable", name=name, details=str(error)) from error


def told(value: Any) -> str:
    """A cell as a person would have typed it."""
    match value:
        case None:
            return ""
        case datetime():
            return value.strftime("%Y-%m-%d %H:%M")
        case date():
            return value.isoformat()
        case time():
            return value.strftime("%H:%M")
        case float() if value.is_integer():
            return str(int(value))
    return str(value)


def spreadsheet(rows: Sequence[Sequence[str]]) -> bytes:
    """A spreadsheet (XLSX) of these cells; all of them are texts, none is ever calculated."""
    import openpyxl
    from openpyxl.cell import WriteOnlyCell

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Posts")
    for row in rows:
        cells = []
        for said in row:
            cell = WriteOnlyCell(sheet, value=_UNPRINTABLE.sub("", said)[:LONGEST_CELL])
            cell.data_type = "s"
            cells.append(cell)
        sheet.append(cells)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()
