import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import incidents, signals
from cmdesk.ui.dialogs.open_incident import OpenIncident
from tests.store.test_signals import told
from tests.ui.panels.reputation.conftest import fill
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    fill(made.office)
    yield made
    made.close()


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def test_a_file_is_opened_by_hand(desktop, parent, qtbot):
    numbers = []
    dialog = OpenIncident(parent, desktop, done=numbers.append)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.level.count() == 3 and dialog.query.count() == 2)
    assert not dialog.primary.isEnabled()
    dialog.name.setText("Panne")
    assert dialog.criteria.said().startswith("When: ten people")
    assert "paused" in dialog.pauses.said()
    dialog.drill.setChecked(True)
    assert "Nothing changes" in dialog.pauses.said()
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(numbers))
    kept = desktop.office.read(incidents.one, numbers[0])
    assert (kept.name, kept.level, kept.drill, kept.query_id) == ("Panne", 2, True, 1)


def test_a_signal_and_an_item_name_it(desktop, parent, qtbot):
    (made,) = desktop.office.write(signals.keep, [told(1)], desktop.now())
    dialog = OpenIncident(parent, desktop, signal=made)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.name.text() == "Commande disparue")
    qtbot.waitUntil(lambda: dialog.query.currentData() == 1)
    other = OpenIncident(parent, desktop, item=1)
    other.open()
    qtbot.waitUntil(lambda: other.name.text() == "A")
