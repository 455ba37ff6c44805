"""Matrix: what is said in some rooms, answers and messages there, and two deeds. Nothing that is encrypted.

By the specification of its client-server interface, version 1.16.
"""

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from secrets import token_hex
from types import MappingProxyType
from typing import Any

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import NewItem
from cmdesk.domain.moderation import Deed, DeedRule
from cmdesk.domain.troubles import Trouble
from cmdesk.networks import matrix_parsing as parsing
from cmdesk.networks.backwards import once_in_order
from cmdesk.networks.base import (
    Absent,
    Account,
    Connected,
    Coverage,
    Facts,
    Finds,
    FormField,
    Guess,
    Look,
    MediaFile,
    Moderates,
    NetworkError,
    NoAnswer,
    Page,
    Plan,
    Posted,
    Posting,
    Prepares,
    Reads,
    Refused,
    Revokes,
    SignInNeeded,
    TextRule,
    Tools,
    TryLater,
)
from cmdesk.networks.homes import asked, host_of, origin_of
from cmdesk.networks.mastodon_servers import server_address
from cmdesk.networks.matrix_account import API, MATRIX, home_of, is_open, rooms_named, sign_in
from cmdesk.networks.matrix_parsing import MESSAGE
from cmdesk.networks.outbound import same, text_troubles
from cmdesk.networks.service import as_deed
from cmdesk.networks.told import Json, dicts, inside, text_of, words_in

PAGE, MOST_PAGES, MOST_EDITS = 100, 5, 20
HANDLE = re.compile(r"@[\w.=/+-]+:([\w.-]+(?::\d+)?)", re.ASCII)
ROOM = re.compile(r"[#!][^\s:]+:[\w.-]+(?::\d+)?|![\w-]{43}", re.ASCII)  # since version 12, a room names no server


