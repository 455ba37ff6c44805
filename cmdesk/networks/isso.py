"""isso: the comments under the pages of a site that has them from a small server of its own."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any
from urllib.parse import urlencode

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.moderation import Deed, DeedRule, Standing
from cmdesk.domain.texts import TextRule
from cmdesk.domain.troubles import Trouble
from cmdesk.language.counting import measure
from cmdesk.networks import isso_pages as pages
from cmdesk.networks import media_rules
from cmdesk.networks.base import (
    Absent,
    Account,
    Connected,
    Coverage,
    Facts,
    Finds,
    FormField,
    Guess,
    MediaFile,
    Moderates,
    NetworkError,
    NoAnswer,
    Page,
    Plan,
    Posted,
    Posting,
    Posts,
    Reads,
    Refused,
    Tools,
    TryLater,
)
from cmdesk.networks.homes import asked, host_of, origin_of
from cmdesk.networks.http import Answer
from cmdesk.networks.mastodon_servers import server_address
from cmdesk.networks.outbound import unsettled
from cmdesk.networks.parsing import plain_text
from cmdesk.networks.told import Json, dicts, numbered, text_of, words_in

MOST_THREADS = 20  # pages looked at in one pull, to know what a comment answers


@dataclass(frozen=True)
class Place:
    """What an item keeps to be answered."""

    id: str
    thread: str

    def written(self) -> str:
        return json.dumps({"id": self.id, "thread": self.thread})


class Isso(Reads, Posts, Finds, Moderates):
    """One isso server, as who runs it. A remote id is the number of a comment."""

    name = "isso"
    title = "isso"
    in_short = "Comments under your pages"
    pace = timedelta(minutes=5)
    rules = (TextRule("codepoint", 65535),)
    streams = ("comments",)
    fields = (
        FormField("server", "Address of isso", hint="comments.mysite.fr"),
        FormField("password", "Password of its administration", hint="In isso’s settings, under [admin]", secret=True),
        FormField("name", "Name that people see", hint="Above your answers"),
        FormField("address", "Mail address", hint="Yours: it tells your own comments from those of others"),
    )
    deeds = (
        DeedRule(Deed.APPROVE, reversible=False, seen=False, mine=True),
        DeedRule(Deed.DELETE, reversible=False, seen=True, mine=True),
    )
    facts = Facts(
        needs="isso 0.12 or newer with its administration switched on ([admin] enabled = true).",
        costs="Nothing.",
        cannot=(
            "There is no spam folder and no trash: what is deleted is gone, what is approved stays so.",
            "Answers to answers are shown under the first comment: isso knows one level.",
        ),
        keeps="The server keeps everything; comments that nobody approves go after 30 days.",
        source="https://isso-comments.de/docs/reference/server-config/",
        checked="2026-11-20",
    )

    async def found_at(self, home: str, tools: Tools) -> Guess | None:
        told = await asked(home, "/info", tools)
        is_there = {"moderation", "host"} <= told.keys()
        return Guess(self.name, {"server": origin_of(home)}, host_of(home)) if is_there else None

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        settings = {
            "server": server_address(answers.get("server", "")),
            "name": answers.get("name", "").strip(),
            "address": answers.get("address", "").strip().lower(),
        }
        if "@" not in settings["address"]:
            raise Refused("bad-mail-address", address=settings["address"])
        secret = {"password": answers.get("password", "")}
        await pages.signed_in(settings, secret, tools)
        host = settings["server"].partition("://")[2]
        return Connected(NewAccount(self.name, host, settings, self.rules), secret)

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        door = await pages.signed_in(account.settings, account.secret, tools)
        known: list[str] = json.loads(cursor) if cursor else []
        found: list[pages.Listed] = []
        full = False
        for mode in (pages.HELD, pages.PUBLISHED):
            some = await pages.listed(account, door, mode, tools)
            full = full or len(some) >= pages.PAGE
            found += some
        fresh = {each.thread for each in found if each.id not in known}
        parents = await self._parents(account, sorted(fresh)[:MOST_THREADS], tools)
        there = {each.id for each in found}
        oldest = min((int(number) for number in there), default=0) if full else 0
        gone = tuple(number for number in known if number not in there and int(number) > oldest)
        items = [_item(each, account.settings, parents.get(each.id, {})) for each in found]
        items.sort(key=lambda item: int(item.remote_id))
        coverage = Coverage.TRUNCATED if cursor is None and full else Coverage.COMPLETE
        return Page(tuple(items), json.dumps(sorted(there, key=int)), coverage=coverage, gone=gone)

    async def _parents(self, account: Account, threads: Sequence[str], tools: Tools) -> dict[str, Json]:
        """What visitors are told of the comments under some pages, by number: when, and in answer to what."""
        told: dict[str, Json] = {}
        for thread in threads:
            answer: Answer = await tools.http.get(
                f"{account.settings['server']}/?{urlencode({'uri': thread})}",
                purpose=pages.PURPOSE,
                limit_bytes=pages.LIMIT,
                allow_private=True,
            )
            for each in dicts(words_in(answer).get("replies")):
                for one in (each, *dicts(each.get("replies"))):
                    told[text_of(one, "id")] = one
        return told

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        troubles = media_rules.troubles(media, None)
        if not text.strip():
            troubles.append(Trouble("empty-text"))
        elif len(text.rstrip()) < 3:
            troubles.append(Trouble("too-short", {"minimum": "3"}))
        length = measure(text, self.rules)
        if not length.fits:
            troubles.append(Trouble("too-long", {"count": str(length.count), "maximum": str(length.maximum)}))
        if not reply_to:
            troubles.append(Trouble("no-recipient"))
        elif _place(reply_to) is None:
            troubles.append(Trouble("bad-reply-address"))
        return Plan(text, tuple(troubles))

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        place = _place(posting.reply_to)
        if place is None:
            raise Refused("bad-reply-address")
        form: dict[str, Any] = {
            "text": posting.text,
            "author": account.settings.get("name") or None,
            "email": account.settings.get("address") or None,
            "parent": int(place.id),
        }
        answer = await tools.http.send(
            "POST",
            f"{account.settings['server']}/new?{urlencode({'uri': place.thread})}",
            purpose=pages.PURPOSE,
            json=form,
            allow_private=True,
        )
        if (error := commit_failure(answer)) is not None:
            raise error
        number = text_of(words_in(answer), "id")
        if not number.isdecimal():
            raise NoAnswer("no-answer", host=answer.host, reason="broken-answer")
        return Posted(number, "", Place(number, place.thread).written())

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        place = _place(posting.reply_to)
        door = await pages.signed_in(account.settings, account.secret, tools)
        wanted = posting.text.split()
        full = False
        for mode in (pages.HELD, pages.PUBLISHED):
            found = await pages.listed(account, door, mode, tools)
            full = full or len(found) >= pages.PAGE
            for each in found:
                later = place is not None and each.thread == place.thread and int(each.id) > int(place.id)
                if later and _is_ours(each, account.settings) and each.text.split() == wanted:
                    return Posted(each.id, "", Place(each.id, each.thread).written())
        return Absent.UNDECIDED if full else Absent.CERTAIN

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        place = _place(target)
        if place is None or deed not in (Deed.APPROVE, Deed.DELETE):
            raise Refused("bad-reply-address" if place is None else "deed-unavailable")
        door = await pages.signed_in(account.settings, account.secret, tools)
        found = await pages.one(account, door, place.id, tools)
        if found is None and deed is Deed.DELETE:
            return  # gone already
        if found is None or not found.key:
            raise Refused("deed-gone", host=account.settings["server"].partition("://")[2])
        what = "activate" if deed is Deed.APPROVE else "delete"
        answer = await tools.http.send(
            "POST",
            f"{account.settings['server']}/id/{place.id}/{what}/{found.key}",
            purpose=pages.PURPOSE,
            headers=door,
            data=b"",
            allow_private=True,
        )
        if answer.status == 404 and deed is Deed.DELETE:
            return
        if (error := commit_failure(answer)) is not None:
            raise error


def _place(reply_to: str) -> Place | None:
    kept = numbered(reply_to)
    return Place(kept["id"], kept["thread"]) if kept.get("id", "").isdecimal() and kept.get("thread") else None


def _is_ours(one: pages.Listed, settings: Mapping[str, str]) -> bool:
    return bool(one.email) and one.email == settings.get("address")


def _item(one: pages.Listed, settings: Mapping[str, str], told: Json) -> NewItem:
    parent = text_of(told, "parent")
    created = told.get("created")
    return NewItem(
        remote_id=one.id,
        text=one.text,
        # The list tells it without a zone; one that is held is new to us anyway.
        published=datetime.fromtimestamp(created, UTC) if isinstance(created, int | float) else None,
        kind=Kind.COMMENT,
        author=Author(one.author, one.email, one.website if one.website.startswith("http") else ""),
        title=plain_text(one.title),
        ancestors=(f"page:{one.thread}", parent) if parent else (f"page:{one.thread}",),
        mine=_is_ours(one, settings),
        reply_to=Place(one.id, one.thread).written(),
        standing=Standing.HELD if one.held else Standing.VISIBLE,
    )


def commit_failure(answer: Answer) -> NetworkError | None:
    """What an unhappy answer means: whether it is certain that nothing happened."""
    status, host = answer.status, answer.host
    if 200 <= status < 300:
        return None
    words = plain_text(answer.body[:2000].decode("utf-8", "replace")).rpartition("\n")[2][:300]
    if status == 429 or (status == 403 and "ratelimit" in words):
        return TryLater("http-status", after=answer.after or timedelta(minutes=1), status=str(status), host=host)
    if (error := unsettled(answer)) is not None:
        return error
    if status == 404:
        return Refused("answered-post-gone", host=host)
    return Refused("post-refused", host=host, status=str(status), text=words)
