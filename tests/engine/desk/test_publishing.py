from datetime import timedelta

import pytest

from cmdesk.domain.outbox import State
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Posted, Recognises
from cmdesk.store import drafts, outbox, outbox_rows, pausing
from tests.fakes import Scripted


def post(office, account, text="Bonjour"):
    draft = office.write(drafts.start, text, [account], office.now())
    return office.do(office.desk.send_draft(draft))[0]


def test_a_pause_that_begins_while_something_is_made_ready_still_holds_it(office, clock):
    """Between the look at the queue and the claim: the claim itself asks."""
    account = office.connect()
    office.do(office.desk.pause_everything())
    assert post(office, account)
    office.do(office.desk.resume_everything())

    delivery = post(office, account, "Deux")
    reach = office.desk.sender._has_baggage

    async def paused_meanwhile(due):
        await office.desk.pause_everything()
        return await reach(due)

    office.desk.sender._has_baggage = paused_meanwhile
    office.send()
    assert office.read(outbox.one, delivery).state is State.QUEUED
    assert office.network.published == []


def test_after_the_pause_nothing_late_leaves_by_itself(office, clock):
    account = office.connect()
    delivery = post(office, account)
    office.do(office.desk.pause_everything())
    clock.pass_(minutes=1)
    office.send()
    assert office.do(office.desk.resume_everything()) == 1
    office.send()
    assert (office.network.published, office.read(outbox.one, delivery).state) == ([], State.MISSED)
    office.do(office.desk.decide(delivery, "again"))
    office.send()
    assert [posting.text for posting in office.network.published] == ["Bonjour"]


def test_what_is_let_through_leaves_alone(office, clock):
    account = office.connect()
    first, second = post(office, account, "Un"), post(office, account, "Deux")
    office.do(office.desk.pause_everything())
    clock.pass_(minutes=1)
    office.do(office.desk.let_through(second))
    for _ in range(3):
        office.send()
    assert [posting.text for posting in office.network.published] == ["Deux"]
    assert [row.id for row in office.read(pausing.held)] == [first]


def test_a_pause_on_the_disk_before_it_is_told(office, monkeypatch):
    synchronous = []
    begin = pausing.begin

    def noted(db, *args, **details):
        synchronous.append(db.exec_driver_sql("PRAGMA synchronous").scalar_one())
        return begin(db, *args, **details)

    monkeypatch.setattr(pausing, "begin", noted)
    office.do(office.desk.pause_everything())
    assert synchronous == [2]


def test_closing_the_window_in_a_pause_sends_nothing(office, clock):
    account = office.connect()
    post(office, account)
    office.do(office.desk.pause_everything())
    office.do(office.desk._send_what_was_sent())
    clock.pass_(seconds=timedelta(minutes=1).total_seconds())
    assert office.network.published == []


class Recognising(Scripted, Recognises):
    """Knows what is behind a link."""

    async def recognise(self, account, address, tools):
        return Posted("r1", address, "to r1")


def test_a_part_that_nobody_could_name_the_one_before_of_follows_the_link_that_a_person_gives(office, clock):
    network = office.desk.networks["scripted"] = Recognising()
    account = office.connect()
    network.next_commit = ["lost after"]
    post(office, account, "Un\n///\nDeux")
    office.send()
    first, second = sorted(office.read(outbox_rows.rows), key=lambda row: row.place)
    office.do(office.desk.decide(first.id, "sent"))
    assert office.read(outbox.one, second.id).state is State.HELD
    with pytest.raises(Problem, match="thread-unnamed"):
        office.do(office.desk.decide(second.id, "again"))
    office.do(office.desk.decide(second.id, "again", "https://piaille.example/@fournil/1"))
    office.send()
    assert [(each.text, each.reply_to) for each in network.published] == [("Un", ""), ("Deux", "to r1")]
