"""Queries on the playbook of a brand. It is kept as its document; its words are the words of the house."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, select

from cmdesk.domain.playbook import BY_KEY, Line, Page, Playbook, tidied
from cmdesk.domain.playbook_text import read, write
from cmdesk.domain.proofing import HouseWord, WordKind
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import accounts, house_words, settings
from cmdesk.store.tables import brand

WORDS = "words"


def one(db: Connection, brand_id: int | None = None) -> Playbook:
    """That of a brand, or of the first; empty where nothing was written yet."""
    name = _name(db, brand_id)
    told = read(str(settings.read(db, name, ""))).playbook if name else Playbook()
    lines = tuple(_line(each) for each in house_words.every(db) if each.kind is not WordKind.OWN)
    return told.with_page(WORDS, Page(lines=lines))


def keep(
    db: Connection, told: Playbook, now: datetime, brand_id: int | None = None, only: str | None = None
) -> Outcome:
    """Keep it, words and all; the value is what stood there before.

    `only` a section of it, or its notes: what somebody else wrote in the others meanwhile stays.
    """
    before = one(db, brand_id)
    if only is not None:
        told = before.with_page(only, told.page(only)) if only in BY_KEY else replace(before, notes=told.notes)
    if _name(db, brand_id) is None:
        accounts.name_brand(db, "", now)
    kept = tidied(told)
    words = [_word(each) for each in kept.lines(WORDS) if each.text]
    house_words.put(db, words)
    name = _name(db, brand_id)
    assert name is not None
    settings.keep(db, name, write(kept.with_page(WORDS, Page()), "en"))
    return Outcome(Topic.SETTINGS, before)


def pillars(db: Connection) -> tuple[str, ...]:
    """The names of the pillars, as the playbook has them."""
    return tuple(each.text for each in one(db).lines("pillars") if each.text)


def _name(db: Connection, brand_id: int | None) -> str | None:
    """Under which name it is kept; None: there is no brand yet."""
    found = brand_id or db.scalar(select(brand.c.id).order_by(brand.c.id).limit(1))
    return f"playbook {found}" if found is not None else None


def _line(word: HouseWord) -> Line:
    told = {"kind": word.kind.value, "instead": word.instead, "why": word.why}
    return Line(word.word, {key: value for key, value in told.items() if value}, word.id)


def _word(line: Line) -> HouseWord:
    kind = WordKind(line.values.get("kind", WordKind.BANNED))
    return HouseWord(line.id, kind, line.text, line.values.get("instead", ""), line.values.get("why", ""))
