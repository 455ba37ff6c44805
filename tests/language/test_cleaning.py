import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.cleaning import Cleaned, clean


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("https://exemple.fr/menu?utm_source=x&utm_medium=y", "https://exemple.fr/menu"),
        ("https://exemple.fr/?page=2&fbclid=IwAR0&tri=nom", "https://exemple.fr/?page=2&tri=nom"),
        ("Voir https://exemple.fr/a?utm_id=1.", "Voir https://exemple.fr/a."),
        ("(https://exemple.fr/a?b=c&gclid=9)", "(https://exemple.fr/a?b=c)"),
        ("https://exemple.fr/a#xtor=RSS-1", "https://exemple.fr/a"),
        ("https://exemple.fr/a?utm_source=x#suite", "https://exemple.fr/a#suite"),
        ("https://youtu.be/abc?si=XYZ&t=42", "https://youtu.be/abc?t=42"),
        ("https://exemple.fr/a?si=XYZ", "https://exemple.fr/a?si=XYZ"),
        ("https://x.com/lea/status/1?s=20", "https://x.com/lea/status/1"),
        ("https://exemple.fr/a?UTM_Source=x", "https://exemple.fr/a"),
        ("https://exemple.fr/?id=3&ref=menu&%C3%A9=1", "https://exemple.fr/?id=3&ref=menu&%C3%A9=1"),
        ("utm_source=x sans adresse", "utm_source=x sans adresse"),
    ],
)
def test_what_follows_people_goes_and_all_else_stays(typed, expected):
    assert clean(typed).text == expected


def test_the_addresses_that_were_freed_are_counted():
    told = clean("https://a.fr/?utm_source=1&fbclid=2 https://b.fr/?page=3 https://c.fr/?utm_source=3")
    assert (told.text, told.freed) == ("https://a.fr/ https://b.fr/?page=3 https://c.fr/", 2)


@given(st.text(max_size=80))
def test_a_text_without_addresses_is_left_alone(text):
    if "http" not in text.lower():
        assert clean(text) == Cleaned(text)


@given(st.lists(st.sampled_from(["a=1", "utm_x=2", "fbclid=3", "b", "", "utm_=4", "id=5", "si=6"]), max_size=6))
def test_cleaning_twice_changes_nothing_more(parts):
    once = clean("https://youtu.be/p?" + "&".join(parts)).text
    assert clean(once).text == once
    assert clean(once).freed == 0
