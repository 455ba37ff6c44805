import pytest

from cmdesk.domain.playbook import BY_KEY, SECTIONS, Kind, Line, Page, Playbook
from cmdesk.domain.proofing import Finding, HouseWord, Level, WordKind
from cmdesk.language import house_style, house_words
from cmdesk.ui.playbook_words import (
    LONGEST,
    choice_name,
    cut,
    part_name,
    path_of,
    place_of,
    rests,
    section_name,
    sentence_of,
)
from cmdesk.ui.words import speak

TOLD = Playbook(
    {
        "tone": Page(
            {"address": "vous", "emoji": "none", "sentence": "4", "readability": "99", "inclusive": "doublets"}
        ),
        "hashtags": Page(
            {"only": "yes"},
            (Line("#Rennes", {"use": "always"}), Line("#PasCher", {"use": "banned"}), Line("#LeThabor")),
        ),
        "legal": Page(lines=(Line("Avec modération", {"when": "words", "words": "rhum"}),)),
        "networks": Page(lines=(Line("x", {"length": "9", "hashtags": "1", "mention": "@rennes", "hours": "8-9"}),)),
    }
)
TEXT = "Tu viens, nos client·e·s aiment le rhum 🎉 #pascher #lethabor #autre " + "réorganisation territoriale " * 16


@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything_has_a_name(qapp, language):
    speak(qapp, language)
    for section in SECTIONS:
        assert section_name(section.key)
        for part in (*section.parts, *section.options):
            assert part_name(section.key, part.key)
            assert all(choice_name(part.key, choice) for choice in ("", *part.choices))
    assert section_name("contacts")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_finding_of_the_playbook_is_said_with_its_line(qapp, language):
    speak(qapp, language)
    found = [*house_style.find(TEXT, "x", "fr", TOLD), *house_style.find("🎉🎉", "", "fr", few())]
    found += house_style.find("#unpain", "", "fr", book("hashtags", {"capitals": "yes"}), {"pain"}.__contains__)
    found += house_words.find("Le fournil", [HouseWord(4, WordKind.BRAND, "Fournil")])
    found.append(house_style.outside_hours("x", 720, TOLD))
    codes = {each.code for each in found}
    assert codes == {
        "brand", "style-address", "style-emoji", "style-emojis", "style-hours", "style-inclusive",
        "style-long", "style-mention", "style-notice", "style-readability", "style-sentence",
        "style-tag-banned", "style-tag-capitals",
        "style-tag-missing", "style-tag-spelt", "style-tag-unknown", "style-tags",
    }  # fmt: skip
    for each in found:
        said = sentence_of(each)
        assert said
        assert "{" not in said
        assert rests(each)
        place = place_of(each)
        section = SECTIONS[place["section"]]
        assert section.key == each.data["section"]
        assert len(path_of(each).split(" › ")) == 3
        if "option" in place:
            assert section.options[place["option"]].key == each.data["option"]


def few():
    return book("tone", {"emojis": "1"})


def book(section, options):
    return Playbook({section: Page(options)})


def test_the_path_reads_as_the_playbook_does(qapp):
    address = Finding(Level.WARNING, "style-address", {"section": "tone", "option": "address", "said": "vous"})
    assert path_of(address) == "Playbook › Tone › Vous"
    most = Finding(Level.NOTE, "style-emojis", {"section": "tone", "option": "emojis", "said": "2"})
    assert path_of(most) == "Playbook › Tone › Emoji in a post, at most 2"
    only = Finding(Level.NOTE, "style-tag-unknown", {"section": "hashtags", "option": "only", "said": "yes"})
    assert path_of(only) == "Playbook › Hashtags › Only the hashtags of this list"
    line = Finding(Level.NOTE, "banned", {"section": "words", "line": "7", "said": "abordable"})
    assert path_of(line) == "Playbook › Words of the house › abordable"
    assert place_of(line) == {"section": [each.key for each in SECTIONS].index("words"), "line": 7}


def test_others_are_left_to_others():
    assert sentence_of(Finding(Level.NOTE, "typography")) is None
    assert not rests(Finding(Level.NOTE, "typography"))
    assert cut("a" * 100) == "a" * (LONGEST - 1) + "…"
    assert BY_KEY["tone"].option("emojis").kind is Kind.NUMBER
