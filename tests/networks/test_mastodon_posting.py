import json

import pytest

from cmdesk.domain.polls import POLL, NewPoll
from cmdesk.networks.base import Account, NoAnswer
from cmdesk.networks.http import Answer
from cmdesk.networks.mastodon_parsing import Answering
from cmdesk.networks.mastodon_posting import body_of, composed, posted_as, visibility_of, warning_of

US = Account(1, "mastodon", "@fournil", {"domain": "piaille.example", "account_id": "1"})


def whom(visibility="public", warning=""):
    return Answering("7", ("lea@x.example",), visibility, warning)


def test_what_answers_nobody_is_as_it_was_written():
    assert composed(US, "Bonjour", None) == "Bonjour"


@pytest.mark.parametrize(
    ("over", "chosen", "told"),
    [("", "", ""), ("Recette", "", "re: Recette"), ("Re: Recette", "", "Re: Recette"), ("Recette", " Autre ", "Autre")],
)
def test_an_answer_carries_a_warning_on_unless_another_was_chosen(over, chosen, told):
    assert warning_of(whom(warning=over), {"warning": chosen}) == told


def test_without_an_answer_there_is_no_warning():
    assert warning_of(None) == ""


@pytest.mark.parametrize(
    ("theirs", "chosen", "told"),
    [
        ("public", "", ""),
        ("public", "unlisted", "unlisted"),
        ("direct", "public", "direct"),
        ("private", "direct", "direct"),
        ("unlisted", "", "unlisted"),
        ("private", "everybody", "private"),
    ],
)
def test_an_answer_is_never_seen_by_more_people_than_what_it_answers(theirs, chosen, told):
    assert visibility_of(whom(visibility=theirs), {"visibility": chosen}) == told


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"text": "x"}', b"<html>"])
def test_an_answer_that_names_no_post_leaves_it_open_whether_it_is_out(body):
    with pytest.raises(NoAnswer):
        posted_as(Answer(200, {}, body, "https://piaille.example/"), US, None)


def test_what_is_out_has_its_number_and_its_address():
    told = {
        "id": "7", "content": "<p>Bonjour</p>", "url": "https://piaille.example/@fournil/7", "visibility": "public",
        "created_at": "2026-11-20T12:00:00Z", "account": {"id": "1", "acct": "fournil"},
    }  # fmt: skip
    posted = posted_as(Answer(200, {}, json.dumps(told).encode(), "https://piaille.example/"), US, None)
    assert (posted.remote_id, posted.address) == ("7", "https://piaille.example/@fournil/7")


def test_a_post_is_a_form_without_what_is_blank():
    fields = {"status": "Pain", "language": ""}
    assert body_of(fields, ("1", "2"), {}) == {"form": [("status", "Pain"), ("media_ids[]", "1"), ("media_ids[]", "2")]}


def test_a_poll_goes_along_as_json():
    poll = NewPoll(("Pain", "Brioche"), 3600, several=True)
    asked = {"options": ["Pain", "Brioche"], "expires_in": 3600, "multiple": True, "hide_totals": False}
    fields = {"status": "Pain ?", "visibility": ""}
    assert body_of(fields, (), {POLL: poll.written()}) == {"json": {"status": "Pain ?", "poll": asked}}
    with_files = {"status": "Pain ?", "media_ids": ["7"], "poll": asked}
    assert body_of(fields, ("7",), {POLL: poll.written()}) == {"json": with_files}


@pytest.mark.parametrize(
    ("prepared", "quote", "remark"),
    [
        ('{"media": [], "unquoted": true}', None, "quote-as-link"),
        ('{"media": [], "quote": "55"}', {"state": "pending"}, "quote-waits"),
        ('{"media": [], "quote": "55"}', {"state": "accepted"}, ""),
        ("", None, ""),
    ],
)
def test_what_became_of_a_quote_is_told_with_the_post(prepared, quote, remark):
    answer = Answer(200, {}, json.dumps({"id": "7", "quote": quote}).encode(), "https://piaille.example/")
    assert posted_as(answer, US, None, prepared=prepared).remark == remark
