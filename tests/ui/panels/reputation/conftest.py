"""The reputation room over a workspace in which a bakery is talked about."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.sources import NewSource
from cmdesk.store import accounts, arrivals, judgements, queries, sources, weighing
from cmdesk.store.tables import item
from cmdesk.ui.panels.reputation.panel import ReputationPanel
from tests.fakes import Office

SAID = (
    ("A", "Le fournil est bon", 1, 1, "Léa"),
    ("B", "Le fournil et son pain", 26, 0, "Léa"),
    ("C", "Le mail est cher", 3, -1, "Paul"),
    ("D", "Fournil fermé : ★★☆☆☆", 50, -1, "Paul"),
    ("F", "Le fournil d’avant", 24 * 35, 1, "Paul"),
)


def fill(office: Office) -> None:
    now = office.now()
    office.write(accounts.name_brand, "Fournil Thabor", now)
    made, _ = office.write(sources.add, [NewSource("https://ouest.example/feed", "Ouest")], now)
    office.write(queries.add, "Fournil", "fournil", now)
    rival, _ = office.write(queries.add, "Mail", "mail", now)
    office.write(queries.appraise, rival, rival=True, sensitivity=2)
    watch = office.read(queries.watch)
    news = [
        NewItem(title, text, now - timedelta(hours=hours), Kind.ARTICLE, Author(who), title, link=f"https://o/{title}")
        for title, text, hours, _, who in SAID
    ]
    office.write(arrivals.add, arrivals.Origin(source_id=made[0], name="Ouest"), news, now, watch)
    for title, _, _, feeling, _ in SAID:
        found = office.read(lambda db, title=title: db.execute(item.select().where(item.c.title == title)).one())
        judged = judgements.Judged(found.content, judgements.ItemJudgement(found.id, feeling, 90))
        office.write(judgements.keep, [judged])
    while office.write(weighing.weigh):
        pass


@pytest.fixture
def filled(office: Office) -> Office:
    fill(office)
    return office


@pytest.fixture
def panel(filled: Office, host: Any, qtbot: Any) -> Iterator[ReputationPanel]:
    made = ReputationPanel(host)
    made.resize(1240, 850)
    made.show()
    qtbot.waitUntil(lambda: made.overview is not None and made.brand == "Fournil Thabor")
    yield made
    made.close()
    made.deleteLater()
