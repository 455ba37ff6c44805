"""The networks that the demo does not rehearse, as it shows them: what they take, and no way in."""

from collections.abc import Mapping
from typing import Any

from cmdesk.networks.base import Connected, Network, Refused, Tools
from cmdesk.networks.blogger import Blogger
from cmdesk.networks.discord import Discord
from cmdesk.networks.discourse import Discourse
from cmdesk.networks.facebook_page import FacebookPage
from cmdesk.networks.google_reviews import GoogleReviews
from cmdesk.networks.instagram_pro import InstagramPro
from cmdesk.networks.isso import Isso
from cmdesk.networks.lemmy import Lemmy
from cmdesk.networks.linkedin_page import LinkedInPage
from cmdesk.networks.matrix import Matrix
from cmdesk.networks.own_client import SignIn
from cmdesk.networks.reddit import Reddit
from cmdesk.networks.telegram import Telegram
from cmdesk.networks.threads_api import ThreadsApi
from cmdesk.networks.x_api import XApi
from cmdesk.networks.youtube import YouTube


class Closed:
    """Nothing leaves the demo, not even into the browser."""

    title: str

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        raise Refused("demo", host=self.title)


class ClosedClient(Closed):
    def begin_with(self, answers: Mapping[str, str], redirect: str) -> SignIn:
        raise Refused("demo", host=self.title)


class ShownFacebookPage(Closed, FacebookPage):
    pass


class ShownInstagram(Closed, InstagramPro):
    pass


class ShownThreads(Closed, ThreadsApi):
    pass


class ShownYouTube(ClosedClient, YouTube):
    pass


class ShownX(ClosedClient, XApi):
    pass


class ShownLinkedIn(ClosedClient, LinkedInPage):
    pass


class ShownReviews(ClosedClient, GoogleReviews):
    pass


class ShownReddit(ClosedClient, Reddit):
    pass


class ShownBlogger(ClosedClient, Blogger):
    pass


class ShownTelegram(Closed, Telegram):
    pass


class ShownDiscord(Closed, Discord):
    pass


class ShownDiscourse(Closed, Discourse):
    async def begin(self, server: str, tools: Tools, redirect: str = "") -> Any:
        raise Refused("demo", host=self.title)


class ShownLemmy(Closed, Lemmy):
    pass


class ShownIsso(Closed, Isso):
    pass


class ShownMatrix(Closed, Matrix):
    pass


SHOWN: tuple[Network, ...] = (
    ShownFacebookPage(),
    ShownInstagram(),
    ShownThreads(),
    ShownYouTube(),
    ShownX(),
    ShownLinkedIn(),
    ShownReviews(),
    ShownReddit(),
    ShownBlogger(),
    ShownTelegram(),
    ShownDiscord(),
    ShownDiscourse(),
    ShownLemmy(),
    ShownIsso(),
    ShownMatrix(),
)
