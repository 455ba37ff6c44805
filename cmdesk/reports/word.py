"""A report as a text document (DOCX) that is changed and signed before it goes on."""

import io
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from cmdesk.reports import ink
from cmdesk.reports.charts import bars
from cmdesk.reports.document import (
    Beside,
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Figure,
    Figures,
    Heading,
    NewPage,
    Paragraph,
    Points,
    Quotations,
    Ranks,
    Table,
)
from cmdesk.reports.ink import RULE
from cmdesk.reports.pieces import in_rows
from cmdesk.reports.raster import png
from cmdesk.reports.typesetting import Type

ROOM_MM = 170  # between the margins
TEXT, GREY, BLUE = (RGBColor.from_string(tone.lstrip("#")) for tone in (ink.TEXT, ink.TEXT2, ink.ACCENT))
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML has no place for these


def word(document: Document, made: datetime, type_: Type) -> bytes:
    """Charts are pictures; their figures are in a table at the end."""
    paper = docx.Document()
    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(18)
    usual = paper.styles["Normal"]
    usual.font.name, usual.font.size = "Calibri", Pt(10.5)
    usual.element.rPr.append(_language(document.language))
    _plain_styles(paper)
    paper.core_properties.title = _said(f"{document.title} – {document.brand}")
    paper.core_properties.author = _said(document.brand)
    paper.core_properties.language = document.language
    paper.core_properties.created = paper.core_properties.modified = made.replace(tzinfo=None)
    brand = paper.add_paragraph().add_run(_said(document.brand))
    brand.bold, brand.font.color.rgb = True, BLUE
    paper.add_heading(_said(document.title), 0)
    _grey(paper.add_paragraph(), document.subtitle)
    drawn: list[tuple[str, Chart]] = []
    above = document.title
    for block in document.blocks:
        if isinstance(block, Chart):
            _picture(paper, above, block, type_)
            drawn.append((above, block))
        else:
            _block(paper, block)
        above = block.text if isinstance(block, Heading) else above
    for name, chart in drawn:
        paper.add_heading(_said(name), 1)
        _numbers(paper, chart)
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
                who = paper.add_paragraph()
                who.paragraph_format.left_indent = Mm(6)
                _grey(who, quote.who)
        case Beside(left, right):
            _block(paper, left)
            _block(paper, right)
        case NewPage():
            paper.add_page_break()
        case Chart():  # within something else: its figures are enough
            _numbers(paper, block)
        case _:
            _figures(paper, block)


def _paragraph(paper: Any, text: str, small: bool) -> None:
    if small:
        _grey(paper.add_paragraph(), text)
    else:
        paper.add_paragraph(_said(text))


def _picture(paper: Any, name: str, chart: Chart, type_: Type) -> None:
    """Drawn as on paper, with words for who does not see it."""
    wide = ROOM_MM / 25.4 * 72
    body = png(bars(chart, wide, type_), wide, type_)
    drawn = paper.add_picture(io.BytesIO(body), width=Mm(ROOM_MM))
    told = ", ".join(f"{each} {cell.text}" for each, cell in zip(chart.names, chart.total, strict=True))
    properties = drawn._inline.docPr
    properties.set("title", _said(name))
    properties.set("descr", _said(f"{name}: {told}"))


def _numbers(paper: Any, chart: Chart) -> None:
    names = [Column("")] + [Column(name, number=True) for name in chart.names]
    rows = [(Cell(bar.label), *(Cell(str(part)) for part in bar.parts)) for bar in chart.bars]
    _table(paper, tuple(names), [*rows, (Cell("∑"), *chart.total)])


