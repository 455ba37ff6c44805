"""What every test of the interface gets: the program dressed in light paper, at the usual text size."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from cmdesk.ui import theme


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    theme.apply(qapp, "light", 1.0, still=True)
    yield qapp
    theme.apply(qapp, "light", 1.0, still=True)
