"""Put several sources into one folder."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cmdesk.domain.sources import SourceRow
from cmdesk.store import sources
from cmdesk.ui.dialogs.folder_field import FolderField
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Dialog, Labelled, col
from cmdesk.ui.words import tr


class MoveSources(Dialog):
    """An empty name takes them out of their folders. It can be undone."""

    def __init__(self, parent: QWidget, host: Host, chosen: Sequence[SourceRow]) -> None:
        self._host, self._before = host, [(one.id, one.folder) for one in chosen]
        self.name = FolderField(host.bridge)
        hint = tr("A slash makes a folder inside a folder: Press/Local.")
        body = col(Labelled(tr("Folder"), self.name, hint), None, gap=12)
        super().__init__(parent, tr("Move {n} sources", n=len(chosen)), body, tr("Move"), width=480)
        self.name.setFocus()

    def accept(self) -> None:
        bridge, ids, before = self._host.bridge, [known for known, _ in self._before], self._before
        bridge.write(self._behind, sources.move, ids, self.name.folder())
        undo = lambda: bridge.write(self._behind, sources.put_back, before)  # noqa: E731
        self._host.tell(tr("{n} sources moved", n=len(ids)), undo)
        super().accept()
