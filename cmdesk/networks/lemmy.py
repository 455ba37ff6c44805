"""Lemmy: answers, mentions and private messages to us on one server, our comments and posts, and a few deeds."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.looks import Look
from cmdesk.domain.moderation import Deed, DeedRule
from cmdesk.domain.texts import TextRule
from cmdesk.domain.troubles import Trouble
from cmdesk.networks import lemmy_parsing as parsing
from cmdesk.networks.backwards import once_in_order, read_back
from cmdesk.networks.base import (
    Absent,
    Account,
    Choice,
    Connected,
    Facts,
    Finds,
    FormField,
    MediaFile,
    Moderates,
    NetworkError,
    NoAnswer,
    Page,
    Plan,
    Posted,
    Posting,
    Prepares,
    Reads,
    Refused,
    Revokes,
    SignInNeeded,
    Tools,
    TryLater,
    saying,
)
from cmdesk.networks.lemmy_account import API, LEMMY, sign_in, whoever_is_signed_in
from cmdesk.networks.lemmy_parsing import COMMENT, MESSAGE, POST, PRIVATE
from cmdesk.networks.mastodon_servers import server_address
from cmdesk.networks.outbound import same, text_troubles
from cmdesk.networks.service import Service, as_deed
from cmdesk.networks.told import Json, dicts, inside, moment, one_of, text_of, words_in
from cmdesk.networks.wordpress_parsing import parted

PAGE = 50  # the most that a server lists at once; 2026-11-21, crates/db_schema/src/utils.rs of Lemmy 0.19.20
SHORTEST, LONGEST = 3, 200  # characters of a title; 2026-11-21, crates/utils/src/utils/validation.rs
# Where a stream is, what its list is called, and what in it is dated in the order of the list.
STREAMS = {
    "replies": ("/user/replies", "replies", "comment_reply"),
    "mentions": ("/user/mention", "mentions", COMMENT),
    "messages": ("/private_message/list", "private_messages", PRIVATE),
}
# What was to be answered, or where it was to go, is looked for before anything is written; what was written, after it.
COMMENTING = Service("", partial(parsing.sending_refusal, also="couldnt_find_post"))
POSTING = Service("", partial(parsing.sending_refusal, also="couldnt_find_community"))
WRITING = Service("", parsing.sending_refusal)


class Lemmy(Reads, Prepares, Finds, Moderates, Revokes):
    """One account on one server. A remote id is a kind and a number there: "comment:5"."""

    name = "lemmy"
    title = "Lemmy"
    in_short = "Answers, messages and posts"
    pace = timedelta(minutes=2)
    # 2026-11-21, crates/utils/src/utils/validation.rs of Lemmy 0.19.20: of a comment; a post may be longer.
    rules = (TextRule("codepoint", 10000),)
    look = Look(("like", "comment", "share"), titled=True)
    streams = tuple(STREAMS)
    software = ("lemmy",)
    fields = (
        FormField("server", "Server", hint="lemmy.world, or your handle"),
        FormField("user", "User name", hint="The one you sign in with there"),
        FormField("password", "Password", hint="Used once to sign in, and not kept", secret=True),
        FormField("code", "Code", hint="Only if you sign in with a second factor", required=False),
        FormField("community", "Community", hint="Where your posts go: bread, or bread@lemmy.world", required=False),
    )
    choices = (Choice("title", "Title", answers=False), Choice("community", "Community", answers=False))
    deeds = (
        DeedRule(Deed.LIKE, reversible=True, seen=False),
        DeedRule(Deed.UNLIKE, reversible=True, seen=False),
        DeedRule(Deed.DELETE, reversible=False, seen=True, mine=True, theirs=False),
        DeedRule(Deed.REPORT, reversible=False, seen=False, reason=True),
    )
    facts = Facts(
        needs="An account on a Lemmy server of version 0.19. cmdesk signs in once, and keeps no password.",
        costs="Nothing.",
        cannot=(
            "Lemmy 1.0 no longer tells programs of this kind who answered you: such a server is refused at sign-in.",
            "What is said below your posts without answering or naming you is not read.",
            "Pictures cannot be sent from here.",
            "A private message can be reported and deleted, but not liked.",
        ),
        described="the source of Lemmy 0.19.20",
        keeps="The server keeps everything.",
        source="https://github.com/LemmyNet/lemmy/tree/0.19.20/crates",
        checked="2026-11-21",
    )

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        server, password = server_address(answers.get("server", "")), answers.get("password", "")
        user = answers.get("user", "").strip()
        user = user[1:].partition("@")[0] if user.startswith("@") else user  # a handle; a mail address stays whole
        if not user or not password:
            raise SignInNeeded("password-missing")
        settings = {"server": server, "user": user, "community": parsing.community_in(answers.get("community", ""))}
        secret = {"token": await sign_in(server, user, password, answers.get("code", "").strip(), tools)}
        opened = Account(0, self.name, "", settings, secret)
        try:
            me = await whoever_is_signed_in(opened, tools)
        except NetworkError:
            with suppress(NetworkError):  # nothing stays signed in there that nobody uses
                await self.revoke(opened, tools)
            raise
        person = inside(inside(me, "local_user_view"), "person")
        name = text_of(person, "name")
        settings |= {"account_id": text_of(person, "id"), "username": name}
        settings["name"] = text_of(person, "display_name") or name
        kept = {key: value for key, value in settings.items() if value}
        return Connected(NewAccount(self.name, f"@{name}@{urlsplit(server).hostname}", kept, self.rules), secret)

    async def revoke(self, account: Account, tools: Tools) -> bool:
        answer = await LEMMY.change(account, "POST", f"{API}/user/logout", tools, json={})
        return 200 <= answer.status < 300

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        path, listed, dated = STREAMS[stream]
        known = datetime.fromisoformat(cursor) if cursor else None

        async def ask(further: str) -> tuple[Sequence[Json], str]:
            number = int(further or 1)
            asked = [("sort", "New"), ("limit", str(PAGE)), ("page", str(number))]
            some = dicts((await LEMMY.read(account, f"{API}{path}", tools, asked)).get(listed))
            return some, str(number + 1) if len(some) >= PAGE else ""

        def when(view: Json) -> datetime | None:
            return moment(inside(view, dated).get("published"))

        read = await read_back(ask, when, known)
        there = [(each, parsing.item_of(each, account.settings)) for each in read.things]
        items = once_in_order(item for each, item in there if not parsing.deleted(each))
        gone = tuple(dict.fromkeys(item.remote_id for each, item in there if item and parsing.deleted(each)))
        return Page(items, (read.newest or tools.now()).isoformat(), coverage=read.coverage, gone=gone)

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        troubles = text_troubles(text, self.rules, media, None)
        if reply_to and not parsing.place_of(reply_to):
            troubles.append(Trouble("bad-reply-address"))
        if not reply_to and text.strip():
            title, _ = parted(text, options.get("title", ""))
            if not title:
                troubles.append(Trouble("title-missing"))
            elif len(title) < SHORTEST:
                troubles.append(Trouble("too-short", {"minimum": str(SHORTEST)}))
            elif len(title) > LONGEST:
                troubles.append(Trouble("too-long", {"count": str(len(title)), "maximum": str(LONGEST)}))
            if not parsing.community_in(options.get("community", "")) and not account.settings.get("community"):
                troubles.append(Trouble("community-missing"))
        return Plan(text, tuple(troubles))

    async def prepare(self, account: Account, posting: Posting, tools: Tools) -> str:
        """The number of the community that a post goes to."""
        if posting.reply_to:
            return ""
        name = parsing.community_in(posting.options.get("community", "")) or account.settings.get("community", "")
        if not name:
            raise _no_community()
        answer = await LEMMY.look(account, f"{API}/community", tools, [("name", name)])
        error = LEMMY.failure(answer)
        if isinstance(error, Refused) and answer.status in (400, 404):
            raise Refused(
                "community-unknown",
                name=name,
                host=answer.host,
                **saying("{host} knows no community “{name}”. Nothing was published; check its name."),
            )
        if error is not None:
            raise error
        number = text_of(inside(inside(one_of(answer), "community_view"), "community"), "id")
        if not number.isdecimal():
            raise TryLater("broken-answer", host=answer.host)
        return number

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        place = parsing.place_of(posting.reply_to)
        if posting.reply_to and not place:
            raise Refused("bad-reply-address")  # never as a post of its own, before everybody
        form: dict[str, Any]
        if not place:
            title, text = parted(posting.text, posting.subject or posting.options.get("title", ""))
            if not title or not posting.prepared.isdecimal():
                raise _no_community() if title else Refused("title-missing")
            by, path = POSTING, "/post"
            form = {"name": title, "body": text, "community_id": int(posting.prepared)}
        elif place["kind"] == MESSAGE:
            by, path = WRITING, "/private_message"
            form = {"content": posting.text, "recipient_id": int(place["to"])}
        else:
            post = place["id"] if place["kind"] == POST else place["post"]
            by, path = COMMENTING, "/comment"
            form = {"content": posting.text, "post_id": int(post)}
            if place["kind"] == COMMENT:
                form["parent_id"] = int(place["id"])
        told = await by.done(account, "POST", f"{API}{path}", tools, json=form)
        view = inside(told, "comment_view") or inside(told, "post_view") or inside(told, "private_message_view")
        item = parsing.item_of(view, account.settings)
        if item is None:
            host = urlsplit(account.settings["server"]).hostname or ""
            raise NoAnswer("no-answer", host=host, reason="broken-answer")
        return Posted(item.remote_id, item.link, item.reply_to)

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Among what this account wrote last: the same words, at the same place."""
        place = parsing.place_of(posting.reply_to)
        me = await whoever_is_signed_in(account, tools)  # one that is over would be told less, and not that it is over
        path, listed = "/user", "comments" if place else "posts"
        asked = [("limit", str(PAGE)), ("page", "1")]
        if place.get("kind") == MESSAGE:
            path, listed = STREAMS["messages"][:2]
        else:
            asked += [("person_id", account.settings.get("account_id", "")), ("sort", "New")]
        told, since = await LEMMY.look_back(account, f"{API}{path}", posting, tools, asked)
        views = dicts(told.get(listed))
        title, text = parted(posting.text, posting.subject or posting.options.get("title", ""))
        oldest, doubtful = None, False
        for view in views:
            item = parsing.item_of(view, account.settings)
            if item is None:
                continue
            oldest = item.published
            if not item.mine or (oldest is not None and oldest < since) or not parsing.stands_at(item, view, place):
                continue
            if parsing.deleted(view):
                doubtful = True  # it may have been this one
            elif same(item.text, posting.text if place else text) and (place or same(item.title, title)):
                return Posted(item.remote_id, item.link, item.reply_to)
            doubtful = True  # a server replaces words that it does not want, and the addresses of pictures
        whole = len(views) < PAGE or (oldest is not None and oldest < since)
        return Absent.CERTAIN if whole and not doubtful and parsing.sees_all(me) else Absent.UNDECIDED

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        place = parsing.place_of(target)
        if not place:
            raise Refused("bad-reply-address")
        kind = PRIVATE if place["kind"] == MESSAGE else place["kind"]
        form: dict[str, Any] = {f"{kind}_id": int(place["id"])}
        match deed:
            case Deed.LIKE | Deed.UNLIKE if place["kind"] != MESSAGE:
                what, form["score"] = "like", 1 if deed is Deed.LIKE else 0
            case Deed.DELETE:
                what, form["deleted"] = "delete", True
            case Deed.REPORT:
                what, form["reason"] = "report", reason.strip()
            case _:
                raise Refused("deed-unavailable")
        with as_deed(gone_is_done=deed is Deed.DELETE):
            answer = await LEMMY.change(account, "POST", f"{API}/{kind}/{what}", tools, json=form)
            if text_of(words_in(answer), "error") in parsing.DELETED_ALREADY and await _is_deleted(
                account, place, tools
            ):
                return
            if (error := LEMMY.commit_failure(answer)) is not None:
                raise error


def _no_community() -> Refused:
    return Refused("community-missing", **saying("The community is missing: say where this is to be published."))


async def _is_deleted(account: Account, place: Mapping[str, str], tools: Tools) -> bool:
    kind = place["kind"]
    told = await LEMMY.read(account, f"{API}/{kind}", tools, [("id", place["id"])])
    return inside(inside(told, f"{kind}_view"), kind).get("deleted") is True
