from cmdesk.domain.reputation import Feelings
from cmdesk.store import queries, reputation, weighing
from cmdesk.store.tables import mention
from tests.store.conftest import NOON, article
from tests.store.counted import WEEK, bakery, feel, weighed


def waiting(workspace):
    return workspace.read(lambda db: len(db.execute(mention.select().where(mention.c.once.is_(None))).all()))


def test_what_comes_waits_until_it_is_taken_over(workspace):
    bakery(workspace)
    assert waiting(workspace) == 0
    source = workspace.source()
    workspace.arrive(source, article(9, "I", "Le fournil encore", 1), article(10, "J", "fournil", 1))
    assert waiting(workspace) == 2
    assert workspace.write(weighing.weigh, 1) == 1
    assert weighed(workspace) == 1
    assert weighed(workspace) == 0


def test_a_judgement_reaches_the_figures_at_once(workspace):
    us = bakery(workspace)["us"]
    assert workspace.read(reputation.total, us, WEEK) == Feelings(1, 1, 1)
    feel(workspace, A=-1)
    assert workspace.read(reputation.total, us, WEEK) == Feelings(1, 1, 1)  # it was judged already: it stays
    found = workspace.read(lambda db: db.execute(mention.select().where(mention.c.feeling == 1)).first())
    workspace.write(lambda db: weighing.feel(db, found.item_id, -1))
    assert workspace.read(reputation.total, us, WEEK) == Feelings(0, 1, 2)


def test_what_a_query_finds_in_history_is_weighed_too(workspace):
    bakery(workspace)
    workspace.index()
    workspace.write(queries.add, "Cher", "cher", NOON)
    assert waiting(workspace) == 1
    assert weighed(workspace) == 1
