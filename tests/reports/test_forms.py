import io

import docx
import pytest
from pypdf import PdfReader

from cmdesk.reports import forms, layout
from cmdesk.reports.document import Document, Paragraph
from tests.reports.conftest import MADE

DOCUMENT = Document("Bilan", "novembre", "Fournil", (Paragraph("Tout va bien."),), language="fr")


def test_a_document_takes_the_form_that_is_wanted(type_):
    assert "Tout va bien." in PdfReader(io.BytesIO(forms.body(DOCUMENT, "pdf", MADE, type_))).pages[0].extract_text()
    paper = docx.Document(io.BytesIO(forms.body(DOCUMENT, "docx", MADE, type_)))
    assert "Tout va bien." in [one.text for one in paper.paragraphs]
    for form in ("html", "htm"):
        assert "<p>Tout va bien.</p>" in forms.body(DOCUMENT, form, MADE, type_).decode()


def test_pages_that_were_laid_out_are_printed_as_they_are(type_, monkeypatch):
    pages = layout.sheets(DOCUMENT, type_)
    whole = forms.body(DOCUMENT, "pdf", MADE, type_)
    monkeypatch.setattr(layout, "sheets", lambda *_: pytest.fail("laid out twice"))
    assert forms.body(DOCUMENT, "pdf", MADE, type_, pages) == whole
