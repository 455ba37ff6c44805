import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.typography import Change, changes, mend

N, H = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Oui !", f"Oui{N}!"),
        ("Oui!", f"Oui{N}!"),
        ("Oui ?!", f"Oui{N}?!"),
        ("Voici : un pain", f"Voici{H}: un pain"),
        ("Voici:", f"Voici{H}:"),
        ("ici ; là", f"ici{N}; là"),
        ("« Joie »", f"«{N}Joie{N}»"),
        ('"Joie"', f"«{N}Joie{N}»"),
        ("l'été d'hier", "l’été d’hier"),
        ("Alors...", "Alors…"),
        ("25€ et 10 %", f"25{H}€ et 10{H}%"),
        ("à 14 h 30", f"à 14{H}h{H}30"),
        ("2 500 pains", f"2{N}500 pains"),
        ("le pain - et le reste", "le pain – et le reste"),
        ("deux  espaces , ici .", "deux espaces, ici."),
    ],
)
def test_french_is_set_as_it_is_printed(typed, set_):
    assert mend(typed, "fr") == set_
    assert changes(set_, "fr") == ()


@pytest.mark.parametrize(
    "text",
    [
        "https://a.fr/?b=c;d!",
        "à 10:30 ou 8h30",
        "sourire :) ou ;)",
        "10h, 5g",
        "06 12 34 56 78",
        "- un\n- deux",
        "@lea: non".replace(":", f"{H}:"),
        "",
    ],
)
def test_what_is_right_is_left_alone(text):
    assert mend(text, "fr") == text


def test_a_network_that_draws_thin_spaces_badly_gets_plain_ones():
    assert mend("« Oui ! »", "fr", "plain") == f"«{H}Oui{H}!{H}»"


def test_spaces_can_be_left_alone_and_letters_still_be_mended():
    assert mend("L'eau ! 25€", "fr", "none") == "L’eau ! 25€"


def test_english_has_no_space_before_its_marks():
    assert mend("Really ? Don't...", "en") == "Really? Don't…"


def test_each_place_is_told():
    assert changes("Oui !", "fr") == (Change(3, 4, N),)


@given(st.text(alphabet="aé «»!?:;'\"0129h%€.,-\n\u00a0\u202f", max_size=40))
def test_what_was_mended_twice_changes_no_more(text):
    once = mend(mend(text, "fr"), "fr")
    assert mend(once, "fr") == once
