"""Lists of the watchlist that were kept under a name. They are settings of the workspace: a few, read together."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields, replace
from typing import Any

from sqlalchemy import Connection

from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.domain.watches import KeptList
from cmdesk.store import settings

KEPT = "item views"
_NAMES = {field.name: type(field.default) for field in fields(KeptList)}


def every(db: Connection) -> Sequence[KeptList]:
    """In the order in which they were kept; what another version has written otherwise is left out."""
    kept = settings.read(db, KEPT, [])
    return [KeptList(**one) for one in kept if _is_view(one)] if isinstance(kept, list) else []


def _is_view(one: Any) -> bool:
    return isinstance(one, dict) and bool(one.get("name")) and all(type(one[k]) is _NAMES.get(k) for k in one)


def add(db: Connection, view: KeptList, place: int | None = None) -> Topic:
    """Keep a list, as the last or in a place. Problem "name-missing", "name-taken"."""
    known = list(every(db))
    known.insert(len(known) if place is None else place, replace(view, name=_checked(known, view.name)))
    return _keep(db, known)


def rename(db: Connection, old: str, new: str) -> Topic:
    """Problem "name-missing", "name-taken"."""
    known = every(db)
    name = _checked([one for one in known if one.name != old], new)
    return _keep(db, [replace(one, name=name) if one.name == old else one for one in known])


def follow(db: Connection, folder: str, to: str) -> Outcome:
    """Let the views of a folder, and of those in it, list it where it is now; the value: what they listed, by name.

    Of a folder that was dissolved there is nothing to list: its view waits until there is one of that name.
    """
    before, after = {}, {}
    for one in every(db):
        if one.kind == "folder" and f"{one.place}/".startswith(folder + "/"):
            rest = one.place[len(folder) :].strip("/")
            if there := "/".join(part for part in (to, rest) if part):
                before[one.name], after[one.name] = one.place, there
    return Outcome(list_folders(db, after), before)


def list_folders(db: Connection, places: Mapping[str, str]) -> Topic:
    """Let some views, by name, list these folders."""
    if not places:
        return Topic.NONE
    return _keep(db, [replace(one, place=places.get(one.name, one.place)) for one in every(db)])


def remove(db: Connection, name: str) -> Outcome:
    """Forget a view; the value: it and its place, to `add` it again, or None."""
    known = list(every(db))
    found = next(((one, place) for place, one in enumerate(known) if one.name == name), None)
    return Outcome(_keep(db, [one for one in known if one.name != name]), found)


def _checked(known: Sequence[KeptList], name: str) -> str:
    if not (name := " ".join(name.split())):
        raise Problem("name-missing")
    if any(one.name.casefold() == name.casefold() for one in known):
        raise Problem("name-taken", name=name)
    return name


def _keep(db: Connection, views: Sequence[KeptList]) -> Topic:
    return settings.keep(db, KEPT, [asdict(one) for one in views])
