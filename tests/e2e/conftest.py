from tests.servers.running import (
    bluesky_network,
    feed_server,
    mail_servers,
    mastodon_mock,
    newest_wordpress,
    snac_server,
)

__all__ = ["bluesky_network", "feed_server", "mail_servers", "mastodon_mock", "newest_wordpress", "snac_server"]
