"""The room of today over a workspace in which a bakery has something to do."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from sqlalchemy import func, insert, select, update

from cmdesk.domain.signals import Evidence, Kind, NewSignal
from cmdesk.domain.sources import NewSource
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Trouble
from cmdesk.store import accounts, drafts, queries, signals, sources
from cmdesk.store.tables import conversation, delivery
from cmdesk.ui.panels.today.panel import TodayPanel
from tests.fakes import Office
from tests.ui.panels.conftest import NotingHost

HOUR = timedelta(hours=1)


class Day:
    """Verbs that fill it."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.now = office.now()

    def waits(self, who: str, hours: float, **more: Any) -> int:
        """Somebody whose answer is due in so many hours."""
        account = self.account()
        self.office.network.arrives(f"Bonjour de {who}", self.now - HOUR, f"{who.lower()}@piaille.example")
        self.office.do(self.office.desk.sync(account_id=account))
        values = {"due": self.now + hours * HOUR, "late": hours <= 0, "need": 1000 + round(10 * hours), **more}

        def put(db: Any) -> Outcome:
            made = db.scalar(select(func.max(conversation.c.id)))
            db.execute(update(conversation).where(conversation.c.id == made).values(**values))
            return Outcome(Topic.CONVERSATIONS, made)

        return int(self.office.write(put))

    def account(self) -> int:
        known = self.office.read(accounts.every)
        return int(known[0].id) if known else self.office.connect()

    def sends(self, text: str, state: str, **more: Any) -> int:
        values = {"account_id": self.account(), "created": self.now, "changed": self.now, "not_before": self.now - HOUR}

        def put(db: Any) -> Outcome:
            made = insert(delivery).values(key=text, text=text, state=state, **{**values, **more})
            return Outcome(Topic.OUTBOX, db.execute(made.returning(delivery.c.id)).scalar_one())

        return int(self.office.write(put))

    def plans(self, text: str, hours: float) -> int:
        made = int(self.office.write(drafts.start, text, [self.account()], self.now))
        at = (self.now + hours * HOUR).astimezone()
        self.office.write(drafts.plan_time, made, f"{at:%Y-%m-%dT%H:%M}", "Europe/Paris")
        return made

    def raises(self, count: int = 14, usual: float = 2.0, kind: Kind = Kind.VOLUME) -> int:
        """A signal about us that is still going on."""
        watched, _ = self.office.write(queries.add, "Fournil", "fournil", self.now)
        evidence = Evidence("Rennes entre nous", count, ("commande disparue",), total=count)
        new = NewSignal(watched, kind, self.now - 2 * HOUR, self.now, count, usual, evidence)
        return int(self.office.write(signals.keep, [new], self.now)[0])

    def breaks(self, name: str, times: int) -> int:
        made, _ = self.office.write(sources.add, [NewSource(f"https://{name}.example/feed", name)], self.now)
        for _ in range(times):
            self.office.write(sources.failed, made[0], Trouble("time-out"), self.now)
        return int(made[0])


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def day(office: Office) -> Day:
    return Day(office)


@pytest.fixture
def today(day: Day, host: NotingHost, qtbot: Any) -> Callable[[], TodayPanel]:
    """Opens the room on what is there by then, and waits for it."""

    def show() -> TodayPanel:
        panel = TodayPanel(host)
        qtbot.addWidget(panel)
        panel.resize(1240, 850)
        panel.show()
        qtbot.waitUntil(panel.is_filled)
        qtbot.waitUntil(lambda: "by_hand" in panel.reading.known)
        return panel

    return show
