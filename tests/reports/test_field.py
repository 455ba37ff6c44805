import csv
import io
from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from cmdesk.domain.closings import Solving
from cmdesk.domain.field import Quote, Work
from cmdesk.domain.reputation import Feelings, Reviews
from cmdesk.reports import field, html, layout, pdf, sheets, word
from cmdesk.reports.document import Beside, Figures, Heading, Quotations, Ranks, Table, lines
from cmdesk.reports.speech import Speech
from tests.reports.conftest import HOSTILE, MADE, figures


def say(source, n=None, **values):
    return source.format(n=n, **values)


def plain(text):
    """Without the differences that only the eye sees."""
    return "".join(text.split())


def made(speech, type_, full=True, **more):
    return layout.fitted(field.document(figures(**more), speech, field.Look(full)), type_)


def pdf_text(document, type_):
    body = pdf.pdf(document, layout.sheets(document, type_), MADE)
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(body)).pages)


@pytest.mark.parametrize("full", [True, False])
def test_the_screen_the_paper_and_the_table_show_the_same_figures(speech, type_, full):
    document = made(speech, type_, full)
    written = csv.DictReader(io.StringIO(sheets.as_csv(sheets.figures(document, speech)).decode("utf-8-sig")),
                             ["section", "name", "column", "value", "written", "compared"], delimiter=";")  # fmt: skip
    rows = list(written)[1:]
    on_paper = plain(pdf_text(document, type_))
    on_screen = plain("".join(sheet.text for sheet in layout.sheets(document, type_)))
    on_page = plain(html.page(document, type_).replace("&amp;", "&"))
    assert len(rows) > (100 if full else 90)
    for row in rows:
        for shown in (on_paper, on_screen, on_page):
            if row["column"] not in document_names(document):  # the bars of the chart are drawn, not written
                assert plain(row["written"]) in shown, row
    book = load_workbook(io.BytesIO(sheets.as_xlsx([sheets.figures(document, speech)])), read_only=True)
    numbers = [(row[4], row[3]) for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)]
    assert [(one["written"], one["value"]) for one in rows] == [
        (text or "", "" if n is None else f"{n}") for text, n in numbers
    ]


def test_what_was_closed_and_the_share_of_voice_are_among_these_figures(speech, type_):
    values = {line.cell.value for line in lines(made(speech, type_))}
    assert {870, 31, 91, 52, 88, 540} <= values  # closed, came back, within its time, open at both ends, minutes
    assert {1240, 610, 64} <= values


def document_names(document):
    return next((block.names for block in document.blocks if hasattr(block, "names")), ())


def test_what_is_written_is_the_number_beside_it(speech, type_):
    for line in lines(made(speech, type_)):
        number = line.cell.value
        if isinstance(number, int) and "%" not in line.cell.text and " h" not in line.cell.text.replace("\xa0", " "):
            digits = "".join(sign for sign in line.cell.text if sign.isdigit())
            assert digits in ("", str(abs(number))), line


def test_a_report_of_one_page_is_one_page_and_the_full_one_has_its_parts(type_):
    speech = Speech(say)
    assert len(layout.sheets(made(speech, type_, False), type_)) == 1
    full = made(speech, type_)
    assert len(layout.sheets(full, type_)) > 1
    headings = [block.text for block in full.blocks if isinstance(block, Heading)]
    assert headings == [
        "What changed, and why", "Mentions over time", "How people were answered", "By department", "What was closed",
        "Where you are talked about", "Share of voice", "In their words", "What was published", "Reviews", "Crises",
        "How this was counted",
    ]  # fmt: skip


def test_every_figure_that_can_leads_to_what_is_behind_it(type_):
    document = made(Speech(say), type_)
    found = {line.name: line.cell.link for line in lines(document) if line.cell.link is not None}
    assert found["Mentions"].what == {"figure": 1, "since": 1772323200000, "until": 1775001600000}
    assert found["Share of blame"].what["mood"] == 3
    assert found["Site en panne"].what["reason"] == 2
    assert found["r/Rennes"].what["place"] == 3
    assert (found["Conversations"].room, found["Les bûches sont là (@fournil)"] if "x" in found else None) == (
        "inbox",
        None,
    )
    rooms = {area.link.room for sheet in layout.sheets(document, type_) for area in sheet.areas}
    assert rooms == {"watchlist", "inbox", "drafts", "incident"}


