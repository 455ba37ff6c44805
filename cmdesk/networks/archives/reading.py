"""Knows an archive by what is in it, and reads it whole: in a worker process, as everything in it may be hostile."""

import pickle
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from cmdesk.domain.archives import Archived, ArchivedFile, ArchiveKind, LeftOut, Summary
from cmdesk.domain.items import Kind
from cmdesk.domain.media import NewMedium
from cmdesk.domain.troubles import Problem
from cmdesk.language.preparing import prepare
from cmdesk.networks import pictures
from cmdesk.networks.archives import disqus, mastodon, mbox, meta, takeout, wxr, x
from cmdesk.networks.archives.box import BROKEN, Bomb, Box, fault_of, opened
from cmdesk.networks.archives.report import Report

AT_ONCE = 200  # entries in one batch
MOST = 2_000_000  # entries
START = 4_000  # bytes of a file that tell what it is
LARGEST_FILE = 500_000_000
FILES_AT_ONCE = 20
ENDING, TAKEN = ".batch", ".taken"
_XML = re.compile(rb"<rss\b[^>]*wordpress\.org/export/|<disqus\b[^>]*disqus\.com")


def read(path: str, folder: str, own: Sequence[str] = ()) -> Summary:
    """Read an archive; its entries go into `folder`, some hundred in a file, in its order.

    Problem: "archive-unreadable", "archive-unknown", "archive-empty".
    """
    place = Path(folder)
    with opened(Path(path)) as box:
        report = Report(box.left_out)
        kind, found = recognise(box, report, frozenset(address.lower() for address in own), Path(path).name)
        summary = _keep(found, Summary(kind), report, place)
    summary = replace(summary, owner=report.owner, left_out=report.left_out())
    if not summary.total and not summary.left_out:
        raise Problem("archive-empty", name=Path(path).name)
    return summary


def recognise(box: Box, report: Report, own: frozenset[str], name: str) -> tuple[ArchiveKind, Iterator[Archived]]:
    """Which network's it is, and its entries. Problem: "archive-unknown", "archive-unreadable"."""
    names = sorted(box.names)
    if tweets := [each for each in names if x.TWEETS.fullmatch(each)]:
        return ArchiveKind.X, x.read(box, tweets, report)
    for each in names:
        if each.rpartition("/")[2] == mastodon.OUTBOX:
            return ArchiveKind.MASTODON, mastodon.read(box, each, report)
    if posts := [each for each in names if meta.INSTAGRAM.fullmatch(each)]:
        return ArchiveKind.INSTAGRAM, meta.read(box, ArchiveKind.INSTAGRAM, posts, report)
    if posts := [each for each in names if meta.FACEBOOK.fullmatch(each)]:
        return ArchiveKind.FACEBOOK, meta.read(box, ArchiveKind.FACEBOOK, posts, report)
    if tables := [each for each in names if _is_table(box, each)]:
        return ArchiveKind.YOUTUBE, takeout.read(box, tables, report)
    if boxes := [each for each in names if _is_mbox(box, each, alone=len(names) == 1)]:
        return ArchiveKind.MBOX, mbox.read(box, boxes, report, own)
    if (found := _of_xml(box, names, report)) is not None:
        return found
    if any(left.code == "cut-short" for left in box.left_out):  # what would tell it may be in what is missing
        raise Problem("archive-unreadable", name=name, details="cut short")
    raise Problem("archive-unknown", name=name)


def _of_xml(box: Box, names: list[str], report: Report) -> tuple[ArchiveKind, Iterator[Archived]] | None:
    for each in names:
        if each.lower().endswith(".xml") or len(names) == 1:
            match _XML.search(_start(box, each)):
                case None:
                    continue
                case said if b"disqus" in said[0]:
                    return ArchiveKind.DISQUS, disqus.read(box, each, report)
                case _:
                    return ArchiveKind.WORDPRESS, wxr.read(box, each, report)
    return None


def _start(box: Box, name: str) -> bytes:
    try:
        with box.open(name) as source:
            return source.read(START)
    except (*BROKEN, Bomb):
        return b""


def _is_table(box: Box, name: str) -> bool:
    return name.lower().endswith(".csv") and takeout.fits(name, _start(box, name).decode("utf-8", "replace"))


