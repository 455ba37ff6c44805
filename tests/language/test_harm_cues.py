import re

from cmdesk.language.harm_cues import DENIED, HARM, OF_ONESELF, REPORTING


def test_they_are_written_as_the_folded_text_is() -> None:
    written = [cue for cues in HARM.values() for _, cue, _ in cues]
    for cue in [*written, *DENIED.values(), *OF_ONESELF.values(), *REPORTING.values()]:
        assert re.compile(cue)
        assert not re.search(r"[À-ÖØ-Þß-öø-ÿ’]|(?<!\\)[A-Z]", cue), cue
