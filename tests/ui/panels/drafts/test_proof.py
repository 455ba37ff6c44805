import pytest

from cmdesk.domain.proofing import HouseWord, WordKind
from cmdesk.store import house_words
from cmdesk.ui.panels.drafts.proof import Proof


@pytest.fixture
def proof(room, qapp):
    yield Proof(room)
    room.settle()


def test_each_text_is_read_once_for_its_network(room, proof):
    proof.about({1: ("la bolangerie ouvre demain", "mastodon"), 2: ("voir exemple.fr", "mastodon")})
    assert proof.of(1) == ()
    room.until(proof.is_up_to_date)
    assert [each.code for each in proof.of(1)] == ["spelling"]
    assert [each.code for each in proof.of(2)] == ["link-bare"]
    assert proof.of(3) == ()
    assert proof.wrong_words() == {"bolangerie"}
    assert proof.language_of("bolangerie") == "fr"
    assert proof.language_of("ouvre") == ""


def test_what_is_typed_while_it_reads_is_read_too(room, proof):
    proof.about({1: ("la bolangerie ouvre demain", "mastodon")})
    proof.read()
    proof.about({1: ("la boulangerie ouvre demain", "mastodon")})
    room.until(proof.is_up_to_date)
    assert proof.of(1) == ()


def test_a_rule_that_changed_is_seen_when_it_reads_again(room, proof):
    proof.about({1: ("un pain pas cher", "mastodon")}, "de")
    room.until(proof.is_up_to_date)
    room.office.write(house_words.keep, HouseWord(0, WordKind.BANNED, "pas cher"))
    proof.again()
    room.until(proof.is_up_to_date)
    assert [each.code for each in proof.of(1)] == ["banned"]
