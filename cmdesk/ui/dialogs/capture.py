"""Capture what was said where no account reaches: typed, pasted, or dropped as a file."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from cmdesk.domain.captures import Captured, address_in, completed, place_of
from cmdesk.domain.troubles import Problem
from cmdesk.ui import theme
from cmdesk.ui.attached_file import SIDE, Thumbnail, small_image
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, Dialog, Elided, Field, Flow, Labelled, Text, TextArea, clear, col, row
from cmdesk.ui.words import tr

Picture = Path | bytes
PICTURES = ("png", "jpg", "jpeg", "webp", "gif")


class Capture(Dialog):
    """Its deed opens the conversation that was made."""

    def __init__(self, parent: QWidget, host: Host, found: QMimeData | None = None) -> None:
        self._host = host
        self._pictures: list[Picture] = []
        self.text = TextArea(tr("What was said"), tr("Paste the message here…"), least=4, most=12, role="body")
        self.author = Field(tr("Léa Marchand"), name=tr("Who said it"))
        self.where = Field(tr("Facebook, a forum, by phone…"), name=tr("Where"))
        self.link = Field("https://…", symbol="linked", name=tr("Address"))
        self._address = Labelled(
            tr("Address"), self.link, tr("The page where it stands, to go back there and to answer.")
        )
        self._shown = Flow(gap=8)
        box = QWidget()
        box.setLayout(self._shown)
        add = Button(tr("Add a picture…"), "image", small=True)
        add.clicked.connect(self._ask_for_pictures)
        paste = Button(tr("Paste a picture"), "paste", small=True)
        paste.clicked.connect(lambda: self.take(QGuiApplication.clipboard().mimeData()))
        self._trouble = Text("", "meta", "bad", wrap=True)
        self._trouble.hide()
        body = col(
            Labelled(tr("What was said"), self.text),
            row((Labelled(tr("Who said it"), self.author), 1), (Labelled(tr("Where"), self.where), 1), gap=16),
            self._address,
            row(add, paste, None),
            box,
            self._trouble,
            gap=12,
        )
        super().__init__(parent, tr("Capture a message"), body, tr("Put into the inbox"), width=640)
        self.setAcceptDrops(True)
        self.link.textChanged.connect(self._guess_place)
        self.text.textChanged.connect(self._notice_address)
        if found is not None:
            self.take(found)
        self.text.setFocus()

    def take(self, found: QMimeData) -> None:
        """Take what the clipboard holds, or what was dropped: a picture, files, an address or a text."""
        pictures = pictures_in(found)
        self._pictures += pictures
        if not pictures and found.hasText():
            if address := address_in(found.text()):
                self.link.setText(address)
            elif not self.text.text():
                self.text.set_text(found.text().strip())
        self._show_pictures()

    def accept(self) -> None:
        link = completed(self.link.text())
        if self.link.text().strip() and not link:
            self._address.set_error(tr("This is no address of a page. It looks like https://example.org/page"))
            self.link.setFocus()
            self.fit_soon()
            return
        told = Captured(self.text.text(), self.author.text(), self.where.text(), link)
        self.primary.setEnabled(False)
        self._trouble.hide()
        work = self._host.bridge.desk.capture(told, self._pictures, tr("Captured by hand"))
        self._host.bridge.do(self, work, then=self._done, otherwise=self._refused)

    def _done(self, conversation: int) -> None:
        super().accept()
        self._host.open("inbox", conversation=conversation)

    def _refused(self, error: Exception) -> None:
        from cmdesk.sentences import sentence

        self.primary.setEnabled(True)
        if not isinstance(error, Problem):
            self._host.complain(error)
            return
        self._trouble.setText(sentence(error.trouble, tr))
        self._trouble.show()
        self.fit()

    def _guess_place(self, link: str) -> None:
        self._address.set_error("")
        place = place_of(link)
        if place and not self.where.isModified():
            self.where.setText(place)

    def _notice_address(self) -> None:
        """An address pasted where the text goes is the place, not the message."""
        if (address := address_in(self.text.text())) and not self.link.text():
            self.link.setText(address)
            self.text.set_text("")

    def _ask_for_pictures(self) -> None:
        dialog = FileDialog(self, tr("Add a picture…"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(f"{tr('Pictures')} ({' '.join(f'*.{end}' for end in PICTURES)})")
        dialog.filesSelected.connect(self._add_files)
        dialog.open()

    def _add_files(self, names: Sequence[str]) -> None:
        self._pictures += [Path(name) for name in names]
        self._show_pictures()

    def _show_pictures(self) -> None:
        clear(self._shown)
        for place, picture in enumerate(self._pictures):
            shown = Thumbnail("image")
            small = asyncio.to_thread(_small, picture, theme.u(SIDE))
            name = picture.name if isinstance(picture, Path) else tr("Pasted picture")
            self._host.bridge.do(shown, small, partial(self._seen, shown, picture), lambda _: None)
            shown.setAccessibleName(name)
            out = Button(tr("Remove"), "close", "quiet", small=True)
            out.setAccessibleName(tr("Remove {name}", name=name))
            out.clicked.connect(lambda _=False, at=place: self._remove(at))
            tile = QWidget()
            called = Elided(name, "caption", "text3")
            called.setFixedWidth(theme.u(SIDE))
            tile.setLayout(col(shown, called, out, gap=4))
            self._shown.addWidget(tile)
        self.fit_soon()  # not before the row of pictures has its height

    def _seen(self, shown: Thumbnail, picture: Picture, image: QImage) -> None:
        """It is shown, or said at once to be none."""
        if not image.isNull():
            shown.show_image(image)
        elif isinstance(picture, Path) and picture in self._pictures:
            self._remove(self._pictures.index(picture))
            self._refused(Problem("media-unreadable", name=picture.name))

    def _remove(self, place: int) -> None:
        del self._pictures[place]
        self._show_pictures()


def _small(picture: Picture, side: int) -> QImage:
    return small_image(str(picture) if isinstance(picture, Path) else picture, side)


def pictures_in(found: QMimeData) -> list[Picture]:
    """The pictures of a clipboard or a drop: as files, else as what was copied."""
    files = [Path(url.toLocalFile()) for url in found.urls() if url.isLocalFile()]
    pictures: list[Picture] = [path for path in files if path.suffix.lower().lstrip(".") in PICTURES]
    if not files and found.hasImage():
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if QImage(found.imageData()).save(buffer, "PNG"):  # type: ignore[call-overload]
            pictures.append(bytes(buffer.data().data()))
    return pictures


def capture_files(host: Host, owner: QWidget, paths: Sequence[Path], then: Callable[[Sequence[int]], None]) -> None:
    """Files that were dropped: each makes its conversations; what cannot be read is told."""

    def done(talks: Sequence[int]) -> None:
        host.tell(tr("{n} conversations captured", n=len(talks)))
        then(talks)

    for path in paths:
        host.bridge.do(owner, host.bridge.desk.capture_file(path, tr("Captured by hand")), then=done)
