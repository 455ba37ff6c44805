"""Files that go with a text: taken in without what they would give away, and made to fit a network.

Run in a worker process: a picture may come from a stranger, and decoding is where bad ones do their harm.
"""

import errno
import hashlib
import io
import mimetypes
import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from cmdesk.domain.media import NewMedium, place
from cmdesk.domain.troubles import Problem
from cmdesk.networks import metadata

MOST_BYTES = 1_000_000_000  # of any file
MOST_PICTURE_BYTES = 60_000_000
MOST_PIXELS = 120_000_000
ORIENTATION = 0x0112
QUALITIES = (92, 85, 78, 70)
_KEPT = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif"}
_FILMS = {b"qt  ": "video/quicktime"}
_HEIF = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")


@dataclass(frozen=True)
class Fitted:
    """A picture as a network takes it."""

    data: bytes
    type: str
    width: int
    height: int


def take(source: Path | bytes, name: str, folder: Path) -> NewMedium:
    """Copy a file, or a picture from the clipboard, into the folder of media; it appears there once it is complete.

    Problem: "media-missing", "media-unreadable", "media-too-large", "media-heic", "disk-full".
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(suffix=".unfinished", dir=folder)
        os.close(handle)
        try:
            return _take(source, name, folder, Path(unfinished))
        finally:
            with suppress(OSError):
                os.unlink(unfinished)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise Problem("disk-full", path=str(folder)) from error
        raise Problem("media-missing", name=name, details=str(error.strerror or error)) from error


def _take(source: Path | bytes, name: str, folder: Path, unfinished: Path) -> NewMedium:
    size = len(source) if isinstance(source, bytes) else source.stat().st_size
    start = source[:32] if isinstance(source, bytes) else _start_of(source)
    film = _film(start, name)
    if size > MOST_BYTES:
        raise Problem("media-too-large", name=name, limit=str(MOST_BYTES))
    if not size:
        raise Problem("media-unreadable", name=name)
    width = height = 0
    seconds = 0.0
    if film or not _looks_like_a_picture(start, name):
        kind = film or mimetypes.guess_type(name)[0] or "application/octet-stream"
        unfinished.write_bytes(source) if isinstance(source, bytes) else shutil.copyfile(source, unfinished)
        if film:
            try:
                with unfinished.open("r+b") as opened:
                    seconds, width, height = metadata.blot_out(opened)
            except ValueError as error:
                raise Problem("media-unreadable", name=name) from error
    else:
        if size > MOST_PICTURE_BYTES:
            raise Problem("media-too-large", name=name, limit=str(MOST_PICTURE_BYTES))
        fitted = _clean(source if isinstance(source, bytes) else source.read_bytes(), name)
        unfinished.write_bytes(fitted.data)
        kind, width, height = fitted.type, fitted.width, fitted.height
    with unfinished.open("rb") as made:
        sha256 = hashlib.file_digest(made, "sha256").hexdigest()
        os.fsync(made.fileno())
    there = folder / place(sha256, kind)
    there.parent.mkdir(exist_ok=True)
    found = NewMedium(sha256, name, kind, unfinished.stat().st_size, width, height, seconds)
    os.replace(unfinished, there)
    return found


def _start_of(path: Path) -> bytes:
    with path.open("rb") as opened:
        return opened.read(32)


def _film(start: bytes, name: str) -> str:
    """The media type of a film that we know how to clean; "" for anything else."""
    if start[4:8] != b"ftyp":
        return ""
    if start[8:12] in _HEIF:
        raise Problem("media-heic", name=name)
    return "" if start[8:12] in (b"avif", b"avis") else _FILMS.get(start[8:12], "video/mp4")


def _looks_like_a_picture(start: bytes, name: str) -> bool:
    """By what it begins with; a picture under a wrong name is one all the same, and a broken one is not let through."""
    beginnings = (b"\xff\xd8\xff", metadata.PNG, b"GIF8", b"BM", b"II*\0", b"MM\0*")
    known = start.startswith(beginnings) or (start[:4] == b"RIFF" and start[8:12] == b"WEBP") or start[4:8] == b"ftyp"
    return known or (mimetypes.guess_type(name)[0] or "").startswith("image/")


def _clean(data: bytes, name: str) -> Fitted:
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


def fit(path: Path, kind: str, most_bytes: int, pixels: int = 0) -> Fitted:
    """A picture no larger than a network takes, as little changed as can be; the same file always gives the same bytes.

    Problem("media-unreadable") when it cannot be read.
    """
    try:
        return fitted(path.read_bytes(), most_bytes, pixels, kind, path.name)
    except OSError as error:
        raise Problem("media-unreadable", name=path.name) from error


def fitted(data: bytes, most_bytes: int, pixels: int = 0, kind: str = "", name: str = "") -> Fitted:
    """The same for a picture that was fetched."""
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
