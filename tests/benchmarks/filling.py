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
    queries,
    reasons,
    sources,
    triage,
    views,
    weighing,
)
from tests.benchmarks.feeds import rare_word, sentence

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def fill(path: Path, count: int, conversations: int) -> None:
    """`count` items in 300 sources, and that many conversations of three messages."""
    chance = random.Random(7)
    sentences = [sentence(chance) for _ in range(4000)]
    store = Store(path)
    try:
        with store.write() as db:
            made, _ = sources.add(
                db,
                [NewSource(f"https://blog{n}.example/rss", f"Blog {n}", f"Dossier {n % 12}") for n in range(300)],
                NOW + timedelta(days=30),
            ).value
            queries.add(db, "Marque", rare_word(), NOW)
            account = accounts.add(db, NewAccount("mastodon", "@essai@m.example", {"server": "m"}), "x", NOW).value
        for start in range(0, count, 1000):
            news = [_article(chance, sentences, number, count) for number in range(start, min(start + 1000, count))]
            origin = arrivals.Origin(source_id=made[(start // 1000) % 300], name="Blog")
            with store.write() as db:
                arrivals.add(db, origin, news, NOW)
        for start in range(0, conversations, 500):
            with store.write() as db:
                said = [m for n in range(start, min(start + 500, conversations)) for m in _talk(chance, sentences, n)]
                arrivals.add(db, arrivals.Origin(account_id=account, network="mastodon"), said, NOW)
        with store.write() as db:
            _sort(db, conversations)
        more = True
        while more:
            with store.write() as db:
                more = bool(item_index.index_some(db, 2000).value)
        with store.write() as db:
            db.exec_driver_sql("UPDATE item SET read = 1 WHERE id % 20 <> 0")
            db.exec_driver_sql("UPDATE item SET judged = 1")
            db.exec_driver_sql("UPDATE source SET paused = 1")  # nobody answers at their addresses
            while weighing.weigh(db).value:
                pass
        while True:
            with store.write() as db:
                if not item_index.tidy_index(db).value:
                    break
    finally:
        store.close()


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
    for place in range(5):
        views.add(db, f"Vue {place}", View(label_id=place + 1, sentiment=-1) if place % 2 else View(by_need=True))
    triage.move(db, every[3::4], State.DONE)
    triage.move(db, every[5::16], State.SNOOZED)
    clocks.tick(db, NOW)


def _article(chance: random.Random, sentences: list[str], number: int, count: int) -> NewItem:
    text = " ".join(chance.choices(sentences, k=8))
    at = NOW - timedelta(minutes=number * 500_000 // count)
    return NewItem(
        f"a{number}", text, at, Kind.ARTICLE, Author(f"Auteur {number % 50}"), chance.choice(sentences)[:80],
        f"<p>{text}</p>", f"https://blog.example/{number}",
    )  # fmt: skip


def _talk(chance: random.Random, sentences: list[str], number: int) -> list[NewItem]:
    who = Author(f"Personne {number % 5000}", f"p{number % 5000}@m.example")
    at = NOW - timedelta(minutes=number * 20)
    first, ours, last = f"c{number}-1", f"c{number}-2", f"c{number}-3"
    return [
        NewItem(first, chance.choice(sentences), at - timedelta(hours=2), Kind.POST, who, reply_to="{}"),
        NewItem(
            f"c{number}-2", chance.choice(sentences), at - timedelta(hours=1), Kind.POST, ancestors=(first,), mine=True
        ),
        NewItem(last, chance.choice(sentences), at, Kind.POST, who, ancestors=(first, ours), reply_to="{}"),
    ]
