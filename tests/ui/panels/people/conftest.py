"""The people room over a workspace where three people wrote."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.store import arrivals
from cmdesk.ui.panels.people.panel import PeoplePanel

PEOPLE = (
    ("mastodon", "@lea.marchand@a.example", "Léa Marchand"),
    ("mail", "lea.marchand@b.example", "Lea Marchand"),
    ("mail", "paul@b.example", "Paul"),
)


@pytest.fixture
def panel(office, host, qtbot) -> Iterator[PeoplePanel]:
    account = office.connect()
    for number, (network, handle, name) in enumerate(PEOPLE):
        new = NewItem(f"m{number}", f"Bonjour de {name}", office.now(), Kind.POST, Author(name, handle))
        origin = arrivals.Origin(account_id=account, network=network)
        office.write(arrivals.add, origin, [replace(new, remote_id=f"{network}{number}")], office.now())
    made = PeoplePanel(host)
    made.resize(1200, 800)
    made.show()
    qtbot.waitUntil(lambda: made.column.rows.rowCount() == 3)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def lea(panel, qtbot) -> PeoplePanel:
    """The panel with the card of Léa."""
    panel.open(person=1)
    qtbot.waitUntil(lambda: panel.sheet.card is not None and panel.sheet.card.id == 1)
    return panel
