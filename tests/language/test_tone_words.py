import pytest

from cmdesk.language import tone_words as words


@pytest.mark.parametrize("table", ["HARSH", "SARCASM", "VERY_ANGRY", "ANGRY", "GREETING", "CLOSING"])
def test_both_languages_are_served(table):
    assert set(getattr(words, table)) == {"fr", "en"}


def test_expressions_are_whole_words_with_any_apostrophe_and_space():
    assert words.HARSH["fr"].search("Ce n’est pas\u00a0notre problème")
    assert words.HARSH["en"].search("That’s not our fault")
    assert not words.HARSH["en"].search("an idiotic plan")
