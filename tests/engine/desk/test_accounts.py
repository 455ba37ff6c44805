import asyncio
import contextlib
from dataclasses import replace
from datetime import timedelta

import pytest

from cmdesk.domain.accounts import AccountHealth
from cmdesk.domain.troubles import Trouble
from cmdesk.networks.allowances import Allowances
from cmdesk.networks.base import (
    Account,
    Budget,
    Connected,
    NoAnswer,
    Revokes,
    SignInNeeded,
    Spends,
    TriesWriting,
    TryLater,
)
from cmdesk.store import accounts
from tests.fakes import Scripted


def test_connecting_keeps_the_secret_out_of_the_file(office):
    office.connect()
    assert office.secrets.kept == {"scripted:@fournil": {"token": "good"}}
    row = office.read(accounts.one, 1)
    assert "good" not in repr(row)
    assert b"good" not in office.store.path.read_bytes()


def test_a_wrong_secret_connects_nothing(office):
    with pytest.raises(SignInNeeded):
        office.do(office.desk.connect("scripted", {"server": "piaille.example", "token": "wrong"}))
    assert office.read(accounts.every) == []


def test_without_a_keyring_it_says_so(office):
    office.secrets.lasting = False
    _, kept = office.do(office.desk.connect("scripted", {"server": "piaille.example", "token": "good"}))
    assert not kept


def test_a_guess_about_what_was_typed(office):
    (found,) = office.do(office.desk.guess("contact@fournil.example"))
    assert (found.network, found.answers) == ("mail", {"address": "contact@fournil.example"})


def renewed(office, secret, told):
    """What the keyring holds once a network renewed a part of a secret that was opened as `secret`."""
    row = office.read(accounts.one, 1)
    account = Account(1, "scripted", row.name, {}, secret)
    office.do(office.desk.renew_secret(account, told))
    return office.secrets.kept.get(row.secret_name)


def test_a_part_of_a_secret_is_renewed_and_an_empty_one_is_not(office):
    office.connect()
    (name,) = office.secrets.kept
    office.secrets.keep(name, {"token": "good", "refresh": "r1"})
    opened = {"token": "good", "refresh": "r1"}
    assert renewed(office, opened, {"access": "a2", "refresh": ""}) == {
        "token": "good",
        "refresh": "r1",
        "access": "a2",
    }
    assert renewed(office, opened, {"refresh": "r2"})["refresh"] == "r2"


def test_who_signed_in_again_meanwhile_keeps_the_newer_secret(office):
    office.connect()
    (name,) = office.secrets.kept
    office.secrets.keep(name, {"token": "newer"})
    assert renewed(office, {"token": "good"}, {"access": "a2"}) == {"token": "newer"}


def test_nothing_is_kept_of_an_account_that_was_removed(office):
    office.connect()
    row = office.read(accounts.one, 1)
    account = Account(1, "scripted", row.name, {}, {"token": "good"})
    office.do(office.desk.remove_account(1))
    office.do(office.desk.renew_secret(account, {"access": "a2"}))
    assert office.secrets.kept == {}


def test_a_test_reads_all_and_tells_how_many_are_here(office):
    account = office.connect()
    for number in range(3):
        office.network.arrives(f"Message {number}", office.now())
    told = office.do(office.desk.test_account(account))
    assert (told.kept, told.new, told.trouble) == (3, 3, None)
    told = office.do(office.desk.test_account(account))
    assert (told.kept, told.new) == (3, 0)


def test_a_test_tells_what_is_wrong(office):
    account = office.connect()
    office.network.next_pull = [SignInNeeded("sign-in", host="piaille.example")]
    assert office.do(office.desk.test_account(account)).trouble.code == "sign-in"


def test_a_test_of_what_is_not_read_says_so(office):
    account = office.connect()
    office.desk.http.offline = True
    assert office.do(office.desk.test_account(account)).trouble.code == "offline"
    office.desk.http.offline = False
    office.do(office.desk.pause_account(account, True))
    assert office.do(office.desk.test_account(account)).trouble.code == "account-paused"


def test_the_card_of_an_account_tells_its_streams(office):
    account = office.connect()
    office.do(office.desk.test_account(account))
    card = office.do(office.desk.account_card(account))
    assert [stream.name for stream in card.streams] == ["notifications"]
    assert card.row.signed_in == office.now()


