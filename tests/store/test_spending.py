from datetime import UTC, datetime, timedelta

from cmdesk.domain.accounts import NewAccount
from cmdesk.store import accounts, spending

NOON = datetime(2026, 11, 20, 12, 5, tzinfo=UTC)
MONTH = datetime(2026, 11, 1, tzinfo=UTC)


def account(workspace, name: str = "us") -> int:
    return workspace.write(accounts.add, NewAccount("x_api", name, {}), f"x_api:{name}", NOON)


def test_what_is_used_up_is_counted_and_the_last_of_it_is_not_used_twice(workspace):
    us = account(workspace)
    assert workspace.write(spending.spend, us, 60, 100, MONTH, NOON)
    assert workspace.write(spending.spend, us, 40, 100, MONTH, NOON)
    assert not workspace.write(spending.spend, us, 1, 100, MONTH, NOON)
    assert workspace.read(spending.spent, us, MONTH) == 100


def test_what_was_counted_too_much_comes_back(workspace):
    us = account(workspace)
    workspace.write(spending.spend, us, 100, 100, MONTH, NOON)
    workspace.write(spending.spend, us, -30, 100, MONTH, NOON)
    assert workspace.read(spending.spent, us, MONTH) == 70


def test_what_is_given_back_after_the_turn_of_the_month_makes_the_new_one_no_larger(workspace):
    us, midnight = account(workspace), datetime(2026, 12, 1, tzinfo=UTC)
    workspace.write(spending.spend, us, 80, 100, MONTH, midnight - timedelta(seconds=1))
    workspace.write(spending.spend, us, -70, 100, midnight, midnight + timedelta(seconds=1))
    assert workspace.read(spending.spent, us, midnight) == 0
    assert not workspace.write(spending.spend, us, 101, 100, midnight, midnight + timedelta(minutes=1))


def test_only_what_came_since_counts_and_each_account_has_its_own(workspace):
    us, them = account(workspace), account(workspace, "them")
    workspace.write(spending.spend, us, 90, 100, MONTH, NOON - timedelta(days=40))
    workspace.write(spending.spend, them, 90, 100, MONTH, NOON)
    assert workspace.read(spending.spent, us, MONTH) == 0
    assert workspace.write(spending.spend, us, 100, 100, MONTH, NOON)
