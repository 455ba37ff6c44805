"""Watching a file or a folder on this computer: feeds, saved pages, mails, tables. Nothing of it needs the network."""

import asyncio
import mailbox
import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.sources import Source
from cmdesk.domain.troubles import Problem
from cmdesk.networks import anyfeed, article, mention_table, no_source
from cmdesk.networks.base import Tools
from cmdesk.networks.entries import Feed
from cmdesk.networks.feed import Fetched
from cmdesk.networks.mail_parsing import ReadMail, read_mail

MOST_FILES = 5_000  # of a folder
AT_ONCE = 200  # files read at one look; the rest at the next
LARGEST = 50_000_000  # bytes of one file
MOST_MAILS = 5_000  # of one mailbox
FEEDS = (".xml", ".rss", ".atom", ".rdf", ".json")
PAGES = (".html", ".htm", ".xhtml")
MAILS = (".eml",)
BOXES = (".mbox", ".mbx")
TABLES = (".csv", ".tsv")
KNOWN = FEEDS + PAGES + MAILS + BOXES + TABLES

Sizes = dict[str, list[int]]  # what a file was like when it was read: its time in nanoseconds, its size


def path_of(address: str) -> Path:
    """The file or folder behind a file: address."""
    return Path(url2pathname(urlsplit(address).path))


async def fetch(source: Source, tools: Tools) -> Fetched:
    """Read what came or changed since the last look. Raises Problem("no-place")."""
    path = path_of(source.address)
    seen: Sizes = {name: list(told) for name, told in (source.memory.get("files") or {}).items()}
    there = await asyncio.to_thread(look, path)
    changed = [name for name, told in there.items() if seen.get(name) != told]
    items: list[NewItem] = []
    unread: dict[str, str] = {}
    for name in changed[:AT_ONCE]:
        file = path / name if name else path
        try:
            items += await tools.parse(read, str(file), await asyncio.to_thread(read_bytes, file))
        except Problem as problem:
            unread[name] = problem.trouble.code  # one bad file costs one file
        seen[name] = there[name]
    memory = {"files": {name: told for name, told in seen.items() if name in there}, "unread": unread}
    parsed = Feed(title=path.name or str(path), site="", kind="folder", items=tuple(items)) if items else None
    return Fetched(parsed, "", "", "", memory=memory)


def look(path: Path) -> Sizes:
    """The files of a place that can be read, with their times and sizes; the file itself is named "".

    Raises Problem("no-place").
    """
    try:
        if path.is_file():
            return {"": _told(path)}
        if not path.is_dir():
            raise Problem("no-place", path=str(path))
        return dict(_files(path))
    except OSError as error:
        raise Problem("no-place", path=str(path)) from error


def _files(folder: Path) -> Iterator[tuple[str, list[int]]]:
    found = 0
    for base, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith(".") or not name.lower().endswith(KNOWN):
                continue
            path = Path(base) / name
            try:
                told = _told(path)
            except OSError:
                continue  # taken away while we looked
            yield path.relative_to(folder).as_posix(), told
            found += 1
            if found >= MOST_FILES:
                return


def _told(path: Path) -> list[int]:
    known = path.stat()
    return [known.st_mtime_ns, known.st_size]


def read_bytes(path: Path) -> bytes:
    """A file whole. Problem: "too-large", "no-file"."""
    try:
        if path.stat().st_size > LARGEST:
            raise Problem("too-large", limit=str(LARGEST))
        return path.read_bytes()
    except OSError as error:
        raise Problem("no-file", path=str(path), reason=error.strerror or "") from error


def read(name: str, body: bytes) -> list[NewItem]:
    """What a file says, by the end of its name; for a worker process. Raises Problem where it says nothing."""
    path = Path(name)
    match path.suffix.lower():
        case end if end in PAGES:
            return [_page(path, body)]
        case end if end in MAILS:
            return [newsletter_item(_mail(path, body))]
        case end if end in BOXES:
            return _box(path)
        case end if end in TABLES:
            return list(mention_table.read(body, path.stem).items)
    return list(anyfeed.parse(body, "", path.resolve().as_uri()).items)


def _page(path: Path, body: bytes) -> NewItem:
    found = article.read(body, "", "")
    return NewItem(
        remote_id=path.resolve().as_uri(),
        text=found.text,
        published=found.published,
        title=found.title or path.stem,
        author=Author(found.author),
        html=found.html,
        language=found.language,
    )


def _mail(path: Path, body: bytes) -> ReadMail:
    """Any bytes can be read as a mail; one says who wrote it, or when."""
    mail = read_mail(body)
    if not mail.sender.mail and mail.date is None:
        raise Problem("not-a-mail", name=path.name)
    return mail


def newsletter_item(mail: ReadMail) -> NewItem:
    """A mail as something to read, not to answer."""
    sender = mail.sender
    return NewItem(
        remote_id=mail.message_id,
        text=mail.text,
        published=mail.date,
        kind=Kind.ARTICLE,
        author=Author(sender.name or sender.mail, sender.mail),
        title=mail.subject,
        html=mail.html,
    )


def _box(path: Path) -> list[NewItem]:
    """The mails of a mailbox file, the newest where there are too many."""
    box = mailbox.mbox(path, create=False)
    try:
        keys = box.keys()[-MOST_MAILS:]
        return [newsletter_item(read_mail(bytes(box.get_bytes(key)))) for key in keys]
    finally:
        box.close()


def is_there(path: Path) -> bool:
    """Whether there is a file or a folder."""
    return path.is_dir() or path.is_file()


def title_of(name: str, body: bytes) -> str:
    """What a file that is to be watched calls itself, "" where it does not; for a worker process.

    Raises Problem where nothing of it can be watched.
    """
    path = Path(name)
    end = path.suffix.lower()
    if end not in KNOWN:
        no_source.refuse(name, body)
        raise Problem("list-of-sources", place=name) if end == ".opml" else Problem("not-watchable", name=path.name)
    if end not in FEEDS:
        return ""
    try:
        return anyfeed.parse(body, "", path.resolve().as_uri()).title
    except Problem as problem:
        if problem.trouble.code == "empty":
            return ""  # it may be filled yet
        no_source.refuse(name, body)
        raise
