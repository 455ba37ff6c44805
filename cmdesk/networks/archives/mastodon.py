"""Mastodon's archive: outbox.json and actor.json, with the pictures beside them."""

from collections.abc import Iterator
from functools import partial

from cmdesk.domain.archives import Archived, ArchivedFile
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.networks.archives.box import Box
from cmdesk.networks.archives.report import Report, entries, host_of
from cmdesk.networks.archives.streams import objects, whole
from cmdesk.networks.parsing import clean_html, text_of_clean
from cmdesk.networks.told import Json, dicts, inside, moment, text_of, web_address

OUTBOX = "outbox.json"
PUBLIC = ("https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public")


def read(box: Box, outbox: str, report: Report) -> Iterator[Archived]:
    base = outbox.removesuffix(OUTBOX)
    author = _owner(box, f"{base}actor.json", report)
    report.owner = author.handle
    for told in entries(box, outbox, report, partial(_listed)):
        if text_of(told, "type") == "Announce":
            report.leave(outbox, "shared")
        elif found := _post(inside(told, "object") or told, author, base):
            yield found
        else:
            report.leave(outbox, "nothing-said")


def _listed(source: object) -> Iterator[Json]:
    yield from (each for each in objects(source, "orderedItems") if isinstance(each, dict))  # type: ignore[arg-type]


def _owner(box: Box, name: str, report: Report) -> Author:
    actor = {}
    if name in box.names:
        for told in entries(box, name, report, lambda source: iter([whole(source)])):
            actor = told if isinstance(told, dict) else {}
    host = host_of(text_of(actor, "id"))
    user = text_of(actor, "preferredUsername")
    return Author(text_of(actor, "name") or user, f"@{user}@{host}" if user and host else "", web_address(actor, "url"))


def _post(told: Json, author: Author, base: str) -> Archived | None:
    remote_id = number_of(text_of(told, "id"))
    html = clean_html(text_of(told, "content"))
    files = tuple(_file(each, base) for each in dicts(told.get("attachment")))
    text = text_of_clean(html)
    if not remote_id or not (text or files):
        return None
    said = "\n".join(f"📎 {each.alt or each.name.rpartition('/')[2]}" for each in files)
    parent = number_of(text_of(told, "inReplyTo"))
    visibility = _visibility(told)
    item = NewItem(
        remote_id=remote_id,
        text="\n\n".join(each for each in (text, said) if each),
        published=moment(text_of(told, "published")),
        kind=Kind.MESSAGE if visibility == "direct" else Kind.POST,
        author=author,
        title=text_of(told, "summary"),
        html=html,
        link=web_address(told, "url") or web_address(told, "id"),
        edited=moment(text_of(told, "updated")),
        language=_language(told),
        ancestors=(parent,) if parent else (),
        mine=True,
        visibility=visibility,
    )
    return Archived(item, tuple(each for each in files if each.name))


def number_of(address: str) -> str:
    """What the server calls a post: the end of its address."""
    return address.rstrip("/").rpartition("/")[2] if address else ""


def _file(told: Json, base: str) -> ArchivedFile:
    """Its address is the path in the archive, at times with a slash before it."""
    return ArchivedFile(base + text_of(told, "url").lstrip("/"), text_of(told, "name"))


def _language(told: Json) -> str:
    named = list(inside(told, "contentMap"))
    return str(named[0])[:2].lower() if len(named) == 1 else ""


def _visibility(told: Json) -> str:
    to, copied = (_all(told.get(name)) for name in ("to", "cc"))
    if any(each in PUBLIC for each in to):
        return "public"
    if any(each in PUBLIC for each in copied):
        return "unlisted"
    return "private" if any(each.endswith("/followers") for each in (*to, *copied)) else "direct"


def _all(value: object) -> list[str]:
    several = value if isinstance(value, list) else [value]
    return [each for each in several if isinstance(each, str)]
