import re
from pathlib import Path

import pytest

from cmdesk.domain.proofing import Finding, Level
from cmdesk.ui.panels.drafts import finding_words
from cmdesk.ui.panels.drafts.finding_words import remedy_of, sentence_of, source_of

DATA = {"words": "mots", "word": "mot", "n": "7", "most": "5", "network": "instagram", "tag": "#t", "instead": "autre"}
DATA |= {"message": "un message", "checker": "Harper"}
LANGUAGE = Path(finding_words.__file__).parents[3] / "language"
CODES = sorted(
    set(
        re.findall(
            r'Finding\(\s*(?:Level\.\w+|level), "([a-z-]+)"', "".join(p.read_text() for p in LANGUAGE.glob("*.py"))
        )
    )
    | {"banned", "glossary", "brand", "tone-harsh", "tone-shouting", "tone-sarcasm", "tone-forms"}
)
OF_PLAYBOOK = {"section": "words", "line": "3", "said": "autre"}


# Those of the playbook have a test of their own, with the lines they rest on.
@pytest.mark.parametrize("code", [code for code in CODES if not code.startswith("style-")])
def test_everything_that_can_be_found_has_a_sentence_and_a_source(code):
    of_words = OF_PLAYBOOK if code in ("banned", "glossary", "brand") else {}
    finding = Finding(Level.NOTE, code, {**DATA, **of_words})
    said = sentence_of(finding)
    assert said
    assert "{" not in said
    assert source_of(finding)
    assert source_of(finding).startswith("Playbook › ") is bool(of_words)


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
        (Finding(Level.WARNING, "style-emoji", DATA, 0, 1, ""), "Take it out"),
        (Finding(Level.WARNING, "style-notice", DATA, 0, 1, "text"), "Add it"),
    ],
)
def test_the_remedy_says_what_it_does(finding, verb):
    assert remedy_of(finding) == verb
