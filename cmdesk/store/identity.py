"""Which workspace this is, wherever its file lies: its secrets are kept under that name, apart from those of others."""

import uuid
from dataclasses import dataclass

from sqlalchemy import Connection

from cmdesk.domain.topics import Topic
from cmdesk.store import settings

IDENTITY = "identity"


@dataclass(frozen=True)
class Identity:
    """`shared`: it was there before workspaces had names, so its secrets may still lie under names that all shared."""

    name: str = ""
    shared: bool = True


def of(db: Connection) -> Identity:
    kept = settings.read(db, IDENTITY)
    return Identity(kept["name"], kept["shared"]) if kept else Identity()


def give(db: Connection, *, shared: bool) -> Topic:
    """Name a workspace that has no name yet."""
    if of(db).name:
        return Topic.NONE
    return settings.keep(db, IDENTITY, {"name": uuid.uuid4().hex[:16], "shared": shared})
