"""A Discord bot: the messages of the channels that it is asked to watch, answers, and posts to the first of them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType
from typing import Any
from urllib.parse import urlencode

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import NewItem
from cmdesk.domain.looks import Look
from cmdesk.domain.moderation import Deed, DeedRule
from cmdesk.domain.texts import TextRule
from cmdesk.domain.troubles import Trouble
from cmdesk.networks.base import (
    Absent,
    Account,
    Connected,
    Coverage,
    Facts,
    Finds,
    FormField,
    Guess,
    MediaFile,
    Moderates,
    NetworkError,
    NoAnswer,
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
from cmdesk.networks.discord_parsing import channel_of, item_of, number_at, place_of, says
from cmdesk.networks.http import Answer, problem
from cmdesk.networks.outbound import text_troubles, unsettled
from cmdesk.networks.told import (
    CLOCK_DOUBT,
    by_their_clock,
    inside,
    list_of,
    one_of,
    text_of,
    words_in,
)

API = "https://discord.com/api/v10"
PURPOSE = "account"
PAGE = 100
FIRST = 50
READS_TEXT = (1 << 18) | (1 << 19)  # flags of an application: it is shown what messages say
THUMB = "%F0%9F%91%8D"


class Discord(Reads, Posts, Finds, Moderates):
    """One bot and the channels it watches. A remote id is the number of a message."""

    name = "discord"
    title = "Discord"
    in_short = "A bot on your server"
    pace = timedelta(minutes=1)
    rules = (TextRule("codepoint", 2000),)
    look = Look(("emoji",))
    streams = ("messages",)
    hosts = ("discord.com", "discord.gg", "discordapp.com")
    reached_at = ("discord.com",)
    fields = (
        FormField("token", "Token of the bot", hint="From discord.com/developers: your application, Bot", secret=True),
        FormField("channels", "Channels", hint="Their links, the first is where you publish; a blank between them"),
    )
    deeds = (
        DeedRule(Deed.LIKE, reversible=True, seen=True, mine=True),
        DeedRule(Deed.UNLIKE, reversible=True, seen=False, mine=True),
        DeedRule(Deed.DELETE, reversible=False, seen=True, mine=True),
    )
    facts = Facts(
        needs="A bot of your own, made at discord.com/developers, with “message content” switched on, and invited "
        "to your server by somebody who runs it.",
        costs="Nothing.",
        cannot=(
            "Edits and deletions of older messages are not noticed.",
            "Private messages that people write to each other cannot be read.",
        ),
        steps=(
            "Create an application, with a name by which your members know you.",
            "Under Bot, switch on “Message Content Intent”, then press “Reset Token” and copy the token to here.",
            "Under OAuth2, tick “bot” in the URL generator, and below it View Channels, Send Messages, Read Message "
            "History, Add Reactions and Manage Messages.",
            "Open the address that it makes, and choose your server: somebody who runs it must agree.",
            "In Discord, copy the link of each channel that you want to read to here.",
        ),
        console="https://discord.com/developers/applications",
        keeps="Discord keeps everything: after a long pause cmdesk reads on from where it was.",
        source="https://discord.com/developers/docs/resources/message",
        checked="2026-11-20",
    )

    def meant_by(self, typed: str, host: str) -> Guess | None:
        found = super().meant_by(typed, host)
        return replace(found, answers={"channels": typed}) if found is not None and "/channels/" in typed else found

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        token = answers.get("token", "").strip().removeprefix("Bot ")
        channels = [number for each in answers.get("channels", "").split() if (number := channel_of(each))]
        if not token:
            raise SignInNeeded("token-missing")
        if not channels:
            raise Refused("channel-missing")
        settings = {"server": answers.get("server", "") or API, "channels": " ".join(channels)}
        bot = Account(0, self.name, "", settings, {"token": token})
        me = one_of(await _read(bot, "/users/@me", (), tools))
        application = one_of(await _read(bot, "/applications/@me", (), tools))
        flags = application.get("flags")
        if isinstance(flags, int) and not flags & READS_TEXT:
            raise Refused("message-content-off", host=_host(settings))
        for channel in channels:
            told = one_of(await _read(bot, f"/channels/{channel}", (), tools))
            settings[f"guild_{channel}"] = text_of(told, "guild_id") or "@me"
        settings |= {"account_id": text_of(me, "id"), "name": text_of(me, "global_name") or text_of(me, "username")}
        return Connected(NewAccount(self.name, text_of(me, "username"), settings, self.rules), {"token": token})

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        reached: dict[str, str] = json.loads(cursor) if cursor else {}
        items: list[NewItem] = []
        more = False
        coverage = Coverage.COMPLETE
        for channel in account.settings.get("channels", "").split() or ["0"]:
            known = reached.get(channel)
            asked = [("limit", str(PAGE)), ("after", known)] if known else [("limit", str(FIRST))]
            found = list_of(await _read(account, f"/channels/{channel}/messages", asked, tools))
            if known is None and len(found) >= FIRST:
                coverage = Coverage.TRUNCATED
            more = more or (known is not None and len(found) >= PAGE)
            made = [item_of(each, account.settings, channel) for each in found]
            items += [item for item in made if item is not None]
            numbers = [int(number) for each in found if (number := text_of(each, "id")).isdecimal()]
            reached[channel] = str(max([int(known or "0"), *numbers]))
        items.sort(key=lambda item: int(item.remote_id))
        return Page(tuple(items), json.dumps(reached), more, coverage)

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
        return Plan(text, tuple(troubles))

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        place = place_of(posting.reply_to)
        if posting.reply_to and not place:
            raise Refused("bad-reply-address")
        channel = place.get("channel") or account.settings.get("channels", "").partition(" ")[0] or "0"
        form: dict[str, Any] = {
            "content": posting.text,
            # Sent again within minutes with the same nonce, Discord gives back the first message.
            "nonce": posting.key[:25],
            "enforce_nonce": True,
            "allowed_mentions": {"parse": [], "replied_user": True},
        }
        if place:
            form["message_reference"] = {"message_id": place["id"], "fail_if_not_exists": True}
        answer = await _send(account, "POST", f"/channels/{channel}/messages", form, tools)
        if (error := commit_failure(answer, bool(place))) is not None:
            raise error
        item = item_of(words_in(answer), account.settings, channel)
        if item is None:
            raise NoAnswer("no-answer", host=answer.host, reason="broken-answer")
        return Posted(item.remote_id, item.link, item.reply_to)

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Among what was written in that channel since the first try: ours, with the same words."""
        place = place_of(posting.reply_to)
        channel = place.get("channel") or account.settings.get("channels", "").partition(" ")[0] or "0"
        since = posting.first_tried or tools.now()
        asked = [("limit", str(PAGE)), ("after", number_at(since - CLOCK_DOUBT))]
        answer = await _read(account, f"/channels/{channel}/messages", asked, tools)
        if (earlier := by_their_clock(since, answer, tools.now())) < since - CLOCK_DOUBT:
            asked[1] = ("after", number_at(earlier))
            answer = await _read(account, f"/channels/{channel}/messages", asked, tools)
        found = list_of(answer)
        for told in found:
            item = item_of(told, account.settings, channel)
            answered = text_of(inside(told, "message_reference"), "message_id")
            if item is not None and item.mine and answered == place.get("id", "") and says(told, posting.text):
                return Posted(item.remote_id, item.link, item.reply_to)
        return Absent.CERTAIN if len(found) < PAGE else Absent.UNDECIDED

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        place = place_of(target)
        if not place:
            raise Refused("bad-reply-address")
        message = f"/channels/{place['channel']}/messages/{place['id']}"
        requests = {
            Deed.LIKE: ("PUT", f"{message}/reactions/{THUMB}/@me"),
            Deed.UNLIKE: ("DELETE", f"{message}/reactions/{THUMB}/@me"),
            Deed.DELETE: ("DELETE", message),
        }
        if deed not in requests:
            raise Refused("deed-unavailable")
        answer = await _send(account, *requests[deed], None, tools)
        if answer.status == 404 and deed is not Deed.LIKE:
            return  # gone already
        if answer.status in (403, 404):
            raise Refused("deed-refused", host=answer.host, text=text_of(words_in(answer), "message")[:300])
        if (error := commit_failure(answer, answering=True)) is not None:
            raise error


