import pytest

from cmdesk.domain.judgements import ItemJudgement
from cmdesk.language.kind_cues import KINDS as KNOWN
from cmdesk.ui.feelings import KINDS, word_for_kind, word_for_language, word_for_sentiment, words_for, words_for_kind


def test_every_kind_has_its_words() -> None:
    assert set(KINDS) == set(KNOWN)
    assert len({word_for_kind(kind) for kind in KINDS}) == len(KINDS)
    assert word_for_kind("of a later version") == "of a later version"


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (ItemJudgement(1, -1, 80, ("complaint", "question"), 1), "Negative · complaint · urgent"),
        (ItemJudgement(1, 0, 80), "Neutral"),
        (ItemJudgement(1, None, 0), "Undefined"),
        (ItemJudgement(1, None, 0, ("question",), -1), "question"),
    ],
)
def test_a_judgement_in_few_words(found: ItemJudgement, words: str) -> None:
    assert words_for(found) == words


def test_the_kind_alone() -> None:
    assert words_for_kind(ItemJudgement(1, -1, 80, ("order", "complaint"), 1)) == "order problem · urgent"
    assert words_for_kind(ItemJudgement(1, -1)) == words_for_kind(None) == ""


def test_what_cannot_be_told_has_words_too() -> None:
    assert word_for_sentiment(None) == "Undefined"
    assert word_for_language("fr") == "French"
    assert word_for_language("") == "another language, or too short to tell"
