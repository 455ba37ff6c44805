"""Thirty messages between two desks over a real server, while each is killed, cut off and started again."""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cmdesk.domain.conversations import EntryKind
from cmdesk.networks.mastodon import Mastodon
from cmdesk.store import Store, conversations
from tests.fakes import Office
from tests.networks.desk import real_time
from tests.programs import ROOT
from tests.servers.snac import Snac

pytestmark = [
    pytest.mark.servers,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="NOT TESTED: this system cannot fork"),
]
MESSAGES = 30
STEP = 70.0  # seconds between two lives, so that what is unsure can be looked up twice
MOST_LIVES = 12  # for one message
OFFLINE_EVERY, KILLED = 4, 0.5  # each fourth life begins cut off; half of the lives are killed


class Talkers:
    """Children of one process that has everything loaded, one after the other."""

    def __init__(self, complaints: Path) -> None:
        self.ahead = 0.0
        self.killed = self.lives = 0
        self._chance = random.Random(3)
        with complaints.open("w") as told:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.e2e.talker"],
                cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)},
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=told, text=True,
            )  # fmt: skip

    def speak(self, asked: dict[str, Any]) -> None:
        """Let lives begin until one says that the message is out."""
        self.ahead = 0.0  # no further ahead than who answers may be behind
        for _ in range(MOST_LIVES):
            if self._live(asked):
                return
        raise AssertionError(f"{asked['say']} never left")

    def _live(self, asked: dict[str, Any]) -> bool:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.lives += 1
        self.ahead += STEP
        offline = self.lives % OFFLINE_EVERY == 0
        self.process.stdin.write(json.dumps({**asked, "ahead": self.ahead, "offline": offline}) + "\n")
        self.process.stdin.flush()
        doomed, out, child = self._chance.random() < KILLED, False, 0
        for line in self.process.stdout:
            what, _, value = line.partition(" ")
            match what:
                case "child":
                    child = json.loads(value)
                case "begun" if doomed:
                    threading.Timer(self._chance.random() * 0.5, kill, [child]).start()
                case "out":
                    out = True
                case "over":
                    self.killed += os.WIFSIGNALED(json.loads(value))
                    return out
        raise AssertionError("the process of the talkers ended")

    def end(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()


def kill(child: int) -> None:
    with contextlib.suppress(ProcessLookupError):  # it had said all it had to say
        os.kill(child, signal.SIGKILL)


@pytest.fixture
def talkers(tmp_path: Path) -> Iterator[Talkers]:
    made = Talkers(tmp_path / "complaints.txt")
    yield made
    made.end()


def desk_of(server: Snac, user: str, path: Path) -> dict[str, Any]:
    """A workspace with an account of that user, closed again, and what a talker needs to open it."""
    office = Office(path, real_time, networks={"mastodon": Mastodon()})
    under_way = office.do(office.desk.begin_sign_in("mastodon", server.address))
    code = server.approve(under_way.authorize_url, user)
    office.do(office.desk.finish_sign_in("mastodon", under_way, code))
    office.do(office.desk.sync())
    (secret,) = office.secrets.kept.values()
    office.close()
    return {"workspace": str(path), "token": secret["token"]}


def words(number: int) -> str:
    return f"Message numéro {number:02} !"


def heard_and_said(path: str) -> list[tuple[EntryKind, str]]:
    store = Store(Path(path))
    try:
        assert store.integrity() == []
        with store.read() as db:
            (row,) = conversations.page(db, conversations.View(state=None))
            return [(entry.kind, entry.text) for entry in conversations.thread(db, row.id).entries]
    finally:
        store.close()


@pytest.mark.timeout(900)
def test_nothing_is_lost_doubled_or_out_of_order(snac_server: Snac, tmp_path: Path, talkers: Talkers):
    desks = [desk_of(snac_server, user, tmp_path / f"{user}.cmdesk") for user in ("bob", "alice")]
    for number in range(MESSAGES):
        before = words(number - 1) if number else ""
        text = words(number) if number else f"@alice {words(number)}"
        talkers.speak({**desks[number % 2], "hear": before, "say": text})
    assert talkers.killed >= MESSAGES // 4, "they were not disturbed enough"
    # The last one is heard by whoever did not say it.
    talkers.speak({**desks[MESSAGES % 2], "hear": words(MESSAGES - 1), "say": "Merci, à bientôt !"})
    for mine, desk in enumerate(desks):
        entries = heard_and_said(desk["workspace"])
        numbers = [int(text.split("numéro ")[1][:2]) for _, text in entries if "numéro" in text]
        assert numbers == list(range(MESSAGES))
        for kind, text in entries:
            if "numéro" in text:
                number = int(text.split("numéro ")[1][:2])
                assert kind is (EntryKind.OURS if number % 2 == mine else EntryKind.THEIRS)
    published = published_by(snac_server)
    assert {text: count for text, count in published.items() if count > 1} == {}
    assert sum("numéro" in text for text in published) == MESSAGES


def published_by(server: Snac) -> Counter[str]:
    """What both people posted, as a stranger's client sees it."""
    found: Counter[str] = Counter()
    for user in ("alice", "bob"):
        token = server.token(user)
        me = json.loads(server.request("GET", "/api/v1/accounts/verify_credentials", None, token)[2])["id"]
        status, _, told = server.request("GET", f"/api/v1/accounts/{me}/statuses?limit=100", None, token)
        assert status == 200, told
        for each in json.loads(told):
            if each["account"]["id"] == me:
                found[each["content"]] += 1
        time.sleep(0.1)
    return found
