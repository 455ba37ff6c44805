"""Thirty messages between two desks over real mail servers, while each is killed, cut off and started again."""

import json
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cmdesk.domain.conversations import EntryKind
from cmdesk.networks.mail import Mail
from cmdesk.store import Store, conversations
from tests.e2e.test_mail import ALICE, BOB, Bob
from tests.fakes import Office
from tests.networks.desk import real_time
from tests.programs import ROOT
from tests.servers.mail import PASSWORDS, MailServers

pytestmark = [
    pytest.mark.servers,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="NOT TESTED: this system cannot fork"),
]
MESSAGES = 30
MOST_LIVES = 20  # for one message
OFFLINE_EVERY, KILLED = 4, 0.6  # each fourth life begins cut off; most of the lives are to be killed
DELIVERED = 3.0  # seconds without anything in Postfix's queues: what it took is handed on by then


@dataclass(frozen=True)
class Desk:
    workspace: Path
    address: str
    other: str


class Talkers:
    """Children of one process that has everything loaded, one after the other."""

    def __init__(self, servers: MailServers, complaints: Path) -> None:
        self.killed = self.lives = self.decided = 0
        self._servers = servers
        self._chance = random.Random(3)
        with complaints.open("w") as told:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.e2e.talker"],
                cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)},
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=told, text=True,
            )  # fmt: skip

    def speak(self, desk: Desk, hear: str, say: str) -> None:
        """Let lives begin until the message is out; where only a person can say, look into the other's mailbox."""
        for _ in range(MOST_LIVES):
            what, number = self._live(desk, hear, say)
            if what == "out":
                return
            if what == "unsure":
                self._decide(desk, number, say)
        raise AssertionError(f"{say} never left")

    def _live(self, desk: Desk, hear: str, say: str) -> tuple[str, int]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.lives += 1
        asked: dict[str, Any] = {"workspace": str(desk.workspace), "password": PASSWORDS[desk.address]}
        asked |= {"hear": hear, "say": say, "offline": self.lives % OFFLINE_EVERY == 0}
        doomed, when = self._chance.random() < KILLED, self._chance.random() * 0.4
        asked["dies"] = when if doomed else None
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        end = ("", 0)
        for line in self.process.stdout:
            what, _, value = line.partition(" ")
            told = json.loads(value)
            match what:
                case "out":
                    end = ("out", 0)
                case "unsure":
                    end = ("unsure", told)
                case "over":
                    self.killed += os.WIFSIGNALED(told)
                    return end
        raise AssertionError("the process of the talkers ended")

    def _decide(self, desk: Desk, delivery: int, say: str) -> None:
        """What a person does who can ask the other: it came, or it did not."""
        self.decided += 1
        idle_since = time.monotonic()
        while not (came := say in received(self._servers, desk.other)):
            if self._under_way():
                idle_since = time.monotonic()
            if time.monotonic() > idle_since + DELIVERED:
                break
            time.sleep(0.1)
        office = Office(desk.workspace, real_time, networks={"mail": Mail()})
        try:
            office.do(office.desk.decide(delivery, "sent" if came else "again"))
        finally:
            office.close()

    def _under_way(self) -> bool:
        """Whether Postfix still has what it took."""
        queues = (self._servers.root / "spool" / name for name in ("maildrop", "incoming", "active", "deferred"))
        return any(path.is_file() for queue in queues for path in queue.rglob("*"))

    def end(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()


def received(servers: MailServers, address: str) -> list[str]:
    """The numbered messages in somebody's inbox, in the order in which they came."""
    mails = sorted((servers.root / "mail" / address).glob("[cn]*/*"), key=lambda path: path.stat().st_mtime)
    return [
        found for mail in mails for found in re.findall(r"^(Message \d\d\.)", mail.read_text("utf-8"), re.MULTILINE)
    ]


@pytest.fixture
def talkers(mail_servers: MailServers, tmp_path: Path) -> Iterator[Talkers]:
    made = Talkers(mail_servers, tmp_path / "complaints.txt")
    yield made
    made.end()


def desk_of(servers: MailServers, address: str, other: str, path: Path) -> Desk:
    """A workspace with that mailbox, closed again."""
    office = Office(path, real_time, networks={"mail": Mail()})
    office.do(office.desk.connect("mail", servers.settings(address) | {"password": PASSWORDS[address]}))
    office.do(office.desk.sync())
    office.close()
    return Desk(path, address, other)


def words(number: int) -> str:
    return f"Message {number:02}."


def thread(desk: Desk) -> list[tuple[EntryKind, int]]:
    """The numbers of one desk's talk, in the order in which it shows them."""
    store = Store(desk.workspace)
    try:
        assert store.integrity() == []
        with store.read() as db:
            talks = conversations.page(db, conversations.View(state=None))
            (row,) = [talk for talk in talks if "longue conversation" in talk.subject]
            entries = conversations.thread(db, row.id).entries
    finally:
        store.close()
    found = [(entry.kind, re.findall(r"Message (\d\d)\.", entry.text)) for entry in entries]
    return [(kind, int(numbers[0])) for kind, numbers in found if numbers]


@pytest.mark.timeout(600)
def test_nothing_is_lost_doubled_or_out_of_order(mail_servers: MailServers, tmp_path: Path, talkers: Talkers):
    alice = desk_of(mail_servers, ALICE, BOB, tmp_path / "alice.cmdesk")
    bob = desk_of(mail_servers, BOB, ALICE, tmp_path / "bob.cmdesk")
    Bob(mail_servers).write("Une longue conversation", words(0))
    for number in range(1, MESSAGES + 1):
        talkers.speak(alice if number % 2 else bob, words(number - 1), words(number))
    talkers.speak(alice, words(MESSAGES), "Merci, à bientôt.")  # the last one is heard by whoever did not say it
    assert talkers.killed >= MESSAGES // 4, "they were not disturbed enough"
    assert received(mail_servers, BOB) == [words(number) for number in range(1, MESSAGES + 1, 2)]
    assert received(mail_servers, ALICE) == [words(number) for number in range(0, MESSAGES + 1, 2)]
    ours, theirs = EntryKind.OURS, EntryKind.THEIRS
    assert thread(alice) == [(ours if number % 2 else theirs, number) for number in range(MESSAGES + 1)]
    assert thread(bob) == [(theirs if number % 2 else ours, number) for number in range(1, MESSAGES + 1)]
