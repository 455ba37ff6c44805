import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.kind_cues import KINDS
from cmdesk.language.kinds import kinds


@pytest.mark.parametrize(
    ("text", "language", "main", "urgency"),
    [
        ("Vous êtes ouverts dimanche ?", "fr", "question", "normal"),
        ("C'est inadmissible, personne ne répond", "fr", "complaint", "normal"),
        ("Bravo, un vrai régal", "fr", "praise", "low"),
        ("Merci beaucoup !", "fr", "thanks", "low"),
        ("Pourriez-vous m'envoyer un devis pour 40 personnes ?", "fr", "quote", "normal"),
        ("Ma commande n'est toujours pas arrivée", "fr", "order", "normal"),
        ("Gagnez 500 € par jour, cliquez ici bit.ly/x", "fr", "spam", "low"),
        ("bande d'abrutis", "fr", "insult", "normal"),
        ("Je vais porter plainte, voyez avec mon avocat", "fr", "threat", "high"),
        ("Je cherche un stage, voici mon CV", "fr", "application", "normal"),
        ("Where is my parcel? It never arrived", "en", "order", "normal"),
        ("I will sue you", "en", "threat", "high"),
        ("Are you hiring? Please find my resume", "en", "application", "normal"),
    ],
)
def test_the_main_kind_and_the_urgency(text: str, language: str, main: str, urgency: str) -> None:
    found = kinds(text, language)
    assert (found.kinds[0], found.urgency) == (main, urgency)


def test_several_may_apply_and_each_shows_its_words() -> None:
    text = "Toujours pas reçu ma commande. Sans réponse je saisis la DGCCRF."
    found = kinds(text, "fr")
    assert {"order", "threat"} <= set(found.kinds)
    assert "DGCCRF" in [text[cue.start : cue.end] for cue in found.cues if cue.speaks_for == "threat"]


def test_a_sure_sentiment_makes_a_complaint_where_no_turn_of_phrase_does() -> None:
    assert kinds("Le pain était tout mou", "fr").kinds == ()
    assert kinds("Le pain était tout mou", "fr", -0.9).kinds == ("complaint",)
    assert kinds("Le pain était tout mou", "fr", -0.3).kinds == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Il m'a dit « ferme ta gueule » devant tout le monde", "fr"),
        ("On m'a traité de connard dans votre magasin", "fr"),
        ("Your waiter called me a moron", "en"),
    ],
)
def test_an_insult_that_is_told_of_is_not_the_writers(text: str, language: str) -> None:
    assert "insult" not in kinds(text, language).kinds


def test_danger_is_urgent_and_patience_is_not() -> None:
    assert kinds("Ma fille a fait une réaction allergique", "fr").urgency == "high"
    assert kinds("Pas urgent : votre lien ne marche plus", "fr").urgency == "low"


def test_a_language_that_is_not_known_is_read_as_both() -> None:
    assert kinds("merci", "").kinds == kinds("thanks", "").kinds == ("thanks",)


@given(st.text(max_size=300), st.sampled_from(["fr", "en", ""]), st.floats(-1, 1))
def test_any_text_has_an_answer(text: str, language: str, leaning: float) -> None:
    found = kinds(text, language, leaning)
    assert set(found.kinds) <= set(KINDS)
    assert all(0 <= cue.start <= cue.end <= len(text) for cue in found.cues)
