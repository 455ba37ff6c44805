from tests.servers.running import mail_servers, mastodon_mock, snac_server

__all__ = ["mail_servers", "mastodon_mock", "snac_server"]