def test_the_card_tells_what_its_servers_still_take(office):
    account = office.connect()
    allowances = Allowances()
    allowances.hear("piaille.example", {"X-RateLimit-Remaining": "3", "X-RateLimit-Limit": "300"}, office.now())
    office.desk.http.allowances = allowances
    (told,) = office.do(office.desk.account_card(account)).limits
    assert (told.host, told.left, told.most) == ("piaille.example", 3, 300)


class Revoking(Scripted, Revokes):
    def __init__(self, outcome=True):
        super().__init__()
        self.outcome, self.revoked = outcome, []

    async def revoke(self, account, tools):
        self.revoked.append(account.secret)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


@pytest.mark.parametrize(
    ("outcome", "told"), [(True, True), (False, False), (TryLater("unreachable", host="piaille.example"), False)]
)
def test_removing_revokes_where_the_network_can(office, outcome, told):
    network = Revoking(outcome)
    office.desk.networks["scripted"] = network
    account = office.connect()
    assert office.do(office.desk.remove_account(account)) is told
    assert network.revoked == [{"token": "good"}]
    assert office.secrets.kept == {}
    assert office.read(accounts.every) == []


def signed_in_again(office, network, secret, **settings):
    """What the keyring holds once somebody signed in again with this."""

    class Connecting(type(network)):
        async def connect(self, answers, tools):
            made = await super().connect({**answers, "token": "good"}, tools)
            return Connected(replace(made.account, settings={**made.account.settings, **settings}), secret)

    network.__class__ = Connecting
    office.desk.networks["scripted"] = network
    office.do(office.desk.connect("scripted", {"server": "piaille.example"}))
    (kept,) = office.secrets.kept.values()
    return kept


def test_who_signs_in_again_has_the_network_forget_what_they_signed_in_with_before(office):
    network = Revoking()
    account = office.connect()
    assert signed_in_again(office, network, {"token": "newer"}) == {"token": "newer"}
    assert network.revoked == [{"token": "good"}]
    assert [row.id for row in office.read(accounts.every)] == [account]


@pytest.mark.parametrize("secret", [{"token": "good"}, {"token": "", "access": "good"}])
def test_what_still_lets_us_in_is_not_revoked(office, secret):
    network = Revoking()
    office.connect()
    signed_in_again(office, network, secret)
    assert network.revoked == []


def test_a_server_that_does_not_answer_keeps_nobody_from_signing_in_again(office):
    network = Revoking(TryLater("unreachable", host="piaille.example"))
    office.connect()
    assert signed_in_again(office, network, {"token": "newer"}) == {"token": "newer"}
    office.secrets.kept.clear()  # nothing is known of before
    assert signed_in_again(office, network, {"token": "newest"}) == {"token": "newest"}
    assert network.revoked == [{"token": "good"}]


def test_an_empty_part_of_a_newer_sign_in_takes_the_place_of_none_that_is_kept(office):
    network = Scripted()
    office.connect()
    first = {"token": "a1", "refresh_token": "r1"}
    assert signed_in_again(office, network, first, client="c1") == first
    second = {"token": "a2", "refresh_token": ""}
    assert signed_in_again(office, network, second, client="c1") == {"token": "a2", "refresh_token": "r1"}
    assert signed_in_again(office, network, second, client="c2") == second  # another client, which it never served


def test_what_a_network_said_of_the_sign_in_before_is_void(office):
    """A look under way, with what was revoked meanwhile, says nothing of the present one."""
    account = office.connect()
    told = (accounts.tell_health, account, AccountHealth.SIGN_IN, Trouble("sign-in"), office.now())
    office.write(*told, office.now() - timedelta(seconds=1))
    assert office.read(accounts.one, account).health is AccountHealth.OK
    office.write(*told, office.now())
    assert office.read(accounts.one, account).health is AccountHealth.SIGN_IN


def test_an_account_whose_secret_is_gone_can_be_removed(office):
    account = office.connect()
    office.secrets.kept.clear()
    assert office.do(office.desk.remove_account(account)) is False
    assert office.read(accounts.every) == []


def test_a_renamed_account_keeps_its_own_name_for_the_network(office):
    account = office.connect()
    office.write(accounts.rename, account, "La boulangerie")
    opened = office.do(office.desk.open_account(office.read(accounts.one, account)))
    assert opened.name == "@fournil"
    assert office.connect() == account
    assert len(office.secrets.kept) == 1


def kept_with(office, **secret):
    """An account whose keyring holds this."""
    office.connect()
    (name,) = office.secrets.kept
    office.secrets.keep(name, secret)
    return name, Account(1, "scripted", "@fournil", {}, {"refresh_token": "opened long ago"})


