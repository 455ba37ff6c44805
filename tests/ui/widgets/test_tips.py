from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from cmdesk.ui.widgets.tips import tell


def test_what_the_pointer_is_on_is_told_and_nothing_where_it_is_on_nothing(qtbot, monkeypatch):
    widget = QWidget()
    qtbot.addWidget(widget)
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda at, text, over: told.append((text, over)))
    monkeypatch.setattr(QToolTip, "hideText", lambda: told.append("hidden"))
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), QPoint(2, 2))
    assert tell(widget, event, "Mentions 65")
    assert tell(widget, event, "")
    assert told == [("Mentions 65", widget), "hidden"]
