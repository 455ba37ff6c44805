import pytest

from cmdesk.language.masking import BLANK, masked


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("voir https://a.fr/x?y=1 là", "https://a.fr/x?y=1"),
        ("par @lea@piaille.fr hier", "@lea@piaille.fr"),
        ("le #NoëlDoux ici", "#NoëlDoux"),
        ("à lea@exemple.fr bientôt", "lea@exemple.fr"),
        ("sur fournil.example/noel maintenant", "fournil.example/noel"),
        ("Bonjour {{ contact.name }} !", "{{ contact.name }}"),
    ],
)
def test_what_no_rule_applies_to_is_blank_and_keeps_its_length(text, apart):
    assert masked(text) == text.replace(apart, BLANK * len(apart))


def test_a_sentence_that_ends_is_no_address():
    assert masked("Il pleut. Nous ouvrons.") == "Il pleut. Nous ouvrons."
