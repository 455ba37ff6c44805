"""X by its API: mentions, answers, posts; with a client of one's own, and never over the sum that a person set."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.looks import Look
from cmdesk.domain.texts import Customs, TextRule
from cmdesk.domain.troubles import Trouble
from cmdesk.networks import own_client, x_prices
from cmdesk.networks import x_access as access
from cmdesk.networks import x_parsing as parsing
from cmdesk.networks.base import (
    Absent,
    Account,
    Budget,
    Connected,
    Coverage,
    Deed,
    DeedRule,
    Facts,
    Finds,
    FormField,
    MediaFile,
    MediaRule,
    Moderates,
    NoAnswer,
    Page,
    Plan,
    Posted,
    Posting,
    Prepares,
    Reads,
    Refused,
    Renews,
    Spends,
    Tools,
    TryLater,
)
from cmdesk.networks.outbound import text_troubles
from cmdesk.networks.service import UPLOAD_SECONDS, as_deed, file_of
from cmdesk.networks.told import Json, dicts, inside, moment, text_of

PAGE, LEAST = 20, 5
EACH = x_prices.OWN_READ + x_prices.USER_READ  # a mention, with whoever wrote it
LOOK_BACK = 20
WITH_ANSWERED = x_prices.OWN_READ + x_prices.POST_READ
POST_FIELDS = "conversation_id,created_at,entities"


class XApi(own_client.OwnClient, Reads, Prepares, Finds, Moderates, Renews, Spends):
    """One account. A remote id is the number of a post."""

    name = "x_api"
    title = "X"
    in_short = "Mentions and posts, charged"
    pace = timedelta(minutes=15)
    rules = (TextRule("x_weighted", 280, url_cost=23),)
    look = Look(("comment", "sync", "thanks", "bars", "keep"))
    customs = Customs(wise_tags=3, refused="\ufffe\ufeff\uffff")  # 2026-11-20, business.x.com advises one or two tags
    streams = ("mentions",)
    hosts = ("x.com",)
    reached_at = ("api.x.com",)
    renews_after = timedelta(days=7)
    renews_once = True
    fields = (
        own_client.CLIENT,
        own_client.CLIENT_SECRET,
        own_client.REFRESH_TOKEN,
        FormField("cap", "Most it may cost a month", hint="In dollars: nothing is read or sent over it", default="5"),
    )
    media = MediaRule(
        most=4,
        types=("image/jpeg", "image/png", "image/webp"),
        image_bytes=5_000_000,
        alt=1000,
        source="https://docs.x.com/x-api/media/quickstart/media-upload-chunked",
        checked="2026-08-22",
    )
    deeds = (
        DeedRule(Deed.HIDE, reversible=True, seen=False),
        DeedRule(Deed.SHOW, reversible=True, seen=False),
        DeedRule(Deed.DELETE, reversible=False, seen=True, mine=True, theirs=False),
    )
    facts = Facts(
        needs="A client of your own there, with prepaid credit.",
        steps=(
            "Create an app, buy some credit, and set a spending limit there, too.",
            "In the settings of its user authentication, choose “Native App” and “Read and write”.",
            "Give it this address as callback: http://127.0.0.1:41794/cmdesk",
            "Copy its client ID to here, and sign in.",
        ),
        console="https://console.x.com/",
        costs="X charges for each thing: about a cent for a mention that is read, 1.5 cents for a post, 20 cents for "
        "one with a link. cmdesk counts and stops at the sum that you set.",
        cannot=(
            "Programs may answer only somebody who named you; anybody else is answered in the browser.",
            "Quotes, likes and follows are closed to clients of this kind.",
            "Private messages are not read, nor what you write elsewhere: each look would be charged.",
        ),
        described="the package that X makes from its OpenAPI description (xdk 0.10.6)",
        keeps="X keeps everything. It wants programs to forget what its author deleted there: cmdesk asks once, after "
        "a week (half a cent each), and forgets the words of what is gone; your answers and notes stay.",
        source=x_prices.SOURCE,
        checked=x_prices.CHECKED,
    )

    def budget(self, account: Account, now: datetime) -> Budget:
        return x_prices.budget(account, now)

    def authority_of(self, answers: Mapping[str, str]) -> own_client.Authority:
        x_prices.cap_of(answers)  # before the browser is opened
        return access.authority(answers)

    async def connected(self, answers: Mapping[str, str], secret: Mapping[str, str], tools: Tools) -> Connected:
        settings = self.settings_of(answers, "cap")
        told = await access.X.read(Account(0, self.name, "", settings, secret), "/2/users/me", tools)
        me = inside(told, "data")
        settings |= {"account_id": text_of(me, "id"), "username": text_of(me, "username")}
        return Connected(NewAccount(self.name, f"@{settings['username']}", settings, self.rules), secret)

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        """What names us since the last time, newest first; page by page down to what is known."""
        account = await self.opened(account, tools)
        known: dict[str, str] = json.loads(cursor) if cursor else {}
        size = await self._affordable(account, tools)
        asked = [
            ("max_results", str(size)),
            ("post.fields", POST_FIELDS),
            ("expansions", "author_id"),
            ("user.fields", "id,name,username"),
            *([("since_id", known["since"])] if known.get("since") else []),
            *([("pagination_token", known["next"])] if known.get("next") else []),
        ]
        path = f"/2/users/{account.settings['account_id']}/mentions"
        async with access.paid(account, size * EACH, tools):
            told = await access.X.read(account, path, tools, asked)
        posts = dicts(told.get("data"))
        users = {text_of(one, "id"): one for one in dicts(inside(told, "includes").get("users"))}
        used = len(posts) * x_prices.OWN_READ + len(users) * x_prices.USER_READ
        await access.give_back(account, size * EACH - used, tools)
        newest = max((int(number) for one in posts if (number := text_of(one, "id")).isdecimal()), default=0)
        reached = str(max(newest, int(known.get("newest", "0")), int(known.get("since", "0"))))
        further = text_of(inside(told, "meta"), "next_token")
        made = [parsing.item(one, users, account.settings) for one in posts]
        items = tuple(sorted((item for item in made if item is not None), key=lambda item: int(item.remote_id)))
        if further and known.get("since"):
            kept = {"since": known["since"], "newest": reached, "next": further}
            return Page(items, json.dumps(kept), more=True)
        coverage = Coverage.TRUNCATED if further else Coverage.COMPLETE
        return Page(items, json.dumps({"since": reached}), coverage=coverage)

    async def _affordable(self, account: Account, tools: Tools) -> int:
        """How many may be read at once of what is left for the month."""
        for size in (PAGE, LEAST):
            if await tools.spend(account, size * EACH, x_prices.budget(account, tools.now())):
                await access.give_back(account, size * EACH, tools)
                return size
        raise TryLater("cap-reached", after=access.SPENT, cap=access.dollars(account))

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        troubles = text_troubles(text, self.rules, media, self.media)
        if reply_to and not parsing.answered(reply_to):
            troubles.append(Trouble("bad-reply-address"))
        return Plan(text, tuple(troubles))

    async def prepare(self, account: Account, posting: Posting, tools: Tools) -> str:
        """Bring the pictures there: nobody sees them until a post names them."""
        account = await self.opened(account, tools)
        most = self.media.image_bytes if self.media is not None else 0
        numbers = []
        for file in posting.media:
            told = await access.X.done(
                account,
                "POST",
                "/2/media/upload",
                tools,
                form={"media_category": "tweet_image"},
                files={"media": await file_of(file, most, tools)},
                timeout=UPLOAD_SECONDS,
            )
            number = text_of(inside(told, "data"), "id")
            if file.alt:
                described = {"id": number, "metadata": {"alt_text": {"text": file.alt}}}
                async with access.paid(account, x_prices.MEDIA_TEXT, tools):
                    await access.X.done(account, "POST", "/2/media/metadata", tools, json=described)
            numbers.append(number)
        return json.dumps(numbers)

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        whom = parsing.answered(posting.reply_to)
        if posting.reply_to and not whom:
            raise Refused("bad-reply-address")
        account = await self.opened(account, tools)
        told: dict[str, Any] = {"text": posting.text}
        if whom:
            told["reply"] = {"in_reply_to_tweet_id": whom}
        if posting.prepared and (numbers := json.loads(posting.prepared)):
            told["media"] = {"media_ids": numbers}
        try:
            async with access.paid(account, x_prices.of_post(posting.text), tools):
                said = await access.X.done(account, "POST", "/2/tweets", tools, json=told)
        except Refused as error:
            if error.trouble.data.get("status") != "403":
                raise
            if "duplicate" in error.trouble.data.get("text", "").lower():
                found = await self.find(account, posting, tools)
                if isinstance(found, Posted):
                    return found  # it is there, by an answer that was lost
            elif whom and error.trouble.code == "post-refused":
                raise Refused("reply-only-if-named", **error.trouble.data) from error
            raise
        number = text_of(inside(said, "data"), "id")
        if not number:
            raise NoAnswer("no-answer", host="api.x.com", reason="broken-answer")
        return parsing.posted(number, account)

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Among our own posts since the first try: the same words, and not only other links."""
        account = await self.opened(account, tools)
        path = f"/2/users/{account.settings['account_id']}/tweets"
        # What each of them answers comes only with the answered post itself, which is charged, too.
        asked = [("max_results", str(LOOK_BACK)), ("post.fields", POST_FIELDS), ("expansions", "referenced_posts")]
        async with access.paid(account, LOOK_BACK * WITH_ANSWERED, tools):
            told, earliest = await access.X.look_back(account, path, posting, tools, asked)
        posts = dicts(told.get("data"))
        await access.give_back(account, (LOOK_BACK - len(posts)) * WITH_ANSWERED, tools)
        whom = parsing.answered(posting.reply_to)
        dates = []
        for one in posts:
            at = moment(one.get("created_at"))
            dates += [at] if at is not None else []
            if parsing.parent(one) == whom and parsing.ours(one, posting.text) and (at or earliest) >= earliest:
                return parsing.posted(text_of(one, "id"), account)
        whole = not text_of(inside(told, "meta"), "next_token") or (bool(dates) and min(dates) < earliest)
        return Absent.CERTAIN if whole else Absent.UNDECIDED

    async def still_there(self, account: Account, remote_ids: Sequence[str], tools: Tools) -> Collection[str]:
        account = await self.opened(account, tools)
        async with access.paid(account, len(remote_ids) * x_prices.POST_READ, tools):
            told = await access.X.read(account, "/2/tweets", tools, [("ids", ",".join(remote_ids))])
        there = {text_of(each, "id") for each in dicts(told.get("data"))}
        await access.give_back(account, (len(remote_ids) - len(there)) * x_prices.POST_READ, tools)
        return there

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        whom = parsing.answered(target)
        if not whom:
            raise Refused("bad-reply-address")
        account = await self.opened(account, tools)
        requests: dict[Deed, tuple[str, str, Json | None, int]] = {
            Deed.HIDE: ("PUT", f"/2/tweets/{whom}/hidden", {"hidden": True}, x_prices.MANAGE),
            Deed.SHOW: ("PUT", f"/2/tweets/{whom}/hidden", {"hidden": False}, x_prices.MANAGE),
            Deed.DELETE: ("DELETE", f"/2/tweets/{whom}", None, x_prices.DELETE),
        }
        if deed not in requests:
            raise Refused("deed-unavailable")
        method, path, told, price = requests[deed]
        with as_deed(gone_is_done=deed is Deed.DELETE):
            async with access.paid(account, price, tools):
                await access.X.done(account, method, path, tools, json=told)
