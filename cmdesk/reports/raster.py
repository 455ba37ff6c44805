"""Marks as a picture, for documents that take no drawing: the same lines and letters as on paper."""

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from cmdesk.reports.ink import WHITE, Box, Mark, Strip, Stroke
from cmdesk.reports.typesetting import Type

SHARP = 4  # pixels of a point, as printers want them
_FINER = 2  # drawn larger first: lines at an angle have no steps then


def png(strip: Strip, wide: float, type_: Type) -> bytes:
    """`wide` in points, as the strip was laid out for."""
    scale = SHARP * _FINER
    large = Image.new("RGB", (round(wide * scale), round(strip.high * scale)), WHITE)
    _draw(ImageDraw.Draw(large), strip.marks, scale, type_)
    out = io.BytesIO()
    small = large.resize((round(wide * SHARP), round(strip.high * SHARP)), Image.Resampling.LANCZOS)
    small.quantize(64).save(out, "PNG", optimize=True, dpi=(72 * SHARP, 72 * SHARP))
    return out.getvalue()


def _draw(pen: ImageDraw.ImageDraw, marks: Sequence[Mark], scale: int, type_: Type) -> None:
    for mark in marks:
        if isinstance(mark, Box):
            corners = (mark.x * scale, mark.y * scale, (mark.x + mark.wide) * scale, (mark.y + mark.high) * scale)
            line = round(0.7 * scale) if mark.line else 0
            pen.rounded_rectangle(corners, mark.radius * scale, mark.fill or None, mark.line or None, line)
        elif isinstance(mark, Stroke):
            ends = (mark.x * scale, mark.y * scale, mark.x2 * scale, mark.y2 * scale)
            pen.line(ends, mark.tone, max(1, round(mark.thick * scale)))
        else:
            face = ImageFont.truetype(type_.bold if mark.bold else type_.regular, mark.size * scale)
            pen.text((mark.x * scale, mark.y * scale), mark.text, mark.tone, face, anchor="ls")
