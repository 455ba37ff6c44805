"""Rename a folder of sources, or put it into another one."""

from PySide6.QtWidgets import QWidget

from cmdesk.store import sources
from cmdesk.ui.dialogs.folder_field import FolderField
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Dialog, Labelled, col
from cmdesk.ui.words import tr


class MoveFolder(Dialog):
    """All that is in the folder goes with it; an empty name dissolves it. It can be undone."""

    def __init__(self, parent: QWidget, host: Host, folder: str) -> None:
        self._host, self._folder = host, folder
        self.name = FolderField(host.bridge, folder)
        hint = tr("A slash makes a folder inside a folder: Press/Local.")
        body = col(Labelled(tr("Folder"), self.name, hint), None, gap=12)
        super().__init__(parent, tr("Rename or move {name}", name=folder), body, tr("Rename"), width=480)
        self.name.setFocus()
        self.name.selectAll()

    def accept(self) -> None:
        to, folder, bridge = self.name.folder(), self._folder, self._host.bridge
        if to != folder:
            bridge.write(self._behind, sources.move_folder, folder, to, then=self._moved)
        super().accept()

    def _moved(self, before: tuple[list[tuple[int, str]], dict[str, str]]) -> None:
        bridge = self._host.bridge
        self._host.tell(tr("Folder renamed"), lambda: bridge.write(self._behind, sources.put_back, *before))
