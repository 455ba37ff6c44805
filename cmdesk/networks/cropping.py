"""A part of a picture as a file of its own, and how large it is on its way; for a worker process."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PIL import Image

from cmdesk.domain.media import Box, NewMedium
from cmdesk.domain.troubles import Problem
from cmdesk.networks import pictures

Size = tuple[int, int, int]  # width, height, bytes
_FORMS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}


def cut(path: Path, kind: str, name: str, box: Box, folder: Path) -> NewMedium:
    """Put a part of a picture into the folder of media; the picture stays as it is.

    Problem: "media-unreadable", "disk-full".
    """
    return pictures.take(_part(path, kind, box, name), name, folder)


def sizes(path: Path, kind: str, box: Box, limits: Sequence[tuple[int, int]]) -> list[Size]:
    """Width, height and bytes of the same part as it would be sent, for each limit of bytes and pixels."""
    whole = _part(path, kind, box, path.name)
    found = [pictures.fitted(whole, most, pixels, kind, path.name) for most, pixels in limits]
    return [(one.width, one.height, len(one.data)) for one in found]


def _part(path: Path, kind: str, box: Box, name: str) -> bytes:
    try:
        with Image.open(path) as picture:
            width, height = picture.size
            left, top = round(box[0] * width), round(box[1] * height)
            right, bottom = round((box[0] + box[2]) * width), round((box[1] + box[3]) * height)
            part = picture.crop((left, top, max(right, left + 1), max(bottom, top + 1)))
            out = io.BytesIO()
            options: dict[str, Any] = {"quality": 95} if kind in ("image/jpeg", "image/webp") else {}
            part.save(out, _FORMS[kind], icc_profile=picture.info.get("icc_profile"), **options)
    except (OSError, ValueError, SyntaxError, KeyError, Image.DecompressionBombError) as error:
        raise Problem("media-unreadable", name=name) from error
    return out.getvalue()
