from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from cmdesk.domain.sources import CAPTURED
from cmdesk.language import relays
from cmdesk.store import clusters, conversations, items, queries, rules, sources, triage, weighing
from cmdesk.store.tables import item, mention, shingle, source
from tests.language.test_relays import AGENCY, OTHER
from tests.store.conftest import NOON, article


@pytest.fixture
def places(workspace):
    return [workspace.source(f"https://s{number}.example/feed", f"S{number}", folder) for number, folder in PLACES]


PLACES = [(0, "Presse"), (1, "Presse"), (2, "Blogs")]


def compare(workspace):
    """What the engine does when there is time."""
    total = 0
    while news := workspace.read(clusters.unknown, NOON):
        marks = dict(relays.marks(news))
        known = workspace.read(clusters.alike, marks)
        total += workspace.write(clusters.keep, news, marks, relays.find(news, known), NOON)
    return total


def listed(workspace, **view):
    return [(row.title, row.relays) for row in workspace.read(items.page, items.View(**view))]


def test_relays_stand_behind_the_first(workspace, places):
    workspace.arrive(places[0], article(1, "Premier", AGENCY, 3), article(2, "Autre", OTHER, 2))
    assert compare(workspace) == 0
    workspace.arrive(places[1], article(3, "Deuxième", AGENCY, 1))
    workspace.arrive(places[2], article(4, "Troisième", AGENCY.replace("mardi", "hier"), 0))
    assert compare(workspace) == 2
    assert listed(workspace) == [("Autre", 0), ("Premier", 2)]
    first = next(row.id for row in workspace.read(items.page, items.View()) if row.relays)
    told = workspace.read(clusters.relays, first)
    assert ([row.title for row in told.newest], told.count) == (["Troisième", "Deuxième"], 2)
    few = workspace.read(clusters.relays, first, 1)
    assert ([row.title for row in few.newest], few.count) == (["Troisième"], 2)


def test_of_a_thousand_copies_only_the_first_ones_are_compared_with_what_comes(workspace, places, monkeypatch):
    monkeypatch.setattr(clusters, "MARKED", 3)
    for number in range(8):
        workspace.arrive(places[number % 3], article(number, f"Copie {number}", AGENCY, 8 - number))
        compare(workspace)
    assert listed(workspace) == [("Copie 0", 7)]
    held = workspace.read(clusters.alike, {0: marks_of_all(workspace)})
    assert [said.title for said in sorted(held, key=lambda said: said.id)] == [
        "Copie 0",
        "Copie 1",
        "Copie 2",
        "Copie 3",
    ]


def marks_of_all(workspace):
    with workspace.store.read() as db:
        return list(db.scalars(select(shingle.c.value).distinct()))


def test_one_conversation_tells_of_what_many_places_repeat(workspace, places):
    workspace.write(queries.keep, "Tous", "premier OR deuxieme OR troisieme OR autre", NOON)
    workspace.arrive(places[0], article(1, "Premier", AGENCY, 3), article(2, "Autre", OTHER, 2))
    workspace.arrive(places[1], article(3, "Deuxième", AGENCY, 1))
    workspace.arrive(places[2], article(4, "Troisième", AGENCY, 0))
    ids = {row.title: row.id for row in workspace.read(items.page, items.View())}
    workspace.write(triage.mark_read, [workspace.read(conversations.of_item, ids["Troisième"])], True)
    compare(workspace)
    talks = {title: workspace.read(conversations.of_item, item_id) for title, item_id in ids.items()}
    assert [title for title, talk in talks.items() if talk is None] == ["Deuxième"]  # nobody had read it
    assert workspace.read(queries.every)[0].name == "Tous"
    assert len(workspace.read(items.page, items.View(mentions=True))) == 2
    assert all_mentions(workspace) == 4
    workspace.write(queries.remove, workspace.read(queries.every)[0].id)
    assert workspace.read(conversations.of_item, ids["Deuxième"]) is None


def test_what_is_no_relay_has_its_conversation_again(workspace, places):
    made = workspace.write(queries.keep, "Tous", "premier OR deuxieme OR troisieme", NOON)
    workspace.arrive(places[0], article(1, "Premier", AGENCY, 3))
    workspace.arrive(places[1], article(2, "Deuxième", AGENCY, 2))
    workspace.arrive(places[2], article(4, "Quatrième", AGENCY, 1))
    ids = {row.title: row.id for row in workspace.read(items.page, items.View())}
    compare(workspace)

    def talk(title):
        return workspace.read(conversations.of_item, ids[title])

    assert talk("Deuxième") is None
    first = workspace.write(clusters.leave, ids["Deuxième"], NOON)
    again = workspace.row(talk("Deuxième"))
    assert (first, again.waiting_since, again.unread) == (ids["Premier"], NOON - timedelta(hours=2), True)
    workspace.write(clusters.leave, ids["Quatrième"], NOON)  # no query has found it
    assert talk("Quatrième") is None
    workspace.write(clusters.join_again, ids["Deuxième"], first)
    assert (talk("Deuxième"), workspace.read(clusters.relays, first).count) == (None, 1)
    workspace.write(queries.mute, made, NOON + timedelta(days=1))
    workspace.write(clusters.leave, ids["Deuxième"], NOON)
    assert talk("Deuxième") is None


