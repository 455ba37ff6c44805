"""What each network can do, told from its class line and its data: for the window and for docs/NETWORKS.md."""

from collections.abc import Sequence
from dataclasses import dataclass

from cmdesk.networks.base import Account, Edits, Finds, Listens, Moderates, Network, Posts, Reads
from cmdesk.networks.outbound import LINKED

# In the order of the table; the words are in the window.
READ, AT_ONCE, ANSWER, PUBLISH, PICTURES, POLLS, QUOTES, CHANGE, MODERATE, LOOK_UP = (
    "read", "at once", "answer", "publish", "pictures", "polls", "quotes", "change", "moderate", "look up",
)  # fmt: skip


@dataclass(frozen=True)
class Ability:
    """One line of the table; `detail` is data (names of deeds, figures), never a sentence."""

    name: str
    can: bool
    detail: tuple[str, ...] = ()


def abilities(network: Network) -> tuple[Ability, ...]:
    media = network.media if isinstance(network, Posts) else None
    polls = network.polls if isinstance(network, Posts) else None
    deeds = tuple(rule.deed.value for rule in network.deeds) if isinstance(network, Moderates) else ()
    return (
        Ability(READ, isinstance(network, Reads)),
        Ability(AT_ONCE, isinstance(network, Listens)),
        Ability(ANSWER, isinstance(network, Posts) and network.answers),
        Ability(PUBLISH, publishes(network)),
        Ability(PICTURES, media is not None, (str(media.most), str(media.alt)) if media is not None else ()),
        Ability(POLLS, polls is not None, (str(polls.answers),) if polls is not None else ()),
        Ability(QUOTES, LINKED in (network.choices if isinstance(network, Posts) else ())),
        Ability(CHANGE, isinstance(network, Edits)),
        Ability(MODERATE, bool(deeds), deeds),
        Ability(LOOK_UP, isinstance(network, Finds) and network.history),
    )


def publishes(network: Network) -> bool:
    """Whether it takes a text that answers nothing; mail does not, it wants somebody to send it to."""
    if not isinstance(network, Posts):
        return False
    plan = network.plan(Account(0, network.name, "", {}), "text")
    return all(trouble.code != "no-recipient" for trouble in plan.troubles)


_HEADS = {
    READ: "read messages",
    AT_ONCE: "told at once of new ones",
    ANSWER: "answer",
    PUBLISH: "publish",
    PICTURES: "pictures",
    POLLS: "polls",
    QUOTES: "a link to a post becomes a quote",
    CHANGE: "change what is out",
    MODERATE: "moderate",
    LOOK_UP: "look up what may have been sent",
}


def table(networks: Sequence[Network]) -> str:
    """The page of the documentation."""
    shown = [network for network in networks if network.facts is not None]
    rows = [
        "# What works on each network",
        "",
        "Written by `scripts/capabilities` from what the networks say of themselves; the window shows the same",
        "before an account is connected.",
        "",
        "| | " + " | ".join(network.title for network in shown) + " |",
        "|---|" + "---|" * len(shown),
    ]
    columns = [abilities(network) for network in shown]
    for line in zip(*columns, strict=True):
        rows.append(f"| {_HEADS[line[0].name]} | " + " | ".join(_cell(ability) for ability in line) + " |")
    for network in shown:
        rows += ["", f"## {network.title}", "", *_about(network)]
    return "\n".join(rows) + "\n"


def _cell(ability: Ability) -> str:
    if not ability.can:
        return "–"
    match ability.name, ability.detail:
        case "pictures", (most, alt):
            return f"up to {most}" + (f", descriptions up to {alt} characters" if alt != "0" else "")
        case "polls", (most,):
            return f"up to {most} answers, or as the server says"
        case "moderate", deeds:
            return ", ".join(deeds)
    return "yes"


def _about(network: Network) -> list[str]:
    facts = network.facts
    assert facts is not None
    told = [f"- Needs: {facts.needs}", f"- Costs: {facts.costs}"]
    told += [f"- Not possible: {each}" for each in facts.cannot]
    told += [f"- Kept there: {facts.keeps}"] if facts.keeps else []
    told += [f"- To do once, at <{facts.console}>:"] if facts.steps else []
    told += [f"  {number}. {step}" for number, step in enumerate(facts.steps, 1)]
    if facts.described:
        told.append(f"- Proved against {facts.described}; not against the service itself, which no test can reach")
    return [*told, f"- Read on {facts.checked}: <{facts.source}>"]
