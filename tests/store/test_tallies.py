import random
from datetime import timedelta
from itertools import product

import pytest
from sqlalchemy import delete, func, select, update

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import APART, Role, State
from cmdesk.store import accounts, departments, items, labels, queries, tallies, triage
from cmdesk.store.conversations import View
from cmdesk.store.tables import account, conversation, item, label, mention, query, source
from tests.store import tallied
from tests.store.conftest import NOON, article, said


def test_only_what_the_figures_know_is_told():
    assert tallies.tells(View(State.DONE, account_id=1, unread=True, by_need=True))
    assert not tallies.tells(View(language="fr"))
    assert not tallies.tells(View(unread=True, label_id=1))
    assert tallies.narrows(View(unread=True, label_id=1))
    assert not tallies.narrows(View(State.DONE, by_need=True, role=Role.VIP))


@pytest.fixture
def town(workspace):
    """Two accounts, forty conversations of all sorts, two sources that say the same, and queries that found some."""
    chance = random.Random(3)
    first, second = workspace.account(), workspace.account("@autre@piaille.example")
    for account_id in (first, second):
        talks = [said(f"{account_id}-{n}", "Oui", NOON - timedelta(hours=n), who=f"p{n}@m.example") for n in range(20)]
        workspace.receive(account_id, *talks)
    workspace.write(departments.add, "Atelier")
    every = range(1, 41)
    for name in ("Un", "Deux"):
        workspace.write(labels.put, chance.sample(every, 15), workspace.write(labels.make, name))
    workspace.write(triage.set_department, chance.sample(every, 12), 1)
    workspace.write(triage.set_priority, chance.sample(every, 9), Priority.URGENT)
    workspace.write(triage.star, chance.sample(every, 8))
    workspace.write(triage.mark_read, chance.sample(every, 20))
    with workspace.store.write() as db:
        db.execute(update(conversation).where(conversation.c.id % 3 == 0).values(sentiment=-1))
        db.execute(update(conversation).where(conversation.c.id % 7 == 0).values(mention=True, late=False))
    for name in ("titre", "sept"):
        workspace.write(queries.keep, name, name, NOON)
    for place, address in enumerate(("a", "b")):
        made = workspace.source(f"https://{address}.example/rss")
        workspace.arrive(made, *[article(place * 20 + n, f"Titre {n}", "sept" if n % 4 else "", n) for n in range(20)])
    return workspace


def test_it_tells_what_a_count_says(town):
    """For every mixture of what it knows."""
    choices = product(
        (State.OPEN, State.DONE, None), (None, 2), (None, 1), (Priority.NONE, Priority.HIGH), (None, -1),
        (False, True), (False, True), (False, True), ("", "mastodon", "web"),
    )  # fmt: skip
    c = conversation.c
    some = 0
    for state, account_id, department, priority, sentiment, unread, mentions, starred, network in choices:
        view = View(
            state, account_id, department_id=department, priority=priority, sentiment=sentiment, unread=unread,
            mentions=mentions, starred=starred, network=network,
        )  # fmt: skip
        where = [c.state == state if state is not None else c.state.not_in(APART), c.priority >= int(priority)]
        columns = ((c.account_id, account_id), (c.department_id, department), (c.sentiment, sentiment))
        where += [column == value for column, value in columns if value is not None]
        where += [
            column for asked, column in ((unread, c.unread), (mentions, c.mention), (starred, c.starred)) if asked
        ]
        where += {"": [], "web": [c.account_id.is_(None)], "mastodon": [c.account_id.is_not(None)]}[network]
        counted = town.read(lambda db, where=where: db.scalar(select(func.count()).where(*where)))
        assert town.read(tallies.at_most, view) == counted, view
        some += bool(counted)
    assert some > 50


def test_whatever_is_done_the_figures_stay_true(town):
    """A hundred deeds by chance, after each of which what is kept is what a count says."""
    chance = random.Random(11)

    def somebody():
        return chance.sample(range(1, 31), 5)

    def cluster(db):
        one, other = chance.sample(range(41, 81), 2)
        return db.execute(update(item).where(item.c.id == one).values(cluster_id=chance.choice((other, one, None))))

    deeds = [
        lambda: town.write(triage.move, somebody(), chance.choice(list(State)[:5])),
        lambda: town.write(triage.mark_read, somebody(), chance.random() < 0.5),
        lambda: town.write(triage.star, somebody(), chance.random() < 0.5),
        lambda: town.write(triage.set_department, somebody(), chance.choice((None, 1))),
        lambda: town.write(triage.set_label, somebody(), chance.choice((1, 2)), chance.random() < 0.5),
        lambda: town.write(items.mark_read, chance.sample(range(41, 81), 9), chance.random() < 0.5),
        lambda: town.write(cluster),
        lambda: town.write(lambda db: db.execute(delete(item).where(item.c.id == chance.randint(41, 80)))),
        lambda: town.write(lambda db: db.execute(delete(mention).where(mention.c.item_id == chance.randint(41, 80)))),
        lambda: town.write(
            lambda db: db.execute(delete(conversation).where(conversation.c.id == chance.randint(31, 40)))
        ),
    ]
    for _ in range(100):
        chance.choice(deeds)()
        assert town.read(tallied.kept) == town.read(tallied.counted)
    assert town.read(tallied.kept)["conversation_tally"]


@pytest.mark.parametrize("table", [account, label, query, source], ids=str)
def test_what_goes_along_is_not_counted_any_more(town, table):
    town.write(lambda db: db.execute(delete(table).where(table.c.id == 1)))
    assert town.read(tallied.kept) == town.read(tallied.counted)


def test_a_count_that_went_astray_is_seen(town):
    """The comparison that follows each test of the store would notice."""
    town.write(lambda db: db.exec_driver_sql("UPDATE source_tally SET unread = unread + 1 WHERE source_id = 1"))
    assert town.read(tallied.kept) != town.read(tallied.counted)
    town.write(lambda db: db.exec_driver_sql("UPDATE source_tally SET unread = unread - 1 WHERE source_id = 1"))


def test_an_account_that_comes_later_is_counted(town):
    third = town.write(accounts.add, NewAccount("mail", "courrier", {}), "courrier", NOON)
    assert town.read(tallies.at_most, View(account_id=third)) == 0
