"""Sheets as a PDF file: real text in embedded fonts, so that it can be searched, copied and heard."""

import io
from collections.abc import Sequence
from datetime import datetime

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from cmdesk.reports.document import Document
from cmdesk.reports.ink import Box, Mark, Sheet, Stroke
from cmdesk.reports.typesetting import BOLD, REGULAR


def pdf(document: Document, sheets: Sequence[Sheet], made: datetime) -> bytes:
    """`made` says when; the same report made at the same moment is the same file, byte by byte."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(sheets[0].wide, sheets[0].high), invariant=1, pageCompression=1,
                    lang=document.language)  # fmt: skip
    canvas.setTitle(f"{document.title} – {document.brand} – {document.subtitle}")
    canvas.setAuthor(document.brand)
    canvas.setSubject(document.subtitle)
    canvas.setCreator("cmdesk")
    canvas.setKeywords(f"{made:%Y-%m-%d}")
    for number, sheet in enumerate(sheets, 1):
        canvas.setPageSize((sheet.wide, sheet.high))
        for mark in sheet.marks:
            _draw(canvas, mark, sheet.high)
        canvas.bookmarkPage(f"page-{number}")
        canvas.addOutlineEntry(document.page.format(page=number, pages=len(sheets)), f"page-{number}", 0)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw(canvas: Canvas, mark: Mark, high: float) -> None:
    if isinstance(mark, Box):
        fill, line = mark.fill, mark.line
        if fill:
            canvas.setFillColor(HexColor(fill))
        if line:
            canvas.setStrokeColor(HexColor(line))
            canvas.setLineWidth(0.7)
        y = high - mark.y - mark.high
        if mark.radius:
            canvas.roundRect(mark.x, y, mark.wide, mark.high, mark.radius, int(bool(line)), int(bool(fill)))
        else:
            canvas.rect(mark.x, y, mark.wide, mark.high, int(bool(line)), int(bool(fill)))
    elif isinstance(mark, Stroke):
        canvas.setStrokeColor(HexColor(mark.tone))
        canvas.setLineWidth(mark.thick)
        canvas.line(mark.x, high - mark.y, mark.x2, high - mark.y2)
    else:
        canvas.setFillColor(HexColor(mark.tone))
        canvas.setFont(BOLD if mark.bold else REGULAR, mark.size)
        canvas.drawString(mark.x, high - mark.y, mark.text)
