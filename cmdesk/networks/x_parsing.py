"""What X gives of posts, as our items; by the names of its description, which says post where its pages say tweet."""

import html
import json
import re
from collections.abc import Mapping

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.networks.base import Account, Posted
from cmdesk.networks.told import Json, dicts, inside, moment, numbered, text_of


def answered(reply_to: str) -> str:
    """The number of the post that is answered; "" when it is not ours."""
    number = numbered(reply_to).get("id", "")
    return number if number.isdecimal() else ""


def parent(told: Json) -> str:
    """What a post answers; "" where it begins something."""
    return next(
        (text_of(one, "id") for one in dicts(told.get("referenced_posts")) if text_of(one, "type") == "replied_to"), ""
    )


def bare(text: str) -> str:
    """The words alone: what leads an answer and what it links to is written by X."""
    return " ".join(re.sub(r"https?://\S+|^(@\w+\s+)+", " ", text).split())


def same(there: str, wanted: str) -> bool:
    """Whether X shows these words: it writes &, < and > as web pages do."""
    return bare(html.unescape(there)) == bare(wanted)


def ours(told: Json, wanted: str) -> bool:
    """Whether this is the post that says `wanted`: its words are those, and its links are not all others.

    In doubt it is: what is taken for absent is sent a second time.
    """
    if not same(text_of(told, "text"), wanted):
        return False
    there = {_place(text_of(link, "expanded_url")) for link in dicts(inside(told, "entities").get("urls"))}
    there = {place for place in there if place and not _OF_FILES.match(place)}
    asked = {_place(found) for found in re.findall(r"https?://\S+", wanted)}
    alike = any(one.startswith(other) or other.startswith(one) for one in there for other in asked)
    return alike or not there or not asked or any(_ODD.search(one) for one in there | asked)


def _place(address: str) -> str:
    """An address without what may be written otherwise."""
    return re.sub(r"^https?://(?:www\.)?|[/.,;:!?)»”]+$", "", address.strip()).casefold()


_ODD = re.compile(r"[^!-~]|%|xn--|&amp;")  # signs that X may write in another way than the person did
_OF_FILES = re.compile(r"(?:x|twitter)\.com/[^/]+/status/\d+/(?:photo|video)/")


def item(told: Json, users: Mapping[str, Json], settings: Mapping[str, str]) -> NewItem | None:
    """One post; `users` are those who wrote, by number."""
    number = text_of(told, "id")
    if not number.isdecimal():
        return None
    writer = text_of(told, "author_id")
    who = users.get(writer, {})
    handle = text_of(who, "username") if who else ""
    said = html.unescape(text_of(told, "text"))
    for link in dicts(inside(told, "entities").get("urls")):
        short, whole = text_of(link, "url"), text_of(link, "expanded_url")
        said = said.replace(short, whole) if short and whole else said
    root = text_of(told, "conversation_id")
    above = tuple(dict.fromkeys(each for each in (root, parent(told)) if each and each != number))
    name = text_of(who, "name") if who else ""
    return NewItem(
        remote_id=number,
        text=said,
        published=moment(told.get("created_at")),
        kind=Kind.POST,
        author=Author(name or handle, f"@{handle}" if handle else "", f"https://x.com/{handle}" if handle else ""),
        link=f"https://x.com/{handle or 'i'}/status/{number}",
        ancestors=above,
        mine=writer == settings.get("account_id", "-"),
        reply_to=json.dumps({"id": number}),
    )


def posted(number: str, account: Account) -> Posted:
    """What was sent, and how to answer it later."""
    link = f"https://x.com/{account.settings.get('username') or 'i'}/status/{number}"
    return Posted(number, link, json.dumps({"id": number}))
