import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import incidents
from cmdesk.ui.dialogs.crisis_plan import CrisisPlan
from tests.domain.test_incidents import PLAN
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    yield made
    made.close()


def test_a_plan_is_proposed_read_while_it_is_typed_and_kept(desktop, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(900, 700)
    parent.show()
    dialog = CrisisPlan(parent, desktop)
    dialog.open()
    qtbot.waitUntil(lambda: "3 levels" in dialog.found.said())
    dialog.text.set_text("nothing")
    assert not dialog.primary.isEnabled()
    dialog.text.set_text(PLAN)
    assert dialog.found.said() == "Read: 2 levels, 3 steps, 3 contacts, 2 holding statements (1 approved), 1 question."
    dialog.primary.click()
    qtbot.waitUntil(lambda: desktop.office.read(incidents.plan) == PLAN)