def all_mentions(workspace):
    with workspace.store.read() as db:
        return db.execute(select(func.count()).select_from(mention)).scalar_one()


def test_what_somebody_brought_in_stays_though_another_said_it_before(workspace, places):
    workspace.write(queries.keep, "Tous", "premier OR deuxieme", NOON)
    workspace.arrive(places[0], article(1, "Premier", AGENCY, 3))
    workspace.arrive(places[1], article(2, "Deuxième", AGENCY, 1))
    ids = {row.title: row.id for row in workspace.read(items.page, items.View())}
    with workspace.store.write() as db:
        db.execute(update(source).where(source.c.id == places[1]).values(kind=CAPTURED))
    compare(workspace)
    assert workspace.read(conversations.of_item, ids["Deuxième"]) is not None


def test_each_source_shows_what_it_said(workspace, places):
    workspace.arrive(places[0], article(1, "Premier", AGENCY, 3))
    workspace.arrive(places[2], article(3, "Deuxième", AGENCY, 1))
    compare(workspace)
    assert listed(workspace, source_id=places[2]) == [("Deuxième", 0)]
    assert listed(workspace, folder="Blogs") == [("Deuxième", 0)]  # the first is in another folder
    assert listed(workspace, folder="Presse") == [("Premier", 1)]


def test_a_mention_is_hidden_only_behind_another_mention(workspace, places):
    workspace.write(queries.keep, "Deux", "deuxieme", NOON)
    workspace.arrive(places[0], article(1, "Premier", AGENCY, 3))
    workspace.arrive(places[1], article(3, "Deuxième", AGENCY, 1))
    compare(workspace)
    assert listed(workspace, mentions=True) == [("Deuxième", 0)]
    assert listed(workspace) == [("Premier", 1)]


def test_whoever_read_the_first_has_read_its_relays(workspace, places):
    workspace.arrive(places[0], article(1, "Premier", AGENCY, 3))
    workspace.arrive(places[1], article(3, "Deuxième", AGENCY, 2))
    compare(workspace)
    first = workspace.read(items.page, items.View())[0].id
    workspace.write(items.mark_read, [first])
    assert workspace.read(items.counts).unread == 0
    workspace.arrive(places[2], article(4, "Troisième", AGENCY, 1))
    compare(workspace)
    assert workspace.read(items.counts).unread == 0
    workspace.write(items.mark_read, [first], False)
    assert workspace.read(items.counts).unread == 1  # one thing, in one row


def test_figures_count_what_is_said_once(workspace, places):
    workspace.write(queries.keep, "Reprise", "tribunal", NOON)
    workspace.arrive(places[0], article(1, "Premier", AGENCY, 3), article(2, "Autre", OTHER, 2))
    workspace.arrive(places[1], article(3, "Deuxième", AGENCY, 1))
    assert (workspace.read(items.counts).unread, workspace.read(items.counts).mentions) == (3, 3)
    compare(workspace)
    assert (workspace.read(items.counts).unread, workspace.read(items.counts).mentions) == (2, 2)
    assert len(listed(workspace, mentions=True)) == 2


def test_the_figure_of_a_query_is_as_many_as_its_list_has_rows(workspace, places):
    all_, later = (
        workspace.write(queries.keep, name, words, NOON)
        for name, words in (("Tous", "premier OR deuxieme OR troisieme OR autre"), ("Suite", "deuxieme OR troisieme"))
    )
    workspace.arrive(places[0], article(1, "Premier", AGENCY, 3), article(2, "Autre", OTHER, 2))
    workspace.arrive(places[1], article(3, "Deuxième", AGENCY, 1))
    workspace.arrive(places[2], article(4, "Troisième", AGENCY, 0))

    def figures():
        return {row.query.id: row.total for row in workspace.read(queries.rows, NOON)}

    assert figures() == {all_: 4, later: 2}
    compare(workspace)
    rows = {query_id: len(listed(workspace, query_id=query_id)) for query_id in (all_, later)}
    assert rows == {all_: 2, later: 2}  # what they repeat was not found by the other one
    assert figures() == rows
    while workspace.write(weighing.weigh):
        pass
    assert figures() == rows


