from dataclasses import replace
from datetime import timedelta

from cmdesk.domain.beside import Beside, Quote, Withheld
from cmdesk.networks.base import Page, Refused, Renews, Rereads, TryLater
from cmdesk.store import conversations, renewing
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


def test_a_bug_with_one_account_is_none_of_the_others(office, clock, monkeypatch):
    network, account = begun(office, clock)
    clock.pass_(minutes=31 * 24 * 60)

    async def broken(account, remote_ids, tools):
        raise KeyError("id")

    with monkeypatch.context() as patch:
        patch.setattr(network, "still_there", broken)
        assert look(office) == 0
    assert len(left(office, clock, account)) == 3


def test_that_all_is_gone_at_once_is_believed_the_second_time(office, clock):
    _, account = begun(office, clock)
    clock.pass_(minutes=31 * 24 * 60)
    assert look(office) == 0
    assert len(left(office, clock, account)) == 3
    assert look(office) == 3
    assert left(office, clock, account) == []


class Read(Scripted, Rereads):
    """`says` is what a thread holds when it is read anew."""

    def __init__(self):
        super().__init__()
        self.asked, self.says = [], None

    async def reread(self, account, reply_to, tools):
        self.asked.append(reply_to)
        if isinstance(self.says, Exception):
            raise self.says
        return self.says


def quoting(office, clock):
    """A network that brought one message that quotes somebody, and one that does not."""
    network = Read()
    office.desk.networks[network.name] = network
    account = office.connect()
    network.arrives("Voyez cela", clock())
    network.arrives("Bonjour", clock())
    told = replace(network.messages[0], beside=Beside(quote=Quote("Nous fermons", "Anne")))
    network.messages[0] = told
    office.do(office.desk.test_account(account))
    return network, told


def quote_of(office):
    rows = office.read(conversations.page, conversations.View())
    talks = [office.read(conversations.thread, row.id) for row in rows]
    return next(entry.beside.quote for talk in talks for entry in talk.entries if entry.text == "Voyez cela")


def test_what_is_quoted_is_looked_at_once_a_day_and_goes_when_it_is_taken_back(office, clock):
    network, told = quoting(office, clock)
    network.says = Page((told,), "")
    assert look(office) == 0  # it was read just now
    clock.pass_(hours=25)
    assert look(office) == 1
    assert network.asked == [told.reply_to]
    assert quote_of(office).text == "Nous fermons"
    assert look(office) == 0
    stranger = replace(told, remote_id="new", text="Autre chose")
    network.says = Page((replace(told, beside=Beside(quote=Quote(withheld=Withheld.REVOKED))), stranger), "")
    clock.pass_(hours=25)
    assert look(office) == 1
    assert quote_of(office) == Quote(withheld=Withheld.REVOKED)
    assert len(office.read(conversations.page, conversations.View())) == 2  # nothing new came in by this
    clock.pass_(hours=25)
    assert look(office) == 0  # there are no words of theirs any more


def test_a_quote_that_cannot_be_looked_at_stays_and_rests(office, clock):
    network, _ = quoting(office, clock)
    clock.pass_(hours=25)
    network.says = TryLater("timeout", host="x")
    assert look(office) == 0
    network.says = Refused("broken")
    assert look(office) == 1
    assert quote_of(office).text == "Nous fermons"
    assert look(office) == 0
    clock.pass_(days=31)
    assert look(office) == 0  # of a month ago


def test_a_message_that_is_gone_is_seen_to_be(office, clock):
    network, told = quoting(office, clock)
    clock.pass_(hours=25)
    network.says = Page((), "", gone=(told.remote_id,))
    assert look(office) == 1
    rows = office.read(conversations.page, conversations.View())
    entries = [entry for row in rows for entry in office.read(conversations.thread, row.id).entries]
    assert [entry.gone is not None for entry in entries if entry.text == "Voyez cela"] in ([True], [])
