"""The rules in a list of subscriptions, in our own namespace: other programs pass over them."""

import html
import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree

from cmdesk.domain.rules import MOST_ACTIONS, MOST_CONDITIONS
from cmdesk.domain.travelling import Travelling, makes_sense

NAMESPACE = "urn:cmdesk:opml"
MOST = 200
LONGEST = 2_000  # characters of one value
LARGEST = 60_000  # characters of one rule
# Each is found in one walk over the text, whatever a stranger wrote: no place of it is looked at from every other.
_BEGIN = re.compile(r"<cmdesk:rule\b([^<>]*)>", re.I)
_END = re.compile(r"</cmdesk:rule\s*>", re.I)
_PART = re.compile(r"<cmdesk:(if|then)\b([^<>]*?)/?>", re.I)
_ATTRIBUTE = re.compile(r"(?<!\w)(\w+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


def read(text: str) -> tuple[Travelling, ...]:
    """The rules of a list; what makes no sense is left out."""
    if "<cmdesk:rule" not in text:
        return ()
    found = []
    for (head, body), _ in zip(_rules(text), range(MOST), strict=False):
        has = _attributes(head)
        parts = [(part[1].lower(), _attributes(part[2])) for part in _PART.finditer(body)]
        conditions = [
            (one.get("ask", ""), one.get("value", ""), one.get("not") == "true") for kind, one in parts if kind == "if"
        ]
        actions = [(one.get("do", ""), one.get("value", "")) for kind, one in parts if kind == "then"]
        made = Travelling(
            has.get("name", "")[:200],
            tuple(has.get("events", "").split()),
            tuple(conditions[: MOST_CONDITIONS + 1]),
            tuple(actions[: MOST_ACTIONS + 1]),
            has.get("any") == "true",
            has.get("stops") == "true",
        )
        if makes_sense(made):
            found.append(made)
    return tuple(found)


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """What stands in the tag of each rule, and what between that and its end."""
    place = 0
    while (begin := _BEGIN.search(text, place)) and (end := _END.search(text, begin.end())):
        place = end.end()
        if end.start() - begin.end() <= LARGEST:
            yield begin[1], text[begin.end() : end.start()]


def _attributes(inside: str) -> dict[str, str]:
    told = {name.lower(): double or single for name, double, single in _ATTRIBUTE.findall(inside)}
    return {name: " ".join(html.unescape(value).split())[:LONGEST] for name, value in told.items()}


def write(head: ElementTree.Element, rules: Sequence[Travelling]) -> None:
    """Put the rules into the head of a list."""
    for rule in rules:
        ours = ElementTree.SubElement(head, f"{{{NAMESPACE}}}rule", name=clean(rule.name), events=" ".join(rule.events))
        for name, on in (("any", rule.any), ("stops", rule.stops)):
            if on:
                ours.set(name, "true")
        for ask, value, negated in rule.conditions:
            part = ElementTree.SubElement(ours, f"{{{NAMESPACE}}}if", ask=ask, value=clean(value))
            if negated:
                part.set("not", "true")
        for do, value in rule.actions:
            part = ElementTree.SubElement(ours, f"{{{NAMESPACE}}}then", do=do)
            if value:
                part.set("value", clean(value))


_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Without what no XML may hold."""
    return _NOT_XML.sub("", text)
