import pytest

from cmdesk.domain.snippets import STARTERS, Starter


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_kind_of_beginning_is_offered_and_none_is_fit_to_be_sent(language):
    for starter in Starter:
        assert STARTERS[language][starter]
        assert all("…" in line for line in STARTERS[language][starter])
