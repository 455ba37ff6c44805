import pytest

from cmdesk.ui.amounts import narrow, whole
from cmdesk.ui.words import speak


@pytest.mark.parametrize(
    ("language", "said", "short"),
    [
        ("fr", "133\u202f552", ["9\u202f999", "10\u00a0k", "133\u00a0k", "1\u00a0M"]),
        ("en", "133,552", ["9,999", "10k", "133k", "1M"]),
    ],
)
def test_numbers_are_written_as_the_language_does(qapp, language, said, short):
    speak(qapp, language)
    try:
        assert whole(133_552) == said
        assert [narrow(number) for number in (9_999, 10_000, 133_552, 1_999_999)] == short
        assert (whole(7), narrow(0)) == ("7", "0")
    finally:
        speak(qapp, "en")
