"""Queries on the words of the house: the user's own, the banned ones, the glossary."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.proofing import HouseWord, WordKind
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store.tables import house_word

_ORDER = (house_word.c.kind, house_word.c.word.collate("NOCASE"), house_word.c.id)


def every(db: Connection) -> Sequence[HouseWord]:
    rows = db.execute(select(house_word).order_by(*_ORDER))
    return [HouseWord(row.id, WordKind(row.kind), row.word, row.instead, row.why) for row in rows]


def keep(db: Connection, kept: HouseWord) -> Outcome:
    """Add one (id 0) or change it; the value: its id. Problem: "word-missing", "word-known"."""
    word = " ".join(kept.word.split())
    if not word:
        raise Problem("word-missing")
    same = (house_word.c.kind == kept.kind.value, house_word.c.word == word, house_word.c.id != kept.id)
    if db.scalar(select(house_word.c.id).where(*same)) is not None:
        raise Problem("word-known", word=word)
    values = {"kind": kept.kind.value, "word": word, "instead": kept.instead.strip(), "why": kept.why.strip()}
    if kept.id:
        db.execute(update(house_word).where(house_word.c.id == kept.id).values(**values))
        return Outcome(Topic.SETTINGS, kept.id)
    return Outcome(Topic.SETTINGS, db.scalar(insert(house_word).values(**values).returning(house_word.c.id)))


def put(db: Connection, wanted: Sequence[HouseWord]) -> None:
    """Have these and no others, beside the user's own dictionary; what is said twice is kept once."""
    apart = house_word.c.kind != WordKind.OWN.value
    known = {row.id for row in db.execute(select(house_word.c.id).where(apart))}
    kept = list({(each.kind, " ".join(each.word.split())): each for each in reversed(wanted)}.values())[::-1]
    db.execute(delete(house_word).where(house_word.c.id.in_(known - {each.id for each in kept})))
    # Two may have changed places: their words are freed before they are given.
    for each in kept:
        if each.id in known:
            db.execute(update(house_word).where(house_word.c.id == each.id).values(word=f"\x00{each.id}"))
    for each in kept:
        keep(db, each if each.id in known else replace(each, id=0))


def learn(db: Connection, word: str) -> Topic:
    """From now on a word is right as it is."""
    row = upsert(house_word).values(kind=WordKind.OWN.value, word=word.replace("’", "'"))
    db.execute(row.on_conflict_do_nothing())
    return Topic.SETTINGS


def remove(db: Connection, word_id: int) -> Outcome:
    """Forget one; the value is what it was, for who changes their mind."""
    row = db.execute(select(house_word).where(house_word.c.id == word_id)).one_or_none()
    db.execute(delete(house_word).where(house_word.c.id == word_id))
    found = row and HouseWord(0, WordKind(row.kind), row.word, row.instead, row.why)
    return Outcome(Topic.SETTINGS, found)
