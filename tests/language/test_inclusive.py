import pytest

from cmdesk.language.inclusive import both, find


def found(text, wanted):
    return [(each.data["words"], each.instead) for each in find(text, wanted)]


@pytest.mark.parametrize(
    ("text", "words", "instead"),
    [
        ("Nos client·e·s", "client·e·s", "clientes et clients"),
        ("Nos client(e)s", "client(e)s", "clientes et clients"),
        ("Nos client.e.s aussi", "client.e.s", "clientes et clients"),
        ("Nos client-e-s aussi", "client-e-s", "clientes et clients"),
        ("Un·e client·e", "client·e", "cliente ou client"),
        ("Les lecteur·trice·s", "lecteur·trice·s", "lectrices et lecteurs"),
        ("Les vendeur·euse·s", "vendeur·euse·s", "vendeuses et vendeurs"),
        ("Les boulanger·ère·s", "boulanger·ère·s", "boulangères et boulangers"),
        ("Les citoyen•ne•s", "citoyen•ne•s", "citoyennes et citoyens"),
        ("Les roux·trice", "roux·trice", None),
    ],
)
def test_both_words_instead_of_a_short_form(text, words, instead):
    assert found(text, "doublets") == [(words, instead)]


def test_neither_is_only_pointed_at():
    assert found("Nos client·e·s et nos clientes et clients", "none") == [("client·e·s", None)]


def test_the_middle_dot_instead_of_the_others():
    assert found("Nos client(e)s, nos ami·e·s", "point") == [("client(e)s", "client·e·s")]
    assert found("Bonjour à toutes et tous, clientes et clients", "point") == [
        ("toutes et tous", None),
        ("clientes et clients", None),
    ]


@pytest.mark.parametrize("wanted", ["none", "doublets", "point"])
@pytest.mark.parametrize(
    "text",
    [
        "C’est la fin.Le pain",
        "Voir pain.example et lea@fournil.example",
        "Vos rendez-vous, croissants et brioches",
        "#client·e",
    ],
)
def test_other_texts_are_left_alone(text, wanted):
    assert found(text, wanted) == []


def test_a_word_that_does_not_follow_is_not_made_up():
    assert both("roux", "trice", True) is None
