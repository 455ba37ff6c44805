from datetime import timedelta

from cmdesk.store import absence, items, queries
from cmdesk.store.absence import Absence, Heap
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
