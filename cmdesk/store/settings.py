"""Settings that belong to the workspace rather than to the machine."""

from typing import Any

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.topics import Topic
from cmdesk.store.tables import setting

_KEPT = select(setting.c.value).where(setting.c.name == bindparam("name"))


def read(db: Connection, name: str, default: Any = None) -> Any:
    found = db.execute(_KEPT, {"name": name}).one_or_none()
    return default if found is None else found[0]


def keep(db: Connection, name: str, value: Any) -> Topic:
    row = upsert(setting).values(name=name, value=value)
    db.execute(row.on_conflict_do_update(index_elements=[setting.c.name], set_={"value": value}))
    return Topic.SETTINGS
