import pytest

from cmdesk.language.irony import irony
from cmdesk.language.wording import words


def told(text: str, language: str) -> list[str]:
    found = words(text, language)
    return [found[index].form for index in irony(text, found, [0.0] * len(found))]


@pytest.mark.parametrize(
    ("text", "language", "by"),
    [
        ("Super, encore une panne… merci", "fr", ["encore", "panne"]),
        ("Bravo, encore un retard !", "fr", ["encore", "retard"]),
        ("Great, another outage… thanks", "en", ["another", "outage"]),
        ("merci pour rien", "fr", ["merci", "pour", "rien"]),
        ("Thanks for nothing.", "en", ["thanks", "for", "nothing"]),
    ],
)
def test_praise_beside_a_mishap_is_not_meant(text: str, language: str, by: list[str]) -> None:
    assert told(text, language) == by


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Super, merci beaucoup !", "fr"),
        ("Merci, la panne est réparée", "fr"),
        ("Encore une panne chez moi, vous êtes géniaux de m'avoir aidé", "fr"),
        ("Great news, the delay is over", "en"),
        ("Way to go team!", "en"),
    ],
)
def test_praise_that_may_be_meant_is_believed(text: str, language: str) -> None:
    assert told(text, language) == []
