"""The line about accounts that bring nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.troubles import Trouble
from cmdesk.ui.unwell import UnwellLine

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
WELL = AccountRow(1, 1, "mastodon", "@fournil", {}, (), "x", AccountHealth.OK, None, None)
AWAY = replace(
    WELL, id=2, name="@labo", health=AccountHealth.OFFLINE, trouble=Trouble("unreachable", {"host": "piaille.example"})
)
OUT = replace(WELL, id=3, name="@boutique", health=AccountHealth.SIGN_IN)


@pytest.fixture
def line(qtbot: QtBot) -> UnwellLine:
    made = UnwellLine()
    qtbot.addWidget(made)
    return made


def test_nothing_is_said_while_all_are_well(line: UnwellLine) -> None:
    line.tell([WELL], NOON)
    assert line.isHidden()
    line.tell([WELL, AWAY], NOON)
    assert not line.isHidden()
    line.tell([WELL], NOON)
    assert line.isHidden()


def test_one_that_cannot_be_reached_says_why_and_can_be_tried_again(line: UnwellLine, qtbot: QtBot) -> None:
    line.tell([WELL, AWAY], NOON)
    assert line.words.said().startswith("@labo: piaille.example cannot be reached.")
    with qtbot.waitSignal(line.again, check_params_cb=lambda account: account == 2):
        line.button.click()


def test_one_that_needs_a_sign_in_offers_it(line: UnwellLine, qtbot: QtBot) -> None:
    line.tell([OUT], NOON)
    assert "@boutique needs you to sign in again" in line.words.said()
    with qtbot.waitSignal(line.sign_in, check_params_cb=lambda account: account == 3):
        line.button.click()


def test_several_are_counted_and_shown_elsewhere(line: UnwellLine, qtbot: QtBot) -> None:
    line.tell([AWAY, OUT], NOON)
    assert line.words.said().startswith("2 accounts")
    with qtbot.waitSignal(line.show_all):
        line.button.click()


def test_a_sign_in_that_ends_soon_is_told_days_ahead(line: UnwellLine, qtbot: QtBot) -> None:
    ends = replace(WELL, expires=NOON + timedelta(days=5))
    line.tell([ends], NOON - timedelta(days=20))
    assert line.isHidden()
    line.tell([ends], NOON)
    assert line.words.said().startswith("@fournil: Works; its sign-in ends")
    with qtbot.waitSignal(line.sign_in, check_params_cb=lambda account: account == 1):
        line.button.click()


def test_who_is_paused_is_not_missed_and_details_are_a_click_away(line: UnwellLine, qtbot: QtBot) -> None:
    line.tell([replace(OUT, paused=NOON)], NOON)
    assert line.isHidden()
    line.tell([OUT], NOON)
    with qtbot.waitSignal(line.details, check_params_cb=lambda account: account == 3):
        line.more.click()


class Doors:
    """What a panel asks its window to open."""

    def __init__(self) -> None:
        self.opened: list[tuple[str, dict[str, int]]] = []

    def open(self, what: str, **where: int) -> None:
        self.opened.append((what, where))


def test_what_it_asks_leads_to_its_page(line: UnwellLine) -> None:
    host = Doors()
    line.lead(cast(Any, host))
    line.sign_in.emit(3)
    line.details.emit(2)
    line.show_all.emit()
    assert host.opened == [
        ("accounts", {"account": 3}),
        ("account-health", {"account": 2}),
        ("settings", {"accounts": 1}),
    ]
