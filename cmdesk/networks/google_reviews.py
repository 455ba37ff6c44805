"""The reviews of a Google Business Profile, and the answers to them; with a client of one's own that Google let in."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.texts import TextRule
from cmdesk.domain.troubles import Trouble
from cmdesk.networks import google, own_client
from cmdesk.networks.backwards import once_in_order, read_back
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
    Moderates,
    Page,
    Plan,
    Posted,
    Posting,
    Posts,
    Reads,
    Refused,
    Tools,
)
from cmdesk.networks.outbound import same, text_troubles
from cmdesk.networks.service import as_deed, the_one
from cmdesk.networks.told import Json, dicts, inside, moment, numbered, text_of

SCOPE = "business.manage"
AUTHORITY = google.authority(SCOPE)
ACCOUNTS = google.service("https://mybusinessaccountmanagement.googleapis.com", SCOPE)
LOCATIONS = google.service("https://mybusinessbusinessinformation.googleapis.com", SCOPE)
REVIEWS = google.service("https://mybusiness.googleapis.com", SCOPE)
STARS = {"ONE": 1, "TWO": 2, "THREE": 3, "FOUR": 4, "FIVE": 5}
PAGE, MOST_PAGES = 50, 20
_REVIEW = re.compile(r"accounts/[\w-]+/locations/[\w-]+/reviews/[\w-]+", re.ASCII)


class GoogleReviews(own_client.OwnClient, Reads, Posts, Finds, Moderates):
    """One place. A remote id is the name of a review, or that and "/reply"."""

    name = "google_reviews"
    title = "Google Business Profile"
    in_short = "Reviews and your answers"
    pace = timedelta(minutes=15)
    rules = (TextRule("codepoint", 4096),)  # of an answer
    streams = ("reviews",)
    hosts = ("business.google.com",)
    reached_at = (
        "mybusiness.googleapis.com",
        "mybusinessaccountmanagement.googleapis.com",
        "mybusinessbusinessinformation.googleapis.com",
    )
    fields = (
        *google.FIELDS,
        FormField("place", "Name of the place", hint="Where your account has several", required=False),
    )
    deeds = (DeedRule(Deed.DELETE, reversible=False, seen=True, mine=True, theirs=False),)
    facts = Facts(
        needs="The Google account that runs the profile, a profile verified for 60 days, and a client of your own that "
        "Google has let in.",
        costs="Nothing.",
        steps=(
            "Ask Google for access with its form, for a project of your own. Until it agrees, nothing can be read.",
            "In the library of the project, switch on the Google My Business API, the My Business Account Management "
            "API and the My Business Business Information API.",
            "Under Google Auth Platform, Audience, choose External and press “Publish app”: while it is in testing, "
            "Google ends every sign-in after seven days.",
            "Under Clients, create a client of the type “Desktop app”.",
            "Copy its ID and its secret to here, and sign in. Google warns that it has not verified the app: it is "
            "yours, go on under “Advanced”.",
        ),
        console="https://developers.google.com/my-business/content/prereqs",
        cannot=(
            "A review cannot be hidden or deleted by you: report it to Google in the browser.",
            "A place has one answer to a review: a second one takes the place of the first.",
        ),
        described="the discovery documents of the accounts and places; of the reviews, Google’s pages alone",
        keeps="Google keeps everything.",
        source="https://developers.google.com/my-business/content/review-data",
        checked="2026-11-20",
    )

    def authority_of(self, answers: Mapping[str, str]) -> own_client.Authority:
        return AUTHORITY

    async def connected(self, answers: Mapping[str, str], secret: Mapping[str, str], tools: Tools) -> Connected:
        settings = self.settings_of(answers)
        account = Account(0, self.name, "", settings, secret)
        places: list[tuple[str, Json]] = []
        for owner in dicts((await ACCOUNTS.read(account, "/v1/accounts", tools)).get("accounts")):
            asked = [("readMask", "name,title"), ("pageSize", "100")]
            told = await LOCATIONS.read(account, f"/v1/{text_of(owner, 'name')}/locations", tools, asked)
            for place in dicts(told.get("locations")):
                whole = {"name": f"{text_of(owner, 'name')}/{text_of(place, 'name')}"}
                places.append((text_of(place, "title"), whole))
        wanted = answers.get("place", "").strip()
        title, place = the_one([each for each in places if wanted.casefold() in ("", each[0].casefold())], wanted)
        settings["parent"] = text_of(place, "name")
        return Connected(NewAccount(self.name, title, settings, self.rules), secret)

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        """What was written or changed last, down to what is known."""
        account = await self.opened(account, tools)
        known = datetime.fromisoformat(cursor) if cursor else None

        async def ask(further: str) -> tuple[Sequence[Json], str]:
            asked = [("pageSize", str(PAGE)), ("orderBy", "updateTime desc")]
            asked += [("pageToken", further)] if further else []
            told = await REVIEWS.read(account, f"/v4/{account.settings.get('parent', '')}/reviews", tools, asked)
            return dicts(told.get("reviews")), text_of(told, "nextPageToken")

        read = await read_back(ask, lambda one: moment(one.get("updateTime")), known, most=MOST_PAGES, first=MOST_PAGES)
        items = once_in_order(item for one in read.things for item in _items(one, account.name))
        return Page(items, (read.newest or tools.now()).isoformat(), coverage=read.coverage)

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        troubles = text_troubles(text, self.rules, media, None)
        if not reply_to:
            troubles.append(Trouble("no-recipient"))
        elif not _review(reply_to):
            troubles.append(Trouble("bad-reply-address"))
        return Plan(text, tuple(troubles))

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        """The one answer of the place: said twice, it is there once."""
        review = _review(posting.reply_to)
        if not review:
            raise Refused("bad-reply-address" if posting.reply_to else "no-recipient")
        account = await self.opened(account, tools)
        await REVIEWS.done(account, "PUT", f"/v4/{review}/reply", tools, json={"comment": posting.text})
        return _posted(review)

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """What stands below that review; another answer may have come between, and must not be written over."""
        review = _review(posting.reply_to)
        if not review:
            return Absent.UNDECIDED
        account = await self.opened(account, tools)
        there = inside(await REVIEWS.read(account, f"/v4/{review}", tools), "reviewReply")
        if not there:
            return Absent.CERTAIN
        return _posted(review) if same(text_of(there, "comment"), posting.text) else Absent.UNDECIDED

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        review = _review(target)
        if not review:
            raise Refused("bad-reply-address")
        if deed is not Deed.DELETE:
            raise Refused("deed-unavailable")
        account = await self.opened(account, tools)
        with as_deed(gone_is_done=True):
            await REVIEWS.done(account, "DELETE", f"/v4/{review}/reply", tools)


def _review(reply_to: str) -> str:
    name = numbered(reply_to).get("id", "")
    return name if _REVIEW.fullmatch(name) else ""


def _posted(review: str) -> Posted:
    return Posted(f"{review}/reply", "", json.dumps({"id": review}))


def _items(told: Json, us: str) -> list[NewItem]:
    """A review, and the answer of the place where there is one."""
    name, reply = text_of(told, "name"), inside(told, "reviewReply")
    if not _REVIEW.fullmatch(name):
        return []
    stars = STARS.get(text_of(told, "starRating"), 0)
    shown = "★" * stars + "☆" * (5 - stars) if stars else ""
    written, changed = moment(told.get("createTime")), moment(told.get("updateTime"))
    found = [
        NewItem(
            remote_id=name,
            text="\n".join(each for each in (shown, text_of(told, "comment")) if each),
            published=written,
            kind=Kind.COMMENT,
            author=Author(text_of(inside(told, "reviewer"), "displayName")),
            edited=changed if changed != written else None,
            reply_to=json.dumps({"id": name}),
        )
    ]
    if reply:
        answered = NewItem(
            remote_id=f"{name}/reply",
            text=text_of(reply, "comment"),
            published=moment(reply.get("updateTime")),
            kind=Kind.COMMENT,
            author=Author(us),
            ancestors=(name,),
            mine=True,
            reply_to=json.dumps({"id": name}),
        )
        found.append(answered)
    return found
