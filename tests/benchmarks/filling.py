"""A large workspace, made quickly through the store's own functions."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import State, View
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.sources import NewSource
from cmdesk.store import (
    Store,
    accounts,
    arrivals,
    clocks,
    departments,
    item_index,
    labels,
    reasons,
    sources,
    triage,
    views,
)
from tests.benchmarks import furnishing
from tests.benchmarks.feeds import sentence

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
YEAR = 500_000  # minutes, nearly
QUIET = "Dossier silencieux"
FIRST = 3_000  # conversations that are taken in; what is more repeats these further back
GAP = timedelta(minutes=20)  # from one to the next
PEOPLE = 6  # times FIRST
NETWORKS = ("mastodon", "bluesky", "mail", "mastodon")


def fill(path: Path, count: int, conversations: int) -> None:
    """`count` items in 300 sources or more, that many conversations of three messages, and all that stands beside."""
    chance = random.Random(7)
    sentences = [sentence(chance) for _ in range(4000)]
    places = max(300, count // 1000)
    store = Store(path)
    try:
        with store.write() as db:
            kept = [NewSource(f"https://blog{n}.example/rss", f"Blog {n}", _folder(n)) for n in range(places)]
            made, _ = sources.add(db, kept, NOW + timedelta(days=30)).value
            ours = [accounts.add(db, _account(n), f"x{n}", NOW).value for n in range(len(NETWORKS))]
        for start in range(0, count, 1000):
            place = (start // 1000) % places
            news = [_article(chance, sentences, number, place) for number in range(start, min(start + 1000, count))]
            with store.write() as db:
                arrivals.add(db, arrivals.Origin(source_id=made[place], name=f"Blog {place}"), news, NOW)
        for start in range(0, min(conversations, FIRST), 500):
            mine = (start // 500) % len(ours)
            with store.write() as db:
                some = range(start, min(start + 500, conversations, FIRST))
                said = [m for n in some for m in _talk(chance, sentences, n)]
                arrivals.add(db, arrivals.Origin(account_id=ours[mine], network=NETWORKS[mine]), said, NOW)
        furnish(store, conversations)
        more = True
        while more:
            with store.write() as db:
                more = bool(item_index.index_some(db, 2000).value)
        with store.write() as db:
            db.exec_driver_sql("UPDATE source SET paused = 1")  # nobody answers at their addresses
        while True:
            with store.write() as db:
                if not item_index.tidy_index(db).value:
                    break
    finally:
        store.close()


def furnish(store: Store, conversations: int) -> None:
    """All that stands beside items and the first conversations, which are repeated as often as it takes."""
    with store.write() as db:
        for time in range(1, conversations // FIRST):
            furnishing.repeat(db, FIRST, time, GAP * FIRST, PEOPLE)
        _sort(db, min(conversations, conversations // FIRST * FIRST or conversations))
    furnishing.furnish(store, NOW)


def _sort(db: Connection, conversations: int) -> None:
    """What a person puts on conversations over the months: priorities, departments, labels, reasons; some are done."""
    every = range(1, conversations + 1)
    triage.set_priority(db, every[::50], Priority.URGENT)
    for place, name in enumerate(("Boutique", "Atelier", "Comptabilité")):
        triage.set_department(db, every[place::12], departments.add(db, name).value)
    for place in range(8):
        labels.put(db, every[place::25], labels.make(db, f"Étiquette {place}").value)
    for place in range(6):
        triage.set_reason(db, every[place::40], reasons.add_path(db, f"Raison {place % 2} › Détail {place}").value)
    for place in range(8):
        views.add(db, f"Vue {place}", View(label_id=place + 1, sentiment=-1) if place % 2 else View(by_need=True))
    triage.move(db, every[3::4], State.DONE)
    triage.move(db, every[5::16], State.SNOOZED)
    clocks.tick(db, NOW)


def _folder(place: int) -> str:
    return QUIET if _is_quiet(place) else f"Dossier {place % 12}"


def _is_quiet(place: int) -> bool:
    """One in ten brings nothing any more."""
    return place % 10 == 9


def _account(number: int) -> NewAccount:
    return NewAccount(NETWORKS[number], f"@essai{number}@m.example", {"server": "m"})


def _article(chance: random.Random, sentences: list[str], number: int, place: int) -> NewItem:
    text = " ".join(chance.choices(sentences, k=8))
    minutes = number % 1000 * (YEAR // 1000) + place * 37 % 500 + (YEAR if _is_quiet(place) else 0)
    at = NOW - timedelta(minutes=minutes, seconds=number // 1000 % 60)
    return NewItem(
        f"a{number}", text, at, Kind.ARTICLE, Author(f"Auteur {number % 50}"), chance.choice(sentences)[:80],
        f"<p>{text}</p>", f"https://blog.example/{number}",
    )  # fmt: skip


def _talk(chance: random.Random, sentences: list[str], number: int) -> list[NewItem]:
    who = Author(f"Personne {number}", f"p{number}@m.example")
    at = NOW - number * GAP
    first, ours, last = f"c{number}-1", f"c{number}-2", f"c{number}-3"
    return [
        NewItem(first, chance.choice(sentences), at - timedelta(hours=2), Kind.POST, who, reply_to="{}"),
        NewItem(ours, chance.choice(sentences), at - timedelta(hours=1), Kind.POST, ancestors=(first,), mine=True),
        NewItem(last, chance.choice(sentences), at, Kind.POST, who, ancestors=(first, ours), reply_to="{}"),
    ]
