"""What is known around the list is read in any order, and tasks again when one changes."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from cmdesk.domain.tasks import Due
from cmdesk.store import clocks, departments, labels, reasons, tasks
from cmdesk.ui.panels.inbox.knowing import Knowing
from tests.conftest import Clock
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.inbox.conftest import Street


@pytest.fixture
def knowing(street: Street, host: NotingHost) -> Knowing:
    return Knowing(host.bridge, host.now, host)


def test_all_of_it_is_read(street: Street, knowing: Knowing, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    street.office.write(labels.make, "Devis")
    street.office.write(departments.add, "Atelier")
    street.office.write(reasons.add_path, "Livraison › Retard")
    told: list[int] = []
    knowing.accounts_known.connect(lambda found: told.append(len(found)))
    with qtbot.waitSignals([knowing.changed, knowing.accounts_known]):
        knowing.read()
    qtbot.waitUntil(lambda: len(knowing.reasons) == 2 and len(knowing.labels) == len(knowing.departments) == 1)
    assert knowing.known.counts is not None
    assert knowing.known.counts.open == 1
    assert told == [1]


def test_nothing_is_told_before_the_figures_are_there(knowing: Knowing, qtbot: QtBot) -> None:
    told: list[int] = []
    knowing.changed.connect(lambda: told.append(1))
    knowing.read_tasks()
    qtbot.wait(100)
    assert told == []


def test_tasks_are_counted_as_time_goes_by(street: Street, knowing: Knowing, clock: Clock, qtbot: QtBot) -> None:
    knowing.read()
    qtbot.waitUntil(lambda: knowing.known.counts is not None)
    street.office.write(tasks.add, "Rappeler", clock(), clock() + timedelta(minutes=5))
    qtbot.waitUntil(lambda: knowing.known.tasks == Due(open=1, today=1))
    clock.pass_(minutes=5)
    knowing.read_tasks()
    qtbot.waitUntil(lambda: knowing.known.tasks == Due(open=1, late=1))


def test_the_first_time_the_usual_hours_are_those_of_this_place(street: Street, knowing: Knowing, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: street.office.read(clocks.has_hours))
