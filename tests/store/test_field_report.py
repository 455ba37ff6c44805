from datetime import UTC, timedelta

import pytest

from cmdesk.domain.judgements import ItemJudgement
from cmdesk.domain.receptions import Numbers
from cmdesk.domain.timeframes import free
from cmdesk.store import (
    claiming,
    departments,
    drafts,
    field_report,
    incidents,
    judgements,
    outbox,
    outcomes,
    reasons,
    receptions,
    triage,
)
from cmdesk.store.field_report import Asked
from cmdesk.store.judgements import Judged
from tests.store.conftest import NOON, said

HOUR = timedelta(hours=1)
FRAME = free(NOON.date(), NOON.date())
WORDS = "Toujours rien reçu, écrivez à lea@piaille.example ou demandez Lea, merci d’avance"


@pytest.fixture
def told(workspace):
    """Two people wrote, one was answered and is unhappy; the day before one did."""
    workspace.now = NOON + 9 * HOUR  # what comes is not from the future
    account = workspace.account()
    unhappy = workspace.receive(account, said("1", WORDS, NOON)).mentions[0]
    workspace.receive(account, said("2", "Pardon", NOON + HOUR, "1", mine=True))
    asking = workspace.receive(account, said("3", "Un devis pour vingt ?", NOON, who="paul@piaille.example")).mentions[
        0
    ]
    workspace.receive(account, said("4", "Hier", NOON - 24 * HOUR, who="zoe@piaille.example"))
    for item_id, feeling, kinds in ((1, -1, ("complaint",)), (3, 0, ("quote", "question")), (4, 1, ("praise",))):
        content = workspace.read(judgements.to_judge, item_id).content
        workspace.write(judgements.keep, [Judged(content, ItemJudgement(item_id, feeling, 80, kinds))])
    late = workspace.write(reasons.add_path, "Livraison › Retard")
    workspace.write(triage.set_reason, [unhappy], late)
    kitchen = workspace.write(departments.add, "Atelier")
    workspace.write(triage.set_department, [asking], kitchen)
    return account, unhappy, asking, kitchen


def figures(workspace, **more):
    return workspace.read(field_report.figures, Asked(FRAME, **more), NOON + 9 * HOUR, UTC)


def test_a_day_is_told_beside_the_day_before(workspace, told):
    found = figures(workspace)
    assert (found.said.total, found.said.blame, found.before.total) == (2, 1, 1)
    assert (found.work.received, found.work.answered, found.work_before.received) == (2, 1, 1)
    assert found.work.median == HOUR
    assert found.older_open == 1
    assert [(one.name, one.count, one.feelings.blame) for one in found.reasons] == [("Retard", 1, 1)]
    assert [(one.name, one.count) for one in found.asks] == [("complaint", 1), ("quote", 1)]
    assert [(one.name, one.work.received) for one in found.by_department] == [("Atelier", 1)]
    assert [(one.name, one.count, one.before) for one in found.places] == [("@fournil@piaille.example", 2, 1)]
    assert found.method.judged == 2


def test_a_department_gets_its_conversations_and_nothing_of_the_others(workspace, told):
    found = figures(workspace, departments=(told[3],))
    assert found.departments == ("Atelier",)
    assert found.work.received == 1
    assert (found.bars, found.places, found.posts, found.reasons, found.quotes) == ((), (), (), (), ())
    assert [one.name for one in found.asks] == ["quote"]


def test_posts_are_told_with_the_last_look_at_them(workspace, told):
    account = told[0]
    made = []
    for number, (text, likes) in enumerate((("Calme", 2), ("Bûches", 40))):
        draft = workspace.write(drafts.start, text, [account], NOON)
        with workspace.store.write() as db:
            left = outbox.add(
                db, account_id=account, text=text, key=f"k{number}", now=NOON, draft_id=draft, not_before=NOON
            )
        workspace.write(claiming.claim, NOON)
        workspace.write(outcomes.delivered, left, NOON + HOUR, remote_id=f"r{number}", address="")
        workspace.write(receptions.keep, {left: Numbers(1, 1, 1)}, NOON + HOUR)
        workspace.write(receptions.keep, {left: Numbers(1, likes, 1)}, NOON + 2 * HOUR)
        made.append(draft)
    found = figures(workspace)
    assert [(one.text, one.reactions, one.draft_id) for one in found.posts] == [
        ("Bûches", 42, made[1]),
        ("Calme", 4, made[0]),
    ]
    assert (found.published, found.published_before) == (2, 0)


def test_crises_are_told_and_exercises_are_not(workspace, told):
    for name, drill in (("Panne", False), ("Essai", True)):
        workspace.write(incidents.begin, name, 2, None, NOON, text="", drill=drill, paused=False)
    assert [one.name for one in figures(workspace).incidents] == ["Panne"]


def test_of_an_empty_workspace_there_are_no_figures(workspace):
    found = figures(workspace)
    assert (found.work.received, found.said.total, found.brand) == (0, 0, "")
    assert found.method.hours == 21
