"""Prepare for a time without a connection: what is unread, whole and with its images; and what could not be had."""

from collections.abc import Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from cmdesk.domain.troubles import Problem
from cmdesk.engine.progress import Progress as Step
from cmdesk.sentences import sentence
from cmdesk.store import absence
from cmdesk.store.absence import Ahead
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.snooze import typed_moment
from cmdesk.ui.widgets import Dialog, Elided, Field, Labelled, Section, Text, Tick, clear, col
from cmdesk.ui.widgets.progress import Progress
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.engine.desk.perusal import Missing, Packed

SHOWN = 6


class Pack(Dialog):
    """Fetches while it is open; what was fetched stays when it is stopped."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host = host
        self._work: Future[Any] | None = None
        self._done = False
        self.words = Text(
            tr("cmdesk fetches the whole articles of what is unread, so that you can read them on a train."),
            "body",
            "text",
            wrap=True,
        )
        self.until = Field(tr("Monday 9:00, in 3 days…"), symbol="clock")
        self._until = Labelled(tr("I am off until"), self.until)
        self.until.textChanged.connect(lambda: self._look_ahead())
        self.ahead = Text("", "meta", "text2", wrap=True)
        self.ahead.hide()
        self.pictures = Tick(tr("With their images"), True)
        self.threads = Tick(tr("With what was answered to what has a star or is in the inbox"), True)
        self.progress = Progress(tr("Fetching"), 320, can_stop=False)
        self.progress.hide()
        self.missing = col(gap=4)
        ticks = col(self.pictures, self.threads, gap=8)
        self._choices = QWidget()
        self._choices.setLayout(col(self._until, self.ahead, ticks, gap=12))
        body = col(self.words, self._choices, self.progress, self.missing, None, gap=12)
        title = tr("Prepare for a time without a connection")
        super().__init__(parent, title, body, tr("Fetch now"), width=520)
        host.bridge.progress.connect(self._show_step)
        self.until.setFocus()

    def accept(self) -> None:
        if self._done:
            super().accept()
        elif self._work is None:
            self._choices.hide()
            self.progress.show()
            self.set_primary(tr("Fetch now"), enabled=False)
            bridge = self._host.bridge
            work = bridge.desk.pack(self.pictures.isChecked(), self.threads.isChecked())
            self._work = bridge.do(self, work, self.show_packed, self._failed)
            self.fit_soon()

    def reject(self) -> None:
        if self._work is not None:
            bridge = self._host.bridge
            bridge.do(self._behind, bridge.desk.cancel_sync())
            self._work = None
        super().reject()

    def _look_ahead(self) -> None:
        """What the time that was typed means, and what falls into it."""
        typed, now = self.until.text().strip(), self._host.now()
        moment = typed_moment(typed, now) if typed else None
        self._until.set_error(tr("No moment is meant by this") if typed and moment is None else "")
        if moment is None or moment.until is None:
            self.ahead.hide()
            self.fit_soon()
            return
        until = moment.until
        bridge = self._host.bridge
        bridge.ask(
            self, absence.ahead, now, until, then=lambda found: self._tell_ahead(typed, times.told(until, now), found)
        )

    def _tell_ahead(self, typed: str, until: str, found: Ahead) -> None:
        if typed != self.until.text().strip():
            return
        told = [tr("Off until {time}.", time=until)]
        if found.planned:
            told.append(
                tr("{n} sendings are planned before then: they leave if this computer is online.", n=found.planned)
            )
        if found.answers:
            told.append(tr("{n} answers fall due before then.", n=found.answers))
        self.ahead.setText(" ".join(told))
        self.ahead.show()
        self.fit_soon()

    def _show_step(self, step: Step) -> None:
        if self._work is not None:
            self.progress.set(step.done, step.total)

    def _failed(self, error: Exception) -> None:
        self._work = None
        self.progress.hide()
        self._choices.show()
        if isinstance(error, Problem):
            self.words.setText(sentence(error.trouble, tr))
            self.words.set_tone("bad")
            self.set_primary(tr("Fetch now"))
        else:
            self._host.complain(error)
        self.fit_soon()

    def show_packed(self, packed: "Packed") -> None:
        """What is there now, and what is not."""
        self._work, self._done = None, True
        self.progress.hide()
        told = tr("{n} items are ready to be read.", n=packed.items)
        left = tr("{n} others stay unread as they came, without their articles.", n=packed.left)
        fetched = tr("{n} whole articles were fetched", n=packed.articles)
        images = tr("{n} images", n=packed.pictures)
        kept = tr("{articles}, and {images}.", articles=fetched, images=images)
        threads = tr("{n} threads were kept with their answers.", n=packed.threads) if packed.threads else ""
        self.words.setText(" ".join(part for part in (told, kept, threads, left if packed.left else "") if part))
        clear(self.missing)
        if packed.missing:
            self.missing.addWidget(Section(tr("Missing"), len(packed.missing)))
            self._show_missing(packed.missing)
        self.set_primary(tr("Close"))
        self.cancel.hide()
        self.fit_soon()

    def _show_missing(self, missing: "Sequence[Missing]") -> None:
        """Each reason once, with what it cost."""
        reasons: dict[str, list[Missing]] = {}
        for one in missing:
            reasons.setdefault(sentence(one.trouble, tr), []).append(one)
        for why, lost in reasons.items():
            self.missing.addWidget(Text(why, "meta", "text", wrap=True))
            for one in lost[:SHOWN]:
                self.missing.addWidget(Elided(f"{one.source} · {one.title}", "meta", "text2"))
            if (more := len(lost) - SHOWN) > 0:
                self.missing.addWidget(Text(tr("and {n} more", n=more), "meta", "text3"))
