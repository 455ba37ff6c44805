"""Where a text becomes too long for a network."""

from collections.abc import Sequence

from PySide6.QtCore import QTextBoundaryFinder

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.texts import Measure, TextRule
from cmdesk.language.counting import measure
from cmdesk.language.segments import segments, spans
from cmdesk.ui import network_facts
from cmdesk.ui.panels.drafts.entities import units

SHORT = 1_000  # characters


def rules_of(account: AccountRow) -> Sequence[TextRule]:
    """What the server announced, else what its network usually allows."""
    return account.rules or network_facts.rules_of(account.network)


def length(text: str, account: AccountRow) -> Measure:
    """Of a thread: its longest part."""
    found = [measure(part, rules_of(account)) for part in segments(text)]
    return min(found, key=lambda one: (one.fits, -one.count if one.left is None else one.left))


def excesses(text: str, rules: Sequence[TextRule]) -> list[tuple[int, int]]:
    """All that does not fit, counted as Qt counts: the end of each part of a thread that is too long."""
    found = []
    for start, end in spans(text):
        place = _excess(text[start:end], rules)
        if place is not None:
            found.append((units(text[:start]) + place, units(text[:end])))
    return found


def _excess(text: str, rules: Sequence[TextRule]) -> int | None:
    if measure(text, rules).fits:
        return None
    reach = SHORT  # it is too long somewhere in the beginning, mostly: what comes later need not be counted each time
    while reach < len(text) and measure(text[:reach], rules).fits:
        reach *= 2
    text = text[:reach]
    places = _between_characters(text)
    units = text.encode("utf-16-le", "surrogatepass")
    low, high = 0, len(places) - 1  # places[low] fits, places[high] does not
    while high - low > 1:
        middle = (low + high) // 2
        head = units[: 2 * places[middle]].decode("utf-16-le", "surrogatepass")
        if measure(head, rules).fits:
            low = middle
        else:
            high = middle
    return places[low]


def _between_characters(text: str) -> list[int]:
    """Every place where a text may be cut without breaking a character that people see."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    places = [0]
    while (place := finder.toNextBoundary()) > 0:
        places.append(place)
    return places
