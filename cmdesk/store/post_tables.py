"""Posts out of a table become drafts, and drafts become a table. Nothing of it is scheduled."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, select, update

from cmdesk.domain.accounts import AccountRow, place_of, told_apart
from cmdesk.domain.drafts import CHOSEN_STAGES, Draft, Stage
from cmdesk.domain.media import Attached, NewMedium
from cmdesk.domain.posts_table import PostRow, is_fine
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.wall import FORM, read
from cmdesk.store import accounts, drafts, media
from cmdesk.store.letting_go import FIRST_COMMENT
from cmdesk.store.tables import draft, draft_media

_SPOT = re.compile(r"(-?\d*\.?\d+) (-?\d*\.?\d+) (\d{1,3})")


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
            if alt or row.ours:
                media.describe(db, draft_id, attached.media_id, alt, now)
            if place < len(row.spots):
                _put(db, draft_id, attached.media_id, row.spots[place])


def _put(db: Connection, draft_id: int, media_id: int, spot: str) -> None:
    """Where a crop must keep it, and with which part of a thread it goes; nonsense is left out."""
    found = _SPOT.fullmatch(spot)
    if found is not None:
        x, y = (max(-1.0, min(float(found[each]), 1.0)) for each in (1, 2))
        ours = (draft_media.c.draft_id == draft_id, draft_media.c.media_id == media_id)
        db.execute(update(draft_media).where(*ours).values(focus_x=x, focus_y=y, part=int(found[3])))


def _make(db: Connection, row: PostRow, chosen: Sequence[int], now: datetime, keep_times: bool) -> int:
    named = accounts_of(db, row)
    text = row.text if row.ours else row.text or next(iter(row.texts.values()), "")
    if row.link and row.link not in text:
        text = f"{text}\n\n{row.link}".strip()
    made: int = drafts.start(db, text, named or list(chosen), now).value
    there = {one.id: one for one in accounts.every(db)}
    labels = told_apart(there.values())
    for account_id in named or chosen:
        network = there[account_id].network if account_id in there else ""
        own = row.texts.get(labels.get(account_id, ""), row.texts.get(network, row.texts.get(place_of(network))))
        if own is not None and own != text:
            drafts.vary(db, made, account_id, own, now)
    stage = row.stage if row.stage in {each.value for each in CHOSEN_STAGES} else ""
    if stage == Stage.EVERGREEN:  # those leave by themselves: that is for a person to say, not for a table
        stage = Stage.READY
    values: dict[str, Any] = {"stage": stage, "campaign": row.campaign, "language": row.language}
    values["pillar"] = row.pillar or (row.labels[0] if row.labels else "")
    if options := {**row.options, **({FIRST_COMMENT: row.comment} if row.comment else {})}:
        values["options"] = options
    if keep_times and row.wall is not None and row.zone:
        values |= {"due_wall": row.wall.strftime(FORM), "due_zone": row.zone}
    db.execute(update(draft).where(draft.c.id == made).values(**values))
    return made


def accounts_of(db: Connection, row: PostRow) -> list[int]:
    """The accounts that a row names: by their name, else all of the networks it names."""
    there = accounts.every(db)
    labels = told_apart(there)
    named = {name.lower().lstrip("@") for name in row.accounts}
    by_label = [one.id for one in there if labels[one.id].lower().lstrip("@") in named]
    if row.ours:
        return by_label
    by_name = [one.id for one in there if one.name.lower().lstrip("@") in named]
    return by_label or by_name or [one.id for one in there if {one.network, place_of(one.network)} & {*row.networks}]


def plain_name(file: Attached) -> str:
    return file.name


def in_folder(folder: str) -> Callable[[Attached], str]:
    """Each file in a folder of its own: two may have one name, and each keeps it."""
    return lambda file: f"{folder}/{file.sha256[:12]}/{file.name}"


def rows(
    db: Connection, draft_ids: Sequence[int] | None = None, name: Callable[[Attached], str] = plain_name
) -> Sequence[PostRow]:
    """Drafts as rows of a table, the oldest first; None: all that are not put away. `name`: what files are called."""
    some = select(draft.c.id).where(draft.c.kind == "post", draft.c.deleted.is_(None)).order_by(draft.c.id)
    if draft_ids is not None:
        some = some.where(draft.c.id.in_(draft_ids))
    there = {one.id: one for one in accounts.every(db)}
    labels = told_apart(there.values())
    found = [one for each in db.scalars(some).all() if (one := drafts.one(db, each)) is not None]
    return [_told(db, line, each, there, labels, name) for line, each in enumerate(found, 2)]


def files(db: Connection, draft_ids: Sequence[int] | None, name: Callable[[Attached], str]) -> Mapping[str, Attached]:
    """The files of these drafts, by their names in the table."""
    some = select(draft.c.id).where(draft.c.kind == "post", draft.c.deleted.is_(None))
    if draft_ids is not None:
        some = some.where(draft.c.id.in_(draft_ids))
    return {name(each): each for one in db.scalars(some).all() for each in media.of_draft(db, one)}


def _told(
    db: Connection,
    line: int,
    found: Draft,
    there: Mapping[int, AccountRow],
    labels: Mapping[int, str],
    name: Callable[[Attached], str],
) -> PostRow:
    chosen = [each for each in found.variants if each.account_id in there]
    networks = [there[each.account_id].network for each in chosen]
    attached = media.of_draft(db, found.id)
    spots = tuple(f"{each.focus_x:g} {each.focus_y:g} {each.part}" for each in attached)
    planned = read(found.due_wall, found.due_zone)
    own = {}
    for each, network in zip(chosen, networks, strict=True):
        if each.text is not None:
            own[network if networks.count(network) == 1 else labels[each.account_id]] = each.text
    return PostRow(
        line=line,
        text=found.text,
        texts=own,
        networks=tuple(dict.fromkeys(networks)),
        accounts=tuple(labels[each.account_id] for each in chosen),
        wall=planned.wall if planned is not None else None,
        zone=found.due_zone if planned is not None else "",
        media=tuple(name(each) for each in attached),
        alts=tuple(each.alt for each in attached),
        comment=found.options.get(FIRST_COMMENT, ""),
        pillar=found.pillar,
        campaign=found.campaign,
        stage=found.stage,
        language=found.language,
        options={name: value for name, value in found.options.items() if name != FIRST_COMMENT},
        spots=spots if any(spot != "0 0 0" for spot in spots) else (),
        ours=True,
    )
