"""Threads: answers and mentions, answers to them, posts in words; with a token of an app of one's own."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import NewItem
from cmdesk.domain.looks import Look
from cmdesk.domain.texts import Customs, TextRule
from cmdesk.networks import graph
from cmdesk.networks import threads_parsing as parsing
from cmdesk.networks.backwards import once_in_order
from cmdesk.networks.base import (
    Absent,
    Account,
    Connected,
    Coverage,
    Deed,
    DeedRule,
    Facts,
    FormField,
    NoAnswer,
    Page,
    Posted,
    Posting,
    Quota,
    Refused,
    SignInNeeded,
    Tools,
    TriesWriting,
    TryLater,
)
from cmdesk.networks.facebook_messages import reaches
from cmdesk.networks.facebook_parsing import COMMENT, POST, Answering, answering
from cmdesk.networks.graph_account import MOST_POSTS, WINDOW, Doing, GraphAccount
from cmdesk.networks.outbound import same
from cmdesk.networks.service import Service, token_of
from cmdesk.networks.told import CLOCK_DOUBT, Json, inside, moment, text_of, web_address

THREADS = Service("https://graph.threads.net/v1.0", graph.refusal)
NEEDED = ("threads_basic", "threads_content_publish", "threads_read_replies", "threads_manage_replies")
MENTIONS = "threads_manage_mentions"
LIMITS = "https://developers.facebook.com/docs/threads/overview/"
CHECKED = "2026-11-21"
POSTS, REPLIES, LOOK_BACK = 25, 50, 50
LASTS = timedelta(days=60)
RENEWED_BEFORE = timedelta(days=50)  # its end: a token must be a day old to be renewed
BRIEF = timedelta(days=2)  # a token that ends so soon was made for a trial, and cannot be renewed in time
LOOKS, LOOK_SECONDS = 20, 3.0
READY, PUBLISHED, LOST = "FINISHED", "PUBLISHED", ("ERROR", "EXPIRED")
NOT_OUT = (READY, "IN_PROGRESS", *LOST)


class ThreadsApi(GraphAccount, TriesWriting):
    """One profile. A remote id is the number of a post or an answer."""

    name = "threads_api"
    title = "Threads"
    in_short = "Answers, mentions, posts"
    api = THREADS
    rules = (TextRule("codepoint", 500),)
    look = Look(("thanks", "comment", "sync", "send"))
    customs = Customs(wise_tags=1)
    streams = ("replies", "mentions")
    hosts = ("threads.net",)
    reached_at = ("graph.threads.net",)
    fields = (
        FormField("token", "Access token", hint="As the settings of your app made it for your profile", secret=True),
    )
    quotas = (
        Quota(250, timedelta(days=1), LIMITS, CHECKED, answers=False),
        Quota(1000, timedelta(days=1), LIMITS, CHECKED, answers=True),
    )
    deeds = (
        DeedRule(Deed.HIDE, reversible=True, seen=False),
        DeedRule(Deed.SHOW, reversible=True, seen=True),
        DeedRule(Deed.DELETE, reversible=False, seen=True, mine=True, theirs=False),
    )
    permissions = MappingProxyType({"mentions": MENTIONS})
    doings = MappingProxyType(
        {
            Deed.HIDE: Doing("POST", (COMMENT,), "/manage_reply", {"hide": True}),
            Deed.SHOW: Doing("POST", (COMMENT,), "/manage_reply", {"hide": False}),
            Deed.DELETE: Doing("DELETE", (POST, COMMENT)),
        }
    )
    facts = Facts(
        needs="A public profile, and an app of your own at Meta: free, and without review as long as only you use it.",
        steps=(
            "Under “My apps”, create an app with the use case “Access the Threads API”.",
            "Among its permissions, add threads_basic, threads_content_publish, threads_read_replies and "
            "threads_manage_replies; for mentions also threads_manage_mentions, to delete also threads_delete.",
            "Under its roles, invite your own profile as a Threads tester, and accept the invitation in the settings "
            "of Threads, under website permissions.",
            "In the settings of the use case, generate a token for this profile, and copy it to here.",
        ),
        console="https://developers.facebook.com/apps/",
        costs="Nothing.",
        cannot=(
            "Pictures and films cannot be sent from a computer: Threads fetches them from a public address. Publish "
            "them by hand.",
            "Until Meta has reviewed your app, it tells only of mentions by its testers.",
            "An answer below an answer cannot be hidden alone: hide the one above it.",
            "A post takes five different links, of which the first is shown as a card.",
            "New answers are noticed under the hundred newest posts, for 30 days after each.",
        ),
        described="Meta’s own collection of requests to Threads (fbsamples/threads_api)",
        keeps="Threads keeps everything. The sign-in lasts 60 days: cmdesk renews it by itself, unless it stays closed "
        "for so long.",
        source=LIMITS,
        checked=CHECKED,
    )

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        token = answers.get("token", "").strip()
        if not token:
            raise SignInNeeded("token-missing")
        account = graph.signed(answers, token)
        known = await graph.inspect(account, tools, NEEDED, THREADS)
        me = await THREADS.read(account, "/me", tools, [("fields", "id,username")])
        username = text_of(me, "username")
        settings = self.kept(answers, known.scopes, account_id=text_of(me, "id"), username=username)
        until = known.until or tools.now() + LASTS
        brief = until - tools.now() < BRIEF
        made = NewAccount(self.name, f"@{username}", settings, self.rules, expires=until if brief else None)
        return Connected(made, {"token": token, "until": until.isoformat()})

    async def read(self, account: Account, stream: str, known: datetime | None, tools: Tools) -> Page:
        account = await _renewed(account, tools)
        if stream == "mentions":
            return await self._mentions(account, known, tools)
        now, own = tools.now(), account.settings["account_id"]
        items: list[NewItem | None] = []
        coverage, count = Coverage.COMPLETE, 0
        asked = [("fields", parsing.FIELDS), ("limit", str(POSTS))]
        async for told in graph.listed(account, f"/{own}/threads", tools, asked, api=THREADS):
            count += 1
            at = graph.written(told, "timestamp")
            if count > MOST_POSTS or (at is not None and at < now - WINDOW):
                coverage = Coverage.TRUNCATED if known is None else coverage
                break
            items.append(parsing.post(told))
            if told.get("has_replies") is True:
                below, whole = await self._below(account, text_of(told, "id"), known, tools)
                items += below
                if not whole:
                    coverage = Coverage.TRUNCATED if known is None else Coverage.GAP
        found = once_in_order(items)
        return Page(found, graph.cursor_after(found, known, now), coverage=coverage)

    async def _below(
        self, account: Account, number: str, known: datetime | None, tools: Tools
    ) -> tuple[list[NewItem | None], bool]:
        """All that answers a post, the newest first, back to what is known; and whether that is all."""
        asked = [("fields", parsing.REPLY_FIELDS), ("reverse", "true"), ("limit", str(REPLIES))]
        items: list[NewItem | None] = []
        pages = 1 if known is None else graph.MOST_PAGES
        async for told in graph.listed(account, f"/{number}/conversation", tools, asked, pages, THREADS):
            items.append(parsing.reply(told, number))
            if known is not None and reaches(items[-1:], known):
                return items, True
        return items, len(items) < pages * REPLIES

    async def _mentions(self, account: Account, known: datetime | None, tools: Tools) -> Page:
        asked = [("fields", f"{parsing.FIELDS},root_post,replied_to"), ("limit", str(REPLIES))]
        items: list[NewItem | None] = []
        pages = 1 if known is None else graph.MOST_PAGES
        path, us = f"/{account.settings['account_id']}/mentions", account.settings.get("username", "")
        coverage = Coverage.TRUNCATED if known is None else Coverage.GAP
        async for told in graph.listed(account, path, tools, asked, pages, THREADS):
            items.append(parsing.mention(told, us))
            if known is not None and reaches(items[-1:], known):
                coverage = Coverage.COMPLETE
                break
        if len(items) < pages * REPLIES:
            coverage = Coverage.COMPLETE
        found = once_in_order(items)
        return Page(found, graph.cursor_after(found, known, tools.now()), coverage=coverage)

    async def prepare(self, account: Account, posting: Posting, tools: Tools) -> str:
        """Bring the words there: nobody sees them until they are published, and their number is published once."""
        whom = answering(posting.reply_to)
        if posting.reply_to and whom is None:
            raise Refused("bad-reply-address")  # never as a post of its own, before everybody
        account = await _renewed(account, tools)
        if posting.prepared and await self._keeps(account, posting.prepared, tools):
            return posting.prepared
        form = {"media_type": "TEXT", "text": posting.text, **({"reply_to_id": whom.id} if whom is not None else {})}
        told = await THREADS.done(account, "POST", f"/{account.settings['account_id']}/threads", tools, form=form)
        container = text_of(told, "id")
        for _ in range(LOOKS):
            state = await self._state(account, container, tools)
            if text_of(state, "status") in (READY, PUBLISHED):
                return container
            if text_of(state, "status") in LOST:
                said = text_of(state, "error_message")
                raise Refused("post-refused", host="graph.threads.net", status="400", text=said[:300])
            await asyncio.sleep(LOOK_SECONDS)
        raise TryLater("connection-lost", host="graph.threads.net")

    async def try_writing(self, account: Account, tools: Tools) -> None:
        """Words that are never published: Threads forgets them after a day."""
        await self.prepare(account, Posting("cmdesk", "trial"), tools)

    async def _keeps(self, account: Account, container: str, tools: Tools) -> bool:
        """Whether these words are there still; what is published is never brought there again."""
        try:
            return text_of(await self._state(account, container, tools), "status") in (READY, PUBLISHED)
        except Refused:
            return False  # it knows that number no longer

    async def _state(self, account: Account, container: str, tools: Tools) -> Json:
        return await THREADS.read(account, f"/{container}", tools, [("fields", "id,status,error_message")])

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        if not posting.prepared:
            try:
                posting = replace(posting, prepared=await self.prepare(account, posting, tools))
            except NoAnswer as error:  # nothing is out yet
                raise TryLater("connection-lost", host="graph.threads.net") from error
        account = await _renewed(account, tools)
        try:
            return await super().commit(account, posting, tools)
        except Refused as error:
            # What is published already is refused, too. Told as refused, a person would send it a second time.
            return await self._published(account, posting, error, tools)

    async def _published(self, account: Account, posting: Posting, refused: Refused, tools: Tools) -> Posted:
        """The post, where it is out by an answer that was lost; NoAnswer where that alone is known, or nothing."""
        try:
            if text_of(await self._state(account, posting.prepared, tools), "status") != PUBLISHED:
                raise refused
            found = await self.find(account, posting, tools)
        except Refused:
            raise refused from None
        except (TryLater, SignInNeeded) as error:
            raise NoAnswer("no-answer", host="graph.threads.net", reason=error.trouble.code) from error
        if isinstance(found, Posted):
            return found
        raise NoAnswer("no-answer", host="graph.threads.net", reason="published-already") from refused

    def sent(self, whom: Answering | None, account: Account, posting: Posting) -> tuple[str, Mapping[str, Any]]:
        return f"/{account.settings['account_id']}/threads_publish", {"creation_id": posting.prepared}

    def posted(self, number: str, whom: Answering | None, address: str = "") -> Posted:
        return Posted(number, address, Answering(number, POST if whom is None else COMMENT, number).written())

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Its number says whether it was published; under which other number, our own list."""
        if not posting.prepared:
            token_of(account)
            return Absent.UNDECIDED
        account = await _renewed(account, tools)
        try:
            status = text_of(await self._state(account, posting.prepared, tools), "status")
            if status != PUBLISHED:
                return Absent.CERTAIN if status in NOT_OUT else Absent.UNDECIDED
        except Refused as error:
            if error.trouble.code != "answered-post-gone":
                raise  # else they keep that number no longer, and the list alone can tell
        earliest = (posting.first_tried or tools.now()) - CLOCK_DOUBT
        whom = answering(posting.reply_to)
        path = f"/{account.settings['account_id']}/{'threads' if whom is None else 'replies'}"
        fields = "id,text,timestamp,permalink" if whom is None else "id,text,timestamp,permalink,replied_to"
        asked = [("fields", fields), ("limit", str(LOOK_BACK))]
        async for each in graph.listed(account, path, tools, asked, 1, THREADS):
            there = whom is None or text_of(inside(each, "replied_to"), "id") in (whom.id, "")
            at = graph.written(each, "timestamp")
            if there and same(text_of(each, "text"), posting.text) and (at is None or at >= earliest):
                return self.posted(text_of(each, "id"), whom, web_address(each, "permalink"))
        return Absent.UNDECIDED  # where it is out, its number is not known: never sent again by itself

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        whom = answering(target)
        if whom is not None and deed in (Deed.HIDE, Deed.SHOW) and whom.under != whom.id:
            raise Refused("deed-unavailable")
        await super().moderate(await _renewed(account, tools), deed, target, tools, reason)


