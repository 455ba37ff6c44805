from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.habits import Bounds
from cmdesk.store import ledger, retention
from cmdesk.ui.dialogs.fetching import Fetching
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    source = made.source("Ouest")
    made.arrive(source, made.article("Vieux", hours=24), made.article("Aussi", hours=25))
    clock.pass_(days=100)
    yield made
    made.close()
    assert made.complaints == []


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show()
    return made


def words(dialog):
    return [dialog.going.itemAt(place).widget() for place in range(dialog.going.count())]


def test_what_would_go_is_said_before_it_is_set(desktop, window, qtbot):
    spared = []
    dialog = Fetching(window, desktop, spared.append)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.going.count() == 2)
    assert words(dialog)[1].said() == "Nothing."
    dialog.term.choose(90)
    qtbot.waitUntil(lambda: dialog.going.count() == 2 and words(dialog)[1].said() == "2 items of Ouest")
    assert desktop.office.read(retention.days) == 0
    dialog.least.setValue(5)
    dialog.most.setValue(60)
    dialog.line.choose("yes")
    dialog.primary.click()
    wanted = Bounds(timedelta(minutes=5), timedelta(hours=1))
    qtbot.waitUntil(lambda: desktop.office.read(retention.days) == 90)
    assert desktop.office.read(ledger.bounds) == wanted
    assert (spared, desktop.settings.metered) == (["yes"], "yes")


def test_it_shows_what_is_set(desktop, window, qtbot):
    desktop.office.write(ledger.keep_bounds, 15, 240)
    desktop.office.write(retention.keep_days, 45)
    dialog = Fetching(window, desktop)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.least.value() == 15 and dialog.term.currentData() == 45)
    assert dialog.most.value() == 240
