"""Thanks: the sentences, which the user may change, and which of them was said where."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, select

from cmdesk.domain.thanks import SENTENCES, choose
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import settings
from cmdesk.store.tables import thanks_use

REMEMBERED = 200
_NAME = "thanks"


def sentences(db: Connection) -> dict[str, tuple[str, ...]]:
    """The sentences of each language: the user's own where they changed them."""
    own = settings.read(db, _NAME, {})
    return {language: tuple(own.get(language, usual)) for language, usual in SENTENCES.items()}


def change(db: Connection, language: str, lines: Sequence[str]) -> Topic:
    """Keep other sentences for a language; none at all brings the usual ones back."""
    own = dict(settings.read(db, _NAME, {}))
    own.pop(language, None)
    if kept := list(dict.fromkeys(line.strip() for line in lines if line.strip())):
        own[language] = kept
    settings.keep(db, _NAME, own)
    return Topic.SETTINGS | Topic.REPLIES


def take(db: Connection, conversation_id: int, language: str, now: datetime) -> Outcome:
    """A sentence for this conversation, noted as said; the value: it, or None when all was said a moment ago."""
    newest = (thanks_use.c.at.desc(), thanks_use.c.id.desc())
    said = select(thanks_use.c.sentence).limit(REMEMBERED)
    lately = db.scalars(said.order_by(*newest)).all()
    here = db.scalars(said.where(thanks_use.c.conversation_id == conversation_id).order_by(*newest)).all()
    known = sentences(db)
    chosen = choose(known.get(language[:2], known["en"]), lately, here)
    if chosen is None:
        return Outcome(Topic.NONE, None)
    db.execute(insert(thanks_use).values(conversation_id=conversation_id, sentence=chosen, at=now))
    return Outcome(Topic.NONE, chosen)
