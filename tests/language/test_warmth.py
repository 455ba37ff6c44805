import pytest

from cmdesk.language.warmth import is_long_enough, is_playful, is_warm, loud

COLD = "La commande passe par le formulaire du site avant jeudi midi, le retrait se fait samedi au marché."


@pytest.mark.parametrize(
    ("text", "language", "warm"),
    [
        (COLD, "fr", False),
        (f"Bonjour. {COLD}", "fr", True),
        (f"{COLD} Bon week-end", "fr", True),
        (f"{COLD} 🥐", "fr", True),
        ("Orders close on Thursday at noon.", "en", False),
        ("Orders close on Thursday at noon. See you there.", "en", True),
        ("Bestellungen bis Donnerstag.", "de", True),  # whose signs are not known is not judged
        ("Le chibonjour n’existe pas", "fr", False),
    ],
)
def test_warmth_is_a_greeting_thanks_or_a_wish(text, language, warm):
    assert is_warm(text, language) is warm


def test_who_plays_exclaims_or_asks():
    assert not is_playful(COLD, "fr")
    assert is_playful(f"{COLD} On vous garde une brioche ?", "fr")
    assert not is_playful("See https://fournil.example/?a=1", "en")


def test_loud_places_are_pointed_at():
    text = "Super nouvelle !! Des brioches trooooop bonnes, #super et @super"
    assert [text[start:end] for start, end in loud(text, "fr")] == ["Super", "!!", "trooooop"]
    assert list(loud("Le marché est ouvert samedi !", "fr")) == []
    assert list(loud("Le surhomme superbe", "fr")) == []
    assert len(list(loud("wow wow wow wow", "en"))) == 3


def test_of_a_few_words_nothing_is_asked():
    assert is_long_enough(COLD)
    assert not is_long_enough("Fermé lundi.")
