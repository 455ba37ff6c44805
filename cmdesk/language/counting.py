"""How long a text is, counted as each network counts: by the rules that its class gives, and its server announces.

Sources of the ways: Mastodon's StatusLengthValidator (grapheme clusters; an address is 23, @user@host is @user, the
content warning counts); GoToSocial counts code points of text and warning without any discount; the lexicon of Bluesky
(graphemes and bytes, addresses in full); version 3 of the configuration of X's weighted count, which its conformance
set tests. Telegram counts UTF-16 units.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from cmdesk.domain.texts import Measure, TextRule
from cmdesk.language.links import MAX_ADDRESS, Style, addresses, far_mentions

X_URL = 23
FAR = 10_000  # characters that are counted to the last; of what no network takes any more it is enough to know so
_LIGHT = ((0x0000, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))  # characters that weigh 1 on X, not 2

_GRAPHEME = regex.compile(r"\X")
# One picture however many characters it is made of: keycaps, flags, people with skin tones, families, flags of regions.
# © and ® are pictures only when they ask for it (U+FE0F); U+FE0E asks for plain text.
_PICTURE = (
    r"(?:[\p{Extended_Pictographic}--[©®]](?!\uFE0E)|[©®](?=\uFE0F))"
    r"(?:\uFE0F|[\U0001F3FB-\U0001F3FF]|[\U000E0020-\U000E007F]+)?"
)
_EMOJI = regex.compile(
    rf"[0-9\#*]\uFE0F?\u20E3|[\U0001F1E6-\U0001F1FF]{{2}}|{_PICTURE}(?:\u200D(?:{_PICTURE}))*|[\U0001F3FB-\U0001F3FF]",
    regex.V1,
)


def emojis(text: str) -> list[tuple[int, int]]:
    """Where each picture stands, however many characters it is made of."""
    return [match.span() for match in _EMOJI.finditer(text)]


def count(text: str, rule: TextRule, warning: str = "") -> int:
    """The length of a text in the unit of the rule."""
    if rule.unit == "x_weighted":
        return _weighted(text, X_URL if rule.url_cost is None else rule.url_cost)
    if rule.url_cost is not None or rule.mention_counts == "local_part":
        text = "".join(_as_counted(text, rule))
    if rule.counts_warning:
        text = warning + text
    match rule.unit:
        case "grapheme":
            return len(text) if text.isascii() and "\r" not in text else sum(1 for _ in _GRAPHEME.finditer(text))
        case "codepoint":
            return len(text)
        case "utf16":
            return len(text.encode("utf-16-le", "surrogatepass")) // 2
        case "utf8_byte":
            return len(text.encode("utf-8", "surrogatepass"))


def measure(text: str, rules: Sequence[TextRule], warning: str = "") -> Measure:
    """The length by the rule that leaves the smallest share; it fits when all rules are kept.

    Where the beginning of a very long text is far too long already, or nothing limits it, its rest is counted roughly.
    """
    reach = max((FAR, *(2 * rule.maximum for rule in rules)))
    if len(text) > reach:
        told = measure(text[:reach], rules, warning)
        # An address that is cut in two counts more than as a whole.
        if told.maximum is None or told.count > told.maximum + MAX_ADDRESS:
            return replace(told, count=told.count + len(text) - reach)
    if not rules:
        return Measure(count(text, TextRule("grapheme", 0)), None, True)
    counts = [(count(text, rule, warning), rule.maximum) for rule in rules]
    tightest = max(counts, key=lambda pair: pair[0] / max(pair[1], 1))
    return Measure(*tightest, fits=all(length <= maximum for length, maximum in counts))


def _spans(text: str, style: Style) -> Iterator[tuple[int, int]]:
    """Addresses in order, none inside another."""
    place = 0
    for start, end in addresses(text, style):
        if start >= place:
            yield start, end
            place = end


def _as_counted(text: str, rule: TextRule) -> Iterator[str]:
    """The text with addresses and far mentions replaced by what they count as."""
    changes: list[tuple[int, int, str]] = []
    if rule.url_cost is not None:
        changes.extend((start, end, "x" * rule.url_cost) for start, end in _spans(text, "mastodon"))
    if rule.mention_counts == "local_part":
        changes.extend(far_mentions(text))
    place = 0
    for start, end, counted in sorted(changes):
        if start >= place:  # a mention inside an address is part of the address
            yield text[place:start]
            yield counted
            place = end
    yield text[place:]


def _weighted(text: str, url_cost: int) -> int:
    text = unicodedata.normalize("NFC", text)
    total = place = 0
    for start, end in _spans(text, "x"):
        total += _weight(text[place:start]) + url_cost
        place = end
    return total + _weight(text[place:])


def _weight(text: str) -> int:
    if text.isascii():
        return len(text)
    plain = _EMOJI.split(text)
    pictures = len(plain) - 1
    return 2 * pictures + sum(
        1 if any(low <= ord(sign) <= high for low, high in _LIGHT) else 2 for sign in "".join(plain)
    )
