import unicodedata
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.texts import Measure, TextRule
from cmdesk.language.counting import FAR, count, measure
from cmdesk.language.tagging import signs
from cmdesk.networks import BY_NAME
from tests.corpus import corpus

FAMILY = "👨\u200d👩\u200d👧\u200d👦"
(X,) = BY_NAME["x"].rules
(MASTODON,) = BY_NAME["mastodon"].rules


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bonjour à tous", 14),
        ("e\u0301", 1),
        ("日本", 4),
        (FAMILY, 2),
        ("👍🏽", 2),
        ("🇫🇷", 2),
        ("1\ufe0f\u20e3", 2),
        ("© ©\ufe0f", 4),
        ("☺\ufe0e", 4),
        ("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", 2),
        ("Voir https://exemple.fr/une/adresse/tres/longue/vraiment/longue", 5 + 23),
        ("a.fr b.fr", 23 + 1 + 23),
        ("lea@exemple.fr", 14),
        ("", 0),
    ],
)
def test_x(text: str, expected: int) -> None:
    assert count(text, X) == expected


@pytest.mark.parametrize(
    ("text", "warning", "expected"),
    [
        ("Bonjour", "", 7),
        ("Bonjour", "Politique", 16),
        (FAMILY + "e\u0301", "", 2),
        ("https://exemple.fr/une/adresse/tres/longue", "", 23),
        ("exemple.fr/une/adresse/tres/longue", "", 34),
        ("http://a.fr", "", 23),
        ("@lea@mastodon.social salut", "", 10),
        ("@lea salut", "", 10),
        ("https://a.fr/x,@lea@piaille.fr", "", 23),
        ("https://mastodon.social/@lea@piaille.fr et @lea@piaille.fr", "", 23 + 4 + 4),
    ],
)
def test_mastodon(text: str, warning: str, expected: int) -> None:
    assert count(text, MASTODON, warning) == expected


def test_units() -> None:
    text = "é" + FAMILY
    assert count(text, TextRule("grapheme", 1)) == 2
    assert count(text, TextRule("codepoint", 1)) == 8
    assert count(text, TextRule("utf16", 1)) == 12
    assert count(text, TextRule("utf8_byte", 1)) == 27
    assert count("\r\n", TextRule("grapheme", 1)) == 1


def test_gotosocial_gives_no_discount() -> None:
    (rule,) = BY_NAME["mastodon"].dialects["gotosocial"]
    assert count("@lea@piaille.fr https://exemple.fr/abcdefghijkl", rule, "CW") == 2 + 47


def test_the_tightest_rule_speaks() -> None:
    bluesky = BY_NAME["bluesky"].rules
    assert measure("a" * 300, bluesky) == Measure(300, 300, True)
    assert measure("a" * 301, bluesky) == Measure(301, 300, False)
    assert measure(FAMILY * 130, bluesky) == Measure(3250, 3000, False)
    assert measure(FAMILY * 10, bluesky) == Measure(250, 3000, True)


def test_mail_has_no_limit() -> None:
    assert measure("a" * 100_000, BY_NAME["mail"].rules) == Measure(100_000, None, True)


@given(st.text(max_size=60))
def test_any_text_can_be_counted(text: str) -> None:
    for rules in (network.rules for network in BY_NAME.values()):
        assert measure(text, rules).count >= 0
    graphemes = count(text, TextRule("grapheme", 1))
    assert graphemes <= count(text, TextRule("codepoint", 1)) <= count(text, TextRule("utf16", 1))
    assert count(text, X) == count(unicodedata.normalize("NFD", text), X)


def weighted(kind: str) -> list[dict[str, Any]]:
    path = corpus("text/twitter-text/conformance/validate.yml")
    cases: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["tests"][kind]
    return cases


@pytest.mark.parametrize(
    ("kind", "size"), [("WeightedTweetsWithDiscountedEmojiCounterTest", 22), ("UnicodeDirectionalMarkerCounterTest", 2)]
)
def test_conformance_of_x(kind: str, size: int) -> None:
    cases = weighted(kind)
    assert len(cases) == size
    for case in cases:
        assert count(case["text"], X) == case["expected"]["weightedLength"], case["description"]


def test_conformance_of_x_before_emoji_had_a_discount() -> None:
    """The older 20 cases; where the newer rule contradicts two of them, the newer one holds."""
    cases = weighted("WeightedTweetsCounterTest")
    other = [
        (case["text"], count(case["text"], X))
        for case in cases
        if count(case["text"], X) != case["expected"]["weightedLength"]
    ]
    assert len(cases) == 20
    assert other == [("H🐱☺" + FAMILY, 7), ("🙋🏽👨\u200d🎤", 4)]


def test_graphemes_of_the_unicode_standard() -> None:
    """All but one: version 14 of the data joins ✁ to its neighbour, which is no longer a pictograph."""
    lines = corpus("text/unicode-break-tests/src/unicode/data/GraphemeBreakTest.txt").read_text(encoding="utf-8")
    wrong, size = [], 0
    for line in lines.splitlines():
        breaks = line.split("#")[0].strip()
        if breaks:
            clusters = [cluster.replace("×", " ").split() for cluster in breaks.split("÷") if cluster.strip()]
            text = "".join(chr(int(code, 16)) for cluster in clusters for code in cluster)
            size += 1
            if count(text, TextRule("grapheme", 1)) != len(clusters):
                wrong.append(text)
    assert (wrong, size) == (["✁\u200d✁"], 602)


def test_validity_of_x() -> None:
    """What may be sent and what not; the older set counts to 140."""
    older = TextRule("codepoint", 140, url_cost=23)
    tweets = weighted("tweets")
    assert len(tweets) == 8
    for case in tweets:
        found = measure(case["text"], [older])
        assert (found.count > 0 and found.fits) == case["expected"], case["description"]
    newer = [
        *weighted("WeightedTweetsWithDiscountedEmojiCounterTest"),
        *weighted("UnicodeDirectionalMarkerCounterTest"),
    ]
    for case in newer:
        found = measure(case["text"], [X])
        refused = any(each.code == "sign-refused" for each in signs(case["text"], "x", BY_NAME["x"].customs))
        assert (found.count > 0 and found.fits and not refused) == case["expected"]["valid"], case["description"]


def test_of_a_text_that_is_far_too_long_the_rest_is_counted_roughly(monkeypatch):
    counted = []

    def counting(text, rule, warning=""):
        counted.append(len(text))
        return count(text, rule, warning)

    monkeypatch.setattr("cmdesk.language.counting.count", counting)
    text = f"pain {FAMILY}".ljust(20) * 10_000
    head = FAR - FAR // 20 * (len(FAMILY) - 1)
    assert measure(text, [TextRule("grapheme", 500)]) == Measure(len(text) - FAR + head, 500, False)
    assert not measure(text, []).maximum
    assert max(counted) == FAR


def test_what_may_fit_is_counted_to_the_last_character():
    rule = TextRule("grapheme", 500, url_cost=23)
    address = "https://fournil.fr/" + "a" * 4_000
    text = " ".join([address] * 20)
    assert len(text) > 8 * FAR
    assert measure(text, [rule]) == Measure(20 * 24 - 1, 500, True)
    assert not measure(text + " a" * 30, [rule]).fits
