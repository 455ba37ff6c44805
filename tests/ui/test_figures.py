"""What the frame tells, read from the workspace."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject

from cmdesk.domain.accounts import AccountHealth
from cmdesk.domain.journal import Contact
from cmdesk.domain.sources import NewSource
from cmdesk.store import accounts, claiming, drafts, incidents, journal, sources
from cmdesk.ui import figures
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.figures import FigureReader
from cmdesk.ui.status_bar import Figures


@pytest.fixture
def reader(office, qtbot, monkeypatch):
    monkeypatch.setattr(figures, "REST_MS", 10)
    owner = QObject()
    bridge = Bridge(office.engine, delay_ms=1)
    made = FigureReader(bridge, office.now, owner)
    made.seen: list[Figures] = []
    made.told.connect(made.seen.append)
    yield made
    made.stop()


def test_all_of_it(reader, office, clock, qtbot):
    account = office.connect()
    office.network.arrives("Bonjour", clock.now)
    office.do(office.desk.sync())
    office.write(sources.add, [NewSource("https://ouest.example/feed", "Ouest")], clock.now)
    office.write(drafts.start, "Bientôt", (), clock.now)
    due = clock.now + timedelta(hours=1)
    planned = office.write(drafts.start, "Lundi", (account,), clock.now)
    office.do(office.desk.send_draft(planned, due))
    contacts = [Contact(clock.now, host, "GET", "feed", 200, 9) for host in ("a.example", "b.example", "a.example")]
    office.write(journal.add, contacts)
    reader.read()
    qtbot.waitUntil(lambda: bool(reader.seen))
    told = reader.seen[-1]
    assert (told.open, told.drafts, told.sources, told.accounts, told.hosts) == (1, 2, 1, 1, 2)
    assert (told.queued, told.problems, told.next_due) == (1, 0, due)
    assert told.brand


def test_a_crisis_that_is_no_exercise_is_told(reader, office, clock, qtbot):
    details = {"text": "", "paused": False}
    office.write(incidents.begin, "Exercice", 1, None, clock.now, drill=True, **details)
    reader.read()
    qtbot.waitUntil(lambda: bool(reader.seen))
    assert not reader.seen[-1].crisis
    office.write(incidents.begin, "Commandes", 1, None, clock.now, drill=False, **details)
    qtbot.waitUntil(lambda: reader.seen[-1].crisis)


def test_accounts_that_cannot_be_read_are_counted(reader, office, clock, qtbot):
    account = office.connect()
    office.write(accounts.tell_health, account, AccountHealth.OFFLINE, None, clock.now)
    reader.read()
    qtbot.waitUntil(lambda: bool(reader.seen))
    assert (reader.seen[-1].accounts, reader.seen[-1].unwell) == (1, 1)


def test_what_changes_is_read_again(reader, office, clock, qtbot):
    reader.read()
    qtbot.waitUntil(lambda: bool(reader.seen))
    office.write(drafts.start, "Bientôt", (), clock.now)
    qtbot.waitUntil(lambda: reader.seen[-1].drafts == 1)


def test_missed_ones_are_counted_among_those_that_need_somebody(reader, office, clock, qtbot):
    account = office.connect()
    planned = office.write(drafts.start, "Lundi", (account,), clock.now)
    office.do(office.desk.send_draft(planned, clock.now + timedelta(hours=1)))
    clock.pass_(hours=3)
    office.write(claiming.miss, clock.now)
    reader.read()
    qtbot.waitUntil(lambda: bool(reader.seen))
    assert (reader.seen[-1].missed, reader.seen[-1].problems, reader.seen[-1].queued) == (1, 1, 0)


def test_a_burst_is_read_once(reader, office, clock, qtbot):
    reader.read()
    qtbot.waitUntil(lambda: bool(reader.seen))
    before = len(reader.seen)
    for n in range(30):
        office.write(drafts.start, str(n), (), clock.now)
    qtbot.waitUntil(lambda: reader.seen[-1].drafts == 30)
    assert len(reader.seen) - before < 30
