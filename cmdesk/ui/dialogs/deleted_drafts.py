"""Drafts that were put away: seen and brought back for thirty days."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.drafts import DraftRow
from cmdesk.store import bringing_back, drafts
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Dialog, DraftLine, Lines, ListView, Text, col
from cmdesk.ui.widgets import DraftRow as DraftDelegate
from cmdesk.ui.words import tr


class DeletedDrafts(Dialog):
    """`restored` names the draft that is back."""

    restored = Signal(int)

    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host = host
        self.lines = Lines()
        self.list = ListView(tr("Deleted drafts"), DraftDelegate(), self.lines)
        self.told = Text(tr("They are kept for thirty days, then they go for good."), "meta", "text2", wrap=True)
        body = col(self.told, (self.list, 1), gap=8)
        super().__init__(parent, tr("Deleted drafts"), body, tr("Bring it back"), tr("Close"), width=560, height=460)
        self.set_primary(tr("Bring it back"), False)
        self.list.chosen.connect(lambda line: self.set_primary(tr("Bring it back"), line is not None))
        host.bridge.ask(self, bringing_back.deleted, then=self._take)

    def _take(self, found: Sequence[tuple[DraftRow, datetime]]) -> None:
        now = self._host.now()
        self.lines.set([self._line(row, when, now) for row, when in found])
        if not found:
            self.told.setText(tr("Nothing was deleted in the last thirty days."))

    def _line(self, row: DraftRow, when: datetime, now: datetime) -> DraftLine:
        first, _, rest = row.text.strip().partition("\n")
        said = tr("deleted {time}", time=times.short(when, now))
        return DraftLine(row.id, first, rest, "cancelled", row.networks, said, "text3")

    def accept(self) -> None:
        line = self.list.current_line()
        if not isinstance(line, DraftLine) or not isinstance(line.key, int):
            return
        draft_id = line.key

        def back(_: object) -> None:
            self.restored.emit(draft_id)
            super(DeletedDrafts, self).accept()

        self._host.bridge.write(self, drafts.restore, draft_id, then=back, otherwise=self._host.complain)
