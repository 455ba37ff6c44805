"""The files that posts are made with: what they show, whose they are, until when they may be used."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from cmdesk.domain.media import LibraryFile
from cmdesk.store import library
from cmdesk.ui import theme
from cmdesk.ui.attached_file import Thumbnail, size_of, small_image
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.reputation.custom import day_in, written
from cmdesk.ui.widgets import (
    Button,
    Dialog,
    EmptyState,
    Field,
    Labelled,
    Lines,
    ListView,
    Panel,
    SourceLine,
    SourceRow,
    Text,
    TextArea,
    col,
    row,
)
from cmdesk.ui.words import tr

SIDE = 160
EXAMPLE = date(2027, 12, 31)


class LibraryDialog(Dialog):
    """A list at the left, the chosen file at the right; `used` gives what was put into the draft."""

    used = Signal(int)

    def __init__(self, parent: QWidget, host: Host, draft_id: int | None) -> None:
        self._host, self._draft_id = host, draft_id
        self._known: Sequence[LibraryFile] = ()
        self._shown: LibraryFile | None = None
        self.sought = Field(tr("Find a file"), symbol="search", name=tr("Find a file"))
        self.lines = Lines()
        self.list = ListView(tr("Files"), SourceRow(), self.lines)
        self.add = Button(tr("Add files"), "add", "soft", small=True)
        left = Panel(col(self.sought, (self.list, 1), row(self.add, None), gap=8))
        left.setFixedWidth(theme.u(250))
        self.picture = Thumbnail("image")
        self.told = Text("", "meta", "text2", wrap=True)
        self.alt = TextArea(tr("What it shows"), tr("Describe it for those who do not see it"), least=2, most=4)
        self.credit = Field(tr("Photo: Anna K."), name=tr("Credit"))
        self.rights = Field(tr("Web and print, in France"), name=tr("Rights"))
        self.until = Field(tr("{day}; empty for ever", day=written(EXAMPLE)), name=tr("Until"))
        self._dated = Labelled(tr("Until"), self.until)
        self.save = Button(tr("Save what is said"), "check", small=True)
        right = col(
            row(self.picture, (self.told, 1), gap=12),
            Labelled(tr("What it shows"), self.alt),
            row((Labelled(tr("Credit"), self.credit), 1), gap=12),
            row((Labelled(tr("Rights"), self.rights), 1), (self._dated, 1), gap=12),
            row(None, self.save),
            None,
            gap=12,
        )
        self.right = Panel(right)
        sentence = tr(
            "Pictures and films that you use again, with what they show and until when they are yours to use."
        )
        self.nothing = EmptyState("image", tr("Choose a file, or add one"), sentence)
        verb = tr("Put into the draft") if draft_id is not None else ""
        body = row(left, (self.right, 1), (self.nothing, 1), gap=24)
        super().__init__(parent, tr("Library"), body, verb, tr("Close"), width=780, height=540)
        self.right.hide()
        self.primary.setEnabled(False)
        self.sought.textChanged.connect(lambda: self.read())
        self.list.chosen.connect(self._chosen)
        self.add.clicked.connect(self.ask_files)
        self.save.clicked.connect(self.keep)
        self.read()

    def read(self, choose: int | None = None) -> None:
        """Ask again for what is sought."""
        typed = self.sought.text()

        def take(found: Sequence[LibraryFile]) -> None:
            if typed == self.sought.text():
                self._known = found
                self.lines.set([SourceLine(one.file.media_id, one.file.name, "image", count=one.uses) for one in found])
                if choose is not None:
                    self.list.choose(choose)

        self._host.bridge.ask(self, library.found, typed, then=take)

    def _chosen(self, line: object) -> None:
        found = next(
            (one for one in self._known if isinstance(line, SourceLine) and one.file.media_id == line.key), None
        )
        self._shown = found
        self.right.setVisible(found is not None)
        self.nothing.setVisible(found is None)
        self.primary.setEnabled(found is not None)
        if found is None:
            return
        file = found.file
        size = tr("{width} × {height} pixels", width=file.width, height=file.height) if file.width else ""
        weight = size_of(file.size)
        uses = tr("Used {n} times", n=found.uses) if found.uses else tr("Not used yet")
        self.told.setText("\n".join(part for part in (file.name, size, weight, uses) if part))
        self.alt.set_text(file.alt)
        self.credit.setText(found.credit)
        self.rights.setText(found.rights)
        self.until.setText(written(found.until.date()) if found.until is not None else "")
        self.picture.show_image(QImage())
        if file.is_picture:
            path = str(self._host.bridge.desk.media_path(file))
            work = asyncio.to_thread(small_image, path, SIDE)
            self._host.bridge.do(self.picture, work, then=self.picture.show_image, otherwise=lambda error: None)

    def end(self) -> datetime | None:
        """The last moment of the day that was typed; ValueError where it is none."""
        said = self.until.text().strip()
        if not said:
            return None
        day = day_in(said)
        if day is None:
            raise ValueError(said)
        return datetime.combine(day, time(23, 59), UTC)

    def keep(self) -> None:
        """Keep what is said of the file."""
        if self._shown is None:
            return
        media_id = self._shown.file.media_id
        try:
            until = self.end()
        except ValueError:
            self._dated.set_error(tr("Write a day like {example}.", example=written(EXAMPLE)))
            return
        self._dated.set_error("")
        alt, credit, rights = self.alt.text(), self.credit.text(), self.rights.text()
        host = self._host

        def kept(_: object) -> None:
            host.tell(tr("Kept with the file"))
            self.read(choose=media_id)

        describe = partial(library.describe, alt=alt, credit=credit, rights=rights, until=until)
        host.bridge.write(self, describe, media_id, then=kept)

    def ask_files(self) -> None:
        dialog = FileDialog(self, tr("Add files"))
        dialog.setFileMode(FileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.add_files([Path(each) for each in chosen]))
        dialog.open()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Copy files into the library, without what they say of where they were made."""
        for path in paths:
            work = self._host.bridge.desk.take_into_library(path)
            take = lambda media_id: self.read(choose=media_id)  # noqa: E731
            self._host.bridge.do(self, work, then=take, otherwise=self._host.complain)

    def accept(self) -> None:
        if self._shown is None or self._draft_id is None:
            return
        media_id = self._shown.file.media_id

        def done(_: object) -> None:
            self.used.emit(media_id)
            super(LibraryDialog, self).accept()

        now = self._host.now()
        self._host.bridge.write(
            self, library.use, self._draft_id, media_id, now, then=done, otherwise=self._host.complain
        )
