from datetime import timedelta

from cmdesk.networks.base import Renews, TryLater
from cmdesk.store import renewing
from tests.fakes import Scripted


class Asked(Scripted, Renews):
    """`there` holds what is still there."""

    renews_after = timedelta(days=30)

    def __init__(self):
        super().__init__()
        self.asked, self.there, self.failing = [], set(), False

    async def still_there(self, account, remote_ids, tools):
        self.asked.append(list(remote_ids))
        if self.failing:
            raise TryLater("timeout", host="x")
        return self.there & set(remote_ids)


def begun(office, clock, messages=3):
    network = Asked()
    office.desk.networks[network.name] = network
    account = office.connect()
    for number in range(messages):
        network.arrives(f"Bonjour {number}", clock())
    office.do(office.desk.test_account(account))
    return network, account


def look(office):
    return office.do(office.desk.renewing_words.look())


def left(office, clock, account):
    return office.read(renewing.due, account, clock() + timedelta(days=1), True, 50)


def test_what_is_gone_is_forgotten_and_the_rest_is_asked_about_a_month_later(office, clock):
    network, _ = begun(office, clock)
    assert look(office) == 0
    clock.pass_(minutes=31 * 24 * 60)
    network.there = {"1", "3"}
    assert look(office) == 3
    assert look(office) == 0
    clock.pass_(minutes=31 * 24 * 60)
    assert look(office) == 2
    assert network.asked == [["1", "2", "3"], ["1", "3"]]


def test_who_cannot_be_asked_loses_nothing(office, clock):
    network, account = begun(office, clock)
    clock.pass_(minutes=31 * 24 * 60)
    network.failing = True
    assert look(office) == 0
    assert len(left(office, clock, account)) == 3


def test_that_all_is_gone_at_once_is_believed_the_second_time(office, clock):
    _, account = begun(office, clock)
    clock.pass_(minutes=31 * 24 * 60)
    assert look(office) == 0
    assert len(left(office, clock, account)) == 3
    assert look(office) == 3
    assert left(office, clock, account) == []
