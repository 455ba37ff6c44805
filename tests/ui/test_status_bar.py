"""The line at the foot of the window."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.ui.status_bar import Figures, StatusBar

NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
SOME = Figures(queued=3, next_due=NOW + timedelta(hours=2), hosts=3, sources=4)


@pytest.fixture
def bar(qtbot) -> StatusBar:
    made = StatusBar()
    qtbot.addWidget(made)
    made.resize(1400, 30)
    made.show()
    return made


def said(item) -> str:
    return item.accessibleName()


def test_what_waits_and_when_it_leaves(bar):
    bar.show_figures(SOME, NOW)
    assert said(bar.outbox).startswith("Outbox: 3 next at ")
    bar.show_figures(Figures(), NOW)
    assert said(bar.outbox) == "Nothing to send"


def test_offline_it_says_that_they_are_kept(bar):
    bar.show_figures(SOME, NOW)
    bar.set_online(False)
    assert said(bar.outbox) == "Outbox: 3 kept until you are back online"


def test_what_needs_somebody_comes_first(bar):
    bar.show_figures(replace(SOME, problems=2), NOW)
    assert said(bar.outbox).startswith("Outbox: 5 2 need")


def test_a_time_that_has_passed_is_not_told(bar):
    bar.show_figures(replace(SOME, next_due=NOW - timedelta(minutes=1)), NOW)
    assert said(bar.outbox) == "Outbox: 3"


def test_an_account_that_cannot_be_read_is_told_rather_than_the_last_time(bar):
    bar.show_figures(replace(SOME, accounts=2, synced=NOW), NOW)
    assert said(bar.last).startswith("Last fetched")
    bar.show_figures(replace(SOME, accounts=2, synced=NOW, unwell=1), NOW)
    assert said(bar.last).startswith("1 account")


def test_hosts_are_counted(bar):
    bar.show_figures(SOME, NOW)
    assert "3 hosts" in said(bar.journal)
    bar.show_figures(replace(SOME, hosts=0), NOW)
    assert "no host" in said(bar.journal)


def test_fetching_and_its_end(bar, qtbot):
    bar.show_figures(SOME, NOW)
    bar.show_progress(42, 180)
    assert bar.progress.isVisible()
    assert not bar.last.isVisible()
    with qtbot.waitSignal(bar.stop_asked):
        bar.progress.stop.click()
    bar.end_progress(NOW)
    assert not bar.progress.isVisible()
    assert said(bar.last).startswith("Last fetched at")


def test_nothing_is_said_of_figures_that_were_not_read_yet(bar):
    bar.set_online(False)
    bar.set_narrow(False)
    for part in (bar.outbox, bar.last, bar.journal):
        assert not part.isVisible()
    assert bar.saved.isVisible()
    bar.show_figures(Figures(), NOW)
    for part in (bar.outbox, bar.last, bar.journal):
        assert part.isVisible()


def test_a_new_workspace_says_that_it_has_no_source(bar):
    bar.show_figures(Figures(), NOW)
    assert said(bar.last) == "No source yet"


def test_narrow_it_keeps_the_outbox_and_the_progress(bar):
    bar.show_figures(SOME, NOW)
    bar.show_progress(1, 2)
    bar.set_narrow(True)
    assert bar.outbox.isVisible()
    assert bar.progress.isVisible()
    assert not bar.journal.isVisible()
    assert not bar.saved.isVisible()


def test_pressing_leads_on(bar, qtbot):
    with qtbot.waitSignal(bar.outbox_asked):
        bar.outbox.click()
    with qtbot.waitSignal(bar.journal_asked):
        bar.journal.click()


def test_what_is_late_is_said_and_leads_there(bar, qtbot):
    bar.show_figures(Figures(), NOW)
    assert bar.late.isHidden()
    bar.show_figures(Figures(late=3), NOW)
    assert not bar.late.isHidden()
    assert "3 late" in bar.late.accessibleName()
    with qtbot.waitSignal(bar.late_asked):
        bar.late.click()
