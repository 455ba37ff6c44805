from cmdesk.ui.dialogs.folder_field import FolderField
from tests.ui.watching import Desktop


def test_it_knows_the_folders_and_tidies_what_is_typed(tmp_path, clock, qtbot):
    desktop = Desktop(tmp_path / "veille.cmdesk", clock)
    desktop.source("Rennes à table", "Presse/Locale")
    desktop.source("Forum", "Forums")
    field = FolderField(desktop.bridge, " Presse / Locale/ ")
    qtbot.addWidget(field)
    completer = field.completer()
    qtbot.waitUntil(lambda: completer.model().rowCount() == 2)
    completer.setCompletionPrefix("loc")
    assert completer.currentCompletion() == "Presse/Locale"
    assert field.folder() == "Presse/Locale"
    desktop.close()
