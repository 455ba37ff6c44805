import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from cmdesk.domain.accounts import AccountHealth
from cmdesk.domain.conversations import State
from cmdesk.domain.queries import parse
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Listens, Page, Rereads, SignInNeeded, TryLater
from cmdesk.store import accounts, conversations, matching, queries
from tests.fakes import Scripted
from tests.waiting import wait_for


def sync(office):
    return office.do(office.desk.sync())


def shown(office):
    return office.read(conversations.page, conversations.View(state=None))


def test_what_people_wrote_comes_in_page_by_page_and_once(office):
    account = office.connect()
    for number in range(5):
        office.network.arrives(f"Message {number}", office.now(), f"client{number}@a.example")
    assert sync(office).new == 5
    assert sync(office).new == 0
    assert len(shown(office)) == 5
    assert office.read(accounts.streams, account)["notifications"].cursor == "5"
    assert office.messages == []  # it all stood there before: no news
    office.network.arrives("Nouveau", office.now(), "client9@a.example")
    sync(office)
    ((told,),) = office.messages
    assert office.read(conversations.one, told).snippet == "Nouveau"


def test_a_page_and_its_cursor_are_kept_together(office, monkeypatch):
    """If the cursor cannot be kept, the items are not either: nothing is skipped at the next try."""
    account = office.connect()
    office.network.arrives("Bonjour", office.now())
    real = accounts.keep_cursor

    def fail_once(db, *args, **details):
        monkeypatch.setattr(accounts, "keep_cursor", real)
        raise RuntimeError("power cut")

    monkeypatch.setattr(accounts, "keep_cursor", fail_once)
    sync(office)
    assert shown(office) == []
    sync(office)
    assert len(shown(office)) == 1
    assert office.read(accounts.one, account).health is AccountHealth.OK


def test_an_account_that_cannot_be_reached_is_offline_and_comes_back(office):
    account = office.connect()
    office.network.next_pull = [TryLater("unreachable", host="piaille.example")]
    sync(office)
    row = office.read(accounts.one, account)
    assert (row.health, row.trouble.code) == (AccountHealth.OFFLINE, "unreachable")
    sync(office)
    assert office.read(accounts.one, account).health is AccountHealth.OK


def test_a_secret_that_is_no_longer_taken_asks_for_the_person(office):
    account = office.connect()
    office.network.next_pull = [SignInNeeded("sign-in", host="piaille.example")]
    sync(office)
    assert office.read(accounts.one, account).health is AccountHealth.SIGN_IN


def test_a_look_with_the_secret_of_before_says_nothing_of_the_present_one(office, clock, monkeypatch):
    """Somebody signs in again while it is under way: the account would ask for that once more, and not be read."""
    account = office.connect()

    async def refused(*asked):
        clock.pass_(seconds=5)
        await office.desk.connect("scripted", {"server": "piaille.example", "token": "good"})
        raise SignInNeeded("sign-in", host="piaille.example")

    monkeypatch.setattr(office.network, "pull", refused)
    sync(office)
    assert office.read(accounts.one, account).health is AccountHealth.OK


def test_a_secret_that_is_gone_asks_for_the_person(office):
    account = office.connect()
    office.secrets.kept.clear()
    sync(office)
    row = office.read(accounts.one, account)
    assert (row.health, row.trouble.code) == (AccountHealth.SIGN_IN, "secret-missing")


def test_at_the_start_a_secret_that_is_gone_is_told_without_waiting(office):
    account = office.connect()
    sync(office)  # it is not due again for some time
    office.secrets.kept.clear()
    running = office.engine.do(office.desk.reader.run())
    wait_for(lambda: office.read(accounts.one, account).health is AccountHealth.SIGN_IN)
    assert office.read(accounts.one, account).trouble.code == "secret-missing"
    running.cancel()


def test_a_secret_that_is_back_is_good_again(office):
    account = office.connect()
    kept = dict(office.secrets.kept)
    office.secrets.kept.clear()
    office.do(office.desk.reader.check_secrets())
    assert office.read(accounts.one, account).health is AccountHealth.SIGN_IN
    office.secrets.kept |= kept
    office.do(office.desk.reader.check_secrets())
    assert office.read(accounts.one, account).health is AccountHealth.OK


