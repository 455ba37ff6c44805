"""The networks of the demo: people write, what is published stays in memory, and who is answered answers back."""

import asyncio
import json
import zlib
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from cmdesk.demo.talking import message
from cmdesk.domain.items import NewItem
from cmdesk.domain.texts import TextRule
from cmdesk.domain.troubles import Trouble
from cmdesk.language.counting import measure
from cmdesk.networks import media_rules
from cmdesk.networks.base import (
    Absent,
    Account,
    Connected,
    Deed,
    DeedRule,
    Finds,
    FormField,
    Listens,
    MediaFile,
    Moderates,
    NoAnswer,
    Page,
    Plan,
    Posted,
    Posting,
    Posts,
    Reads,
    Refused,
    Tools,
)
from cmdesk.networks.bluesky import Bluesky
from cmdesk.networks.mail import Mail
from cmdesk.networks.mastodon import Mastodon
from cmdesk.networks.wordpress import WordPress

PULSE = 0.5  # seconds between two looks at whether somebody wrote
SOONEST, LATEST = 6, 10  # seconds until a person answers
AFTER_LOSS = 25  # seconds, when our answer has to be looked up first


@dataclass(frozen=True)
class Lines:
    """What is said on one network while the demo runs."""

    answers: Mapping[str, Sequence[str]]  # by conversation: what the person says to our first answer, our second …
    persons: Mapping[str, Mapping[str, Any]]  # by conversation: who it is with
    coming: Sequence[Mapping[str, Any]]  # who writes by themselves, `after` seconds
    reactions: Sequence[Mapping[str, Any]]  # to what we publish, in turn
    lost: frozenset[str]  # conversations in which the answer of the network to our first answer is lost


class Rehearsed(Reads, Listens, Posts, Finds, Moderates):
    """A network that follows the script. Everything that people did stays in memory."""

    deeds: tuple[DeedRule, ...] = ()
    publishes = True  # else it only answers

    streams = ("messages",)
    pace = timedelta(minutes=2)  # `listen` tells what comes sooner
    host = ""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._coming: list[NewItem] = []  # with the time at which each will be there
        self._there: list[NewItem] = []
        self._published: dict[str, Posted] = {}
        self._answered: Counter[str] = Counter()
        self._reacted = 0
        self._begun = False

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        raise Refused("demo", host=answers.get("server") or answers.get("address", "").rpartition("@")[2] or self.title)

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        await tools.http.get(f"https://{self.host}/", purpose="account")
        now = tools.now()
        self._begin(now)
        due = sorted((one for one in self._coming if _at(one) <= now), key=_at)
        self._coming = [one for one in self._coming if _at(one) > now]
        self._there += due
        start = int(cursor or 0)
        return Page(self._there[start:], str(len(self._there)))

    def _begin(self, now: datetime) -> None:
        """People start to write when somebody first looks."""
        if not self._begun:
            self._begun = True
            self._coming += [
                message(told, f"{told['key']}-0", told["text"], now + timedelta(seconds=told["after"]), ())
                for told in self._lines.coming
            ]

    async def listen(self, account: Account, tools: Tools) -> AsyncIterator[str]:
        while True:
            await asyncio.sleep(PULSE)
            if not tools.http.offline and any(_at(one) <= tools.now() for one in self._coming):
                yield self.streams[0]

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        troubles = media_rules.troubles(media, self.media)
        troubles += [] if text.strip() or media else [Trouble("empty-text")]
        troubles += [] if reply_to or self.publishes else [Trouble("no-recipient")]
        length = measure(text, account.rules or self.rules)
        if not length.fits:
            troubles.append(Trouble("too-long", {"count": str(length.count), "maximum": str(length.maximum)}))
        return Plan(text, tuple(troubles))

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        if posting.key in self._published:
            return self._published[posting.key]
        for trouble in self.plan(account, posting.text, posting.reply_to, posting.media).troubles:
            raise Refused(trouble.code, **trouble.data)
        await tools.http.get(f"https://{self.host}/", purpose="account")
        now = tools.now()
        whom = json.loads(posting.reply_to) if posting.reply_to else {}
        posted = Posted(f"sent-{posting.key}", self._address(posting.key), json.dumps(whom) if whom else "")
        self._published[posting.key] = posted
        if not whom:
            self._react(posted, now)
            return posted
        if "key" not in whom:  # a mail to a colleague: a report, a question
            return posted
        conversation = whom["key"]
        lost = conversation in self._lines.lost and not self._answered[conversation]
        self._answer(whom, posted, now, AFTER_LOSS if lost else _pause(posting.key))
        if lost:
            raise NoAnswer("no-answer", host=self.host)
        return posted

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        """Agreed at once: who can see what is the store's to know."""
        await tools.http.get(f"https://{self.host}/", purpose="account")

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        await tools.http.get(f"https://{self.host}/", purpose="account")
        return self._published.get(posting.key, Absent.CERTAIN)

    def _address(self, key: str) -> str:
        return f"https://{self.host}/fournil/{key[:12]}"

    def _answer(self, whom: Mapping[str, str], posted: Posted, now: datetime, seconds: float) -> None:
        """The person answers, until everything was said."""
        conversation = whom["key"]
        said = self._lines.answers.get(conversation, ())
        number = self._answered[conversation]
        self._answered[conversation] += 1
        if number < len(said):
            told = self._lines.persons[conversation]
            at = now + timedelta(seconds=seconds)
            before = (whom["id"], posted.remote_id)
            self._coming.append(message(told, f"{conversation}-back-{number}", said[number], at, before))

    def _react(self, posted: Posted, now: datetime) -> None:
        """Somebody comments on what we published."""
        if self._reacted < len(self._lines.reactions):
            told = self._lines.reactions[self._reacted]
            self._reacted += 1
            at = now + timedelta(seconds=_pause(posted.remote_id))
            self._coming.append(message(told, f"{told['key']}-0", told["text"], at, (posted.remote_id,)))


