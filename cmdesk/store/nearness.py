"""What was said, or is to be said, near a draft: the same words, the same hour, where it may be copied from."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, func, or_, select

from cmdesk.domain.nearness import Near, NearKind
from cmdesk.domain.outbox import State
from cmdesk.domain.proofing import CheckRules
from cmdesk.domain.topics import Topic
from cmdesk.language.alikeness import ALIKE, copied, phrases, said, share
from cmdesk.store import settings
from cmdesk.store.tables import account, delivery, draft_media, item, item_body, media, source

MOST_COMPARED = 400  # posts
PALE = 0.5  # of a text stands elsewhere
MOST_PAGES = 12
HOUR = timedelta(hours=1)
_RULES = "checks"


def about(
    db: Connection,
    draft_id: int,
    texts: Mapping[int, str],
    due: datetime | None,
    now: datetime,
    days: int | None = None,
    source_item: int | None = None,
) -> Sequence[Near]:
    """Everything near a draft, `texts` being what each account would get. `days` None: as the workspace has it."""
    days = rules(db).days if days is None else days
    found = [*_alike(db, draft_id, texts, now - timedelta(days=days)), *_same_hour(db, draft_id, texts, due or now)]
    found += _ended(db, draft_id, due or now)
    for text in dict.fromkeys(texts.values()):
        found += pale(db, text, source_item)
    return list(dict.fromkeys(found))


def rules(db: Connection) -> CheckRules:
    return CheckRules(**settings.read(db, _RULES, {}))


def keep_rules(db: Connection, kept: CheckRules) -> Topic:
    return settings.keep(db, _RULES, asdict(kept))


def _alike(db: Connection, draft_id: int, texts: Mapping[int, str], since: datetime) -> Sequence[Near]:
    """The newest post of each account that says nearly the same."""
    rows = db.execute(
        select(delivery.c.id, delivery.c.account_id, delivery.c.text, delivery.c.changed)
        .where(
            delivery.c.account_id.in_(texts),
            delivery.c.conversation_id.is_(None),
            delivery.c.state != State.CANCELLED,
            or_(delivery.c.draft_id.is_(None), delivery.c.draft_id != draft_id),
            delivery.c.changed >= since,
        )
        .order_by(delivery.c.changed.desc(), delivery.c.id.desc())
        .limit(MOST_COMPARED)
    ).all()
    words = {text: said(text) for text in {*texts.values(), *(row.text for row in rows)}}
    found: dict[int, Near] = {}
    for row in rows:
        if row.account_id in found or not words[row.text]:
            continue
        alike = share(words[texts[row.account_id]], words[row.text], ALIKE)
        if alike >= ALIKE:
            found[row.account_id] = Near(
                NearKind.ALIKE, row.id, row.text, round(100 * alike), row.changed, row.account_id
            )
    return list(found.values())


def _same_hour(db: Connection, draft_id: int, texts: Mapping[int, str], due: datetime) -> Sequence[Near]:
    """Another post of the same account that leaves, or left, within the hour."""
    when = func.coalesce(delivery.c.due, delivery.c.not_before)
    rows = db.execute(
        select(delivery.c.id, delivery.c.account_id, delivery.c.text, when.label("moment"))
        .where(
            delivery.c.account_id.in_(texts),
            delivery.c.conversation_id.is_(None),
            delivery.c.after_id.is_(None),
            or_(delivery.c.draft_id.is_(None), delivery.c.draft_id != draft_id),
            delivery.c.state.in_((State.QUEUED, State.SENDING, State.SENT)),
            and_(when > due - HOUR, when < due + HOUR),
        )
        .order_by(delivery.c.id)
    )
    first = {row.account_id: row for row in reversed(rows.all())}
    return [Near(NearKind.SAME_HOUR, row.id, row.text, 0, row.moment, number) for number, row in first.items()]


def _ended(db: Connection, draft_id: int, due: datetime) -> Sequence[Near]:
    """Files of the draft whose rights have ended by then."""
    rows = db.execute(
        select(media.c.id, media.c.name, media.c.rights_until)
        .join(draft_media, draft_media.c.media_id == media.c.id)
        .where(draft_media.c.draft_id == draft_id, media.c.rights_until < due)
        .order_by(media.c.id)
    )
    return [Near(NearKind.RIGHTS, row.id, row.name, 0, row.rights_until) for row in rows]


def pale(db: Connection, text: str, source_item: int | None = None) -> Sequence[Near]:
    """Where half of a text or more stands already: a page that is watched, or a post of one's own."""
    match = " OR ".join(f'"{phrase}"' for phrase in phrases(text))
    if not match:
        return []
    ids = db.exec_driver_sql(
        "SELECT rowid FROM item_words WHERE item_words MATCH ? ORDER BY rowid DESC LIMIT ?", (match, MOST_PAGES)
    ).scalars()
    rows = db.execute(
        select(
            item.c.id,
            item.c.title,
            item.c.link,
            item.c.mine,
            item.c.published,
            item_body.c.text,
            source.c.title.label("place"),
        )
        .join(item_body)
        .outerjoin(source, source.c.id == item.c.source_id)
        .outerjoin(account, account.c.id == item.c.account_id)
        .where(item.c.position.in_(list(ids)))
    ).all()
    found = []
    for row in rows:
        credited = row.id == source_item and bool(row.link) and row.link in text
        part = copied(text, f"{row.title}\n{row.text}")
        if part >= PALE and not credited:
            kind = NearKind.OWN_POST if row.mine else NearKind.PAGE
            title = row.title or " ".join(row.text.split())[:80]
            named = f"{title} ({row.place})" if row.place else title
            found.append(Near(kind, row.id, named, round(100 * part), row.published))
    return sorted(found, key=lambda near: -near.share)[:1]
