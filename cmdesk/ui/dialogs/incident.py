"""The file of a crisis: how it stands, what happened, what may be said, whom to call; and its end."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from cmdesk.domain.incidents import Happened, Incident, Moment, Statement
from cmdesk.domain.outbox import OutboxRow
from cmdesk.domain.topics import Topic
from cmdesk.reports.crisis import happened, told
from cmdesk.store import conversations, incidents, pausing
from cmdesk.ui import taste, times
from cmdesk.ui.dialogs.close_incident import CloseIncident
from cmdesk.ui.dialogs.debrief_file import ask_where, form_menu
from cmdesk.ui.dialogs.held_list import HeldList
from cmdesk.ui.dialogs.statement_line import StatementLine, drafted
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.reputation.crisis import CrisisCard
from cmdesk.ui.widgets import (
    Button,
    ComboField,
    CommandLine,
    CommandRow,
    Dialog,
    Field,
    Labelled,
    Lines,
    ListView,
    Scroll,
    Tabs,
    Text,
    TextArea,
    clear,
    col,
    row,
)
from cmdesk.ui.widgets.tabbing import tab_as_read
from cmdesk.ui.words import tr

HEIGHT = 650
PAUSE_MS = 400  # without a key; then what was typed is written
SYMBOLS = {
    Happened.OPENED: "crisis", Happened.MENTION: "mention", Happened.DECISION: "note", Happened.STEP: "ok",
    Happened.LEVEL: "warning", Happened.REPLY: "reply", Happened.STATEMENT: "speak", Happened.SIGNAL: "pulse",
    Happened.CLOSED: "check",
}  # fmt: skip


def _when(one: Moment, now: datetime) -> str:
    return f"{happened(one.kind, tr)} · {times.told(one.at, now)}"


class IncidentDialog(Dialog):
    """It reads itself anew when something happens."""

    def __init__(self, parent: QWidget, host: Host, number: int, *, closing: bool = False) -> None:
        """`closing`: on the page where lessons are written and the file is closed."""
        self._host, self._number = host, number
        self.kept: Incident | None = None
        self.card, self.level = CrisisCard(), ComboField(tr("Level"))
        self._asking = False
        self._happened: Sequence[Moment] = ()
        self.closing: CloseIncident | None = None
        self.moments = Lines()
        self.list = ListView(tr("What happened"), CommandRow(), self.moments)
        self.note, self.add = Field(tr("What was decided"), name=tr("Decision")), Button(tr("Write down"), "note")
        self.held, self.held_words = HeldList(host), Text("", "body", "text2", wrap=True, leading=140)
        self.resume_all = Button(tr("Resume all of it"), "play", small=True)
        self._said, self._people = col(gap=12), col(gap=12)
        self.lessons = TextArea(tr("Lessons"), tr("What went well, what did not, what changes."), least=6, most=12)
        self.debrief, self.close_it = Button(tr("Write the debrief…"), "export"), Button(tr("Close the file"), "check")
        names = [tr("Checklist"), tr("Timeline"), tr("Paused"), tr("What to say"), tr("Whom to call"), tr("Debrief")]
        self.tabs, self.pages = Tabs(tr("Parts of the file"), names, flush=True), QStackedWidget()
        for page in (
            col(self.card, Labelled(tr("Level"), self.level), None, gap=12),
            col(row((self.note, 1), self.add, gap=8), (self.list, 1), gap=12),
            col(row((self.held_words, 1), self.resume_all, gap=8), (Scroll(col(self.held, None)), 1), gap=12),
            col((Scroll(self._said), 1)),
            col((Scroll(self._people), 1)),
            col(Labelled(tr("Lessons"), self.lessons), row(self.debrief, self.close_it, None, gap=8), None, gap=12),
        ):
            holder = QWidget()
            holder.setLayout(page)
            self.pages.addWidget(holder)
        body = col(self.tabs, (self.pages, 1), gap=12)
        super().__init__(parent, tr("Crisis file"), body, cancel=tr("Put aside"), width=760, height=HEIGHT)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.card.file.hide()
        self.card.title.hide()  # its name stands above all of it
        self.card.retranslate()
        self._connect()
        self._ask()
        if closing:
            self.tabs.setCurrentIndex(self.pages.count() - 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        self.card.step_done.connect(self.tick)
        self.card.resume_asked.connect(self.resume)
        self.resume_all.clicked.connect(self.resume)
        self.level.activated.connect(lambda _: self.set_level(int(self.level.currentData())))
        self.add.clicked.connect(self.write_down)
        self.note.returnPressed.connect(self.write_down)
        self.debrief.clicked.connect(self.show_forms)
        self.close_it.clicked.connect(self.end)
        self.list.opened.connect(self.open_moment)
        self._pause.timeout.connect(self.keep_lessons)
        self.lessons.textChanged.connect(self._pause.start)
        self.finished.connect(self.keep_lessons)
        self._host.bridge.changed.connect(self._on_change)

    def _on_change(self, topic: Topic) -> None:
        if topic & (Topic.SIGNALS | Topic.FIGURES | Topic.CONVERSATIONS | Topic.OUTBOX):
            self._ask()

    def _ask(self) -> None:
        now = self._host.now()
        self._host.bridge.ask(self, incidents.one, self._number, then=self._take)
        self._host.bridge.ask(self, incidents.tally, self._number, now, then=self.card.show_tally)
        self._host.bridge.ask(self, incidents.timeline, self._number, now, then=self._take_moments)

    def _take(self, kept: Incident | None) -> None:
        if kept is None:
            return
        first = self.kept is None
        self.kept = kept
        self._host.bridge.ask(self, pausing.held, then=self._take_held)
        self.card.show_incident(kept, self._host.now())
        self.close_it.setEnabled(kept.closed is None and not self._asking)
        if first:
            self.rename(kept.name)
            for level in kept.plan.levels:
                self.level.addItem(tr("{number}: {name}", number=level.number, name=level.name), level.number)
            self.lessons.set_text(kept.lessons)
            self._show_said(kept)
            self._show_people(kept)
            self._list_moments()
        self.level.choose(kept.level)
        if (layout := self.layout()) is not None:  # steps and statements were added behind what was there
            tab_as_read(layout)

    def _take_held(self, held: Sequence[OutboxRow]) -> None:
        """What waits because of this file; each thing can go on alone, and the rest stays."""
        if self.kept is None or not self.kept.paused:
            held = ()
        self.card.show_held(len(held))
        self.held.show_held(held)
        self.resume_all.setVisible(bool(held))
        waits = tr("{n} sends wait because of this file. What you let leave goes at its hour.", n=len(held))
        self.held_words.setText(waits if held else tr("Nothing waits because of this file."))

    def _show_said(self, kept: Incident) -> None:
        clear(self._said)
        for one in kept.plan.statements:
            said = StatementLine(one)
            said.draft.clicked.connect(partial(self.draft_statement, one))
            self._said.addWidget(said)
        for answer in kept.plan.answers:
            text = Text(answer.answer, "reading", wrap=True, leading=140)
            self._said.addLayout(col(Text(answer.question, "body-strong", wrap=True), text, gap=4))
        for title, points in ((tr("Do"), kept.plan.do), (tr("Don’t"), kept.plan.dont)):
            if points:
                listed = Text("\n".join(f"– {point}" for point in points), "body", wrap=True, leading=140)
                self._said.addLayout(col(Text(title, "body-strong"), listed, gap=4))
        self._said.addStretch(1)

    def _show_people(self, kept: Incident) -> None:
        clear(self._people)
        for one in kept.plan.contacts:
            self._people.addLayout(row(24 * one.depth, (Text(one.told, "body", wrap=True), 1), gap=0))
        self._people.addStretch(1)

    def _take_moments(self, moments: Sequence[Moment]) -> None:
        self._happened = moments
        self._list_moments()

    def _list_moments(self) -> None:
        if self.kept is not None:
            now, plan = self._host.now(), self.kept.plan
            lines = [
                CommandLine((place, one.item_id or 0), told(one, plan, tr), SYMBOLS[one.kind], _when(one, now))
                for place, one in enumerate(self._happened)
            ]
            self.moments.set(lines[::-1])

    # -- deeds --------------------------------------------------------------------------------------------------

    def keep_lessons(self) -> None:
        """Whoever puts the file aside loses no word."""
        self._pause.stop()
        lessons = self.lessons.text()
        if self.kept is not None and lessons != self.kept.lessons:
            self.kept = replace(self.kept, lessons=lessons)
            self._host.bridge.write(self._host.bridge, incidents.keep_lessons, self._number, lessons)

    def open_moment(self, line: CommandLine) -> None:
        """What was said leads to where it is answered, or read."""
        item = line.key[1] if isinstance(line.key, tuple) else 0

        def lead(conversation: int | None) -> None:
            self.reject()
            if conversation is not None:
                self._host.open("inbox", conversation=conversation)
            else:
                self._host.open("watchlist", item=item)

        if item:
            self._host.bridge.ask(self, conversations.of_item, item, then=lead)

    def tick(self, key: str, done: bool) -> None:
        at = self._host.now() if done else None
        self._host.bridge.write(self, incidents.tick, self._number, key, at)

    def set_level(self, level: int) -> None:
        if self.kept is not None and level != self.kept.level:
            self._host.bridge.write(self, incidents.raise_to, self._number, level, self._host.now())

    def write_down(self) -> None:
        text = self.note.text().strip()
        if text:
            self._host.bridge.write(self, incidents.note, self._number, text, self._host.now())
            self.note.clear()

    def draft_statement(self, one: Statement) -> None:
        """A draft that says it, to be read once more: nothing leaves by that."""

        def begun(made: tuple[int, int]) -> None:
            self.reject()
            self._host.open("drafts", draft=made[0])
            self._host.tell(drafted(one, made[1], self.kept is not None and self.kept.drill))

        self._host.bridge.do(self, self._host.bridge.desk.draft_statement(one), begun)

    def resume(self) -> None:
        self._host.bridge.do(self, self._host.bridge.desk.resume_after(self._number))

    def end(self) -> None:
        """Close the file; what leaves by that is listed and asked about first. Its debrief can still be written."""
        self._asks(True)
        if self.kept is None or not self.kept.paused:
            self._close(resume=True)
            return
        self._host.bridge.ask(self, incidents.other_open, self._number, then=self._ask_close)

    def _asks(self, asking: bool) -> None:
        """One question is enough."""
        self._asking = asking
        self.close_it.setEnabled(not asking)

    def _ask_close(self, other: int | None) -> None:
        if other is not None:  # it holds them from now on
            self._close(resume=True)
        else:
            self._host.bridge.ask(self, pausing.held, then=self._confirm)

    def _confirm(self, held: Sequence[OutboxRow]) -> None:
        if not held:
            self._close(resume=True)
            return
        self.closing = asked = CloseIncident(self, self._host, held)
        asked.accepted.connect(lambda: self._close(resume=True))
        asked.stepped_aside.connect(lambda: self._close(resume=False))
        asked.rejected.connect(lambda: self._asks(False))
        asked.finished.connect(self._asked)
        asked.open()

    def _asked(self) -> None:
        if self.closing is not None:
            self.closing.deleteLater()
            self.closing = None

    def _close(self, *, resume: bool) -> None:
        self._asks(True)
        work = self._host.bridge.desk.close_incident(self._number, self.lessons.text(), resume=resume)
        paused = self.kept is not None and self.kept.paused
        if not paused:
            said = tr("The file is closed")
        elif resume:
            said = tr("The file is closed; what was paused goes on")
        else:
            said = tr("The file is closed; everything stays paused")
        self._host.bridge.do(self, work, lambda _: self._host.tell(said), self._not_closed)

    def _not_closed(self, error: Exception) -> None:
        self._asks(False)
        self._host.complain(error)

    def show_forms(self) -> None:
        self.forms().popup(self.debrief.mapToGlobal(QPoint(0, self.debrief.height())))

    def forms(self) -> QMenu:
        return form_menu(self, lambda form: ask_where(self, form, self.write_debrief))

    def write_debrief(self, path: Path) -> None:
        language = taste.language_of(self._host.settings)
        work = self._host.bridge.desk.write_debrief(self._number, path, language, self.lessons.text())
        said = tr("Written: {files} in {folder}.", files=path.name, folder=path.parent)
        self._host.bridge.do(self, work, lambda _: self._host.tell(said))
