"""Files that go with a text: taken in without what they would give away, and made to fit a network.

Run in a worker process: a picture may come from a stranger, and decoding is where bad ones do their harm.
"""

import errno
import hashlib
import mimetypes
import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cmdesk.domain.media import NewMedium, place
from cmdesk.domain.troubles import Problem
from cmdesk.networks import metadata

MOST_BYTES = 1_000_000_000  # of any file
MOST_PICTURE_BYTES = 60_000_000
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
        from cmdesk.networks import drawing  # a large library, which only whoever has a picture loads

        fitted = drawing.clean(source if isinstance(source, bytes) else source.read_bytes(), name)
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
    from cmdesk.networks import drawing

    return drawing.fitted(data, most_bytes, pixels, kind, name)
