import pytest

from cmdesk.networks.base import SignInNeeded
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
