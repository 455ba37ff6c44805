"""Posts whose requests and answers are lost on the way: none is lost, none is doubled, each is in the right state.

The workspace, the engine, the connector and the servers are the real ones; only the line between them is bad.
"""

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cmdesk.domain.outbox import Event, State
from cmdesk.engine.desk import Desk
from cmdesk.engine.engine import Engine
from cmdesk.store import Store, accounts, claiming, drafts, outbox_rows
from tests.fakes import MemorySecrets
from tests.networks.desk import real_time
from tests.servers.faults import Fate, LossyProxy

pytestmark = pytest.mark.servers
POSTS = 50
ROUNDS = 30


class Hurried:
    """The real time, and what is added to it so that nobody has to wait; or one moment of it, held."""

    def __init__(self) -> None:
        self.ahead = timedelta()
        self._held: datetime | None = None

    def __call__(self) -> datetime:
        return (self._held or real_time()) + self.ahead

    @contextmanager
    def hold(self) -> Iterator[None]:
        self._held = real_time()
        yield
        self._held = None


class BadLine:
    """An office whose account is reached through a proxy that loses half of what is posted."""

    def __init__(self, path: Path, server_port: int, seed: int) -> None:
        self.clock = Hurried()
        self.store = Store(path)
        self.engine = Engine(self.store)
        self.engine.start()
        self.desk = Desk(self.engine, MemorySecrets(), self.clock)
        self.desk.undo_seconds = 0
        self.do(self.desk.start(standing=False))
        chance = random.Random(seed)
        self.fates: list[Fate] = []
        self.bad = False

        def fate(method: str, path: str) -> Fate:
            if method != "POST" or not self.bad:
                return Fate.PASS
            self.fates.append(
                chance.choice([Fate.PASS, Fate.PASS, Fate.LOSE_ANSWER, Fate.CUT_ANSWER, Fate.LOSE_REQUEST])
            )
            return self.fates[-1]

        self.proxy = LossyProxy(server_port, fate)
        self.do(self.proxy.__aenter__())

    def do(self, work, seconds: float = 120):
        return self.engine.do(work).result(seconds)

    def deliveries(self):
        return self.engine.ask(outbox_rows.rows, None, 1000).result(30)

    def write(self, texts: list[str], token: str) -> None:
        answers = {"server": self.proxy.address, "token": token}
        account = self.do(self.desk.connect("mastodon", answers))[0]
        for text in texts:
            draft = self.do(self.engine.write(drafts.start, text, [account], self.clock()))
            self.do(self.desk.send_draft(draft))

    def send_all(self) -> None:
        """Send and look up whatever is due now."""

        async def work() -> None:
            while (due := await self.engine.read(claiming.next_due)) is not None and due <= self.clock():
                await self.desk.sender.step()
                await self.desk.sender.finish()

        self.do(work())

    def close(self) -> None:
        self.do(self.desk.stop())
        self.do(self.proxy.__aexit__(None, None, None))
        self.engine.stop()
        self.store.close()


@pytest.fixture
def bad_line(tmp_path: Path) -> Iterator[list[BadLine]]:
    """Keeps those that a test makes, to close them."""
    made: list[BadLine] = []
    yield made
    for one in made:
        one.close()


def play(line: BadLine, texts: list[str], token: str) -> None:
    """Write all, let the line lose what it will, then let the sender find out."""
    line.write(texts, token)
    line.bad = True
    with line.clock.hold():  # nobody looks up the first, however long the last one takes
        line.send_all()
    rows = line.deliveries()
    lost = [fate for fate in line.fates if fate is not Fate.PASS]
    assert len(line.fates) == len(rows) == POSTS
    assert len(set(lost)) == 3
    # After one try: what was answered is sent, all the rest is unsure, and nothing goes a second time by itself.
    assert Counter(row.state for row in rows) == {State.SENT: POSTS - len(lost), State.UNSURE: len(lost)}
    for _ in range(ROUNDS):
        line.clock.ahead += timedelta(seconds=61)
        line.send_all()
        if all(row.state is State.SENT for row in line.deliveries()):
            break
        if line.clock.ahead > timedelta(minutes=3):
            line.bad = False  # it gets better in the end
    assert {row.state for row in line.deliveries()} == {State.SENT}


def check_attempts(line: BadLine) -> None:
    """A post was tried again only when its request had never arrived."""
    tried = sum(row.attempts for row in line.deliveries())
    assert tried == POSTS + sum(fate is Fate.LOSE_REQUEST for fate in line.fates)
    for row in line.deliveries():
        events = [each.event for each in line.engine.ask(outbox_rows.attempts, row.id).result(30)]
        assert set(events[:-1]) <= {Event.LOST}
        assert row.address


def test_where_the_server_knows_a_repeated_key(mastodon_mock, tmp_path, bad_line):
    line = BadLine(tmp_path / "essai.cmdesk", int(mastodon_mock.rpartition(":")[2]), seed=1)
    bad_line.append(line)
    texts = [
        f"Essai numéro {number} : « à 1,{number:02} € » https://fournil.example/p_{number}" for number in range(POSTS)
    ]
    play(line, texts, "mock_token")
    check_attempts(line)
    found = read_back(line)
    assert found == Counter({plain(text): 1 for text in texts})


def test_where_the_server_knows_no_keys(snac_server, tmp_path, bad_line):
    line = BadLine(tmp_path / "essai.cmdesk", snac_server.port, seed=2)
    bad_line.append(line)
    texts = [
        f"Numéro {number} du jour, à 1,{number:02} € https://fournil.example/p_{number}" for number in range(POSTS)
    ]
    play(line, texts, snac_server.token("alice"))
    check_attempts(line)
    assert read_back(line) == Counter({plain(text): 1 for text in texts})


def plain(text: str) -> str:
    return " ".join(text.split())


def read_back(line: BadLine) -> Counter[str]:
    """What is really on the server."""

    async def work() -> list[str]:
        (row,) = await line.engine.read(accounts.every)
        network = line.desk.networks["mastodon"]
        page = await network.pull(await line.desk.open_account(row), "own", None, line.desk.tools)
        return [plain(item.text) for item in page.items]

    return Counter(text for text in line.do(work()) if "fournil.example/p_" in text)