class ByBrowser(Rehearsed):
    """One that is signed in to in the browser."""

    async def begin(self, server: str, tools: Tools, redirect: str = "") -> Any:
        """Offered as by the real one; there is nobody to sign in with."""
        raise Refused("demo", host=server)

    async def finish(self, sign_in: Any, code: str, tools: Tools) -> Connected:
        raise Refused("demo", host=self.host)


class RehearsedMastodon(ByBrowser):
    name = "mastodon"
    title = "Mastodon"
    in_short = Mastodon.in_short
    join = Mastodon.join
    host = "piaille.example"
    rules: tuple[TextRule, ...] = Mastodon.rules
    media = Mastodon.media
    choices = Mastodon.choices
    polls = Mastodon.polls
    deeds = Mastodon.deeds
    fields: tuple[FormField, ...] = Mastodon.fields


class RehearsedBluesky(Rehearsed):
    name = "bluesky"
    title = "Bluesky"
    in_short = Bluesky.in_short
    host = "bsky.example"
    rules: tuple[TextRule, ...] = Bluesky.rules
    media = Bluesky.media
    choices = Bluesky.choices
    deeds = Bluesky.deeds
    fields: tuple[FormField, ...] = Bluesky.fields
    facts = Bluesky.facts


class RehearsedMail(Rehearsed):
    name = "mail"
    publishes = False
    title = Mail.title
    in_short = Mail.in_short
    host = "mail.fournil-thabor.example"
    rules: tuple[TextRule, ...] = Mail.rules
    media = Mail.media
    fields: tuple[FormField, ...] = Mail.fields

    def begin_with(self, answers: Mapping[str, str], redirect: str) -> Any:
        raise Refused("demo", host=self.title)  # nothing leaves the demo, not even into the browser

    def _address(self, key: str) -> str:
        return ""


class RehearsedWordPress(ByBrowser):
    """The blog of the bakery: comments, some of which wait to be approved."""

    name = "wordpress"
    title = "WordPress"
    in_short = WordPress.in_short
    host = "blog.fournil-thabor.example"
    rules: tuple[TextRule, ...] = WordPress.rules
    media = WordPress.media
    choices = WordPress.choices
    deeds = WordPress.deeds
    fields: tuple[FormField, ...] = WordPress.fields


class RehearsedMessenger(Rehearsed):
    """Private messages that can be answered for a day: the ways of Messenger, which cmdesk does not connect."""

    name = "messenger"
    title = "Messenger"
    host = "messages.example"
    reply_window = timedelta(hours=24)
    publishes = False
    offered = False
    rules: tuple[TextRule, ...] = (TextRule("codepoint", 2000),)
    deeds = (
        DeedRule(Deed.BLOCK, reversible=True, seen=False),
        DeedRule(Deed.UNBLOCK, reversible=True, seen=False),
        DeedRule(Deed.REPORT, reversible=False, seen=False, reason=True),
    )
    fields: tuple[FormField, ...] = (FormField("token", "Access token", secret=True),)

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        """Held to its window as the real one holds programs: what waited too long in the outbox is refused."""
        whom = json.loads(posting.reply_to) if posting.reply_to else {}
        until = datetime.fromisoformat(whom["at"]) + self.reply_window if "at" in whom else None
        if until is not None and until <= tools.now():
            raise Refused("reply-window-over", network=self.title, until=until.isoformat())
        return await super().commit(account, posting, tools)


def _at(item: NewItem) -> datetime:
    assert item.published is not None
    return item.published


def _pause(key: str) -> float:
    """How long somebody takes to answer; the same for the same text."""
    return SOONEST + zlib.crc32(key.encode()) % ((LATEST - SOONEST) * 1000) / 1000
