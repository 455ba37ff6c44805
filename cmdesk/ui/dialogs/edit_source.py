"""Change the name and the folder of a source."""

from PySide6.QtWidgets import QWidget

from cmdesk.domain.sources import SourceRow
from cmdesk.store import sources
from cmdesk.ui.dialogs.folder_field import FolderField
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Dialog, Field, Labelled, Text, col
from cmdesk.ui.words import tr


class EditSource(Dialog):
    """Saves with the primary button; an empty name gives the address its place."""

    def __init__(self, parent: QWidget, host: Host, source: SourceRow) -> None:
        self._host, self._source = host, source
        self.name = Field(source.address, source.title, name=tr("Name"))
        self.folder = FolderField(host.bridge, source.folder)
        address = Text(source.address, "meta", "text3", wrap=True)
        hint = tr("A slash makes a folder inside a folder: Press/Local.")
        body = col(Labelled(tr("Name"), self.name), Labelled(tr("Folder"), self.folder, hint), address, gap=12)
        super().__init__(parent, tr("Edit the source"), body, tr("Save the source"), width=480)
        self.name.setFocus()
        self.name.selectAll()

    def accept(self) -> None:
        title, folder = self.name.text().strip(), self.folder.folder()
        if (title, folder) != (self._source.title, self._source.folder):
            change = sources.change
            self._host.bridge.write(self._behind, change, self._source.id, title=title, folder=folder)
        super().accept()
