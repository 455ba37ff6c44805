"""The room over a workspace of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.conftest import Clock
from tests.ui.room import Room


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path, clock: Clock) -> Iterator[Room]:
    made = Room(tmp_path / "w.cmdesk", clock)
    yield made
    made.close()
