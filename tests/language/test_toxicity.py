import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.toxicity import toxicity


@pytest.mark.parametrize(
    ("text", "language", "harm"),
    [
        ("Ferme ta gueule sale con", "fr", "insult"),
        ("Les femmes sont toutes des bonnes à rien, elles me dégoûtent", "fr", "hate"),
        ("Rentrez dans votre pays, sales parasites", "fr", "hate"),
        ("Si je te croise je te défonce", "fr", "threat"),
        ("Shut the fuck up you moron", "en", "insult"),
        ("I hate all immigrants", "en", "hate"),
        ("I know where you live", "en", "threat"),
    ],
)
def test_what_hurts_is_marked_with_its_place(text: str, language: str, harm: str) -> None:
    found = toxicity(text, language)
    assert found.toxic
    assert harm in [mark.harm for mark in found.marks]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("On m'a traité de sale arabe dans votre file d'attente", "fr"),
        ("Il m'a dit « ferme ta gueule » devant tout le monde", "fr"),
        ("Ma fille s'est fait traiter de grosse pute par un client", "fr"),
        ("Aucune femme ne mérite de mourir", "fr"),
        ("Arrêtez d'insulter les gens de « sale pédé »", "fr"),
        ("Je suis un vrai connard, pardon", "fr"),
        ("Somebody called me a filthy Arab in your queue", "en"),
        ('He told me "shut your mouth bitch" in front of everyone', "en"),
        ("No woman deserves to die", "en"),
    ],
)
def test_the_words_of_who_is_attacked_or_objects_are_not_the_attackers(text: str, language: str) -> None:
    assert not toxicity(text, language).toxic


def test_words_that_are_only_told_of_are_still_shown() -> None:
    (mark, *_) = toxicity("On m'a traité de connard", "fr").marks
    assert mark.reported


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le service était lamentable", "fr"),
        ("Les femmes de l'équipe sont formidables", "fr"),
        ("Les réfugiés sont accueillis à la mairie", "fr"),
        ("This is the worst pizza ever", "en"),
        ("Black people built this town", "en"),
    ],
)
def test_a_harsh_or_plain_word_is_not_hateful(text: str, language: str) -> None:
    assert not toxicity(text, language).toxic


@given(st.text(max_size=300), st.sampled_from(["fr", "en", ""]))
def test_any_text_has_an_answer(text: str, language: str) -> None:
    assert all(0 <= mark.start < mark.end <= len(text) for mark in toxicity(text, language).marks)
