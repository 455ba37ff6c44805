"""Real servers, each started once for all the tests that talk to it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.programs import program
from tests.servers import bluesky, feeds, isso, mail, oidc, snac, wordpress
from tests.servers.ports import free_port, wait_for_port


@pytest.fixture(scope="session")
def mail_servers() -> Iterator[mail.MailServers]:
    """Dovecot and Postfix, for alice and bob of example.org."""
    dovecot, postfix = program("dovecot"), program("postfix")
    program("dovecot-lmtp")
    if reason := mail.may_run():
        pytest.skip(f"NOT TESTED: no mail servers: {reason}")
    servers = mail.start(dovecot, postfix)
    yield servers
    mail.stop(servers, dovecot, postfix)


@pytest.fixture(scope="session")
def snac_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[snac.Snac]:
    """snac, with alice and bob on it."""
    server = snac.start(program("snac"), tmp_path_factory.mktemp("snac"))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def oidc_server() -> Iterator[oidc.Oidc]:
    """oidc-provider, where one signs in as a client of one's own."""
    server = oidc.start(program("oidc-provider"))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def mastodon_mock() -> Iterator[str]:
    """The address of a server that behaves as Mastodon does, idempotency included; its token is "mock_token"."""
    port = free_port()
    command = Path(sys.executable).with_name("mastodon_mock")
    if not command.exists():
        pytest.skip("NOT TESTED: no mastodon_mock: not installed in this environment")
    process = subprocess.Popen(
        [command, "serve", "--in-memory", "--host", "127.0.0.1", "--port", str(port)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    wait_for_port(port, process, seconds=60)
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(60)


@pytest.fixture(scope="session")
def feed_server() -> Iterator[feeds.FeedServer]:
    """nginx, with feeds that have everything wrong with them."""
    server = feeds.start(program("nginx"))
    yield server
    server.stop()


@pytest.fixture(scope="session", params=["wordpress", "wordpress-older"])
def wordpress_site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[wordpress.WordPress]:
    """A WordPress with an administrator, an editor and a contributor; the newest one, then an older one."""
    server = wordpress.start(program("php"), program(request.param), tmp_path_factory.mktemp(request.param))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def newest_wordpress(tmp_path_factory: pytest.TempPathFactory) -> Iterator[wordpress.WordPress]:
    """The newest one alone."""
    server = wordpress.start(program("php"), program("wordpress"), tmp_path_factory.mktemp("newest"))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def plain_wordpress(tmp_path_factory: pytest.TempPathFactory) -> Iterator[wordpress.WordPress]:
    """The newest one without pretty addresses: there is no /wp-json/ then."""
    server = wordpress.start(program("php"), program("wordpress"), tmp_path_factory.mktemp("plain"), links="")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def bluesky_network() -> Iterator[bluesky.Bluesky]:
    """The whole network of Bluesky: people can be made on it."""
    server = bluesky.start(program("bluesky"), program("postgres"), program("redis-server"))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def isso_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[isso.IssoServer]:
    """isso, with comments held until they are approved."""
    server = isso.start(tmp_path_factory.mktemp("isso"))
    yield server
    server.stop()
