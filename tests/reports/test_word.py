import io

import docx
import pytest

from cmdesk.reports import field
from cmdesk.reports.document import Heading, lines
from cmdesk.reports.word import word
from tests.reports.conftest import MADE, figures


def test_a_text_document_has_headings_tables_and_every_figure(speech, type_):
    document = field.document(figures(), speech)
    paper = docx.Document(io.BytesIO(word(document, MADE, type_)))
    cells = {cell.text for table in paper.tables for row in table.rows for cell in row.cells}
    for line in lines(document):
        assert line.cell.text in cells, line
    styles = {paragraph.style.name for paragraph in paper.paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "List Bullet", "Intense Quote"} <= styles
    assert paper.core_properties.language == speech.language
    assert paper.sections[0].page_width.mm == pytest.approx(210, abs=0.1)


def test_what_names_a_list_stays_with_its_first_line(speech, type_):
    document = field.document(figures(), speech)
    paper = docx.Document(io.BytesIO(word(document, MADE, type_)))
    notes = [one for one in paper.paragraphs if one.text == speech.tr("conversations, and change")]
    assert notes
    assert all(one.paragraph_format.keep_with_next for one in notes)
    listed = [table for table in paper.tables if len(table.rows) > 3]
    first, last = ([table.rows[row].cells[0].paragraphs[0] for table in listed] for row in (0, -1))
    assert all(one.paragraph_format.keep_with_next for one in first)
    assert not any(one.paragraph_format.keep_with_next for one in last)


def test_signs_that_the_format_cannot_hold_are_left_out(speech, type_):
    told = figures(quotes=())
    document = field.document(told, speech, field.Look(True, "Bonjour\x00 \x0b\ud800 là"))
    paper = docx.Document(io.BytesIO(word(document, MADE, type_)))
    assert any(paragraph.text == "Bonjour  là" for paragraph in paper.paragraphs)


def test_a_chart_is_a_picture_with_words_for_who_does_not_see_it(speech, type_):
    document = field.document(figures(), speech)
    paper = docx.Document(io.BytesIO(word(document, MADE, type_)))
    (drawn,) = paper.inline_shapes
    assert drawn.width.mm == pytest.approx(170, abs=0.1)
    properties = drawn._inline.docPr
    heading = next(block.text for block in document.blocks if isinstance(block, Heading) and "ention" in block.text)
    assert properties.get("title") == heading
    for line in lines(document):
        if line.section == heading and not line.column:
            assert f"{line.name} {line.cell.text}" in properties.get("descr")
    part = paper.part.related_parts[drawn._inline.graphic.graphicData.pic.blipFill.blip.embed]
    assert part.blob.startswith(b"\x89PNG")


def test_what_is_said_of_a_table_stands_in_the_order_of_the_format(speech, type_):
    paper = docx.Document(io.BytesIO(word(field.document(figures(), speech), MADE, type_)))
    order = ["tblStyle", "tblW", "jc", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook"]
    said = [[one.tag.partition("}")[2] for one in table._tbl.tblPr] for table in paper.tables]
    assert any("tblBorders" in one for one in said)
    assert all(one == sorted(one, key=order.index) for one in said)
