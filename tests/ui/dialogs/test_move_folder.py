import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import sources
from cmdesk.ui.dialogs.move_folder import MoveFolder
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    made.source("Ouest", "Presse")
    made.source("Rennes", "Presse/Locale")
    made.source("Forum", "Forums")
    yield made
    made.close()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show()
    return made


def folders(desktop):
    return {row.title: row.folder for row in desktop.office.read(sources.rows)}


def test_a_folder_moves_with_all_that_is_in_it_and_back(desktop, window, qtbot):
    before = folders(desktop)
    dialog = MoveFolder(window, desktop, "Presse")
    dialog.open()
    dialog.name.setText("Médias / Papier")
    dialog.primary.click()
    moved = {"Ouest": "Médias/Papier", "Rennes": "Médias/Papier/Locale", "Forum": "Forums"}
    qtbot.waitUntil(lambda: folders(desktop) == moved)
    qtbot.waitUntil(lambda: desktop.undo is not None)
    desktop.undo()
    qtbot.waitUntil(lambda: folders(desktop) == before)


def test_the_same_name_changes_nothing(desktop, window, qtbot):
    dialog = MoveFolder(window, desktop, "Presse")
    dialog.open()
    dialog.primary.click()
    assert desktop.said == []
