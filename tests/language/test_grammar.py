import json

import pytest

from cmdesk.domain.proofing import Level
from cmdesk.language import grammar

harper = pytest.importorskip("harper", reason="NOT TESTED: Harper does not exist for this kind of computer")


def test_english_has_its_places_its_words_and_a_remedy():
    text = "Hello 🥐, this is an test of the the oven."
    found = grammar.english(text)
    assert [(each.data["words"], each.instead) for each in found] == [("an", "a"), ("the the", "the")]
    for each in found:
        assert text[each.start : each.end] == each.data["words"]
        assert (each.level, each.code, each.data["checker"]) == (Level.NOTE, "grammar", "Harper")
        assert each.data["message"]


def test_spelling_style_tags_and_addresses_are_left_to_others():
    assert (
        grammar.english("We love the color and flavour of pear, bread or cake. #an #an @the https://a.example/the")
        == ()
    )
    assert len(grammar.english("I could of went to to the the shop. " * 30)) == grammar.MOST


def test_without_the_library_nothing_is_said(monkeypatch):
    monkeypatch.setattr(grammar, "_linter", lambda: None)
    assert grammar.english("This is an test.") == ()


def error(start, end, kind="gn", suggested=("pains",)):
    return {"nStart": start, "nEnd": end, "sType": kind, "sMessage": "Accord erroné.", "aSuggestions": list(suggested)}


def answer(*paragraphs):
    return json.dumps({"data": [{"iParagraph": n, "lGrammarErrors": some} for n, some in enumerate(paragraphs, 1)]})


def test_french_is_placed_by_its_paragraphs():
    text = "Bonjour 🥐.\n\nLes pain est bon."
    (found,) = grammar.french(text, answer([], [], [error(4, 8)]))
    assert (text[found.start : found.end], found.instead, found.data["checker"]) == ("pain", "pains", "Grammalecte")
    assert found.data["message"] == "Accord erroné"


def test_signs_tags_and_places_outside_are_left_out():
    text = "Les #pain et pain"
    told = answer([error(0, 3, "typo"), error(4, 9), error(13, 99), error(-4, 2), error(13, 17, suggested=())])
    (found,) = grammar.french(text, told)
    assert (found.data["words"], found.instead) == ("pain", None)


@pytest.mark.parametrize(
    "told",
    [
        "",
        "none",
        "[]",
        '{"data": 3}',
        '{"data": [3]}',
        '{"data": [{"iParagraph": "x"}]}',
        '{"data": [{"iParagraph": 1}]}',
        '{"data": [{"iParagraph": 1, "lGrammarErrors": [{}]}]}',
        "null",
    ],
)
def test_an_answer_that_is_none_says_nothing(told):
    assert grammar.french("Les pain", told) == ()