def test_a_department_hears_of_its_conversations_only(type_):
    told = replace(figures(bars=(), before=Feelings(), places=(), posts=(), incidents=()), departments=("Atelier",))
    document = field.document(told, Speech(say), field.Look(True))
    assert document.brand == "Fournil Thabor · Atelier"
    first = next(block for block in document.blocks if isinstance(block, Figures))
    assert [one.name for one in first.figures] == ["Conversations", "Done", "First answer, median", "Answered in time"]
    assert "Where you are talked about" not in [block.text for block in document.blocks if isinstance(block, Heading)]


def test_a_report_of_nothing_says_so(type_):
    told = figures(bars=(), before=Feelings(), places=(), reasons=(), asks=(), accounts=(), by_department=(), posts=(),
                   quotes=(), incidents=(), relays=0, reviews=Reviews())  # fmt: skip
    told = replace(told, work=Work(), work_before=Work(), older_open=0, voices=(), solving=Solving(),
                   solving_before=Solving())  # fmt: skip
    document = field.document(told, Speech(say), field.Look(True))
    beside = next(block for block in document.blocks if isinstance(block, Beside))
    assert isinstance(beside.left, Ranks)
    assert beside.left.empty == "No reason was put on a conversation."
    assert any(isinstance(block, Table) and block.empty == "Nobody wrote in this time." for block in document.blocks)
    text = pdf_text(document, type_)
    assert "Nothing was said about you in this time" in text
    assert "None" not in text


def test_times_to_answer_are_compared_only_where_enough_people_were_answered():
    def card(before):
        changed = replace(figures(), work_before=before)
        told = next(block for block in field.document(changed, Speech(say)).blocks if isinstance(block, Figures))
        return {one.name: (one.change, one.good) for one in told.figures}

    many = Work(800, 700, 690, 10, timedelta(minutes=30), timedelta(hours=2), 700, 640)
    assert card(many)["First answer, median"] == ("30\u00a0min before", False)
    few = replace(many, answered=7, median=timedelta(0), promised=7, on_time=7)
    assert card(few)["First answer, median"] == ("", None)
    assert card(few)["Answered in time"] == ("", None)


def test_the_word_of_the_user_stands_on_the_first_page(type_):
    document = field.document(figures(), Speech(say), field.Look(False, "Le site tient.\nEncore.\n\nMerci."))
    text = pdf_text(document, type_)
    assert "A word from who answers" in text
    assert "Le site tient. Encore." in text


def test_who_is_quoted_is_told_by_the_place_alone_unless_names_are_wanted():
    speech = Speech(say)
    for quote, told in (
        (Quote("a", "", 1, -1, "mastodon"), "somebody on Mastodon"),
        (Quote("a", "", 1, -1, "mail"), "somebody, by mail"),
        (Quote("a", "", 1, -1, "wordpress"), "somebody on WordPress"),
        (Quote("a", "", 1), ""),
        (Quote("a", "Léa", 1, -1, "mail"), "Léa"),
        (Quote("a", "", 1, -1, "mail", "Retard"), "Retard · somebody, by mail"),
    ):
        document = field.document(figures(quotes=(quote,)), speech)
        (block,) = (one for one in document.blocks if isinstance(one, Quotations))
        assert block.quotes[0].who == told


def test_a_time_that_is_not_over_is_told_as_such():
    told = replace(figures(), made=figures().frame.period(UTC).until - (figures().compared.now.length / 2))
    assert "so far; compared with as much of February" in field.document(told, Speech(say, zone=UTC)).subtitle
    assert field.document(figures(), Speech(say, zone=UTC)).subtitle == "March 2026 · compared with February"


def test_nothing_that_strangers_wrote_becomes_a_formula_or_markup(speech, type_):
    document = made(speech, type_)
    page = html.page(document, type_)
    assert "<b>&" not in page
    assert "http" not in page.replace('xmlns="http://www.w3.org/2000/svg"', "")
    table = sheets.as_csv(sheets.figures(document, speech)).decode("utf-8-sig")
    assert f"'{HOSTILE}" in table
    assert f";{HOSTILE}" not in table
    assert word.word(document, MADE, type_).startswith(b"PK")
    assert "?" in pdf_text(document, type_)  # letters that the fonts do not have
