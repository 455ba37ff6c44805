"""The files that go with a text: a row for each, with its picture and what is said of it.

attachments = Attachments(host)          # below a TextArea
attachments.serve(area)                  # files dropped or pasted there are attached
attachments.show_draft(draft_id)         # or show_reply(conversation_id), or show_nothing()
attachments.flush(then)                  # before sending: what was typed is written first
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.media import Attached
from cmdesk.ui import theme
from cmdesk.ui.attached_file import SIDE, AttachedFile, small_image
from cmdesk.ui.attaching import Holder
from cmdesk.ui.dialogs.crop import CropDialog
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.offered import offered, png
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import TextArea, clear, col
from cmdesk.ui.words import tr

PAUSE_MS = 400  # without a key; then what was typed is written
PREVIEW = 640  # pixels of the longer side
LONGEST_ALT = 1500  # where no network says


class Attachments(QWidget):
    """Knows the files of one draft, or of the answer that is written in one conversation."""

    changed = Signal()  # files, or what is said of them

    def __init__(self, host: Host) -> None:
        super().__init__()
        self.host = host
        self._lines = col(gap=8)
        self.setLayout(self._lines)
        self._target: Holder | None = None
        self._rows: dict[int, AttachedFile] = {}
        self._unsaved: dict[int, str] = {}
        self._coming = 0  # files that are being copied
        self._writing = 0  # descriptions on their way into the file
        self._limit = LONGEST_ALT
        self._locked, self._parts = False, 1
        self.accounts: Sequence[AccountRow] = ()  # that it goes to: what a picture becomes on its way depends on them
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self.flush())
        self.setAcceptDrops(True)

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_draft(self, draft_id: int) -> None:
        self._show(Holder("draft", draft_id, self.host.bridge))

    def show_reply(self, conversation_id: int) -> None:
        """The files of the answer that is being written there."""
        self._show(Holder("reply", conversation_id, self.host.bridge))

    def show_nothing(self) -> None:
        self._show(None)

    def refresh(self) -> None:
        """Read again: an answer left, or came back."""
        target = self._target
        if target is not None and not self._unsaved and not self._coming and not self._writing:
            self.host.bridge.ask(self, target.files(), target.number, then=lambda found: self._take(target, found))

    def attached(self) -> tuple[Attached, ...]:
        """The files as they are shown, with what is typed of them."""
        return tuple(line.attached for line in self._rows.values())

    def is_busy(self) -> bool:
        """A file is being copied."""
        return self._coming > 0

    def set_alt_limit(self, limit: int) -> None:
        """How long a description may be where it goes; 0 where nobody says."""
        self._limit = limit or LONGEST_ALT
        for line in self._rows.values():
            line.set_limit(self._limit)

    def set_parts(self, count: int) -> None:
        """In how many parts the text goes out; each file goes with one of them."""
        if count != self._parts:
            self._parts = count
            for line in self._rows.values():
                line.set_parts(count)

    def set_read_only(self, locked: bool) -> None:
        self._locked = locked
        for line in self._rows.values():
            line.alt.setReadOnly(locked)
            line.remove.setVisible(not locked)
            line.part.setEnabled(not locked)
            line.crop.setEnabled(not locked)

    def retranslate(self) -> None:
        if self._rows:
            self._rebuild(self.attached())

    def _show(self, target: Holder | None) -> None:
        if target == self._target:
            self.refresh()
            return
        self.flush()
        self._target = target
        self._rebuild(())
        self.refresh()

    def _take(self, target: Holder, found: Sequence[Attached]) -> None:
        if target == self._target and not self._unsaved and tuple(found) != self.attached():
            self._rebuild(found)
            self.changed.emit()

    def _rebuild(self, attached: Sequence[Attached]) -> None:
        clear(self._lines)
        self._rows = {}
        for each in attached:
            self._show_line(each)

    def _show_line(self, attached: Attached) -> None:
        line = AttachedFile(attached, self._limit)
        self._rows[attached.media_id] = line
        self._lines.addWidget(line)
        line.alt.setReadOnly(self._locked)
        line.remove.setVisible(not self._locked)
        line.part.setEnabled(not self._locked)
        line.crop.setEnabled(not self._locked)
        line.crop.clicked.connect(lambda: self._ask_crop(line))
        line.set_parts(self._parts)
        line.part.currentIndexChanged.connect(lambda place: self._go_with(line, place))
        line.alt.textChanged.connect(lambda: self._on_described(line))
        line.remove.clicked.connect(lambda: self._remove(line))
        if attached.is_picture:
            self.read_image(attached, line.thumbnail.show_image, theme.u(SIDE) * 2)

    # -- what is done -------------------------------------------------------------------------------------------

    def serve(self, area: TextArea) -> None:
        """Attach the files and pictures that are dropped on or pasted into a text."""
        area.take_files(self.take)

    def take(self, source: QMimeData) -> bool:
        """Attach what is dragged or pasted; False when it is no file and no picture."""
        files, image = offered(source)
        if self._locked or self._target is None or not (files or image is not None):
            return False
        for path in files:
            self._attach(path, path.name)
        if image is not None:
            self._attach(png(image), tr("picture") + ".png")
        return True

    def add_files(self, paths: Sequence[Path]) -> None:
        for path in paths:
            self._attach(path, path.name)

    def choose_files(self) -> None:
        """Ask for files."""
        dialog = FileDialog(self, tr("Attach files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.add_files([Path(each) for each in chosen]))
        dialog.open()

    def flush(self, then: Callable[[], None] | None = None, otherwise: Callable[[], None] | None = None) -> None:
        """Write what was typed; `then` is called once it is in the file, `otherwise` where it cannot be now."""
        self._pause.stop()
        target, unsaved, self._unsaved = self._target, self._unsaved, {}
        if not unsaved or target is None:
            if then is not None:
                then()
            return
        self._writing += 1

        def done(_: object) -> None:
            self._writing -= 1
            if then is not None:
                then()
            self.refresh()

        def refused(error: Exception) -> None:
            self._writing -= 1
            if target == self._target:  # the next time: nothing leaves without what is said of it
                self._unsaved = {**unsaved, **self._unsaved}
            self.host.complain(error)
            if otherwise is not None:
                otherwise()

        self.host.bridge.do(self, target.describe(unsaved), done, refused)

    def read_image(self, attached: Attached, take: Callable[[QImage], None], side: int = PREVIEW) -> None:
        """Hand over a small picture of a file once it was read; nothing where it cannot be."""
        path = str(self.host.bridge.desk.media_path(attached))
        self.host.bridge.do(self, asyncio.to_thread(small_image, path, side), take, lambda error: None)

    def describe(self, media_id: int) -> None:
        """Go where a file is described."""
        if media_id in self._rows:
            self._rows[media_id].alt.setFocus()

    def _attach(self, source: Path | bytes, name: str) -> None:
        target = self._target
        if target is None:
            return
        self._coming += 1

        def then(attached: Attached) -> None:
            self._coming -= 1
            if target == self._target and attached.media_id not in self._rows:
                self._show_line(attached)
            self.changed.emit()

        def otherwise(error: Exception) -> None:
            self._coming -= 1
            self.host.complain(error)
            self.changed.emit()

        self.host.bridge.do(self, target.attach(source, name), then, otherwise)
        self.changed.emit()

    def _remove(self, line: AttachedFile) -> None:
        target, media_id = self._target, line.attached.media_id
        if target is None:
            return
        self._unsaved.pop(media_id, None)
        del self._rows[media_id]
        line.hide()
        line.deleteLater()
        self.host.bridge.do(self, target.detach(media_id), None, self.host.complain)
        self.changed.emit()

    def _ask_crop(self, line: AttachedFile) -> None:
        """Choose the part of a picture that goes with the text; what was typed of it is in the file first."""
        target = self._target
        if target is None:
            return

        def ask(draft_id: int) -> None:
            dialog = CropDialog(self, self.host, draft_id, line.attached, self.accounts)
            dialog.cropped.connect(lambda _: self.refresh())
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        def begin() -> None:
            self.host.bridge.do(self, target.draft(), ask, self.host.complain)

        self.flush(begin)

    def _go_with(self, line: AttachedFile, place: int) -> None:
        """Another part of the thread was chosen for a file."""
        if self._target is None:
            return
        target, media_id = self._target, line.attached.media_id
        line.attached = replace(line.attached, part=place)
        self.host.bridge.do(self, target.go_with(media_id, place), None, self.host.complain)
        self.changed.emit()

    def _on_described(self, line: AttachedFile) -> None:
        said = line.alt.text()
        if said == line.attached.alt:
            return
        line.attached = replace(line.attached, alt=said)
        self._unsaved[line.attached.media_id] = said
        line.tell_length()
        self._pause.start()
        self.changed.emit()

    # -- dragging, and going ------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        files, image = offered(event.mimeData())
        if (files or image is not None) and not self._locked:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.take(event.mimeData()):
            event.acceptProposedAction()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(theme.u(240), 0))
