from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from cmdesk.domain.items import Author
from cmdesk.domain.queries import parse
from cmdesk.store import applying, conversations, items, queries, rewriting
from tests.store.conftest import NOON, article
from tests.store.test_ruling import everything

TOUCHED = ("item", "conversation", "mention")


@pytest.fixture
def filled(workspace):
    lea, bob = Author(name="Léa Martin"), Author(name="Bob")
    for number in range(8):
        link = f"https://{'blog' if number % 2 else 'www'}.ouest.example/{number}"
        author = lea if number < 4 else bob
        text = "Panne" if number % 3 else "Pain"
        workspace.arrive(workspace.source(), article(number, text, hours=20 * number, link=link, author=author))
    workspace.index()
    return workspace


def apply(workspace, query_id, opening=True):
    number = workspace.write(applying.begin, NOON, query_id=query_id)
    found, before = workspace.write(queries.find_some, query_id, None, NOON, application_id=number, opening=opening)
    assert before is None
    return number, found


def test_a_trial_tells_how_many_of_how_many_by_day(filled):
    trial = filled.read(applying.tried, parse("panne"), NOON, days=5)
    assert (trial.found, trial.looked, trial.days) == (4, 6, (1, 1, 1, 1, 0))
    assert [row.title for row in trial.rows] == ["Panne"] * 4


def test_its_days_are_those_of_the_person(filled):
    tokyo = NOON.astimezone(ZoneInfo("Asia/Tokyo"))
    trial = filled.read(applying.tried, parse("panne"), tokyo, days=5)
    assert sum(trial.days) == trial.found
    assert trial.days != filled.read(applying.tried, parse("panne"), NOON, days=5).days


def test_what_was_applied_is_taken_back_whole(filled):
    before = everything(filled, *TOUCHED)
    made = filled.write(queries.keep, "Pannes", "panne", NOON)
    number, found = apply(filled, made)
    assert found == 5
    assert filled.read(conversations.count, conversations.View(mentions=True)) == 5
    assert filled.write(applying.undo, number, NOON) == 5
    assert everything(filled, *TOUCHED) == before
    assert filled.write(applying.undo, number, NOON) == 0


def test_mentions_alone_bring_nothing_into_the_inbox(filled):
    made = filled.write(queries.keep, "Pannes", "panne", NOON)
    apply(filled, made, opening=False)
    assert len(filled.read(items.page, items.View(query_id=made))) == 5
    assert filled.read(conversations.count, conversations.View(mentions=True)) == 0


def test_what_was_worked_on_and_what_came_since_stays(filled):
    made = filled.write(queries.keep, "Pannes", "panne", NOON)
    number, _ = apply(filled, made)
    talk = filled.read(conversations.of_item, 2)
    filled.write(conversations.add_note, talk, "Vu", NOON)
    filled.now = NOON + timedelta(hours=1)
    filled.arrive(filled.source(), article(50, "Panne", hours=-1))
    filled.write(applying.undo, number, NOON)
    assert filled.row(talk) is not None
    assert [row.id for row in filled.read(items.page, items.View(query_id=made))] == [9]


@pytest.mark.parametrize(
    ("expression", "field", "value", "after"),
    [
        ("panne four", "author", "Léa Martin", 'panne four NOT author:"Léa Martin"'),
        ("panne OU four", "site", "blog.ouest.example", "(panne OU four) NOT site:blog.ouest.example"),
        ("panne", "author", "Jo « la » “Fée”", 'panne NOT author:"Jo la Fée"'),
        ("panne", "author", "AND", 'panne NOT author:"AND"'),
    ],
)
def test_an_exclusion_is_written_into_the_query(expression, field, value, after):
    assert applying.excluding(expression, field, value) == after
    parse(after)


def test_an_author_or_a_site_is_left_out_and_let_in_again(filled):
    made, _ = filled.write(queries.add, "Pannes", "panne", NOON)
    before = everything(filled, "query", "mention")
    done = filled.write(applying.exclude, made, "author", "Léa Martin", NOON)
    (kept,) = filled.read(queries.every)
    assert kept.expression == 'panne NOT author:"Léa Martin"'
    assert {row.author for row in filled.read(items.page, items.View(query_id=made))} == {"Bob"}
    filled.write(applying.include_again, done)
    after = everything(filled, "query", "mention")
    assert [row[:3] for row in after["mention"]] == [row[:3] for row in before["mention"]]
    assert after["query"] == before["query"]


def test_what_was_left_out_and_let_in_again_goes_with_what_had_found_it(filled):
    made = filled.write(queries.keep, "Pannes", "panne", NOON)
    number, found = apply(filled, made)
    done = filled.write(applying.exclude, made, "author", "Léa Martin", NOON)
    filled.write(applying.include_again, done)
    assert filled.write(applying.undo, number, NOON) == found
    assert filled.read(items.page, items.View(query_id=made)) == []


def test_an_exclusion_is_not_taken_back_over_a_later_change(filled):
    made, _ = filled.write(queries.add, "Pannes", "panne", NOON)
    done = filled.write(applying.exclude, made, "site", "blog.ouest.example", NOON)
    assert all("blog" not in row.link for row in filled.read(items.page, items.View(query_id=made)))
    (kept,) = filled.read(queries.every)
    filled.write(rewriting.change, replace(kept, expression="four"))
    filled.write(applying.include_again, done)
    assert filled.read(queries.every)[0].expression == "four"
