from datetime import timedelta

import pytest

from cmdesk.domain.reputation import Feelings, slice_of
from cmdesk.store import conversations, judgements, opinions, reasons, reputation, triage
from tests.store.conftest import NOON, article, said
from tests.store.counted import WEEK, bakery, weighed


@pytest.fixture
def known(workspace):
    return bakery(workspace)


def talk_of(workspace, subject):
    rows = workspace.read(conversations.page, conversations.View(mentions=True))
    return next(row.id for row in rows if row.subject == subject)


def test_reasons_are_counted_by_conversation_with_an_example(workspace, known):
    taste = workspace.write(reasons.add, "Goût")
    opening = workspace.write(reasons.add, "Horaires")
    workspace.write(triage.set_reason, [talk_of(workspace, "A"), talk_of(workspace, "B")], taste)
    workspace.write(triage.set_reason, [talk_of(workspace, "D")], opening)
    found = workspace.read(opinions.reasons, 0, WEEK)
    assert [(one.name, one.count, one.before, one.feelings) for one in found] == [
        ("Goût", 2, 0, Feelings(1, 1, 0)),
        ("Horaires", 1, 0, Feelings(0, 0, 1)),
    ]
    assert found[0].quote == "Le fournil est bon"  # the praise, though something newer may be neutral
    assert found[1].quote.startswith("Fournil fermé")
    assert [one.name for one in workspace.read(opinions.reasons, known["bread"], WEEK)] == ["Goût"]
    assert workspace.read(opinions.reasons, known["them"], WEEK) == ()
    assert workspace.read(opinions.reasons, 0, WEEK.before()) == ()
    listed = {each: workspace.read(reputation.behind, slice_of(0, WEEK, reason=each)) for each in (taste, opening)}
    assert {each: [row.title for row in rows] for each, rows in listed.items()} == {taste: ["A", "B"], opening: ["D"]}


def test_who_complained_and_thanks_in_the_end_had_a_reason_to_complain(workspace):
    workspace.receive(
        workspace.account(),
        said("1", "Page blanche", NOON - timedelta(hours=5)),
        said("2", "Nous regardons", NOON - timedelta(hours=4), "1", mine=True),
        said("3", "Merci, ça marche", NOON - timedelta(hours=3), "1", "2"),
    )
    contents = {row.id: row.content for row in workspace.read(judgements.waiting, 9)}
    last, first = contents
    for number, feeling in ((first, -1), (last, 1)):
        kept = judgements.Judged(contents[number], judgements.ItemJudgement(number, feeling, 90))
        workspace.write(judgements.keep, [kept])
    (talk,) = workspace.read(conversations.page, conversations.View())
    workspace.write(triage.set_reason, [talk.id], workspace.write(reasons.add, "Site en panne"))
    (found,) = workspace.read(opinions.reasons, 0, WEEK)
    assert found.feelings == Feelings(blame=1)


def test_reasons_are_looked_for_from_the_conversations_of_the_time(workspace, known, plans):
    workspace.write(triage.set_reason, [talk_of(workspace, "A")], workspace.write(reasons.add, "Goût"))
    lines = plans(opinions.reasons, 0, WEEK)
    assert any(line.startswith("SEARCH item ") and "(conversation_id=?" in line for line in lines), lines
    assert any("conversation_newest (latest>?" in line for line in lines), lines  # of the time, and no others
    assert not any(line.startswith(("SCAN item", "SCAN conversation USING", "SCAN mention")) for line in lines), lines


def test_reviews_have_a_mean_and_how_it_came_about(workspace, known):
    workspace.arrive(
        known["ouest"],
        article(30, "Avis", "Fournil : 5/5, parfait", 1),
        article(31, "Ancien", "Fournil : 3/5", 24 * 8),
    )
    weighed(workspace)
    found = workspace.read(opinions.reviews, known["us"], WEEK)
    assert (found.count, found.mean, found.mean_before) == (2, 3.5, 3.0)
    assert [mean for _, mean in found.trend] == [2.0, 3.5]


def test_the_first_answer_counts_from_the_first_question(workspace):
    account = workspace.account()
    hour = timedelta(hours=1)
    workspace.receive(
        account,
        said("1", "Bonjour ?", NOON - 5 * hour),
        said("2", "Toujours là ?", NOON - 4 * hour, "1"),
        said("3", "Oui", NOON - 3 * hour, "1", "2", mine=True),
        said("10", "Et vous ?", NOON - 2 * hour, who="paul@piaille.example"),
        said("11", "Aussi", NOON - hour, "10", mine=True),
        said("20", "Sans réponse", NOON - hour, who="zoe@piaille.example"),
        said("30", "Naguère", NOON - timedelta(days=10), who="max@piaille.example"),
        said("31", "Répondu", NOON - timedelta(days=10) + hour / 2, "30", mine=True),
    )
    found = workspace.read(opinions.replies, WEEK)
    assert (found.answered, found.median, found.median_before) == (2, 5400, 1800)
