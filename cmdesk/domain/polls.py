"""A poll that is to be asked with a post, and what its network takes of one."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from cmdesk.domain.troubles import Trouble

POLL = "poll"  # of what is chosen for a posting
DAY = 86_400
TERMS = (300, 1800, 3600, 21_600, 43_200, DAY, 3 * DAY, 7 * DAY)  # seconds that are offered


@dataclass(frozen=True)
class PollRule:
    """What a network takes; times in seconds."""

    answers: int  # at most; at least two
    letters: int  # of one answer
    shortest: int = 300
    longest: int = 30 * DAY
    with_files: bool = False  # pictures may go with it
    hides: bool = True  # how it stands can be kept back until its end
    source: str = ""  # the page that says so
    checked: str = ""  # the day it was read there, "2026-11-20"


@dataclass(frozen=True)
class NewPoll:
    """Open for `seconds` from when it is out."""

    answers: tuple[str, ...] = ("", "")
    seconds: int = DAY
    several: bool = False
    hidden: bool = False  # nobody sees how it stands before its end

    def written(self) -> str:
        """As a draft and a delivery keep it."""
        return json.dumps(
            {"answers": self.answers, "seconds": self.seconds, "several": self.several, "hidden": self.hidden},
            ensure_ascii=False,
        )


def asked(options: Mapping[str, str]) -> NewPoll | None:
    """The poll among what was chosen; None where there is none."""
    try:
        told = json.loads(options.get(POLL, ""))
        answers = tuple(str(each).strip() for each in told["answers"])
        return NewPoll(answers, int(told["seconds"]), bool(told["several"]), bool(told["hidden"]))
    except (ValueError, KeyError, TypeError):
        return None


def of_part(options: Mapping[str, str], place: int) -> dict[str, str]:
    """What was chosen, for one part of a thread: a poll is asked once, with the first."""
    return {name: value for name, value in options.items() if name != POLL or not place}


def troubles(poll: NewPoll | None, rule: PollRule | None, files: bool) -> tuple[Trouble, ...]:
    """What forbids to ask it there."""
    if poll is None:
        return ()
    if rule is None:
        return (Trouble("poll-unknown"),)
    found = []
    filled = [each for each in poll.answers if each]
    if len(filled) < 2 or len(filled) < len(poll.answers):
        found.append(Trouble("poll-too-few"))
    if len(poll.answers) > rule.answers:
        found.append(Trouble("poll-too-many", {"count": str(len(poll.answers)), "most": str(rule.answers)}))
    if len(set(filled)) < len(filled):
        found.append(Trouble("poll-twice"))
    for each in filled:
        if len(each) > rule.letters:
            found.append(Trouble("poll-long", {"answer": each, "count": str(len(each)), "maximum": str(rule.letters)}))
    if not rule.shortest <= poll.seconds <= rule.longest:
        found.append(Trouble("poll-time"))
    if poll.hidden and not rule.hides:
        found.append(Trouble("poll-shown"))
    if files and not rule.with_files:
        found.append(Trouble("poll-files"))
    return tuple(found)