async def _renewed(account: Account, tools: Tools) -> Account:
    """The account with its token renewed some days after it was made; as it is while it cannot be, but lasts."""
    if not _grows_old(account.secret, tools.now()):
        return account

    async def renew(secret: Mapping[str, str]) -> Mapping[str, str]:
        if not _grows_old(secret, tools.now()):
            return {}  # somebody else renewed it meanwhile
        # The only parameter in which Meta takes it here; the diary never keeps what an address asks for.
        asked = [("grant_type", "th_refresh_token"), ("access_token", secret["token"])]
        told = await THREADS.read(replace(account, secret=secret), "/refresh_access_token", tools, asked)
        if not text_of(told, "access_token"):
            raise TryLater("broken-answer", host="graph.threads.net")  # else the old one would be kept as a new one
        seconds = told.get("expires_in")
        lasts = timedelta(seconds=seconds) if isinstance(seconds, int) and 0 < seconds < 10**9 else LASTS
        return {"token": text_of(told, "access_token"), "until": (tools.now() + lasts).isoformat()}

    try:
        return replace(account, secret=await tools.renewing(account, renew))
    except (TryLater, Refused):
        return account


def _grows_old(secret: Mapping[str, str], now: datetime) -> bool:
    until = moment(secret.get("until", ""))
    return bool(secret.get("token")) and until is not None and now < until < now + RENEWED_BEFORE
