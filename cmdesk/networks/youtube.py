"""The comments under a YouTube channel's films: read, answered, moderated; with a client of one's own."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import NewItem
from cmdesk.domain.texts import TextRule
from cmdesk.domain.troubles import Trouble
from cmdesk.networks import google, own_client
from cmdesk.networks.backwards import newest_of, once_in_order, read_back
from cmdesk.networks.base import (
    Absent,
    Account,
    Budget,
    Connected,
    Deed,
    DeedRule,
    Facts,
    Finds,
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
    Renews,
    Spends,
    Tools,
    TryLater,
)
from cmdesk.networks.outbound import same, text_troubles
from cmdesk.networks.service import Asked, as_deed
from cmdesk.networks.told import Json, count_of, dicts, inside, moment, text_of
from cmdesk.networks.youtube_parsing import answering, comment

SCOPE = "youtube.force-ssl"
AUTHORITY = google.authority(SCOPE)
YOUTUBE = google.service("https://youtube.googleapis.com", SCOPE)
V3 = "/youtube/v3"
PAGE = 100
# developers.google.com/youtube/v3/determine_quota_cost, read on 2026-11-20
READ_UNITS, WRITE_UNITS, DAY_UNITS = 1, 50, 10_000
PACIFIC = ZoneInfo("America/Los_Angeles")  # where its day begins
STATUS = {"comments": "published", "held": "heldForReview"}
MODERATION = {Deed.APPROVE: "published", Deed.HOLD: "heldForReview", Deed.TRASH: "rejected"}


@dataclass(frozen=True)
class Reached:
    """How far a stream was read, and how many answers each of the newest threads had: a new one does not move it."""

    at: datetime | None = None
    answers: Mapping[str, int] = field(default_factory=dict)

    def written(self, now: datetime) -> str:
        return json.dumps({"at": (self.at or now).isoformat(), "answers": dict(self.answers)})


def reached(cursor: str | None) -> Reached:
    if cursor is None:
        return Reached()
    kept = json.loads(cursor)
    return Reached(datetime.fromisoformat(kept["at"]), kept["answers"])


class YouTube(own_client.OwnClient, Reads, Posts, Finds, Moderates, Renews, Spends):
    """One channel. A remote id is the number of a comment."""

    name = "youtube"
    title = "YouTube"
    in_short = "Comments under your films"
    pace = timedelta(minutes=10)
    rules = (TextRule("codepoint", 10000),)  # of a comment
    streams = ("comments", "held")
    hosts = ("youtube.com",)
    reached_at = ("youtube.googleapis.com",)
    renews_after = timedelta(days=25)  # developers.google.com/youtube/terms/developer-policies: 30 days
    fields = google.FIELDS
    deeds = (
        DeedRule(Deed.APPROVE, reversible=True, seen=False),
        DeedRule(Deed.HOLD, reversible=True, seen=False),
        DeedRule(Deed.TRASH, reversible=False, seen=False),
        DeedRule(Deed.DELETE, reversible=False, seen=False, mine=True, theirs=False),
    )
    facts = Facts(
        needs="The Google account of your channel, and a client of your own: free, and without review for yourself.",
        steps=(
            "Create a project, and in its library switch on the YouTube Data API v3.",
            "Under Google Auth Platform, Audience, choose External and press “Publish app”: while it is in testing, "
            "Google ends every sign-in after seven days.",
            "Under Clients, create a client of the type “Desktop app”.",
            "Copy its ID and its secret to here, and sign in. Google warns that it has not verified the app: it is "
            "yours, go on under “Advanced”.",
        ),
        console="https://console.cloud.google.com/auth/clients",
        costs="Nothing: Google grants 10,000 units a day. A look takes one or two, an answer or a decision fifty.",
        cannot=(
            "Comments cannot be liked, pinned or given a heart by programs.",
            "Community posts are open to no program.",
            "New answers are noticed below the hundred newest comments.",
        ),
        described="the discovery document of the YouTube Data API v3",
        keeps="YouTube keeps everything. It wants comments renewed or forgotten after 30 days: cmdesk asks before "
        "that, and forgets the words of those that are gone; your answers and notes stay.",
        source="https://developers.google.com/youtube/v3/docs/commentThreads",
        checked="2026-11-20",
    )

    def budget(self, account: Account, now: datetime) -> Budget:
        midnight = now.astimezone(PACIFIC).replace(hour=0, minute=0, second=0, microsecond=0)
        source = "https://developers.google.com/youtube/v3/determine_quota_cost"
        return Budget("units", DAY_UNITS, midnight.astimezone(UTC), source, "2026-11-20")

    def authority_of(self, answers: Mapping[str, str]) -> own_client.Authority:
        return AUTHORITY

    async def connected(self, answers: Mapping[str, str], secret: Mapping[str, str], tools: Tools) -> Connected:
        settings = self.settings_of(answers)
        asked = [("part", "id,snippet"), ("mine", "true")]
        told = await YOUTUBE.read(Account(0, self.name, "", settings, secret), f"{V3}/channels", tools, asked)
        mine = dicts(told.get("items"))
        if not mine:
            raise Refused("no-page", name="")
        settings["account_id"] = text_of(mine[0], "id")
        name = text_of(inside(mine[0], "snippet"), "title") or settings["account_id"]
        return Connected(NewAccount(self.name, name, settings, self.rules), secret)

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        """The newest threads back to what is known, and the new answers below them."""
        account = await self.opened(account, tools)
        known, channel = reached(cursor), account.settings["account_id"]
        asked = [
            ("part", "snippet,replies"),
            ("allThreadsRelatedToChannelId", channel),
            ("order", "time"),
            ("maxResults", str(PAGE)),
            ("textFormat", "plainText"),
            ("moderationStatus", STATUS[stream]),
        ]

        async def ask(further: str) -> tuple[Sequence[Json], str]:
            more = [("pageToken", further)] if further else []
            told = await self._read(account, f"{V3}/commentThreads", [*asked, *more], tools)
            return dicts(told.get("items")), text_of(told, "nextPageToken")

        read = await read_back(ask, _written, known.at)
        found: list[NewItem | None] = []
        for thread in read.things:
            found += await self._thread(account, thread, known, STATUS[stream], tools)
        items = once_in_order(found)
        answers = {
            text_of(thread, "id"): count_of(inside(thread, "snippet"), "totalReplyCount") or 0
            for thread in read.things[:PAGE]
        }
        cursor = Reached(newest_of(items, known.at), answers).written(tools.now())
        return Page(items, cursor, coverage=read.coverage)

    async def _thread(
        self, account: Account, thread: Json, known: Reached, standing: str, tools: Tools
    ) -> list[NewItem | None]:
        """A comment and what answers it; all answers are asked for where more came than the thread brings along."""
        said, channel = inside(thread, "snippet"), account.settings["account_id"]
        video, number = text_of(said, "videoId"), text_of(thread, "id")
        below = dicts(inside(thread, "replies").get("comments"))
        total = count_of(said, "totalReplyCount") or 0
        if total > len(below) and total != known.answers.get(number):
            asked = [("part", "snippet"), ("parentId", number), ("maxResults", str(PAGE)), ("textFormat", "plainText")]
            below = dicts((await self._read(account, f"{V3}/comments", asked, tools)).get("items"))
        top = comment(inside(said, "topLevelComment"), channel, video, standing)
        return [top, *(comment(each, channel, video, standing) for each in below)]

    async def _read(self, account: Account, path: str, asked: Asked, tools: Tools) -> Json:
        await self._use(account, READ_UNITS, tools)
        return await YOUTUBE.read(account, path, tools, asked)

    async def _use(self, account: Account, units: int, tools: Tools) -> None:
        """Count it first. Raises TryLater("quota-used") where the day's units would be used up."""
        now = tools.now()
        budget = self.budget(account, now)
        if not await tools.spend(account, units, budget):
            raise TryLater("quota-used", after=budget.since + timedelta(days=1) - now, host="youtube.com")

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        troubles = text_troubles(text, self.rules, media, None)
        if not reply_to:
            troubles.append(Trouble("no-recipient"))
        elif answering(reply_to) is None:
            troubles.append(Trouble("bad-reply-address"))
        return Plan(text, tuple(troubles))

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        whom = answering(posting.reply_to)
        if whom is None:
            raise Refused("bad-reply-address" if posting.reply_to else "no-recipient")
        account = await self.opened(account, tools)
        await self._use(account, WRITE_UNITS, tools)
        told = {"snippet": {"parentId": whom.under, "textOriginal": posting.text}}
        said = await YOUTUBE.done(account, "POST", f"{V3}/comments", tools, asked=[("part", "snippet")], json=told)
        item = comment(said, account.settings["account_id"], whom.video)
        if item is None:
            raise NoAnswer("no-answer", host="youtube.com", reason="broken-answer")
        return Posted(item.remote_id, item.link, item.reply_to)

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Among the answers below that comment: ours, with the same words."""
        whom = answering(posting.reply_to)
        if whom is None:
            return Absent.UNDECIDED
        account = await self.opened(account, tools)
        await self._use(account, READ_UNITS, tools)
        asked = [("part", "snippet"), ("parentId", whom.under), ("maxResults", str(PAGE)), ("textFormat", "plainText")]
        told, earliest = await YOUTUBE.look_back(account, f"{V3}/comments", posting, tools, asked)
        for each in dicts(told.get("items")):
            item = comment(each, account.settings["account_id"], whom.video)
            if item is None or not item.mine or not same(item.text, posting.text):
                continue
            if item.published is None or item.published >= earliest:
                return Posted(item.remote_id, item.link, item.reply_to)
        return Absent.UNDECIDED if text_of(told, "nextPageToken") else Absent.CERTAIN

    async def still_there(self, account: Account, remote_ids: Sequence[str], tools: Tools) -> Collection[str]:
        account = await self.opened(account, tools)
        told = await self._read(account, f"{V3}/comments", [("part", "id"), ("id", ",".join(remote_ids))], tools)
        return {text_of(each, "id") for each in dicts(told.get("items"))}

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        whom = answering(target)
        if whom is None:
            raise Refused("bad-reply-address")
        if deed is not Deed.DELETE and deed not in MODERATION:
            raise Refused("deed-unavailable")
        account = await self.opened(account, tools)
        await self._use(account, WRITE_UNITS, tools)
        asked = [("id", whom.id)]
        with as_deed(gone_is_done=deed is Deed.DELETE):
            if deed is Deed.DELETE:
                await YOUTUBE.done(account, "DELETE", f"{V3}/comments", tools, asked=asked)
            else:
                asked.append(("moderationStatus", MODERATION[deed]))
                await YOUTUBE.done(account, "POST", f"{V3}/comments/setModerationStatus", tools, asked=asked)


def _written(thread: Json) -> datetime | None:
    said = inside(inside(inside(thread, "snippet"), "topLevelComment"), "snippet")
    return moment(said.get("publishedAt"))
