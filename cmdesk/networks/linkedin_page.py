"""A LinkedIn Page: comments on its posts, answers, posts with pictures; with an app that LinkedIn let in."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.looks import Look
from cmdesk.domain.texts import Customs, TextRule
from cmdesk.networks import linkedin_access as access
from cmdesk.networks import linkedin_parsing as parsing
from cmdesk.networks import linkedin_reading as reading
from cmdesk.networks import own_client
from cmdesk.networks.base import (
    Absent,
    Account,
    Connected,
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
    Renews,
    Spoken,
    Tools,
)
from cmdesk.networks.linkedin_access import LINKEDIN
from cmdesk.networks.linkedin_parsing import Answering, answering, escaped, several
from cmdesk.networks.linkedin_reading import actions, newest, organization
from cmdesk.networks.outbound import plain_answers, same
from cmdesk.networks.service import UPLOAD_SECONDS, as_deed, file_of, the_one, token_of
from cmdesk.networks.told import Json, dicts, inside, text_of, words_in

LOOK_BACK = 25
SHOWS_ITSELF = timedelta(minutes=5)
DOCS = "https://learn.microsoft.com/linkedin/marketing/community-management/"
CHECKED = "2026-11-21"


class LinkedInPage(own_client.OwnClient, Reads, Prepares, Finds, Moderates, Renews):
    """One Page. A remote id is the URN of a post or a comment."""

    name = "linkedin_page"
    title: str = Spoken("LinkedIn Page")
    in_short = "Comments and posts, if let in"
    pace = timedelta(hours=1)  # an app that is still tried may ask a hundred times a day
    rules = (TextRule("codepoint", 3000),)
    look = Look(("like", "comment", "sync", "send"), shown=210)
    customs = Customs(wise_tags=5)  # 2026-11-20, its help advises three to five
    streams = ("comments",)
    hosts = ("linkedin.com",)
    reached_at = ("api.linkedin.com",)
    renews_after = timedelta(days=2)
    fields = (
        own_client.CLIENT,
        FormField("client_secret", "Client secret", hint="Of the same app", secret=True),
        own_client.REFRESH_TOKEN,
        FormField("page", "Page", hint="Its name, where you run several", required=False),
    )
    media = MediaRule(
        most=20,
        types=("image/jpeg", "image/png", "image/gif"),
        image_area=36_152_320,
        alt=4086,
        source=f"{DOCS}shares/images-api",
        checked=CHECKED,
    )
    deeds = (DeedRule(Deed.DELETE, reversible=False, seen=True, mine=True),)
    facts = Facts(
        needs="A Page that you run, and an app of your own that LinkedIn let in to its Community Management API: it "
        "asks for a registered company, and decides in weeks. Without it, publish by hand.",
        costs="Nothing.",
        steps=(
            "Create an app for your Page, and confirm as its administrator that the app is yours.",
            "Among its products, ask for the Community Management API. It must be the only product of the app.",
            "Once LinkedIn has agreed, give the app this address as redirect: http://127.0.0.1:41794/cmdesk",
            "Copy its client ID and its client secret to here, and sign in as somebody who runs the Page.",
        ),
        console="https://www.linkedin.com/developers/apps",
        cannot=(
            "Until LinkedIn has let your app in, it can do nothing: use “by hand”, and the mails of LinkedIn.",
            "Who comments is told as a number: open the comment in the browser to see the name.",
            "Private messages, mentions, and comments under posts of others are open to no program like this one.",
            "A comment cannot be hidden: it is deleted, or it stays.",
            "New comments are noticed once an hour, under the 25 newest posts, for 30 days after each.",
            "A link is sent as words, without a card; films are not sent from here.",
        ),
        described="LinkedIn’s pages alone: it publishes no description that a program can read",
        keeps="LinkedIn wants programs to renew what members wrote after 48 hours: cmdesk asks every two days, and "
        "forgets the words of what is gone; your answers and notes stay.",
        source=DOCS,
        checked=CHECKED,
    )

    def authority_of(self, answers: Mapping[str, str]) -> own_client.Authority:
        return access.AUTHORITY

    async def connected(self, answers: Mapping[str, str], secret: Mapping[str, str], tools: Tools) -> Connected:
        settings = self.settings_of(answers)
        account = Account(0, self.name, "", settings, secret)
        known = await access.inspect(account, tools)
        wanted = answers.get("page", "").strip()
        name, page = the_one(access.chosen(await access.pages(account, tools), wanted), wanted)
        settings["account_id"] = text_of(page, "id")
        made = NewAccount(self.name, name, settings, self.rules, expires=access.ends(secret, known.until))
        return Connected(made, secret)

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        return await reading.read(await self.opened(account, tools), cursor, tools)

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        whom = answering(reply_to) is not None if reply_to else None
        return Plan(text, tuple(plain_answers(text, self.rules, media, self.media, whom)))

    async def prepare(self, account: Account, posting: Posting, tools: Tools) -> str:
        """Bring the pictures there: nobody sees them until a post names them."""
        account = await self.opened(account, tools)
        made = []
        for file in posting.media:
            ask = {"initializeUploadRequest": {"owner": organization(account)}}
            told = inside(
                await LINKEDIN.done(account, "POST", "/rest/images?action=initializeUpload", tools, json=ask), "value"
            )
            upload = await file_of(file, 0, tools)
            answer = await tools.http.send(
                "PUT",
                _own_place(text_of(told, "uploadUrl"), account),
                purpose="account",
                headers={"Authorization": f"Bearer {token_of(account)}", "Content-Type": upload.type},
                data=upload.data,
                timeout=UPLOAD_SECONDS,
                allow_private="server" in account.settings,
                exact=True,
            )
            if (error := LINKEDIN.commit_failure(answer)) is not None:
                raise error
            made.append({"id": text_of(told, "image"), **({"altText": file.alt} if file.alt else {})})
        return json.dumps(made)

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        whom = answering(posting.reply_to)
        if posting.reply_to and whom is None:
            raise Refused("bad-reply-address")  # never as a post of its own, before everybody
        account = await self.opened(account, tools)
        if whom is not None:
            return await self._answer(account, whom, posting.text, tools)
        answer = await LINKEDIN.change(account, "POST", "/rest/posts", tools, json=_post(account, posting))
        if answer.status == 422 and parsing.duplicate(words_in(answer)):
            found = await self.find(account, posting, tools)
            if isinstance(found, Posted):
                return found  # it is there, by an answer that was lost
        if (error := LINKEDIN.commit_failure(answer)) is not None:
            raise error
        urn = answer.headers.get("x-restli-id", "")
        if not parsing.POST.fullmatch(urn):
            raise NoAnswer("no-answer", host=answer.host, reason="broken-answer")
        return _posted(urn)

    async def _answer(self, account: Account, whom: Answering, text: str, tools: Tools) -> Posted:
        told = {"actor": organization(account), "object": whom.post, "message": {"text": text}}
        told |= {"parentComment": whom.above} if whom.above else {}
        said = await LINKEDIN.done(account, "POST", f"{actions(whom.above or whom.post)}/comments", tools, json=told)
        urn = parsing.urn_of(said)
        if not parsing.COMMENT.fullmatch(urn):
            raise NoAnswer("no-answer", host="api.linkedin.com", reason="broken-answer")
        return Posted(urn, parsing.link(whom.post), Answering(urn, whom.post, whom.above or urn).written())

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Among what stands there now: ours, with the same words. What was taken may show itself minutes later."""
        whom = answering(posting.reply_to)
        account = await self.opened(account, tools)
        if whom is None:
            told, earliest = await LINKEDIN.look_back(
                account, "/rest/posts", posting, tools, newest(account, LOOK_BACK)
            )
            some = dicts(told.get("elements"))
            for each in some:
                at = parsing.published(each)
                if same(parsing.plain(text_of(each, "commentary")), posting.text) and (at is None or at >= earliest):
                    return _posted(text_of(each, "id"))
            dates = [at for each in some if (at := parsing.published(each)) is not None]
            whole = parsing.is_end(told) and len(some) < LOOK_BACK
            whole = whole or (bool(dates) and min(dates) < earliest)  # the newest come first
        else:
            found, whole = await reading.look_below(account, whom.above or whom.post, posting, tools)
            if found is not None:
                return _answered(found, whom)
        just_now = tools.now() - (posting.first_tried or tools.now()) < SHOWS_ITSELF
        return Absent.CERTAIN if whole and not just_now else Absent.UNDECIDED

    async def still_there(self, account: Account, remote_ids: Sequence[str], tools: Tools) -> Collection[str]:
        account = await self.opened(account, tools)
        there: set[str] = set()
        below: dict[str, dict[str, str]] = {}
        for urn in remote_ids:
            if found := parsing.COMMENT.fullmatch(urn):
                below.setdefault(f"urn:li:{found[1]}:{found[2]}", {})[found[3]] = urn
            else:
                there.add(urn)  # no comment: nobody asks to renew it
        for post, numbers in below.items():
            told = await LINKEDIN.read(account, f"{actions(post)}/comments?ids={several([*numbers])}", tools)
            there |= {urn for number, urn in numbers.items() if inside(inside(told, "results"), number)}
        return there

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        whom = answering(target)
        if whom is None:
            raise Refused("bad-reply-address")
        if deed is not Deed.DELETE:
            raise Refused("deed-unavailable")
        account = await self.opened(account, tools)
        path = f"/rest/posts/{escaped(whom.id)}"
        if whom.number:
            path = f"{actions(whom.post)}/comments/{whom.number}?actor={escaped(organization(account))}"
        with as_deed(gone_is_done=True):
            await LINKEDIN.done(account, "DELETE", path, tools)


