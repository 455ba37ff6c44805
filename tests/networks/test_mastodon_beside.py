from datetime import UTC, datetime

import pytest

from cmdesk.domain.beside import NOTHING, Poll, PollAnswer, Quote, Withheld
from cmdesk.networks.mastodon_beside import LONGEST_QUOTE, beside, poll_of, without_fallback

# As https://docs.joinmastodon.org/entities/Poll/ has it.
POLL = {
    "id": "34830",
    "expires_at": "2019-12-05T04:05:08.302Z",
    "expired": True,
    "multiple": False,
    "votes_count": 10,
    "voters_count": None,
    "voted": True,
    "own_votes": [1],
    "options": [{"title": "accept", "votes_count": 6}, {"title": "deny", "votes_count": 4}],
    "emojis": [],
}
QUOTED = {
    "id": "103270115826048975",
    "url": "https://mastodon.social/@Gargron/103270115826048975",
    "content": "<p>I lost my inheritance</p><p>with one wrong digit</p>",
    "account": {"acct": "Gargron", "display_name": "Eugen"},
}


def test_a_poll():
    end = datetime(2019, 12, 5, 4, 5, 8, 302000, UTC)
    assert poll_of(POLL) == Poll((PollAnswer("accept", 6), PollAnswer("deny", 4)), end, closed=True)
    running = {**POLL, "expired": False, "expires_at": None, "multiple": True, "voters_count": 7}
    found = poll_of({**running, "options": [{"title": "accept", "votes_count": None}, {"title": "deny"}]})
    assert found == Poll((PollAnswer("accept"), PollAnswer("deny")), None, 7, several=True)


@pytest.mark.parametrize("odd", [None, "poll", {}, {"options": None}, {"options": ["a", 3]}])
def test_what_is_no_poll_is_left_out(odd):
    assert poll_of(odd) is None
    assert beside({"poll": odd}) == NOTHING


def test_a_quote():
    said = Quote("I lost my inheritance\n\nwith one wrong digit", "Eugen", QUOTED["url"])
    assert beside({"quote": {"state": "accepted", "quoted_status": QUOTED}}).quote == said
    assert beside({"quote": QUOTED}).quote == said  # as Pleroma and Akkoma tell it
    long = {**QUOTED, "content": f"<p>{'a' * 3000}</p>", "account": None, "url": "javascript:alert(1)"}
    assert beside({"quote": long}).quote == Quote("a" * LONGEST_QUOTE)


@pytest.mark.parametrize(
    ("state", "why"),
    [
        ("revoked", Withheld.REVOKED),
        ("rejected", Withheld.REVOKED),
        ("deleted", Withheld.DELETED),
        ("unauthorized", Withheld.HIDDEN),
        ("blocked_account", Withheld.HIDDEN),
        ("x", Withheld.HIDDEN),
        (3, Withheld.HIDDEN),
    ],
)
def test_of_what_must_not_be_shown_is_said_why(state, why):
    assert beside({"quote": {"state": state, "quoted_status": QUOTED}}).quote == Quote(withheld=why)


def test_what_nobody_agreed_to_yet_is_not_shown():
    assert beside({"quote": {"state": "pending", "quoted_status": QUOTED}}) == NOTHING


def test_a_quote_that_pleroma_keeps_back():
    assert beside({"quote": None, "pleroma": {"quote_id": "A1"}}).quote == Quote(withheld=Withheld.HIDDEN)
    assert beside({"quote": None, "quote_id": "A1"}).quote == Quote(withheld=Withheld.HIDDEN)
    assert beside({"quote": QUOTED, "quote_id": "A1"}).quote.text
    assert beside({"quote": None, "quote_id": None, "pleroma": {"quote_url": None}}) == NOTHING


@pytest.mark.parametrize("odd", [None, "x", [], {"state": "accepted"}, {"state": "accepted", "quoted_status": None}])
def test_what_is_no_quote_is_left_out(odd):
    assert beside({"quote": odd}) == NOTHING


def test_the_line_that_stands_for_a_quote_is_left_out():
    line = '<p class="quote-inline">RE: <a href="https://far.example/1">far.example/1</a></p>'
    assert without_fallback(f"{line}<p>Voyez</p>") == "<p>Voyez</p>"
    span = '<p>Voyez<span class="x quote-inline"><br/><br/>RE: <a href="https://far.example/1">1</a></span></p>'
    assert without_fallback(span) == "<p>Voyez</p>"
    assert without_fallback("<p>quote-inline</p>") == "<p>quote-inline</p>"


def test_a_poll_of_gotosocial_that_hides_how_it_stands_and_has_no_end():
    told = {
        "id": "01J5QFKJYQ8SMHNR9V6R0GR2K5",
        "expires_at": None,
        "expired": False,
        "multiple": True,
        "votes_count": 2,
        "voters_count": None,
        "options": [{"title": "Pain &amp; beurre", "votes_count": None}, {"title": "Brioche", "votes_count": None}],
        "emojis": [],
    }
    answers = (PollAnswer("Pain & beurre", None), PollAnswer("Brioche", None))
    assert poll_of(told) == Poll(answers, None, several=True)


def test_a_poll_of_pleroma():
    told = {
        "id": "4242",
        "expires_at": "2026-03-04T12:00:00.000Z",
        "expired": False,
        "multiple": False,
        "votes_count": 3,
        "voters_count": 3,
        "options": [{"title": "Pain", "votes_count": 2}, {"title": "Brioche", "votes_count": 1}],
        "emojis": [],
        "voted": True,
        "own_votes": [0],
    }
    end = datetime(2026, 3, 4, 12, tzinfo=UTC)
    assert poll_of(told) == Poll((PollAnswer("Pain", 2), PollAnswer("Brioche", 1)), end, 3)
