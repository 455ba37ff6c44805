"""What helps the bakery to answer and to write: saved replies, macros, snippets, words, what is still to be done."""

from collections.abc import Mapping
from typing import Any

from cmdesk.demo.script import Script
from cmdesk.domain import playbook_text
from cmdesk.domain.macros import Do, Macro, Step
from cmdesk.domain.playbook import joined
from cmdesk.domain.post_templates import PostTemplate
from cmdesk.domain.proofing import HouseWord, WordKind
from cmdesk.domain.replies import SavedReply
from cmdesk.domain.snippets import Snippet, SnippetKind
from cmdesk.store import house_words, incidents, macros, playbooks, post_templates, replies, snippets, tasks


def prepare(db: Any, script: Script, account_ids: Mapping[str, int]) -> None:
    """Fill the drawer of the person who answers."""
    for told in script.answers["replies"]:
        replies.keep(db, SavedReply(0, told["name"], told["shortcut"], told["text"], told["folder"], script.language))
    for told in script.answers["macros"]:
        steps = tuple(Step(Do(do), what) for do, what in told["steps"])
        macros.keep(db, Macro(0, told["name"], told["key"], steps), script.now)
    for told in script.answers["snippets"]:
        snippets.keep(db, Snippet(0, SnippetKind(told["kind"]), told["name"], told["text"], script.language))
    for told in script.answers["templates"]:
        variants: dict[int, str | None] = {account_ids[network]: None for network in told["networks"]}
        post_templates.keep(
            db, PostTemplate(0, told["name"], told["text"], variants, told["pillar"], language=script.language)
        )
    for told in script.answers["words"]:
        house_words.keep(db, HouseWord(0, WordKind(told["kind"]), told["word"], told["instead"], told["why"]))
    incidents.keep_plan(db, script.crisis_plan)
    playbooks.keep(db, joined(playbook_text.read(script.playbook).playbook, playbooks.one(db)), script.now)
    for told in script.answers["tasks"]:
        tasks.add(db, told["text"], script.now, script.moment(told["due"]) if told["due"] else None)
