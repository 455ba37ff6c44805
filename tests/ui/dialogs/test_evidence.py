import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import evidence
from cmdesk.store.tables import evidence_file
from cmdesk.ui.dialogs.evidence import EvidenceDialog
from tests.store.test_evidence import new
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    yield made
    made.close()


@pytest.fixture
def dialog(desktop, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(900, 700)
    parent.show()
    made = EvidenceDialog(parent, desktop)
    made.open()
    return made


def test_an_empty_locker_says_how_it_is_filled(dialog, desktop, qtbot):
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.empty)
    assert not dialog.primary.isEnabled()
    desktop.office.write(evidence.keep, new(), None, desktop.now())
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.list)
    assert dialog.primary.isEnabled()


def test_it_says_whether_all_is_whole_and_writes_it_out(dialog, desktop, qtbot, tmp_path):
    for _ in range(2):
        desktop.office.write(evidence.keep, new(), None, desktop.now())
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    dialog.check.click()
    qtbot.waitUntil(lambda: dialog.state.said() == "All 2 entries are as they were written.")
    dialog.export(tmp_path / "proof.zip", None)
    qtbot.waitUntil(lambda: dialog.state.said().startswith("Written: proof.zip"))
    assert (tmp_path / "proof.zip").exists()
    desktop.office.write(lambda db: db.execute(evidence_file.update().values(body=b"")) and None)
    dialog.verify()
    qtbot.waitUntil(lambda: dialog.state.said() == "Not as they were written: 1, 2.")
