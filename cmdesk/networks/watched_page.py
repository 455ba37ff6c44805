"""Watching a page that has no feed: what is said in one region of it, and what changed there.

False alarms are the plague of such watching. So only the words count, never tags or the order of attributes; blanks
are one blank; dates and numbers may be left out; and what changed is told only once a second look found it too.
"""

import hashlib
import html
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from cmdesk.domain.items import Kind, NewItem
from cmdesk.domain.sources import Source
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Tools
from cmdesk.networks.diagnosis import diagnose
from cmdesk.networks.entries import Feed
from cmdesk.networks.feed import Fetched, wait_asked
from cmdesk.networks.http import Answer, Http, problem
from cmdesk.networks.parsing import clean_html, decode, one_line, text_of_clean

LARGEST = 8_000_000  # bytes of a page
MOST_LINES = 1_000  # of a region; a longer one is too much to be told as a change
LONGEST_LINE = 2_000

IGNORED: Mapping[str, re.Pattern[str]] = {
    "dates": re.compile(
        r"\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\b\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?\b"
        r"|\b(?:\d{1,2}(?:er|st|nd|rd|th)?\s+)?(?:janv(?:ier)?|f[ée]vr(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[ûu]t"
        r"|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?|january|february|march|april|may|june|july|august"
        r"|september|october|november|december)\b\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?(?!\d))?,?(?:\s+\d{4})?"
        r"|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
        r"|\b(?:il y a|depuis)\s+\S+\s+\w+|\b\S+\s+(?:second|minute|hour|day|week|month|year)s?\s+ago\b"
        r"|\b(?:aujourd.hui|hier|today|yesterday)\b",
        re.I,
    ),
    "numbers": re.compile(r"[+-]?\d+(?:[.,\s\u202f\u00a0]\d+)*(?:\s?(?:%|[kKmM]\b))?"),
}


@dataclass(frozen=True)
class Region:
    """What a page says in its watched part; picklable, from a worker process."""

    title: str
    lines: tuple[str, ...] | None  # None: there is no such part


def read_region(body: bytes, content_type: str, address: str, selector: str) -> Region:
    """The lines of a region; of the whole page without a selector. For a worker process."""
    page = LexborHTMLParser(decode(body, content_type))
    node = page.css_first("title")
    title = one_line(node.text()) if node is not None else ""
    try:
        parts = page.css(selector) if selector else [page.body] if page.body is not None else []
    except SelectolaxError:
        parts = []  # no selector at all
    if not parts:
        return Region(title, None)
    for part in parts:
        for gone in part.css("script, style, noscript, template"):
            gone.decompose()
    text = "\n".join(text_of_clean(clean_html(part.html or "", address)) for part in parts[:50])
    lines = [one_line(line)[:LONGEST_LINE] for line in text.split("\n")]
    return Region(title, tuple(line for line in lines if line)[:MOST_LINES])


def masked(lines: Sequence[str], ignore: Sequence[str], words: Sequence[str] = ()) -> list[str]:
    """The lines as they are compared: what the user ignores is one sign, and a line of nothing else is left out.

    `words`: a line that holds one of them does not count.
    """
    found = []
    for line in lines:
        lower = line.casefold()
        if any(word.casefold() in lower for word in words if word):
            continue
        for name in ignore:
            if name in IGNORED:
                line = IGNORED[name].sub("·", line)
        if line.strip(" ·.,:;-–—|/()"):
            found.append(line)
    return found


def difference(before: Sequence[str], now: Sequence[str]) -> tuple[list[str], list[str]]:
    """What came and what went, line by line; what only moved is neither. As fast for a page that is all new."""
    return _beyond(now, before), _beyond(before, now)


def _beyond(some: Sequence[str], others: Sequence[str]) -> list[str]:
    """The lines that are not among the others, or not so often, in their order."""
    left, found = Counter(others), []
    for line in some:
        if left[line]:
            left[line] -= 1
        else:
            found.append(line)
    return found


