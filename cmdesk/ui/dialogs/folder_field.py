"""A field for a folder, that knows the ones there are."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from cmdesk.store import sources
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.widgets import Field
from cmdesk.ui.words import tr


class FolderField(Field):
    """Completes what is typed from any part of a folder's name; folders inside others are joined by a slash."""

    def __init__(self, bridge: Bridge, value: str = "") -> None:
        super().__init__(tr("None"), value, "folder", name=tr("Folder"))
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        bridge.ask(self, sources.folders, then=self._take)

    def _take(self, folders: Sequence[str]) -> None:
        self._names.setStringList(list(folders))

    def folder(self) -> str:
        """The name without stray blanks and slashes."""
        return "/".join(part.strip() for part in self.text().split("/") if part.strip())
