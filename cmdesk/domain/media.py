"""Pictures, sounds, films and other files that go with a text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

ENDINGS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/webp": "webp",
    "video/mp4": "mp4",
    "video/quicktime": "mov",
    "video/webm": "webm",
    "audio/mpeg": "mp3",
    "audio/ogg": "ogg",
    "application/pdf": "pdf",
}


@dataclass(frozen=True)
class NewMedium:
    """A file that was taken into the workspace, as it is there."""

    sha256: str
    name: str  # of the file it was made from
    type: str  # its media type: image/jpeg
    size: int  # bytes
    width: int = 0  # pixels; 0 = not known, or not a picture
    height: int = 0
    seconds: float = 0.0  # of a sound or a film


@dataclass(frozen=True)
class Attached:
    """A file that goes with a draft or a delivery, in its place and with its description."""

    media_id: int
    sha256: str
    name: str
    type: str
    size: int
    width: int
    height: int
    seconds: float
    alt: str = ""  # what it shows, for those who do not see it
    focus_x: float = 0.0  # the point that a crop must keep: -1..1 from left to right
    focus_y: float = 0.0  # -1..1 from bottom to top
    part: int = 0  # of a thread: with which part it goes, from 0

    @property
    def is_picture(self) -> bool:
        return self.type.startswith("image/")


Box = tuple[float, float, float, float]  # left, top, width, height of a part, each a share of the whole
WHOLE: Box = (0.0, 0.0, 1.0, 1.0)
CROPPED = ("image/jpeg", "image/png", "image/webp")  # a GIF may move


@dataclass(frozen=True)
class LibraryFile:
    """A file of the library: what is said of it wherever it goes, and what it may be used for."""

    file: Attached
    credit: str
    rights: str
    until: datetime | None  # its rights end
    added: datetime
    uses: int  # drafts and posts that it went with


def with_part(attached: Sequence[Attached], place: int, count: int) -> tuple[Attached, ...]:
    """The files that go with one part of a thread of so many; what was meant for a later part goes with the last."""
    return tuple(each for each in attached if min(each.part, count - 1) == place)


def place(sha256: str, kind: str) -> str:
    """Where a file is in the folder of media; the same content is there once."""
    return f"{sha256[:2]}/{sha256}.{ENDINGS.get(kind, 'bin')}"
