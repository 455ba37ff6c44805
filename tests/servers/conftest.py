from tests.servers.running import (
    bluesky_network,
    isso_server,
    mail_servers,
    mastodon_mock,
    oidc_server,
    plain_wordpress,
    snac_server,
    wordpress_site,
)

__all__ = [
    "bluesky_network",
    "isso_server",
    "mail_servers",
    "mastodon_mock",
    "oidc_server",
    "plain_wordpress",
    "snac_server",
    "wordpress_site",
]
