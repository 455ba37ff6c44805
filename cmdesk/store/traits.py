"""Where a draft stands and what it belongs to, and drafts that are made from an item."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, select, update

from cmdesk.domain.drafts import BOARD, CHOSEN_STAGES, DraftRow, Stage
from cmdesk.domain.items import Kind
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.language.crediting import credited
from cmdesk.store import drafts, items
from cmdesk.store.tables import draft, item

OPEN = ("public", "unlisted")  # visibilities


def stand(db: Connection, draft_ids: Sequence[int], stage: Stage, now: datetime) -> Outcome:
    """Say where drafts stand; the value is where they stood, for `stand_again`."""
    rows = db.execute(select(draft.c.id, draft.c.stage).where(draft.c.id.in_(draft_ids))).all()
    word = stage.value if stage in CHOSEN_STAGES and stage is not Stage.DRAFT else ""
    db.execute(update(draft).where(draft.c.id.in_(draft_ids)).values(stage=word))
    return Outcome(Topic.DRAFTS, tuple((row.id, row.stage) for row in rows))


def stand_again(db: Connection, before: Sequence[tuple[int, str]]) -> Topic:
    for draft_id, stage in before:
        db.execute(update(draft).where(draft.c.id == draft_id).values(stage=stage))
    return Topic.DRAFTS


def belong(db: Connection, draft_id: int, *, pillar: str | None = None, campaign: str | None = None) -> Topic:
    """What it belongs to; None leaves it."""
    values = {"pillar": pillar, "campaign": campaign}
    told = {name: " ".join(value.split()) for name, value in values.items() if value is not None}
    if told:
        db.execute(update(draft).where(draft.c.id == draft_id).values(**told))
    return Topic.DRAFTS


def speak(db: Connection, draft_id: int, language: str) -> Topic:
    """In which language it is read; "" as its words say."""
    db.execute(update(draft).where(draft.c.id == draft_id).values(language=language))
    return Topic.DRAFTS


def start_in(db: Connection, text: str, language: str, account_ids: Sequence[int], now: datetime) -> Outcome:
    """Begin a post with words that are there, in the language that they are in; the value: the draft."""
    begun = drafts.start(db, text, account_ids, now)
    return Outcome(begun.topic | speak(db, begun.value, language), begun.value)


def start_from(db: Connection, item_id: int, account_ids: Sequence[int], now: datetime) -> Outcome:
    """Begin a post that quotes an item, with its credit and its link; the value: the draft, None when it is gone.

    What was written in private is quoted without a name and without a link.
    """
    page = items.one(db, item_id)
    if page is None:
        return Outcome(Topic.NONE, None)
    whose = ("", "", "") if is_private(db, item_id) else (page.row.author, page.row.source, page.row.link)
    text = credited(page.text, page.row.title, *whose, page.language[:2])
    made = drafts.start(db, text, account_ids, now).value
    db.execute(update(draft).where(draft.c.id == made).values(about_id=item_id, stage=Stage.IDEA.value))
    return Outcome(Topic.DRAFTS, made)


def is_private(db: Connection, item_id: int) -> bool:
    """Whether it was not written for everybody: a mail, a message, a post for some."""
    found = db.execute(select(item.c.kind, item.c.visibility).where(item.c.id == item_id)).one_or_none()
    if found is None:
        return False
    return Kind(found.kind) in (Kind.MESSAGE, Kind.MAIL) or found.visibility not in ("", *OPEN)


def board(db: Connection, limit: int = 400) -> dict[Stage, Sequence[DraftRow]]:
    """Every post by where it stands: what needs a look is with what is scheduled; the newest first."""
    found: dict[Stage, list[DraftRow]] = {stage: [] for stage in BOARD}
    for row in drafts.page(db, limit=limit):
        stage = Stage.SCHEDULED if row.stage is Stage.PROBLEM else row.stage
        found[stage].append(row)
    return {stage: tuple(rows) for stage, rows in found.items()}