def test_a_locked_keyring_asks_for_no_sign_in(office, monkeypatch):
    account = office.connect()

    def locked(name):
        raise Problem("keyring-locked")

    monkeypatch.setattr(office.secrets, "get", locked)
    office.do(office.desk.reader.check_secrets())
    assert office.read(accounts.one, account).health is AccountHealth.OK


def test_a_fetch_tells_which_accounts_failed(office):
    account = office.connect()
    office.network.next_pull = [TryLater("timeout", host="x")]
    assert office.do(office.desk.sync()).failed_accounts == {account}
    office.network.next_pull = [TryLater("offline")]
    assert not office.do(office.desk.sync()).failed_accounts
    assert not office.do(office.desk.sync()).failed_accounts


def test_working_offline_is_no_fault_of_the_account(office):
    account = office.connect()
    office.network.next_pull = [TryLater("offline")]
    sync(office)
    assert office.read(accounts.one, account).health is AccountHealth.OK


def test_a_bug_in_a_connector_spares_the_others(office):
    account = office.connect()
    office.network.next_pull = [ValueError("a bug")]
    sync(office)
    assert office.read(accounts.one, account).trouble.code == "bug"


def test_failures_wait_longer_each_time(office, clock):
    account = office.connect()
    waits = []
    for _ in range(4):
        office.network.next_pull = [TryLater("timeout", host="x")]
        sync(office)
        waits.append(office.read(accounts.streams, account)["notifications"].next_try - clock.now)
    assert waits == sorted(set(waits))
    office.network.next_pull = [TryLater("http-status", timedelta(hours=3), status="429", host="x")]
    sync(office)
    assert office.read(accounts.streams, account)["notifications"].next_try - clock.now == timedelta(hours=3)


def test_an_answer_sent_from_here_waits_for_them(office):
    office.connect()
    office.network.arrives("Ouvert ?", office.now())
    sync(office)
    (row,) = shown(office)
    office.do(office.desk.reply(row.id, "Oui"))
    office.send()
    assert shown(office)[0].state is State.WAITING
    posted = office.network.published[0]
    assert posted.reply_to == '{"id": "1"}'
    office.network.arrives("Merci", office.now(), ancestors=("1", f"post-{posted.key}"))
    sync(office)
    (row,) = shown(office)
    assert row.state is State.OPEN
    assert [entry.text for entry in office.read(conversations.thread, row.id).entries][-1] == "Merci"


def test_messages_are_matched_by_the_queries_too(office):
    office.connect()
    office.do(office.desk.add_query("Pannes", "panne"))
    office.network.arrives("Le site est en panne", office.now())
    sync(office)
    office.do(office.desk.poller.index_all())
    assert office.read(queries.rows, office.now())[0].total == 1
    assert office.read(matching.count, parse("panne")) == 1


def test_a_full_disk_is_no_fault_of_the_account_and_loses_no_message(office):
    account = office.connect()
    for number in range(40):
        office.network.arrives(f"Message {number} {'mot ' * 500}", office.now(), f"client{number}@a.example")
    office.fill_disk()
    with pytest.raises(Problem) as caught:
        sync(office)
    assert caught.value.trouble.code == "disk-full"
    assert office.read(accounts.one, account).health is AccountHealth.OK
    office.fill_disk(False)
    sync(office)
    assert len(office.read(conversations.page, conversations.View(state=None))) == 40


def test_working_offline_hangs_up(office):
    """A line that stays open would still tell the server that we are there."""
    heard = []

    class Listening(Scripted, Listens):
        async def listen(self, account, tools):
            heard.append("begun")
            try:
                yield "notifications"
                await asyncio.sleep(3600)
            finally:
                heard.append("ended")

    async def until(word):
        async with asyncio.timeout(30):
            while word not in heard:
                await asyncio.sleep(0.01)

    office.desk.networks["scripted"] = Listening()
    office.connect()
    running = office.engine.do(office.desk.reader.run())
    office.do(until("begun"))
    office.do(office.desk.go_online(False))
    office.do(until("ended"))
    office.do(office.desk.go_online(True))
    running.cancel()


