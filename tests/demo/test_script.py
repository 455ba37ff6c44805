"""The words of the demo: in both languages, well set, and never the same sentence twice where one looks first."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from cmdesk.demo.script import Script
from cmdesk.paths import resource

NOW = datetime(2026, 12, 10, 9, 42, tzinfo=UTC)  # a Thursday, 10:42 on the wall
THIN, HARD = "\u202f", "\u00a0"
NOT_PROSE = {"expression", "query", "reason"}
VARIABLE = re.compile(r"\{\{.*?\}\}")  # of a template: signs of its own
BADLY_SET = {
    "a straight apostrophe": r"'",
    "a straight quotation mark": r'"',
    "three dots": r"\.\.\.",
    "no thin space before ; ! ? »": rf"[^{THIN}\s!?…][;!?»]",
    "a breaking space before ; ! ? » :": r" [;!?»:]",
    "no thin space after «": rf"«[^{THIN}]",
    "no hard space before a colon": rf"[^\d{HARD}:]:(?!\d)",
    "a number that can lose its unit": r"\d (?:h|€|%|g|kg|km|min|ans|parts|personnes)\b",
    "two spaces": r"  ",
}


def spoken() -> Iterator[tuple[str, str]]:
    """Every text that the demo can show, with its language."""
    for path in sorted(resource("demo").glob("*.json")):
        yield from texts(json.loads(path.read_text(encoding="utf-8")))


def texts(told: Any) -> Iterator[tuple[str, str]]:
    if isinstance(told, dict) and set(told) == {"fr", "en"}:
        yield from ((language, VARIABLE.sub("x", text)) for language, text in told.items())
    elif isinstance(told, dict):
        for name, value in told.items():
            if name not in NOT_PROSE:
                yield from texts(value)
    elif isinstance(told, list):
        for value in told:
            yield from texts(value)


@pytest.mark.parametrize("fault", BADLY_SET)
def test_the_french_is_well_set(fault):
    found = [text for language, text in spoken() if language == "fr" and re.search(BADLY_SET[fault], text)]
    assert not found, "\n".join(found)


def test_the_english_has_its_own_signs():
    found = [text for language, text in spoken() if language == "en" and re.search(r"""['"«»]|\.\.\.| [;!?:]""", text)]
    assert not found, "\n".join(found)


def test_both_languages_say_everything():
    said = list(spoken())
    assert len(said) > 2000
    assert all(text.strip() for _, text in said)
    prose = [text for language, text in said if language == "fr" and len(text) > 60]
    assert not [text for text in prose if ("en", text) in set(said)]  # nothing was left untranslated


@pytest.mark.parametrize("fault", BADLY_SET)
def test_the_check_sees_each_fault(fault):
    wrong = {
        "a straight apostrophe": "l'ardoise",
        "a straight quotation mark": 'un "mot"',
        "three dots": "et...",
        "no thin space before ; ! ? »": "Vraiment?",
        "a breaking space before ; ! ? » :": "Vraiment ?",
        "no thin space after «": "«Oui",
        "no hard space before a colon": "Ceci: cela",
        "a number that can lose its unit": "à 8 h",
        "two spaces": "un  mot",
    }
    assert re.search(BADLY_SET[fault], wrong[fault])


@pytest.mark.parametrize(
    ("told", "wall"),
    [
        ("25m", "2026-12-10 10:17"),
        ("5h", "2026-12-10 05:42"),
        ("5h30", "2026-12-10 05:12"),
        ("3d 09:40", "2026-12-07 09:40"),
        ("+1d 09:00", "2026-12-11 09:00"),
        ("+2h40", "2026-12-10 13:15"),
        ("sat 09:20", "2026-12-05 09:20"),
    ],
)
def test_a_moment_is_told_from_now(told, wall):
    assert f"{Script('fr', NOW).moment(told):%Y-%m-%d %H:%M}" == wall


def test_saturday_is_over_whatever_the_day():
    for day in range(7):
        script = Script("en", NOW + timedelta(days=day))
        found = script.moment("sat 23:59")
        assert found.weekday() == 5
        assert timedelta() < script.now - found < timedelta(days=8)


def test_a_moment_that_nobody_understands_is_a_mistake():
    with pytest.raises(ValueError):
        Script("fr", NOW).moment("soon")


@pytest.mark.parametrize(("language", "date"), [("fr", "mardi 22 décembre"), ("en", "Tuesday 22 December")])
def test_dates_inside_the_words_suit_the_day(language, date):
    rousseau = next(told for told in Script(language, NOW).conversations if told["key"] == "rousseau")
    assert date in rousseau["messages"][0]["text"]


def test_the_first_of_a_month_is_premier_in_french():
    told = Script("fr", NOW + timedelta(days=10)).conversations  # twelve days later it is the first of January
    assert any("vendredi 1er janvier" in one.get("text", "") for talk in told for one in talk["messages"])


def test_an_unknown_language_is_told_in_english():
    assert Script("br", NOW).language == "en"
