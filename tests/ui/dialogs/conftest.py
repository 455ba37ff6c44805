"""Dialogs over a workspace of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import Clock
from tests.ui.room import Room


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path, clock: Clock) -> Iterator[Room]:
    made = Room(tmp_path / "w.cmdesk", clock)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What a dialog is opened over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made
