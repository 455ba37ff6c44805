"""Private messages on Bluesky: kept by a server of their own, behind the account's, which may forbid it."""

import json
from collections.abc import Mapping
from datetime import datetime

from cmdesk.domain.items import NewItem
from cmdesk.domain.texts import TextRule
from cmdesk.networks import bluesky_parsing as parsing
from cmdesk.networks.base import Absent, Coverage, NoAnswer, Page, Posted, Posting, Refused, SignInNeeded
from cmdesk.networks.bluesky_records import Answering
from cmdesk.networks.bluesky_session import Session, commit_failure, failure_of
from cmdesk.networks.told import Json, by_their_clock, dicts, inside, moment, one_of, text_of, words_in

RULES = (TextRule("grapheme", 1000), TextRule("utf8_byte", 10_000))
FIRST_TALKS = 20
FIRST_MESSAGES = 30
MOST_LOG_PAGES = 20
LOOK_BACK = 100
CREATED, DELETED = "chat.bsky.convo.defs#logCreateMessage", "chat.bsky.convo.defs#logDeleteMessage"


async def messages(session: Session, cursor: str | None) -> Page:
    """What was said since; the first time, the newest of each talk."""
    kept = _kept(cursor)
    before = {name: value for name, value in inside(kept, "last").items() if isinstance(value, str)}
    if not text_of(kept, "log"):
        return await _first(session)
    place, found, gone, complete = text_of(kept, "log"), list[tuple[str, Json]](), list[str](), False
    for _ in range(MOST_LOG_PAGES):
        told = await session.ask("chat.bsky.convo.getLog", ("cursor", place), chat=True)
        logs = dicts(told.get("logs"))
        for each in logs:
            talk, said = text_of(each, "convoId"), inside(each, "message")
            if text_of(each, "$type") == CREATED:
                found.append((talk, said))
            elif text_of(each, "$type") == DELETED:
                gone.append(f"{talk}/{text_of(said, 'id')}")
        reached = text_of(told, "cursor")
        if not logs or not reached or reached == place:
            complete = True
            break
        place = reached
    items = await _items(session, found, before)
    return Page(items, _written(place, before), more=not complete, gone=gone)


def _kept(cursor: str | None) -> Json:
    try:
        told = json.loads(cursor or "{}")
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _written(place: str, last: Mapping[str, str]) -> str:
    return json.dumps({"log": place, "last": last})


async def _first(session: Session) -> Page:
    """Where the log stands is asked first: what comes meanwhile is told again, not missed."""
    log = text_of(await session.ask("chat.bsky.convo.getLog", chat=True), "cursor")
    told = await session.ask("chat.bsky.convo.listConvos", ("limit", str(FIRST_TALKS)), chat=True)
    last: dict[str, str] = {}
    items: list[NewItem] = []
    for talk in dicts(told.get("convos")):
        number = text_of(talk, "id")
        asked = (("convoId", number), ("limit", str(FIRST_MESSAGES)))
        said = dicts((await session.ask("chat.bsky.convo.getMessages", *asked, chat=True)).get("messages"))
        members = dicts(talk.get("members"))
        items += _chained(session, [(number, each) for each in reversed(said)], {number: members}, last)
    return Page(items, _written(log, last), coverage=Coverage.TRUNCATED)


async def _items(session: Session, found: list[tuple[str, Json]], last: dict[str, str]) -> list[NewItem]:
    members = {}
    for talk in dict.fromkeys(talk for talk, _ in found):
        told = await session.ask("chat.bsky.convo.getConvo", ("convoId", talk), chat=True)
        members[talk] = dicts(inside(told, "convo").get("members"))
    return _chained(session, found, members, last)


def _chained(
    session: Session, found: list[tuple[str, Json]], members: Mapping[str, object], last: dict[str, str]
) -> list[NewItem]:
    """Each message answers the one before it: so a talk is one conversation. `last` moves on."""
    items = []
    for talk, said in found:
        item = parsing.message(said, talk, dicts(members.get(talk)), session.did, last.get(talk, ""))
        if item is not None and item.remote_id != last.get(talk):
            last[talk] = item.remote_id
            items.append(item)
    return items


async def send(session: Session, whom: Answering, posting: Posting) -> Posted:
    told = {"convoId": whom.talk, "message": {"text": posting.text}}
    answer = await session.do("chat.bsky.convo.sendMessage", told, chat=True)
    if answer.status in (400, 403) and text_of(words_in(answer), "error") in ("InvalidToken", "AuthMissing"):
        raise SignInNeeded("chat-not-allowed", host=answer.host)
    if (error := commit_failure(answer)) is not None:
        raise error
    number = text_of(words_in(answer), "id")
    if not number:
        raise NoAnswer("no-answer", host=answer.host, reason="broken-answer")
    return Posted(f"{whom.talk}/{number}", reply_to=Answering(talk=whom.talk, message=number).written())


async def find(session: Session, whom: Answering, posting: Posting, now: datetime) -> Posted | Absent:
    """Look among the newest messages of the talk for our words, not older than the first try."""
    asked = (("convoId", whom.talk), ("limit", str(LOOK_BACK)))
    answer = await session.look("chat.bsky.convo.getMessages", *asked, chat=True)
    if (error := failure_of(answer)) is not None:
        raise error
    told = one_of(answer)
    since = by_their_clock(posting.first_tried, answer, now) if posting.first_tried is not None else None
    for said in dicts(told.get("messages")):
        sent = moment(said.get("sentAt"))
        if since is not None and sent is not None and sent < since:
            return Absent.CERTAIN
        ours = text_of(inside(said, "sender"), "did") == session.did
        if ours and text_of(said, "text").strip() == posting.text.strip():
            number = text_of(said, "id")
            return Posted(f"{whom.talk}/{number}", reply_to=Answering(talk=whom.talk, message=number).written())
    return Absent.UNDECIDED if text_of(told, "cursor") else Absent.CERTAIN


def refuse_files(posting: Posting) -> None:
    if posting.media:
        raise Refused("media-not-taken")
