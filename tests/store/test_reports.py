from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest

from cmdesk.domain.reports import Kind, Monthly, Stage, Wanted
from cmdesk.domain.timeframes import Span, around
from cmdesk.store import accounts, claiming, outbox, outcomes, queries, reports, tasks, weighing
from tests.store.conftest import NOON, article

MARCH = Wanted(Kind.FIELD, around(Span.MONTH, date(2026, 3, 1)), None, (2, 5), full=False)
HOUR = timedelta(hours=1)


@pytest.fixture
def brand(workspace):
    return workspace.write(accounts.name_brand, "Fournil", NOON)


def test_a_report_is_kept_as_it_was_asked_for(workspace):
    number = workspace.write(reports.make, MARCH, NOON)
    (kept,) = workspace.read(reports.every)
    assert (kept.id, kept.wanted, kept.made, kept.stage) == (number, MARCH, NOON, Stage.MADE)
    assert workspace.read(reports.one, number) == kept
    assert workspace.read(reports.one, 99) is None


def test_the_same_report_comes_to_the_top_but_one_that_was_sent_stays(workspace):
    number = workspace.write(reports.make, MARCH, NOON)
    assert workspace.write(reports.make, MARCH, NOON + HOUR) == number
    workspace.write(reports.sent, number, "atelier@x.example", NOON + 2 * HOUR)
    again = workspace.write(reports.make, MARCH, NOON + 3 * HOUR)
    assert again != number
    first, second = workspace.read(reports.every)
    assert (first.id, second.sent_to, second.stage) == (again, "atelier@x.example", Stage.SENT)


def test_where_it_stands_is_where_its_mail_stands(workspace):
    account = workspace.account("contact@x.example", "mail")
    number = workspace.write(reports.make, MARCH, NOON)
    with workspace.store.write() as db:
        mail = outbox.add(db, account_id=account, text="Bonjour", key="k", now=NOON, not_before=NOON + HOUR)
    workspace.write(reports.sent, number, "atelier@x.example", NOON, mail)
    leaving = workspace.read(reports.one, number)
    assert (leaving.stage, leaving.sent, leaving.delivery_id) == (Stage.LEAVING, None, mail)
    assert workspace.write(reports.make, MARCH, NOON) != number
    workspace.write(outbox.take_back, mail, NOON)
    assert workspace.read(reports.one, number).stage is Stage.MADE
    with workspace.store.write() as db:
        again = outbox.add(db, account_id=account, text="Bonjour", key="k2", now=NOON, not_before=NOON)
    workspace.write(reports.sent, number, "atelier@x.example", NOON, again)
    workspace.write(claiming.claim, NOON)
    workspace.write(outcomes.delivered, again, NOON + HOUR, remote_id="m", address="")
    sent = workspace.read(reports.one, number)
    assert (sent.stage, sent.sent) == (Stage.SENT, NOON + HOUR)


def test_it_can_be_looked_at_otherwise_and_bears_the_words_of_the_user(workspace):
    number = workspace.write(reports.make, MARCH, NOON)
    workspace.write(reports.change, number, replace(MARCH, full=True, anonymous=False), "Merci")
    workspace.write(reports.edit, number, {"step": 15})
    kept = workspace.read(reports.one, number)
    assert (kept.wanted.full, kept.wanted.anonymous, kept.note, kept.edits) == (True, False, "Merci", {"step": 15})


def test_what_was_removed_can_be_brought_back_whole(workspace):
    number = workspace.write(reports.make, MARCH, NOON)
    workspace.write(reports.edit, number, {"step": 15})
    before = workspace.read(reports.one, number)
    old = workspace.write(reports.remove, number)
    assert workspace.read(reports.every) == []
    workspace.write(reports.put_back, old)
    assert workspace.read(reports.one, number) == before


def test_a_report_comes_back_beside_one_that_was_made_since(workspace):
    old = workspace.write(reports.remove, workspace.write(reports.make, MARCH, NOON))
    workspace.write(reports.make, MARCH, NOON)
    workspace.write(reports.put_back, old)
    assert len(workspace.read(reports.every)) == 2


