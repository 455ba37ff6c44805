"""How a figure is told beside that of the time before."""

from cmdesk.domain.reputation import growth
from cmdesk.reports.speech import NOTHING, Speech

LEAST = 10  # of which percents are told


def grown(now: int, before: int, speech: Speech) -> str:
    """By how many percent, and from what; of a handful only from what."""
    if before < LEAST:
        return was(speech.whole(before), speech)
    return beside(speech.change(growth(now, before)), speech.whole(before), speech)


def beside(change: str, before: str, speech: Speech) -> str:
    """ "+38 %, 412 before"."""
    if not change:
        return ""
    return speech.tr("{change}, {before} before", change=change, before=before)


def was(before: str, speech: Speech) -> str:
    if before == NOTHING:
        return ""
    return speech.tr("{before} before", before=before)


def points(now: int | None, before: int | None, speech: Speech) -> str:
    if now is None or before is None or now == before:
        return ""
    return speech.tr("{change} points", n=abs(now - before), change=speech.signed(now - before))


def counted_of(part: int, whole: int, speech: Speech) -> str:
    """ "17 of 25"; of nothing there is no part."""
    return speech.tr("{count} of {total}", count=speech.whole(part), total=speech.whole(whole)) if whole else ""
