import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from cmdesk.ui.panels.today.moving import Moving


@pytest.fixture
def field(qtbot):
    """Three lines: of one stop, of three, of two."""
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    lines = [[QPushButton(f"{line}{stop}") for stop in range(count)] for line, count in enumerate((1, 3, 2))]
    for line in lines:
        for button in line:
            layout.addWidget(button)
    moving = Moving(lambda: lines, holder)
    moving.watch()
    holder.show()
    holder.activateWindow()
    yield moving
    holder.close()


def at():
    return QApplication.focusWidget().text()


def test_arrows_go_from_line_to_line_and_along_one(field, qtbot):
    field.step(-9)
    assert at() == "00"
    for key, place in (
        ("Down", "10"), ("Right", "11"), ("Right", "12"), ("Right", "12"), ("Down", "21"), ("Down", "21"),
        ("Up", "11"), ("Left", "10"), ("Left", "10"), ("End", "20"), ("Home", "00"), ("Up", "00"),
    ):  # fmt: skip
        qtbot.keyClick(QApplication.focusWidget(), getattr(Qt.Key, f"Key_{key}"))
        assert at() == place
    assert field.place() == 0


def test_enter_presses_and_other_keys_are_left_alone(field, qtbot):
    field.step(-9)
    pressed = []
    QApplication.focusWidget().clicked.connect(lambda: pressed.append(1))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert pressed == [1]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_A)
    assert at() == "00"


def test_without_lines_nothing_happens(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    moving = Moving(lambda: [], holder)
    moving.step(1)
    assert moving.place() is None
