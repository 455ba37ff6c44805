from types import SimpleNamespace

import pytest

from cmdesk.domain.topics import Topic
from cmdesk.engine.engine import Engine
from cmdesk.store import Store
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.panels.base import Panel


class Reading(Panel):
    topics = Topic.ITEMS

    def __init__(self, host):
        self.read = 0
        super().__init__(host)

    def refresh(self):
        self.read += 1


@pytest.fixture
def panel(qapp, tmp_path, qtbot):
    store = Store(tmp_path / "essai.cmdesk")
    engine = Engine(store)
    made = Reading(SimpleNamespace(bridge=Bridge(engine)))
    qtbot.addWidget(made)
    yield made
    engine.stop()
    store.close()


def test_a_panel_reads_when_it_is_first_shown(panel):
    assert panel.read == 0
    panel.show()
    assert panel.read == 1


def test_a_hidden_panel_waits(panel):
    panel.show()
    panel.hide()
    panel.bridge.changed.emit(Topic.ITEMS)
    panel.bridge.changed.emit(Topic.ITEMS)
    assert panel.read == 1
    panel.show()
    assert panel.read == 2


def test_what_is_of_no_concern_is_not_read_again(panel):
    panel.show()
    panel.bridge.changed.emit(Topic.JOURNAL)
    assert panel.read == 1
    panel.bridge.changed.emit(Topic.ITEMS | Topic.JOURNAL)
    assert panel.read == 2
