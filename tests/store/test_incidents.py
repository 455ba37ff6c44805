from dataclasses import asdict
from datetime import UTC, timedelta
from functools import partial

import pytest
from sqlalchemy import insert

from cmdesk.domain.incidents import Happened
from cmdesk.domain.items import Author
from cmdesk.domain.reputation import Period
from cmdesk.domain.signals import Evidence, Kind, NewSignal
from cmdesk.store import incidents, pausing
from cmdesk.store.tables import delivery, draft, hand_over, signal
from tests.domain.test_incidents import PLAN
from tests.store.conftest import NOON, article
from tests.store.counted import bakery, feel, weighed

HOUR = timedelta(hours=1)


@pytest.fixture
def opened(workspace):
    """A file that was opened before three people complained."""
    known = bakery(workspace)
    begin = NOON - 5 * HOUR
    number = workspace.write(incidents.begin, "Panne", 2, known["us"], begin, text=PLAN, drill=False, paused=True)
    news = [
        article(70 + n, f"X{n}", f"Fournil en panne {n}", 3.5 - n, author=Author(f"P{n}"), link=f"https://x/{n}")
        for n in range(3)
    ]
    workspace.arrive(known["ouest"], *news)
    feel(workspace, X0=-1, X1=-1, X2=0)
    weighed(workspace)
    return number


def test_a_file_keeps_the_plan_as_it_was(workspace, opened):
    assert workspace.read(incidents.plan) is None
    workspace.write(incidents.keep_plan, "# Level 1: Other")
    assert workspace.read(incidents.plan) == "# Level 1: Other"
    kept = workspace.read(incidents.current)
    assert (kept.id, kept.name, kept.level, kept.paused, kept.drill) == (opened, "Panne", 2, True, False)
    assert [step for _, step, _ in kept.steps()] == ["Vérifier les faits", "Répondre"]


def test_steps_are_ticked_and_unticked(workspace, opened):
    workspace.write(incidents.tick, opened, "2/Répondre", NOON)
    assert workspace.read(incidents.one, opened).done == {"2/Répondre": NOON}
    workspace.write(incidents.tick, opened, "2/Répondre", None)
    assert workspace.read(incidents.one, opened).done == {}


def test_what_a_pause_does_is_ticked_off_at_once_and_told_once(workspace):
    plan = (
        "# Niveau 2 : Bad buzz\n- Suspendre tout ce qui est programmé\n- Répondre\n# Niveau 3 : Crise\n"
        "- Suspendre tout ce qui est programmé"
    )
    begin = partial(workspace.write, incidents.begin, "Panne", 2, None, NOON, text=plan)
    unpaused = begin(drill=False, paused=False)
    workspace.write(pausing.begin, NOON)
    paused, drill = begin(drill=False, paused=True), begin(drill=True, paused=False)
    step = "Suspendre tout ce qui est programmé"
    assert workspace.read(incidents.one, paused).done == {f"2/{step}": NOON, f"3/{step}": NOON}
    told = [one.text for one in workspace.read(incidents.timeline, paused, NOON) if one.kind is Happened.STEP]
    assert told == [step]
    assert not workspace.read(incidents.one, unpaused).done
    assert not workspace.read(incidents.one, drill).done


def test_the_timeline_is_what_happened_in_order(workspace, opened):
    workspace.write(incidents.note, opened, "On appelle le labo", NOON - 4 * HOUR)
    workspace.write(incidents.tick, opened, "2/Vérifier les faits", NOON - 3 * HOUR)
    workspace.write(incidents.raise_to, opened, 3, NOON - HOUR / 4)
    workspace.write(incidents.end, opened, "Prévenir plus tôt", NOON)
    moments = workspace.read(incidents.timeline, opened, NOON + HOUR)
    assert [one.kind for one in moments] == [
        Happened.OPENED, Happened.DECISION, Happened.MENTION, Happened.STEP, Happened.MENTION, Happened.MENTION,
        Happened.MENTION, Happened.LEVEL, Happened.CLOSED,
    ]  # fmt: skip
    assert moments[1].text == "On appelle le labo"
    assert moments[2].text == "P0: X0"
    assert workspace.read(incidents.one, opened).level == 3
    assert workspace.read(incidents.current) is None
    assert [one.lessons for one in workspace.read(incidents.every)] == ["Prévenir plus tôt"]


def test_the_tally_says_who_waits_beside_what_is_usual(workspace, opened):
    found = workspace.read(incidents.tally, opened, NOON)
    assert (found.mentions, found.blame, found.answered, found.waiting) == (4, 2, 0, 4)
    assert 0 < found.usual < 1
    assert workspace.read(incidents.tally, 99, NOON).mentions == 0