def test_a_hint_does_not_shorten_the_pause_that_a_server_asked_for(office, clock):
    """Where much comes in at once a server hints without end; each failure would make the next pause longer, too."""
    account = office.connect()
    too_much = TryLater("http-status", after=timedelta(minutes=10), status="429", host="piaille.example")
    office.network.next_pull = [too_much]
    sync(office)
    office.network.arrives("Bonjour", office.now())
    reader = office.desk.reader

    async def look():
        await reader._look()
        await asyncio.gather(*reader._pulling.values())

    reader._wanted.add((account, "notifications"))
    office.do(look())
    assert shown(office) == []
    assert office.read(accounts.streams, account)["notifications"].failures == 1
    clock.pass_(minutes=11)
    office.do(look())
    assert len(shown(office)) == 1


def test_a_storm_of_hints_is_no_storm_of_requests(office, clock):
    account = office.connect()
    pulled = []
    pull = office.network.pull

    async def counted(*asked):
        pulled.append(clock())
        return await pull(*asked)

    office.network.pull = counted
    reader = office.desk.reader
    office.do(office.desk.sync())
    pulled.clear()

    async def look():
        await reader._look()
        await asyncio.gather(*reader._pulling.values())

    def hear(times):
        for _ in range(times):
            reader._wanted.add((account, "notifications"))
            office.do(look())

    hear(20)
    assert len(pulled) == 1  # the first is read at once
    clock.pass_(seconds=4)
    hear(20)
    assert len(pulled) == 1
    clock.pass_(seconds=1)
    office.do(look())  # the hints that came meanwhile are not forgotten
    assert len(pulled) == 2
    clock.pass_(hours=-1)  # the clock of the computer was set back
    hear(1)
    assert len(pulled) == 3


def test_a_hint_that_is_known_wakes_nobody_again(office):
    woken = []

    class Storming(Scripted, Listens):
        async def listen(self, account, tools):
            for _ in range(1000):
                yield "notifications"
            woken.append("all said")
            await asyncio.sleep(3600)

    office.desk.networks["scripted"] = Storming()
    office.connect()
    (row,) = office.read(accounts.every)
    reader = office.desk.reader
    reader._hints.set = lambda: woken.append("woken")

    async def heard():
        task = asyncio.create_task(reader._listen(row, office.desk.networks["scripted"]))
        async with asyncio.timeout(30):
            while "all said" not in woken:
                await asyncio.sleep(0.01)
        task.cancel()

    office.do(heard())
    assert woken == ["woken", "all said"]


class Retelling(Scripted, Rereads):
    """Tells the thread of what is answered, and counts how often it is asked."""

    asked = 0
    gone = ()

    async def reread(self, account, reply_to, tools):
        self.asked += 1
        return Page([replace(each, text=f"{each.text} !") for each in self.messages], "nonsense", gone=self.gone)


def test_a_thread_that_is_read_again_moves_no_cursor(office, clock):
    """What comes by the side door must not be skipped at the front one."""
    network = office.network = office.desk.networks["scripted"] = Retelling()
    office.connect()
    network.arrives("Bonjour", clock())
    sync(office)
    row = office.read(accounts.every)[0]
    before = {name: state.cursor for name, state in office.read(accounts.streams, row.id).items()}
    office.do(office.desk.reader.read_again(row, "x"))
    assert network.asked == 1
    assert {name: state.cursor for name, state in office.read(accounts.streams, row.id).items()} == before
    thread = office.read(conversations.thread, shown(office)[0].id)
    assert [entry.text for entry in thread.entries] == ["Bonjour !"]
    network.gone = ("1",)
    office.do(office.desk.reader.read_again(row, "x"))
    assert office.read(conversations.thread, shown(office)[0].id).entries[0].gone is not None


def test_a_paused_account_is_not_read(office):
    account = office.connect()
    office.network.arrives("Bonjour", office.now())
    office.do(office.desk.pause_account(account, True))
    assert sync(office).new == 0
    office.do(office.desk.reader._look())
    assert shown(office) == []
    assert office.read(accounts.streams, account) == {}
    office.do(office.desk.pause_account(account, False))
    assert sync(office).new == 1


def test_where_nothing_answers_no_account_is_blamed(office):
    account = office.connect()
    office.desk.reach.dark = True
    office.network.next_pull = [TryLater("unreachable", host="piaille.example")]
    sync(office)
    row = office.read(accounts.one, account)
    assert (row.health, row.trouble) == (AccountHealth.OK, None)
    assert {one.failures for one in office.read(accounts.streams, account).values()} == {0}
    sync(office)  # it answers
    assert not office.desk.reach.dark
