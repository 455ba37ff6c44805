from pathlib import Path
from types import MappingProxyType

from cmdesk.domain import remarks as rules
from cmdesk.domain.remarks import Remark
from cmdesk.reports.remarks import _SAID, sentence, shortened
from cmdesk.reports.speech import Speech
from tests.domain.test_remarks import HOUR


def say(source, n=None, **values):
    return source.format(n=n, **values)


def said(code, **told):
    return sentence(Remark(code, MappingProxyType(told)), Speech(say))


def test_every_rule_has_its_sentence():
    source = Path(rules.__file__).read_text(encoding="utf-8")
    assert all(f'"{code}"' in source for code in _SAID)
    codes = {word for word in source.split('"')[1::2] if "-" in word and " " not in word}
    assert codes == set(_SAID) - {"incident", "faster", "slower", "steady"}


def test_sentences_say_what_changed_and_by_how_much():
    assert said("more-said", count=200, before=145, percent=38, place="r/Rennes", place_change=64) == (
        "+38% mentions (200 in all), mostly from r/Rennes (+64)."
    )
    assert said("less-said", count=20, before=40, percent=50, place="", place_change=0) == (
        "−50% mentions (20 in all), spread over many places."
    )
    assert said("more-said", count=83, before=7, percent=1086, place="", place_change=0) == (
        "83 mentions, after 7, spread over many places."
    )
    assert said("more-blame", share=60, before=30, reason="Site") == (
        "Blame is 60% of what is said, after 30%; the reason that grew most is “Site”."
    )
    assert said("less-blame", share=5, before=30, reason="") == "Blame is 5% of what is said, after 30%."
    assert "half had theirs within 2\xa0h, not 1\xa0h" in said("slower", median=2 * HOUR, before=HOUR, answered=30)
    assert said("left-open", left=12, of=40, older=3) == "12 conversations are still open, 3 of them from before."
    assert said("left-open", left=12, of=40, older=0) == "12 conversations are still open."
    assert said("incident", name="Panne", level=2, lasted=3 * HOUR, mentions=45, blame=40) == (
        "The crisis “Panne” (level 2) lasted 3\xa0h. It brought 45 mentions, of which 40 blame."
    )
    assert said("incident", name="Panne", level=2, lasted=None, mentions=0, blame=0).endswith("is not over.")
    assert said("incident", name="Panne", level=2, lasted=None, mentions=1, blame=0).endswith("It brought 1 mentions.")
    assert said("too-few", count=0, received=0).startswith("Nothing was said about you")
    assert said("too-few", count=0, received=1).startswith("Too little was said")


def test_every_sentence_can_be_said():
    told = {"count": 3, "percent": 20, "place": "", "place_change": 0, "share": 5, "before": 4, "reason": "",
            "median": HOUR, "left": 6, "older": 0, "of": 9, "name": "x", "level": 1, "lasted": None, "mentions": 1,
            "blame": 1, "mean": 4.2, "text": "Bonjour", "reactions": 44, "received": 3, "answered": 9,
            "rivals": 2, "first": 3, "last": 9}  # fmt: skip
    for code in _SAID:
        values = told | ({"before": HOUR} if code in ("faster", "slower", "solved-faster", "solved-slower") else {})
        assert said(code, **values)[-1] in ".…"


def test_a_long_post_is_told_by_its_first_words():
    assert shortened("Bonjour à tous\nla suite", 60) == "Bonjour à tous"
    assert shortened("mot " * 30, 20) == "mot mot mot mot…"
