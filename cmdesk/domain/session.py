"""A while for the inbox: which conversations, in which order, when somebody has so many minutes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from cmdesk.domain.clock import SOON, Call, Priority
from cmdesk.domain.conversations import FORWARD_ROLES, ConversationRow, State


class Why(StrEnum):
    """Why somebody's turn comes now; in the order in which it is done."""

    LATE = "late"
    URGENT = "urgent"
    SOON = "soon"  # due within the hour
    VIP = "vip"
    WAITING = "waiting"
    THANKS = "thanks"  # praise that asks nothing: quickly answered, good to end with


LOOKED_AT = 500  # conversations, by need, that a plan is made from
# A guess, to know how much fits; what was really needed is told at the end.
MINUTES: Mapping[Why, int] = MappingProxyType(dict.fromkeys(Why, 3) | {Why.THANKS: 1})


@dataclass(frozen=True)
class Step:
    conversation_id: int
    name: str
    why: Why
    subject: str = ""


@dataclass(frozen=True)
class Plan:
    """What fits into the time, in order; `left` is how many wait beyond it."""

    minutes: int
    steps: tuple[Step, ...]
    left: int

    @property
    def needed(self) -> int:
        return sum(MINUTES[step.why] for step in self.steps)

    def count(self, why: Why) -> int:
        return sum(step.why is why for step in self.steps)


def why(row: ConversationRow, now: datetime) -> Why:
    """Why this one."""
    if row.is_late(now):
        return Why.LATE
    if row.priority >= Priority.HIGH:
        return Why.URGENT
    if row.due is not None and row.due - now <= SOON:
        return Why.SOON
    if row.role in FORWARD_ROLES or row.person_starred:
        return Why.VIP
    if row.sentiment == 1 and "?" not in row.snippet and row.kind != Call.MAIL:
        return Why.THANKS
    return Why.WAITING


def plan(rows: Sequence[ConversationRow], now: datetime, minutes: int, only: Why | None = None) -> Plan:
    """The best use of some minutes. Of what is equally pressing, what is due first comes first; `only`: of a kind."""
    places = {each: place for place, each in enumerate(Why)}
    waiting = [row for row in rows if row.state is State.OPEN and row.waiting_since is not None]
    if only is not None:
        waiting = [row for row in waiting if why(row, now) is only]
    ordered = sorted(waiting, key=lambda row: (places[why(row, now)], row.need, row.id))
    steps: list[Step] = []
    budget = minutes
    for row in ordered:
        step = Step(row.id, row.name or row.source, why(row, now), row.subject or row.snippet)
        if MINUTES[step.why] <= budget:
            budget -= MINUTES[step.why]
            steps.append(step)
    return Plan(minutes, tuple(steps), len(ordered) - len(steps))


@dataclass(frozen=True)
class Progress:
    """How far it is: what was done, what was put off."""

    plan: Plan
    began: datetime
    done: frozenset[int] = frozenset()
    skipped: frozenset[int] = frozenset()
    paused: timedelta = timedelta()  # in all, before the pause that is on
    paused_at: datetime | None = None

    @property
    def current(self) -> Step | None:
        """Whose turn it is."""
        over = self.done | self.skipped
        return next((step for step in self.plan.steps if step.conversation_id not in over), None)

    def spent(self, now: datetime) -> timedelta:
        """The time that was used, without pauses."""
        return (self.paused_at or now) - self.began - self.paused

    def remaining(self, now: datetime) -> timedelta:
        return max(timedelta(minutes=self.plan.minutes) - self.spent(now), timedelta())

    def steps(self, among: frozenset[int]) -> tuple[Step, ...]:
        return tuple(step for step in self.plan.steps if step.conversation_id in among)
