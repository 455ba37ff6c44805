import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from cmdesk.domain.drafts import Stage
from cmdesk.store import drafts, traits
from cmdesk.ui.panels.drafts import doors
from cmdesk.ui.panels.drafts.board import KIND


@pytest.fixture
def board(room):
    for number, stage in enumerate((Stage.IDEA, Stage.DRAFT)):
        made = room.office.write(drafts.start, f"Pain {number}", [], room.now())
        room.office.write(traits.stand, [made], stage, room.now())
    panel = room.show()
    doors.show_board(panel)
    room.until(lambda: panel.board.columns[Stage.IDEA].lines.rowCount() == 1)
    return panel.board


def standing(room):
    return {row.text: row.stage for row in room.office.read(drafts.page)}


def test_every_post_stands_in_its_column(board):
    assert {stage: column.lines.rowCount() for stage, column in board.columns.items() if column.lines.rowCount()} == {
        Stage.IDEA: 1,
        Stage.DRAFT: 1,
    }
    assert board.counts[Stage.IDEA].said() == "1"


def test_control_and_an_arrow_move_a_post_and_it_can_be_taken_back(room, board):
    column = board.columns[Stage.IDEA]
    column.step(1)
    QTest.keyClick(column, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    room.until(lambda: standing(room)["Pain 0"] is Stage.DRAFT)
    room.until(lambda: room.undo)
    room.undo()
    room.until(lambda: standing(room)["Pain 0"] is Stage.IDEA)


def test_the_keyboard_goes_over_columns_that_nobody_decides(room, board):
    (row,) = (one for one in board._rows.values() if one.text == "Pain 1")
    board.step(row.id, 1)
    room.until(lambda: standing(room)["Pain 1"] is Stage.READY)
    room.until(lambda: board._rows[row.id].stage is Stage.READY)
    board.step(row.id, 1)
    room.until(lambda: standing(room)["Pain 1"] is Stage.EVERGREEN)


def test_a_post_is_dropped_into_another_column_and_refused_where_it_cannot_stand(room, board):
    (row,) = (one for one in board._rows.values() if one.text == "Pain 0")
    data = QMimeData()
    data.setData(KIND, QByteArray(str(row.id).encode()))
    for stage in (Stage.SENT, Stage.READY):
        move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        board.columns[stage].dropEvent(QDropEvent(QPointF(QPoint(5, 5)), move, data, left, none))
        room.settle()
    room.until(lambda: standing(room)["Pain 0"] is Stage.READY)
    assert any("scheduled" in said for said in room.told)


def test_enter_opens_a_post_and_closing_goes_back(room, board):
    panel = room.panel
    (row,) = (one for one in board._rows.values() if one.text == "Pain 0")
    board.columns[Stage.IDEA].step(1)
    QTest.keyClick(board.columns[Stage.IDEA], Qt.Key.Key_Return)
    room.until(lambda: panel.pages.currentWidget() is panel.editor and panel.editor.draft.id == row.id)
    doors.show_board(panel)
    assert not panel.left.isVisible()
    board.close_button.click()
    assert panel.pages.currentWidget() is panel.editor
    assert panel.left.isVisible()
