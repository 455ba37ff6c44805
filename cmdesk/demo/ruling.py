"""The rules of the bakery: what they will do with what comes, and what one of them did once with what was there."""

from collections.abc import Mapping
from typing import Any

from cmdesk.demo.script import Script
from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Rule
from cmdesk.store import applying, rules, ruling


def rule(db: Any, script: Script, label_ids: Mapping[str, int], department_ids: Mapping[str, int]) -> None:
    """Keep them in their order."""
    known = {Do.LABEL: label_ids, Do.DEPARTMENT: department_ids}
    for told in script.business["rules"]:
        asked = tuple(Condition(Ask(name), value) for name, value in told["if"].items())
        done = []
        for name, value in told["then"].items():
            do = Do(name)
            done.append(Action(do, known[do][value] if do in known else value))
        new = Rule(0, told["name"], (Event(told["when"]),), asked, tuple(done), enabled=told.get("on", True))
        number = rules.add(db, new, script.now).value
        if told.get("applied"):
            _apply(db, number, script)


def _apply(db: Any, number: int, script: Script) -> None:
    """As somebody does who tries a rule on the last month before it works by itself."""
    application = applying.begin(db, script.now, rule_id=number).value
    ruling.apply_to(db, number, application, ruling.met_in_history(db, number, script.now), script.now)
