from datetime import timedelta

from sqlalchemy import insert, update

from cmdesk.domain.conversations import State
from cmdesk.domain.outbox import State as Delivered
from cmdesk.domain.session import Why
from cmdesk.domain.signals import Evidence, Kind, NewSignal
from cmdesk.domain.troubles import Trouble
from cmdesk.store import accounts, drafts, queries, rare, signals, sources, today, triage, weighing
from cmdesk.store.tables import conversation, delivery
from cmdesk.store.today import Begun, Meanwhile
from tests.store.conftest import NOON, article, said

HOUR = timedelta(hours=1)


def due(workspace, account, number, hours, **more):
    """A conversation whose answer is due in so many hours."""
    made = workspace.conversation(account, str(number), f"Bonjour {number}")
    values = {"due": NOON + hours * HOUR, "late": hours <= 0, "need": 100 + round(10 * hours), **more}
    with workspace.store.write() as db:
        db.execute(update(conversation).where(conversation.c.id == made).values(**values))
    return made


def test_the_late_come_first_then_what_is_due_within_the_hour(workspace):
    account = workspace.account()
    soon, later = due(workspace, account, 1, 0.5), due(workspace, account, 2, 5)
    late, latest = due(workspace, account, 3, -1), due(workspace, account, 4, -3)
    done = due(workspace, account, 5, -9)
    workspace.write(triage.move, [done], State.DONE)
    found = workspace.read(today.waiting, NOON)
    assert [row.id for row in found.rows] == [latest, late, soon]
    assert (found.late, found.soon, found.next_due) == (2, 1, NOON + 5 * HOUR)
    assert [step.conversation_id for step in found.plan.steps] == [latest, late, soon, later]
    assert found.plan.minutes == 30


def test_the_list_is_short_and_the_figures_are_whole(workspace):
    account = workspace.account()
    for number in range(9):
        due(workspace, account, number, -1 if number < 7 else 0.5)
    found = workspace.read(today.waiting, NOON)
    assert len(found.rows) == 5
    assert (found.late, found.soon, found.next_due) == (7, 2, None)


def test_praise_that_asks_nothing_is_counted(workspace):
    account = workspace.account()
    happy = [due(workspace, account, number, 9, sentiment=1, kind="mention") for number in range(3)]
    workspace.write(triage.move, happy[:1], State.DONE)
    found = workspace.read(today.waiting, NOON)
    assert found.thanks == 2
    assert found.plan.count(Why.THANKS) == 2


def queue(workspace, account, key, state, hours=-1, **more):
    values = {"account_id": account, "created": NOON, "changed": NOON, "not_before": NOON + hours * HOUR}
    with workspace.store.write() as db:
        made = insert(delivery).values(key=key, state=state, text=key, **{**values, **more})
        return db.execute(made.returning(delivery.c.id)).scalar_one()


def test_what_may_be_out_is_settled_before_what_certainly_is_not(workspace):
    account = workspace.account()
    for key, state in (
        ("d", "held"),
        ("c", "missed"),
        ("b", "failed"),
        ("a", "unsure"),
        ("e", "sent"),
        ("f", "queued"),
    ):
        queue(workspace, account, key, state)
    found = workspace.read(today.to_settle)
    assert [row.text for row in found.rows] == ["a", "b", "c", "d"]
    for number in range(6):
        queue(workspace, account, f"more {number}", Delivered.UNSURE, number)
    found = workspace.read(today.to_settle)
    assert len(found.rows) == 4
    assert {row.state for row in found.rows} == {Delivered.UNSURE}
    assert found.count == 10


def test_the_calendar_of_two_weeks(workspace):
    account = workspace.account()
    for days in (1, 20):
        made = workspace.write(drafts.start, f"Dans {days} jours", [account], NOON)
        workspace.write(drafts.plan_time, made, f"{NOON + timedelta(days=days):%Y-%m-%dT%H:%M}", "Europe/Paris")
    assert [post.text for post in workspace.read(today.planned, NOON)] == ["Dans 1 jours"]


def raise_signal(workspace, watched, kind=Kind.VOLUME, until=NOON, hours=2, count=3, usual=0.5):
    new = NewSignal(watched, kind, until - hours * HOUR, until, count, usual, Evidence())
    return workspace.write(signals.keep, [new], until)[0]


def weighed(workspace):
    while workspace.write(weighing.weigh):
        pass


def test_a_running_signal_has_its_chart_in_windows_of_its_own_length(workspace):
    source = workspace.source()
    watched, _ = workspace.write(queries.add, "Fournil", "fournil", NOON)
    hours = (0.5, 1, 1.5, 3, 23, 25)
    workspace.arrive(source, *(article(n, "Fournil", hours=hour) for n, hour in enumerate(hours)))
    weighed(workspace)
    number = raise_signal(workspace, watched)
    found = workspace.read(today.unusual, NOON + HOUR)
    assert found.signal.id == number
    assert found.bars == (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3)
    assert found.bars[-1] == found.signal.told.count


