"""Queries on the playbook of a brand. It is kept as its document; its words are the words of the house."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, select

from cmdesk.domain.accounts import Brand
from cmdesk.domain.playbook import BY_KEY, Line, Page, Playbook, tidied
from cmdesk.domain.playbook_text import read, write
from cmdesk.domain.proofing import House, Houses, HouseWord, WordKind
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import accounts, house_words, settings
from cmdesk.store.tables import account, brand

WORDS = "words"
OWN_WORDS = "brands with words of their own"  # name of a setting


def one(db: Connection, brand_id: int | None = None) -> Playbook:
    """That of a brand, or of the first; empty where nothing was written yet."""
    owner = _owner(db, brand_id)
    told = read(str(settings.read(db, _name(owner), ""))).playbook if owner is not None else Playbook()
    if owner in _with_own_words(db):
        return told.with_page(WORDS, Page(lines=tuple(replace(each, id=place + 1) for place, each in
                                                      enumerate(told.lines(WORDS)))))  # fmt: skip
    lines = tuple(_line(each) for each in house_words.every(db) if each.kind is not WordKind.OWN)
    return told.with_page(WORDS, Page(lines=lines))


def keep(
    db: Connection, told: Playbook, now: datetime, brand_id: int | None = None, only: str | None = None
) -> Outcome:
    """Keep it, words and all; the value is what stood there before.

    `only` a section of it, or its notes: what somebody else wrote in the others meanwhile stays. The words of the first
    brand are the words of the house; another brand has those too until its own are kept.
    """
    before = one(db, brand_id)
    if only is not None:
        told = before.with_page(only, told.page(only)) if only in BY_KEY else replace(before, notes=told.notes)
    if _owner(db, brand_id) is None:
        accounts.name_brand(db, "", now)
    owner, kept = _owner(db, brand_id), tidied(told)
    assert owner is not None
    apart = _with_own_words(db)
    if owner == _owner(db, None) and owner not in apart:
        house_words.put(db, [_word(each) for each in kept.lines(WORDS) if each.text])
        kept = kept.with_page(WORDS, Page())
    elif owner not in apart:
        if kept.page(WORDS) != tidied(before).page(WORDS):
            settings.keep(db, OWN_WORDS, [*apart, owner])
        else:
            kept = kept.with_page(WORDS, Page())
    settings.keep(db, _name(owner), write(kept, "en"))
    return Outcome(Topic.SETTINGS, before)


def houses(db: Connection) -> Houses:
    """How each brand speaks, for whoever checks a text."""
    brands = accounts.brands(db)
    mine = tuple(each for each in house_words.every(db) if each.kind is WordKind.OWN)
    found = {}
    for each in brands or [Brand(0, "")]:
        told = one(db, each.id or None)
        words = tuple(_word(line) for line in told.lines(WORDS) if line.text)
        found[each.id] = House(told, (*mine, *words), each.id, each.name if len(brands) > 1 else "")
    of = {row.id: row.brand_id for row in db.execute(select(account.c.id, account.c.brand_id))}
    return Houses(found, of)


def pillars(db: Connection) -> tuple[str, ...]:
    """The names of the pillars, as the playbook has them."""
    return tuple(each.text for each in one(db).lines("pillars") if each.text)


def _owner(db: Connection, brand_id: int | None) -> int | None:
    """Whose it is; None: there is no brand yet."""
    return brand_id or db.scalar(select(brand.c.id).order_by(brand.c.id).limit(1))


def _name(brand_id: int) -> str:
    return f"playbook {brand_id}"


def _with_own_words(db: Connection) -> list[int]:
    """The brands whose words are not those of the first."""
    return list(settings.read(db, OWN_WORDS, []))


def _line(word: HouseWord) -> Line:
    told = {"kind": word.kind.value, "instead": word.instead, "why": word.why}
    return Line(word.word, {key: value for key, value in told.items() if value}, word.id)


def _word(line: Line) -> HouseWord:
    kind = WordKind(line.values.get("kind", WordKind.BANNED))
    return HouseWord(line.id, kind, line.text, line.values.get("instead", ""), line.values.get("why", ""))
