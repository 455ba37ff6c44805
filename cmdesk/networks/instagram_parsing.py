"""What the Graph API gives of an Instagram account, as our items. Pure."""

from collections.abc import Mapping

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.moderation import Standing
from cmdesk.networks import graph
from cmdesk.networks.facebook_parsing import COMMENT, POST, Answering
from cmdesk.networks.told import Json, inside, text_of, web_address


def medium(told: Json) -> NewItem | None:
    number = text_of(told, "id")
    if not number:
        return None
    return NewItem(
        remote_id=number,
        text=text_of(told, "caption") or "📎",
        published=graph.written(told, "timestamp"),
        kind=Kind.POST,
        link=web_address(told, "permalink"),
        mine=True,
        reply_to=Answering(number, POST, number).written(),
    )


def comment(told: Json, under: str, above: str, link: str, settings: Mapping[str, str]) -> NewItem | None:
    number = text_of(told, "id")
    if not number:
        return None
    above = above or text_of(told, "parent_id")
    hidden = told.get("hidden")
    name = text_of(inside(told, "from"), "username") or text_of(told, "username")
    return NewItem(
        remote_id=number,
        text=text_of(told, "text"),
        published=graph.written(told, "timestamp"),
        kind=Kind.COMMENT,
        author=Author(name, f"@{name}" if name else "", f"https://www.instagram.com/{name}/" if name else ""),
        link=link,
        ancestors=(under, above) if above else (under,),
        mine=is_ours(told, settings),
        reply_to=Answering(number, COMMENT, above or number).written(),
        standing=None if hidden is None else Standing.HIDDEN if hidden else Standing.VISIBLE,
    )


def is_ours(told: Json, settings: Mapping[str, str]) -> bool:
    """By number or by name: one of them is often left out."""
    writer = inside(told, "from")
    name = text_of(writer, "username") or text_of(told, "username")
    own = settings.get("username", "")
    return text_of(writer, "id") == settings.get("account_id", "-") or (bool(own) and name == own)
