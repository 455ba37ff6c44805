from cmdesk.language.common_words import COMMON_WORDS


def test_words_are_as_texts_are_cut() -> None:
    for known in COMMON_WORDS.values():
        assert len(known) > 70
        assert all(word.isalpha() and word == word.lower() for word in known)
