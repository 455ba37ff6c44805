"""A watchlist over a real workspace with two sources, and a web that says what it is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cmdesk.ui.panels.watchlist import WatchlistPanel
from tests.conftest import Clock
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path: Path, clock: Clock, qtbot: QtBot) -> Iterator[Desktop]:
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    yield made
    made.close()
    assert made.complaints == []


@pytest.fixture
def filled(desktop: Desktop) -> Desktop:
    """Two sources in a folder and one outside, five items."""
    local = desktop.source("Rennes à table", "Presse/Locale")
    forum = desktop.source("Forum du quartier", "Forums")
    desktop.source("Carnet")
    desktop.arrive(
        local,
        desktop.article("Dix bûches", "Le Fournil gagne.", 1, author="Nolwenn Caro"),
        desktop.article("Marché des Lices", "Horaires.", 2),
        desktop.article("Le beurre renchérit", "La tonne.", 30),
    )
    desktop.arrive(
        forum,
        desktop.article("Site en panne", "Impossible de commander.", 0.5),
        desktop.article("Bruncher", "Où ?", 50),
    )
    return desktop


@pytest.fixture
def panel(filled: Desktop, qtbot: QtBot) -> WatchlistPanel:
    """The panel, wide enough for all of its columns, with everything loaded."""
    made = WatchlistPanel(filled)
    qtbot.addWidget(made)
    made.resize(1440, 850)
    made.show()
    qtbot.waitUntil(lambda: made.list.rows.rowCount() == 5 and len(made.tree.sources()) == 3)
    return made
