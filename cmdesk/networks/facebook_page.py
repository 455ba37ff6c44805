"""A Facebook Page: its comments and messages, answers, posts with pictures; with a token of an app of one's own."""

import json
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import NewItem
from cmdesk.domain.looks import Look
from cmdesk.domain.texts import Customs, TextRule
from cmdesk.language.links import addresses
from cmdesk.networks import facebook_messages as messaging
from cmdesk.networks import facebook_parsing as parsing
from cmdesk.networks import graph
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
    MediaRule,
    Page,
    Posted,
    Posting,
    Spoken,
    Tools,
)
from cmdesk.networks.facebook_parsing import COMMENT, MESSAGE, POST, Answering, answering
from cmdesk.networks.graph_account import MOST_POSTS, WINDOW, Doing, GraphAccount
from cmdesk.networks.outbound import same
from cmdesk.networks.service import UPLOAD_SECONDS, file_of
from cmdesk.networks.told import Json, dicts, inside, text_of, web_address

READS = ("pages_show_list", "pages_read_engagement", "pages_read_user_content")
WRITES = ("pages_manage_posts", "pages_manage_engagement")
MESSAGES = "pages_messaging"
TOKEN_FIELDS = (
    FormField(
        "token",
        "Access token",
        hint="As the Graph API Explorer made it",
        secret=True,
    ),
    FormField("page", "Page", hint="Its name, where the token opens several", required=False),
    FormField("app", "App ID", hint="With its secret, the token lasts two months instead of hours", required=False),
    FormField("app_secret", "App secret", hint="Your app, Settings, Basic", secret=True, required=False),
)
POSTS, COMMENTS = 25, 50
LOOK_BACK = 100
COMMENT_FIELDS = "id,message,created_time,from{id,name},parent{id},permalink_url,is_hidden,attachment"
NEWEST = f"comments.filter(stream).order(reverse_chronological).limit({COMMENTS})"
FEED_FIELDS = f"id,message,story,created_time,permalink_url,from{{id,name}},{NEWEST}{{{COMMENT_FIELDS}}}"