def _is_mbox(box: Box, name: str, *, alone: bool) -> bool:
    named = name.lower().endswith((".mbox", ".mbx")) or alone
    return named and _start(box, name).startswith(b"From ")


def _keep(found: Iterator[Archived], summary: Summary, report: Report, folder: Path) -> Summary:
    batch: list[Archived] = []
    written = 0
    for number, entry in enumerate(found):
        if number == MOST:
            report.leave("", "too-many")
            break
        if entry.item.published is None:
            report.leave(entry.item.link or entry.item.remote_id, "no-date")
            continue
        summary = _counted(summary, entry)
        batch.append(replace(entry, item=prepare(entry.item)))
        if len(batch) == AT_ONCE:
            written += 1
            _write(folder, written, batch)
            batch = []
    if batch:
        _write(folder, written + 1, batch)
    return summary


def _write(folder: Path, number: int, batch: Sequence[object], ending: str = ENDING) -> None:
    """Under its name once it is whole: whoever watches the folder counts what is there."""
    unfinished = folder / "unfinished"
    unfinished.write_bytes(pickle.dumps(batch, pickle.HIGHEST_PROTOCOL))
    unfinished.rename(folder / f"{number:07}{ending}")


def _counted(summary: Summary, entry: Archived) -> Summary:
    at = entry.item.published
    assert at is not None
    answers = entry.item.kind is Kind.COMMENT or (entry.item.kind is not Kind.MAIL and bool(entry.item.ancestors))
    return replace(
        summary,
        posts=summary.posts + (entry.item.mine and not answers),
        comments=summary.comments + (entry.item.mine and answers),
        theirs=summary.theirs + (not entry.item.mine),
        files=summary.files + len(entry.files),
        first=_earlier(summary.first, at),
        last=at if summary.last is None else max(summary.last, at),
    )


def _earlier(one: datetime | None, other: datetime) -> datetime:
    return other if one is None else min(one, other)


def batches(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{ENDING}"))


def load(batch: Path) -> list[Archived]:
    """A batch that `read` wrote."""
    found: list[Archived] = pickle.loads(batch.read_bytes())
    return found


def take_files(path: str, wanted: Sequence[ArchivedFile], folder: str, media_folder: str) -> None:
    """Copy pictures and films of an archive into the workspace, each as it is taken in anywhere else.

    What became of each goes into `folder`, for `load_files`. Problem: "archive-unreadable".
    """
    place = Path(folder)
    done: list[tuple[str, NewMedium | LeftOut]] = []
    with opened(Path(path)) as box:
        # In the order of the archive: going back in one that is packed as a whole means reading it again.
        places = {name: number for number, name in enumerate(box.names)}
        for number, name in enumerate(sorted({file.name for file in wanted}, key=lambda name: places.get(name, -1)), 1):
            taken = (
                _file(box, name, place / "file", Path(media_folder)) if name in places else LeftOut(name, "not-there")
            )
            done.append((name, taken))
            if len(done) == FILES_AT_ONCE:
                _write(place, number, done, TAKEN)
                done = []
    if done:
        _write(place, len(wanted) + 1, done, TAKEN)
    with suppress(FileNotFoundError):
        (place / "file").unlink()


def load_files(folder: Path) -> dict[str, NewMedium | LeftOut]:
    """What `take_files` made of each file, by its name."""
    return {name: taken for part in sorted(folder.glob(f"*{TAKEN}")) for name, taken in pickle.loads(part.read_bytes())}


def _file(box: Box, name: str, unfinished: Path, media_folder: Path) -> NewMedium | LeftOut:
    if box.size(name) > LARGEST_FILE:
        return LeftOut(name, "too-large")
    try:
        with box.open(name) as source, unfinished.open("wb") as copy:
            shutil.copyfileobj(source, copy, 1 << 20)
            if fault_of(source) is not None:
                return LeftOut(name, "cut-short")
    except Bomb:
        return LeftOut(name, "bomb")
    except BROKEN:
        return LeftOut(name, "damaged")
    try:
        return pictures.take(unfinished, name.rpartition("/")[2], media_folder)
    except Problem:
        return LeftOut(name, "not-a-picture")
