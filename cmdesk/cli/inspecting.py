"""Looks at a text or a file without any workspace: how long it is, and what cmdesk understands of it."""

import re
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from cmdesk.cli import judging
from cmdesk.cli.voice import Voice, WrongUse, moment, stamp
from cmdesk.domain.items import NewItem
from cmdesk.domain.troubles import Problem

LARGEST = 50_000_000  # bytes
NOWHERE = "https://page.invalid/"  # where a file is said to be when nobody tells, so that its links can be joined


def count(asked: Namespace, voice: Voice) -> None:
    from cmdesk.language.counting import measure
    from cmdesk.networks import BY_NAME

    ways = {name: network.rules for name, network in BY_NAME.items()}
    for network in BY_NAME.values():
        ways |= network.dialects
    rules = ways.get(asked.network.lower())
    if rules is None:
        known = ", ".join(sorted(ways))
        raise WrongUse(
            voice.tr("cmdesk does not count for {name}. It does for: {known}.", name=asked.network, known=known)
        )
    text = sys.stdin.read().rstrip("\n") if asked.text == "-" else asked.text
    length = measure(text, rules)
    voice.document({"count": length.count, "max": length.maximum, "fits": length.fits})
    if length.maximum is None:
        voice.show(str(length.count))
    else:
        voice.show(f"{length.count} / {length.maximum}")


def inspect(asked: Namespace, voice: Voice) -> None:
    body = _body(asked.file)
    match asked.kind:
        case "feed":
            _feed(body, asked.address, voice)
        case "page":
            _page(body, asked.address or NOWHERE, voice)
        case "article":
            _article(body, asked.address, voice)
        case "html":
            _html(body, asked.address, voice)
        case "mail":
            _mail(body, voice)
        case "text":
            judging.tell(body.decode("utf-8-sig", "replace"), asked, voice)


def _body(name: str) -> bytes:
    """The bytes of a file or of standard input. Raises Problem: "no-file", "empty", "too-large"."""
    try:
        if name == "-":
            body = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(name).open("rb") as file:
                body = file.read(LARGEST + 1)
    except OSError as error:
        raise Problem("no-file", path=name, reason=error.strerror or "") from error
    if len(body) > LARGEST:
        raise Problem("too-large", limit=str(LARGEST))
    if not body.strip():
        raise Problem("empty")
    return body


def _feed(body: bytes, address: str, voice: Voice) -> None:
    from cmdesk.networks.anyfeed import parse

    feed = parse(body, "", address)
    voice.document(
        {
            "title": feed.title,
            "site": feed.site,
            "kind": feed.kind,
            "problem": feed.problem,
            "left_out": feed.left_out,
            "entries": [_entry(item) for item in feed.items],
        }
    )
    voice.show(feed.title, f"{feed.kind}  {feed.site}".rstrip())
    for item in feed.items:
        voice.show("", f"{moment(item.published)}  {item.title or item.text[:80]}".strip())
        voice.show(*(f"    {line}" for line in (item.author.name, item.link) if line))
    voice.say(voice.tr("{n} entries", n=len(feed.items)))


def _entry(item: NewItem) -> dict[str, Any]:
    return {
        "id": item.remote_id,
        "title": item.title,
        "author": item.author.name,
        "published": stamp(item.published),
        "edited": stamp(item.edited),
        "address": item.link,
        "language": item.language,
        "text": item.text,
        "html": item.html,
    }


def _page(body: bytes, address: str, voice: Voice) -> None:
    from cmdesk.networks.discovery import discover

    found = discover(body, "", address)
    voice.document({"feeds": [vars(candidate) for candidate in found]})
    for candidate in found:
        voice.show(f"{candidate.score:3}  {candidate.address}  {candidate.title}".rstrip())
    voice.say(voice.tr("{n} feeds", n=len(found)))


def _article(body: bytes, address: str, voice: Voice) -> None:
    from cmdesk.networks.article import read

    article = read(body, "", address)
    voice.document(
        {
            "title": article.title,
            "author": article.author,
            "published": stamp(article.published),
            "language": article.language,
            "text": article.text,
        }
    )
    by = "  ".join(part for part in (article.author, moment(article.published)) if part)
    voice.show(article.title, *([by] if by else []), "", article.text)


def _html(body: bytes, address: str, voice: Voice) -> None:
    from cmdesk.networks.parsing import clean_html, decode, plain_text

    page = clean_html(decode(body), address)
    voice.document({"html": page, "text": plain_text(page)})
    voice.show(page)


_MAIL_HEADER = re.compile(
    rb"^(from|to|subject|date|received|message-id|return-path|mime-version|content-type|delivered-to)[ \t]*:",
    re.I | re.M,
)


def _mail(body: bytes, voice: Voice) -> None:
    from cmdesk.networks.mail_parsing import inspect_mail
    from cmdesk.networks.parsing import decode

    head = re.split(rb"\r?\n\r?\n", body, maxsplit=1)[0]
    if _MAIL_HEADER.search(head) is None:  # only the text of a mail, as it is copied out of a program
        body = b"Content-Type: text/plain; charset=utf-8\n\n" + decode(body).encode()
    mail = inspect_mail(body)
    voice.document(mail)
    voice.show(str(mail["text"]))
