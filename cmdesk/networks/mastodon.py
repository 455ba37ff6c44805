"""Mastodon and what speaks its language: Pleroma, Akkoma, GoToSocial, snac."""

import re
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from cmdesk.domain.items import NewItem
from cmdesk.domain.looks import Look
from cmdesk.domain.moderation import Standing
from cmdesk.domain.sources import NewSource
from cmdesk.domain.texts import Customs, TextRule
from cmdesk.domain.troubles import Trouble
from cmdesk.networks import mastodon_deeds as deeds
from cmdesk.networks import mastodon_following as following
from cmdesk.networks import mastodon_limits as limits
from cmdesk.networks import mastodon_media as ahead
from cmdesk.networks import mastodon_own as published
from cmdesk.networks import mastodon_parsing as parsing
from cmdesk.networks import mastodon_quoting as quoting
from cmdesk.networks import mastodon_reading as reading
from cmdesk.networks import mastodon_streaming as streaming
from cmdesk.networks import oauth
from cmdesk.networks.base import (
    Absent,
    Account,
    Choice,
    Connected,
    Counts,
    Coverage,
    Deed,
    Edits,
    Facts,
    Finds,
    Follows,
    FormField,
    Guess,
    Listens,
    MediaFile,
    MediaRule,
    Moderates,
    Numbers,
    Page,
    Plan,
    PollRule,
    Posted,
    Posting,
    Prepares,
    Quota,
    Reads,
    Recognises,
    Refused,
    Rereads,
    Revokes,
    SignInNeeded,
    Tools,
    TriesWriting,
    Wording,
)
from cmdesk.networks.mastodon_account import connected
from cmdesk.networks.mastodon_finding import Said, look_for
from cmdesk.networks.mastodon_posting import body_of, composed, posted_as, visibility_of, warning_of
from cmdesk.networks.mastodon_servers import PURPOSE, SignIn, begin_sign_in, fetch_token, revoke_token, server_address
from cmdesk.networks.outbound import LINKED, text_troubles

HANDLE = re.compile(r"@[\w.+-]+@([\w.-]+\.\w+)", re.ASCII)
MOST_CONTEXTS = 20  # conversations looked up in one pull


