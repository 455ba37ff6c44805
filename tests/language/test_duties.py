import pytest

from cmdesk.language.duties import contest, disclosure, drawn


def codes(found):
    return [each.code for each in found]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Un pain en partenariat avec le moulin", "fr", ["paid"]),
        ("Collaboration commerciale : un pain en partenariat avec le moulin", "fr", []),
        ("Publicité. Code promo FOURNIL", "fr", []),
        ("Sponsored by the mill", "en", ["paid"]),
        ("#ad Sponsored by the mill", "en", []),
        ("Nos bûches sont prêtes", "fr", []),
        ("Un add-on in partnership with X", "en", ["paid"]),
    ],
)
def test_who_was_paid_says_so(text, language, found):
    assert codes(disclosure(text, language)) == found


def test_the_remedy_says_it_first():
    (found,) = disclosure("Lien affilié ici", "fr")
    assert found.instead == "Collaboration commerciale\n\nLien affilié ici"


def test_a_picture_made_by_a_machine_is_told():
    assert codes(drawn("Notre vitrine", "Crédit : Midjourney", "fr")) == ["drawn"]
    assert codes(drawn("Notre vitrine. Image créée par une IA", "Midjourney", "fr")) == []
    assert codes(drawn("Notre vitrine", "Photo : Léa", "fr")) == []


def test_a_game_needs_rules_and_meta_forbids_conditions():
    text = "Grand jeu concours ! Partagez cette publication avec trois amis"
    assert codes(contest(text, "facebook", "fr")) == ["game-rules", "game-forbidden", "game-release"]
    assert codes(contest(text + ". Règlement : https://a.fr", "mastodon", "fr")) == []
    free = " Règlement : https://a.fr. Facebook n’est pas associé à ce jeu."
    assert codes(contest("Tirage au sort samedi." + free, "facebook", "fr")) == []


def test_what_is_no_game_is_left_alone():
    assert codes(contest("Une partie de plaisir", "facebook", "fr")) == []
    assert codes(contest("We win hearts", "facebook", "en")) == []
