"""What is done with the playbook as a whole: documents that come and go."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cmdesk.domain import playbook_text
from cmdesk.domain.incidents import read_plan
from cmdesk.domain.playbook import Playbook
from cmdesk.domain.playbook_text import Read
from cmdesk.domain.replies import SavedReply
from cmdesk.reports import playbook as report
from cmdesk.store import incidents, replies
from cmdesk.ui import taste, times
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.calendar.approving import write_pdf
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
        """As "md", "html" or "pdf"."""
        dialog = FileDialog(self._room, tr("Write the playbook to a file"))
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{tr('playbook')}.{suffix}")
        dialog.fileSelected.connect(lambda path: self.write(told, brand, Path(path), suffix))
        dialog.open()

    def write(self, told: Playbook, brand: str, path: Path, suffix: str) -> None:
        if suffix == "md":
            self._keep(path, playbook_text.write(told, taste.language_of(self._host.settings), brand))
            return
        ask = self._host.bridge.ask

        def with_replies(kept: Sequence[SavedReply]) -> None:
            ask(self._room, incidents.plan, then=lambda plan: self._keep(path, page(kept, plan)))

        def page(kept: Sequence[SavedReply], plan: str | None) -> str:
            language, made = taste.language_of(self._host.settings), times.local(self._host.now()).date().isoformat()
            crisis = read_plan(plan or "")
            return report.page(told, brand, made, language, tr, kept, crisis.statements, crisis.contacts)

        ask(self._room, replies.every, then=with_replies)

    def _keep(self, path: Path, text: str) -> None:
        bridge = self._host.bridge
        if path.suffix.lower() == ".pdf":
            work = asyncio.to_thread(write_pdf, path, text)
        else:
            work = bridge.desk.write_playbook(path, text)
        bridge.do(self._room, work, then=lambda _: self._written(path))

    def _written(self, path: Path) -> None:
        self._host.tell(tr("Written: {files} in {folder}.", files=path.name, folder=path.parent))
