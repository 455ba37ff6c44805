"""Closing a crisis file says what leaves by it. How it is asked from the file is in test_incident."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import drafts, pausing
from cmdesk.ui.dialogs.close_incident import CloseIncident
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    yield made
    made.close()


def test_what_leaves_is_listed_and_stays_true(desktop, qtbot):
    office = desktop.office
    account = office.connect()
    draft = office.write(drafts.start, "Pain", [account], office.now())
    office.do(office.desk.send_draft(draft, office.now() + timedelta(hours=5)))
    office.do(office.desk.pause_everything())
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = CloseIncident(parent, desktop, office.read(pausing.held))
    assert dialog.words.said().startswith("1 send waits because of this file.")
    assert [line.held.text for line in dialog.listed.lines()] == ["Pain"]
    dialog.listed.lines()[0].through.click()
    qtbot.waitUntil(lambda: dialog.words.said() == "Nothing waits because of this file.")
