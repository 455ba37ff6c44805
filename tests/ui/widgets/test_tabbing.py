from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from cmdesk.ui.widgets import Button, Scroll, Text, col, row
from cmdesk.ui.widgets.tabbing import reached, tab_as_read


def test_what_was_added_later_is_reached_where_it_stands(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    lines = col()
    first, last, foot = QLineEdit(), QLineEdit(), Button("Save")
    window.setLayout(col(Scroll(col(first, lines, row(Text("x"), last))), row(None, foot)))
    late = [QLineEdit(), QLineEdit()]
    for line in late:
        lines.addLayout(row(line))
    layout = window.layout()
    assert list(reached(layout)) == [first, *late, last, foot]
    tab_as_read(layout)
    window.show()
    qtbot.waitActive(window)
    first.setFocus()
    for there in (*late, last, foot, first):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is there
