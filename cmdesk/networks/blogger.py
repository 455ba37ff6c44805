"""A blog at Blogger: its comments in all states, what one decides about them, and posts; with a client of one's own."""

import html
import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.moderation import Standing
from cmdesk.domain.troubles import Trouble
from cmdesk.networks import google, own_client
from cmdesk.networks.backwards import newest_of, once_in_order, read_back
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
    Tools,
    TriesWriting,
)
from cmdesk.networks.outbound import same, taken_away, text_troubles
from cmdesk.networks.parsing import clean_html, plain_text, text_of_clean
from cmdesk.networks.service import as_deed, the_one
from cmdesk.networks.told import Json, dicts, inside, moment, numbered, one_of, text_of, web_address
from cmdesk.networks.wordpress_parsing import parted

SCOPE = "blogger"
AUTHORITY = google.authority(SCOPE)
BLOGGER = google.service("https://blogger.googleapis.com", SCOPE)
STATUS = {"comments": "LIVE", "held": "PENDING", "spam": "SPAM"}
STANDINGS = {"LIVE": Standing.VISIBLE, "PENDING": Standing.HELD, "SPAM": Standing.SPAM, "EMPTIED": Standing.TRASH}
DEEDS = {Deed.APPROVE: "approve", Deed.SPAM: "spam"}
PAGE, LOOK_BACK = 100, 20
OVERLAP = timedelta(days=1)  # a comment that was held keeps its date when it is approved


