from datetime import UTC, date, timedelta

from cmdesk.domain.timeframes import Span, around
from cmdesk.store import own_dates, tasks, week
from cmdesk.store.field_report import Asked
from tests.store.conftest import NOON, said

HOUR = timedelta(hours=1)
WEEK = Asked(around(Span.WEEK, NOON.date()))


def told(workspace):
    return workspace.read(week.figures, WEEK, NOON + 4 * HOUR, UTC)


def test_who_waits_is_told_and_who_was_answered_is_not(workspace):
    workspace.now = NOON + 4 * HOUR
    account = workspace.account()
    late = workspace.receive(account, said("1", "Bonjour ?", NOON - 20 * HOUR)).mentions[0]
    workspace.receive(account, said("2", "Moi", NOON, who="paul@piaille.example"))
    workspace.receive(account, said("3", "Oui", NOON + HOUR, "2", mine=True))
    found = told(workspace)
    assert [(one.id, one.name) for one in found.waiting] == [(late, "Lea")]
    assert found.waiting_in_all == 1
    assert found.field.work.answered == 1


def test_the_week_that_follows_has_its_dates_and_tasks(workspace):
    workspace.write(own_dates.add, "Marché", date(2026, 3, 10), date(2026, 3, 11))
    workspace.write(own_dates.add, "Trop tard", date(2026, 3, 20), date(2026, 3, 20))
    workspace.write(tasks.add, "Rappeler Léa", NOON, NOON + 7 * 24 * HOUR)
    workspace.write(tasks.add, "Cette semaine", NOON, NOON + HOUR)
    assert [(one.kind, one.text, one.whole_day) for one in told(workspace).coming] == [
        ("date", "Marché", True), ("task", "Rappeler Léa", False),
    ]  # fmt: skip


def test_of_an_empty_workspace_nothing_waits(workspace):
    found = told(workspace)
    assert (found.waiting, found.late, found.signals, found.coming) == ((), 0, (), ())