def test_only_times_in_which_something_happened_have_something_to_tell(workspace):
    march = around(Span.MONTH, date(2026, 3, 1))
    times = [march.before(), march]
    assert workspace.read(reports.eventful, times, Kind.FIELD, UTC) == []
    workspace.arrive(workspace.source(), article(1, "Le marché", hours=24 * 20), article(2, "Le maire"))
    assert workspace.read(reports.eventful, times, Kind.FIELD, UTC) == []  # nothing of it is about us
    workspace.write(queries.add, "Marché", "marché", NOON)
    while workspace.write(weighing.weigh):
        pass
    assert workspace.read(reports.eventful, times, Kind.FIELD, UTC) == [march.before()]
    workspace.conversation(workspace.account())
    assert workspace.read(reports.eventful, times, Kind.DIGEST, UTC) == times
    assert workspace.read(reports.eventful, times, Kind.HOURS, UTC) == []
    workspace.write(tasks.add, "Rappeler", NOON)
    assert workspace.read(reports.eventful, times, Kind.HOURS, UTC) == [march]


def test_what_only_left_is_told_too(workspace):
    account, march = workspace.account(), around(Span.MONTH, date(2026, 3, 1))
    with workspace.store.write() as db:
        made = outbox.add(db, account_id=account, text="Ouvert lundi", key="k", now=NOON, not_before=NOON)
    assert workspace.read(reports.eventful, [march], Kind.FIELD, UTC) == []
    workspace.write(claiming.claim, NOON)
    workspace.write(outcomes.delivered, made, NOON, remote_id="m", address="")
    assert workspace.read(reports.eventful, [march], Kind.FIELD, UTC) == [march]


def test_of_a_month_without_anything_no_report_is_made(workspace, brand):
    workspace.write(reports.keep_monthly, brand, Monthly(True), date(2026, 3, 3))
    assert workspace.write(reports.make_monthly, date(2026, 4, 1), NOON) == ()
    workspace.conversation(workspace.account())
    assert workspace.write(reports.make_monthly, date(2026, 4, 2), NOON) == ()  # nor once more is known later
    assert workspace.read(reports.every) == []


def test_from_the_next_month_on_a_report_is_made_once_and_waits_for_a_look(workspace, brand):
    workspace.write(reports.keep_monthly, brand, Monthly(True, False, (3,)), date(2026, 3, 3))
    workspace.conversation(workspace.account())
    assert workspace.write(reports.make_monthly, date(2026, 3, 20), NOON) == ()
    (number,) = workspace.write(reports.make_monthly, date(2026, 4, 1), NOON)
    assert workspace.write(reports.make_monthly, date(2026, 4, 2), NOON) == ()
    kept = workspace.read(reports.one, number)
    assert (kept.stage, kept.wanted.departments, kept.wanted.full) == (Stage.READY, (3,), False)
    assert kept.wanted.frame == around(Span.MONTH, date(2026, 3, 1))
    assert kept.wanted.anonymous
    assert workspace.read(reports.ready) == 1
    workspace.write(reports.seen, number)
    assert workspace.read(reports.ready) == 0
    assert workspace.read(reports.one, number).sent is None  # nothing leaves by itself


def test_a_computer_that_was_off_for_months_makes_the_last_one(workspace, brand):
    workspace.write(reports.keep_monthly, brand, Monthly(True), date(2026, 3, 3))
    workspace.now = NOON + timedelta(days=130)
    workspace.conversation(workspace.account())
    (number,) = workspace.write(reports.make_monthly, date(2026, 8, 14), NOON)
    assert workspace.read(reports.one, number).wanted.frame.first == date(2026, 7, 1)


def test_switched_off_nothing_is_made(workspace, brand):
    workspace.write(reports.keep_monthly, brand, Monthly(True), date(2026, 3, 3))
    workspace.write(reports.keep_monthly, brand, Monthly(False, True), date(2026, 3, 4))
    assert workspace.read(reports.monthly) == {brand: Monthly(False, True)}
    assert workspace.write(reports.make_monthly, date(2026, 5, 1), NOON) == ()
    workspace.write(reports.keep_monthly, 77, Monthly(True), date(2026, 3, 4))
    assert workspace.write(reports.make_monthly, date(2026, 5, 1), NOON) == ()  # that brand is gone
