"""Posts out of a table become drafts, and drafts become a table. Nothing of it is scheduled."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, select, update

from cmdesk.domain.drafts import CHOSEN_STAGES, Draft, Stage
from cmdesk.domain.media import NewMedium
from cmdesk.domain.posts_table import PostRow, is_fine
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.wall import FORM, read
from cmdesk.store import accounts, drafts, media
from cmdesk.store.letting_go import FIRST_COMMENT
from cmdesk.store.tables import draft


def take_in(
    db: Connection,
    rows: Sequence[PostRow],
    chosen: Sequence[int],
    now: datetime,
    *,
    keep_times: bool = True,
    files: Mapping[str, NewMedium] = MappingProxyType({}),
) -> Outcome:
    """Make a draft of each row that is fine; the value: the row and its draft, in the order of the file.

    `chosen`: the accounts of rows that name none that is here; `files`: those that were found under their names.
    """
    made = []
    for row in rows:
        if is_fine(row):
            made.append((row, _make(db, row, chosen, now, keep_times)))
            _attach(db, row, made[-1][1], files, now)
    return Outcome(Topic.DRAFTS, tuple(made))


def _attach(db: Connection, row: PostRow, draft_id: int, files: Mapping[str, NewMedium], now: datetime) -> None:
    for place, name in enumerate(row.media):
        if name in files:
            attached = media.attach(db, draft_id, files[name], now).value
            alt = row.alts[place].strip() if place < len(row.alts) else ""
            if alt:
                media.describe(db, draft_id, attached.media_id, alt, now)


def _make(db: Connection, row: PostRow, chosen: Sequence[int], now: datetime, keep_times: bool) -> int:
    named = accounts_of(db, row)
    text = row.text or next(iter(row.texts.values()), "")
    if row.link and row.link not in text:
        text = f"{text}\n\n{row.link}".strip()
    made: int = drafts.start(db, text, named or list(chosen), now).value
    networks = {one.id: one.network for one in accounts.every(db)}
    for account_id in named or chosen:
        own = row.texts.get(networks.get(account_id, ""))
        if own is not None and own != row.text and row.text:
            drafts.vary(db, made, account_id, own, now)
    stage = row.stage if row.stage in {each.value for each in CHOSEN_STAGES} else ""
    if stage == Stage.EVERGREEN:  # those leave by themselves: that is for a person to say, not for a table
        stage = Stage.READY
    values: dict[str, Any] = {"stage": stage, "campaign": row.campaign}
    values["pillar"] = row.pillar or (row.labels[0] if row.labels else "")
    if row.comment:
        values["options"] = {FIRST_COMMENT: row.comment}
    if keep_times and row.wall is not None and row.zone:
        values |= {"due_wall": row.wall.strftime(FORM), "due_zone": row.zone}
    db.execute(update(draft).where(draft.c.id == made).values(**values))
    return made


def accounts_of(db: Connection, row: PostRow) -> list[int]:
    """The accounts that a row names: by their name, else all of the networks it names."""
    there = accounts.every(db)
    named = {name.lower().lstrip("@") for name in row.accounts}
    by_name = [one.id for one in there if one.name.lower().lstrip("@") in named]
    return by_name or [one.id for one in there if one.network in row.networks]


def rows(db: Connection, draft_ids: Sequence[int] | None = None) -> Sequence[PostRow]:
    """Drafts as rows of a table, the oldest first; None: all that are not put away."""
    some = select(draft.c.id).where(draft.c.kind == "post", draft.c.deleted.is_(None)).order_by(draft.c.id)
    if draft_ids is not None:
        some = some.where(draft.c.id.in_(draft_ids))
    there = {one.id: (one.network, one.name) for one in accounts.every(db)}
    found = (drafts.one(db, each) for each in db.scalars(some).all())
    return [_told(db, line, each, there) for line, each in enumerate((one for one in found if one is not None), 2)]


def _told(db: Connection, line: int, found: Draft, there: Mapping[int, tuple[str, str]]) -> PostRow:
    chosen = [each for each in found.variants if each.account_id in there]
    attached = media.of_draft(db, found.id)
    planned = read(found.due_wall, found.due_zone)
    return PostRow(
        line=line,
        text=found.text,
        texts={there[each.account_id][0]: each.text for each in chosen if each.text is not None},
        networks=tuple(dict.fromkeys(there[each.account_id][0] for each in chosen)),
        accounts=tuple(there[each.account_id][1] for each in chosen),
        wall=planned.wall if planned is not None else None,
        zone=found.due_zone if planned is not None else "",
        media=tuple(each.name for each in attached),
        alts=tuple(each.alt for each in attached),
        comment=found.options.get(FIRST_COMMENT, ""),
        pillar=found.pillar,
        campaign=found.campaign,
        stage=found.stage,
    )
