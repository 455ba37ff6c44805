from datetime import timedelta

import pytest

from cmdesk.domain.outbox import OutboxRow, State
from cmdesk.ui.dialogs import held_list
from cmdesk.ui.dialogs.held_list import HeldList
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    yield made
    made.close()


def held(number, text, due):
    return OutboxRow(
        number, 1, "@fournil", "mastodon", None, None, text, State.QUEUED, due, due, 0, "", "", due
    )  # fmt: skip


def test_each_line_says_what_and_when_and_lets_it_leave(desktop, qtbot, monkeypatch):
    shown = HeldList(desktop)
    qtbot.addWidget(shown)
    now = desktop.now()
    shown.show_held([held(1, "Pain", now + timedelta(hours=1)), held(2, "Tarte", now - timedelta(hours=1))])
    first, last = shown.lines()
    assert (first.sides, last.sides) == ("b", "")
    assert first.through.accessibleDescription() == "@fournil, Pain"
    let = []
    monkeypatch.setattr(shown, "let_through", lambda one: let.append(one.id))
    last.through.click()
    assert let == [2]


def test_it_is_hidden_when_empty_and_never_endless(desktop, qtbot, monkeypatch):
    monkeypatch.setattr(held_list, "SHOWN", 2)
    shown = HeldList(desktop)
    qtbot.addWidget(shown)
    shown.show_held([held(n, f"Pain {n}", desktop.now()) for n in range(5)])
    assert len(shown.lines()) == 2
    shown.show_held([])
    assert shown.isHidden()
