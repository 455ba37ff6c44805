"""Prepare for a time without a connection: what is unread, whole and with its images; and what could not be had."""

from collections.abc import Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from cmdesk.domain.troubles import Problem
from cmdesk.engine.progress import Progress as Step
from cmdesk.sentences import sentence
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Dialog, Elided, Section, Text, Tick, clear, col
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
        self.pictures = Tick(tr("With their images"), True)
        self.progress = Progress(tr("Fetching"), 320, can_stop=False)
        self.progress.hide()
        self.missing = col(gap=4)
        body = col(self.words, self.pictures, self.progress, self.missing, None, gap=12)
        title = tr("Prepare for a time without a connection")
        super().__init__(parent, title, body, tr("Fetch now"), width=520)
        host.bridge.progress.connect(self._show_step)

    def accept(self) -> None:
        if self._done:
            super().accept()
        elif self._work is None:
            self.pictures.hide()
            self.progress.show()
            self.set_primary(tr("Fetch now"), enabled=False)
            bridge = self._host.bridge
            self._work = bridge.do(self, bridge.desk.pack(self.pictures.isChecked()), self.show_packed, self._failed)
            self.fit_soon()

    def reject(self) -> None:
        if self._work is not None:
            bridge = self._host.bridge
            bridge.do(self._behind, bridge.desk.cancel_sync())
            self._work = None
        super().reject()

    def _show_step(self, step: Step) -> None:
        if self._work is not None:
            self.progress.set(step.done, step.total)

    def _failed(self, error: Exception) -> None:
        self._work = None
        self.progress.hide()
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
        told = tr("{n} unread items are ready to be read.", n=packed.items)
        fetched = tr("{n} whole articles were fetched", n=packed.articles)
        images = tr("{n} images", n=packed.pictures)
        self.words.setText(f"{told} {tr('{articles}, and {images}.', articles=fetched, images=images)}")
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
