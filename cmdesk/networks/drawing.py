"""Pictures as they are drawn: opened, turned upright, made smaller. Everything that needs the pictures' own library."""

import io
from typing import Any

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from cmdesk.domain.troubles import Problem
from cmdesk.networks import metadata
from cmdesk.networks.pictures import Fitted

MOST_PIXELS = 120_000_000
ORIENTATION = 0x0112
QUALITIES = (92, 85, 78, 70)
_KEPT = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif"}


def clean(data: bytes, name: str) -> Fitted:
    """A picture without metadata, upright; in a kind that networks take."""
    try:
        with _opened(data) as picture:
            kind, turned = _KEPT.get(picture.format or ""), picture.getexif().get(ORIENTATION, 1) not in (0, 1)
            if kind is None or (turned and not getattr(picture, "is_animated", False)):
                return _drawn_again(picture, kind)
            cleaned, size = metadata.without(data, kind), picture.size
        with _opened(cleaned) as picture:
            picture.load()  # what is broken is refused here, not by a network on the day of publication
            return Fitted(cleaned, kind, *size)
    except (UnidentifiedImageError, ValueError, OSError, SyntaxError, EOFError) as error:
        raise Problem("media-unreadable", name=name) from error


def _opened(data: bytes) -> Any:
    try:
        picture = Image.open(io.BytesIO(data))
    except Image.DecompressionBombError as error:  # of no family that is caught elsewhere
        raise ValueError("more pixels than anybody has") from error
    if picture.width * picture.height > MOST_PIXELS:
        raise ValueError("more pixels than anybody needs")
    return picture


def _drawn_again(picture: Any, kind: str | None) -> Fitted:
    """Turned as it was meant, and in a kind of file that everybody reads."""
    profile = picture.info.get("icc_profile")
    upright = ImageOps.exif_transpose(picture)
    if kind is None:
        kind = "image/png" if "A" in upright.getbands() or upright.mode == "P" else "image/jpeg"
    if kind == "image/jpeg" and upright.mode not in ("RGB", "L", "CMYK"):
        upright = upright.convert("RGB")
    out = io.BytesIO()
    for name in ("exif", "xmp", "XML:com.adobe.xmp", "comment"):
        upright.info.pop(name, None)
    options: dict[str, Any] = {"image/jpeg": {"quality": 95}, "image/webp": {"quality": 95}}.get(kind, {})
    upright.save(out, next(form for form, each in _KEPT.items() if each == kind), icc_profile=profile, **options)
    return Fitted(out.getvalue(), kind, *upright.size)


def fitted(data: bytes, most_bytes: int, pixels: int, kind: str, name: str) -> Fitted:
    """As `pictures.fitted`."""
    try:
        with _opened(data) as picture:
            known = kind or _KEPT.get(picture.format or "", "")
            small = not pixels or max(picture.size) <= pixels
            if known and small and (not most_bytes or len(data) <= most_bytes):
                return Fitted(data, known, *picture.size)
            frame = next(iter(ImageSequence.Iterator(picture)))
            return _smaller(frame.copy(), most_bytes, pixels)
    except (UnidentifiedImageError, ValueError, OSError, SyntaxError, EOFError) as error:
        raise Problem("media-unreadable", name=name) from error


def _smaller(picture: Any, most_bytes: int, pixels: int) -> Fitted:
    profile = picture.info.get("icc_profile")
    if picture.mode not in ("RGB", "L"):
        whole = picture.convert("RGBA")
        paper = Image.new("RGB", whole.size, "white")
        paper.paste(whole, mask=whole.getchannel("A"))
        picture, profile = paper, profile if picture.mode == "RGBA" else None
    side = max(picture.size) if not pixels else min(pixels, max(picture.size))
    while True:
        shown = picture.copy()
        shown.thumbnail((side, side), Image.Resampling.LANCZOS)
        for quality in QUALITIES:
            out = io.BytesIO()
            shown.save(out, "JPEG", quality=quality, optimize=True, icc_profile=profile)
            if not most_bytes or len(out.getvalue()) <= most_bytes:
                return Fitted(out.getvalue(), "image/jpeg", *shown.size)
        if side < 64:
            raise ValueError("cannot be made small enough")
        side = side * 4 // 5
