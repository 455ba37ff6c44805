import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import sources
from cmdesk.ui.dialogs.edit_source import EditSource
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    made.source("Rennes à table")
    yield made
    made.close()


def row(desktop):
    return desktop.office.read(sources.rows)[0]


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def test_the_name_and_the_folder_are_kept(desktop, window, qtbot):
    dialog = EditSource(window, desktop, row(desktop))
    dialog.open()
    dialog.name.setText(" Rennes gourmande ")
    dialog.folder.setText("Presse / Locale")
    dialog.primary.click()
    qtbot.waitUntil(lambda: (row(desktop).title, row(desktop).folder) == ("Rennes gourmande", "Presse/Locale"))


def test_an_empty_name_gives_the_address_its_place(desktop, window, qtbot):
    dialog = EditSource(window, desktop, row(desktop))
    dialog.open()
    dialog.name.setText("")
    dialog.primary.click()
    qtbot.waitUntil(lambda: row(desktop).title == row(desktop).address)


def test_cancel_changes_nothing(desktop, window, qtbot):
    dialog = EditSource(window, desktop, row(desktop))
    dialog.open()
    dialog.name.setText("Autre")
    dialog.cancel.click()
    qtbot.wait(50)
    assert row(desktop).title == "Rennes à table"
