import pytest

from cmdesk.domain.proofing import HouseWord, Level, WordKind
from cmdesk.language.house_words import find

NAME = HouseWord(7, WordKind.BRAND, "Fournil du Thabor")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Le fournil du thabor ouvre", "fournil du thabor"),
        ("Le Fournil-du-Thabor ouvre", "Fournil-du-Thabor"),
        ("Le FournilduThabor ouvre", "FournilduThabor"),
        ("Le Fournil du Thabor ouvre", None),
        ("Le Fournil\u00a0du Thabor ouvre", None),
        ("#fournilduthabor et fournilduthabor.example", None),
        ("Le fournil du thaborien", None),
    ],
)
def test_a_name_is_spelt_in_one_way(text, said):
    found = list(find(text, [NAME]))
    assert [(each.code, each.data["word"], each.instead) for each in found] == (
        [("brand", said, "Fournil du Thabor")] if said else []
    )


def test_accents_belong_to_a_name():
    (found,) = find("La crepe d'Epinal", [HouseWord(1, WordKind.BRAND, "Crêpe d’Épinal")])
    assert found.instead == "Crêpe d’Épinal"


def test_each_finding_says_on_which_word_it_rests():
    (found,) = find("Un pain pas\u00a0cher", [HouseWord(3, WordKind.BANNED, "pas cher", "abordable")])
    assert (found.level, found.instead) == (Level.WARNING, "abordable")
    assert (found.data["section"], found.data["line"], found.data["said"]) == ("words", "3", "pas cher")
    assert list(find("Un pain", [HouseWord(3, WordKind.OWN, "pain")])) == []
