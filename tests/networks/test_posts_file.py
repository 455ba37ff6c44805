import io
import zipfile
from datetime import date, datetime, time

import openpyxl
import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.networks import posts_file
from cmdesk.networks.posts_file import decoded, read, told


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_encoding_that_a_table_comes_in(encoding):
    body = "Text,Posting Time\nBûches à réserver,2026-12-24 08:00\n".encode(encoding)
    assert read(body, "a.csv").rows[0].text == "Bûches à réserver"


def test_lines_may_end_as_on_an_old_mac():
    table = read(b'Text,Posting Time\rBuns,2026-12-24 08:00\r"Bread\rand buns",2026-12-25 08:00\r', "a.csv")
    assert [row.text for row in table.rows] == ["Buns", "Bread\rand buns"]


def test_a_spreadsheet_with_real_dates():
    book = openpyxl.Workbook()
    book.active.append(["Text", "Posting Time"])
    book.active.append(["Bûches", datetime(2026, 12, 24, 8)])
    book.active.append([None, None])
    out = io.BytesIO()
    book.save(out)
    table = read(out.getvalue(), "a.xlsx")
    assert table.dialect == "Buffer"
    assert [(row.text, row.wall) for row in table.rows] == [("Bûches", datetime(2026, 12, 24, 8))]


def test_cells_as_a_person_would_type_them():
    values = [None, 3.0, 2.5, True, date(2026, 1, 2), time(8, 5), "x"]
    assert [told(value) for value in values] == ["", "3", "2.5", "True", "2026-01-02", "08:05", "x"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "posts-empty"),
        (b"PK\x03\x04 broken", "posts-unreadable"),
        (b"Text\n", "posts-empty"),
        (b"x" * 6_000_000, "posts-too-large"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "posts-unreadable"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01", "posts-unreadable"),
        (b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n<< /Type /Catalog >>\n", "posts-unreadable"),
        (b"Text,Posting Time\nBuns," + b"x" * 200_000, "posts-unreadable"),
    ],
)
def test_what_is_no_table_of_posts_is_refused_with_a_word(body, code):
    with pytest.raises(Problem, match=code):
        read(body, "a.csv")


def test_a_spreadsheet_that_unpacks_to_a_disk_is_refused(monkeypatch):
    monkeypatch.setattr(posts_file, "MOST_UNPACKED", 1000)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", "0" * 5000)
    with pytest.raises(Problem, match="posts-too-large"):
        read(out.getvalue(), "a.xlsx")


def test_a_null_byte_is_no_letter():
    assert decoded(b"a\0b") == "ab"
