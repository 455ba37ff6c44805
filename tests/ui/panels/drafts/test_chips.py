from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.ui.panels.drafts.chips import AccountChips


def account(number, health=AccountHealth.OK):
    return AccountRow(number, 1, "mastodon", f"@n{number}", {}, (), "s", health, None, None)


@pytest.fixture
def chips(qtbot):
    made = AccountChips()
    qtbot.addWidget(made)
    made.resize(600, 80)
    made.show()
    return made


def test_a_click_chooses_and_takes_off(chips):
    told = []
    chips.changed.connect(told.append)
    chips.show_accounts([account(1), account(2)], [1], [], locked=False)
    chips._chips[1].click()
    chips._chips[0].click()
    assert told == [(1, 2), (2,)]


def test_showing_what_is_chosen_is_no_choice(chips):
    told = []
    chips.changed.connect(told.append)
    chips.show_accounts([account(1)], [], [], locked=False)
    chips.show_accounts([account(1)], [1], [], locked=False)
    assert told == []
    assert chips.chosen() == (1,)


def test_where_it_is_out_it_stays(chips):
    chips.show_accounts([account(1), account(2)], [1, 2], [1], locked=False)
    assert [chip.isEnabled() for chip in chips._chips] == [False, True]
    assert "out" in chips._chips[0].accessibleDescription()


def test_one_that_needs_a_sign_in_says_so(chips):
    chips.show_accounts([account(1, AccountHealth.SIGN_IN)], [], [], locked=False)
    assert "sign-in" in chips._chips[0].accessibleDescription()
    assert "sign-in" in chips._chips[0].toolTip()


def test_one_that_is_paused_says_so(chips):
    paused = replace(account(1, AccountHealth.SIGN_IN), paused=datetime(2026, 3, 3, tzinfo=UTC))
    chips.show_accounts([paused], [], [], locked=False)
    assert chips._chips[0].accessibleDescription() == "Paused"


def test_locked_nothing_can_be_chosen(chips):
    chips.show_accounts([account(1)], [1], [], locked=True)
    assert not chips._chips[0].isEnabled()


def test_the_same_accounts_keep_their_chips(chips):
    chips.show_accounts([account(1)], [1], [], locked=False)
    before = chips._chips[0]
    chips.show_accounts([account(1)], [], [], locked=False)
    assert chips._chips[0] is before
