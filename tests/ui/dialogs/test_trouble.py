"""What stood in the way."""

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from cmdesk.domain.troubles import Trouble
from cmdesk.ui.dialogs.trouble import details_of_bug, workspace_refused


class Choices:
    def __init__(self) -> None:
        self.again = self.quit = 0
        self.other: list[str] = []

    def try_again(self) -> None:
        self.again += 1

    def leave(self) -> None:
        self.quit += 1


@pytest.fixture
def parent(qtbot) -> QWidget:
    made = QWidget()
    made.resize(1024, 700)
    qtbot.addWidget(made)
    made.show()
    return made


def refuse(parent: QWidget, code: str, choices: Choices):
    trouble = Trouble(code, {"path": "/a.cmdesk", "process": "12"})
    dialog = workspace_refused(parent, trouble, choices.try_again, choices.other.append, choices.leave)
    dialog.open()
    return dialog


def asked() -> QFileDialog:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog) and w.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_busy_workspace_can_be_tried_again(parent):
    choices = Choices()
    dialog = refuse(parent, "workspace-open", choices)
    assert dialog.primary.text() == "Try again"
    dialog.primary.click()
    assert (choices.again, choices.quit) == (1, 0)


def test_a_foreign_file_leads_to_another_one(parent):
    choices = Choices()
    dialog = refuse(parent, "workspace-foreign", choices)
    dialog.primary.click()
    asked().fileSelected.emit("/b.cmdesk")
    assert choices.other == ["/b.cmdesk"]
    assert choices.quit == 0
    asked().hide()


def test_a_new_one_can_be_started(parent):
    choices = Choices()
    refuse(parent, "workspace-damaged", choices).quiet.click()
    dialog = asked()
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.reject()
    assert choices.quit == 1


def test_giving_up_quits(parent):
    choices = Choices()
    refuse(parent, "workspace-newer", choices).reject()
    assert choices.quit == 1


def test_details_of_a_bug_can_be_copied(parent):
    dialog = details_of_bug(parent, "RuntimeError: boom")
    dialog.open()
    dialog.primary.click()
    assert QApplication.clipboard().text() == "RuntimeError: boom"
