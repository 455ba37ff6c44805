"""Places that let no program publish, or none without papers: cmdesk makes everything ready, and a person publishes.

Nothing is ever sent there from here. At its hour the text is put on the clipboard, the pictures into a folder, and the
page where one writes is opened; the person says that it is out, and where.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import quote

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.texts import Customs, TextRule
from cmdesk.networks.base import (
    Account,
    Connected,
    FormField,
    MediaFile,
    MediaRule,
    Plan,
    Posted,
    Posting,
    Posts,
    Refused,
    Tools,
)
from cmdesk.networks.facebook_page import FacebookPage
from cmdesk.networks.instagram_pro import InstagramPro
from cmdesk.networks.linkedin_page import LinkedInPage
from cmdesk.networks.outbound import text_troubles
from cmdesk.networks.threads_api import ThreadsApi
from cmdesk.networks.x_api import XApi

PICTURES = ("image/jpeg", "image/png", "image/webp", "image/gif")
FILMS = ("video/mp4", "video/quicktime", "video/webm")


@dataclass(frozen=True)
class Place:
    """One of them, with the page where one writes; `{text}` stands for the text, where the page takes it."""

    name: str
    title: str
    composer: str
    hosts: tuple[str, ...]  # a link of what is out leads to one of these
    files: int = 10
    comments: bool = True  # below one's own posts
    like: type[Posts] | None = None  # where an app of one's own may publish the same: it counts and looks alike
    rules: tuple[TextRule, ...] = ()  # where no app may
    customs: Customs = field(default_factory=Customs)


PLACES = (
    Place(
        "facebook",
        "Facebook",
        "https://www.facebook.com/",
        ("facebook.com", "fb.com", "fb.watch"),
        like=FacebookPage,
    ),
    Place("instagram", "Instagram", "https://www.instagram.com/", ("instagram.com",), like=InstagramPro),
    Place(
        "linkedin",
        "LinkedIn",
        "https://www.linkedin.com/feed/?shareActive=true",
        ("linkedin.com", "lnkd.in"),
        20,
        like=LinkedInPage,
    ),
    Place("x", "X", "https://x.com/intent/post?text={text}", ("x.com", "twitter.com"), 4, like=XApi),
    Place(
        "threads",
        "Threads",
        "https://www.threads.net/intent/post?text={text}",
        ("threads.net", "threads.com"),
        20,
        like=ThreadsApi,
    ),
    Place(
        "tiktok",
        "TikTok",
        "https://www.tiktok.com/tiktokstudio/upload",
        ("tiktok.com",),
        35,
        rules=(TextRule("utf16", 2200),),
        customs=Customs(links=False),
    ),
    Place(
        "pinterest",
        "Pinterest",
        "https://www.pinterest.com/pin-creation-tool/",
        ("pinterest.com", "pin.it"),
        5,
        rules=(TextRule("codepoint", 500),),
    ),
    # Its interface lets programs send films and manage them; comments it has none of (developers.dailymotion.com,
    # version 2, read on 2026-11-21). What is published there is followed as a feed.
    Place("dailymotion", "Dailymotion", "https://www.dailymotion.com/upload", ("dailymotion.com", "dai.ly"), 1, False),
    Place(
        "google",
        "Google Business",
        "https://business.google.com/posts",
        ("google.com", "g.page", "goo.gl"),
        1,
        False,
        rules=(TextRule("codepoint", 1500),),
    ),
    Place("forum", "Forum", "", (), 10),
)


class ByHand(Posts):
    """One such place; an account of it is a name, and the page where one writes where a person told another."""

    fields = (
        FormField("name", "Name of the account", hint="As people see it there: @fournil, Fournil Thabor"),
        FormField("page", "Page where you write", hint="Its link; empty for the usual one", required=False),
    )

    def __init__(self, place: Place) -> None:
        self.place = place
        self.name, self.title = place.name, place.title
        self.rules, self.customs = place.rules, place.customs
        if place.like is not None:
            self.rules, self.look, self.customs = place.like.rules, place.like.look, place.like.customs
        self.media = MediaRule(place.files, (*PICTURES, *FILMS), mixed=True)
        self.comments = place.comments

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        name, page = answers.get("name", "").strip(), answers.get("page", "").strip()
        if not name:
            raise Refused("name-missing")
        if page and "://" not in page:
            page = f"https://{page}"
        if not page and not self.place.composer:
            raise Refused("page-missing")
        return Connected(NewAccount(self.name, name, {"page": page} if page else {}, self.rules), {})

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        return Plan(text, tuple(text_troubles(text, account.rules or self.rules, media, self.media)))

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        """Nothing leaves from here, whoever asks."""
        raise Refused("by-hand")

    def page_for(self, settings: Mapping[str, str], text: str) -> str:
        """The page where a person writes it, with the text in it where the place takes that."""
        return settings.get("page") or self.place.composer.replace("{text}", quote(text, safe=""))


BY_HAND: tuple[ByHand, ...] = tuple(ByHand(place) for place in PLACES)
