"""Where items may be missing: from when to when each source is known, and the holes in between."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cmdesk.domain.topics import Topic
from cmdesk.store import ledger
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, Dialog, EmptyState, Scroll, Section, Text, clear, col, row
from cmdesk.ui.widgets.texts import line_of
from cmdesk.ui.words import tr

HEIGHT = 480
SHOWN = 100  # sources; the rest are counted


class Gaps(Dialog):
    """Each source with a hole: it can be fetched again, or the hole be taken as it is."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host = host
        self.words = Text(
            tr("More was published than one fetch held. What the source still has comes with another fetch."),
            "body",
            "text2",
            wrap=True,
        )
        self.list = col(gap=6, pad=(0, 0, 8, 0))
        self.nothing = EmptyState("ok", tr("Nothing is missing"), tr("No source has a hole."), tone="good")
        self.nothing.hide()
        self.holed = Scroll(self.list)
        body = col(self.words, (self.holed, 1), (self.nothing, 1), gap=12)
        super().__init__(parent, tr("Where items may be missing"), body, tr("Close"), width=600, height=HEIGHT)
        self.cancel.hide()
        host.bridge.changed.connect(self._on_changed)
        self._ask()

    def _on_changed(self, topic: Topic) -> None:
        if topic & Topic.SOURCES:
            self._ask()

    def _ask(self) -> None:
        self._host.bridge.ask(self, ledger.holed, then=self._show)

    def _show(self, found: Sequence[ledger.Holed]) -> None:
        clear(self.list)
        for one in found[:SHOWN]:
            self._show_source(one)
        if (more := len(found) - SHOWN) > 0:
            self.list.addWidget(Text(tr("and {n} more", n=more), "meta", "text3"))
        self.list.addStretch(1)
        for widget in (self.words, self.holed):
            widget.setVisible(bool(found))
        self.nothing.setVisible(not found)

    def _show_source(self, one: ledger.Holed) -> None:
        now, bridge = self._host.now(), self._host.bridge
        again = Button(tr("Fetch again"), "sync", small=True)
        again.setAccessibleName(tr("Fetch {name} again", name=one.title))
        again.clicked.connect(lambda: self._fetch(one.source_id, again))
        known = Button(tr("I know"), "ok", "quiet", small=True)
        known.setAccessibleName(tr("The holes of {name} are known", name=one.title))
        known.clicked.connect(lambda: bridge.write(self._behind, ledger.accept, one.source_id))
        deeds = QWidget()
        deeds.setLayout(row(again, known, gap=4))
        self.list.addWidget(Section(one.title, deeds))
        if one.span.first is not None and one.span.last is not None:
            first, last = (times.told(moment, now) for moment in (one.span.first, one.span.last))
            told = tr("First item: {first}. Last item: {last}.", first=first, last=last)
            self.list.addWidget(Text(told, "meta", "text2", wrap=True))
        for gap in one.span.gaps:
            after, before = times.told(gap.after, now), times.told(gap.before, now)
            told = tr(
                "{n} items may be missing between {after} and {before}", n=gap.missing, after=after, before=before
            )
            self.list.addLayout(line_of("warning", told, "text", "warn", wrap=True))
        self.list.addSpacing(10)

    def _fetch(self, source_id: int, again: Button) -> None:
        bridge = self._host.bridge
        again.setEnabled(False)

        def come(_: object) -> None:
            self._ask()

        def failed(error: Exception) -> None:
            self._ask()
            self._host.complain(error)

        bridge.do(self, bridge.desk.sync(source_id=source_id), come, failed)
