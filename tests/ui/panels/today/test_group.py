from cmdesk.ui.panels.today.group import Group
from cmdesk.ui.panels.today.rows import RowLine


def lines(*keys):
    return [RowLine(key, key.upper()) for key in keys]


def shown(group):
    found = [group._lines.itemAt(place).widget() for place in range(group._lines.count())]
    assert found == group.rows
    return [row.key for row in found]


def test_lines_keep_their_widgets_wherever_they_go(qtbot):
    group = Group("late")
    qtbot.addWidget(group)
    group.show_lines(lines("a", "b", "c"))
    a, _, c = group.rows
    group.show_lines(lines("c", "x", "a"))
    assert shown(group) == ["c", "x", "a"]
    assert (group.rows[0], group.rows[2]) == (c, a)
    assert [row.sides for row in group.rows] == ["b", "b", ""]
    assert group.row_of("a") is a
    assert group.row_of("b") is None


def test_empty_it_goes_or_says_what_for(qtbot):
    group = Group("late")
    qtbot.addWidget(group)
    group.show_lines([])
    assert group.isHidden()
    group.show_lines([], nothing="Nobody waits.")
    assert not group.isHidden()
    assert not group.instead.isHidden()
    group.show_lines(lines("a"), count=7, nothing="Nobody waits.")
    assert group.instead.isHidden()
    assert group.count.said() == "7"


def test_its_name_and_what_shows_all(qtbot):
    group = Group("late")
    qtbot.addWidget(group)
    group.name("Late replies")
    assert group.all.isHidden()
    group.name("Late replies", "Show all")
    assert not group.all.isHidden()
    assert group.accessibleName() == "Late replies"


def test_it_tells_which_line_was_meant(qtbot):
    group = Group("late")
    qtbot.addWidget(group)
    group.show_lines(lines("a", "b"))
    with qtbot.waitSignal(group.opened) as told:
        group.rows[1].face.click()
    assert told.args == ["b"]
