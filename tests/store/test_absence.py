from datetime import timedelta

from sqlalchemy import insert, update

from cmdesk.store import absence, clusters, items, queries
from cmdesk.store.absence import Absence, Ahead, Heap
from cmdesk.store.tables import conversation, delivery
from tests.store.conftest import NOON, article

LATER = timedelta(hours=5)


def test_only_what_came_since_and_is_unread_counts_the_heaviest_first(workspace):
    ouest = workspace.source("https://ouest.example/feed", "Ouest", "Presse")
    forum = workspace.source("https://forum.example/feed", "Forum", "Forums")
    few, _ = workspace.write(queries.add, "Peu", "brioche", NOON)
    many, _ = workspace.write(queries.add, "Beaucoup", "levain", NOON)
    workspace.arrive(ouest, article(1, "Brioche"), article(2, "Levain"))
    assert workspace.read(absence.since, NOON + timedelta(seconds=1)) == Absence((), (), 0)
    assert not workspace.read(absence.since, NOON + timedelta(seconds=1))
    workspace.now = NOON + LATER
    workspace.arrive(forum, article(3, "Brioche"), article(4, "Levain"), article(5, "Levain bis"))
    workspace.arrive(ouest, article(6, "Levain encore"), article(7, "Rien"))
    read = workspace.read(items.page, items.View(source_id=ouest))
    workspace.write(items.mark_read, [row.id for row in read if row.title == "Rien"])
    found = workspace.read(absence.since, NOON + timedelta(hours=1))
    assert found.mentions == (Heap(many, "Beaucoup", 3), Heap(few, "Peu", 1))
    assert found.folders == (Heap(forum, "Forums", 3), Heap(ouest, "Presse", 1))
    assert found.late == 0


def test_what_many_places_repeat_came_once(workspace):
    places = [workspace.source(f"https://s{number}.example/feed", "S", "Presse") for number in range(3)]
    found, _ = workspace.write(queries.add, "Levain", "levain", NOON)
    workspace.now = NOON + LATER
    for number, place in enumerate(places):
        workspace.arrive(place, article(number, f"Levain {number}"))
    for relay in (2, 3):
        workspace.write(clusters.join_again, relay, 1)
    told = workspace.read(absence.since, NOON + timedelta(hours=1))
    assert (told.mentions, told.folders) == ((Heap(found, "Levain", 1),), (Heap(places[0], "Presse", 1),))


def test_what_falls_into_an_absence(workspace):
    account = workspace.account()
    talk = workspace.conversation(account)
    with workspace.store.write() as db:
        db.execute(update(conversation).where(conversation.c.id == talk).values(due=NOON + timedelta(hours=20)))
        values = {"account_id": account, "state": "queued", "created": NOON, "changed": NOON}
        for key, hours in (("a", 20), ("b", 100), ("c", -1)):
            db.execute(insert(delivery).values(key=key, due=NOON + timedelta(hours=hours), **values))
    assert workspace.read(absence.ahead, NOON, NOON + timedelta(days=3)) == Ahead(1, 1)
    assert workspace.read(absence.ahead, NOON, NOON + timedelta(hours=19)) == Ahead(0, 0)
    assert workspace.read(absence.ahead, NOON, NOON + timedelta(days=30)) == Ahead(2, 1)
