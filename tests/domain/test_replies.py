import pytest

from cmdesk.domain.replies import SavedReply, found, names, short_code


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
