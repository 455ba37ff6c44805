"""A signal in one sentence, with what it rests on."""

from cmdesk.domain.signals import Kind, NewSignal, Signal
from cmdesk.ui import amounts, times
from cmdesk.ui.words import tr

SYMBOLS = {Kind.VOLUME: "pulse", Kind.BLAME: "unhappy", Kind.WORDS: "spark", Kind.WAKING: "bell"}
NEVER = 0.2  # of such a time that are usual: fewer is hardly ever


def sentence(signal: Signal) -> str:
    """ "14 mentions in 2 h, 7 times the usual; mostly r/Rennes: “commande disparue”." """
    return f"{_what(signal.told)}{_where(signal.told)}."


def title(signal: Signal) -> str:
    """Whose it is."""
    return tr("{name} (competitor)", name=signal.query) if signal.rival else signal.query


def _what(told: NewSignal) -> str:
    match told.kind:
        case Kind.VOLUME:
            many = tr("{n} mentions in {span}", n=told.count, span=times.span(told.until - told.since))
            if told.usual is None or told.usual < NEVER:
                return tr("{many}, where there is hardly ever one", many=many)
            times_usual = told.count / told.usual
            factor = amounts.whole(round(times_usual)) if times_usual >= 3 else amounts.decimal(times_usual)
            return tr("{many}, {factor} times the usual", many=many, factor=factor)
        case Kind.BLAME:
            usual = round(told.usual or 0)
            return tr("{n} people blame in a day, {usual} would be usual", n=told.count, usual=usual)
        case Kind.WORDS:
            return tr("{n} people say what was not heard before", n=told.count)
        case Kind.WAKING:
            return tr("{place} speaks again: {n} mentions in a day", n=told.count, place=told.evidence.place)


def evidence(told: NewSignal) -> str:
    """Where most of it was said and in which words: "mostly r/Rennes: “commande disparue”"; "" if neither is known."""
    found = told.evidence
    words = ", ".join(tr("“{words}”", words=words) for words in found.words)
    if told.kind is Kind.WAKING:
        return words
    place = tr("mostly {place}", place=found.place) if found.place_count * 2 > max(found.total, 1) else ""
    return tr("{place}: {words}", place=place, words=words) if place and words else place or words


def _where(told: NewSignal) -> str:
    where = evidence(told)
    if told.kind is Kind.WAKING:
        return f": {where}" if where else ""
    return tr("; {where}", where=where) if where else ""
