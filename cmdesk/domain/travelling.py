"""A rule as it travels with a list of sources: what are numbers here are names and addresses there."""

from dataclasses import dataclass

from cmdesk.domain.rules import OF_ITEMS, Ask, Do, Rule

# What means something on another computer; accounts, people and hours do not.
ASKED = (Ask.QUERY, Ask.SOURCE, Ask.FOLDER, Ask.AUTHOR, Ask.LANGUAGE, Ask.SENTIMENT, Ask.KIND, Ask.SPAM)
DONE = (Do.INBOX, Do.LABEL, Do.STAR, Do.READ, Do.PRIORITY, Do.DEPARTMENT, Do.REASON, Do.NOTIFY, Do.BIN, Do.COLLECT)
NAMED = (Do.LABEL, Do.DEPARTMENT, Do.REASON, Do.COLLECT)  # whose number is a name there


@dataclass(frozen=True)
class Travelling:
    """`conditions`: what is asked, its value, whether negated. `actions`: what is done, and with what."""

    name: str
    events: tuple[str, ...]
    conditions: tuple[tuple[str, str, bool], ...]
    actions: tuple[tuple[str, str], ...]
    any: bool = False
    stops: bool = False


def travels(rule: Rule) -> bool:
    """Whether a rule is about items of sources, and of nothing that only exists here."""
    return (
        set(rule.events) <= OF_ITEMS
        and all(one.ask in ASKED for one in rule.conditions)
        and all(one.do in DONE for one in rule.actions)
    )


def makes_sense(rule: Travelling) -> bool:
    """Whether what a stranger's list calls a rule can be one."""
    events, asks, deeds = (
        {event.value for event in OF_ITEMS},
        {ask.value for ask in ASKED},
        {do.value for do in DONE},
    )
    return (
        bool(rule.name.strip() and rule.events and rule.actions)
        and set(rule.events) <= events
        and all(ask in asks and value.strip() for ask, value, _ in rule.conditions)
        and all(do in deeds and (value.strip() or Do(do) not in NAMED) for do, value in rule.actions)
    )
