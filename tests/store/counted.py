"""A bakery that is talked about: what tests of figures count."""

from datetime import timedelta
from typing import Any

from cmdesk.domain.items import Author
from cmdesk.domain.reputation import Period
from cmdesk.store import judgements, queries, weighing
from cmdesk.store.tables import item
from tests.store.conftest import NOON, Workspace, article

WEEK = Period(NOON - timedelta(days=7), NOON + timedelta(hours=1))


def weighed(workspace: Workspace) -> int:
    """Everything that waits is taken over; how much it was."""
    total = 0
    while found := workspace.write(weighing.weigh):
        total += found
    return total


def feel(workspace: Workspace, **feelings: int) -> None:
    """Judge items by their title."""
    for title, sentiment in feelings.items():
        found = workspace.read(lambda db, t=title: db.execute(item.select().where(item.c.title == t)).one())
        judged = judgements.ItemJudgement(found.id, sentiment, 90)
        workspace.write(judgements.keep, [judgements.Judged(found.content, judged)])


def bakery(workspace: Workspace) -> dict[str, Any]:
    """Two own queries, a competitor, two sources: five items about us of which one is found twice, two about them."""
    us = _query(workspace, "Fournil")
    bread = _query(workspace, "Seigle")
    them = _query(workspace, "Mail", "mail")
    workspace.write(queries.appraise, them, rival=True, sensitivity=2)
    ouest = workspace.source()
    blog = workspace.source("https://blog.example/feed", "Le blog")
    lea, paul = Author("Léa"), Author("Paul")
    workspace.arrive(
        ouest,
        article(1, "A", "Le fournil est bon", 2, author=lea),
        article(2, "B", "Le fournil et son seigle", 30, author=lea),
        article(3, "C", "Le mail est cher", 3, author=paul),
        article(6, "F", "Le fournil d’avant", 24 * 9, author=paul),
    )
    workspace.arrive(
        blog,
        article(4, "D", "Fournil fermé : ★★☆☆☆", 50, author=paul, link="https://blog.example/4"),
        article(5, "E", "Du mail encore", 60, author=paul, link="https://blog.example/5"),
    )
    feel(workspace, A=1, B=0, C=-1, D=-1, F=1)
    weighed(workspace)
    return {"us": us, "bread": bread, "them": them, "ouest": ouest, "blog": blog}


def _query(workspace: Workspace, name: str, expression: str = "") -> int:
    made: int = workspace.write(queries.add, name, expression or name.lower(), NOON)[0]
    return made
