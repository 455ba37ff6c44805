"""What tests of the program share: they end as they began, dressed in light paper."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from cmdesk.settings import Settings
from cmdesk.ui import taste, theme
from tests.tidying import garbage_kept_to_this_thread


@pytest.fixture(autouse=True)
def tidied() -> Iterator[None]:
    with garbage_kept_to_this_thread():
        yield


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    theme.apply(qapp, "light", 1.0, still=True)
    taste.speak(qapp, Settings(language="en"))
    yield qapp
    theme.apply(qapp, "light", 1.0, still=True)
    taste.speak(qapp, Settings(language="en"))
