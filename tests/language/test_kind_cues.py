import re

import pytest

from cmdesk.language.kind_cues import CUES, HURRY, KINDS, NO_HURRY


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_kind_has_turns_of_phrase_in_both_languages(language: str) -> None:
    assert set(CUES[language]) == set(KINDS)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_they_are_written_as_the_folded_text_is(language: str) -> None:
    """Small letters, no accents but the œ: else they would never match."""
    written = [cue for cues in CUES[language].values() for cue, _ in cues]
    written += [cue for cue, _ in HURRY[language]] + [NO_HURRY[language]]
    for cue in written:
        assert re.compile(cue)
        assert not re.search(r"[À-ÖØ-Þß-öø-ÿ’]|(?<!\\)[A-Z]", cue), cue