def test_relays_outlive_the_first(workspace, places):
    workspace.arrive(places[0], article(1, "Premier", AGENCY, 3))
    workspace.arrive(places[1], article(3, "Deuxième", AGENCY, 2))
    compare(workspace)
    workspace.write(sources.remove, places[0])
    assert [title for title, _ in listed(workspace)] == ["Deuxième"]


def test_one_that_is_no_relay_can_be_taken_out(workspace, places):
    workspace.arrive(places[0], article(1, "Premier", AGENCY, 3))
    workspace.arrive(places[1], article(3, "Deuxième", AGENCY, 2))
    compare(workspace)
    first = workspace.read(items.page, items.View())[0].id
    (relay,) = workspace.read(clusters.relays, first).newest
    assert workspace.write(clusters.leave, relay.id, NOON) == first
    assert listed(workspace) == [("Deuxième", 0), ("Premier", 0)]
    assert workspace.read(clusters.relays, relay.id) == clusters.Relays()
    assert workspace.write(clusters.leave, first, NOON) == 0  # it is none


def test_numbers_are_forgotten_after_some_days(workspace, places):
    workspace.arrive(places[0], article(1, "Premier", AGENCY, 3))
    compare(workspace)
    workspace.write(clusters.forget_marks, NOON + timedelta(days=20))
    workspace.arrive(places[1], article(3, "Deuxième", AGENCY, 2))
    assert compare(workspace) == 0


def test_of_an_old_workspace_only_the_last_days_are_compared(workspace, places):
    workspace.now = NOON - timedelta(days=30)
    workspace.arrive(places[0], article(1, "Premier", AGENCY, 24 * 30))
    workspace.now = NOON
    workspace.arrive(places[1], article(3, "Deuxième", OTHER, 2))
    assert [said.title for said in workspace.read(clusters.unknown, NOON)] == ["Deuxième"]


def test_finding_them_sorts_and_scans_nothing(workspace, places, plans):
    workspace.arrive(places[0], article(1, "Premier", AGENCY, 3))
    compare(workspace)
    lines = plans(clusters.alike, {1: (1, 2, 3)}) + plans(clusters.relays, 1)
    assert not [line for line in lines if "SCAN" in line or "TEMP B-TREE" in line], lines


def test_the_figure_beside_the_room_counts_rows_as_the_list_does(workspace):
    one, two = workspace.source(), workspace.source("https://forum.example/feed", "Forum")
    workspace.arrive(one, article(1, "Un"))
    workspace.arrive(two, article(2, "Le même"), article(3, "Autre"))
    assert workspace.read(items.unread) == 3
    ids = {row.title: row.id for row in workspace.read(items.page, items.View())}
    with workspace.store.write() as db:
        db.execute(update(item).where(item.c.id.in_([ids["Un"], ids["Le même"]])).values(cluster_id=ids["Un"]))
    assert workspace.read(items.unread) == len(workspace.read(items.page, items.View(unread=True))) == 2


def test_what_is_hidden_hides_no_relay_and_comes_back_with_those_that_were_hidden_too(workspace, places):
    workspace.arrive(places[0], article(1, "Premier", AGENCY, 3))
    workspace.arrive(places[1], article(2, "Deuxième", AGENCY, 1))
    workspace.arrive(places[2], article(3, "Troisième", AGENCY, 0))
    compare(workspace)
    hide(workspace, 1)
    assert [title for title, _ in listed(workspace)] == ["Troisième", "Deuxième"]
    assert [title for title, _ in listed(workspace, binned=True)] == ["Premier"]
    hide(workspace, 2)
    workspace.write(rules.restore, [1])
    assert workspace.read(rules.binned) == []
    assert listed(workspace) == [("Premier", 2)]


def hide(workspace, item_id):
    with workspace.store.write() as db:
        db.execute(update(item).where(item.c.id == item_id).values(binned=NOON))


def test_reading_all_is_taken_back_exactly(workspace, places):
    workspace.arrive(places[0], article(1, "Premier", AGENCY, 3))
    workspace.arrive(places[1], article(2, "Deuxième", AGENCY, 1))
    workspace.arrive(places[2], article(3, "Troisième", AGENCY, 0))
    compare(workspace)
    workspace.write(items.mark_read, [2])  # one of the relays alone
    newest = workspace.read(items.page, items.View(source_id=places[2]))[0].position
    marked = workspace.write(items.mark_view_read, items.View(source_id=places[0]), newest)
    assert sorted(marked) == [1, 3]  # a relay is read with its first, wherever it stands
    assert sum(workspace.read(items.unread_by_source).values()) == 0
    workspace.write(items.put_read, marked, False)
    assert workspace.read(items.unread_by_source) == {places[0]: 1, places[2]: 1}
