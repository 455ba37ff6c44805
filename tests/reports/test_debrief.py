import io
from datetime import UTC, datetime, timedelta

import docx
import pytest
from pypdf import PdfReader

from cmdesk.domain.incidents import Happened, Incident, Moment, Tally, read_plan
from cmdesk.domain.reputation import Bar, Feelings, Period, steps
from cmdesk.reports import debrief, forms
from cmdesk.reports.document import Chart, Figures, Heading, Paragraph, Table, lines
from cmdesk.reports.speech import Speech
from tests.reports.test_crisis import MOMENTS, NOON, closed, tr

HOUR = timedelta(hours=1)
ENGLISH = Speech(tr, "en", UTC)
TALLY = Tally(12, 3.2, 8, 7, 5, 1800)
LONG = "Nous avons vu vos messages et cherchons ce qui se passe. " * 5 + "Suite ici."
COURSE = tuple(Bar(part, Feelings(1, 1, 2)) for part in steps(Period(NOON, NOON + 3 * HOUR), UTC))


def told(kept=None, moments=MOMENTS, tally=TALLY, course=COURSE, brand="Fournil", speech=ENGLISH):
    return debrief.document(kept or closed(), moments, tally, course, brand, NOON + 4 * HOUR, speech)


def of(document, kind):
    return [block for block in document.blocks if isinstance(block, kind)]


def test_it_tells_figures_facts_chart_lessons_and_what_happened():
    document = told()
    assert (document.title, document.brand) == ("Debrief: Panne", "Fournil")
    (figures,) = of(document, Figures)
    assert [(one.name, one.cell.text, one.note) for one in figures.figures] == [
        ("Mentions", "12", "3 would be usual"),
        ("Blame", "8", "67% of all"),
        ("Answered", "7", "5 wait for an answer"),
        ("First answer, median", "30\u00a0min", ""),
    ]
    facts, done, timeline = of(document, Table)
    assert [[cell.text for cell in row] for row in facts.rows] == [
        ["Level", "2: Bad buzz"],
        ["Opened", "20\u00a0November 2026 at 12:00"],
        ["Closed", "20\u00a0November 2026 at 15:00"],
        ["It lasted", "3\u00a0h"],
    ]
    assert [row[1].text for row in done.rows] == ["not done", "20\u00a0November 2026 at 12:00"]
    assert [row[2].text for row in timeline.rows][1] == "Léa: le site est <b>mort</b>"
    (chart,) = of(document, Chart)
    assert [bar.label for bar in chart.bars] == ["12:00", "13:00", "14:00"]
    assert [cell.value for cell in chart.total] == [6, 3, 3]
    assert [one.text for one in of(document, Paragraph)] == ["Prévenir <vite>"]


def test_a_file_about_no_query_counts_nothing_and_one_without_a_brand_is_about_all():
    kept = Incident(1, "Essai", 2, NOON, None, None, True, False, read_plan(""))
    document = told(kept, [], Tally(), (), "")
    assert not of(document, Figures)
    assert not of(document, Chart)
    assert [one.text for one in of(document, Heading)] == ["Lessons", "What was said and decided"]
    assert document.subtitle.endswith("This was an exercise.")
    assert document.brand == "All about us"
    facts = {row[0].text: row[1].text for row in of(document, Table)[0].rows}
    assert (facts["Level"], facts["Closed"]) == ("2", "not yet")


def test_a_long_crisis_is_drawn_by_the_day():
    week = tuple(Bar(part, Feelings(0, 1, 0)) for part in steps(Period(NOON, NOON + 150 * HOUR), UTC))
    (chart,) = of(told(course=week), Chart)
    assert chart.bars[0].label == "20 Nov"


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
def test_each_form_says_all_of_it(form, type_, speech):
    moments = [*MOMENTS, Moment(NOON, Happened.STATEMENT, LONG)]
    document = told(moments=moments, speech=Speech(speech.words, speech.language, UTC))
    body = forms.body(document, form, NOON, type_)
    said = _read(form, body)
    for words in (document.title, "Prévenir", "Suite ici.", *(line.cell.text for line in lines(document))):
        assert words.replace("\u00a0", " ") in said, words
    assert "<b>mort" not in body.decode("utf-8", "replace")


def _read(form, body):
    """The words of a file, with ordinary spaces."""
    if form == "html":
        text = body.decode()
    elif form == "pdf":
        text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(body)).pages)
    else:
        paper = docx.Document(io.BytesIO(body))
        cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
        text = "\n".join([*(one.text for one in paper.paragraphs), *cells])
    return " ".join(text.split())


def test_days_are_written_as_people_write_them(speech):
    document = told(moments=[Moment(datetime(2026, 11, 20, 9, 5, tzinfo=UTC), Happened.DECISION, "x")], speech=speech)
    (when,) = (row[0].text for row in of(document, Table)[2].rows)
    assert when == ("20/11 09:05" if speech.is_french else "20 Nov 09:05")
