"""A Facebook Page: its comments and messages, answers, posts with pictures; with a token of an app of one's own."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import NewItem
from cmdesk.domain.troubles import Trouble
from cmdesk.language.counting import RULES
from cmdesk.language.links import addresses
from cmdesk.networks import facebook_messages as messaging
from cmdesk.networks import facebook_parsing as parsing
from cmdesk.networks import graph
from cmdesk.networks.base import (
    Absent,
    Account,
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
    Tools,
)
from cmdesk.networks.facebook_parsing import MESSAGE, POST, Answering, answering
from cmdesk.networks.outbound import text_troubles
from cmdesk.networks.service import UPLOAD_SECONDS, as_deed, file_of, token_of
from cmdesk.networks.told import Json, by_their_clock, dicts, inside, one_of, text_of, web_address

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
WINDOW = timedelta(days=30)  # posts whose comments are read
POSTS, MOST_POSTS, COMMENTS = 25, 100, 50
LOOK_BACK = 100
COMMENT_FIELDS = "id,message,created_time,from{id,name},parent{id},permalink_url,is_hidden,attachment"
NEWEST = f"comments.filter(stream).order(reverse_chronological).limit({COMMENTS})"
FEED_FIELDS = f"id,message,story,created_time,permalink_url,from{{id,name}},{NEWEST}{{{COMMENT_FIELDS}}}"


class FacebookPage(Reads, Prepares, Finds, Moderates):
    """One Page. A remote id is the number of a post or a comment, or "message:" and that of a message."""

    name = "facebook_page"
    own_app = True
    title = "Facebook Page"
    pace = timedelta(minutes=5)
    rules = RULES["facebook"]
    streams = ("comments", "messages")
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
        settings = {"account_id": page.number}
        if answers.get("server"):
            settings["server"] = answers["server"]
        if MESSAGES not in page.scopes:
            settings["messages"] = "no"
        return Connected(
            NewAccount(self.name, page.name, settings, self.rules, expires=page.until), {"token": page.token}
        )

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        known = graph.reached(cursor)
        if stream == "messages":
            if account.settings.get("messages") == "no":
                token_of(account)
                return Page((), cursor or graph.cursor_at(tools.now()))
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
        found = parsing.sorted_once(items)
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

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        troubles = text_troubles(text, self.rules, () if reply_to else media, self.media)
        if reply_to and answering(reply_to) is None:
            troubles.append(Trouble("bad-reply-address"))
        if reply_to and media:
            troubles.append(Trouble("no-media-here"))
        return Plan(text, tuple(troubles))

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

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        whom = answering(posting.reply_to)
        if posting.reply_to and whom is None:
            raise Refused("bad-reply-address")  # never as a post of its own, before everybody
        page = account.settings["account_id"]
        path, told = _sent(whom, page, posting)
        answer = await graph.GRAPH.change(account, "POST", path, tools, json=told)
        if graph.code_of(answer) == graph.DUPLICATE:
            found = await self.find(account, posting, tools)
            if isinstance(found, Posted):
                return found  # it is there, by an answer that was lost
        if (error := graph.GRAPH.commit_failure(answer)) is not None:
            raise error
        said = graph.GRAPH.said(answer)
        number = text_of(said, "message_id") if whom is not None and whom.kind == MESSAGE else text_of(said, "id")
        if not number:
            raise NoAnswer("no-answer", host=answer.host, reason="broken-answer")
        return messaging.posted(number, whom)

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Among what stands there now: ours, with the same words."""
        whom = answering(posting.reply_to)
        page = account.settings["account_id"]
        since = posting.first_tried or tools.now()
        if whom is not None and whom.kind == MESSAGE:
            return await messaging.find_message(account, page, "MESSENGER", whom, posting, tools)
        if whom is None:
            path, fields, more = f"/{page}/published_posts", "id,message,created_time,permalink_url", []
        else:
            path, fields = f"/{whom.under}/comments", "id,message,created_time,from{id},permalink_url"
            more = [("filter", "stream"), ("order", "reverse_chronological")]
        answer = await graph.GRAPH.look(account, path, tools, [("fields", fields), ("limit", str(LOOK_BACK)), *more])
        if (error := graph.GRAPH.failure(answer)) is not None:
            raise error
        told = one_of(answer)
        earliest = by_their_clock(since, answer, tools.now())
        for each in dicts(told.get("data")):
            # An author whom Meta does not show may be the Page: then it counts as ours, rather than twice.
            ours = whom is None or text_of(inside(each, "from"), "id") in (page, "")
            at = graph.written(each, "created_time")
            if ours and messaging.same(text_of(each, "message"), posting.text) and (at is None or at >= earliest):
                return messaging.posted(text_of(each, "id"), whom, web_address(each, "permalink_url"))
        last = [at for each in dicts(told.get("data")) if (at := graph.written(each, "created_time")) is not None]
        whole = not graph.next_after(told) or (bool(last) and min(last) < earliest)
        return Absent.CERTAIN if whole else Absent.UNDECIDED

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        whom = answering(target)
        if whom is None:
            raise Refused("bad-reply-address")
        requests: dict[Deed, tuple[str, str, dict[str, Any] | None]] = {
            Deed.LIKE: ("POST", f"/{whom.id}/likes", None),
            Deed.UNLIKE: ("DELETE", f"/{whom.id}/likes", None),
            Deed.HIDE: ("POST", f"/{whom.id}", {"is_hidden": True}),
            Deed.SHOW: ("POST", f"/{whom.id}", {"is_hidden": False}),
            Deed.DELETE: ("DELETE", f"/{whom.id}", None),
        }
        if deed not in requests or whom.kind == MESSAGE or (whom.kind == POST and deed in (Deed.HIDE, Deed.SHOW)):
            raise Refused("deed-unavailable")
        method, path, told = requests[deed]
        with as_deed(gone_is_done=deed is Deed.DELETE):
            await graph.GRAPH.done(account, method, path, tools, json=told)


def _sent(whom: Answering | None, page: str, posting: Posting) -> tuple[str, dict[str, Any]]:
    """Where it is sent, and what."""
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
