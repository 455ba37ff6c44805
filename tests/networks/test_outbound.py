import asyncio
from datetime import timedelta

import pytest

from cmdesk.domain.texts import TextRule
from cmdesk.networks.base import MediaFile, MediaRule, NoAnswer, Refused, TryLater
from cmdesk.networks.http import Answer
from cmdesk.networks.outbound import plain_answers, same, taken_away, text_troubles, unsettled

RULES = (TextRule("grapheme", 5),)


def answer(status, **more):
    return Answer(status, {}, b"", "https://x.example/", **more)


@pytest.mark.parametrize("status", [408, 500, 502, 599])
def test_what_may_have_been_done_is_not_tried_again(status):
    assert isinstance(unsettled(answer(status)), NoAnswer)


def test_who_is_told_to_come_back_does_so_then():
    found = unsettled(answer(429, after=timedelta(minutes=3)))
    assert isinstance(found, TryLater)
    assert found.after == timedelta(minutes=3)


@pytest.mark.parametrize("status", [200, 400, 401, 403, 404, 409, 422])
def test_the_rest_each_network_says_in_its_own_way(status):
    assert unsettled(answer(status)) is None


def test_what_stands_against_a_text(tmp_path):
    picture = MediaFile(tmp_path / "a.jpg", "image/jpeg", 10, "0" * 64)
    codes = lambda *given, **more: [one.code for one in text_troubles(*given, **more)]  # noqa: E731
    assert codes("pain", RULES) == []
    assert codes(" \n", RULES) == ["empty-text"]
    assert codes("pains!", RULES) == ["too-long"]
    assert codes("", RULES, [picture], MediaRule(1, ("image/jpeg",))) == []
    assert codes("", RULES, [picture], None) == ["media-not-taken"]
    assert codes("@lea", RULES, said="") == ["empty-text"]


def test_an_answer_bears_no_files_where_none_can_be_sent(tmp_path):
    picture, rule = MediaFile(tmp_path / "a.jpg", "image/jpeg", 10, "0" * 64), MediaRule(1, ("image/jpeg",))
    codes = lambda *given: [one.code for one in plain_answers("pain", RULES, *given)]  # noqa: E731
    assert codes([picture], rule, None) == []
    assert codes([], rule, True) == []
    assert codes([picture], rule, True) == ["no-media-here"]
    assert codes([], rule, False) == ["bad-reply-address"]


def test_words_are_the_same_however_they_are_spaced():
    assert same("Ouvert\n demain", "Ouvert demain")
    assert not same("Ouvert", "Fermé")


def test_what_was_written_for_a_trial_and_stays_is_told():
    async def scene(error=None):
        async with taken_away("WordPress"):
            if error is not None:
                raise error

    asyncio.run(scene())
    for error in (TryLater("unreachable"), NoAnswer("no-answer"), Refused("post-refused")):
        with pytest.raises(Refused, match="trial-left"):
            asyncio.run(scene(error))
