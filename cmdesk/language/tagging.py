"""Hashtags and links as each network wants them: what its class says (`Customs`), and what is so everywhere.

A tag of figures only is a link nowhere.
"""

import re
from collections.abc import Iterator

from cmdesk.domain.proofing import Finding, Level
from cmdesk.domain.texts import Customs, TextRule
from cmdesk.language.counting import count
from cmdesk.language.links import addresses

_TAG = re.compile(r"(?<![\w/&#])[#＃](\w[\w·-]*)")
_TRACKERS = re.compile(r"[?&](?:fbclid|gclid|igshid|igsh|mc_eid|msclkid|twclid|yclid)=[^&\s#]*")
_PRIVATE = re.compile(
    r"https?://(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|[^/\s]+\.(?:local|lan)\b)\S*"
)
_PLAIN = re.compile(r"(?<![\w/])http://[^\s)»]+")


def tags(text: str) -> list[tuple[int, int, str]]:
    """The hashtags of a text with their places."""
    inside = [span for span in addresses(text)]
    found = []
    for match in _TAG.finditer(text):
        if not any(start <= match.start() < end for start, end in inside):
            found.append((*match.span(), match[1]))
    return found


def hashtags(text: str, network: str, customs: Customs) -> Iterator[Finding]:
    found = tags(text)
    most, wise, longest = customs.most_tags, customs.wise_tags, customs.longest_tag
    data = {"n": str(len(found)), "network": network}
    if most and len(found) > most:
        yield Finding(Level.ERROR, "tags-refused", data | {"most": str(most)}, *found[most][:2])
    elif wise and len(found) > wise:
        yield Finding(Level.NOTE, "tags-many", data | {"most": str(wise)}, *found[wise][:2])
    seen: set[str] = set()
    for start, end, tag in found:
        if tag.isdigit():
            yield Finding(Level.WARNING, "tag-figures", {"tag": f"#{tag}"}, start, end)
        elif longest and count(tag, TextRule("grapheme", longest)) > longest:
            yield Finding(Level.WARNING, "tag-long", {"tag": f"#{tag[:20]}…"}, start, end)
        elif tag.lower() in seen:
            yield Finding(Level.NOTE, "tag-twice", {"tag": f"#{tag}"}, start, end, tag)
        seen.add(tag.lower())


def signs(text: str, network: str, customs: Customs) -> Iterator[Finding]:
    """Signs that nobody sees and that the network refuses with the whole post."""
    for place, sign in enumerate(text) if customs.refused else ():
        if sign in customs.refused:
            data = {"network": network, "words": f"U+{ord(sign):04X}"}
            yield Finding(Level.ERROR, "sign-refused", data, place, place + 1, "")


def links(text: str, network: str, customs: Customs) -> Iterator[Finding]:
    spans = list(addresses(text))
    if spans and not customs.links:
        yield Finding(Level.NOTE, "link-dead", {"network": network, "words": text[slice(*spans[0])]}, *spans[0])
    if not customs.bare_links:
        for start, end in spans:
            said = text[start:end]
            if "://" not in said and said.islower():
                yield Finding(Level.WARNING, "link-bare", {"words": said}, start, end, f"https://{said}")
    for match in _PRIVATE.finditer(text):
        yield Finding(Level.WARNING, "link-private", {"words": match[0]}, *match.span())
    for match in _PLAIN.finditer(text):
        if not _PRIVATE.match(match[0]):
            yield Finding(Level.NOTE, "link-plain", {"words": match[0]}, *match.span(), f"https{match[0][4:]}")
    for start, end in spans:
        cleaned = without_trackers(text[start:end])
        if cleaned != text[start:end]:
            yield Finding(Level.NOTE, "link-tracked", {"words": text[start:end]}, start, end, cleaned)


def without_trackers(address: str) -> str:
    """An address without what only tells a network who followed it."""
    cleaned = _TRACKERS.sub(lambda found: "?" if found[0][0] == "?" else "", address)
    return cleaned.replace("?&", "?").rstrip("?")
