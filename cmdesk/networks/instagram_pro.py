"""A professional Instagram account: its comments and messages, answers, and films; with the token of its Page."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import NewItem
from cmdesk.domain.looks import Look
from cmdesk.domain.texts import Customs, TextRule
from cmdesk.domain.troubles import Trouble
from cmdesk.networks import facebook_messages as messaging
from cmdesk.networks import graph
from cmdesk.networks import instagram_parsing as parsing
from cmdesk.networks.backwards import once_in_order
from cmdesk.networks.base import (
    Absent,
    Account,
    Connected,
    Coverage,
    Deed,
    DeedRule,
    Facts,
    MediaFile,
    MediaRule,
    Page,
    Plan,
    Posted,
    Posting,
    Refused,
    Tools,
    TryLater,
)
from cmdesk.networks.facebook_page import TOKEN_FIELDS
from cmdesk.networks.facebook_parsing import COMMENT, MESSAGE, POST, Answering, answering
from cmdesk.networks.graph_account import MOST_POSTS, WINDOW, Doing, GraphAccount
from cmdesk.networks.outbound import same
from cmdesk.networks.service import UPLOAD_SECONDS, Service, token_of
from cmdesk.networks.told import Json, dicts, inside, text_of, web_address

NEEDED = ("pages_show_list", "instagram_basic", "instagram_manage_comments", "instagram_content_publish")
MESSAGES = "instagram_manage_messages"
UPLOAD = Service("https://rupload.facebook.com", graph.refusal)
MEDIA, COMMENTS, LOOK_BACK = 25, 50, 50
COMMENT_FIELDS = "id,text,timestamp,username,hidden,parent_id,from{id,username}"
WITH_REPLIES = f"{COMMENT_FIELDS},replies.limit({COMMENTS}){{{COMMENT_FIELDS}}}"
MEDIA_FIELDS = f"id,caption,timestamp,permalink,comments.limit({COMMENTS}){{{WITH_REPLIES}}}"
LOOKS, LOOK_SECONDS = 60, 5.0  # at a film that they are still working on
READY, PUBLISHED = "FINISHED", "PUBLISHED"


class InstagramPro(GraphAccount):
    """One account. A remote id is the number of a post or a comment, or "message:" and that of a message."""

    name = "instagram_pro"
    title = "Instagram"
    in_short = "Comments, messages, films"
    rules = (TextRule("codepoint", 2200),)
    look = Look(("thanks", "comment", "send", "keep"), pictures_first=True, shown=125, cards=False)
    customs = Customs(most_tags=30, wise_tags=15, links=False)  # 2026-11-20, its help pages, of a caption
    streams = ("comments", "messages")
    hosts = ("instagram.com",)
    reached_at = ("graph.facebook.com", "rupload.facebook.com")
    fields = TOKEN_FIELDS
    media = MediaRule(
        most=1,
        types=("video/mp4", "video/quicktime"),
        video_bytes=300_000_000,
        video_seconds=900,
        source="https://developers.facebook.com/docs/instagram-platform/content-publishing/",
        checked="2026-11-20",
    )
    deeds = (
        DeedRule(Deed.HIDE, reversible=True, seen=False),
        DeedRule(Deed.SHOW, reversible=True, seen=True),
        DeedRule(Deed.DELETE, reversible=False, seen=True, mine=True),
    )
    permissions = MappingProxyType({"messages": MESSAGES})
    doings = MappingProxyType(
        {
            Deed.HIDE: Doing("POST", (COMMENT,), json={"hide": True}),
            Deed.SHOW: Doing("POST", (COMMENT,), json={"hide": False}),
            Deed.DELETE: Doing("DELETE", (COMMENT,)),
        }
    )
    facts = Facts(
        needs="A professional account linked to a Facebook Page that you run, and an app of your own there: free, and "
        "without review as long as only you use it.",
        steps=(
            "Under “My apps”, create an app of the type “Business”, and switch it from development to Live.",
            "In the Graph API Explorer (Tools), choose this app, then “Get User Access Token”.",
            "Tick pages_show_list, instagram_basic, instagram_manage_comments and instagram_content_publish; for "
            "messages also instagram_manage_messages; business_management where a business owns the Page.",
            "Press “Generate Access Token”, agree for your Page and your account, and copy the token to here.",
            "From Settings, Basic, copy the App ID and the App secret: with them the token lasts.",
        ),
        console="https://developers.facebook.com/apps/",
        costs="Nothing.",
        cannot=(
            "Pictures cannot be sent from a computer: Instagram fetches them from a public address. Publish them by "
            "hand; films go from here.",
            "Private messages can be answered for 24 hours after their last one.",
            "Where others mention you is told to no program that runs on a computer.",
            "Personal accounts are open to no program.",
        ),
        described="Meta’s business SDK for version 26.0 (its field lists and parameters)",
        keeps="Instagram keeps everything; new comments are noticed under the hundred newest posts, for 30 days.",
        source="https://developers.facebook.com/docs/instagram-platform/",
        checked="2026-11-20",
    )

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        page = await graph.open_page(answers, NEEDED, tools)
        if not page.instagram:
            raise Refused("no-instagram", name=page.name)
        own = {"account_id": page.instagram, "page_id": page.number, "username": page.username}
        settings = self.kept(answers, page.scopes, **own)
        made = NewAccount(self.name, f"@{page.username}", settings, self.rules, expires=page.until)
        return Connected(made, {"token": page.token})

    async def read(self, account: Account, stream: str, known: datetime | None, tools: Tools) -> Page:
        if stream == "messages":
            return await messaging.messages(account, account.settings["account_id"], "INSTAGRAM", known, tools)
        now = tools.now()
        items: list[NewItem | None] = []
        coverage, count = Coverage.COMPLETE, 0
        asked = [("fields", MEDIA_FIELDS), ("limit", str(MEDIA))]
        async for told in graph.listed(account, f"/{account.settings['account_id']}/media", tools, asked):
            count += 1
            at = graph.written(told, "timestamp")
            if count > MOST_POSTS or (at is not None and at < now - WINDOW):
                coverage = Coverage.TRUNCATED if known is None else coverage
                break
            items.append(parsing.medium(told))
            some = await _under(account, told, known, tools)
            items += some
            if known is None and len(some) >= COMMENTS:
                coverage = Coverage.TRUNCATED
        found = once_in_order(items)
        return Page(found, graph.cursor_after(found, known, now), coverage=coverage)

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        plan = super().plan(account, text, reply_to, media, options)
        return plan if reply_to or media else replace(plan, troubles=(*plan.troubles, Trouble("film-needed")))

    async def prepare(self, account: Account, posting: Posting, tools: Tools) -> str:
        """Bring the film there and wait until it is ready: nobody sees it, and its number makes a repeat harmless."""
        if posting.reply_to or not posting.media:
            return ""
        own, file = account.settings["account_id"], posting.media[0]
        if posting.prepared and await self._keeps(account, posting.prepared, tools):
            return posting.prepared
        form = {"media_type": "REELS", "upload_type": "resumable", "caption": posting.text}
        told = await graph.GRAPH.done(account, "POST", f"/{own}/media", tools, json=form)
        container = text_of(told, "id")
        data = await asyncio.to_thread(file.path.read_bytes)
        answer = await UPLOAD.change(
            account,
            "POST",
            f"/ig-api-upload/{graph.VERSION}/{container}",
            tools,
            data=data,
            headers={
                "Authorization": f"OAuth {token_of(account)}",
                "offset": "0",
                "file_size": str(len(data)),
                "Content-Type": "application/octet-stream",
            },
            timeout=UPLOAD_SECONDS,
        )
        if (error := graph.GRAPH.commit_failure(answer)) is not None:
            raise error
        await self._wait_for(account, container, file, tools)
        return container

    async def _keeps(self, account: Account, container: str, tools: Tools) -> bool:
        """Whether this film is there still; what is published is never brought there again."""
        try:
            told = await graph.GRAPH.read(account, f"/{container}", tools, [("fields", "status_code")])
        except Refused:
            return False  # it knows that number no longer
        return text_of(told, "status_code") in (READY, PUBLISHED)

    async def _wait_for(self, account: Account, container: str, file: MediaFile, tools: Tools) -> None:
        for _ in range(LOOKS):
            told = await graph.GRAPH.read(account, f"/{container}", tools, [("fields", "status_code,status")])
            if text_of(told, "status_code") in (READY, PUBLISHED):
                return
            if text_of(told, "status_code") in ("ERROR", "EXPIRED"):
                raise Refused(
                    "media-refused", host="graph.facebook.com", name=file.name, text=text_of(told, "status")[:300]
                )
            await asyncio.sleep(LOOK_SECONDS)
        raise TryLater("media-processing", host="graph.facebook.com", name=file.name)

    def sent(self, whom: Answering | None, account: Account, posting: Posting) -> tuple[str, Mapping[str, Any]]:
        if whom is None and not posting.prepared:
            token_of(account)
            raise Refused("film-needed")
        if whom is None:
            return f"/{account.settings['account_id']}/media_publish", {"creation_id": posting.prepared}
        if whom.kind == MESSAGE:
            told = {"recipient": {"id": whom.id}, "message": {"text": posting.text}}
            return f"/{account.settings.get('page_id', account.settings['account_id'])}/messages", told
        edge = "replies" if whom.kind == COMMENT else "comments"
        return f"/{whom.under}/{edge}", {"message": posting.text}

    def posted(self, number: str, whom: Answering | None, address: str = "") -> Posted:
        if whom is not None and whom.kind == MESSAGE:
            return messaging.posted(number, whom)
        kind = POST if whom is None else COMMENT
        under = whom.under if whom is not None and whom.kind == COMMENT else number
        return Posted(number, address, Answering(number, kind, under).written())

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Among the answers there; of a film, its container says whether it was published."""
        whom = answering(posting.reply_to)
        if whom is None:
            return await self._find_film(account, posting, tools)
        if whom.kind == MESSAGE:
            own = account.settings["account_id"]
            return await messaging.find_message(account, own, "INSTAGRAM", whom, posting, tools)
        edge = "replies" if whom.kind == COMMENT else "comments"
        asked = [("fields", COMMENT_FIELDS), ("limit", str(LOOK_BACK))]
        told, earliest = await graph.GRAPH.look_back(account, f"/{whom.under}/{edge}", posting, tools, asked)
        for each in dicts(told.get("data")):
            at = graph.written(each, "timestamp")
            known = bool(text_of(each, "username") or inside(each, "from"))
            ours = parsing.is_ours(each, account.settings) or not known
            if ours and same(text_of(each, "text"), posting.text) and (at is None or at >= earliest):
                return self.posted(text_of(each, "id"), whom)
        return Absent.UNDECIDED if graph.next_after(told) else Absent.CERTAIN

    async def _find_film(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        if not posting.prepared:
            token_of(account)
            return Absent.UNDECIDED
        path = f"/{posting.prepared}"
        told = await graph.GRAPH.read(account, path, tools, [("fields", "status_code,status")])
        if text_of(told, "status_code") != PUBLISHED:
            return Absent.CERTAIN
        asked = [("fields", "id,caption,timestamp,permalink"), ("limit", str(LOOK_BACK))]
        async for each in graph.listed(account, f"/{account.settings['account_id']}/media", tools, asked, 1):
            if same(text_of(each, "caption"), posting.text):
                return self.posted(text_of(each, "id"), None, web_address(each, "permalink"))
        return Absent.UNDECIDED  # it is out, and under which name is not known: never sent again by itself


async def _under(account: Account, medium: Json, known: datetime | None, tools: Tools) -> list[NewItem | None]:
    """The comments below a picture, and their answers; all of them where more than a page came since."""
    number, link = text_of(medium, "id"), web_address(medium, "permalink")
    first = inside(medium, "comments")
    told = list(dicts(first.get("data")))
    after = graph.next_after(first)
    if after and known is not None and _newer(told, known):
        asked = [("fields", WITH_REPLIES), ("limit", str(COMMENTS)), ("after", after)]
        async for each in graph.listed(account, f"/{number}/comments", tools, asked):
            told.append(each)
    items: list[NewItem | None] = []
    for each in told:
        above = text_of(each, "id")
        items.append(parsing.comment(each, number, "", link, account.settings))
        items += [
            parsing.comment(below, number, above, link, account.settings)
            for below in dicts(inside(each, "replies").get("data"))
        ]
    return items


def _newer(told: Sequence[Json], known: datetime) -> bool:
    """Whether one of these is new: their order is not promised."""
    return any((at := graph.written(each, "timestamp")) is not None and at > known for each in told)
