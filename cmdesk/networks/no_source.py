"""What somebody gives as a source and is none: a list of sources, a picture, an archive, a document, a film."""

from pathlib import PurePath

from cmdesk.domain.troubles import Problem
from cmdesk.networks import opml

_BEGINNINGS = {
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"PK\x03\x04": "archive",
    b"\x1f\x8b": "archive",
    b"7z\xbc\xaf\x27\x1c": "archive",
    b"Rar!": "archive",
    b"BZh": "archive",
    b"\xfd7zXZ": "archive",
    b"%PDF-": "document",
    b"\xd0\xcf\x11\xe0": "document",
    b"ID3": "media",
    b"OggS": "media",
    b"fLaC": "media",
    b"\x1aE\xdf\xa3": "media",
}
_INSIDE = {b"WEBP": "picture", b"heic": "picture", b"avif": "picture", b"mif1": "picture"}  # behind RIFF or ftyp
_OFFICE = (".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".epub")  # archives by their first bytes
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")  # a text in UTF-16 has zeros, too


def kind_of(name: str, body: bytes) -> str:
    """ "picture", "archive", "document", "media" or "binary"; "" for what may be text."""
    if PurePath(name).suffix.lower() in _OFFICE:
        return "document"
    if body[:4] == b"RIFF" or body[4:8] == b"ftyp":
        return _INSIDE.get(body[8:12], "media")
    for beginning, kind in _BEGINNINGS.items():
        if body.startswith(beginning):
            return kind
    return "binary" if b"\0" in body[:1000] and not body.startswith(_WIDE) else ""


def refuse(place: str, body: bytes) -> None:
    """Raises Problem: "list-of-sources", which can be imported, or "binary-source"."""
    if kind := kind_of(place, body):
        raise Problem("binary-source", kind=kind)
    if opml.is_list(body):
        raise Problem("list-of-sources", place=place)