def _figures(paper: Any, block: Figures | Ranks | Table) -> None:
    """What is a table here."""
    match block:
        case Figures(figures):
            _large(paper, figures)
        case Ranks(title, ranks, note, empty):
            paper.add_heading(_said(title), 2)
            _paragraph(paper, note if ranks else empty, small=bool(ranks))
            if ranks:
                paper.paragraphs[-1].paragraph_format.keep_with_next = True
                rows = [(Cell(rank.name), rank.cell, Cell(rank.change)) for rank in ranks]
                _table(paper, (Column("", share=3), Column("", number=True), Column("", number=True)), rows)
        case Table(columns, rows_, empty, total):
            if rows_:
                _table(paper, columns, [*rows_, *([total] if total else [])])
            else:
                _paragraph(paper, empty, small=False)


def _large(paper: Any, figures: Sequence[Figure]) -> None:
    """Each with its name above and how it changed below."""
    for some in in_rows(figures):
        table = paper.add_table(rows=3, cols=len(some))
        for place, one in enumerate(some):
            names, numbers, changes = (line.cells[place].paragraphs[0] for line in table.rows)
            _grey(names, one.name)
            run = numbers.add_run(_said(one.cell.text))
            run.bold, run.font.size, run.font.color.rgb = True, Pt(16), TEXT
            _grey(changes, one.change or one.note)
            for paragraph in (names, numbers, changes):
                paragraph.paragraph_format.space_after = Pt(0)
                paragraph.paragraph_format.keep_with_next = paragraph is not changes
        paper.add_paragraph().paragraph_format.space_after = Pt(0)


def _table(paper: Any, columns: tuple[Column, ...], rows: Any) -> None:
    """With a line of names where there are any; as wide as on paper, hairlines between the rows."""
    named = any(column.name for column in columns)
    told = ([tuple(Cell(column.name) for column in columns)] if named else []) + list(rows)
    table = paper.add_table(rows=len(told), cols=len(columns))
    table.autofit = False
    # Where the format wants them: a strict reader takes what stands elsewhere for damage.
    table._tbl.tblPr.insert_element_before(_hairlines(), "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    whole = sum(column.share for column in columns)
    for column, grid in zip(columns, table.columns, strict=True):
        grid.width = Mm(ROOM_MM * column.share / whole)
    for number, (row, cells) in enumerate(zip(table.rows, told, strict=True)):
        for box, cell, column in zip(row.cells, cells, columns, strict=True):
            box.width = Mm(ROOM_MM * column.share / whole)
            paragraph = box.paragraphs[0]
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
            paragraph.paragraph_format.keep_with_next = (
                number == 0 and len(told) > 1
            )  # never alone at the foot of a page
            run = paragraph.add_run(_said(cell.text))
            run.font.size = Pt(9.5)
            if named and number == 0:
                run.font.size, run.font.color.rgb, run.bold = Pt(8.5), GREY, True
            if column.number:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    if named:
        properties = table.rows[0]._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:tblHeader"))  # the names are repeated on each page
    paper.add_paragraph().paragraph_format.space_after = Pt(0)


def _hairlines() -> Any:
    lines = OxmlElement("w:tblBorders")
    for side in ("bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", RULE.lstrip("#"))):
            line.set(qn(f"w:{name}"), value)
        lines.append(line)
    return lines


def _plain_styles(paper: Any) -> None:
    """Ink on paper, as the other formats; the template has its headings in blue with a rule below."""
    for name, size in (("Title", 22), ("Heading 1", 13), ("Heading 2", 11)):
        style = paper.styles[name]
        style.font.size, style.font.bold, style.font.color.rgb = Pt(size), True, TEXT
        style.font.name = "Calibri"
        fonts = style.element.rPr.rFonts
        for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[theme]
    quote = paper.styles["Intense Quote"]
    quote.font.bold, quote.font.color.rgb = False, TEXT
    quote.paragraph_format.left_indent = quote.paragraph_format.right_indent = Mm(6)
    quote.paragraph_format.space_after = Pt(2)
    for style in (quote, paper.styles["Title"]):
        style.element.pPr.remove(style.element.pPr.find(qn("w:pBdr")))
