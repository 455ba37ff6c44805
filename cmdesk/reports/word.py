"""A report as a text document (DOCX) that is changed and signed before it goes on."""

import io
import re
from datetime import datetime
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from cmdesk.reports.document import (
    Beside,
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Figures,
    Heading,
    NewPage,
    Paragraph,
    Points,
    Quotations,
    Ranks,
    Table,
)

GREY, BLUE = RGBColor(0x54, 0x51, 0x4B), RGBColor(0x2F, 0x54, 0xC6)
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML has no place for these


def word(document: Document, made: datetime) -> bytes:
    paper = docx.Document()
    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(18)
    usual = paper.styles["Normal"]
    usual.font.name, usual.font.size = "Calibri", Pt(10.5)
    usual.element.rPr.append(_language(document.language))
    paper.core_properties.title = _said(f"{document.title} – {document.brand}")
    paper.core_properties.author = _said(document.brand)
    paper.core_properties.language = document.language
    paper.core_properties.created = paper.core_properties.modified = made.replace(tzinfo=None)
    brand = paper.add_paragraph().add_run(_said(document.brand))
    brand.bold, brand.font.color.rgb = True, BLUE
    paper.add_heading(_said(document.title), 0)
    _grey(paper.add_paragraph(), document.subtitle)
    for block in document.blocks:
        _block(paper, block)
    foot = section.footer.paragraphs[0]
    _grey(foot, f"{document.foot}  ")
    _page_number(foot)
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _said(text: str) -> str:
    return _UNWRITABLE.sub("", text)


def _grey(paragraph: Any, text: str) -> None:
    run = paragraph.add_run(_said(text))
    run.font.color.rgb, run.font.size = GREY, Pt(9)


def _language(language: str) -> Any:
    """So that spelling is checked in the language of the report."""
    told = OxmlElement("w:lang")
    told.set(qn("w:val"), {"fr": "fr-FR"}.get(language, "en-GB"))
    return told


def _page_number(paragraph: Any) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _block(paper: Any, block: Block) -> None:
    match block:
        case Heading(text, note):
            paper.add_heading(_said(text), 1)
            if note:
                _grey(paper.add_paragraph(), note)
        case Paragraph(text, small):
            _paragraph(paper, text, small)
        case Points(points):
            for one in points:
                paper.add_paragraph(_said(one.text), style="List Bullet")
        case Quotations(quotes):
            for quote in quotes:
                paper.add_paragraph(_said(quote.text), style="Intense Quote")
                _grey(paper.add_paragraph(), quote.who)
        case Beside(left, right):
            _block(paper, left)
            _block(paper, right)
        case NewPage():
            paper.add_page_break()
        case _:
            _figures(paper, block)


def _paragraph(paper: Any, text: str, small: bool) -> None:
    if small:
        _grey(paper.add_paragraph(), text)
    else:
        paper.add_paragraph(_said(text))


def _figures(paper: Any, block: Figures | Chart | Ranks | Table) -> None:
    """What is a table here."""
    match block:
        case Figures(figures):
            rows = [(Cell(one.name), one.cell, Cell(one.change or one.note)) for one in figures]
            _table(paper, (Column(""), Column("", number=True), Column("")), rows, bold=1)
        case Chart():
            names = [Column("")] + [Column(name, number=True) for name in block.names]
            bars = [(Cell(bar.label), *(Cell(str(part)) for part in bar.parts)) for bar in block.bars]
            _table(paper, tuple(names), [*bars, (Cell("∑"), *block.total)])
        case Ranks(title, ranks, note, empty):
            paper.add_heading(_said(title), 2)
            _paragraph(paper, note if ranks else empty, small=bool(ranks))
            if ranks:
                rows = [(Cell(rank.name), rank.cell, Cell(rank.change)) for rank in ranks]
                _table(paper, (Column(""), Column("", number=True), Column("", number=True)), rows)
        case Table(columns, rows_, empty, total):
            if rows_:
                _table(paper, columns, [*rows_, *([total] if total else [])])
            else:
                _paragraph(paper, empty, small=False)


def _table(paper: Any, columns: tuple[Column, ...], rows: Any, bold: int = -1) -> None:
    """With a line of names where there are any."""
    named = any(column.name for column in columns)
    told = ([tuple(Cell(column.name) for column in columns)] if named else []) + list(rows)
    table = paper.add_table(rows=len(told), cols=len(columns))
    table.style = "Light List" if named else "Table Grid"
    for row, cells in zip(table.rows, told, strict=True):
        for place, (box, cell, column) in enumerate(zip(row.cells, cells, columns, strict=True)):
            paragraph = box.paragraphs[0]
            run = paragraph.add_run(_said(cell.text))
            run.font.size = Pt(9.5)
            run.bold = place == bold or None
            if column.number:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if named:
        properties = table.rows[0]._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:tblHeader"))  # the names are repeated on each page
    paper.add_paragraph()
