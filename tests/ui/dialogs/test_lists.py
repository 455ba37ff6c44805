"""The dialog of labels, reasons, departments and saved views."""

from PySide6.QtWidgets import QWidget

from cmdesk.store import departments, labels
from cmdesk.ui.dialogs.lists import ListsDialog


def test_each_tab_reads_its_own_when_it_is_shown(room, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    room.office.write(labels.make, "Devis")
    room.office.write(departments.add, "Boutique")
    dialog = ListsDialog(window, room)
    dialog.open()
    room.until(lambda: dialog.pages[0].lines.rowCount() == 1)
    assert dialog.pages[2].lines.rowCount() == 0
    dialog.tabs.setCurrentIndex(2)
    room.until(lambda: dialog.pages[2].lines.rowCount() == 1)
    assert dialog.stack.currentWidget() is dialog.pages[2]
    dialog.accept()