def test_how_much_was_said_is_told_in_the_steps_of_its_time(workspace, opened):
    bars = workspace.read(incidents.course, opened, NOON, UTC)
    assert sum(bar.feelings.total for bar in bars) == workspace.read(incidents.tally, opened, NOON).mentions > 0
    assert all(bar.period.length <= timedelta(hours=1) for bar in bars)
    assert workspace.read(incidents.course, 99, NOON) == ()
    alone = workspace.write(incidents.begin, "Essai", 1, None, NOON, text=PLAN, drill=True, paused=False)
    assert workspace.read(incidents.course, alone, NOON) == ()


def test_what_it_paused_can_go_on_before_it_ends(workspace, opened):
    workspace.write(incidents.resumed, opened)
    assert not workspace.read(incidents.one, opened).paused
    assert workspace.read(incidents.one, 99) is None
    assert workspace.read(incidents.timeline, 99, NOON) == []


def test_what_was_decided_and_stated_is_marked_in_its_time(workspace, opened):
    account = workspace.account()
    workspace.write(incidents.note, opened, "On appelle le labo", NOON - 4 * HOUR)
    workspace.write(incidents.note, opened, "Une mention", NOON - 4 * HOUR, Happened.MENTION)
    answered = workspace.conversation(account, "9")
    with workspace.store.write() as db:
        post = db.scalar(insert(draft).values(kind="post", text="", created=NOON, changed=NOON).returning(draft.c.id))
        posts = (("a", 3, None, post), ("b", 2, answered, None), ("c", 9, None, post))
        for key, hours, talk, of in (*posts, ("report", 2, None, None), ("question", 2, answered, None)):
            at = NOON - hours * HOUR
            values = {"account_id": account, "state": "sent", "created": at, "changed": at, "conversation_id": talk}
            made = insert(delivery).values(key=key, text=f"Texte {key}", draft_id=of, **values)
            number = db.scalar(made.returning(delivery.c.id))
        asked = {"conversation_id": answered, "delivery_id": number, "reference": "q", "created": NOON}
        db.execute(insert(hand_over).values(**asked))
    workspace.write(incidents.raise_to, opened, 3, NOON - HOUR)
    workspace.write(incidents.end, opened, "", NOON)
    week = Period(NOON - 100 * HOUR, NOON + HOUR)
    told = workspace.read(incidents.marks, 0, week)
    assert [(one.kind, one.text) for one in told] == [
        (Happened.OPENED, "Panne"),
        (Happened.DECISION, "On appelle le labo"),
        (Happened.STATEMENT, "Texte a"),  # no answer, no mail with a report, nor what left before it was opened
        (Happened.LEVEL, "3"),
        (Happened.CLOSED, "Panne"),
    ]
    happened = workspace.read(incidents.timeline, opened, NOON)
    assert [one.text for one in happened if one.kind is Happened.REPLY] == ["Texte b"]  # not what a colleague was asked
    kept = workspace.read(incidents.one, opened)
    assert workspace.read(incidents.marks, kept.query_id, week) == told
    assert workspace.read(incidents.marks, kept.query_id + 1, week) == []
    assert [one.kind for one in workspace.read(incidents.marks, 0, Period(NOON - 2 * HOUR, NOON))] == [Happened.LEVEL]


def test_what_the_first_signal_rests_on_belongs_to_the_file(workspace, opened):
    kept = workspace.read(incidents.one, opened)
    before = workspace.read(incidents.tally, opened, NOON).mentions
    first = workspace.read(incidents.timeline, opened, NOON)[0]
    assert (first.kind, first.at) == (Happened.OPENED, kept.opened)
    for since, raised in ((60, 30), (10, 1), (8, 2)):  # hours before it was opened; the first is too long ago
        at = kept.opened - raised * HOUR
        new = NewSignal(kept.query_id, Kind.VOLUME, kept.opened - since * HOUR, at, 3, 0.1, Evidence())
        with workspace.store.write() as db:
            values = {"query_id": new.query_id, "kind": new.kind.value, "since": new.since, "until": at, "raised": at}
            db.execute(insert(signal).values(count=3, evidence=asdict(new.evidence), **values))
    workspace.arrive(
        1, article(90, "Fournil", "Fournil en panne déjà", 5 + 9), article(91, "Fournil bis", "Fournil", 40)
    )
    weighed(workspace)
    told = workspace.read(incidents.timeline, opened, NOON)
    assert [one.kind for one in told[:2]] == [Happened.MENTION, Happened.SIGNAL]
    assert workspace.read(incidents.tally, opened, NOON).mentions == before + 1


def test_an_exercise_is_no_crisis_and_leaves_no_mark(workspace):
    assert not workspace.read(incidents.is_open)
    details = {"text": PLAN, "drill": True, "paused": False}
    workspace.write(incidents.begin, "Essai", 1, None, NOON, **details)
    assert not workspace.read(incidents.is_open)
    assert workspace.read(incidents.marks, 0, Period(NOON - HOUR, NOON + HOUR)) == []
    number = workspace.write(incidents.begin, "Panne", 1, None, NOON, **details | {"drill": False})
    assert workspace.read(incidents.is_open)
    workspace.write(incidents.end, number, "", NOON)
    assert not workspace.read(incidents.is_open)
