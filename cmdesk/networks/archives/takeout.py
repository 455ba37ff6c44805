"""What Google Takeout gives of YouTube: comments, community posts and the list of one's videos."""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice

from cmdesk.domain.archives import Archived, ArchivedFile
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.networks.archives.box import Box
from cmdesk.networks.archives.report import Report, entries
from cmdesk.networks.archives.streams import rows
from cmdesk.networks.dates import parse_date
from cmdesk.networks.parsing import tidy_text
from cmdesk.networks.told import moment

WATCH = "https://www.youtube.com/watch?v="
# Where a header is in another language, its columns stand where they stand in English.
COMMENTS: Mapping[int, tuple[str, ...]] = {
    6: ("comment id", "channel id", "comment create timestamp", "price", "video id", "comment text"),
    7: (
        "comment id", "channel id", "comment create timestamp", "price", "parent comment id", "video id",
        "comment text",
    ),
    9: (
        "comment id", "channel id", "comment create timestamp", "price", "parent comment id", "post id", "video id",
        "comment text", "top-level comment id",
    ),
}  # fmt: skip
CHANNEL = re.compile(r"(?:.*/)?(?:channel|chaîne)\.csv", re.I)
_MARK = re.compile(r"Comment ID|Video ID,Approx|Post ID|Ug[\w-]{20,}", re.I)


def fits(name: str, start: str) -> bool:
    """Whether a table is one of those that YouTube gives."""
    return name.lower().endswith(".csv") and _MARK.search(start) is not None


def read(box: Box, names: list[str], report: Report) -> Iterator[Archived]:
    report.owner = _channel(box, report)
    for name in names:
        header: tuple[str, ...] = ()
        for row in entries(box, name, report, rows):
            if not header:
                header = _header(row)
                continue
            told = {label: row.get(place, "") for place, label in enumerate(header)}
            if (found := _entry(told, box, name)) is not None:
                report.owner = report.owner or told.get("channel id", "")
                yield found
            else:
                report.leave(name, "nothing-said")


def _channel(box: Box, report: Report) -> str:
    """What the channel is called, where its table is there and in English."""
    for name in box.names:
        if CHANNEL.fullmatch(name):
            told = list(islice(entries(box, name, report, rows), 2))
            titled = (
                [place for place, label in told[0].items() if label.lower().startswith("channel title")] if told else []
            )
            if titled and len(told) > 1:
                return told[1].get(titled[0], "").strip()
    return ""


def _header(row: Mapping[int, str]) -> tuple[str, ...]:
    named = tuple(" ".join(row[place].lower().split()) for place in sorted(row))
    known = {"comment text", "post text", "video title (original)"}
    return named if known & set(named) else COMMENTS.get(len(named), named)


def _entry(told: Mapping[str, str], box: Box, name: str) -> Archived | None:
    if told.get("comment id"):
        return _comment(told)
    if told.get("post id"):
        return _post(told, box, name)
    return _video(told) if told.get("video id") else None


def _comment(told: Mapping[str, str]) -> Archived | None:
    text, number = said(told.get("comment text", "")), told["comment id"]
    if not text:
        return None
    video, parent = told.get("video id", ""), told.get("parent comment id", "")
    above = video or told.get("post id", "")
    item = NewItem(
        remote_id=number,
        text=text,
        published=moment(told.get("comment create timestamp", "")),
        kind=Kind.COMMENT,
        author=Author(told.get("channel id", "")),
        link=f"{WATCH}{video}&lc={number}" if video else "",
        ancestors=tuple(each for each in (above, parent) if each),
        mine=True,
    )
    return Archived(item)


def _post(told: Mapping[str, str], box: Box, name: str) -> Archived | None:
    number, folder = told["post id"], name.rpartition("/")[0]
    when = next((value for label, value in told.items() if "timestamp" in label and value), "")
    named = [value for label, value in told.items() if label.startswith("image name") and value]
    files = [f"{folder}/{each}" if folder else each for each in named]
    text = said(told.get("post text", ""))
    if not (text or files):
        return None
    item = NewItem(
        remote_id=number,
        text=text,
        published=moment(when) or parse_date(when),
        kind=Kind.POST,
        author=Author(told.get("channel id", "")),
        link=f"https://www.youtube.com/post/{number}",
        mine=True,
    )
    return Archived(item, tuple(ArchivedFile(each) for each in files if each in box.names))


def _video(told: Mapping[str, str]) -> Archived | None:
    def first(start: str) -> str:
        return next((value for label, value in told.items() if label.startswith(start) and value), "")

    when = first("video publish timestamp") or first("video create timestamp")
    title = first("video title (original)")
    if not title:
        return None
    item = NewItem(
        remote_id=told["video id"],
        text=tidy_text(first("video description (original)")),
        published=moment(when) or parse_date(when),
        kind=Kind.POST,
        author=Author(told.get("channel id", "")),
        title=title,
        link=f"{WATCH}{told['video id']}",
        mine=True,
        visibility="public" if told.get("privacy", "").lower() in ("public", "") else "private",
    )
    return Archived(item)


def said(cell: str) -> str:
    """The words of a cell: plain in older files, then pieces in JSON, alone or one after the other."""
    if not cell.lstrip().startswith("{"):
        return tidy_text(cell)
    try:
        told = json.loads(f"[{cell}]")
    except (ValueError, RecursionError):
        return tidy_text(cell)
    pieces: list[str] = []
    for each in told:
        segments = each.get("takeoutSegments", [each]) if isinstance(each, dict) else []
        pieces += [str(one.get("text", "")) for one in segments if isinstance(one, dict)]
    return tidy_text("".join(pieces))
