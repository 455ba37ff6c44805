import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import sources
from cmdesk.ui.dialogs.move_sources import MoveSources
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    made.source("Ouest", "Presse")
    made.source("Forum", "Forums")
    made.source("Carnet")
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


def test_the_chosen_go_into_one_folder_and_back(desktop, window, qtbot):
    before = folders(desktop)
    chosen = [row for row in desktop.office.read(sources.rows) if row.title != "Carnet"]
    dialog = MoveSources(window, desktop, chosen)
    dialog.open()
    dialog.name.setText("Médias / Locaux")
    dialog.primary.click()
    moved = {"Ouest": "Médias/Locaux", "Forum": "Médias/Locaux", "Carnet": ""}
    qtbot.waitUntil(lambda: folders(desktop) == moved)
    assert desktop.said == ["2 sources moved"]
    desktop.undo()
    qtbot.waitUntil(lambda: folders(desktop) == before)