def _host(settings: Mapping[str, str]) -> str:
    return settings.get("server", API).partition("://")[2].partition("/")[0].partition(":")[0]


def _headers(account: Account) -> dict[str, str]:
    token = account.secret.get("token", "")
    if not token:
        raise SignInNeeded("token-missing")
    return {"Authorization": f"Bot {token}"}


async def _read(account: Account, path: str, asked: Sequence[tuple[str, str]], tools: Tools) -> Answer:
    server = account.settings.get("server", API)
    answer: Answer = await tools.http.get(
        f"{server}{path}{'?' + urlencode(asked) if asked else ''}",
        purpose=PURPOSE,
        headers=_headers(account),
        allow_private=server != API,
    )
    if answer.status == 403:
        raise Refused("channel-closed", host=answer.host)
    if (error := problem(answer)) is not None:
        raise error
    return answer


async def _send(account: Account, method: str, path: str, form: Mapping[str, Any] | None, tools: Tools) -> Answer:
    server = account.settings.get("server", API)
    answer: Answer = await tools.http.send(
        method,
        f"{server}{path}",
        purpose=PURPOSE,
        headers=_headers(account),
        json=dict(form) if form is not None else None,
        allow_private=server != API,
    )
    after = words_in(answer).get("retry_after") if answer.status == 429 else None
    return replace(answer, after=timedelta(seconds=float(after))) if isinstance(after, int | float) else answer


def commit_failure(answer: Answer, answering: bool) -> NetworkError | None:
    """What an unhappy answer means: whether it is certain that nothing was sent."""
    status, host = answer.status, answer.host
    if 200 <= status < 300:
        return None
    told = words_in(answer)
    if (error := unsettled(answer)) is not None:
        return error
    if status == 401:
        return SignInNeeded("sign-in", host=host)
    if status == 403:
        return Refused("channel-closed", host=host)
    if answering and (status == 404 or "message_reference" in json.dumps(told.get("errors", ""))):
        return Refused("answered-post-gone", host=host)
    return Refused("post-refused", host=host, status=str(status), text=text_of(told, "message")[:300])
