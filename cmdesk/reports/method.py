"""How the figures of a report were come by, in plain sentences: what is counted, and how well it is known."""

from cmdesk.domain.closings import Solving
from cmdesk.domain.field import Method
from cmdesk.domain.reputation import percent
from cmdesk.reports.speech import Speech


def method(told: Method, speech: Speech, solving: Solving | None = None) -> list[str]:
    """What everybody should know first."""
    tr = speech.tr
    found = [
        tr("A mention is a text that was written to an account or found by a query; one that only repeats another is "
           "not counted again. A conversation counts in the time in which somebody wrote first."),
        tr("Waiting is counted in opening hours ({zone}), up to the first answer. “In time” is within what was "
           "promised for that kind of message; who still waits beyond it counts as late.", zone=told.zone),
        tr("“Done” and “open” are as they stand on the day of this report. A change is only spoken of where chance "
           "would bring it less than once in twenty times."),
    ]  # fmt: skip
    if solving is not None:
        found.append(_closed(solving, speech))
    heard = percent(told.heard, told.hours)
    listened = tr(
        "The places were looked at in {heard} of the {total} hours of this time ({share}).",
        heard=speech.whole(told.heard),
        total=speech.whole(told.hours),
        share=speech.percent(heard),
    )
    if told.gaps:
        holes = tr("Sources left {n} gaps", n=told.gaps)
        listened += " " + tr("{holes}, in which about {missing} texts may be missing.", holes=holes,
                             missing=speech.whole(told.missing))  # fmt: skip
    found.append(listened)
    found.append(_judgement(told, speech))
    if told.several_brands:
        found.append(tr("Conversations and posts are those of this brand; mentions in public places are those of all."))
    return found


def _closed(told: Solving, speech: Speech) -> str:
    tr = speech.tr
    if told.since is None:
        return tr("When conversations are closed was not noted yet: how long that took is not known.")
    found = tr("A conversation that came back within a week of being closed counts as the same matter, not closed "
               "yet.")  # fmt: skip
    found += " " + tr("When conversations are closed is noted since {day}.",
                      day=speech.day(speech.local(told.since).date()))  # fmt: skip
    if told.unknown:
        found += " " + tr("For {n} that were closed without it nobody knows when; they are not counted there.",
                          n=told.unknown)  # fmt: skip
    return found


def _judgement(told: Method, speech: Speech) -> str:
    tr = speech.tr
    judged = tr(
        "How a text feels is judged by a program on this computer ({n} messages), and is a hint.", n=told.judged
    )
    learned = told.learned
    if not learned.corrections:
        if told.corrections:
            return f"{judged} " + tr("{n} were corrected by hand.", n=told.corrections)
        return f"{judged} " + tr("Nobody has corrected it here yet, so how often it is right is not known.")
    right = learned.right if learned.helps else learned.right_before
    share = percent(right, learned.corrections)
    return f"{judged} " + tr(
        "Of the {count} that were corrected by hand it would get {right} right now ({share}); corrected are those that "
        "looked wrong, so it is right more often than that.",
        count=speech.whole(learned.corrections),
        right=speech.whole(right),
        share=speech.percent(share),
    )
