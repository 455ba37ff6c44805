from tests.servers.running import (
    isso_server,
    mail_servers,
    mastodon_mock,
    plain_wordpress,
    snac_server,
    wordpress_site,
)

__all__ = [
    "isso_server",
    "mail_servers",
    "mastodon_mock",
    "plain_wordpress",
    "snac_server",
    "wordpress_site",
]
