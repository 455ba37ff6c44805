import pytest

from cmdesk.domain.proofing import HouseWord, WordKind
from cmdesk.store import house_words
from cmdesk.ui.panels.drafts.proof import Proof
from tests.ui.panels.drafts.test_panel import begin


@pytest.fixture
def proof(room, qapp):
    yield Proof(room)
    room.settle()


def test_each_text_is_read_once_for_its_network(room, proof):
    proof.about({1: ("la bolangerie ouvre demain", "mastodon", 0), 2: ("voir exemple.fr", "mastodon", 0)})
    assert proof.of(1) == ()
    room.until(proof.is_up_to_date)
    assert [each.code for each in proof.of(1)] == ["spelling"]
    assert [each.code for each in proof.of(2)] == ["link-bare"]
    assert proof.of(3) == ()
    assert proof.wrong_words() == {"bolangerie"}
    assert proof.language_of("bolangerie") == "fr"
    assert proof.language_of("ouvre") == ""


def test_what_is_typed_while_it_reads_is_read_too(room, proof):
    proof.about({1: ("la bolangerie ouvre demain", "mastodon", 0)})
    proof.read()
    proof.about({1: ("la boulangerie ouvre demain", "mastodon", 0)})
    room.until(proof.is_up_to_date)
    assert proof.of(1) == ()


def test_a_rule_that_changed_is_seen_when_it_reads_again(room, proof):
    proof.about({1: ("un pain pas cher", "mastodon", 0)}, "de")
    room.until(proof.is_up_to_date)
    room.office.write(house_words.keep, HouseWord(0, WordKind.BANNED, "pas cher"))
    proof.again()
    room.until(proof.is_up_to_date)
    assert [each.code for each in proof.of(1)] == ["banned"]


def test_a_draft_for_nobody_yet_is_read_too(room):
    room.account("mastodon", "@fournil")
    room.office.write(house_words.keep, HouseWord(0, WordKind.BANNED, "pas cher", "abordable"))
    panel = begin(room, "Un pain pas cher, samedi au marché")
    for chip in panel.editor._chosen:
        panel.editor._on_accounts(tuple(one for one in panel.editor._chosen if one != chip))
    assert panel.editor._chosen == ()
    room.until(lambda: any("pas cher" in check.sentence for check in panel.editor._found()))
    check = next(check for check in panel.editor._found() if "pas cher" in check.sentence)
    panel.editor.review.mend(check, None)
    assert panel.editor.writing.common() == "Un pain abordable, samedi au marché"
