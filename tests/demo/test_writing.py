from collections import Counter
from datetime import timedelta

from cmdesk.demo.script import Script
from cmdesk.domain.drafts import Stage
from cmdesk.domain.outbox import Event, State
from cmdesk.language.counting import measure
from cmdesk.networks import BY_NAME
from cmdesk.store import drafts, outbox_rows, outcomes


def test_there_are_drafts_in_every_stage(store):
    with store.read() as db:
        stages = Counter(row.stage for row in drafts.page(db))
    assert stages == {
        Stage.IDEA: 2,
        Stage.DRAFT: 2,
        Stage.READY: 1,
        Stage.SCHEDULED: 4,
        Stage.PROBLEM: 4,
        Stage.SENT: 5,
        Stage.EVERGREEN: 1,
    }


def test_the_outbox_holds_every_kind_of_trouble(store, clock):
    with store.read() as db:
        waiting = outbox_rows.waiting(db)
        (unsure,) = outbox_rows.rows(db, states=[State.UNSURE])
        (failed,) = outbox_rows.rows(db, states=[State.FAILED])
        (missed,) = outbox_rows.rows(db, states=[State.MISSED])
        assert outcomes.to_look_up(db, clock() + timedelta(days=1)) == []  # it waits for a person
        assert [one.event for one in outbox_rows.attempts(db, unsure.id)] == [Event.LOST]
    assert waiting == {State.QUEUED: 6, State.UNSURE: 1, State.FAILED: 1, State.MISSED: 1, State.HELD: 1}
    assert unsure.reason.startswith("no-answer host=")
    assert failed.reason == f"too-long count={measure(failed.text, BY_NAME['bluesky'].rules).count} maximum=300"
    assert missed.due < clock()


def test_one_delivery_needed_two_tries(store):
    with store.read() as db:
        (row,) = [row for row in outbox_rows.rows(db) if row.attempts == 2]
        events = [one.event for one in outbox_rows.attempts(db, row.id)]
    assert row.state is State.SENT
    assert events == [Event.DEFERRED, Event.DELIVERED]


def test_what_is_planned_leaves_in_the_next_days(store, clock):
    with store.read() as db:
        due = sorted(row.due for row in outbox_rows.rows(db, states=[State.QUEUED]))
        planned = [one for row in drafts.page(db) if (one := drafts.one(db, row.id)) and one.due_wall]
    assert timedelta() < due[0] - clock() < timedelta(hours=3)
    assert due[-1] - clock() < timedelta(days=5)
    assert len(planned) > 4


def test_what_may_leave_fits_its_network(clock):
    for language in ("fr", "en"):
        for told in Script(language, clock()).drafts:
            for network in told["networks"]:
                if told["fate"] not in ("refused", "draft"):
                    assert measure(told["text"], BY_NAME[network].rules).fits, told["key"]
