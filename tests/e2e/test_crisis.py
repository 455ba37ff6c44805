"""A crisis in the real window, in one go: from the first signal to the debrief, by the clock of the test."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmdesk.app.rooms import ROOMS
from cmdesk.domain.incidents import Happened
from cmdesk.domain.items import Author, NewItem
from cmdesk.domain.outbox import State
from cmdesk.domain.sources import NewSource
from cmdesk.settings import Settings
from cmdesk.store import (
    arrivals,
    conversations,
    drafts,
    hurrying,
    incidents,
    listening,
    outbox_rows,
    pausing,
    queries,
    sources,
)
from cmdesk.ui import theme
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.dialogs.incident import IncidentDialog
from cmdesk.ui.dialogs.open_incident import OpenIncident
from cmdesk.ui.widgets import Tick
from cmdesk.ui.window import Window
from cmdesk.ui.words import speak
from tests.conftest import Clock
from tests.domain.test_incidents import PLAN
from tests.fakes import Office
from tests.tidying import garbage_kept_to_this_thread

pytestmark = pytest.mark.qt_log_ignore("does not support raise")

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ANGRY = "C’est un scandale, ma commande a disparu et personne ne répond !!!"


class Shop:
    """A bakery that is talked about twice a day, with a post for the evening, and the window over it."""

    def __init__(self, office: Office, clock: Clock, qtbot: QtBot) -> None:
        self.office, self.clock, self.qtbot = office, clock, qtbot
        self.account = office.connect()
        made, _ = office.write(sources.add, [NewSource("https://forum.example/feed", "Rennes entre nous")], clock())
        self.source = made[0]
        office.write(sources.fetched, self.source, clock())
        self.query, _ = office.write(queries.add, "Notre nom", "fournil", clock())
        office.write(incidents.keep_plan, PLAN)
        hours = range(28 * 24)
        office.write(listening.note_hours, [clock() - hour * HOUR for hour in hours])
        quiet = [self.text(f"Le fournil un jour {n}", hours=12 * n + 3) for n in range(50)]
        self.arrive(quiet)
        draft = office.write(drafts.start, "La galette sort ce soir", [self.account], clock())
        self.evening = office.do(office.desk.send_draft(draft, clock() + 4 * HOUR))[0]
        self.bridge = Bridge(office.engine, delay_ms=1)
        self.bridge.lend(lambda: office.desk)
        self.window = Window(Settings(tray=False, language="en", theme="light"), lambda _: None, clock)
        qtbot.addWidget(self.window)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.move_in(self.bridge, ROOMS)
        self.until(lambda: self.window.shows("today") and self.window.panel.is_filled())

    def until(self, seen: Callable[[], Any]) -> None:
        self.qtbot.waitUntil(lambda: bool(seen()))

    def text(self, title: str, hours: float) -> NewItem:
        who = f"Passant {title}"
        at = self.clock() - hours * HOUR
        return NewItem(title, f"{title}.", at, author=Author(who), title=title, link=f"https://forum.example/{title}")

    def arrive(self, news: list[NewItem]) -> None:
        origin = arrivals.Origin(source_id=self.source, name="Rennes entre nous")
        self.office.write(arrivals.add, origin, news, self.clock(), self.office.read(queries.watch))
        self.office.do(self.office.desk.weigh())

    def panel(self, name: str) -> Any:
        self.window.open(name)
        return self.window.panels[name]

    def dialog(self, kind: type) -> Any:
        """The dialog of a kind that is open by then."""
        self.until(lambda: isinstance(QApplication.activeModalWidget(), kind))
        return QApplication.activeModalWidget()

    def state(self, delivery: int) -> State:
        return self.office.read(lambda db: outbox_rows.rows(db, delivery_id=delivery))[0].state

    def happened(self, number: int) -> set[Happened]:
        return {one.kind for one in self.office.read(incidents.timeline, number, self.clock() + HOUR)}


@pytest.fixture
def shop(tmp_path: Path, clock: Clock, qtbot: QtBot, qapp: QApplication) -> Iterator[Shop]:
    with garbage_kept_to_this_thread():
        theme.apply(qapp, "light", 1.0, still=True)
        speak(qapp, "en")
        office = Office(tmp_path / "fournil.cmdesk", clock)
        made = Shop(office, clock, qtbot)
        yield made
        made.window.move_out()
        qtbot.wait(10)
        office.close()


def test_from_the_first_signal_to_the_debrief(shop: Shop, clock: Clock, qtbot: QtBot, tmp_path: Path) -> None:
    # Nothing is unusual; then a forum complains, and somebody writes to the shop itself.
    today = shop.panel("today")
    assert today.signal.isHidden()
    shop.arrive([shop.text(f"Le fournil a perdu ma commande disparue {n}", hours=0.2 + 0.1 * n) for n in range(9)])
    shop.office.network.arrives(ANGRY, clock() - 0.2 * HOUR, "paul@piaille.example")
    shop.office.do(shop.office.desk.sync(account_id=shop.account))
    (raised,) = shop.office.do(shop.office.desk.look_for_signals())[:1]
    shop.until(lambda: not today.signal.isHidden() and today.signal.shown.signal.id == raised)
    assert int(today.signal.figure.said()) >= 8

    # The file is opened from the signal: everything that is scheduled stops.
    today.signal.incident.click()
    opening = shop.dialog(OpenIncident)
    shop.until(lambda: opening.primary.isEnabled() and opening.query.currentData() == shop.query)
    opening.name.setText("Commandes perdues")
    opening.primary.click()
    file = shop.dialog(IncidentDialog)
    shop.until(lambda: file.kept is not None and len(file.held.lines()) == 1)
    number = file.kept.id
    assert shop.office.read(pausing.current) is not None
    assert shop.office.read(hurrying.hurried) == {shop.source}
    assert shop.office.desk.cool_off_in_force == 5
    shop.until(lambda: not shop.window.pause.isHidden())

    # The checklist, a decision typed by keys, and a higher level.
    first, second = file.card.steps.findChildren(Tick)
    assert (first.said(), second.said()) == ("Vérifier les faits", "Répondre")
    first.click()
    file.tabs.setCurrentIndex(1)
    file.note.setFocus()
    QTest.keyClicks(file.note, "On remet la page des commandes")
    QTest.keyClick(file.note, Qt.Key.Key_Return)
    file.set_level(1)
    shop.until(lambda: {Happened.DECISION, Happened.STEP, Happened.LEVEL} <= shop.happened(number))
    shop.until(lambda: any(file.moments.line(n).name.startswith("On remet") for n in range(file.moments.rowCount())))

    # At its hour the post of the evening does not leave; the statement does, let through by hand.
    clock.pass_(hours=5)
    shop.office.send()
    assert shop.state(shop.evening) is State.QUEUED
    draft = shop.office.write(drafts.start, file.kept.plan.statements[0].text, [shop.account], clock())
    statement = shop.office.do(shop.office.desk.send_draft(draft, None))[0]
    shop.until(lambda: len(file.held.lines()) == 2)
    next(line for line in file.held.lines() if line.held.id == statement).through.click()
    shop.until(lambda: [line.held.id for line in file.held.lines()] == [shop.evening])
    shop.office.send()
    shop.until(lambda: shop.state(statement) is State.SENT)
    assert [posting.text for posting in shop.office.network.published] == ["Nous cherchons."]
    file.cancel.click()

    # Somebody angry is answered from today's list: it cools off, whoever is in a hurry.
    talk = next(row for row in shop.office.read(conversations.page, conversations.View()) if row.account_id)
    shop.window.open("inbox", conversation=talk.id, reply=1)
    inbox = shop.window.panels["inbox"]
    shop.until(lambda: inbox.reading.shown is not None and inbox.reading.shown.row.id == talk.id)
    inbox.reading.composer.add("reply", "Nous avons retrouvé votre commande.")
    next(command for command in inbox.commands() if command.name == "inbox.send").run()
    replies = lambda: [row for row in shop.office.read(outbox_rows.rows) if row.conversation_id == talk.id]  # noqa: E731
    shop.until(replies)
    (reply,) = replies()
    assert (reply.reason, reply.not_before) == ("cool-off", clock() + timedelta(minutes=5))
    shop.office.send()
    assert shop.state(reply.id) is State.QUEUED
    clock.pass_(minutes=6)
    shop.office.send()
    shop.until(lambda: shop.state(reply.id) is State.SENT)

    # The room of reputation shows the crisis and flags what was done on its chart.
    reputation = shop.panel("reputation")
    shop.until(lambda: not reputation.side.crisis.isHidden() and reputation.trend.chart._flags)
    assert reputation.side.crisis.name.text() == "Commandes perdues"
    shop.until(lambda: "statement" in reputation.trend.chart._flags[0].spoken)

    # Back in the file: it is closed with its lessons, and the debrief tells it all.
    reputation.side.crisis.file.click()
    file = shop.dialog(IncidentDialog)
    shop.until(lambda: file.kept is not None)
    clock.pass_(minutes=20)
    file.lessons.set_text("Prévenir dès la première plainte")
    file.close_it.click()
    shop.until(lambda: file.closing is not None and file.closing.isVisible())
    assert [line.held.id for line in file.closing.listed.lines()] == [shop.evening]
    file.closing.primary.click()
    shop.until(lambda: file.kept.closed is not None)
    assert shop.office.read(pausing.current) is None
    assert shop.office.read(hurrying.hurried) == frozenset()
    file.write_debrief(tmp_path / "bilan.md")
    shop.until(lambda: (tmp_path / "bilan.md").exists() and (tmp_path / "bilan.md").read_text(encoding="utf-8"))
    told = (tmp_path / "bilan.md").read_text(encoding="utf-8")
    for words in (
        "Debrief: Commandes perdues", "On remet la page des commandes", "Nous cherchons.",
        "Nous avons retrouvé votre commande.", "Prévenir dès la première plainte", "signal",
    ):  # fmt: skip
        assert words in told, (words, told)
    file.cancel.click()

    # What became late waits for a person; nothing left by itself.
    shop.office.send()
    assert shop.state(shop.evening) is State.MISSED
    assert len(shop.office.network.published) == 2
    today = shop.panel("today")
    shop.until(lambda: today.crisis.isHidden() and [row.key for row in today.sends.rows] == [f"send {shop.evening}"])
    assert shop.happened(number) >= {Happened.OPENED, Happened.MENTION, Happened.REPLY, Happened.CLOSED}
