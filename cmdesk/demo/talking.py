"""Who wrote to the business of the demo, what it answered, and where each conversation stands."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from cmdesk.demo.script import Script
from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import State
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.moderation import Standing
from cmdesk.domain.queries import Watch
from cmdesk.store import (
    arrivals,
    claiming,
    conversations,
    departments,
    labels,
    outbox,
    outcomes,
    people,
    queries,
    reasons,
    state_changes,
    triage,
)

UNDO = timedelta(seconds=10)
SORTED = timedelta(minutes=12)  # after the last message: it is done, or for later
KINDS = {"mail": Kind.MAIL, "wordpress": Kind.COMMENT, "messenger": Kind.MESSAGE}


def talk(
    db: Any,
    script: Script,
    account_ids: Mapping[str, int],
    label_ids: Mapping[str, int],
    names: Mapping[str, str],
) -> None:
    """Every conversation of the accounts, message by message. `names` are those of the accounts."""
    watch = queries.watch(db)
    for told in script.conversations:
        network = told["network"]
        origin = arrivals.Origin(account_id=account_ids[network], name=names[network], network=network)
        _tell(db, script, told, origin, watch, label_ids)


def message(told: Mapping[str, Any], remote_id: str, text: str, at: datetime, ancestors: tuple[str, ...]) -> NewItem:
    """What one of the persons wrote, in the shape in which the networks of the demo give it."""
    network, handle = told["network"], told["handle"]
    host = handle.rpartition("@")[2]
    link = (
        "" if network in ("mail", "messenger") else f"https://{host}/{handle.strip('@').partition('@')[0]}/{remote_id}"
    )
    back = {"key": told["key"], "id": remote_id, "handle": handle, "at": at.isoformat()}
    return NewItem(
        remote_id=remote_id,
        text=text,
        published=at,
        kind=KINDS.get(network, Kind.POST),
        author=Author(told["who"], handle, link.rpartition("/")[0], told.get("followers")),
        title=told.get("subject", ""),
        link=link,
        ancestors=ancestors,
        reply_to=json.dumps(back),
        visibility="direct" if network == "messenger" else "public",
        standing=Standing(told["standing"]) if "standing" in told else None,
    )


def _tell(
    db: Any,
    script: Script,
    told: Mapping[str, Any],
    origin: arrivals.Origin,
    watch: Watch,
    label_ids: Mapping[str, int],
) -> None:
    before: tuple[str, ...] = (told["answers_post"],) if "answers_post" in told else ()
    found, at = 0, script.now
    for number, one in enumerate(told["messages"]):
        at = script.moment(one["when"])
        remote_id = f"{told['key']}-{number}"
        match one["by"]:
            case "them":
                new = message(told, remote_id, one["text"], at, before)
                found = arrivals.add(db, origin, [new], at, watch).value.mentions[0]
                before = (*before, remote_id)
            case "us":
                _answer(db, found, one["text"], remote_id, at, told)
                before = (*before, remote_id)
            case "note":
                conversations.add_note(db, found, one["text"], at)
        state_changes.stamp(db, at)
    _leave(db, script, told, found, label_ids)
    state_changes.stamp(db, min(at + SORTED, script.now))


def _answer(db: Any, found: int, text: str, remote_id: str, at: datetime, told: Mapping[str, Any]) -> None:
    """An answer that went its way through the outbox."""
    made = outbox.reply(db, found, text, f"demo-{remote_id}", at - UNDO, not_before=at).value
    claimed = claiming.claim(db, at).value
    assert claimed is not None
    assert claimed.id == made
    address = "" if told["network"] == "mail" else f"https://fournil-thabor.example/{remote_id}"
    outcomes.delivered(db, made, at + timedelta(seconds=2), remote_id=remote_id, address=address)


def _sort(db: Any, script: Script, told: Mapping[str, Any], found: int) -> None:
    """Why somebody wrote, who must hear it, and how much it presses."""
    for path in told.get("reasons", ()):
        triage.set_reason(db, [found], reasons.add_path(db, path).value)
    if "department" in told:
        names = {each["key"]: each["name"] for each in script.business["departments"]}
        known = {each.name: each.id for each in departments.every(db)}
        triage.set_department(db, [found], known[names[told["department"]]])
    if "priority" in told:
        triage.set_priority(db, [found], Priority[told["priority"].upper()])


def _leave(db: Any, script: Script, told: Mapping[str, Any], found: int, label_ids: Mapping[str, int]) -> None:
    """Where it stands now, and what the user put on it."""
    for name in told.get("labels", ()):
        labels.put(db, [found], label_ids[name])
    _sort(db, script, told, found)
    if told.get("starred"):
        triage.star(db, [found], True)
    if typed := told.get("typed"):
        conversations.save_draft(db, found, "reply", typed, script.now)
    match told.get("state", "open"):
        case "done" | "spam" as state:
            triage.move(db, [found], State(state))
        case "snoozed":
            triage.move(db, [found], State.SNOOZED, script.moment(told["until"]))
        case "read":
            triage.mark_read(db, [found])
    row = conversations.one(db, found)
    assert row is not None
    if row.person_id is not None:
        if told.get("regular"):
            people.star(db, row.person_id, True)
        if about := told.get("about"):
            people.describe(db, row.person_id, about)