def test_a_token_that_serves_once_is_renewed_by_one_at_a_time_and_with_the_newest(office):
    name, account = kept_with(office, refresh_token="r1")
    seen = []

    async def renew(secret):
        seen.append(secret["refresh_token"])
        await asyncio.sleep(0)
        return {"refresh_token": f"r{len(seen) + 1}", "token": "fresh", "until": ""}

    async def both():
        return await asyncio.gather(*(office.desk.renewing(account, renew) for _ in range(2)))

    first, second = office.do(both())
    assert seen == ["r1", "r2"]
    assert (first["refresh_token"], second["refresh_token"]) == ("r2", "r3")
    assert office.secrets.kept[name] == {"refresh_token": "r3", "token": "fresh"}


def test_a_token_that_serves_once_is_kept_though_nobody_waits_for_it_any_more(office):
    """The old one is used up as soon as it was sent: an answer that is let go of would sign the account out."""
    name, account = kept_with(office, refresh_token="r1")

    async def scene():
        sent, answered = asyncio.Event(), asyncio.Event()

        async def renew(secret):
            sent.set()
            await answered.wait()
            return {"refresh_token": "r2"}

        waiting = asyncio.ensure_future(office.desk.renewing(account, renew))
        await sent.wait()
        waiting.cancel()  # a look that took too long, a window that closes
        await asyncio.wait([waiting])
        answered.set()
        await office.desk.finish_what_must_end()

    office.do(scene())
    assert office.secrets.kept[name] == {"refresh_token": "r2"}


def test_who_signs_in_again_meanwhile_keeps_the_newer_secret(office):
    name, account = kept_with(office, refresh_token="r1")

    async def renew(secret):
        office.secrets.keep(name, {"refresh_token": "signed in again"})
        return {"refresh_token": "r2"}

    assert office.do(office.desk.renewing(account, renew)) == {"refresh_token": "signed in again"}
    assert office.secrets.kept[name] == {"refresh_token": "signed in again"}


class Charging(Scripted, Spends):
    def budget(self, account, now):
        return Budget("microdollars", 100, now.replace(day=1, hour=0), "https://x.example", "2026-11-20")


def test_a_trial_takes_away_what_it_wrote_though_who_asked_is_gone(office):
    account = office.connect()
    there: list[str] = []

    class Tries(Scripted, TriesWriting):
        async def try_writing(self, opened, tools):
            there.append("draft")
            written.set()
            await let.wait()
            there.clear()

    office.desk.networks["scripted"] = Tries()
    written, let = asyncio.Event(), asyncio.Event()

    async def scene():
        asked = asyncio.create_task(office.desk.try_writing(account))
        await written.wait()
        asked.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await asked
        assert there == ["draft"]
        let.set()
        await office.desk.finish_what_must_end()

    office.do(scene())
    assert there == []


def test_what_is_used_up_is_counted_and_told(office, clock):
    office.connect()
    account = Account(1, "scripted", "@fournil", {})
    assert office.do(office.desk.spent(1)) is None  # it counts nothing
    office.desk.networks["scripted"] = Charging()
    budget = Charging().budget(account, clock())
    assert office.do(office.desk.spend(account, 60, budget))
    assert not office.do(office.desk.spend(account, 60, budget))
    assert office.do(office.desk.spent(1)) == (budget, 60)


def test_writing_is_tried_where_nobody_sees_it(office, monkeypatch):
    account = office.connect()
    assert not office.do(office.desk.tries_writing(account))

    class Tries(Scripted, TriesWriting):
        fails = None

        async def try_writing(self, account, tools):
            assert account.secret == {"token": "good"}
            if self.fails is not None:
                raise self.fails

    office.desk.networks["scripted"] = tries = Tries()
    assert office.do(office.desk.tries_writing(account))
    assert office.do(office.desk.try_writing(account)) is None
    tries.fails = TryLater("unreachable", host="piaille.example")
    assert office.do(office.desk.try_writing(account)).code == "unreachable"
    tries.fails = NoAnswer("no-answer", host="piaille.example")
    unsure = office.do(office.desk.try_writing(account))
    assert (unsure.code, unsure.data["host"]) == ("trial-unsure", "piaille.example")
    assert not office.do(office.desk.tries_writing(99))
    tries.can_be_tried = lambda account: account.settings["server"] != "piaille.example"
    assert not office.do(office.desk.tries_writing(account))
    assert office.do(office.desk.try_writing(99)).code == "account-removed"
