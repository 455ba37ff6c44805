import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.variables import Variable, asked, fill, standing, unfilled

FACTS = {"contact.first_name": "Léa", "contact.name": "Léa Marchand", "contact.last_name": ""}


@pytest.mark.parametrize(
    ("text", "expected", "missing"),
    [
        ("Bonjour {{ contact.first_name }},", "Bonjour Léa,", 0),
        ("Bonjour {{contact.first_name || 'vous'}},", "Bonjour Léa,", 0),
        ("Bonjour {{ contact.last_name || 'vous' }},", "Bonjour vous,", 0),
        ("Bonjour {{ contact.last_name || '' }}!", "Bonjour !", 0),
        ('Bonjour {{ contact.phone || "vous" }},', "Bonjour vous,", 0),
        ("Bonjour {{ Contact.First_Name }},", "Bonjour Léa,", 0),
        ("Bonjour {{ contact.last_name }},", "Bonjour {{ contact.last_name }},", 1),
        ("Bonjour {{ }} {{ x y }}", "Bonjour {{ }} {{ x y }}", 2),
        ("Écrivez `{{ contact.name }}` ici", "Écrivez `{{ contact.name }}` ici", 0),
        ("```\n{{ contact.name }}\n``` {{ contact.name }}", "```\n{{ contact.name }}\n``` Léa Marchand", 0),
        ("Une { accolade } seule", "Une { accolade } seule", 0),
    ],
)
def test_variables_become_what_is_known(text, expected, missing):
    filled = fill(text, FACTS)
    assert (filled.text, len(filled.missing)) == (expected, missing)
    assert all(filled.text[start:end].startswith("{{") for start, end in filled.missing)


def test_what_is_left_in_a_text_is_found_before_it_leaves():
    text = "Bonjour {{ contact.first_name }}, à demain"
    ((start, end),) = unfilled(text)
    assert text[start:end] == "{{ contact.first_name }}"
    assert unfilled("Bonjour Léa") == ()


def test_what_somebody_is_called_is_never_read_as_a_variable():
    assert fill("Bonjour {{ contact.name }}", {"contact.name": "{{ agent.name }}"}).text == "Bonjour {{ agent.name }}"
    assert unfilled("Bonjour {{ agent.name }}")


@given(st.text(alphabet="{} |'ab.`\n", max_size=40))
def test_any_text_is_filled_without_harm(text):
    filled = fill(text, {"a.b": "x"})
    assert [filled.text[start:end][:2] for start, end in filled.missing] == ["{{"] * len(filled.missing)
    if "{{" not in text:
        assert filled.text == text


def test_a_variable_that_has_a_fallback_still_stands_in_a_text():
    text = "Venez {{ shop || 'chez nous' }} le {{ date }}"
    assert [(text[one.start : one.end], one.fallback) for one in standing(text)] == [
        ("{{ shop || 'chez nous' }}", "chez nous"),
        ("{{ date }}", None),
    ]
    assert [text[a:b] for a, b in unfilled(text)] == ["{{ date }}"]


def test_each_variable_is_asked_for_once_with_the_first_fallback_there_is():
    first, second = "Le {{ date }}, {{ Shop_Name }} ouvre", "{{ shop_name || 'la boutique' }} `{{ code }}` {{ a b }}"
    assert asked(first, second) == (Variable("date"), Variable("shop_name", "la boutique"))
    assert asked("Bonjour") == ()
