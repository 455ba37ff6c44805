"""The room of the playbook over a workspace with a small one."""

from collections.abc import Iterator
from typing import Any

import pytest

from cmdesk.domain.playbook import Line, Page, Playbook
from cmdesk.store import accounts, playbooks
from cmdesk.ui.panels.playbook.panel import PlaybookPanel
from tests.fakes import Office

TOLD = Playbook(
    {
        "audience": Page(lines=(Line("Le quartier", {"where": "Mastodon"}),)),
        "pillars": Page(lines=(Line("Pains", {"share": "60"}), Line("Coulisses", {"share": "30"}))),
        "tone": Page({"address": "vous"}),
        "words": Page(lines=(Line("pas cher", {"kind": "banned", "instead": "abordable"}),)),
    },
    "À revoir",
)


def shown(host: Any, qtbot: Any) -> PlaybookPanel:
    made = PlaybookPanel(host)
    made.resize(1240, 850)
    made.show()
    qtbot.waitUntil(lambda: made.is_filled() and bool(made.starter))
    return made


@pytest.fixture
def panel(office: Office, host: Any, qtbot: Any) -> Iterator[PlaybookPanel]:
    office.write(accounts.name_brand, "Fournil", office.now())
    office.write(playbooks.keep, TOLD, office.now())
    made = shown(host, qtbot)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def empty(host: Any, qtbot: Any) -> Iterator[PlaybookPanel]:
    made = shown(host, qtbot)
    yield made
    made.close()
    made.deleteLater()
