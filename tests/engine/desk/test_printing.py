import asyncio
import time

import pytest

from cmdesk.reports.document import Document, Paragraph
from tests.fakes import Office

DOCUMENT = Document("Bilan", "", "Fournil", (Paragraph("Tout va bien."),))


@pytest.fixture
def office(tmp_path, clock):
    made = Office(tmp_path / "fournil.cmdesk", clock)
    yield made
    made.close()


def test_a_document_becomes_a_file_in_the_form_that_is_wanted(office, clock):
    for form, begins in (("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!doctype html>")):
        assert office.do(office.desk._formed(DOCUMENT, form, clock())).startswith(begins)


def test_what_is_printed_at_once_is_printed_one_after_the_other(office):
    """The fonts keep what they drew last: two at once would spoil each other."""
    at_work, most = [0], [0]

    def work():
        at_work[0] += 1
        most[0] = max(most[0], at_work[0])
        time.sleep(0.02)
        at_work[0] -= 1

    async def all_at_once():
        await asyncio.gather(*(office.desk._printed(work) for _ in range(4)))

    office.do(all_at_once())
    assert most == [1]
