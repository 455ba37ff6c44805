"""The networks that want an app or a bot of one's own, as the demo shows them: what they take, and no way in."""

from collections.abc import Mapping

from cmdesk.networks.base import Connected, Network, Refused, Tools
from cmdesk.networks.blogger import Blogger
from cmdesk.networks.discord import Discord
from cmdesk.networks.facebook_page import FacebookPage
from cmdesk.networks.google_reviews import GoogleReviews
from cmdesk.networks.instagram_pro import InstagramPro
from cmdesk.networks.linkedin_page import LinkedInPage
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
)
