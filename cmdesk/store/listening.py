"""Looking for signals: what is unusual in the mentions of a query, and when somebody listened at all."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Integer, delete, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.listening import MEASURES, Caution, caution_of
from cmdesk.domain.reputation import Period
from cmdesk.domain.signals import (
    Evidence,
    Kind,
    NewSignal,
    NewWord,
    Peak,
    Series,
    new_words,
    rare,
    slots_heard,
    unusual_share,
)
from cmdesk.domain.topics import Topic
from cmdesk.domain.watches import SavedQuery
from cmdesk.language.phrases import phrases
from cmdesk.store.said import said
from cmdesk.store.tables import account, item, mention, polled_hour, query, source, stream

SLOT = timedelta(minutes=15)
PAST = timedelta(days=9)  # that volumes are compared with
MONTH = timedelta(days=28)  # that shares, words and places are compared with
DAY = timedelta(days=1)
PAUSE = timedelta(days=1)
LOUDER = 2.0
SILENT = timedelta(days=14)
_TEXTS = 800  # of before that words are compared with
_HOUR_MS = 3_600_000
LEAST_USUAL = 0.3  # in any window: nobody is never talked about
KEPT_HOURS = 24 * 400


def _ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def listened(db: Connection, now: datetime) -> Topic:
    """Note that something was fetched in this hour, if it was."""
    begin = now.replace(minute=0, second=0, microsecond=0)
    fetched = select(source.c.id).where(source.c.succeeded >= begin).limit(1)
    read = select(stream.c.account_id).where(stream.c.checked >= begin).limit(1)
    if db.execute(fetched).first() or db.execute(read).first():
        note_hours(db, [begin])
    return Topic.NONE


def note_hours(db: Connection, begun: Sequence[datetime]) -> Topic:
    """Somebody listened in the hours that begin so."""
    wanted = [{"hour": _ms(each) // _HOUR_MS} for each in begun]
    if wanted:
        db.execute(upsert(polled_hour).on_conflict_do_nothing(), wanted)
        newest = max(each["hour"] for each in wanted)
        db.execute(delete(polled_hour).where(polled_hour.c.hour < newest - KEPT_HOURS))
    return Topic.NONE


def hours(db: Connection, period: Period) -> list[int]:
    """The hours since 1970 in which something was fetched."""
    begin, end = (_ms(moment) // _HOUR_MS for moment in (period.since, period.until))
    return list(db.scalars(select(polled_hour.c.hour).where(polled_hour.c.hour >= begin, polled_hour.c.hour <= end)))


def look(db: Connection, watched: SavedQuery, since: datetime, now: datetime) -> list[NewSignal]:
    """What is unusual about a query in what was said since a moment, the clearest kind first."""
    caution = caution_of(watched.sensitivity)
    if caution is None or not watched.enabled or not _is_heard(db, watched.id, min(since, now - timedelta(hours=1))):
        return []
    found = [
        *_volume(db, watched.id, caution, since, now),
        *_blame(db, watched.id, caution, now),
        *_waking(db, watched.id, caution, now),
    ]
    if not any(one.kind is Kind.VOLUME for one in found):
        found += _words(db, watched.id, caution, now)
    return found


def _is_heard(db: Connection, query_id: int, since: datetime) -> bool:
    """Whether anything was said since then: most queries are silent most of the time."""
    newest = select(mention.c.position).where(mention.c.query_id == query_id).order_by(mention.c.position.desc())
    found = db.scalar(newest.limit(1))
    return found is not None and (found >> 20) >= _ms(since)


def _volume(db: Connection, query_id: int, caution: Caution, since: datetime, now: datetime) -> list[NewSignal]:
    first = _ms(now - PAST) // _ms_of(SLOT)
    last = _ms(now) // _ms_of(SLOT)
    talk = said(db, query_id, Period(_at(first), _at(last + 1)))
    slot = ((talk.c.position.op(">>")(20)).op("/", return_type=Integer)(_ms_of(SLOT))).label("slot")
    counts = [0.0] * (last - first + 1)
    for row in db.execute(select(slot, func.count().label("n")).group_by("slot")):
        counts[row.slot - first] = row.n
    heard = slots_heard(hours(db, Period(now - PAST, now)), 4, first)
    series = Series(counts, heard)
    begin = max(0, min(_ms(since) // _ms_of(SLOT), last) - first)
    mean = sum(counts) / len(counts)

    def is_rare(peak: Peak) -> bool:
        """Where few are usual, their median says too little: half of what is usual at any hour counts too."""
        whole = mean * (peak.last - peak.first + 1)
        return rare(round(peak.count), max(peak.usual, whole / 2, LEAST_USUAL)) < caution.chance

    told = series.peaks(MEASURES[caution.name], begin, matters=is_rare)
    return [_peak_signal(db, query_id, peak, first) for peak in told[-1:]]


def _ms_of(span: timedelta) -> int:
    return span // timedelta(milliseconds=1)


def _at(slot: int) -> datetime:
    return datetime.fromtimestamp(slot * SLOT.total_seconds(), UTC)


def _peak_signal(db: Connection, query_id: int, peak: Peak, first: int) -> NewSignal:
    period = Period(_at(first + peak.first), _at(first + peak.last + 1))
    evidence = evidence_of(db, query_id, period)
    return NewSignal(query_id, Kind.VOLUME, period.since, period.until, round(peak.count), peak.usual, evidence)


def _blame(db: Connection, query_id: int, caution: Caution, now: datetime) -> list[NewSignal]:
    day, before = Period(now - DAY, now), Period(now - DAY - MONTH, now - DAY)
    hits, total = _judged(db, query_id, day)
    if not hits:
        return []
    found = unusual_share(hits, total, *_judged(db, query_id, before), caution.chance)
    if found is None:
        return []
    evidence = evidence_of(db, query_id, day)
    return [NewSignal(query_id, Kind.BLAME, day.since, day.until, hits, found.usual * total, evidence)]


def _judged(db: Connection, query_id: int, period: Period) -> tuple[int, int]:
    """How many people blame, and how many say something that feels like anything: who repeats himself counts once."""
    talk = said(db, query_id, period)
    who = func.coalesce(func.nullif(talk.c.author, ""), talk.c.id)
    blame = select(func.count(who.distinct())).where(talk.c.feeling < 0)
    every = select(func.count(who.distinct())).where(talk.c.feeling.is_not(None))
    return db.execute(blame).scalar_one(), db.execute(every).scalar_one()


def _waking(db: Connection, query_id: int, caution: Caution, now: datetime) -> list[NewSignal]:
    day = Period(now - DAY, now)
    talk, earlier = said(db, query_id, day), said(db, query_id, Period(now - DAY - MONTH, now - DAY))
    count = func.count()
    loud = select(talk.c.place, count.label("n")).group_by(talk.c.place).having(count >= caution.waking)
    told = []
    for row in db.execute(loud.order_by(count.desc())).all():
        before = select(func.count(), func.max(earlier.c.position)).where(earlier.c.place == row.place)
        known, newest = db.execute(before).one()
        silent = newest is None or (newest >> 20) < _ms(now - SILENT)
        if silent and _is_known(db, row.place, now) and rare(row.n, max(known / MONTH.days, 0.05)) < caution.chance:
            evidence = Evidence(_name_of(db, row.place), row.n, total=row.n)
            told.append(NewSignal(query_id, Kind.WAKING, day.since, day.until, row.n, known / MONTH.days, evidence))
    return told[:1]


def _is_known(db: Connection, place: int, now: datetime) -> bool:
    """Whether a place is watched for long enough to be called silent."""
    made = select(source.c.created).where(source.c.id == place)
    created = db.scalar(made if place > 0 else select(account.c.created).where(account.c.id == -place))
    return created is not None and created < now - SILENT


def _words(db: Connection, query_id: int, caution: Caution, now: datetime) -> list[NewSignal]:
    day = Period(now - DAY, now)
    heard, texts = _heard(db, query_id, day, _TEXTS)
    if texts < caution.least:
        return []
    before, texts_before = _heard(db, query_id, Period(now - DAY - MONTH, now - DAY), _TEXTS)
    if texts_before < 3 * caution.least:
        return []
    found = new_words(heard, texts, before, texts_before, max(caution.least, -(-texts * 3 // 10)))
    if not found:
        return []
    evidence = evidence_of(db, query_id, day, _apart(found))
    return [NewSignal(query_id, Kind.WORDS, day.since, day.until, found[0].count, float(found[0].before), evidence)]


def _heard(db: Connection, query_id: int, period: Period, most: int) -> tuple[Counter[str], int]:
    """By how many people each word and pair of words was said, and how many said anything."""
    talk = said(db, query_id, period)
    texts = select(item.c.title, item.c.excerpt, item.c.author, item.c.id).join(talk, talk.c.id == item.c.id)
    people: dict[Any, set[str]] = defaultdict(set)
    for row in db.execute(texts.order_by(talk.c.position.desc()).limit(most)):
        people[row.author or row.id].update(phrases(f"{row.title}. {row.excerpt}"))
    expression = db.scalar(select(query.c.expression).where(query.c.id == query_id)) or ""
    known = set(phrases(expression.casefold()))
    counted = Counter(word for told in people.values() for word in told - known)
    return counted, len(people)


def _apart(found: Sequence[NewWord]) -> tuple[str, ...]:
    """The first few that do not hold each other."""
    told: list[str] = []
    for one in found:
        if len(told) < 3 and not any(set(one.words.split()) & set(other.split()) for other in told):
            told.append(one.words)
    return tuple(told)


def evidence_of(db: Connection, query_id: int, period: Period, words: tuple[str, ...] | None = None) -> Evidence:
    """Where most of it was said, what came up in it, and how it feels."""
    talk = said(db, query_id, period)
    count = func.count()
    places = select(talk.c.place, count.label("n")).group_by(talk.c.place).order_by(count.desc(), talk.c.place)
    first = db.execute(places.limit(1)).first()
    if first is None:
        return Evidence()
    blame = db.execute(select(func.count()).where(talk.c.feeling < 0)).scalar_one()
    total = db.execute(select(func.count()).select_from(talk)).scalar_one()
    if words is None:
        heard, texts = _heard(db, query_id, period, _TEXTS)
        before, texts_before = _heard(db, query_id, Period(period.since - MONTH, period.since), _TEXTS)
        came = new_words(heard, texts, before, texts_before, max(3, -(-texts * 3 // 10)))
        words = _apart(came)
    return Evidence(_name_of(db, first.place), first.n, words, blame, total)


def _name_of(db: Connection, place: int) -> str:
    if place > 0:
        name = func.coalesce(func.nullif(source.c.title, ""), source.c.address)
        return db.scalar(select(name).where(source.c.id == place)) or ""
    return db.scalar(select(account.c.name).where(account.c.id == -place)) or ""
