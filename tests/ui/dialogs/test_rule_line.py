from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QPoint, Qt

from cmdesk.domain.rules import Action, Ask, Choices, Condition, Do, Event, Ran, Rule
from cmdesk.ui.dialogs.rule_line import RuleLine, RunLine

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
RULE = Rule(1, "Pannes", (Event.ARRIVED,), (Condition(Ask.QUERY, "panne"),), (Action(Do.STAR),), stops=True)


def test_a_rule_says_what_it_does(qtbot):
    line = RuleLine(2, RULE, Choices(), (12, NOW - timedelta(hours=1)), NOW)
    qtbot.addWidget(line)
    assert line.accessibleName() == "Pannes. an item arrives › Text: panne › Add a star › stop here"
    with qtbot.waitSignal(line.switched):
        line.switch.click()


def test_its_handle_is_dragged_by_lines(qtbot):
    line = RuleLine(1, RULE, Choices(), (0, None), NOW)
    qtbot.addWidget(line)
    line.resize(600, 50)
    line.show()
    start = line.grip.rect().center()
    with qtbot.waitSignal(line.dragged) as told:
        qtbot.mousePress(line.grip, Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseRelease(line.grip, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 2 * line.height()))
    assert told.args == [2]
    with qtbot.assertNotEmitted(line.dragged):
        qtbot.mousePress(line.grip, Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseRelease(line.grip, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 3))


def test_what_a_rule_did_is_told_with_its_reason_and_can_be_taken_back(qtbot):
    ran = Ran(1, 1, "Pannes", 5, None, "Une panne", Event.ARRIVED, NOW, RULE.conditions, RULE.actions, undone=False)
    line = RunLine(ran, Choices(), NOW)
    qtbot.addWidget(line)
    assert line.accessibleName() == "Pannes: Add a star. Une panne"
    with qtbot.waitSignal(line.undo_asked):
        line.undo.click()
    done = RunLine(Ran(**{**vars(ran), "undone": True}), Choices(), NOW)
    qtbot.addWidget(done)
    assert done.undo.isHidden()
