import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import sources
from cmdesk.ui.dialogs.watch_page import WatchPage
from tests.networks.test_page_outline import PAGE
from tests.ui.watching import Desktop

ADDRESS = "https://avis.example/fournil"


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    made.web.pages[ADDRESS] = ("text/html", PAGE.encode())
    yield made
    made.close()
    assert made.complaints == []


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def looked(window, desktop, qtbot, **more):
    dialog = WatchPage(window, desktop, ADDRESS, **more)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.blocks.lines.rowCount() > 0)
    return dialog


def click(dialog, text):
    lines = dialog.blocks.lines
    place = next(row for row in range(lines.rowCount()) if lines.line(row).name == text)
    dialog.blocks.setCurrentIndex(lines.index(place, 0))


def watched(dialog):
    lines = dialog.blocks.lines
    return [lines.line(row).name for row in range(lines.rowCount()) if lines.line(row).watched]


def test_a_part_is_chosen_by_a_click_and_made_larger_and_smaller(window, desktop, qtbot):
    dialog = looked(window, desktop, qtbot)
    assert not dialog.primary.isEnabled()
    click(dialog, "Le meilleur pain.")
    assert watched(dialog) == ["Le meilleur pain."]
    dialog.wider.click()
    assert watched(dialog) == ["Excellent", "Le meilleur pain."]
    dialog.wider.click()
    assert len(watched(dialog)) == 4
    dialog.narrower.click()
    assert watched(dialog) == ["Excellent", "Le meilleur pain."]
    dialog.narrower.click()
    assert not dialog.narrower.isEnabled()


def test_the_part_is_watched_with_what_does_not_count(window, desktop, qtbot):
    told = []
    dialog = looked(window, desktop, qtbot, folder="Avis", done=told.append)
    click(dialog, "Le meilleur pain.")
    dialog.wider.click()
    dialog.wider.click()
    dialog.numbers.setChecked(True)
    dialog.words.setText("publicité, cookies ,")
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(told))
    (row,) = desktop.office.read(sources.rows)
    assert (row.kind, row.address, row.folder, row.title) == ("page", ADDRESS, "Avis", "Avis sur le Fournil")
    wanted = {"selector": "div.reviews", "ignore": ["dates", "numbers"], "words": ["publicité", "cookies"]}
    assert row.options == wanted
    assert "second look" in desktop.said[0]


def test_a_page_that_does_not_answer_is_told_beside_the_address(window, desktop, qtbot):
    desktop.web.pages.clear()
    dialog = WatchPage(window, desktop, ADDRESS)
    dialog.open()
    qtbot.waitUntil(lambda: "cannot be reached" in dialog.field.error())
    dialog.field.setText("https://autre.example/")
    assert dialog.primary.isEnabled()


def test_a_page_with_nothing_to_read_cannot_be_watched(window, desktop, qtbot):
    desktop.web.pages[ADDRESS] = ("text/html", b"<div id=app></div><script>x()</script>")
    dialog = WatchPage(window, desktop, ADDRESS)
    dialog.open()
    qtbot.waitUntil(lambda: "nothing to read" in dialog.told.text())
    assert not dialog.primary.isEnabled()
