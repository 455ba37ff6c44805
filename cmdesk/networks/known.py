"""The networks that cmdesk knows, one class each; a new one is added to this list and nowhere else.

Where only a person can publish, the place is a line in `by_hand`.
"""

from cmdesk.networks.base import Network
from cmdesk.networks.blogger import Blogger
from cmdesk.networks.bluesky import Bluesky
from cmdesk.networks.by_hand import BY_HAND
from cmdesk.networks.discord import Discord
from cmdesk.networks.discourse import Discourse
from cmdesk.networks.facebook_page import FacebookPage
from cmdesk.networks.google_reviews import GoogleReviews
from cmdesk.networks.instagram_pro import InstagramPro
from cmdesk.networks.isso import Isso
from cmdesk.networks.lemmy import Lemmy
from cmdesk.networks.linkedin_page import LinkedInPage
from cmdesk.networks.mail import Mail
from cmdesk.networks.mastodon import Mastodon
from cmdesk.networks.matrix import Matrix
from cmdesk.networks.reddit import Reddit
from cmdesk.networks.telegram import Telegram
from cmdesk.networks.threads_api import ThreadsApi
from cmdesk.networks.wordpress import WordPress
from cmdesk.networks.x_api import XApi
from cmdesk.networks.youtube import YouTube

ALL: tuple[Network, ...] = (
    Mastodon(),
    Bluesky(),
    Mail(),
    WordPress(),
    FacebookPage(),
    InstagramPro(),
    ThreadsApi(),
    YouTube(),
    XApi(),
    LinkedInPage(),
    GoogleReviews(),
    Reddit(),
    Blogger(),
    Discourse(),
    Lemmy(),
    Isso(),
    Telegram(),
    Discord(),
    Matrix(),
)
BY_NAME: dict[str, Network] = {network.name: network for network in (*ALL, *BY_HAND)}
