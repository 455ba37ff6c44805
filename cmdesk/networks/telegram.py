"""A Telegram bot: what people write to it or in its groups, answers, and posts to its channel."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.looks import Look
from cmdesk.domain.moderation import Deed, DeedRule
from cmdesk.domain.texts import TextRule
from cmdesk.domain.troubles import Trouble
from cmdesk.networks.base import (
    Absent,
    Account,
    Connected,
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
    Quota,
    Reads,
    Refused,
    SignInNeeded,
    Tools,
    TryLater,
)
from cmdesk.networks.homes import last_step
from cmdesk.networks.http import Answer
from cmdesk.networks.outbound import text_troubles, unsettled
from cmdesk.networks.told import Json, dicts, inside, numbered, text_of, words_in

TOKEN = re.compile(r"\d{6,12}:[\w-]{30,50}", re.ASCII)
API = "https://api.telegram.org"
PURPOSE = "account"
PAGE = 100
MESSAGES = ("message", "edited_message", "channel_post", "edited_channel_post")
ATTACHED = ("photo", "video", "voice", "audio", "document", "sticker", "animation", "location", "contact")


class Telegram(Reads, Posts, Finds, Moderates):
    """One bot. A remote id is the number of a chat and of a message in it: "77:5"."""

    name = "telegram"
    title = "Telegram"
    in_short = "A bot, your channel and groups"
    pace = timedelta(seconds=30)
    rules = (TextRule("utf16", 4096),)  # 2026-11-20, core.telegram.org/bots/api#sendmessage
    look = Look(("share",), pictures_first=True)
    quotas = (Quota(20, timedelta(minutes=1), "https://core.telegram.org/bots/faq", "2026-11-20"),)
    streams = ("updates",)
    hosts = ("t.me", "telegram.me", "telegram.org")
    reached_at = ("api.telegram.org",)
    history = False
    fields = (
        FormField("token", "Token of the bot", hint="@BotFather gives it when you make a bot", secret=True),
        FormField("channel", "Your channel", hint="@mychannel, where the bot is an administrator", required=False),
    )
    deeds = (DeedRule(Deed.DELETE, reversible=False, seen=True, mine=True),)
    facts = Facts(
        needs="A bot of your own: write to @BotFather in Telegram, it takes a minute. To publish, make it an "
        "administrator of your channel.",
        costs="Nothing.",
        cannot=(
            "A bot cannot write to somebody first: people write to it, and can be answered at any time after that.",
            "What was written before the bot was there, or to you rather than to it, cannot be read.",
            "A message whose answer was lost cannot be looked up: you are asked whether it is there.",
            "Messages can be deleted during their first 48 hours.",
        ),
        steps=(
            "Open @BotFather in Telegram, and send it /newbot.",
            "Give the bot a name, then a user name that ends in “bot”.",
            "Copy the token that it answers with to here.",
            "To publish, add the bot to the administrators of your channel, and let it post messages.",
        ),
        console="https://t.me/BotFather",
        keeps="Telegram keeps what was not fetched for 24 hours: when cmdesk is closed for longer, messages are lost.",
        source="https://core.telegram.org/bots/api#getting-updates",
        checked="2026-11-20",
    )

    def meant_by(self, typed: str, host: str) -> Guess | None:
        if TOKEN.fullmatch(typed):
            return Guess(self.name, {"token": typed})
        found = super().meant_by(typed, host)
        if found is None or host == "telegram.org":
            return found
        return replace(found, answers={"channel": f"@{last_step(typed)}"})

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        token = answers.get("token", "").strip()
        if not token:
            raise SignInNeeded("token-missing")
        settings = {"server": answers.get("server", "") or API}
        me = await _read(Account(0, self.name, "", settings, {"token": token}), "getMe", {}, tools)
        name = text_of(me, "username")
        if not name:
            raise TryLater("broken-answer", host=_host(settings))
        settings |= {"account_id": text_of(me, "id"), "name": text_of(me, "first_name") or name}
        if channel := answers.get("channel", "").strip():
            channel = channel.rpartition("t.me/")[2].lstrip("@")
            settings["channel"] = channel if channel.lstrip("-").isdecimal() else f"@{channel}"
        return Connected(NewAccount(self.name, f"@{name}", settings, self.rules), {"token": token})

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        # To ask from a number on is to say that all before it was kept: which it is, with the cursor.
        asked: dict[str, Any] = {"limit": PAGE, "timeout": 0, "allowed_updates": list(MESSAGES)}
        if cursor:
            asked["offset"] = int(cursor)
        updates = dicts(await _result(account, "getUpdates", asked, tools))
        numbers = [int(number) for each in updates if (number := text_of(each, "update_id")).isdecimal()]
        items: dict[str, NewItem] = {}
        for update in updates:
            for name in MESSAGES:
                item = _item(inside(update, name), account.settings.get("account_id", ""), name)
                if item is not None:
                    items[item.remote_id] = item  # an edit after its message replaces it
        return Page(tuple(items.values()), str(max(numbers) + 1) if numbers else cursor or "0", len(updates) >= PAGE)

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        troubles = text_troubles(text, self.rules, media)
        if reply_to and not _place(reply_to):
            troubles.append(Trouble("bad-reply-address"))
        if not reply_to and not account.settings.get("channel"):
            troubles.append(Trouble("channel-missing"))
        return Plan(text, tuple(troubles))

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        place = _place(posting.reply_to)
        if posting.reply_to and not place:
            raise Refused("bad-reply-address")
        form: dict[str, Any] = {"chat_id": account.settings.get("channel", ""), "text": posting.text}
        if place:
            form["chat_id"] = place["chat"]
            form["reply_parameters"] = {"message_id": int(place["id"])}
        if not form["chat_id"]:
            raise Refused("channel-missing")
        answer = await _send(account, "sendMessage", form, tools)
        if (error := commit_failure(answer, bool(place))) is not None:
            raise error
        item = _item(inside(words_in(answer), "result"), account.settings.get("account_id", ""), "message")
        if item is None:
            raise NoAnswer("no-answer", host=answer.host, reason="broken-answer")
        return Posted(item.remote_id, item.link, item.reply_to)

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """A bot is shown no history, not even its own."""
        return Absent.UNDECIDED

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        place = _place(target)
        if not place or deed is not Deed.DELETE:
            raise Refused("bad-reply-address" if not place else "deed-unavailable")
        answer = await _send(
            account, "deleteMessage", {"chat_id": place["chat"], "message_id": int(place["id"])}, tools
        )
        if "message to delete not found" in text_of(words_in(answer), "description").lower():
            return  # gone already
        if answer.status == 400:
            raise Refused("deed-refused", host=answer.host, text=text_of(words_in(answer), "description")[:300])
        if (error := commit_failure(answer, answering=True)) is not None:
            raise error


def _place(reply_to: str) -> dict[str, str]:
    kept = numbered(reply_to)
    fits = kept.get("id", "").isdecimal() and kept.get("chat", "").lstrip("-").isdecimal()
    return kept if fits else {}


def _item(told: Json, own_id: str, kind: str) -> NewItem | None:
    chat, number = inside(told, "chat"), text_of(told, "message_id")
    chat_id = text_of(chat, "id")
    if not number or not chat_id:
        return None
    sender = inside(told, "from")
    private = chat.get("type") == "private"
    attached = [f"📎 {name}" for name in ATTACHED if name in told]
    text = "\n\n".join(filter(None, (text_of(told, "text") or text_of(told, "caption"), "\n".join(attached))))
    before = text_of(inside(told, "reply_to_message"), "message_id")
    user = text_of(chat, "username")
    return NewItem(
        remote_id=f"{chat_id}:{number}",
        text=text,
        published=_moment(told.get("date")),
        kind=Kind.MESSAGE if private else Kind.POST,
        author=_author(sender or inside(told, "sender_chat") or chat),
        link=f"https://t.me/{user}/{number}" if user and not private else "",
        edited=_moment(told.get("edit_date")),
        ancestors=(f"chat:{chat_id}", f"{chat_id}:{before}") if before else (f"chat:{chat_id}",),
        mine=text_of(sender, "id") == own_id if sender else "channel_post" in kind,
        reply_to=json.dumps({"id": number, "chat": chat_id}),
        visibility="direct" if private else "public",
    )


def _author(told: Json) -> Author:
    name = f"{text_of(told, 'first_name')} {text_of(told, 'last_name')}".strip() or text_of(told, "title")
    user = text_of(told, "username")
    return Author(name or user, f"@{user}" if user else text_of(told, "id"), f"https://t.me/{user}" if user else "")


def _moment(value: object) -> datetime | None:
    return datetime.fromtimestamp(value, UTC) if isinstance(value, int) and 0 < value < 1e11 else None


def _host(settings: Mapping[str, str]) -> str:
    return settings.get("server", API).partition("://")[2].partition(":")[0]


async def _send(account: Account, method: str, form: Mapping[str, Any], tools: Tools) -> Answer:
    token = account.secret.get("token", "")
    if not token:
        raise SignInNeeded("token-missing")
    server = account.settings.get("server", API)
    answer: Answer = await tools.http.send(
        "POST", f"{server}/bot{token}/{method}", purpose=PURPOSE, json=dict(form), allow_private=server != API
    )
    after = inside(words_in(answer), "parameters").get("retry_after")
    return replace(answer, after=timedelta(seconds=after)) if isinstance(after, int) else answer


async def _result(account: Account, method: str, form: Mapping[str, Any], tools: Tools) -> Any:
    """What a call gives that changes nothing: whatever goes wrong with it, it can be asked again."""
    try:
        answer = await _send(account, method, form, tools)
    except NoAnswer as error:
        raise TryLater("connection-lost", host=error.trouble.data.get("host", "")) from error
    if answer.status == 409:
        raise Refused("bot-busy-elsewhere", host=answer.host)
    refusal = commit_failure(answer, answering=False)
    if isinstance(refusal, NoAnswer):
        raise TryLater("http-status", host=answer.host, status=str(answer.status))
    if refusal is not None:
        raise refusal
    told = words_in(answer)
    if told.get("ok") is not True:
        raise TryLater("broken-answer", host=answer.host)
    return told.get("result")


async def _read(account: Account, method: str, form: Mapping[str, Any], tools: Tools) -> Json:
    result = await _result(account, method, form, tools)
    return result if isinstance(result, dict) else {}


def commit_failure(answer: Answer, answering: bool) -> NetworkError | None:
    """What an unhappy answer means: whether it is certain that nothing was sent."""
    status, host = answer.status, answer.host
    words = text_of(words_in(answer), "description")[:300]
    if status == 200:
        return None if words_in(answer) else NoAnswer("no-answer", host=host, reason="broken-answer")
    if (error := unsettled(answer)) is not None:
        return error
    if status in (401, 404):  # a token that was never one is no address
        return SignInNeeded("sign-in", host=host)
    if answering and "replied" in words and "not found" in words:
        return Refused("answered-post-gone", host=host)
    return Refused("post-refused", host=host, status=str(status), text=words)
