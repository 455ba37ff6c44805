import pytest

from cmdesk.domain.playbook import Line, Page, Playbook
from cmdesk.domain.proofing import Level
from cmdesk.language.house_style import find, outside_hours


def book(section, *lines, **options):
    return Playbook().with_page(section, Page(options, lines))


def found(text, told, network="mastodon", language="fr", words=()):
    return list(find(text, network, language, told, set(words).__contains__))


def codes(*args, **more):
    return [(each.code, each.instead) for each in found(*args, **more)]


def test_nothing_is_found_where_nothing_was_written():
    assert found("Tu viens ? 🎉🎉🎉🎉🎉 #painaulevain client·e·s " + "mot " * 80, Playbook()) == []
    assert found(" ", book("tone", emoji="none")) == []


@pytest.mark.parametrize(
    ("wanted", "text", "level"),
    [
        ("vous", "Tu viens samedi ?", Level.WARNING),
        ("vous", "Vous venez samedi ?", None),
        ("tu", "Vous venez samedi ?", Level.NOTE),
        ("tu", "Tu viens samedi ?", None),
        ("vous", "Merci @toi #tu", None),
    ],
)
def test_how_people_are_addressed(wanted, text, level):
    told = found(text, book("tone", address=wanted))
    assert [each.level for each in told] == ([level] if level else [])
    for each in told:
        assert (each.code, each.data["section"], each.data["option"], each.data["said"]) == (
            "style-address",
            "tone",
            "address",
            wanted,
        )
    assert found("You are welcome", book("tone", address="tu"), language="en") == []


def test_warmth_by_its_signs():
    cold = "La commande passe par le formulaire du site avant jeudi midi, le retrait se fait samedi au marché."
    (one,) = found(cold, book("tone", warmth="warm"))
    assert (one.code, one.level, one.data["option"]) == ("style-warmth-cold", Level.NOTE, "warmth")
    assert codes(f"Bonjour. {cold}", book("tone", warmth="warm")) == []
    assert codes("Fermé lundi.", book("tone", warmth="warm")) == []
    assert codes(cold, book("tone", warmth="playful")) == [("style-warmth-flat", None)]
    (one,) = found("Une brioche incroyable", book("tone", warmth="sober"))
    assert (one.code, one.data["words"]) == ("style-warmth-loud", "incroyable")


def test_emoji_by_their_policy():
    assert codes("Oui 🎉 👨‍👩‍👧", book("tone", emoji="none")) == [("style-emoji", ""), ("style-emoji", "")]
    assert codes("🎉🎉🎉", book("tone", emoji="few")) == []
    (many,) = found("🎉🎉🎉🎉", book("tone", emoji="few"))
    assert (many.code, many.data["n"], many.data["most"], many.start) == ("style-emojis", "4", "3", 3)
    (many,) = found("🎉🎉", book("tone", emojis="1"))
    assert (many.data["option"], many.data["said"]) == ("emojis", "1")
    assert codes("🎉" * 9, book("tone", emoji="free")) == []
    assert codes("© 2026, 100 %", book("tone", emoji="none")) == []


def test_sentences_that_are_too_long():
    told = found("Court. Voici une phrase de six mots. Bref.", book("tone", sentence="5"))
    assert [(each.code, each.start, each.end, each.data["n"]) for each in told] == [("style-sentence", 7, 36, "6")]


def test_readability_names_its_formula():
    text = "L’approvisionnement hebdomadaire conditionne l’organisation prévisionnelle territoriale, " * 6
    (hard,) = found(text, book("tone", readability="50"))
    assert (hard.code, hard.data["formula"], hard.data["least"]) == ("style-readability", "Kandel-Moles", "50")
    assert int(hard.data["score"]) < 50
    assert found("Le pain est bon. " * 10, book("tone", readability="50")) == []


def test_inclusive_writing_is_a_choice_and_for_french():
    assert codes("Nos client·e·s", book("tone", inclusive="doublets")) == [("style-inclusive", "clientes et clients")]
    assert codes("Nos client·e·s", book("tone", inclusive="doublets"), language="en") == []


TAGS = book("hashtags", Line("#FournilDuThabor"), Line("#Rennes #Bretagne"), only="yes")


def test_only_the_hashtags_of_the_list():
    assert codes("Pain #FournilDuThabor #Bretagne", TAGS) == []
    (other,) = found("Pain #gluten", TAGS)
    assert (other.code, other.level, other.data["option"]) == ("style-tag-unknown", Level.WARNING, "only")
    (spelt,) = found("Pain #fournil_du_thabor", TAGS)
    assert (spelt.code, spelt.instead, spelt.data["line"]) == ("style-tag-spelt", "#FournilDuThabor", "0")
    assert codes("Pain #gluten", book("hashtags", Line("#Rennes"))) == []


def test_hashtags_that_must_and_that_must_not_stand_there():
    told = book("hashtags", Line("Fournil", {"use": "always"}), Line("#PasCher", {"use": "banned"}))
    assert codes("Du pain", told) == [("style-tag-missing", "Du pain #Fournil")]
    assert codes("#Fournil #pascher", told) == [("style-tag-banned", "")]


def test_a_capital_for_each_word_of_a_hashtag():
    told = book("hashtags", capitals="yes")
    assert codes("#painaulevain #pain", told, words=("pain", "levain")) == [("style-tag-capitals", "#PainAuLevain")]
    assert codes("#painaulevain", Playbook(), words=("pain", "levain")) == []


def test_the_rules_of_a_network_are_for_that_network():
    told = book("networks", Line("mail"), Line("Mastodon", {"length": "10", "hashtags": "1", "mention": "@rennes"}))
    text = "Du pain, et du bon #a #b"
    assert codes(text, told) == [("style-long", None), ("style-tags", None), ("style-mention", f"{text} @rennes")]
    assert {each.data["line"] for each in found(text, told)} == {"1"}
    assert codes(text, told, network="bluesky") == []
    assert codes("Oui @Rennes", told, network="mastodon") == [("style-long", None)]


@pytest.mark.parametrize(
    ("when", "text"),
    [
        ("contest", "Jeu-concours : un panier à gagner"),
        ("sponsored", "En partenariat avec le moulin"),
        ("ai", "Une image de Midjourney"),
        ("words", "Un baba au Rhum"),
    ],
)
def test_a_notice_that_is_missing(when, text):
    line = Line("Avec modération.", {"when": when, **({"words": "bière, rhum"} if when == "words" else {})})
    told = book("legal", Line("Autre", {"when": "words", "words": "absinthe"}), line)
    (missing,) = found(text, told)
    assert (missing.code, missing.level, missing.data["line"]) == ("style-notice", Level.WARNING, "1")
    assert missing.instead == f"{text}\n\nAvec modération."
    assert found(missing.instead, told) == []
    assert found(f"{text}. avec  moderation.", told) == []
    assert found("Du pain", told) == []


@pytest.mark.parametrize(
    ("hours", "minute", "outside"),
    [("8–10, 17h30-19h", 9 * 60, False), ("8–10, 17h30-19h", 12 * 60, True), ("le soir", 720, False), ("", 720, False)],
)
def test_the_hours_of_a_network(hours, minute, outside):
    told = book("networks", Line("mastodon", {"hours": hours}))
    finding = outside_hours("mastodon", minute, told)
    assert (finding is not None) is outside
    if finding is not None:
        assert (finding.code, finding.data["time"], finding.data["line"]) == ("style-hours", "12:00", "0")
    assert outside_hours("mail", minute, told) is None
