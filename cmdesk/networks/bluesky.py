"""Bluesky, and every other server that speaks the AT protocol."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.looks import Look
from cmdesk.domain.sources import NewSource
from cmdesk.domain.texts import Customs, TextRule
from cmdesk.domain.troubles import Trouble
from cmdesk.networks import bluesky_ahead as ahead
from cmdesk.networks import bluesky_chat as chat
from cmdesk.networks import bluesky_deeds as deeds
from cmdesk.networks import bluesky_following as following
from cmdesk.networks import bluesky_gate as gate
from cmdesk.networks import bluesky_parsing as parsing
from cmdesk.networks import bluesky_reading as reading
from cmdesk.networks.base import (
    Absent,
    Account,
    Choice,
    Connected,
    Counts,
    Deed,
    Facts,
    Finds,
    Follows,
    FormField,
    Guess,
    MediaFile,
    Moderates,
    NetworkError,
    NoAnswer,
    Numbers,
    Page,
    Plan,
    Posted,
    Posting,
    Prepares,
    Quota,
    Reads,
    Recognises,
    Refused,
    Rereads,
    SignInNeeded,
    Tools,
    TryLater,
)
from cmdesk.networks.bluesky_identity import Home, find_home, handle_in, named_there, server_in
from cmdesk.networks.bluesky_records import (
    POST,
    Answering,
    Reference,
    answering,
    post_record,
    prepared,
    record_key,
    reference,
)
from cmdesk.networks.bluesky_session import (
    PRIVILEGED,
    Session,
    claims,
    commit_failure,
    failure_of,
    sign_in,
)
from cmdesk.networks.homes import last_step
from cmdesk.networks.outbound import LINKED, text_troubles
from cmdesk.networks.told import count_of, dicts, inside, one_of, text_of, words_in

RATE_LIMITS = "https://docs.bsky.app/docs/advanced-guides/rate-limits"
PUT = "com.atproto.repo.putRecord"


class Bluesky(Reads, Rereads, Prepares, Finds, Counts, Follows, Recognises, Moderates):
    """One account, on the server where it lives. A remote id is the at:// address of a post, or talk/message."""

    name = "bluesky"
    title = "Bluesky"
    in_short = "App password"
    pace = timedelta(minutes=1)
    rules = (TextRule("grapheme", 300), TextRule("utf8_byte", 3000))
    look = Look(("comment", "sync", "thanks", "more"))
    customs = Customs(wise_tags=5, longest_tag=64)  # 2026-11-20, of a tag: the lexicon app.bsky.richtext.facet
    quotas = (
        Quota(1666, timedelta(hours=1), RATE_LIMITS, "2026-11-20"),
        Quota(11666, timedelta(days=1), RATE_LIMITS, "2026-11-20"),
    )
    streams = ("notifications", "own", "messages")
    names = ("bsky",)
    media = ahead.MEDIA
    deeds = deeds.DEEDS
    facts = Facts(
        needs="An app password, made in the settings of the account under Privacy and security.",
        costs="Nothing.",
        cannot=(
            "Posts cannot be changed once they are out.",
            "A film is shown some seconds after its post: the network works on it only then.",
            "Private messages need an app password that was allowed to read them.",
        ),
        steps=(
            "In the settings of your account, under Privacy and security, open App passwords.",
            "Add one, call it cmdesk, and allow it to read your private messages if you want them here.",
            "Copy it to here at once: Bluesky shows it only once.",
        ),
        console="https://bsky.app/settings/app-passwords",
        keeps="Everything stays on the server until its author deletes it.",
        source="https://docs.bsky.app/docs/get-started",
        checked="2026-04-21",
    )
    choices = (
        Choice("language", "Language of the text"),
        LINKED,
        gate.CHOICE,
        Choice(
            "label",
            "What the pictures show",
            (
                ("", "Nothing special"),
                ("sexual", "Suggestive"),
                ("nudity", "Nudity"),
                ("porn", "For adults"),
                ("graphic-media", "Hard to look at"),
            ),
        ),
    )
    fields = (
        FormField("handle", "Handle", hint="fournil.bsky.social, or your own domain"),
        FormField("password", "App password", hint="From Settings, Privacy and security, App passwords", secret=True),
        FormField("server", "Server", hint="Only if your account lives on a server of your own", required=False),
    )

    def meant_by(self, typed: str, host: str) -> Guess | None:
        if host == "bsky.app":
            handle = last_step(typed)
            return Guess(self.name, {"handle": handle} if "/profile/" in typed else {}, handle)
        return Guess(self.name, {"handle": host}, host) if host.endswith(".bsky.social") else None

    async def found_at(self, home: str, tools: Tools) -> Guess | None:
        """A domain that is somebody's name there says whose."""
        return Guess(self.name, {"handle": host}, host) if (host := await named_there(home, tools)) else None

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        handle, password = handle_in(answers.get("handle", "")), answers.get("password", "").strip()
        if not password:
            raise SignInNeeded("password-missing")
        typed = answers.get("server", "").strip()
        home = Home("", handle, server_in(typed), typed=True) if typed else await find_home(handle, tools)
        told = await sign_in(home, home.did or handle, password, tools)
        did, known = text_of(told, "did"), text_of(told, "handle") or handle
        if home.did and home.did != did:
            raise Refused("handle-mismatch", handle=handle)
        settings = {"server": home.server, "did": did}
        if home.typed:
            settings["typed"] = "yes"
        if claims(text_of(told, "accessJwt")).get("scope") == PRIVILEGED:
            settings["chat"] = "yes"
        secret = {
            "password": password,
            "access": text_of(told, "accessJwt"),
            "refresh": text_of(told, "refreshJwt"),
        }
        if shown := await self._shown_name(Account(0, self.name, known, settings, secret), tools):
            settings["name"] = shown
        return Connected(NewAccount(self.name, f"@{known}", settings, self.rules), secret)

    async def _shown_name(self, account: Account, tools: Tools) -> str:
        """What people see above a post; a new account is not known everywhere at once."""
        session = Session(account, tools)
        try:
            return text_of(
                await session.ask("app.bsky.actor.getProfile", ("actor", session.did)), "displayName"
            ).strip()
        except NetworkError:
            return ""

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        session = Session(account, tools)
        match stream:
            case "notifications":
                return await reading.notifications(session, cursor)
            case "own":
                return await reading.own_posts(session, cursor)
        if account.settings.get("chat") != "yes":
            await session.ready()
            return Page((), cursor or "")
        return await chat.messages(session, cursor)

    async def reread(self, account: Account, reply_to: str, tools: Tools) -> Page:
        whom = answering(reply_to)
        if whom is None or whom.post is None:
            return Page((), "")
        return await reading.thread(Session(account, tools), whom.post.uri)

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        whom = answering(reply_to)
        private = whom is not None and bool(whom.talk)
        rules = chat.RULES if private else account.rules or self.rules
        troubles = text_troubles(text, rules, media, None if private else self.media)
        if reply_to and whom is None:
            troubles.append(Trouble("bad-reply-address"))
        return Plan(text, tuple(troubles), ahead.would_quote(text, reply_to, options))

    async def prepare(self, account: Account, posting: Posting, tools: Tools) -> str:
        whom = _whom(posting)
        if whom is not None and whom.talk:
            chat.refuse_files(posting)
            return ""
        return await ahead.send_ahead(Session(account, tools), posting, tools)

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        """Under a key that was chosen with the delivery: the same record put there twice is there once."""
        whom, session = _whom(posting), Session(account, tools)
        if whom is not None and whom.talk:
            chat.refuse_files(posting)
            return await chat.send(session, whom, posting)
        record = post_record(posting, account.settings.get("language", ""))
        if gate.is_gated(posting):
            told: dict[str, Any] = {"repo": session.did, "writes": gate.writes(posting, record, session.did)}
            answer = await session.do(gate.APPLY, told)
        else:
            told = {"repo": session.did, "collection": POST, "rkey": record_key(posting), "record": record}
            answer = await session.do(PUT, told)
        if (error := commit_failure(answer)) is not None:
            raise error
        made = words_in(answer)
        made = next(iter(dicts(made.get("results"))), {}) if gate.is_gated(posting) else made
        place = Reference(text_of(made, "uri"), text_of(made, "cid"))
        if not place.uri or not place.cid:
            raise NoAnswer("no-answer", host=answer.host, reason="broken-answer")
        return _posted(account, session.did, place, whom, posting.prepared)

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Ask our own repository for the key that it would have: what is not there is not out."""
        whom, session = _whom(posting), Session(account, tools)
        if whom is not None and whom.talk:
            return await chat.find(session, whom, posting, tools.now())
        asked = (("repo", session.did), ("collection", POST), ("rkey", record_key(posting)))
        answer = await session.look("com.atproto.repo.getRecord", *asked)
        if answer.status in (400, 404) and text_of(words_in(answer), "error") == "RecordNotFound":
            return Absent.CERTAIN
        if (error := failure_of(answer)) is not None:
            raise error
        told = one_of(answer)
        place = Reference(text_of(told, "uri"), text_of(told, "cid"))
        if not place.uri or not place.cid:
            raise TryLater("broken-answer", host=answer.host)
        return _posted(account, session.did, place, whom, posting.prepared)

    async def counts(self, account: Account, remote_ids: Sequence[str], tools: Tools) -> Mapping[str, Numbers]:
        asked = [("uris", uri) for uri in remote_ids if uri.startswith("at://")]
        if not asked:
            return {}
        told = await Session(account, tools).ask("app.bsky.feed.getPosts", *asked)
        return {
            text_of(each, "uri"): Numbers(
                replies=count_of(each, "replyCount"),
                likes=count_of(each, "likeCount"),
                shares=(count_of(each, "repostCount") or 0) + (count_of(each, "quoteCount") or 0),
            )
            for each in dicts(told.get("posts"))
        }

    async def followed(self, account: Account, tools: Tools) -> Sequence[NewSource]:
        return await following.followed(account, tools)

    async def recognise(self, account: Account, address: str, tools: Tools) -> Posted | None:
        session = Session(account, tools)
        path = urlsplit(address.strip()).path.split("/")
        if len(path) != 5 or (path[1], path[3]) != ("profile", "post"):
            return None
        if path[2].lower() not in (account.name.lstrip("@").lower(), session.did.lower()):
            return None
        asked = (("repo", session.did), ("collection", POST), ("rkey", path[4]))
        told = words_in(await session.look("com.atproto.repo.getRecord", *asked))
        place = Reference(text_of(told, "uri"), text_of(told, "cid"))
        if not place.uri or not place.cid:
            return None
        root = reference(inside(inside(inside(told, "value"), "reply"), "root"))
        return _posted(account, session.did, place, Answering(root=root))

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        whom = answering(target)
        if whom is None:
            raise Refused("deed-unavailable")
        await deeds.moderate(Session(account, tools), deed, whom, tools, reason)


def _whom(posting: Posting) -> Answering | None:
    whom = answering(posting.reply_to)
    if posting.reply_to and whom is None:
        raise Refused("bad-reply-address")  # never as a post of its own, before everybody
    return whom


def _posted(account: Account, did: str, place: Reference, whom: Answering | None, kept: str = "") -> Posted:
    root = whom.root if whom is not None and whom.root is not None else place
    page = parsing.address(place.uri, account.name.lstrip("@"))
    remark = "quote-as-link" if prepared(kept).unquoted else ""
    return Posted(place.uri, page, Answering(place, root, did).written(), remark)
