from tests.servers.running import feed_server, mail_servers, mastodon_mock, snac_server

__all__ = ["feed_server", "mail_servers", "mastodon_mock", "snac_server"]
