"""What is done with the playbook as a whole: documents that come and go."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cmdesk.domain.playbook import Playbook
from cmdesk.domain.playbook_text import Read
from cmdesk.ui import taste
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.playbook.importing import ImportPlaybook
from cmdesk.ui.words import tr


class Deeds:
    """Each tells the host what happened."""

    def __init__(self, room: QWidget, host: Host) -> None:
        self._room, self._host = room, host

    # -- in -----------------------------------------------------------------------------------------------------

    def ask_import(self, anything: bool, then: Callable[[Playbook, bool], None]) -> None:
        """Choose a document; `then` gets what it says, and whether it is to stand instead of what is there."""
        dialog = FileDialog(self._room, tr("Take in a playbook"))
        dialog.setNameFilter(f"{tr('Text or Markdown')} (*.md *.markdown *.txt)")
        dialog.fileSelected.connect(lambda path: self.read(Path(path), anything, then))
        dialog.open()

    def read(self, path: Path, anything: bool, then: Callable[[Playbook, bool], None]) -> None:
        bridge = self._host.bridge
        show = partial(self._show, path.name, anything, then)
        bridge.do(self._room, bridge.desk.read_playbook(path), then=show)

    def _show(self, name: str, anything: bool, then: Callable[[Playbook, bool], None], found: Read) -> None:
        asked = ImportPlaybook(self._room, name, found, anything=anything)
        asked.accepted.connect(lambda: then(found.playbook, True))
        asked.stepped_aside.connect(lambda: then(found.playbook, False))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    # -- out ----------------------------------------------------------------------------------------------------

    def ask_export(self, told: Playbook, brand: str, suffix: str) -> None:
        """As "md", "pdf", "docx" or "html"."""
        dialog = FileDialog(self._room, tr("Write the playbook to a file"))
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{tr('playbook')}.{suffix}")
        dialog.fileSelected.connect(lambda path: self.write(told, brand, Path(path)))
        dialog.open()

    def write(self, told: Playbook, brand: str, path: Path) -> None:
        bridge, language = self._host.bridge, taste.language_of(self._host.settings)
        work = bridge.desk.write_playbook(path, told, brand, language)
        bridge.do(self._room, work, then=lambda _: self._written(path))

    def _written(self, path: Path) -> None:
        self._host.tell(tr("Written: {files} in {folder}.", files=path.name, folder=path.parent))