def _own_place(address: str, account: Account) -> str:
    """Where LinkedIn says that a picture goes; the token goes to no other host. Raises NoAnswer."""
    there, typed = urlsplit(address), urlsplit(account.settings.get("server", ""))
    host = there.hostname or ""
    ours = there.scheme == "https" and (host == "linkedin.com" or host.endswith(".linkedin.com"))
    if not ours and (there.scheme, there.netloc) != (typed.scheme, typed.netloc):
        raise NoAnswer("no-answer", host="api.linkedin.com", reason="broken-answer")
    return address


def _post(account: Account, posting: Posting) -> dict[str, Any]:
    told: dict[str, Any] = {
        "author": organization(account),
        "commentary": parsing.little(posting.text),
        "visibility": "PUBLIC",
        "distribution": {"feedDistribution": "MAIN_FEED", "targetEntities": [], "thirdPartyDistributionChannels": []},
        "lifecycleState": "PUBLISHED",
        "isReshareDisabledByAuthor": False,
    }
    pictures = json.loads(posting.prepared) if posting.prepared else []
    if len(pictures) == 1:
        told["content"] = {"media": pictures[0]}
    elif pictures:
        told["content"] = {"multiImage": {"images": pictures}}
    return told


def _posted(urn: str) -> Posted:
    return Posted(urn, parsing.link(urn), Answering(urn, urn).written())


def _answered(told: Json, whom: Answering) -> Posted:
    urn = parsing.urn_of(told)
    return Posted(urn, parsing.link(whom.post), Answering(urn, whom.post, whom.above or urn).written())
