import pytest

from cmdesk.domain.playbook import Page, Playbook
from cmdesk.domain.proofing import HouseWord, Level, Manner, WordKind
from cmdesk.language.proofreading import language_of, proofread
from cmdesk.networks import BY_NAME
from cmdesk.paths import resource

BOOKS = resource("dictionaries")


def found(text, network="mastodon", **manner):
    return proofread(text, network, Manner(**{"customs": BY_NAME[network].customs} | manner), BOOKS)


def codes(text, network="mastodon", **manner):
    return [each.code for each in found(text, network, **manner)]


def test_a_good_text_has_nothing_against_it():
    assert codes("Nos bûches sont prêtes à réserver, venez les goûter samedi.") == []
    assert codes("") == []


def test_the_gravest_comes_first():
    text = "Bonjour {{ contact.first_name }}, c'est une bolangerie"
    assert [(each.level, each.code) for each in found(text, language="fr")] == [
        (Level.ERROR, "unfilled"),
        (Level.WARNING, "spelling"),
        (Level.NOTE, "typography"),
    ]


def test_a_name_is_only_a_note():
    (one,) = found("Le marché de Chevaigné vous attend dimanche matin", language="fr")
    assert (one.level, one.data["word"]) == (Level.NOTE, "Chevaigné")


def test_each_wrong_word_is_told_once_and_not_endlessly():
    text = " ".join(f"bolangeri{sign}" for sign in "bcdfghjklmnp")
    assert codes(f"{text} bolangerib", language="fr") == ["spelling"] * 8


@pytest.mark.parametrize(
    ("word", "text", "told"),
    [
        (HouseWord(1, WordKind.BANNED, "pas cher", "accessible"), "Un pain PAS CHER", ("banned", "accessible")),
        (HouseWord(1, WordKind.BANNED, "pas cher"), "Un pain pas cher", ("banned", None)),
        (HouseWord(1, WordKind.GLOSSARY, "Fournil Thabor"), "Le fournil thabor ouvre", ("glossary", "Fournil Thabor")),
        (
            HouseWord(1, WordKind.GLOSSARY, "chocolatine", "pain au chocolat"),
            "Une chocolatine",
            ("glossary", "pain au chocolat"),
        ),
    ],
)
def test_words_of_the_house(word, text, told):
    (one,) = found(text, language="de", house=(word,))
    assert (one.code, one.instead) == told


def test_a_word_as_the_house_writes_it_is_right():
    house = (HouseWord(1, WordKind.GLOSSARY, "Fournil Thabor"), HouseWord(2, WordKind.OWN, "Chevaigné"))
    assert codes("Le Fournil Thabor vient à Chevaigné", language="fr", house=house) == []
    assert codes("Le fournilthabor.example", language="de", house=house) == []


def test_the_remedy_of_the_spaces_is_the_whole_text():
    (one,) = found("Venez samedi ! Nous ouvrons.", language="fr")
    assert one.instead == "Venez samedi\u202f! Nous ouvrons."
    assert codes("Venez samedi ! Nous ouvrons.", language="fr", policy="none") == []


def test_the_tone_speaks_once_of_each_concern():
    assert codes("VENEZ NOMBREUX SAMEDI, TOUT EST GRATUIT chez nous", language="fr") == ["tone-shouting"]


def test_the_language_follows_the_text_until_it_is_chosen():
    assert language_of("The bread is out of the oven") == "en"
    assert language_of("The bread is out of the oven", "fr") == "fr"


def test_the_playbook_is_read_with_the_text():
    told = Playbook({"tone": Page({"address": "vous"}), "hashtags": Page({"capitals": "yes"})})
    text = "Tu viens goûter nos pains, vous verrez #painaulevain"
    assert codes(text, language="fr", playbook=told) == ["style-address", "style-tag-capitals"]
    (better,) = [each.instead for each in found(text, language="fr", playbook=told) if each.instead]
    assert better == "#PainAuLevain"
    assert codes(text, language="fr") == ["tone-forms"]


def test_what_holds_for_a_network_holds_for_its_page_and_its_api():
    tags = " ".join(f"#mot{number}" for number in range(9))
    assert codes(f"Du pain {tags}", "facebook_page") == codes(f"Du pain {tags}", "facebook") != []
