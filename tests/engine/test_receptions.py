from cmdesk.domain.receptions import Numbers
from cmdesk.networks.base import Counts, TryLater
from cmdesk.store import drafts, receptions
from tests.fakes import Scripted


class Counted(Scripted, Counts):
    """`next_counts` holds what the next questions meet."""

    def __init__(self):
        super().__init__()
        self.asked = []
        self.next_counts = []

    async def counts(self, account, remote_ids, tools):
        self.asked.append(tuple(remote_ids))
        if self.next_counts:
            raise self.next_counts.pop(0)
        return {remote_id: Numbers(replies=1, likes=2) for remote_id in remote_ids if "gone" not in remote_id}


def published(office, clock):
    network = Counted()
    office.desk.networks[network.name] = network
    account = office.connect()
    draft = office.write(drafts.start, "Pain", [account], clock())
    delivery = office.do(office.desk.send_draft(draft))[0]
    clock.pass_(minutes=1)
    office.send()
    assert len(network.published) == 1
    return network, delivery


def look(office):
    return office.do(office.desk.receptions.look())


def test_the_first_numbers_come_after_ten_minutes(office, clock):
    network, delivery = published(office, clock)
    assert look(office) == 0
    clock.pass_(minutes=11)
    assert look(office) == 1
    assert look(office) == 0
    (found,) = office.read(receptions.of, delivery)
    assert found.numbers == Numbers(replies=1, likes=2)
    assert len(network.asked) == 1


def test_who_cannot_be_asked_rests(office, clock):
    network, _ = published(office, clock)
    network.next_counts = [TryLater("timeout", host="x"), KeyError("likes")]
    clock.pass_(minutes=11)
    for minutes in (0, 5, 31, 5, 31):
        clock.pass_(minutes=minutes)
        look(office)
    assert len(network.asked) == 3
    assert network.next_counts == []
