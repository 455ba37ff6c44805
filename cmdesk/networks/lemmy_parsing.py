"""What a Lemmy server says of comments, posts and private messages, as our items, and what its errors mean. Pure."""

import json
from collections.abc import Mapping
from datetime import timedelta
from urllib.parse import urlsplit

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.moderation import Standing
from cmdesk.networks.base import NetworkError, NoAnswer, Refused, SignInNeeded, TryLater
from cmdesk.networks.http import Answer
from cmdesk.networks.told import Json, inside, moment, numbered, text_of, words_in

USUAL_WAIT = timedelta(minutes=1)
COMMENT, POST, MESSAGE = "comment", "post", "message"
PRIVATE = "private_message"  # what the server calls a message
# 2026-11-21, crates/utils/src/error.rs of Lemmy 0.19.20: nearly every error is a 400, that of a limit too. A code
# stands among BEFORE only if a server says it before it writes anything down; all others may come after that.
BUSY = ("rate_limit_error", "too_many_requests")
SIGNED_OUT = ("not_logged_in", "incorrect_login")
SECOND_FACTOR = ("missing_totp_token", "incorrect_totp_token")
GONE = ("couldnt_find_post", "couldnt_find_comment", "couldnt_find_private_message", "not_found")
DELETED_ALREADY = ("couldnt_update_comment", "couldnt_update_post")
BEFORE = (
    *("site_ban", "deleted", "banned_from_community", "person_is_banned_from_community", "person_is_blocked"),
    *("locked", "max_comment_depth_reached", "language_not_allowed", "only_mods_can_post_in_community"),
    *("slurs", "blocked_url", "invalid_body_field", "invalid_post_title", "honeypot_failed"),
)


def reading_refusal(answer: Answer) -> NetworkError | None:
    """What an error means to somebody who asked for something, or did a deed."""
    code = text_of(words_in(answer), "error")
    if code in BUSY:
        return TryLater("http-status", after=answer.after or USUAL_WAIT, status="429", host=answer.host)
    if code in SIGNED_OUT or answer.status == 401:
        return SignInNeeded("sign-in", host=answer.host)
    if code in GONE:
        return Refused("answered-post-gone", host=answer.host)
    if code and answer.status < 500:
        return Refused("post-refused", host=answer.host, status=str(answer.status), text=code)
    return None


def sending_refusal(answer: Answer, also: str = "") -> NetworkError | None:
    """What it means to somebody who wrote: only some errors say that nothing was kept."""
    code = text_of(words_in(answer), "error")
    if not code or answer.status == 401 or code in (*BUSY, *SIGNED_OUT, *BEFORE, also):
        return reading_refusal(answer)
    return NoAnswer("no-answer", host=answer.host, reason="http-status", status=str(answer.status))


def sees_all(me: Json) -> bool:
    """Whether somebody is shown all that they wrote: languages, blocks and bots that one hides hide one's own, too."""
    user = inside(me, "local_user_view")
    languages = me.get("discussion_languages")
    shown = not languages or (isinstance(languages, list) and 0 in languages)  # 0: of no language; []: of all
    bot = inside(user, "person").get("bot_account") is not False
    hides = bool(me.get("community_blocks") or me.get("instance_blocks"))
    return shown and not hides and (not bot or inside(user, "local_user").get("show_bot_accounts") is True)


def community_in(typed: str) -> str:
    """bread, or bread@lemmy.world, of whatever leads there."""
    text = typed.strip()
    if "://" in text:
        parts = urlsplit(text)
        name = parts.path.rstrip("/").rpartition("/")[2]
        return name if "@" in name or not name else f"{name}@{parts.hostname}"
    return text.removeprefix("/").removeprefix("c/").removeprefix("!")


def place_of(reply_to: str) -> dict[str, str]:
    """What an item kept to be answered; empty when it is not ours."""
    kept = numbered(reply_to)
    needed = {COMMENT: ("id", "post"), POST: ("id",), MESSAGE: ("id", "to")}.get(kept.get("kind", ""), ())
    return kept if needed and all(kept.get(name, "").isdecimal() for name in needed) else {}


def deleted(view: Json) -> bool:
    """Whether its author deleted it; its words may be gone then."""
    found = inside(view, COMMENT) or inside(view, PRIVATE) or inside(view, POST)
    return found.get("deleted") is True


def stands_at(item: NewItem, view: Json, place: Mapping[str, str]) -> bool:
    """Whether it answers what was to be answered, or answers nothing as it should."""
    match place.get("kind", ""):
        case "comment" | "post" as kind:
            return bool(item.ancestors) and item.ancestors[-1] == f"{kind}:{place['id']}"
        case "message":
            return text_of(inside(view, PRIVATE), "recipient_id") == place["to"]
    return item.remote_id.startswith(POST)


def item_of(view: Json, settings: Mapping[str, str]) -> NewItem | None:
    """A comment, a post or a private message; None where it has no number."""
    found = inside(view, COMMENT) or inside(view, PRIVATE) or inside(view, POST)
    number, creator, server = text_of(found, "id"), inside(view, "creator"), settings.get("server", "")
    if not number.isdecimal():
        return None
    mine = text_of(creator, "id") == settings.get("account_id")
    title = text_of(inside(view, POST), "name")
    ancestors: tuple[str, ...] = ()
    if inside(view, COMMENT):
        kind, text, link = Kind.COMMENT, text_of(found, "content"), f"{server}/comment/{number}"
        kept = {"id": number, "kind": COMMENT, "post": text_of(found, "post_id")}
        above = [each for each in text_of(found, "path").split(".") if each not in ("", "0", number)]
        ancestors = (f"{POST}:{kept['post']}", *(f"{COMMENT}:{each}" for each in above))
    elif inside(view, PRIVATE):
        kind, text, link = Kind.MESSAGE, text_of(found, "content"), f"{server}/inbox"
        kept = {"id": number, "kind": MESSAGE, "to": text_of(found, "recipient_id" if mine else "creator_id")}
        ancestors = (f"person:{kept['to']}",)
    else:
        kind, text, link = Kind.ARTICLE, text_of(found, "body"), f"{server}/post/{number}"
        kept = {"id": number, "kind": POST}
    return NewItem(
        remote_id=f"{kept['kind']}:{number}",
        text=text,
        published=moment(found.get("published")),
        kind=kind,
        author=author_of(creator),
        title=title,
        link=link,
        edited=moment(found.get("updated")),
        ancestors=ancestors,
        mine=mine,
        reply_to=json.dumps(kept),
        visibility="direct" if kind is Kind.MESSAGE else "public",
        standing=Standing.HIDDEN if found.get("removed") is True else Standing.VISIBLE,
    )


def author_of(person: Json) -> Author:
    """Whoever wrote it, by the address of their page: their server may be another one."""
    name, page = text_of(person, "name"), text_of(person, "actor_id")
    host = urlsplit(page).netloc
    page = page if page.startswith(("https://", "http://")) else ""
    return Author(text_of(person, "display_name") or name, f"@{name}@{host}" if name and host else "", page)