@dataclass(frozen=True)
class Step:
    """What a look at a region means: what to remember, and what to tell."""

    memory: Mapping[str, Any]
    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()


def step(memory: Mapping[str, Any], lines: Sequence[str], options: Mapping[str, Any]) -> Step:
    """Compare a look with the one before: nothing, a change to confirm, or a change to tell. Pure."""
    ignore, words = options.get("ignore") or (), options.get("words") or ()
    count = int(memory.get("changes") or 0)
    kept = {"lines": list(lines), "changes": count}
    known = memory.get("lines")
    if known is None:
        return Step(kept)
    old, new = masked(known, ignore, words), masked(lines, ignore, words)
    came, went = difference(old, new)
    if not came and not went:
        return Step({"lines": known, "changes": count})
    pending = memory.get("pending")
    if pending is None or masked(pending, ignore, words) != new:
        return Step({"lines": known, "changes": count, "pending": list(lines)})
    return Step(
        kept | {"changes": count + 1},
        _as_written(came, lines, ignore, words),
        _as_written(went, known, ignore, words),
    )


def _as_written(
    compared: Sequence[str], lines: Sequence[str], ignore: Sequence[str], words: Sequence[str]
) -> tuple[str, ...]:
    """The lines with the dates and figures that they have on the page."""
    written = {(masked([line], ignore, words) or [""])[0]: line for line in lines}
    return tuple(written.get(line, line) for line in compared)


def item_of(source: Source, region: Region, change: Step) -> NewItem:
    """A change as something that somebody wrote."""
    text = "\n".join([*(f"+ {line}" for line in change.came), *(f"− {line}" for line in change.went)])
    page = "".join(f"<p><b>+</b> {html.escape(line)}</p>" for line in change.came)
    page += "".join(f"<p><b>−</b> <del>{html.escape(line)}</del></p>" for line in change.went)
    number = change.memory["changes"]
    said = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]
    title = change.came[0] if change.came else change.went[0]
    return NewItem(
        remote_id=f"change-{number}-{said}",
        text=text,
        published=None,
        kind=Kind.ARTICLE,
        title=title[:200],
        html=page,
        link=source.address,
    )


async def fetch(source: Source, tools: Tools) -> Fetched:
    """Look at the page. Raises what fetching raises, and Problem("region-gone")."""
    http: Http = tools.http
    memory = source.memory
    pending = memory.get("pending")
    answer = await http.get(
        source.address,
        purpose="page",
        headers={"Accept": "text/html, */*;q=0.1"},
        limit_bytes=LARGEST,
        etag=source.etag if memory else "",
        modified=source.modified if memory else "",
    )
    after = wait_asked(answer)
    if answer.not_modified:
        # What was seen the last time still stands: that is the second look.
        region = Region("", tuple(pending if pending is not None else memory.get("lines") or ()))
        return _fetched(source, region, step(memory, region.lines or (), source.options), answer, after)
    if (error := diagnose(answer, page_wanted=True) or problem(answer)) is not None:
        raise error
    content_type = answer.headers.get("Content-Type", "")
    selector = str(source.options.get("selector") or "")
    region = await tools.parse(read_region, answer.body, content_type, answer.address, selector)
    if region.lines is None:
        raise Problem("region-gone", address=source.address)
    return _fetched(source, region, step(memory, region.lines, source.options), answer, after)


def _fetched(source: Source, region: Region, change: Step, answer: Answer, after: timedelta | None) -> Fetched:
    items = (item_of(source, region, change),) if change.came or change.went else ()
    title = region.title or source.title
    return Fetched(
        feed=Feed(title=title, site=source.address, kind="page", items=items),
        etag=answer.headers.get("ETag", source.etag if answer.not_modified else ""),
        modified=answer.headers.get("Last-Modified", source.modified if answer.not_modified else ""),
        body_hash="",
        moved_to=answer.moved_to,
        after=after,
        memory=change.memory,
    )
