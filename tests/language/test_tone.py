import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.tone import Concern, anger, look


def concerns(text, language="", **more):
    return [(hint.concern, hint.words) for hint in look(text, language, **more)]


def mended(text, language="fr", **more):
    """The text with the remedies of all its hints."""
    for hint in reversed(look(text, language, **more)):
        if hint.instead is not None:
            text = text[: hint.start] + hint.instead + text[hint.end :]
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Calmez-vous, nous regardons votre commande.", [(Concern.HARSH, "Calmez-vous")]),
        ("Ce n’est pas notre problème, voyez avec le livreur.", [(Concern.HARSH, "Ce n’est pas notre problème")]),
        ("Votre demande n'est pas ridicule.", []),
        ("Comme par hasard, votre colis est arrivé.", [(Concern.SARCASM, "Comme par hasard")]),
        ("Nous regardons cela avec vous 🙄", [(Concern.SARCASM, "🙄")]),
        ("Bonjour, votre colis part demain. Merci de votre patience.", []),
    ],
)
def test_french_hints(text, expected):
    assert concerns(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As we already said, read the manual again.", ["As we already said", "read the manual again"]),
        ("Calm down, it's not our fault.", ["Calm down", "it's not our fault"]),
        ("It is not stupid to ask.", []),
        ("Thanks for telling us, we are on it.", []),
    ],
)
def test_english_hints(text, expected):
    assert [words for _, words in concerns(text, "en")] == expected


@pytest.mark.parametrize(
    ("text", "words", "instead"),
    [
        ("NOUS AVONS DÉJÀ RÉPONDU à votre message", "NOUS AVONS DÉJÀ RÉPONDU", "Nous avons déjà répondu"),
        ("Nous sommes VRAIMENT désolés", "VRAIMENT", "vraiment"),
        ("Nous arrivons !!!", "!!!", "!"),
        ("Vous êtes sûr ?!?", "?!?", "?"),
    ],
)
def test_shouting_has_a_quiet_remedy(text, words, instead):
    (hint,) = look(text, "fr")
    assert (hint.concern, hint.words, hint.instead) == (Concern.SHOUTING, words, instead)


@pytest.mark.parametrize("text", ["Voyez la SNCF ou la TVA", "le RGPD UE", "https://exemple.fr/TRESLONGUEPAGE", "Ah !"])
def test_names_and_addresses_do_not_shout(text):
    assert concerns(text, "fr") == []


def test_tu_among_vous_is_pointed_at():
    text = "Bonjour, vous pouvez passer demain, votre pain est prêt. Tu nous diras ?"
    assert concerns(text, "fr") == [(Concern.FORMS, "Tu")]
    assert concerns("Tu peux passer, toi aussi. Votre pain est prêt.", "fr") == [(Concern.FORMS, "Votre")]
    assert concerns("Tu peux passer quand tu veux.", "fr") == []
    assert concerns("Vous pouvez passer quand vous voulez.", "fr") == []


def test_a_letter_greets_and_takes_leave():
    text = "Votre colis part demain."
    assert [concern for concern, _ in concerns(text, "fr", letter=True)] == [Concern.GREETING, Concern.CLOSING]
    assert mended(text, letter=True, name="Léa") == "Bonjour Léa,\n\nVotre colis part demain.\n\nBien cordialement,"
    assert concerns(mended(text, letter=True), "fr", letter=True) == []
    assert mended("It leaves tomorrow.", "en", letter=True).startswith("Hello,\n\n")
    assert concerns(text, "fr") == []


@pytest.mark.parametrize(
    "text",
    [
        "C'est un SCANDALE, trois semaines d'attente",
        "Toujours pas de réponse, je suis déçue !!!",
        "J'en ai ras le bol de votre boutique",
        "This is unacceptable, I want a refund",
        "Still no reply. I am so disappointed.",
    ],
)
def test_who_is_angry_is_heard_with_the_words_that_say_so(text):
    found = anger(text)
    assert found
    assert all(hint.words == text[hint.start : hint.end] for hint in found)


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour, à quelle heure ouvrez-vous dimanche ?",
        "Je ne suis pas déçue du tout, merci !!",
        "MERCI BEAUCOUP POUR TOUT !!!",
        "Great bread, never been disappointed",
        "",
    ],
)
def test_who_is_not_angry_is_not_taken_for_it(text):
    assert anger(text) == ()


@given(st.text(max_size=200), st.sampled_from(["", "fr", "en", "de"]))
def test_every_hint_points_into_the_text(text, language):
    for hint in (*look(text, language, letter=True), *anger(text, language)):
        assert 0 <= hint.start <= hint.end <= len(text)
        assert text[hint.start : hint.end] == hint.words
