from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.playbook import SECTIONS, Kind, Line, Page, Playbook, tidied
from cmdesk.domain.playbook_text import CHOICES, HEADINGS, PARTS, Misread, read, write

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(
    ["- x", "# x", "> x", "  - Part : 3", "1. x", "a : b", "**x**", "", "## Ton", "Adresse : tu", "\u00a0x\u202f!"]
)


def _values(parts):
    of_kind = {
        Kind.WORDS: lambda part: WORDS,
        Kind.NUMBER: lambda part: st.integers(1, 9999).map(str),
        Kind.SHARE: lambda part: st.integers(1, 100).map(str),
        Kind.DAY: lambda part: st.dates().map(str),
        Kind.CHOICE: lambda part: st.sampled_from(part.choices),
    }
    return st.fixed_dictionaries({}, optional={part.key: of_kind[part.kind](part) for part in parts})


def _page(section):
    lines = st.lists(st.builds(Line, WORDS, _values(section.parts)), max_size=3).map(tuple)
    return st.builds(Page, _values(section.options), lines)


PLAYBOOKS = st.builds(
    Playbook, st.fixed_dictionaries({}, optional={each.key: _page(each) for each in SECTIONS}), WORDS
).map(tidied)


@given(PLAYBOOKS, st.sampled_from(["fr", "en"]), WORDS)
def test_what_is_written_is_read_back_the_same(told, language, name):
    found = read(write(told, language, name))
    assert found.playbook == told
    assert found.misread == ()
    assert read(write(found.playbook, language).replace("\n", "\r\n")).playbook == told


@given(st.text(max_size=300) | st.lists(WORDS | st.sampled_from(["## Ton", "## Piliers"])).map("\n".join))
def test_no_word_of_a_document_is_lost(text):
    found = read(text)
    kept = write(found.playbook, "fr")
    for each in found.misread:
        assert each.text in kept


def test_every_section_part_and_choice_has_a_name_in_both_languages():
    parts = {f"{one.key}.{part.key}": part for one in SECTIONS for part in (*one.parts, *one.options)}
    assert set(HEADINGS) == {one.key for one in SECTIONS}
    assert set(PARTS) == set(parts)
    assert set(CHOICES) >= {choice for part in parts.values() for choice in part.choices}
    for section, at in product(SECTIONS, (0, 1)):
        for some in (section.parts, section.options):
            names = [PARTS[f"{section.key}.{part.key}"][at] for part in some]
            assert len(names) == len(set(names))


HUMAN = """\
# Charte : Le Fournil

Un mot d’introduction.

## Piliers
* Pains
    * part: 40 %
    * couleur : bleue
+ Coulisses
\t- Part : beaucoup

## Ton
**Adresse :** Vous
Adresse : tu
Ambiance : feutrée

## Objectifs
1. Remplir l’atelier
   - Échéance : 31/03/2027

## Recettes
- Le levain
## Notes
Écrit à la main
"""


def test_a_document_of_a_human_is_understood_and_what_is_not_is_kept_and_told():
    found = read(HUMAN)
    told = found.playbook
    assert [(each.text, dict(each.values)) for each in told.lines("pillars")] == [
        ("Pains", {"share": "40"}),
        ("Coulisses", {}),
    ]
    assert told.page("tone") == Page({"address": "vous"})
    assert told.lines("objectives") == (Line("Remplir l’atelier", {"by": "2027-03-31"}),)
    assert found.misread == (
        Misread(3, "Un mot d’introduction.", "line"),
        Misread(8, "* couleur : bleue", "part"),
        Misread(10, "- Part : beaucoup", "value"),
        Misread(14, "Adresse : tu", "twice"),
        Misread(15, "Ambiance : feutrée", "line"),
        Misread(21, "## Recettes", "heading"),
        Misread(22, "- Le levain", "line"),
    )
    assert told.notes.startswith("Écrit à la main\n\nUn mot d’introduction.")
    assert all(each.text in told.notes for each in found.misread)
    assert read(write(told, "en")).playbook == told


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_document_reads_well(language):
    told = Playbook({"tone": Page({"address": "vous"}), "pillars": Page(lines=(Line("Pains", {"share": "40"}),))}, "a")
    text = write(told, language, "Le Fournil")
    if language == "fr":
        assert text.startswith(
            "# Charte\u00a0: Le Fournil\n\n## Piliers\n\n- Pains\n  - Part\u00a0: 40\u00a0%\n\n## Ton"
        )
    else:
        assert text.startswith(
            "# Playbook: Le Fournil\n\n## Pillars\n\n- Pains\n  - Share: 40%\n\n## Tone\n\nAddress: vous"
        )
    assert text.endswith("## Notes\n\n> a\n")


@pytest.mark.parametrize(
    ("banned", "glossary", "instead"),
    [("Mots interdits", "Glossaire", "Plutôt :"), ("Banned words", "Glossary", "Instead:")],
)
def test_words_stand_below_a_heading_that_says_what_they_are(banned, glossary, instead):
    text = f"## {banned}\n- pas cher\n  - {instead} abordable\n## {glossary}\n- fournée\n## Do\n- x"
    found = read(text)
    assert found.misread == ()
    assert found.playbook.lines("words") == (
        Line("pas cher", {"kind": "banned", "instead": "abordable"}),
        Line("fournée", {"kind": "glossary"}),
    )
    assert found.playbook.lines("do") == (Line("x"),)


def test_a_document_without_end_is_read_to_a_limit_and_the_rest_is_kept():
    found = read("## Do\n" + "- x\n" * 6000)
    assert len(found.playbook.lines("do")) + len(found.misread) == 6000
