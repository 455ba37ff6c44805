"""What the window opens besides its panels."""

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.troubles import Problem
from cmdesk.store import captures
from cmdesk.ui import doors


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("palette", "Search or type a command"),
        ("settings", "Settings"),
        ("shortcuts", "Keyboard shortcuts"),
        ("guide", "Guide"),
        ("rules", "Rules"),
        ("journal", "Traffic journal"),
        ("brand", "Name the brand"),
        ("accounts", "Add an account"),
    ],
)
def test_dialogs_open_by_name_and_are_gone_once_closed(house, qtbot, name, title):
    window = house().window
    window.open(name)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.windowTitle() == title
    dialog.close()
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_signing_in_again_names_the_account(house, office, qtbot):
    window = house().window
    window.open("accounts", account=1)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog.windowTitle() == "Sign in again"
    dialog.close()


@pytest.mark.parametrize("what", [{"account": 1}, {}])
def test_the_health_of_an_account_opens_by_its_number_or_when_it_is_the_only_one(house, qtbot, what):
    window = house().window
    window.open("account-health", **what)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog.windowTitle() == "Health of the account"
    dialog.close()


def test_without_one_account_all_are_shown(house, qtbot):
    window = house(connected=False).window
    window.open("account-health")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog.windowTitle() == "Settings"
    dialog.close()


def test_the_demo_is_asked_for(house, qtbot):
    window = house().window
    with qtbot.waitSignal(window.demo_asked):
        window.open("demo")


def test_the_details_of_a_refusal_can_be_copied(house):
    window = house().window
    doors.complain(window, Problem("disk-full", path="/x"))
    window.toast.button.click()
    assert QApplication.clipboard().text() == "disk-full (path=/x)"


def test_a_fault_tells_its_details_when_asked(house):
    window = house().window
    doors.apologise(window, "RuntimeError: boom")
    window.toast.button.click()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.accept()
    assert QApplication.clipboard().text() == "RuntimeError: boom"


def test_many_faults_at_once_are_one_notice(house):
    window = house().window
    doors.apologise(window, "one")
    window.tell("Something done meanwhile")
    doors.apologise(window, "two")
    first = window.toast.words.said()
    doors.apologise(window, "three")
    assert window.toast.words.said() == first


def test_only_an_empty_workspace_begins_with_the_first_steps(house, office, qtbot):
    told = []
    home = house(connected=False)
    doors.first_place(home.window, told.append)
    qtbot.waitUntil(lambda: told == [True])
    new = NewItem("1", "Trop salé", office.now(), Kind.POST, Author("Marc"))
    office.write(captures.keep, "Captured by hand", [(new, "facebook")], [], office.now())
    doors.first_place(home.window, told.append)
    qtbot.waitUntil(lambda: told == [True, False])
