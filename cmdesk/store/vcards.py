"""People as address books read them: vCard 4.0 (RFC 6350)."""

from collections.abc import Mapping, Sequence
from typing import Any


def card(row: Mapping[str, Any], identities: Sequence[Mapping[str, Any]]) -> str:
    """A person and where they are met."""
    lines = ["BEGIN:VCARD", "VERSION:4.0", f"UID:cmdesk-person-{row['id']}", f"FN:{_escaped(row['name'] or '?')}"]
    for each in identities:
        if each["network"] == "mail":
            lines.append(f"EMAIL:{_escaped(each['handle'])}")
        elif each["address"]:
            lines.append(f"URL:{''.join(each['address'].split())}")
        if each["network"] != "mail":
            lines.append(f"X-SOCIALPROFILE;TYPE={each['network']}:{_escaped(each['handle'])}")
    if row["note"]:
        lines.append(f"NOTE:{_escaped(row['note'])}")
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCARD"])


def _escaped(text: str) -> str:
    for sign in ("\\", ",", ";"):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())


def folded(line: str) -> str:
    """No line longer than 75 bytes, and no letter cut in two."""
    pieces, piece = [], ""
    for sign in line:
        if len((piece + sign).encode()) > 74:
            pieces.append(piece)
            piece = ""
        piece += sign
    return "\r\n ".join([*pieces, piece])
