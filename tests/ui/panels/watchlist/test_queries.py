from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from cmdesk.domain.queries import parse
from cmdesk.domain.watches import QueryRow, SavedQuery
from cmdesk.ui.panels.watchlist.queries import QueryColumn, is_spike, lines_of, readable

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
NAME = QueryRow(SavedQuery(1, "Notre nom", '"Fournil Thabor"', True, True), 41, (3, 2, 4, 3, 4, 3, 14))
OFF = QueryRow(SavedQuery(2, "Bûches", "bûche*", False, True), 17, (0,) * 7)


@pytest.fixture
def column(qtbot, filled):
    made = QueryColumn(filled.bridge, filled.now)
    qtbot.addWidget(made)
    made.resize(280, 700)
    made.tell((NAME, OFF))
    made.show()
    return made


def test_a_day_far_above_the_others_is_a_spike():
    assert is_spike((3, 2, 4, 3, 4, 3, 14))
    assert not is_spike((3, 2, 4, 3, 4, 3, 5))
    assert not is_spike((0, 0, 0, 0, 0, 0, 4))
    assert not is_spike(())


def test_lines_say_everything_in_words():
    name, off = lines_of((NAME, OFF), NOON)
    assert name.spoken == 'Notre nom, "Fournil Thabor", 41 mentions, 14 today, spike'
    assert off.spoken.endswith("switched off")


def test_a_mute_query_and_one_that_rests_say_so():
    mute = replace(NAME, query=replace(NAME.query, muted_until=NOON + timedelta(hours=2)))
    rests = replace(NAME, gone="Marque")
    told, resting = lines_of((mute, rests), NOON)
    assert told.spoken.endswith(f"mute; it speaks again {told.muted}")
    assert told.tip.splitlines()[0] == '"Fournil Thabor"'
    assert "no query named “Marque”" in resting.spoken
    assert lines_of((mute,), NOON + timedelta(hours=2))[0].muted == ""
    assert lines_of((replace(OFF, gone="Marque"),), NOON)[0].why_it_rests == ""


def test_an_expression_that_cannot_be_read_is_only_left_out():
    broken = QueryRow(SavedQuery(3, "Ancienne", '"', True, True), 0, ())
    assert readable((NAME, broken)) == {"Notre nom": parse('"Fournil Thabor"')}


def test_enter_chooses_a_query(column, qtbot):
    told = []
    column.chosen.connect(told.append)
    column.view.choose(2)
    qtbot.keyClick(column.view, Qt.Key.Key_Return)
    assert told == [OFF.query]
    assert column.current() == OFF.query


def test_a_new_query_is_tried_and_activated_only_when_it_can_be_read(column, qtbot):
    told = []
    column.try_asked.connect(lambda query, text: told.append((query, text)))
    column.activate_asked.connect(told.append)
    assert not column.attempt.isEnabled()
    column.expression.field.setText("brunch ET (")
    assert not column.activate.isEnabled()
    column.expression.field.setText("brunch ET thabor")
    qtbot.keyClick(column.expression.field, Qt.Key.Key_Return)
    column.activate.click()
    assert told == [(parse("brunch ET thabor"), "brunch ET thabor"), "brunch ET thabor"]


def test_every_line_can_be_drawn(column):
    assert not column.grab().isNull()


def test_the_list_is_as_tall_as_its_rows(column):
    assert column.view.maximumHeight() == 2 * column.view.verticalHeader().defaultSectionSize() + 1