class Blogger(own_client.OwnClient, Reads, Posts, Finds, Moderates, TriesWriting):
    """One blog. A remote id is the number of a comment, or "post-" and the number of a post."""

    name = "blogger"
    title = "Blogger"
    in_short = "Comments and posts"
    answers = False
    pace = timedelta(minutes=5)
    streams = ("comments", "held", "spam")
    hosts = ("blogger.com",)
    reached_at = ("blogger.googleapis.com",)
    fields = (
        *google.FIELDS,
        FormField("blog", "Name of the blog", hint="Where your account has several", required=False),
    )
    choices = (Choice("title", "Title", answers=False),)
    deeds = (
        DeedRule(Deed.APPROVE, reversible=False, seen=False),
        DeedRule(Deed.SPAM, reversible=True, seen=False),
        DeedRule(Deed.DELETE, reversible=False, seen=False, mine=True),
    )
    facts = Facts(
        needs="The Google account of your blog, and a client of your own: free, and without review for yourself.",
        costs="Nothing.",
        steps=(
            "Create a project, and in its library switch on the Blogger API v3.",
            "Under Google Auth Platform, Audience, choose External and press “Publish app”: while it is in testing, "
            "Google ends every sign-in after seven days.",
            "Under Clients, create a client of the type “Desktop app”.",
            "Copy its ID and its secret to here, and sign in. Google warns that it has not verified the app: it is "
            "yours, go on under “Advanced”.",
        ),
        console="https://console.cloud.google.com/auth/clients",
        cannot=(
            "No program may write a comment: you answer in the browser.",
            "Pictures cannot be sent from here.",
        ),
        described="the discovery document of the Blogger API v3",
        keeps="Blogger keeps everything.",
        source="https://developers.google.com/blogger/docs/3.0/reference/comments",
        checked="2026-11-20",
    )

    def authority_of(self, answers: Mapping[str, str]) -> own_client.Authority:
        return AUTHORITY

    async def connected(self, answers: Mapping[str, str], secret: Mapping[str, str], tools: Tools) -> Connected:
        settings = self.settings_of(answers)
        told = await BLOGGER.read(Account(0, self.name, "", settings, secret), "/v3/users/self/blogs", tools)
        wanted = answers.get("blog", "").strip().rstrip("/").casefold()
        found = [
            (text_of(each, "name"), each)
            for each in dicts(told.get("items"))
            if not wanted or wanted in (text_of(each, "name").casefold(), text_of(each, "url").rstrip("/").casefold())
        ]
        name, blog = the_one(found, wanted)
        settings["account_id"] = text_of(blog, "id")
        return Connected(NewAccount(self.name, name, settings, self.rules), secret)

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        account = await self.opened(account, tools)
        known = datetime.fromisoformat(cursor) if cursor else None
        asked = [("status", STATUS[stream]), ("fetchBodies", "true"), ("maxResults", str(PAGE))]
        asked += [("startDate", (known - OVERLAP).isoformat())] if known is not None else []

        async def ask(further: str) -> tuple[Sequence[Json], str]:
            more = [("pageToken", further)] if further else []
            told = await BLOGGER.read(account, f"{_blog(account)}/comments", tools, [*asked, *more])
            return dicts(told.get("items")), text_of(told, "nextPageToken")

        # Only what is new is asked for, so there is no place where to stop before the end.
        read = await read_back(ask, lambda each: None, known)
        posts = await self._posts(account, read.things, tools)
        items = once_in_order(_item(each, posts, STATUS[stream]) for each in read.things)
        return Page(items, (newest_of(items, known) or tools.now()).isoformat(), coverage=read.coverage)

    async def _posts(self, account: Account, comments: Sequence[Json], tools: Tools) -> dict[str, Json]:
        """The posts that these are below: for their titles, and to answer in the browser."""
        numbers = dict.fromkeys(text_of(inside(each, "post"), "id") for each in comments)
        found = {}
        for number in [each for each in numbers if each.isdecimal()][:PAGE]:
            path = f"{_blog(account)}/posts/{number}"
            answer = await BLOGGER.look(account, path, tools, [("fetchBody", "false")])
            if answer.status == 200:  # a post that is gone keeps its comments for a while
                found[number] = one_of(answer)
        return found

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        troubles = text_troubles(text, self.rules, media, None)
        if reply_to:
            troubles.append(Trouble("reply-unavailable" if _comment(reply_to) else "bad-reply-address"))
        return Plan(text, tuple(troubles))

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        if posting.reply_to:  # never as a post of its own, before everybody
            raise Refused("reply-unavailable" if _comment(posting.reply_to) else "bad-reply-address")
        account = await self.opened(account, tools)
        title, text = _parts(posting)
        told = {"kind": "blogger#post", "title": title, "content": _html(text)}
        asked = [("isDraft", "false"), ("fetchBody", "false")]
        said = await BLOGGER.done(account, "POST", f"{_blog(account)}/posts", tools, asked=asked, json=told)
        if not text_of(said, "id"):
            raise NoAnswer("no-answer", host="blogger.com", reason="broken-answer")
        return _posted(said)

    async def try_writing(self, account: Account, tools: Tools) -> None:
        """A draft, which is deleted at once."""
        account = await self.opened(account, tools)
        told = {"kind": "blogger#post", "title": "cmdesk", "content": "cmdesk"}
        asked = [("isDraft", "true"), ("fetchBody", "false")]
        said = await BLOGGER.done(account, "POST", f"{_blog(account)}/posts", tools, asked=asked, json=told)
        async with taken_away("Blogger"):
            await BLOGGER.done(account, "DELETE", f"{_blog(account)}/posts/{text_of(said, 'id')}", tools)

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Among the newest posts: the same title and the same words."""
        account = await self.opened(account, tools)
        asked = [("fetchBodies", "true"), ("maxResults", str(LOOK_BACK)), ("orderBy", "PUBLISHED")]
        told, earliest = await BLOGGER.look_back(account, f"{_blog(account)}/posts", posting, tools, asked)
        title, text = _parts(posting)
        for each in dicts(told.get("items")):
            at = moment(each.get("published"))
            alike = same(text_of(each, "title"), title) and same(plain_text(text_of(each, "content")), text)
            if alike and (at is None or at >= earliest):
                return _posted(each)
        return Absent.UNDECIDED if text_of(told, "nextPageToken") else Absent.CERTAIN

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        whom = _comment(target)
        if not whom:
            raise Refused("bad-reply-address")
        if deed is not Deed.DELETE and deed not in DEEDS:
            raise Refused("deed-unavailable")
        account = await self.opened(account, tools)
        path = f"{_blog(account)}/posts/{whom['post']}/comments/{whom['id']}"
        with as_deed(gone_is_done=deed is Deed.DELETE):
            if deed is Deed.DELETE:
                await BLOGGER.done(account, "DELETE", path, tools)
            else:
                await BLOGGER.done(account, "POST", f"{path}/{DEEDS[deed]}", tools)


def _blog(account: Account) -> str:
    return f"/v3/blogs/{account.settings.get('account_id', '0')}"


def _comment(reply_to: str) -> dict[str, str]:
    kept = numbered(reply_to)
    return kept if kept.get("id", "").isdecimal() and kept.get("post", "").isdecimal() else {}


def _parts(posting: Posting) -> tuple[str, str]:
    return parted(posting.text, posting.subject or posting.options.get("title", ""))


def _html(text: str) -> str:
    parts = (html.escape(part.strip(), quote=False).replace("\n", "<br>") for part in re.split(r"\n\s*\n", text))
    return "\n".join(f"<p>{part}</p>" for part in parts if part)


def _posted(told: Json) -> Posted:
    return Posted(f"post-{text_of(told, 'id')}", web_address(told, "url"))


def _item(told: Json, posts: Mapping[str, Json], status: str) -> NewItem | None:
    number, post = text_of(told, "id"), text_of(inside(told, "post"), "id")
    if not number:
        return None
    above, writer = text_of(inside(told, "inReplyTo"), "id"), inside(told, "author")
    body = clean_html(text_of(told, "content"))
    page = web_address(posts[post], "url") if post in posts else ""
    written, changed = moment(told.get("published")), moment(told.get("updated"))
    return NewItem(
        remote_id=number,
        text=text_of_clean(body),
        published=written,
        kind=Kind.COMMENT,
        author=Author(text_of(writer, "displayName"), text_of(writer, "id"), web_address(writer, "url")),
        title=text_of(posts[post], "title") if post in posts else "",
        html=body,
        link=f"{page}#c{number}" if page else "",
        edited=changed if changed != written else None,
        ancestors=(f"post-{post}", above) if above else (f"post-{post}",),
        reply_to=json.dumps({"id": number, "post": post}) if post.isdecimal() else "",
        standing=STANDINGS.get(text_of(told, "status") or status),
    )
