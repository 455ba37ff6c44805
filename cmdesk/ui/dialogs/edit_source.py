"""Change the name and the folder of a source."""

from typing import Any

from PySide6.QtWidgets import QWidget

from cmdesk.domain.sources import SourceRow
from cmdesk.store import sources
from cmdesk.ui.dialogs.folder_field import FolderField
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import ComboField, Dialog, Field, Labelled, Text, Tick, col
from cmdesk.ui.words import tr

TERMS = (30, 90, 180, 365)  # days


class EditSource(Dialog):
    """Saves with the primary button; an empty name gives the address its place."""

    def __init__(self, parent: QWidget, host: Host, source: SourceRow) -> None:
        self._host, self._source = host, source
        self.name = Field(source.address, source.title, name=tr("Name"))
        self.folder = FolderField(host.bridge, source.folder)
        address = Text(source.address, "meta", "text3", wrap=True)
        hint = tr("A slash makes a folder inside a folder: Press/Local.")
        options = source.options
        self.full = Tick(tr("Always fetch the whole articles"), bool(options.get("full")))
        terms = [(tr("As the other sources"), -1), (tr("For ever"), 0)]
        terms += [(tr("{n} days", n=count), count) for count in TERMS]
        self.term = ComboField(tr("Items stay"), terms)
        self.term.choose(options.get("keep_days", -1))
        never = tr("What has a star, a mention or is in the inbox always stays.")
        body = col(
            Labelled(tr("Name"), self.name),
            Labelled(tr("Folder"), self.folder, hint),
            Labelled(tr("Items stay"), self.term, never),
            self.full,
            address,
            gap=12,
        )
        super().__init__(parent, tr("Edit the source"), body, tr("Save the source"), width=480)
        self.name.setFocus()
        self.name.selectAll()

    def accept(self) -> None:
        title, folder = self.name.text().strip(), self.folder.folder()
        if (title, folder) != (self._source.title, self._source.folder):
            change = sources.change
            self._host.bridge.write(self._behind, change, self._source.id, title=title, folder=folder)
        term = self.term.currentData()
        chosen: dict[str, Any] = {"full": self.full.isChecked() or None, "keep_days": None if term == -1 else term}
        if chosen != {name: self._source.options.get(name) for name in chosen}:
            self._host.bridge.write(self._behind, sources.choose, self._source.id, **chosen)
        super().accept()
