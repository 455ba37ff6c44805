"""The room of reports over a workspace in which somebody wrote and a report was made."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.reports import Kind as ReportKind
from cmdesk.domain.reports import Wanted
from cmdesk.domain.timeframes import Span, around
from cmdesk.store import accounts, arrivals, departments, reports
from cmdesk.ui.panels.reports.panel import ReportsPanel
from tests.fakes import Office

MARCH = around(Span.MONTH, date(2026, 3, 1))
FIELD = Wanted(ReportKind.FIELD, MARCH)


def fill(office: Office) -> None:
    now = office.now()
    office.write(accounts.name_brand, "Fournil Thabor", now)
    new = NewAccount("mail", "contact@fournil.example", {"address": "contact@fournil.example"})
    made = office.write(accounts.add, new, "secret", now)
    item = NewItem("1", "Bonjour, un devis ?", now - timedelta(hours=1), Kind.MAIL, Author("Léa", "lea@x.example"))
    office.write(arrivals.add, arrivals.Origin(account_id=made, network="mail"), [item], now)
    office.write(departments.add, "Atelier", "atelier@fournil.example")


@pytest.fixture
def filled(office: Office) -> Office:
    fill(office)
    return office


@pytest.fixture
def number(filled: Office) -> int:
    made: int = filled.write(reports.make, FIELD, filled.now())
    return made


@pytest.fixture
def panel(filled: Office, number: int, host: Any, qtbot: Any) -> Iterator[ReportsPanel]:
    made = ReportsPanel(host)
    made.resize(1240, 850)
    made.show()
    qtbot.waitUntil(made.is_filled)
    yield made
    made.close()
    made.deleteLater()
