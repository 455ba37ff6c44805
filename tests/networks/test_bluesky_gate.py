from datetime import UTC, datetime

from cmdesk.networks.base import Posting
from cmdesk.networks.bluesky_gate import CHOICE, GATE, RULES, is_gated, writes
from cmdesk.networks.bluesky_records import POST, record_key

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


def posting(**more):
    return Posting("Bonjour", "key", first_tried=NOON, created=NOON, **more)


def test_each_choice_but_everybody_is_a_rule():
    assert {value for value, _ in CHOICE.values} == {"", *RULES}
    assert not CHOICE.answers


def test_only_what_begins_a_thread_and_is_not_for_everybody_has_a_gate():
    assert not is_gated(posting())
    assert not is_gated(posting(options={"gate": "odd"}))
    assert not is_gated(posting(options={"gate": "nobody"}, reply_to="{}"))
    assert is_gated(posting(options={"gate": "nobody"}))


def test_the_same_posting_gives_the_same_request():
    sent = posting(options={"gate": "followers"})
    made = writes(sent, {"text": "Bonjour"}, "did:plc:shop")
    assert made == writes(sent, {"text": "Bonjour"}, "did:plc:shop")
    assert [(each["collection"], each["rkey"]) for each in made] == [
        (POST, record_key(sent)),
        (GATE, record_key(sent)),
    ]
