import pytest

from cmdesk.networks.base import Account, SignInNeeded
from cmdesk.store import accounts


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
