import re
from pathlib import Path

import pytest

from cmdesk.domain.proofing import Finding, Level
from cmdesk.ui.panels.drafts import finding_words
from cmdesk.ui.panels.drafts.finding_words import remedy_of, sentence_of, source_of

DATA = {"words": "mots", "word": "mot", "n": "7", "most": "5", "network": "instagram", "tag": "#t", "instead": "autre"}
LANGUAGE = Path(finding_words.__file__).parents[3] / "language"
CODES = sorted(
    set(
        re.findall(
            r'Finding\(\s*(?:Level\.\w+|level), "([a-z-]+)"', "".join(p.read_text() for p in LANGUAGE.glob("*.py"))
        )
    )
    | {"banned", "glossary", "tone-harsh", "tone-shouting", "tone-sarcasm", "tone-forms"}
)


@pytest.mark.parametrize("code", CODES)
def test_everything_that_can_be_found_has_a_sentence_and_a_source(code):
    said = sentence_of(Finding(Level.NOTE, code, DATA))
    assert said
    assert "{" not in said
    assert source_of(code)


def test_all_codes_were_seen():
    assert len(CODES) >= 20


@pytest.mark.parametrize(
    ("finding", "verb"),
    [
        (Finding(Level.NOTE, "glossary", DATA, 0, 3, "Fournil"), "Write “Fournil”"),
        (Finding(Level.NOTE, "tone-forms", DATA, 0, 3), "Show"),
        (Finding(Level.NOTE, "tone-shouting", DATA, 0, 3, "x" * 30), "Replace"),
        (Finding(Level.NOTE, "typography", DATA, instead="x"), "Set them"),
        (Finding(Level.WARNING, "spelling", DATA, 0, 3), "Correct"),
    ],
)
def test_the_remedy_says_what_it_does(finding, verb):
    assert remedy_of(finding) == verb
