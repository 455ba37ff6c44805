"""Posts planned in four zones around the nights when clocks change, on a computer whose clock is mistreated.

It sleeps, is switched off, steps back by hours and forward by days. Nothing may leave at another hour than the one on
the wall, nor twice; what could not leave at its hour must ask. Two seeds; as many as CMDESK_SEEDS says, up to four.
"""

import os
import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cmdesk.domain.outbox import MISSED_AFTER, State
from cmdesk.domain.wall import settle
from cmdesk.engine.sender import SLEPT
from cmdesk.store import claiming, drafts, outbox
from tests.fakes import Office, Scripted

ZONES = ("Europe/Paris", "America/Montreal", "Australia/Lord_Howe", "UTC")
CHANGES = (datetime(2026, 3, 29), datetime(2026, 3, 8), datetime(2026, 4, 5), datetime(2026, 10, 25))
POSTS = 60


class Noted(Scripted):
    """Remembers at which time each post left."""

    def __init__(self, clock):
        super().__init__()
        self.clock, self.left = clock, []

    async def commit(self, account, posting, tools):
        posted = await super().commit(account, posting, tools)
        self.left.append((posting.text, self.clock()))
        return posted


@pytest.mark.parametrize("seed", range(int(os.environ.get("CMDESK_SEEDS", "2"))))
def test_nothing_leaves_at_a_wrong_hour_or_twice(tmp_path, clock, seed):
    chance = random.Random(seed)
    night = CHANGES[seed]
    clock.now = (night - timedelta(days=2)).replace(tzinfo=UTC)
    network = Noted(clock)
    office = Office(tmp_path / "essai.cmdesk", clock, networks={"scripted": network})
    planned = {}
    account = office.connect()
    for number in range(POSTS):
        wall = night + timedelta(minutes=chance.randrange(-60 * 18, 60 * 30))
        hour = settle(wall.replace(second=0), chance.choice(ZONES))
        text = f"{number}"
        draft = office.write(drafts.start, text, [account], clock())
        delivery = office.do(office.desk.send_draft(draft, hour.utc))[0]
        planned[text] = (hour, delivery)
    end = (night + timedelta(days=3)).replace(tzinfo=UTC)
    lives = 0
    while clock.now < end:
        for _ in range(3):  # each account sends one thing at a time
            office.send()
        match chance.randrange(60):
            case 0:  # asleep
                clock.pass_(minutes=chance.randrange(3, 400))
            case 1:  # set back: for a daylight that is not one, or by a battery that died
                clock.pass_(minutes=-chance.randrange(1, 180))
            case 2:  # switched off
                office.close()
                lives += 1
                clock.pass_(minutes=chance.randrange(0, 120))
                office = Office(tmp_path / "essai.cmdesk", clock, networks={"scripted": network})
                office.secrets.kept = {"scripted:@fournil": {"token": "good"}}
            case _:
                clock.pass_(seconds=chance.randrange(5, 115))
                if (due := office.read(claiming.next_due)) is not None and due > clock.now + timedelta(minutes=20):
                    clock.pass_(seconds=(due - clock.now).total_seconds() - chance.randrange(0, 900))
    for _ in range(POSTS):
        office.send()
    counted = Counter(text for text, _ in network.left)
    assert set(counted.values()) <= {1}
    for text, at in network.left:
        hour, _ = planned[text]
        assert timedelta() <= at - hour.utc <= MISSED_AFTER + SLEPT
        there = at.astimezone(ZoneInfo(hour.zone)).replace(tzinfo=None)
        if not hour.twice:
            assert timedelta() <= there - hour.wall <= MISSED_AFTER + SLEPT
    states = office.read(outbox.states, [delivery for _, delivery in planned.values()])
    for text, (_, delivery) in planned.items():
        assert states[delivery] is (State.SENT if counted[text] else State.MISSED)
    print(f"seed {seed}: {len(network.left)} left on time, {POSTS - len(network.left)} ask, {lives} restarts")
    assert len(network.left) > POSTS // 4
    assert len(network.left) < POSTS
    office.close()
