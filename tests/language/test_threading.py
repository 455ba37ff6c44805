import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.texts import TextRule
from cmdesk.language.counting import measure
from cmdesk.language.segments import segments
from cmdesk.language.threading import threaded
from cmdesk.networks import BY_NAME

FORTY = ((TextRule("grapheme", 40),),)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Un pain.", ["Un pain."]),
        (
            "Un pain bien chaud.\n\nEt un autre, pour demain matin.",
            ["Un pain bien chaud.", "Et un autre, pour demain matin."],
        ),
        (
            "Nous ouvrons tôt. M. Rak pétrit la nuit ! Venez le voir samedi.",
            ["Nous ouvrons tôt.", "M. Rak pétrit la nuit !", "Venez le voir samedi."],
        ),
        ("un deux trois quatre cinq six sept huit neuf", ["un deux trois quatre cinq six sept huit", "neuf"]),
        ("x" * 50, ["x" * 50]),
        ("Premier.\n\n///\n\nDeuxième.", ["Premier.", "Deuxième."]),
    ],
)
def test_it_is_cut_where_a_reader_would(text, parts):
    rules = ((TextRule("grapheme", 25),),) if "tôt" in text else FORTY
    assert list(segments(threaded(text, rules))) == parts


def test_every_part_keeps_the_rules_of_all_networks():
    text = " ".join(f"Phrase numéro {n} avec un lien https://exemple.fr/{n} et des mots." for n in range(30))
    rules = (BY_NAME["bluesky"].rules, BY_NAME["x"].rules)
    parts = segments(threaded(text, rules))
    assert len(parts) > 5
    assert all(measure(part, each).fits for part in parts for each in rules)
    assert " ".join(" ".join(parts).split()) == text


@given(st.text(alphabet="ab. \n!?M", max_size=200))
def test_no_letter_is_lost(text):
    cut = threaded(text, FORTY)
    assert "".join("".join(segments(cut)).split()) == "".join(text.split())
