"""What the API of Threads gives, as our items. Pure."""

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.moderation import Standing
from cmdesk.networks.facebook_parsing import COMMENT, POST, Answering
from cmdesk.networks.graph import written
from cmdesk.networks.told import Json, inside, text_of, web_address

FIELDS = "id,text,timestamp,permalink,username,media_type,has_replies"
REPLY_FIELDS = f"{FIELDS},is_reply_owned_by_me,root_post,replied_to,hide_status"
# developers.facebook.com/docs/threads/reply-management, read on 2026-11-21
HIDDEN = ("HIDDEN", "COVERED", "BLOCKED", "RESTRICTED")


def post(told: Json) -> NewItem | None:
    """What stands on our own profile."""
    number = text_of(told, "id")
    if not number:
        return None
    return NewItem(
        remote_id=number,
        text=_words(told),
        published=written(told, "timestamp"),
        kind=Kind.POST,
        author=_author(told),
        link=web_address(told, "permalink"),
        mine=True,
        reply_to=Answering(number, POST, number).written(),
    )


def reply(told: Json, under: str) -> NewItem | None:
    """What answers a post of ours, or an answer below it; only the former can be hidden."""
    number, above = text_of(told, "id"), text_of(inside(told, "replied_to"), "id")
    if not number:
        return None
    nested = bool(above) and above != under
    status = text_of(told, "hide_status")
    return NewItem(
        remote_id=number,
        text=_words(told),
        published=written(told, "timestamp"),
        kind=Kind.COMMENT,
        author=_author(told),
        link=web_address(told, "permalink"),
        ancestors=(under, above) if nested else (under,),
        mine=told.get("is_reply_owned_by_me") is True,
        reply_to=Answering(number, COMMENT, above if nested else number).written(),
        standing=None if not status else Standing.HIDDEN if status in HIDDEN else Standing.VISIBLE,
    )


def mention(told: Json, us: str) -> NewItem | None:
    """A post of somebody else that names us; it is theirs to hide and to delete."""
    number = text_of(told, "id")
    if not number:
        return None
    above = [text_of(inside(told, name), "id") for name in ("root_post", "replied_to")]
    return NewItem(
        remote_id=number,
        text=_words(told),
        published=written(told, "timestamp"),
        kind=Kind.POST,
        author=_author(told),
        link=web_address(told, "permalink"),
        ancestors=tuple(dict.fromkeys(each for each in above if each)),
        mine=bool(us) and text_of(told, "username") == us,
        reply_to=Answering(number, POST, number).written(),
    )


def _words(told: Json) -> str:
    return text_of(told, "text") or "📎"


def _author(told: Json) -> Author:
    name = text_of(told, "username")
    return Author(name, f"@{name}" if name else "", f"https://www.threads.net/@{name}" if name else "")