class FacebookPage(GraphAccount):
    """One Page. A remote id is the number of a post or a comment, or "message:" and that of a message."""

    name = "facebook_page"
    title: str = Spoken("Facebook Page")
    in_short = "Comments, messages, posts"
    rules = (TextRule("codepoint", 63206),)
    look = Look(("like", "comment", "share"), shown=480)
    customs = Customs(wise_tags=5)
    streams = ("comments", "messages")
    hosts = ("facebook.com",)
    reached_at = ("graph.facebook.com",)
    fields = TOKEN_FIELDS
    media = MediaRule(
        most=10,
        types=("image/jpeg", "image/png"),
        image_bytes=4_000_000,
        alt=1000,
        source="https://developers.facebook.com/docs/graph-api/reference/page/photos/",
        checked="2026-11-20",
    )
    deeds = (
        DeedRule(Deed.LIKE, reversible=True, seen=True),
        DeedRule(Deed.UNLIKE, reversible=True, seen=False),
        DeedRule(Deed.HIDE, reversible=True, seen=False),
        DeedRule(Deed.SHOW, reversible=True, seen=True),
        DeedRule(Deed.DELETE, reversible=False, seen=True, mine=True),
    )
    permissions = MappingProxyType({"messages": MESSAGES})
    doings = MappingProxyType(
        {
            Deed.LIKE: Doing("POST", (POST, COMMENT), "/likes"),
            Deed.UNLIKE: Doing("DELETE", (POST, COMMENT), "/likes"),
            Deed.HIDE: Doing("POST", (COMMENT,), json={"is_hidden": True}),
            Deed.SHOW: Doing("POST", (COMMENT,), json={"is_hidden": False}),
            Deed.DELETE: Doing("DELETE", (POST, COMMENT)),
        }
    )
    facts = Facts(
        needs="A Page that you run, and an app of your own there: free, and without review as long as only you use it.",
        steps=(
            "Under “My apps”, create an app of the type “Business”, and switch it from development to Live.",
            "In the Graph API Explorer (Tools), choose this app, then “Get User Access Token”.",
            "Tick pages_show_list, pages_read_engagement, pages_read_user_content, pages_manage_posts and "
            "pages_manage_engagement; for messages also pages_messaging; business_management where a business owns "
            "the Page.",
            "Press “Generate Access Token”, agree for your Page, and copy the token to here.",
            "From Settings, Basic, copy the App ID and the App secret: with them the token lasts.",
        ),
        console="https://developers.facebook.com/apps/",
        costs="Nothing.",
        cannot=(
            "While your app is in development mode, only you see what it publishes: switch it to Live.",
            "Private messages can be answered for 24 hours after their last one.",
            "New comments are noticed under the hundred newest posts, for 30 days after each.",
            "Films cannot be sent from here.",
        ),
        described="Meta’s business SDK for version 26.0 (its field lists and parameters)",
        keeps="Facebook keeps everything; its terms let you keep what people wrote as long as you answer for the Page.",
        source="https://developers.facebook.com/docs/pages-api/",
        checked="2026-11-20",
    )

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        page = await graph.open_page(answers, (*READS, *WRITES), tools)
        settings = self.kept(answers, page.scopes, account_id=page.number)
        made = NewAccount(self.name, page.name, settings, self.rules, expires=page.until)
        return Connected(made, {"token": page.token})

    async def read(self, account: Account, stream: str, known: datetime | None, tools: Tools) -> Page:
        if stream == "messages":
            return await messaging.messages(account, account.settings["account_id"], "MESSENGER", known, tools)
        return await self._comments(account, known, tools)

    async def _comments(self, account: Account, known: datetime | None, tools: Tools) -> Page:
        page, now = account.settings["account_id"], tools.now()
        asked = [("fields", FEED_FIELDS), ("limit", str(POSTS))]
        items: list[NewItem | None] = []
        coverage, count = Coverage.COMPLETE, 0
        async for told in graph.listed(account, f"/{page}/feed", tools, asked):
            count += 1
            at = graph.written(told, "created_time")
            if count > MOST_POSTS or (at is not None and at < now - WINDOW):
                if known is None:
                    coverage = Coverage.TRUNCATED
                break
            items.append(parsing.post(told, page))
            under, whole = await self._under(account, told, known, tools)
            items += under
            if not whole:
                coverage = Coverage.TRUNCATED if known is None else Coverage.GAP
        found = once_in_order(items)
        return Page(found, graph.cursor_after(found, known, now), coverage=coverage)

    async def _under(
        self, account: Account, post: Json, known: datetime | None, tools: Tools
    ) -> tuple[list[NewItem | None], bool]:
        """The comments of a post, back to those that are known; and whether that is all."""
        page, number = account.settings["account_id"], text_of(post, "id")
        first = inside(post, "comments")
        items = [parsing.comment(each, number, page) for each in dicts(first.get("data"))]
        after = graph.next_after(first)
        if not after or (known is not None and messaging.reaches(items, known)):
            return items, True
        if known is None:
            return items, False
        asked = [("fields", COMMENT_FIELDS), ("filter", "stream"), ("order", "reverse_chronological"), ("limit", "100")]
        async for told in graph.listed(account, f"/{number}/comments", tools, [*asked, ("after", after)]):
            items.append(parsing.comment(told, number, page))
            if messaging.reaches(items[-1:], known):
                return items, True
        return items, len(items) < COMMENTS + graph.MOST_PAGES * 100

    async def prepare(self, account: Account, posting: Posting, tools: Tools) -> str:
        """Bring the pictures to the Page, unpublished: nobody sees them until a post names them."""
        numbers = []
        for file in posting.media:
            form = {"published": "false", **({"alt_text_custom": file.alt} if file.alt else {})}
            told = await graph.GRAPH.done(
                account,
                "POST",
                f"/{account.settings['account_id']}/photos",
                tools,
                form=form,
                files={"source": await file_of(file, self.media.image_bytes if self.media else 0, tools)},
                timeout=UPLOAD_SECONDS,
            )
            numbers.append(text_of(told, "id"))
        return json.dumps(numbers)

    def sent(self, whom: Answering | None, account: Account, posting: Posting) -> tuple[str, Mapping[str, Any]]:
        page = account.settings["account_id"]
        if whom is not None and whom.kind == MESSAGE:
            told: dict[str, Any] = {"recipient": {"id": whom.id}, "messaging_type": "RESPONSE"}
            return f"/{page}/messages", told | {"message": {"text": posting.text}}
        # Never `fields` here: Meta would publish, then refuse to answer, and the next try would publish again.
        if whom is not None:
            return f"/{whom.under}/comments", {"message": posting.text}
        told = {"message": posting.text}
        pictures = json.loads(posting.prepared) if posting.prepared else []
        if pictures:
            told["attached_media"] = [{"media_fbid": each} for each in pictures]
        elif spans := list(addresses(posting.text, "mastodon")):
            told["link"] = posting.text[slice(*spans[0])]
        return f"/{page}/feed", told

    def posted(self, number: str, whom: Answering | None, address: str = "") -> Posted:
        return messaging.posted(number, whom, address)

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Among what stands there now: ours, with the same words."""
        whom = answering(posting.reply_to)
        page = account.settings["account_id"]
        if whom is not None and whom.kind == MESSAGE:
            return await messaging.find_message(account, page, "MESSENGER", whom, posting, tools)
        if whom is None:
            path, fields, more = f"/{page}/published_posts", "id,message,created_time,permalink_url", []
        else:
            path, fields = f"/{whom.under}/comments", "id,message,created_time,from{id},permalink_url"
            more = [("filter", "stream"), ("order", "reverse_chronological")]
        asked = [("fields", fields), ("limit", str(LOOK_BACK)), *more]
        told, earliest = await graph.GRAPH.look_back(account, path, posting, tools, asked)
        for each in dicts(told.get("data")):
            # An author whom Meta does not show may be the Page: then it counts as ours, rather than twice.
            ours = whom is None or text_of(inside(each, "from"), "id") in (page, "")
            at = graph.written(each, "created_time")
            if ours and same(text_of(each, "message"), posting.text) and (at is None or at >= earliest):
                return messaging.posted(text_of(each, "id"), whom, web_address(each, "permalink_url"))
        last = [at for each in dicts(told.get("data")) if (at := graph.written(each, "created_time")) is not None]
        whole = not graph.next_after(told) or (bool(last) and min(last) < earliest)
        return Absent.CERTAIN if whole else Absent.UNDECIDED
