import pytest

from cmdesk.language.spelling import available, misspelt, suggest
from cmdesk.paths import resource

BOOKS = resource("dictionaries")


def wrong(text, language="fr", known=()):
    return [each.word for each in misspelt(text, language, BOOKS, known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les bûches sont prêtes, dites-le-nous aujourd’hui.", []),
        ("C’est l’exelence de la bolangerie", ["l’exelence", "bolangerie"]),
        ("Un cœur d’artichaut à l'œil", []),
        ("https://exelence.fr @bolangerie #exelence lea@exelence.fr", []),
        ("La SNCF et l’iPhone de nos client·es", []),
        ("Le 25th", []),
    ],
)
def test_french(text, expected):
    assert wrong(text) == expected


def test_english_in_both_spellings():
    assert wrong("I don’t recieve the colour or the color", "en") == ["recieve"]


def test_the_places_are_those_of_the_text():
    (found,) = misspelt("🎄 la bolangerie", "fr", BOOKS)
    assert "🎄 la bolangerie"[found.start : found.end] == "bolangerie"


def test_a_word_of_the_house_is_right_in_any_capitals_and_after_an_article():
    assert wrong("Le Fournil de Chevaigné", known={"chevaigné"}) == []
    assert wrong("l’Armelline", known={"armelline"}) == []


def test_other_languages_are_not_judged():
    assert wrong("Guten Morgen", "de") == []
    assert not available(BOOKS, "de")


def test_what_was_meant_comes_with_its_apostrophe():
    assert suggest("bolangerie", "fr", BOOKS)[0] == "boulangerie"
    assert suggest("recieve", "en", BOOKS)[0] == "receive"
    assert suggest("x", "de", BOOKS) == ()