def test_blame_is_charted_by_people_and_new_words_are_not(workspace):
    source = workspace.source()
    watched, _ = workspace.write(queries.add, "Fournil", "fournil", NOON)
    workspace.arrive(source, *(article(n, "Fournil", hours=1) for n in range(3)))
    weighed(workspace)
    with workspace.store.write() as db:
        db.exec_driver_sql("UPDATE mention SET feeling = -1, author = 'Paul' WHERE item_id < 3")
    raise_signal(workspace, watched, Kind.BLAME, hours=24, count=1)
    assert workspace.read(today.unusual, NOON).bars == (0,) * 11 + (1,)
    rival, _ = workspace.write(queries.add, "Mie", "mie", NOON)
    workspace.write(queries.appraise, rival, rival=True, sensitivity=2)
    raise_signal(workspace, rival)
    assert workspace.read(today.unusual, NOON).signal.told.query_id == watched
    raise_signal(workspace, watched, Kind.WORDS, hours=24, until=NOON + HOUR)
    with workspace.store.write() as db:
        db.exec_driver_sql("DELETE FROM signal WHERE kind = 'blame'")
    found = workspace.read(today.unusual, NOON + HOUR)
    assert (found.signal.told.kind, found.bars) == (Kind.WORDS, ())


def test_a_signal_that_is_over_or_put_away_is_not_shown(workspace):
    watched, _ = workspace.write(queries.add, "Fournil", "fournil", NOON)
    assert workspace.read(today.unusual, NOON) is None
    number = raise_signal(workspace, watched)
    assert workspace.read(today.unusual, NOON + 23 * HOUR) is not None
    assert workspace.read(today.unusual, NOON + 25 * HOUR) is None
    workspace.write(signals.put_away, number, NOON)
    assert workspace.read(today.unusual, NOON) is None


def test_what_happened_meanwhile(workspace):
    account, source = workspace.account(), workspace.source()
    workspace.write(queries.add, "Fournil", "fournil", NOON)
    workspace.arrive(source, article(1, "Fournil", hours=20), article(2, "Fournil", hours=1))
    weighed(workspace)
    workspace.conversation(account, "1")
    queue(workspace, account, "out", Delivered.SENT)
    queue(workspace, account, "not", Delivered.QUEUED)
    found = workspace.read(today.meanwhile, NOON - 5 * HOUR, NOON + HOUR)
    assert found == Meanwhile(conversations=2, mentions=1, sent=1)  # one of them was found by the query
    assert workspace.read(today.meanwhile, NOON + HOUR, NOON + 2 * HOUR) == Meanwhile()


def test_sources_that_fail(workspace):
    well, late, down = (workspace.source(f"https://{name}.example/feed", name) for name in ("a", "b", "c"))
    workspace.write(sources.fetched, well, NOON)
    for source, times in ((late, 1), (down, 5)):
        for _ in range(times):
            workspace.write(sources.failed, source, Trouble("time-out"), NOON)
    assert [(one.name, one.health) for one in workspace.read(today.unwell)] == [("c", "down"), ("b", "late")]
    workspace.write(sources.pause, down, True, NOON)
    assert [one.name for one in workspace.read(today.unwell)] == ["b"]


def test_which_first_steps_were_made(workspace):
    assert workspace.read(today.begun) == Begun(account=False, source=False, query=False, post=False)
    account = workspace.account()
    assert workspace.read(today.begun) == Begun(account=True, source=False, query=False, post=False)
    workspace.source()
    workspace.write(queries.add, "Fournil", "fournil", NOON)
    made = workspace.write(drafts.start, "Bonjour", [account], NOON)
    assert workspace.read(today.begun).everything
    workspace.write(drafts.remove, made, NOON)
    workspace.write(accounts.remove, account, NOON)
    assert workspace.read(today.begun) == Begun(account=False, source=True, query=True, post=False)


def test_nothing_is_read_whole_and_nothing_long_is_sorted(workspace, plans, monkeypatch):
    monkeypatch.setattr(rare, "MOST", -1)  # as where many are: a few are sorted
    watched, _ = workspace.write(queries.add, "Fournil", "fournil", NOON)
    workspace.receive(workspace.account(), said("1", "Bonjour", NOON))
    raise_signal(workspace, watched)
    for query, *arguments in (
        (today.waiting, NOON),
        (today.to_settle,),
        (today.meanwhile, NOON - HOUR, NOON),
        (today.begun,),
    ):
        lines = plans(query, *arguments)
        assert lines
        for line in lines:
            assert "TEMP B-TREE" not in line, (query, line)
            scanned = line.startswith("SCAN ") and "USING" not in line
            small = any(name in line for name in ("SCAN account", "SCAN query", "SCAN source", "SCAN draft"))
            assert not scanned or small or "CONSTANT ROW" in line or "SCAN anon_" in line, (query, line)
