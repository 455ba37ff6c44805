from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.draft_table import Column, Hour, TableDraft
from cmdesk.domain.drafts import Variant
from cmdesk.domain.texts import TextRule
from cmdesk.language.draft_cells import Meaning
from cmdesk.ui.dialogs.draft_table_model import COLUMNS, KIND, DraftTable, Fault, column_name, empty_of, texts_of

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
MEANING = Meaning({1: "@fournil"}, {"": "Draft", "idea": "Idea"}, "Europe/Paris")
TEXT, ACCOUNTS, WHEN = (COLUMNS.index(column) for column in (Column.TEXT, Column.ACCOUNTS, Column.WHEN))


def account(limit: int = 20) -> AccountRow:
    rules = (TextRule("grapheme", limit),) if limit else ()
    return AccountRow(1, 1, "mastodon", "@fournil", {}, rules, "s", AccountHealth.OK, None, None)


def draft(number: int, text: str = "Bûches", **more) -> TableDraft:
    told = {"variants": (Variant(1),), "hour": Hour(), "stage": "", "pillar": "", "campaign": ""}
    return TableDraft(number, text, **(told | more))


@pytest.fixture
def table(qtbot):
    made = DraftTable(lambda: NOW)
    made.show([draft(1, "Un\ndeux"), draft(2, hour=Hour("2026-12-24T08:00", "Europe/Paris"))], {1: account()}, MEANING)
    return made


def test_it_is_a_model(table, qtmodeltester):
    qtmodeltester.check(table)


def test_a_cell_shows_one_line_and_is_edited_whole(table):
    index = table.index(0, TEXT)
    assert (index.data(), index.data(Qt.ItemDataRole.EditRole)) == ("Un deux", "Un\ndeux")
    assert table.index(1, WHEN).data().startswith("Thu 24 Dec ")  # as the language writes days
    assert table.index(1, WHEN).data(Qt.ItemDataRole.EditRole) == "2026-12-24 08:00"
    assert [table.headerData(place, Qt.Orientation.Horizontal) for place in range(3)] == [
        "Text",
        "Accounts",
        "Day and hour",
    ]


def test_what_stands_against_a_cell_is_said_there(table):
    told = []
    table.changed.connect(told.append)
    assert table.index(0, TEXT).data(KIND) == ""
    assert table.setData(table.index(0, TEXT), "x" * 30)
    assert table.index(0, TEXT).data(KIND) == "error"
    assert "10 characters too many" in table.index(0, TEXT).data(Qt.ItemDataRole.ToolTipRole)
    assert "too many" in table.index(0, TEXT).data(Qt.ItemDataRole.AccessibleTextRole)
    table.setData(table.index(0, TEXT), "")
    assert table.index(0, TEXT).data(KIND) == "error"
    table.setData(table.index(0, ACCOUNTS), "")
    assert table.index(0, ACCOUNTS).data(KIND) == "error"
    table.setData(table.index(1, WHEN), "30/11/2026 08:00")
    assert table.index(1, WHEN).data(Qt.ItemDataRole.ToolTipRole) == "This hour is over"
    assert told[-1] == {(2, Column.WHEN): Hour("2026-11-30T08:00", "Europe/Paris")}


def test_what_nobody_understands_changes_nothing(table):
    told, lost = [], []
    table.changed.connect(told.append)
    table.misread.connect(lost.append)
    assert (
        table.write({(0, WHEN): "demain", (0, ACCOUNTS): "@nobody", (9, TEXT): "past the end", (0, TEXT): "Bien"}) == 1
    )
    assert (told, lost) == ([{(1, Column.TEXT): "Bien"}], [["demain", "@nobody", ""]])
    assert table.write({(0, TEXT): "Bien"}) == 0  # it says that already
    assert len(told) == 1


def test_more_may_be_known_of_a_row(qtbot):
    table = DraftTable(lambda: NOW, lambda number: [Fault("warning", f"look at {number}")])
    table.show([draft(5)], {1: account()}, MEANING)
    assert table.index(0, TEXT).data(KIND) == "warning"
    seen = []
    table.dataChanged.connect(lambda *_: seen.append(1))
    table.recheck()
    assert seen


def test_changes_of_drafts_that_are_not_shown_do_no_harm(table):
    table.put({(99, Column.TEXT): "x"})
    assert table.rowCount() == 2


def test_texts_and_empty_cells():
    assert texts_of(draft(1, "a", variants=(Variant(1), Variant(2, "b")))) == {1: "a", 2: "b"}
    assert [empty_of(column) for column in (Column.TEXT, Column.ACCOUNTS, Column.WHEN)] == ["", (), Hour()]
    assert len({column_name(column) for column in Column}) == len(Column)