class Matrix(Reads, Prepares, Finds, Moderates, Revokes):
    """One user and the rooms they name. A remote id is the id of an event."""

    name = "matrix"
    title = "Matrix"
    in_short = "Rooms: messages and answers"
    join = "https://matrix.org/try-matrix/"
    pace = timedelta(seconds=30)
    # An event may have 65,536 bytes in all; a line break, a quote and what goes with the text take more than their own.
    rules = (TextRule("codepoint", 16_000), TextRule("utf8_byte", 32_000))
    look = Look(("reply", "emoji"))
    streams = ("messages",)
    names = ("element", "synapse")
    hosts = ("matrix.to", "app.element.io")
    fields = (
        FormField("server", "Server", hint="matrix.org, or your handle: @fournil:matrix.org"),
        FormField("user", "User name", hint="The one you sign in with there"),
        FormField("password", "Password", hint="Used once to sign in, and not kept", secret=True),
        FormField("rooms", "Rooms", hint="#bread:matrix.org; the first is where you publish, a blank between them"),
    )
    deeds = (
        DeedRule(Deed.DELETE, reversible=False, seen=True, mine=True),
        DeedRule(Deed.REPORT, reversible=False, seen=False, reason=True),
    )
    facts = Facts(
        needs="An account that is in the rooms already, on a server where one signs in with a password. cmdesk uses it "
        "once, and does not keep it.",
        costs="Nothing.",
        cannot=(
            "Encrypted rooms cannot be read: they are refused at sign-in, and nothing is ever published there.",
            "Only the rooms that you name are read, and no private messages.",
            "Pictures cannot be sent from here; of those that others send, the name is read.",
            "What others wrote can be deleted only by whoever moderates the room.",
        ),
        described="the specification of Matrix 1.16",
        keeps="The server keeps everything, unless the room says otherwise.",
        source="https://spec.matrix.org/v1.16/client-server-api/",
        checked="2026-11-21",
    )

    def meant_by(self, typed: str, host: str) -> Guess | None:
        room = ROOM.fullmatch(parsing.room_in(typed))
        if room is not None:
            return Guess(self.name, {"rooms": room[0]}, room[0])
        if (found := HANDLE.fullmatch(typed)) is not None:
            return Guess(self.name, {"server": found[1], "user": typed}, found[1])
        return super().meant_by(typed, host)

    async def found_at(self, home: str, tools: Tools) -> Guess | None:
        told = await asked(home, "/_matrix/client/versions", tools)
        speaks = isinstance(told.get("versions"), list)
        return Guess(self.name, {"server": origin_of(home)}, host_of(home)) if speaks else None

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        user, password = answers.get("user", "").strip(), answers.get("password", "")
        if not user or not password:
            raise SignInNeeded("password-missing")
        typed = answers.get("server", "").strip()
        handle = HANDLE.fullmatch(typed)
        server = await home_of(server_address(handle[1] if handle is not None else typed), tools)
        signed_in = await sign_in(server, user, password, tools)
        me = signed_in.user_id
        settings = {"server": server, "user": user, "user_id": me, "name": me[1:].partition(":")[0]}
        wanted = [parsing.room_in(each) for each in answers.get("rooms", "").split()]
        opened = Account(0, self.name, "", settings, {"token": signed_in.token})
        try:
            rooms = await rooms_named(opened, wanted, tools)
        except NetworkError:
            with suppress(NetworkError):  # nothing stays signed in there that nobody uses
                await self.revoke(opened, tools)
            raise
        settings |= {"rooms": " ".join(wanted), "room_ids": " ".join(rooms)}
        return Connected(NewAccount(self.name, me, settings, self.rules, signed_in.until), opened.secret)

    async def revoke(self, account: Account, tools: Tools) -> bool:
        answer = await MATRIX.change(account, "POST", f"{API}/logout", tools, json={})
        return 200 <= answer.status < 300

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        rooms = _rooms_of(account)
        since = [("since", cursor)] if cursor else []
        what = [("filter", parsing.wanted_of(rooms)), ("timeout", "0"), ("set_presence", "offline"), *since]
        told = await MATRIX.read(account, f"{API}/sync", tools, what)
        if not (further := text_of(told, "next_batch")):
            raise TryLater("broken-answer", host=host_of(account.settings["server"]))
        coverage = Coverage.COMPLETE if cursor else Coverage.TRUNCATED
        items: list[NewItem] = []
        gone: list[str] = []
        for room in rooms:
            there = inside(inside(inside(told, "rooms"), "join"), room)
            timeline = inside(there, "timeline")
            events = [*dicts(timeline.get("events"))]
            if cursor and timeline.get("limited") is True:
                missed, whole = await _between(account, room, text_of(timeline, "prev_batch"), cursor, tools)
                events = [*missed, *events]
                coverage = coverage if whole else Coverage.GAP
            names = parsing.names_in([*dicts(inside(there, "state").get("events")), *events])
            events += await _edited(account, room, events, tools)
            found = (parsing.item_of(event, room, names, account.settings) for event in events)
            items += [item for item in found if item is not None]
            gone += [number for event in events if (number := parsing.taken_back(event))]
        return Page(once_in_order(each for each in items if each.remote_id not in gone), further, False, coverage, gone)

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        troubles = text_troubles(text, account.rules or self.rules, media, None)
        if reply_to and not parsing.place_of(reply_to):
            troubles.append(Trouble("bad-reply-address"))
        return Plan(text, tuple(troubles))

    async def prepare(self, account: Account, posting: Posting, tools: Tools) -> str:
        """Nothing goes ahead; but nobody writes in plain words to a room that became encrypted meanwhile."""
        room = _room_for(account, posting)
        await is_open(account, room, room, tools)
        return ""

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        """The server takes a key once, and answers a repeat with the event that it made of it."""
        place, room = parsing.place_of(posting.reply_to), _room_for(account, posting)
        content: dict[str, Any] = {"msgtype": "m.text", "body": posting.text, "m.mentions": {}}
        if place:
            content["m.relates_to"] = parsing.relation_to(place)
            content["m.mentions"] = {"user_ids": [place["who"]]} if place.get("who") else {}
        path = f"{API}/rooms/{parsing.step(room)}/send/{MESSAGE}/{parsing.step(posting.key)}"
        number = text_of(await MATRIX.done(account, "PUT", path, tools, json=content), "event_id")
        if not number:
            raise NoAnswer("no-answer", host=host_of(account.settings["server"]), reason="broken-answer")
        return parsing.posted_as(number, room, place.get("root", ""), account.settings)

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Among what we wrote last in that room: the same key, or the same words in the same place."""
        place, room = parsing.place_of(posting.reply_to), _room_for(account, posting)
        path = f"{API}/rooms/{parsing.step(room)}/messages"
        ours = json.dumps({"types": [MESSAGE], "senders": [account.settings.get("user_id", "")]})
        what = [("dir", "b"), ("limit", str(PAGE)), ("filter", ours)]
        told, since = await MATRIX.look_back(account, path, posting, tools, what)
        doubtful = False
        for _ in range(MOST_PAGES):
            for event in dicts(told.get("chunk")):
                written, content = parsing.moment_of(event), inside(event, "content")
                if text_of(inside(event, "unsigned"), "transaction_id") == posting.key:
                    return parsing.posted_as(text_of(event, "event_id"), room, place.get("root", ""), account.settings)
                if written is None or written < since:
                    return Absent.UNDECIDED if doubtful or written is None else Absent.CERTAIN
                if not content:
                    doubtful = True  # somebody deleted it: it may have been this one
                elif _stands_at(content, place) and same(text_of(content, "body"), posting.text):
                    return parsing.posted_as(text_of(event, "event_id"), room, place.get("root", ""), account.settings)
            if not (further := text_of(told, "end")):
                return Absent.UNDECIDED if doubtful else Absent.CERTAIN
            told = await MATRIX.read(account, path, tools, [*what, ("from", further)])
        return Absent.UNDECIDED

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        place = parsing.place_of(target)
        if not place:
            raise Refused("bad-reply-address")
        room, event = f"{API}/rooms/{parsing.step(place['room'])}", parsing.step(place["id"])
        told = {"reason": reason.strip()} if reason.strip() else {}
        with as_deed(gone_is_done=deed is Deed.DELETE):
            match deed:
                case Deed.DELETE:
                    await MATRIX.done(account, "PUT", f"{room}/redact/{event}/{token_hex(8)}", tools, json=told)
                case Deed.REPORT:
                    await MATRIX.done(account, "POST", f"{room}/report/{event}", tools, json=told)
                case _:
                    raise Refused("deed-unavailable")


# -- rooms ------------------------------------------------------------------------------------------------------------


def _rooms_of(account: Account) -> list[str]:
    return account.settings.get("room_ids", "").split()


def _room_for(account: Account, posting: Posting) -> str:
    place = parsing.place_of(posting.reply_to)
    if posting.reply_to and not place:
        raise Refused("bad-reply-address")  # never as a message of its own, before everybody
    rooms = [place["room"]] if place else _rooms_of(account)
    if not rooms:
        raise Refused("channel-missing")
    return rooms[0]


async def _between(account: Account, room: str, start: str, end: str, tools: Tools) -> tuple[list[Json], bool]:
    """What a pause left out, oldest first, and whether that is all of it."""
    found: list[Json] = []
    for _ in range(MOST_PAGES if start else 0):
        what = [("dir", "b"), ("limit", str(PAGE)), ("from", start), ("to", end)]
        told = await MATRIX.read(account, f"{API}/rooms/{parsing.step(room)}/messages", tools, what)
        found += [*dicts(told.get("state")), *dicts(told.get("chunk"))]
        if not (start := text_of(told, "end")) or start == end:
            return found[::-1], True
    return found[::-1], False


async def _edited(account: Account, room: str, events: Sequence[Json], tools: Tools) -> list[Json]:
    """What stands now where its author changed it: the first event, with the new words in it."""
    there = {text_of(event, "event_id"): event for event in events}
    found: list[Json] = []
    for event in [each for each in events if parsing.replaces(each)][-MOST_EDITS:]:
        number = parsing.replaces(event)
        if number not in there:
            answer = await MATRIX.look(account, f"{API}/rooms/{parsing.step(room)}/event/{parsing.step(number)}", tools)
            there[number] = words_in(answer) if answer.status == 200 else {}
        first, content = there[number], inside(inside(event, "content"), "m.new_content")
        if first and text_of(first, "sender") == text_of(event, "sender"):  # nobody else may change it
            relation = inside(inside(first, "content"), "m.relates_to")
            ts = event.get("origin_server_ts")
            found.append({**first, "content": {**content, "m.relates_to": relation}, "edited": ts})
    return found


def _stands_at(content: Json, place: Mapping[str, str]) -> bool:
    """Whether it answers what was to be answered, or answers nothing as it should."""
    return (parsing.above(content), parsing.root_of(content)) == (place.get("id", ""), place.get("root", ""))
