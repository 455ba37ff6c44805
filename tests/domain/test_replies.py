import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.replies import SavedReply, fill, found, names, short_code, unfilled

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


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        ("Léa Marchand", ("Léa", "Marchand")),
        ("Jean-Pierre de La Tour 🥐", ("Jean-Pierre", "de La Tour")),
        ("lea@piaille.example", ("", "")),
        ("lea_92", ("", "")),
        ("M. Durand", ("", "Durand")),
        ("Léa", ("Léa", "")),
        ("", ("", "")),
    ],
)
def test_a_first_name_is_taken_from_a_name_only(whole, expected):
    assert names(whole) == expected


def test_a_short_code_is_typed_without_accents_or_spaces():
    assert short_code(" Délai de Livraison ! ") == "delai-de-livraison"


def reply(number, shortcut, text="", **more):
    return SavedReply(number, more.pop("name", shortcut.title()), shortcut, text, **more)


def test_the_short_code_comes_before_name_and_text():
    replies = [reply(1, "merci", "Le retard"), reply(2, "retard"), reply(3, "excuse", name="Retard de colis")]
    assert [each.id for each in found(replies, "ret")] == [2, 3, 1]


def test_the_language_of_the_conversation_comes_first_then_use():
    replies = [reply(1, "merci-en", language="en", used=9), reply(2, "merci-fr", language="fr"), reply(3, "merci")]
    assert [each.id for each in found(replies, "merci", "fr")] == [2, 3, 1]
    assert [each.id for each in found(replies, "merci", "en-GB")] == [1, 3, 2]
    assert [each.id for each in found([reply(1, "a", used=1), reply(2, "b", used=5)], "")] == [2, 1]


def test_what_matches_nothing_finds_nothing():
    assert found([reply(1, "merci")], "zzz") == []
