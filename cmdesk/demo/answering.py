"""What helps the bakery to answer: saved replies, macros, and what is still to be done."""

from typing import Any

from cmdesk.demo.script import Script
from cmdesk.domain.macros import Do, Macro, Step
from cmdesk.domain.replies import SavedReply
from cmdesk.store import macros, replies, tasks


def prepare(db: Any, script: Script) -> None:
    """Fill the drawer of the person who answers."""
    for told in script.answers["replies"]:
        replies.keep(db, SavedReply(0, told["name"], told["shortcut"], told["text"], told["folder"], script.language))
    for told in script.answers["macros"]:
        steps = tuple(Step(Do(do), what) for do, what in told["steps"])
        macros.keep(db, Macro(0, told["name"], told["key"], steps), script.now)
    for told in script.answers["tasks"]:
        tasks.add(db, told["text"], script.now, script.moment(told["due"]) if told["due"] else None)
