"""A document as a file that is handed on, in the form that is wanted."""

from collections.abc import Sequence
from datetime import datetime

from cmdesk.reports import html, layout, pdf, word
from cmdesk.reports.document import Document
from cmdesk.reports.ink import Sheet
from cmdesk.reports.typesetting import Type


def body(document: Document, form: str, made: datetime, type_: Type, pages: Sequence[Sheet] = ()) -> bytes:
    """As "pdf" or "docx"; anything else is a page for a browser. `pages`: where they were laid out already."""
    match form:
        case "pdf":
            return pdf.pdf(document, pages or layout.sheets(document, type_), made)
        case "docx":
            return word.word(document, made, type_)
    return html.page(document, type_).encode()
