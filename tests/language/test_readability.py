import pytest

from cmdesk.language.readability import LEAST_WORDS, ease, sentences, syllables

EASY = "Le pain est prêt. Il est bon. Il est chaud. Venez tôt. Nous avons du riz, du lait et du thé. " * 3
HARD = (
    "L’approvisionnement hebdomadaire des établissements partenaires conditionne l’organisation prévisionnelle de la "
    "fabrication artisanale, conformément aux engagements environnementaux contractuellement formalisés antérieurement "
    "avec les collectivités territoriales concernées, et réciproquement."
)


def test_sentences_are_counted_with_their_words_and_not_their_tags():
    text = "Bonjour à tous ! Le pain de 1,5 kg, c’est samedi…\n#Pain https://a.example/b Et voilà"
    assert [(text[a:b], words) for a, b, words in sentences(text)] == [
        ("Bonjour à tous !", 3),
        ("Le pain de 1,5 kg, c’est samedi…", 6),
        ("Et voilà", 2),
    ]
    assert sentences("") == []


@pytest.mark.parametrize(
    ("word", "language", "count"),
    [
        ("pain", "fr", 1),
        ("boulangerie", "fr", 4),
        ("tarte", "fr", 1),
        ("fête", "fr", 1),
        ("aimé", "fr", 2),
        ("bread", "en", 1),
        ("bakery", "en", 3),
        ("cake", "en", 1),
        ("table", "en", 2),
        ("baked", "en", 1),
        ("wanted", "en", 2),
        ("a", "en", 1),
    ],
)
def test_syllables(word, language, count):
    assert syllables(word, language) == count


def test_the_formula_is_that_of_the_language():
    text = "The cat sat on the mat. " * 6  # 36 words of one syllable, six in a sentence
    found = ease(text, "en")
    assert (found.formula, found.words, found.sentences) == ("Flesch", 36, 6)
    assert found.score == 100  # 206.835 - 1.015 * 6 - 84.6 is 116
    text = "Le chat dort sur le banc vert du parc. " * 4
    found = ease(text, "fr")
    assert found.formula == "Kandel-Moles"
    assert found.score == 100
    assert ease(f"{HARD} {HARD}", "fr").score == 0 < ease(EASY, "fr").score
    middle = (
        "Nous cuisons chaque matin la farine des moulins voisins, et la maison reste ouverte jusqu’au dimanche. " * 3
    )
    words, heard = 48, 25 * 3
    assert ease(middle, "fr").score == round(207 - 1.015 * 16 - 73.6 * heard / words)


def test_a_short_text_and_other_languages_say_nothing():
    assert ease("Le pain est prêt.", "fr") is None
    assert ease("wort " * LEAST_WORDS, "de") is None
