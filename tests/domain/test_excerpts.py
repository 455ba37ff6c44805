import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.excerpts import excerpt, highlights
from cmdesk.domain.grammar import parse
from cmdesk.domain.trees import Query
from tests.domain.query_strategies import all_trees, texts


def lit(expression: str, text: str, field: str = "text") -> list[str]:
    return [text[start:end] for start, end in highlights(parse(expression), text, field)]


@pytest.mark.parametrize(
    ("expression", "text", "expected"),
    [
        ("panne retard", "Une PANNE et un retard.", ["PANNE", "retard"]),
        ("ete", "L'été, l'e\u0301te\u0301", ["été", "e\u0301te\u0301"]),
        ("oeuvre", "chef-d'œuvre", ["œuvre"]),
        ("l'été", "l'été dernier, été", ["l'été"]),
        ("pann*", "panneau, pan, pannes", ["panneau", "pannes"]),
        ('"nom de mar"*', "le nom de marque", ["nom de marque"]),
        ("panne NOT retard", "panne sans retard", ["panne"]),
        ("title:panne retard", "panne retard", ["retard"]),
        ("author:panne", "panne", []),
        ("source:monde", "Le Monde", []),
        ('"a b" "b c"', "a b c", ["a b c"]),
        ("京都", "東京都", ["京都"]),
        ("organi?ation", "L’organization, ou organisation", ["organization", "organisation"]),
        ('"nom de m*e"', "un nom de marque", ["nom de marque"]),
        ("panne NEAR/3 four", "le four est en panne", ["four", "panne"]),
    ],
)
def test_highlights(expression: str, text: str, expected: list[str]) -> None:
    assert lit(expression, text) == expected


def test_highlights_of_a_title_and_of_a_source() -> None:
    assert lit("title:panne retard", "panne retard", "title") == ["panne", "retard"]
    assert lit("monde source:economie", "monde économie", "source") == ["économie"]


@given(all_trees(), texts)
def test_highlights_are_sorted_and_apart(query: Query, text: str) -> None:
    place = 0
    for start, end in highlights(query, text):
        assert place <= start < end <= len(text)
        place = end


LONG = "Bonjour à tous. " * 30 + "La panne de ma machine dure depuis un mois. " + "Bonne soirée. " * 30


def test_an_excerpt_shows_the_words() -> None:
    short = excerpt(parse("panne machine"), LONG, 80)
    assert "La panne de ma machine" in short
    assert short.startswith("…")
    assert short.endswith("…")
    assert len(short) <= 80


def test_an_excerpt_without_a_query_is_the_beginning() -> None:
    assert excerpt(None, LONG, 30) == "Bonjour à tous. Bonjour à…"
    assert excerpt(None, "  deux\n\nlignes ") == "deux lignes"


def test_an_excerpt_at_the_end_uses_the_whole_width() -> None:
    short = excerpt(parse("zut"), "mot " * 100 + "zut", 60)
    assert short.endswith("zut")
    assert 50 <= len(short) <= 60


def test_an_excerpt_prefers_where_most_words_stand() -> None:
    text = "panne " + "mot " * 100 + "panne retard colère " + "mot " * 100
    assert "panne retard colère" in excerpt(parse("panne retard colère"), text, 60)


def test_an_excerpt_does_not_tear_an_emoji_family() -> None:
    family = "👨\u200d👩\u200d👧"
    short = excerpt(None, family * 40, 50)
    assert set(short.rstrip("…").split(family)) == {""}


@given(st.one_of(st.none(), all_trees()), st.text(max_size=300), st.integers(20, 100))
def test_an_excerpt_never_exceeds_the_width(query: Query | None, text: str, width: int) -> None:
    short = excerpt(query, text, width)
    assert len(short) <= width
    assert "\n" not in short
    if len(" ".join(text.split())) <= width:
        assert short == " ".join(text.split())
    else:
        assert short.strip("… ")
