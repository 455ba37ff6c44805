import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import ledger
from cmdesk.ui.dialogs.gaps import Gaps
from cmdesk.ui.widgets import Button
from cmdesk.ui.widgets.texts import Text
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    """One source that says something every eight hours, and was not heard for four days."""
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    source = made.source("Ouest", "Presse")
    made.arrive(source, *(made.article(f"Brève {number}", hours=96 + 8 * number) for number in range(20)))
    made.office.write(ledger.note, source, False, None, made.now())
    made.arrive(source, made.article("Neuf", hours=0))
    assert made.office.write(ledger.note, source, True, made.now(), made.now()) == 11
    yield made
    made.close()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show()
    return made


@pytest.fixture
def dialog(desktop, window, qtbot):
    made = Gaps(window, desktop)
    made.open()
    qtbot.waitUntil(lambda: bool(said(made)))
    return made


def said(dialog):
    return [text.text() for text in dialog.holed.inner.findChildren(Text)]


def button(dialog, words):
    return next(one for one in dialog.holed.inner.findChildren(Button) if one.text() == words)


def test_a_source_says_from_when_to_when_it_is_known_and_where_it_has_a_hole(dialog):
    told = said(dialog)
    assert told[0] == "Ouest"
    assert told[1].startswith("First item: ")
    assert any(line.startswith("11 items may be missing between ") for line in told)


def test_it_is_asked_again(dialog, desktop, qtbot):
    button(dialog, "Fetch again").click()
    qtbot.waitUntil(lambda: desktop.web.asked == ["https://ouest.example/feed"])


def test_a_hole_that_is_known_goes(dialog, desktop, qtbot):
    button(dialog, "I know").click()
    qtbot.waitUntil(lambda: dialog.nothing.isVisible())
    assert not dialog.holed.isVisible()
    assert desktop.office.read(ledger.holed) == []
