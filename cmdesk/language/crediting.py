"""A post made of what somebody else wrote: a sentence of theirs between quotation marks, their name, the link."""

import re

from cmdesk.language.detection import detect
from cmdesk.language.typography import mend

LONGEST = 200  # characters that are quoted: what is quoted stays short, and theirs
_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")


def credited(text: str, title: str, author: str, place: str, link: str, language: str = "") -> str:
    """A blank line to say something of one's own, then the quotation with its credit."""
    quoted = _beginning(text or title)
    spoken = language or detect(f"{title} {text}") or "fr"
    marks = f"« {quoted} »" if spoken == "fr" else f"“{quoted}”"
    whose = ", ".join(dict.fromkeys(name for name in (author.strip(), place.strip()) if name))
    credit = f"— {whose}" if whose else ""
    parts = [f"{marks} {credit}".strip(), link.strip()]
    made = "\n\n" + "\n".join(part for part in parts if part)
    return mend(made, spoken) if spoken in ("fr", "en") else made


def _beginning(text: str) -> str:
    """The first sentences that fit, else the first words."""
    plain = " ".join(text.split())
    kept = ""
    for found in _SENTENCE.finditer(plain):
        if len(kept) + len(found[0]) > LONGEST:
            break
        kept += found[0]
    if kept.strip():
        return kept.strip().rstrip(".")
    head = plain[:LONGEST].rpartition(" ")[0] or plain[:LONGEST]
    return f"{head.rstrip(' ,;:')}…"
