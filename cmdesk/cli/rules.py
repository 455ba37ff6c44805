"""Rules: what they are, what they would do, what they did."""

from argparse import Namespace
from collections.abc import Iterable, Sequence

from cmdesk.cli.voice import Sorry, Voice, moment, stamp
from cmdesk.cli.watching import item_as_told, tell_days
from cmdesk.cli.workshop import looking, now, working
from cmdesk.domain.rules import Action, Condition, Rule
from cmdesk.store import rules, ruling

SHOWN = 10


def list_(asked: Namespace, voice: Voice) -> None:
    with looking(asked) as store, store.read() as db:
        known, figures = rules.every(db), rules.figures(db)
    voice.document([_as_told(one) | {"times": figures.get(one.id, (0, None))[0]} for one in known])
    for one in known:
        off = "" if one.enabled else f"  [{voice.tr('switched off')}]"
        voice.show(f"{one.id}  {one.name}  ({figures.get(one.id, (0, None))[0]}){off}", f"    {_line(one)}")
    if not known:
        voice.say(voice.tr("There is no rule yet. Make one in the window."))


def test(asked: Namespace, voice: Voice) -> None:
    with looking(asked) as store, store.read() as db:
        trial = ruling.tried(db, _one(rules.every(db), asked.rule, voice), now().astimezone())
    shown = trial.rows[:SHOWN]
    voice.document(
        {
            "found": trial.found,
            "looked": trial.looked,
            "days": list(trial.days),
            "items": [item_as_told(row) for row in shown],
        }
    )
    tell_days(voice, trial)
    for row in shown:
        voice.show(f"{row.id}  {moment(row.published)}  {row.title or row.excerpt}")


def apply(asked: Namespace, voice: Voice) -> None:
    with working(asked, voice) as shop:
        rule = _one(shop.ask(rules.every), asked.rule, voice)
        number, done = shop.do(shop.desk.apply_rule(rule.id))
    voice.document({"application": number, "changed": done})
    voice.show(
        voice.tr("{n} changes", n=done),
        voice.tr("“cmdesk rules undo {number}” takes all of it back.", number=number),
    )


def undo(asked: Namespace, voice: Voice) -> None:
    with working(asked, voice) as shop:
        done = shop.do(shop.desk.take_back_rule(asked.number))
    voice.document({"undone": done})
    voice.show(voice.tr("{n} changes", n=done))


def log(asked: Namespace, voice: Voice) -> None:
    with looking(asked) as store, store.read() as db:
        rule = _one(rules.every(db), asked.rule, voice).id if asked.rule else None
        found = rules.log(db, rule, limit=asked.limit)
    voice.document(
        [
            {
                "rule": ran.rule,
                "at": stamp(ran.at),
                "event": ran.event.value,
                "item": ran.item_id,
                "conversation": ran.conversation_id,
                "about": ran.about,
                "why": [_condition(one) for one in ran.why],
                "done": [_action(one) for one in ran.done],
                "undone": ran.undone,
            }
            for ran in found
        ]
    )
    for ran in found:
        why = _told(map(_condition, ran.why))
        voice.show(
            f"{moment(ran.at)}  {ran.rule}: {_told(map(_action, ran.done))}",
            f"    {ran.about}",
            f"    {ran.event.value}{f': {why}' if why else ''}",
        )
    if not found:
        voice.say(voice.tr("No rule has done anything yet."))


def _one(known: Sequence[Rule], asked: str, voice: Voice) -> Rule:
    found = [one for one in known if str(one.id) == asked or one.name.casefold() == asked.casefold()]
    if not found:
        raise Sorry(voice.tr("No rule has the name or number {name}.", name=asked))
    return found[0]


def _as_told(one: Rule) -> dict[str, object]:
    return {
        "id": one.id,
        "name": one.name,
        "enabled": one.enabled,
        "when": [event.value for event in one.events],
        "if": [_condition(each) for each in one.conditions],
        "any": one.any,
        "then": [_action(each) for each in one.actions],
        "stops": one.stops,
    }


def _line(one: Rule) -> str:
    parts = (
        _told(event.value for event in one.events),
        _told((_condition(each) for each in one.conditions), " | " if one.any else " & "),
        _told(map(_action, one.actions)),
    )
    return " > ".join(part for part in parts if part)


def _condition(one: Condition) -> str:
    return f"{one.ask.value}{'!=' if one.negated else '='}{one.value}"


def _action(one: Action) -> str:
    return f"{one.do.value} {one.value}" if one.value else one.do.value


def _told(parts: Iterable[str], between: str = ", ") -> str:
    return between.join(parts)
