import io
from datetime import UTC, date, datetime, timedelta

from pypdf import PdfReader

from cmdesk.domain.hours import Deed, Session, sheet
from cmdesk.domain.timeframes import Span, around
from cmdesk.reports import layout, pdf
from cmdesk.reports.hours import deed_words, document, rows
from cmdesk.reports.sheets import as_csv
from cmdesk.reports.speech import Speech
from tests.reports.conftest import MADE

NINE = datetime(2026, 3, 3, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
MARCH = around(Span.MONTH, date(2026, 3, 1))


def say(source, n=None, **values):
    return source.format(n=n, **values)


def told():
    found = [Session(NINE, NINE + 40 * MINUTE, {Deed.ANSWER: 12, Deed.POST: 1}),
             Session(NINE + 600 * MINUTE, NINE + 605 * MINUTE, {Deed.NOTE: 1})]  # fmt: skip
    return sheet(found, {"step": 15, "lines": {found[1].key: {"note": "=Atelier"}}})


def test_the_sheet_shows_each_session_and_the_hours_in_all(type_):
    speech = Speech(say, zone=UTC)
    made = document(told(), "Fournil", MARCH, speech)
    read = PdfReader(io.BytesIO(pdf.pdf(made, layout.sheets(made, type_), MADE)))
    text = "".join(page.extract_text() for page in read.pages).replace("\xa0", " ")
    for shown in (
        "1 h 00",
        "0 h 45",
        "12 answers, 1 posts",
        "=Atelier (1 notes)",
        "Tuesday 3 Mar",
        "Total",
    ):
        assert shown in text, shown


def test_rows_are_for_programs_that_make_invoices():
    body = as_csv(rows(told(), Speech(say, zone=UTC))).decode("utf-8-sig").splitlines()
    first, second = body[1:]
    assert first == "2026-03-03;09:00;09:40;12 answers, 1 posts;;0.75;45"
    assert second == "2026-03-03;19:00;19:05;1 notes;'=Atelier;0.25;15"


def test_every_deed_has_its_words(speech):
    assert len({deed_words(deed, 3, speech) for deed in Deed}) == len(Deed)


def test_a_time_without_work_says_so(speech, type_):
    made = document(sheet([], {}), "Fournil", MARCH, speech)
    assert len(layout.sheets(made, type_)) == 1
