from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from cmdesk.ui.dialogs.debrief_file import ask_where, form_menu


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_each_form_is_offered_as_those_of_a_report(parent):
    chosen = []
    menu = form_menu(parent, chosen.append)
    for action in menu.actions():
        assert not action.icon().isNull()
        action.trigger()
    assert chosen == ["pdf", "html", "docx", "md"]
    menu.aboutToHide.emit()


def test_the_file_is_named_after_what_it_is(parent, tmp_path):
    written = []
    ask_where(parent, "pdf", written.append)
    (dialog,) = parent.findChildren(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "debrief.pdf"
    assert dialog.defaultSuffix() == "pdf"
    dialog.fileSelected.emit(str(tmp_path / "bilan.pdf"))
    assert written == [tmp_path / "bilan.pdf"]
    dialog.reject()
