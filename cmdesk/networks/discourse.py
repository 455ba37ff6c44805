"""Discourse: what people write to us in a forum, our answers, messages and topics, and what may be done to them."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import NewItem
from cmdesk.domain.looks import Look
from cmdesk.domain.moderation import Deed, DeedRule
from cmdesk.domain.texts import Customs, TextRule
from cmdesk.domain.troubles import Trouble
from cmdesk.networks import discourse_site as site
from cmdesk.networks import oauth
from cmdesk.networks.base import (
    Absent,
    Account,
    Choice,
    Connected,
    Counts,
    Coverage,
    Facts,
    Finds,
    FormField,
    Guess,
    MediaFile,
    Moderates,
    NoAnswer,
    Numbers,
    Page,
    Plan,
    Posted,
    Posting,
    Posts,
    Reads,
    Refused,
    SignInNeeded,
    Tools,
)
from cmdesk.networks.discourse_parsing import form_of, item_of, number_of, place_of, posted_as, says
from cmdesk.networks.homes import asked, host_of, origin_of
from cmdesk.networks.http import Answer, problem
from cmdesk.networks.mastodon_servers import server_address
from cmdesk.networks.outbound import text_troubles
from cmdesk.networks.parsing import plain_text
from cmdesk.networks.told import (
    Json,
    by_their_clock,
    count_of,
    dicts,
    inside,
    moment,
    one_of,
    text_of,
    words_in,
)
from cmdesk.networks.wordpress_parsing import parted

PAGE = 60
MOST_PAGES = 5
AT_ONCE = 12  # posts read in one pull: a key may ask twenty times a minute
ANSWERABLE = {1: "mentioned", 2: "replied", 3: "quoted", 6: "private_message", 9: "posted", 15: "group_mentioned"}
PRIVATE = 6
LIKE = 2  # kinds of action on a post
FLAG_INAPPROPRIATE = 4


class Discourse(Reads, Posts, Finds, Counts, Moderates):
    """One user of one forum. A remote id is the number of a post."""

    name = "discourse"
    title = "Discourse"
    in_short = "Forum: answers and topics"
    pace = timedelta(minutes=2)
    rules = (TextRule("codepoint", 32000),)  # its usual setting
    look = Look(("thanks", "linked", "reply"), titled=True)
    customs = Customs(bare_links=False)
    streams = ("notifications",)
    names = ("forum",)
    fields = (
        FormField("server", "Address of the forum", hint="forum.myproject.org"),
        FormField("token", "API key", hint="A key that an administrator made for you", secret=True),
        FormField("user", "User name", hint="Whom that key is for", required=False),
    )
    choices = (Choice("title", "Title", answers=False), Choice("category", "Number of the category", answers=False))
    deeds = (
        DeedRule(Deed.LIKE, reversible=True, seen=True),
        DeedRule(Deed.UNLIKE, reversible=True, seen=False),
        DeedRule(Deed.DELETE, reversible=False, seen=True, mine=True),
        DeedRule(Deed.REPORT, reversible=False, seen=False),
    )
    facts = Facts(
        needs="An account on the forum; the forum asks you in the browser whether cmdesk may act for you.",
        costs="Nothing.",
        cannot=("What nobody addressed to you is not read: watch the forum’s feed for that.",),
        keeps="The forum keeps everything.",
        source="https://meta.discourse.org/t/user-api-keys-specification/48536",
        checked="2026-11-20",
    )

    async def begin(self, server: str, tools: Tools, redirect: str = oauth.OUT_OF_BAND) -> site.SignIn:
        """Start a sign-in in the browser. A forum leads back to no computer: the person pastes what it shows."""
        address = server_address(server)
        answer = await tools.http.get(
            f"{address}/site/basic-info.json", purpose=site.PURPOSE, limit_bytes=2_000_000, allow_private=True
        )
        if answer.status == 404 or (answer.status == 200 and "title" not in words_in(answer)):
            raise Refused("not-discourse", host=answer.host)
        if (error := problem(answer)) is not None:
            raise error
        if redirect != oauth.OUT_OF_BAND:
            raise Refused("no-way-back")
        return await asyncio.to_thread(site.begin, address)

    async def finish(self, sign_in: site.SignIn, code: str, tools: Tools) -> Connected:
        """End it with what the forum showed."""
        settings = {"server": sign_in.server, "client_id": sign_in.client_id}
        return await self._connected(settings, site.key_in(code, sign_in), tools)

    async def found_at(self, home: str, tools: Tools) -> Guess | None:
        told = await asked(home, "/site/basic-info.json", tools)
        if not {"logo_url", "title"} <= told.keys():
            return None
        return Guess(self.name, {"server": origin_of(home)}, text_of(told, "title") or host_of(home))

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        server, token = server_address(answers.get("server", "")), answers.get("token", "").strip()
        if not token:
            raise SignInNeeded("token-missing")
        user = answers.get("user", "").strip().lstrip("@")
        return await self._connected({"server": server} | ({"user": user} if user else {}), token, tools)

    async def _connected(self, settings: dict[str, str], token: str, tools: Tools) -> Connected:
        asking = Account(0, self.name, "", settings, {"token": token})
        answer = await site.get(asking, "/session/current.json", (), tools)
        if answer.status in (401, 403, 404):
            raise SignInNeeded("sign-in", host=answer.host)
        if (error := problem(answer)) is not None:
            raise error
        me = inside(one_of(answer), "current_user")
        name = text_of(me, "username")
        if not name:
            raise SignInNeeded("sign-in", host=answer.host)
        settings |= {"account_id": text_of(me, "id"), "username": name, "name": text_of(me, "name") or name}
        if me.get("admin") is True or me.get("moderator") is True:
            settings["moderator"] = "yes"
        return Connected(NewAccount(self.name, f"@{name}@{answer.host}", settings, self.rules), {"token": token})

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        known = int(cursor) if cursor else 0
        found, coverage = await self._new_ones(account, known, tools)
        found.sort(key=number_of)
        if cursor is None and len(found) > AT_ONCE:
            found, coverage = found[-AT_ONCE:], Coverage.TRUNCATED
        reached, items = known, []
        for each in found[:AT_ONCE]:
            item = await self._item(account, each, tools)
            items += [item] if item is not None else []
            reached = number_of(each)
        return Page(tuple(items), str(reached), len(found) > AT_ONCE, coverage)

    async def _new_ones(self, account: Account, known: int, tools: Tools) -> tuple[list[Json], Coverage]:
        """What was notified since, newest first, as far back as is needed."""
        found: list[Json] = []
        for page in range(MOST_PAGES if known else 1):
            asked = [("limit", str(PAGE)), ("offset", str(page * PAGE))]
            some = dicts((await site.read(account, "/notifications.json", asked, tools)).get("notifications"))
            found += [each for each in some if number_of(each) > known and each not in found]
            if len(some) < PAGE or any(number_of(each) <= known for each in some):
                return found, Coverage.COMPLETE
        return found, Coverage.GAP if known else Coverage.TRUNCATED

    async def _item(self, account: Account, notified: Json, tools: Tools) -> NewItem | None:
        """The post that a notification is about; None for what is nothing to answer, or is gone."""
        kind = notified.get("notification_type")
        number = text_of(inside(notified, "data"), "original_post_id")
        if kind not in ANSWERABLE or not number.isdecimal():
            return None
        answer = await site.get(account, f"/posts/{number}.json", (), tools)
        if answer.status in (403, 404, 410):
            return None
        if (error := problem(answer)) is not None:
            raise error
        title = text_of(notified, "fancy_title") or text_of(inside(notified, "data"), "topic_title")
        return item_of(one_of(answer), account.settings, plain_text(title), private=kind == PRIVATE)

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        troubles = text_troubles(text, self.rules, media)
        if reply_to and not place_of(reply_to):
            troubles.append(Trouble("bad-reply-address"))
        if not reply_to and text.strip() and not parted(text, options.get("title", ""))[0]:
            troubles.append(Trouble("title-missing"))
        return Plan(text, tuple(troubles))

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        place = place_of(posting.reply_to)
        if posting.reply_to and not place:
            raise Refused("bad-reply-address")
        answer = await site.send(account, "POST", "/posts.json", form_of(posting, place), tools)
        if (error := site.commit_failure(answer)) is not None:
            raise error
        told = words_in(answer)
        if text_of(told, "action") == "enqueued":  # who runs the forum looks at it first
            return Posted(f"queued-{text_of(inside(told, 'pending_post'), 'id')}")
        posted = posted_as(told, account)
        if posted is None:
            raise NoAnswer("no-answer", host=answer.host, reason="broken-answer")
        return posted

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        place = place_of(posting.reply_to)
        if not place:
            answer = await site.get(account, f"/t/external_id/{posting.key}.json", (), tools)
            if answer.status == 404:
                return Absent.CERTAIN
            if (error := problem(answer)) is not None:
                raise error
            first = dicts(inside(one_of(answer), "post_stream").get("posts"))
            return (posted_as(first[0], account) if first else None) or Absent.UNDECIDED
        answer = site.well(await site.get(account, f"/t/{place['topic']}/last.json", [("include_raw", "true")], tools))
        posts = dicts(inside(one_of(answer), "post_stream").get("posts"))
        since = by_their_clock(posting.first_tried or tools.now(), answer, tools.now())
        doubtful = False
        for each in posts:
            ours = text_of(each, "username") == account.settings.get("username")
            under = text_of(each, "reply_to_post_number") in (place["number"], "")
            if not ours or not under:
                continue
            if says(each, posting.text) and (found := posted_as(each, account)) is not None:
                return found
            # A link that became a card, a word that the forum replaces: it may be ours in other words.
            when = moment(each.get("created_at"))
            doubtful = doubtful or when is None or when >= since
        if doubtful:
            return Absent.UNDECIDED
        oldest = min((when for each in posts if (when := moment(each.get("created_at")))), default=None)
        # One that waits for a moderator is in no topic: only the list of everything would be certain.
        return Absent.CERTAIN if _reaches(oldest, since) and account.settings.get("moderator") else Absent.UNDECIDED

    async def counts(self, account: Account, remote_ids: Sequence[str], tools: Tools) -> Mapping[str, Numbers]:
        found = {}
        for number in remote_ids:
            answer = await site.get(account, f"/posts/{number}.json", (), tools)
            if answer.status == 404:
                continue  # deleted there
            told = one_of(site.well(answer))
            likes = [count_of(each, "count") for each in dicts(told.get("actions_summary")) if each.get("id") == LIKE]
            found[number] = Numbers(
                replies=count_of(told, "reply_count"), likes=likes[0] if likes else 0, views=count_of(told, "reads")
            )
        return found

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        place = place_of(target)
        if not place:
            raise Refused("bad-reply-address")
        number = place["id"]
        match deed:
            case Deed.LIKE:
                answer = await self._act(account, number, LIKE, {}, tools)
            case Deed.UNLIKE:
                answer = await site.send(
                    account, "DELETE", f"/post_actions/{number}.json?post_action_type_id={LIKE}", None, tools
                )
            case Deed.REPORT:
                answer = await self._act(account, number, FLAG_INAPPROPRIATE, {"message": reason}, tools)
            case Deed.DELETE:
                answer = await site.send(account, "DELETE", f"/posts/{number}.json", None, tools)
            case _:
                raise Refused("deed-unavailable")
        if answer.status in (404, 410) and deed in (Deed.DELETE, Deed.UNLIKE):
            return  # gone already
        if answer.status in (403, 422):
            errors = words_in(answer).get("errors")
            words = " ".join(str(each) for each in errors)[:300] if isinstance(errors, list) else ""
            raise Refused("deed-refused", host=answer.host, text=words)
        if (error := site.commit_failure(answer)) is not None:
            raise error

    async def _act(self, account: Account, number: str, kind: int, more: Mapping[str, str], tools: Tools) -> Answer:
        form: dict[str, Any] = {"id": int(number), "post_action_type_id": kind, **more}
        return await site.send(account, "POST", "/post_actions.json", form, tools)


def _reaches(oldest: datetime | None, since: datetime) -> bool:
    return oldest is not None and oldest < since
