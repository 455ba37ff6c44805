"""Reddit: what people write to one account, answers, posts, moderation; with a client that Reddit approved."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.texts import TextRule
from cmdesk.domain.troubles import Trouble
from cmdesk.networks import own_client
from cmdesk.networks import reddit_parsing as parsing
from cmdesk.networks.backwards import once_in_order, read_back
from cmdesk.networks.base import (
    Absent,
    Account,
    Choice,
    Connected,
    Deed,
    DeedRule,
    Facts,
    Finds,
    FormField,
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
    Tools,
)
from cmdesk.networks.outbound import same, text_troubles
from cmdesk.networks.own_client import Authority
from cmdesk.networks.service import Service, as_deed
from cmdesk.networks.told import Json, dicts, inside, text_of
from cmdesk.networks.wordpress_parsing import parted

AUTHORITY = Authority(
    "https://www.reddit.com/api/v1/authorize",
    "https://www.reddit.com/api/v1/access_token",
    ("identity", "read", "submit", "edit", "history", "privatemessages", "modposts"),
    (("duration", "permanent"),),
    basic=True,
    proves=False,
)
REDDIT = Service("https://oauth.reddit.com", parsing.refusal)
PAGE, LOOK_BACK = 100, 50
RAW = ("raw_json", "1")  # else it writes &amp; for &
TITLE = 300
REQUESTS = {
    Deed.APPROVE: ("/api/approve", {}),
    Deed.TRASH: ("/api/remove", {"spam": "false"}),
    Deed.SPAM: ("/api/remove", {"spam": "true"}),
    Deed.DELETE: ("/api/del", {}),
}


class Reddit(own_client.OwnClient, Reads, Posts, Finds, Moderates, Renews):
    """One account. A remote id is the full name of a thing: t1_… a comment, t3_… a post, t4_… a message."""

    name = "reddit"
    title = "Reddit"
    in_short = "Answers and posts"
    pace = timedelta(minutes=3)
    rules = (TextRule("codepoint", 10000),)  # of a comment; a post may be longer
    streams = ("inbox",)
    hosts = ("reddit.com",)
    reached_at = ("oauth.reddit.com",)
    renews_after = timedelta(days=7)
    renewed_at_once = 100
    fields = (
        own_client.CLIENT,
        own_client.CLIENT_SECRET,
        own_client.REFRESH_TOKEN,
        FormField("community", "Community", hint="Where your posts go; empty for your own profile", required=False),
    )
    choices = (Choice("title", "Title", answers=False),)
    deeds = (
        DeedRule(Deed.APPROVE, reversible=True, seen=False),
        DeedRule(Deed.TRASH, reversible=True, seen=True),
        DeedRule(Deed.SPAM, reversible=True, seen=True),
        DeedRule(Deed.DELETE, reversible=False, seen=True, mine=True, theirs=False),
    )
    facts = Facts(
        needs="A client that Reddit approved: since November 2025 it lets nobody make one alone. One from before goes "
        "on working.",
        costs="Nothing.",
        steps=(
            "If you have no client yet, ask Reddit for one with its form, and say what for: your own account, by hand.",
            "Open the page of your apps, and the client of the type “installed app” or “script”.",
            "Give it this address as redirect: http://127.0.0.1:41794/cmdesk",
            "Copy its number (below its name), and its secret where it has one, to here, and sign in.",
        ),
        console="https://www.reddit.com/prefs/apps",
        cannot=(
            "Each community has rules of its own, often against advertising: read them before you post.",
            "Only a moderator of a community may approve and remove there.",
            "Pictures cannot be sent from here.",
        ),
        described="Reddit’s pages alone: it publishes no description that a program can read",
        keeps="Reddit keeps everything. It wants programs to forget what its author deleted there: cmdesk asks every "
        "week, and forgets the words of what is gone; your answers and notes stay.",
        source="https://www.reddit.com/dev/api/",
        checked="2026-11-20",
    )

    def authority_of(self, answers: Mapping[str, str]) -> own_client.Authority:
        return AUTHORITY

    async def connected(self, answers: Mapping[str, str], secret: Mapping[str, str], tools: Tools) -> Connected:
        settings = self.settings_of(answers, "community")
        me = await REDDIT.read(Account(0, self.name, "", settings, secret), "/api/v1/me", tools, [RAW])
        settings["username"] = text_of(me, "name")
        settings["community"] = settings.get("community", "").removeprefix("r/") or f"u_{settings['username']}"
        return Connected(NewAccount(self.name, f"u/{settings['username']}", settings, self.rules), secret)

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        """What came, newest first, down to what is known: a cursor of Reddit's own fails when its thing is deleted."""
        account = await self.opened(account, tools)
        known = datetime.fromisoformat(cursor) if cursor else None

        async def ask(further: str) -> tuple[Sequence[Json], str]:
            asked = [("limit", str(PAGE)), RAW, *([("after", further)] if further else [])]
            told = await REDDIT.read(account, "/message/inbox", tools, asked)
            return parsing.children(told), parsing.after(told)

        read = await read_back(ask, parsing.written, known)
        items = once_in_order(parsing.item(each, account.settings.get("username", "")) for each in read.things)
        return Page(items, (read.newest or tools.now()).isoformat(), coverage=read.coverage)

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        troubles = text_troubles(text, self.rules, media, None)
        if reply_to and not parsing.answering(reply_to):
            troubles.append(Trouble("bad-reply-address"))
        if not reply_to and text.strip():
            title, _ = parted(text, options.get("title", ""))
            if not title:
                troubles.append(Trouble("title-missing"))
            elif len(title) > TITLE:
                troubles.append(Trouble("too-long", {"count": str(len(title)), "maximum": str(TITLE)}))
        return Plan(text, tuple(troubles))

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        whom = parsing.answering(posting.reply_to)
        if posting.reply_to and not whom:
            raise Refused("bad-reply-address")  # never as a post of its own, before everybody
        account = await self.opened(account, tools)
        if whom:
            path, form = "/api/comment", {"thing_id": whom, "text": posting.text}
        else:
            title, text = parted(posting.text, posting.subject or posting.options.get("title", ""))
            community = account.settings.get("community", "")
            path, form = "/api/submit", {"kind": "self", "sr": community, "title": title, "text": text}
            if not title:
                raise Refused("title-missing")
        said = await REDDIT.done(account, "POST", path, tools, form={**form, "api_type": "json"})
        if (error := parsing.refused(said, "reddit.com")) is not None:
            raise error
        data = inside(inside(said, "json"), "data")
        made = data if not whom else next((inside(each, "data") for each in dicts(data.get("things"))), {})
        name = text_of(made, "name")
        if not name:
            raise NoAnswer("no-answer", host="reddit.com", reason="broken-answer")
        return _posted(name, text_of(made, "permalink") or text_of(made, "url") if made else "")

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Among what this account wrote last: the same words, at the same place."""
        whom = parsing.answering(posting.reply_to)
        account = await self.opened(account, tools)
        me = account.settings.get("username", "")
        path = f"/user/{me}/{'comments' if whom else 'submitted'}" if not whom.startswith("t4_") else "/message/sent"
        told, earliest = await REDDIT.look_back(account, path, posting, tools, [("limit", str(LOOK_BACK)), RAW])
        title, text = parted(posting.text, posting.subject or posting.options.get("title", ""))
        dates = []
        for each in parsing.children(told):
            at = parsing.written(each)
            dates += [at] if at is not None else []
            if at is not None and at < earliest:
                continue
            if whom:
                alike = same(text_of(each, "body"), posting.text) and text_of(each, "parent_id") == whom
            else:
                alike = same(text_of(each, "title"), title) and same(text_of(each, "selftext"), text)
            if alike:
                return _posted(text_of(each, "name"), text_of(each, "permalink"))
        # What was taken may show itself only minutes later: nothing is certain of what has just been tried.
        just_now = tools.now() - (posting.first_tried or tools.now()) < timedelta(minutes=5)
        whole = not parsing.after(told) or (bool(dates) and min(dates) < earliest)
        return Absent.CERTAIN if whole and not just_now else Absent.UNDECIDED

    async def still_there(self, account: Account, remote_ids: Sequence[str], tools: Tools) -> Collection[str]:
        """Private messages cannot be asked about: they stay."""
        account = await self.opened(account, tools)
        public = [each for each in remote_ids if not each.startswith("t4_")]
        private = {each for each in remote_ids if each.startswith("t4_")}
        if not public:
            return private
        told = await REDDIT.read(account, "/api/info", tools, [("id", ",".join(public)), RAW])
        return private | {text_of(each, "name") for each in parsing.children(told) if parsing.still_there(each)}

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        whom = parsing.answering(target)
        if not whom:
            raise Refused("bad-reply-address")
        if deed not in REQUESTS or whom.startswith("t4_"):
            raise Refused("deed-unavailable")
        account = await self.opened(account, tools)
        path, more = REQUESTS[deed]
        with as_deed(gone_is_done=deed is Deed.DELETE):
            await REDDIT.done(account, "POST", path, tools, form={"id": whom, **more})


def _posted(name: str, link: str) -> Posted:
    return Posted(name, parsing.SITE + link if link.startswith("/") else link, json.dumps({"id": name}))