class Mastodon(
    Reads, Listens, Rereads, Prepares, Finds, Counts, Follows, Recognises, Edits, TriesWriting, Moderates, Revokes
):
    """One account on one server. A remote id is the id that this server gave to the post."""

    name = "mastodon"
    title = "Mastodon"
    in_short = "Read, answer and publish"
    join = "https://joinmastodon.org/servers"
    pace = timedelta(minutes=1)
    rules = (TextRule("grapheme", 500, url_cost=23, mention_counts="local_part", counts_warning=True),)
    dialects = MappingProxyType({"gotosocial": (TextRule("codepoint", 5000, counts_warning=True),)})
    look = Look(("reply", "sync", "star", "keep"))
    customs = Customs(wise_tags=8, bare_links=False)  # 2026-11-20, of links: app/lib/text_formatter.rb
    asked_at_once = 10
    quotas = (
        Quota(
            300,
            timedelta(hours=3),
            "https://github.com/mastodon/mastodon/blob/main/app/lib/rate_limiter.rb",
            "2026-11-20",
        ),
    )
    streams = ("notifications", "own")
    names = ("pleroma", "akkoma", "gotosocial", "snac", "fediverse", "fédivers", "piaille")
    software = (
        *("mastodon", "pleroma", "akkoma", "gotosocial", "snac"),
        *("glitchcafe", "hometown", "sharkey", "iceshrimp"),
    )
    facts = Facts(
        needs="An account on any server of the Mastodon family; you sign in on the server’s own page.",
        costs="Nothing.",
        cannot=("What somebody else wrote cannot be hidden or deleted by you.",),
        keeps="The server keeps everything.",
        source="https://docs.joinmastodon.org/methods/notifications/",
        checked="2026-11-20",
    )
    media = limits.USUAL
    polls = limits.USUAL_POLL
    deeds = deeds.DEEDS
    choices = (
        Choice(
            "visibility",
            "Who can see it",
            (
                ("", "As usual for this account"),
                ("public", "Everybody"),
                ("unlisted", "Everybody, outside the public timelines"),
                ("private", "Followers"),
                ("direct", "Only those who are mentioned"),
            ),
        ),
        Choice("warning", "Content warning"),
        Choice("sensitive", "Hide the pictures at first", (("", "No"), ("true", "Yes"))),
        Choice("language", "Language of the text"),
        LINKED,
        Choice(
            "quotes",
            "Who may quote it",
            (
                ("", "As usual for this account"),
                ("public", "Everybody"),
                ("followers", "Followers"),
                ("nobody", "Nobody"),
            ),
        ),
    )
    fields = (
        FormField("server", "Server", hint="mastodon.social, or your handle", below="Where your account lives"),
        FormField(
            "token", "Access token", hint="Made on the site of your server: Preferences, Development", secret=True
        ),
    )

    def meant_by(self, typed: str, host: str) -> Guess | None:
        found = HANDLE.fullmatch(typed)
        return Guess(self.name, {"server": typed}, found[1].lower()) if found else None

    async def begin(self, server: str, tools: Tools, redirect: str = oauth.OUT_OF_BAND) -> SignIn:
        """Start a sign-in in the browser; `redirect` is an open Loopback's, or the person will paste the code."""
        return await begin_sign_in(server_address(server), redirect, tools)

    async def finish(self, sign_in: SignIn, code: str, tools: Tools) -> Connected:
        """End it with the code that came back. Raises SignInNeeded("sign-in-refused") when the code is no good."""
        granted = await fetch_token(sign_in, code, tools)
        client = {"client_id": sign_in.client_id, "client_secret": sign_in.client_secret}
        made = await connected(sign_in.server, granted.token, client, tools)
        return replace(made, account=replace(made.account, expires=granted.expires))

    async def revoke(self, account: Account, tools: Tools) -> bool:
        return await revoke_token(account.settings["server"], account.secret, tools)

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        token = answers.get("token", "").strip()
        server = server_address(answers.get("server", ""))
        if not token:
            raise SignInNeeded("token-missing")
        return await connected(server, token, {}, tools)

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        path, asked = reading.stream_of(account, stream)
        if cursor:
            answer = await reading.read_account(account, path, [*asked, ("min_id", cursor)], tools)
            found = reading.list_of(answer)
            # A server that does not know `min_id` gives its newest: cut at what we know.
            ids = [parsing.text_of(each, "id") for each in found]
            fresh = found[: ids.index(cursor)] if cursor in ids else found
            before = parsing.links(answer.headers.get("Link", "")).get("prev", {})
            reached = (before.get("min_id") or ids[0]) if fresh else cursor
            more = bool(fresh) and reached != cursor and len(found) >= reading.PAGE // 2
            items = await self._items(account, stream, fresh, tools)
            return Page(items, reached, more)
        found, complete = await reading.newest(account, path, asked, tools)
        items = await self._items(account, stream, found, tools)
        newest = parsing.text_of(found[0], "id") if found else ""
        return Page(items, newest, coverage=Coverage.COMPLETE if complete else Coverage.TRUNCATED)

    async def _items(self, account: Account, stream: str, found: list[parsing.Json], tools: Tools) -> list[NewItem]:
        """The items of what a stream gave (newest first), oldest first."""
        if stream == "notifications":
            kept = reading.worth_keeping(found, account)
        else:
            kept = [(each, False) for each in found if reading.is_own(each, account)]
        items = []
        contexts = 0
        for status, held in kept:
            ancestors: tuple[str, ...] = ()
            if stream == "notifications" and status.get("in_reply_to_id") and contexts < MOST_CONTEXTS:
                contexts += 1
                ancestors = await reading.ancestors(account, parsing.text_of(status, "id"), tools)
            item = parsing.post(status, account.settings["domain"], account.settings["account_id"], ancestors)
            if item is not None:
                items.append(replace(item, standing=Standing.HELD) if held else item)
        return items[::-1]

    def listen(self, account: Account, tools: Tools) -> AsyncIterator[str]:
        return streaming.listen(account, tools)

    async def reread(self, account: Account, reply_to: str, tools: Tools) -> Page:
        whom = parsing.answering(reply_to)
        if whom is None:
            return Page((), "")
        found, gone = await reading.thread(account, whom.id, tools)
        domain, own = account.settings["domain"], account.settings["account_id"]
        items = [item for each in found if (item := parsing.post(each, domain, own)) is not None]
        return Page(items, "", gone=(whom.id,) if gone else ())

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        whom = parsing.answering(reply_to)
        sent = composed(account, text, whom)
        rules, warning = account.rules or self.rules, warning_of(whom, options)
        troubles = text_troubles(sent, rules, media, self.media_of(account), warning, said=text)
        if reply_to and whom is None:
            troubles.append(Trouble("bad-reply-address"))
        return Plan(sent, tuple(troubles), quoting.would_quote(account, text, reply_to, bool(media), options))

    def media_of(self, account: Account) -> MediaRule | None:
        return limits.kept(account.settings)

    def polls_of(self, account: Account) -> PollRule | None:
        return limits.kept_poll(account.settings)

    async def prepare(self, account: Account, posting: Posting, tools: Tools) -> str:
        sent = await ahead.send_ahead(account, posting.media, tools) if posting.media else ""
        return ahead.with_quote(sent, await quoting.quoted(account, posting, tools))

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        whom = parsing.answering(posting.reply_to)
        if posting.reply_to and whom is None:
            raise Refused("bad-reply-address")  # never as a post of its own, before everybody
        fields = {
            "status": composed(account, posting.text, whom),
            "language": posting.options.get("language") or account.settings.get("language", ""),
            "visibility": visibility_of(whom, posting.options),
            "spoiler_text": warning_of(whom, posting.options),
            "sensitive": "true" if posting.options.get("sensitive") == "true" else "",
            "in_reply_to_id": whom.id if whom is not None else "",
            "quoted_status_id": ahead.quote_of(posting.prepared),
            "quote_approval_policy": posting.options.get("quotes", "") if quoting.quotes(account) else "",
        }
        answer = await tools.http.send(
            "POST",
            account.settings["server"] + "/api/v1/statuses",
            purpose=PURPOSE,
            headers={"Authorization": f"Bearer {reading.token_of(account)}", "Idempotency-Key": posting.key},
            **body_of(fields, ahead.ids_of(posting.prepared), posting.options),
            allow_private=True,
        )
        return posted_as(answer, account, whom, prepared=posting.prepared)

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Look for it among our newest posts: same words, same parent, not older than the first try."""
        whom = parsing.answering(posting.reply_to)
        parent = whom.id if whom is not None else ""
        said = Said(parsing.fingerprint(composed(account, posting.text, whom)), parent, ahead.ids_of(posting.prepared))
        found = await look_for(account, said, posting.first_tried or tools.now(), tools)
        if found.status is not None:
            return posted_as(found.answer, account, whom, found.status, posting.prepared)
        # Not every server is known to list direct messages among one's own posts.
        tells_all = account.settings.get("flavour") in ("mastodon", "snac")
        hidden = visibility_of(whom, posting.options) == "direct" and not tells_all
        return Absent.CERTAIN if found.read_back and not hidden else Absent.UNDECIDED

    async def counts(self, account: Account, remote_ids: Sequence[str], tools: Tools) -> Mapping[str, Numbers]:
        return await published.counts(account, remote_ids, tools)

    async def followed(self, account: Account, tools: Tools) -> Sequence[NewSource]:
        return await following.followed(account, tools)

    async def recognise(self, account: Account, address: str, tools: Tools) -> Posted | None:
        return await published.recognise(account, address, tools)

    async def wording(self, account: Account, target: str, tools: Tools) -> Wording:
        return await published.wording(account, target, tools)

    async def reword(self, account: Account, target: str, before: Wording, wording: Wording, tools: Tools) -> NewItem:
        return await published.reword(account, target, before, wording, tools)

    def can_be_tried(self, account: Account) -> bool:
        return account.settings.get("flavour") != "snac"  # which lets no program delete anything

    async def try_writing(self, account: Account, tools: Tools) -> None:
        if not self.can_be_tried(account):
            raise Refused("deed-unsupported", host=account.settings["server"])
        await published.try_writing(account, tools)

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        await deeds.moderate(account, deed, target, tools, reason)
