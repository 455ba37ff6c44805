import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.learning import Lesson, adjusted, learn
from cmdesk.language.sentiment import UNDEFINED, Sentiment

NEUTRAL = Sentiment("neutral", 0.6, 0.2, 0.6, 0.2, ())
BAD = [
    "La fournée du matin tombe toujours à plat",
    "Encore tombé à plat ce gâteau",
    "Votre blague tombe à plat",
    "Le dessert est tombé à plat hier",
    "Service tombé à plat dimanche",
]
GOOD = [
    "C'est de la bombe ce pain",
    "La bombe cette brioche",
    "Votre flan, une bombe",
    "Bombe absolue la tarte",
    "Une bombe, ce café",
]


def lessons(texts: list[str], truth: int) -> list[Lesson]:
    return [Lesson(text, "fr", NEUTRAL, truth) for text in texts]


def test_corrections_teach_and_say_what_they_are_worth() -> None:
    learned = learn(lessons(BAD, -1) + lessons(GOOD, 1))
    assert (learned.corrections, learned.right_before) == (10, 0)
    assert learned.right >= 8
    assert learned.helps
    text = "Quelle bombe votre éclair"
    found = adjusted(NEUTRAL, text, "fr", learned.words)
    assert found.value == "positive"
    assert "bombe" in [text[start:end] for start, end, weight in found.reasons if weight > 0]
    assert adjusted(NEUTRAL, "Il tombe à plat", "fr", learned.words).value == "negative"


def test_each_correction_is_judged_by_the_others_only() -> None:
    """Texts that have nothing in common teach nothing about each other, however well they are learned by heart."""
    apart = [
        Lesson(text, "fr", NEUTRAL, -1 if n % 2 else 1) for n, text in enumerate(["alpha", "beta", "gamma", "delta"])
    ]
    learned = learn(apart)
    assert learned.right <= 2
    assert not learned.helps


def test_the_same_corrections_teach_the_same() -> None:
    assert learn(lessons(BAD, -1)) == learn(lessons(BAD, -1))


def test_nothing_learned_changes_nothing() -> None:
    assert adjusted(NEUTRAL, "bombe", "fr", {}) is NEUTRAL
    assert adjusted(UNDEFINED, "bombe", "fr", {"bombe": (0.0, 9.0)}) is UNDEFINED
    assert adjusted(NEUTRAL, "autre chose", "fr", {"bombe": (0.0, 9.0)}) is NEUTRAL
    assert learn([]).corrections == 0


def test_many_corrections_are_judged_in_groups() -> None:
    learned = learn((lessons(BAD, -1) + lessons(GOOD, 1)) * 8)
    assert learned.corrections == 80
    assert learned.right == 80


@given(st.lists(st.tuples(st.text(max_size=40), st.sampled_from([-1, 0, 1])), max_size=8))
def test_any_corrections_can_be_learned(told: list[tuple[str, int]]) -> None:
    learned = learn([Lesson(text, "en", NEUTRAL, truth) for text, truth in told])
    assert 0 <= learned.right <= learned.corrections == len(told)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_reasons_stay_in_the_order_of_the_text(language: str) -> None:
    found = adjusted(NEUTRAL, "un deux trois", language, {"trois": (0.0, 2.0), "un": (2.0, 0.0)})
    assert list(found.reasons) == sorted(found.reasons)
