"""Opening hours and days off as people write them."""

import re
from collections.abc import Mapping
from datetime import date

from cmdesk.domain.clock import MIDNIGHT, Span

_SPAN = re.compile(r"(\d{1,2})(?:[:hH.](\d{2})?)?(?:[-–—]|to|à|a)(\d{1,2})(?:[:hH.](\d{2})?)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\b\s*(.*)")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b\s*(.*)")


def read_spans(text: str) -> tuple[Span, ...]:
    """The opening hours of a day: "9:00-12:30, 14h–18h"; none when it is empty. ValueError: not understood."""
    found: list[Span] = []
    for part in re.split(r"[,;]| et | and | puis ", text.lower()):
        if not (part := "".join(part.split())):
            continue
        if (told := _SPAN.fullmatch(part)) is None:
            raise ValueError(part)
        start, end = (int(told[n]) * 60 + int(told[n + 1] or 0) for n in (1, 3))
        minutes = max(int(told[2] or 0), int(told[4] or 0))
        if not start < end <= MIDNIGHT or minutes > 59 or (found and start < found[-1][1]):
            raise ValueError(part)
        found.append((start, end))
    return tuple(found)


def write_spans(spans: tuple[Span, ...]) -> str:
    """The same, to be read and changed: "9:00–12:30, 14:00–18:00"."""
    return ", ".join(f"{_clock(start)}–{_clock(end)}" for start, end in spans)


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def read_days(text: str) -> dict[date, str]:
    """Days off, one a line: "24/12/2026 Stock-taking". ValueError: a line that says no day."""
    found = {}
    for line in text.splitlines():
        if not (line := line.strip()):
            continue
        if told := _ISO.fullmatch(line):
            day = (int(told[1]), int(told[2]), int(told[3]))
        elif told := _DAY_FIRST.fullmatch(line):
            day = (int(told[3]), int(told[2]), int(told[1]))
        else:
            raise ValueError(line)
        try:
            found[date(*day)] = told[4]
        except ValueError:
            raise ValueError(line) from None
    return found


def write_days(days: Mapping[date, str]) -> str:
    return "\n".join(f"{day:%d/%m/%Y} {name}".rstrip() for day, name in sorted(days.items()))
