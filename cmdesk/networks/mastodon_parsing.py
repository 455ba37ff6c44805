"""What the API of the Mastodon family gives, as our items. Pure; nothing that is missing or odd raises.

Ids are opaque strings, meant for the server that gave them: GoToSocial's and Pleroma's are no numbers.
"""

import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.networks.mastodon_beside import beside, without_fallback
from cmdesk.networks.parsing import clean_html, text_of_clean
from cmdesk.networks.told import Json as Json
from cmdesk.networks.told import count_of
from cmdesk.networks.told import inside as inside
from cmdesk.networks.told import moment as moment
from cmdesk.networks.told import text_of as text_of
from cmdesk.networks.told import web_address as web_address


@dataclass(frozen=True)
class Answering:
    """What is needed to answer a post: what an item keeps in `reply_to`."""

    id: str
    people: tuple[str, ...]  # "bob", "eve@far.example": its author, then those it mentions; without ourselves
    visibility: str = ""
    warning: str = ""

    def written(self) -> str:
        return json.dumps(
            {"id": self.id, "people": self.people, "visibility": self.visibility, "warning": self.warning},
            ensure_ascii=False,
        )


def answering(reply_to: str) -> Answering | None:
    """What `reply_to` says; None when it is empty or not ours."""
    try:
        kept = json.loads(reply_to)
        people = tuple(str(each) for each in kept.get("people", ()))
        found = Answering(str(kept["id"]), people, str(kept.get("visibility", "")), str(kept.get("warning", "")))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return found if found.id else None


def post(status: Json, domain: str, own_id: str, ancestors: Sequence[str] = ()) -> NewItem | None:
    """One status as an item; None when it has no id. `ancestors` where they are known beyond the parent."""
    remote_id = text_of(status, "id")
    if not remote_id:
        return None
    account = inside(status, "account")
    mine = text_of(account, "id") == own_id
    parent = text_of(status, "in_reply_to_id")
    visibility = text_of(status, "visibility") or "public"
    html = clean_html(without_fallback(text_of(status, "content")))
    warning = text_of(status, "spoiler_text")
    text = "\n\n".join(part for part in (text_of_clean(html), _pictures(status)) if part)
    return NewItem(
        remote_id=remote_id,
        text=text,
        published=moment(status.get("created_at")),
        kind=Kind.MESSAGE if visibility == "direct" else Kind.POST,
        author=author(account, domain),
        title=warning,
        html=html,
        link=web_address(status, "url") or web_address(status, "uri"),
        edited=moment(status.get("edited_at")),
        language=text_of(status, "language"),
        ancestors=tuple(ancestors) or ((parent,) if parent else ()),
        mine=mine,
        reply_to=Answering(remote_id, _people(status, account, own_id), visibility, warning).written(),
        visibility=visibility,
        beside=beside(status),
    )


def author(account: Json, domain: str) -> Author:
    return Author(
        name=text_of(account, "display_name") or text_of(account, "username"),
        handle=f"@{whole_name(text_of(account, 'acct'), domain)}" if text_of(account, "acct") else "",
        address=web_address(account, "url"),
        followers=count_of(account, "followers_count"),
    )


def whole_name(acct: str, domain: str) -> str:
    """user@host: people of the server itself come without it."""
    return acct if "@" in acct else f"{acct}@{domain}"


def _people(status: Json, account: Json, own_id: str) -> tuple[str, ...]:
    mentioned = status.get("mentions")
    everybody = [account, *(mentioned if isinstance(mentioned, list) else ())]
    names = [
        text_of(each, "acct")
        for each in everybody
        if isinstance(each, dict) and text_of(each, "id") != own_id and text_of(each, "acct")
    ]
    return tuple(dict.fromkeys(names))


def _pictures(status: Json) -> str:
    """The descriptions of what is attached, so that they can be read and found."""
    attached = status.get("media_attachments")
    lines = [
        f"📎 {text_of(each, 'description') or text_of(each, 'type')}"
        for each in (attached if isinstance(attached, list) else ())
        if isinstance(each, dict)
    ]
    return "\n".join(lines)


def attached_ids(status: Json) -> tuple[str, ...]:
    """The ids of the files that go with a status."""
    attached = status.get("media_attachments")
    found = attached if isinstance(attached, list) else ()
    return tuple(text_of(each, "id") for each in found if isinstance(each, dict))


def links(header: str) -> dict[str, dict[str, str]]:
    """A Link header: the parameters of each address by its relation ("next", "prev"). Only ids are taken from it."""
    found = {}
    for address, relation in re.findall(r'<([^>]*)>\s*;[^,]*?rel="?(\w+)"?', header):
        try:
            found[relation] = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        except ValueError:
            continue
    return found


# What goes out


def with_mentions(text: str, whom: Answering, domain: str) -> str:
    """The text with those it answers named before it, except who is named in it already."""
    missing = [name for name in whom.people if not _mentions(text, name, domain)]
    return "".join(f"@{name} " for name in missing) + text


def _mentions(text: str, name: str, domain: str) -> bool:
    local, _, host = name.partition("@")
    if not host:
        pattern = rf"(?<![\w@/])@{re.escape(local)}(?:@{re.escape(domain)}(?![\w-])|(?![\w@-]))"
    else:
        pattern = rf"(?<![\w@/])@{re.escape(local)}@{re.escape(host)}(?![\w-])"
    return re.search(pattern, text, re.IGNORECASE) is not None


def fingerprint(text: str) -> str:
    """What is left of a text after a server has rendered it: letters and digits, far mentions as near ones."""
    text = unicodedata.normalize("NFKC", re.sub(r"(@[\w.-]+)@[\w.-]+\w(?::\d+)?", r"\1", text)).casefold()
    letters = re.sub(r"[\W_]+", "", text)
    return letters or re.sub(r"\s+", "", text)
