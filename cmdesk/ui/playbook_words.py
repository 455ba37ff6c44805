"""The words of a playbook in the language of the window, and where in it a finding leads."""

from cmdesk.domain.playbook import BY_KEY, SECTIONS
from cmdesk.domain.proofing import Finding
from cmdesk.sentences import playbook
from cmdesk.sentences.playbook import LONGEST as LONGEST
from cmdesk.sentences.playbook import cut as cut
from cmdesk.sentences.playbook import rests as rests
from cmdesk.ui.words import tr


def section_name(key: str) -> str:
    return playbook.section_name(key, tr)


def part_name(section: str, part: str) -> str:
    return playbook.part_name(section, part, tr)


def choice_name(part: str, choice: str) -> str:
    """`choice` "" is none of them."""
    return playbook.choice_name(part, choice, tr)


def path_of(finding: Finding) -> str:
    """The line it rests on: "Playbook › Tone › Vous"."""
    return playbook.path_of(finding, tr)


def sentence_of(finding: Finding) -> str | None:
    """What a finding of the playbook says; None: it is another's."""
    return playbook.sentence_of(finding, tr)


def place_of(finding: Finding) -> dict[str, int]:
    """That line as numbers, with which the playbook is asked to show it."""
    section = finding.data["section"]
    place = {"section": [each.key for each in SECTIONS].index(section)}
    if brand_id := finding.data.get("brand_id"):
        place["brand"] = int(brand_id)
    if option := finding.data.get("option"):
        return {**place, "option": [each.key for each in BY_KEY[section].options].index(option)}
    return {**place, "line": int(finding.data["line"])}
