"""Asking a boss or a client to agree: a page for them to read, and what they answered."""

import asyncio
import re
from base64 import b64decode
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, QSize, QSizeF, Qt, QUrl
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from cmdesk import whole_files
from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.calendar import MOVABLE, Mark
from cmdesk.store import accounts, approvals
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.calendar.chips import Chip, city_of
from cmdesk.ui.panels.drafts.moments import day_and_hour
from cmdesk.ui.picture_reader import read_picture
from cmdesk.ui.widgets import Dialog, Field, Labelled, Segmented, Text, col
from cmdesk.ui.words import tr

KEPT = "calendar/answers to"  # the address that was given last; kept in the settings
ASKED = (*MOVABLE, Mark.ASSISTED)
RESOLUTION = 144  # dots per inch
PICTURE = re.compile(r'src="data:image/[\w.+-]+;base64,([^"]+)"')


class ApprovalDialog(Dialog):
    """To which address they answer, and as what kind of file."""

    def __init__(self, parent: QWidget, count: int, address: str) -> None:
        self.address = Field(tr("name@example.org"), address, name=tr("Mail address"))
        self.kind = Segmented(tr("Kind of file"), [tr("Web page (HTML)"), "PDF"])
        said = tr(
            "They need no program and no account: the file shows each post as it would leave, with two mails to "
            "answer. What they answer is read from your mailbox by the reference in its subject."
        )
        hint = tr("A mailbox that is connected here, else their answers do not come back by themselves.")
        body = col(
            Text(said, "body", "text2", wrap=True, leading=140),
            Labelled(tr("Their answers go to"), self.address, hint),
            self.kind,
            gap=14,
        )
        title = tr("Have {n} posts agreed to", n=count)
        super().__init__(parent, title, body, tr("Choose where to keep it"), tr("Cancel"), width=520)
        self.address.textChanged.connect(lambda: self._judge())
        self._judge()

    def _judge(self) -> None:
        told = self.address.text().strip()
        self.primary.setEnabled(told.count("@") == 1 and "." in told.partition("@")[2] and " " not in told)


class Approving(QObject):
    """What is done about posts that somebody must agree to."""

    def __init__(self, host: Host, room: QWidget) -> None:
        super().__init__(room)
        self.host, self.room = host, room

    def ask(self, chosen: Sequence[Chip]) -> None:
        """Of what was chosen, what is not out."""
        chips = [one for one in chosen if one.mark in ASKED]

        def open_with(rows: Sequence[AccountRow]) -> None:
            mail = next((one.name for one in rows if one.network == "mail"), "")
            kept = self.host.settings.layout.get(KEPT)
            asked = ApprovalDialog(self.room, len(chips), kept if isinstance(kept, str) and kept else mail)
            asked.accepted.connect(lambda: self._ask_file(chips, asked.address.text().strip(), asked.kind.value() == 1))
            asked.finished.connect(asked.deleteLater)
            asked.open()

        self.host.bridge.ask(self, accounts.every, then=open_with)

    def _ask_file(self, chips: Sequence[Chip], address: str, pdf: bool) -> None:
        self.host.settings.layout[KEPT] = address
        ending = "pdf" if pdf else "html"
        asked = FileDialog(self.room, tr("Keep the posts to agree to"))
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asked.setNameFilter(f"{ending.upper()} (*.{ending})")
        asked.setDefaultSuffix(ending)
        asked.selectFile(f"{tr('posts')}.{ending}")
        asked.fileSelected.connect(lambda path: self.write(chips, address, Path(path), pdf))
        asked.open()

    def write(self, chips: Sequence[Chip], address: str, path: Path, pdf: bool) -> None:
        """The page, at this place; the posts wait for an answer from now on."""
        whens = {one.key: _when(one) for one in chips}
        bridge = self.host.bridge

        async def work() -> None:
            html = await bridge.desk.approval_page(whens, address, tr)
            body = await asyncio.to_thread(as_pdf, html) if pdf else html.encode()
            await asyncio.to_thread(whole_files.export, path, body)

        said = tr("{n} posts wait for an answer: send {file} to whom must agree", n=len(chips), file=path.name)
        bridge.do(self, work(), then=lambda _: self.host.tell(said))

    def decide(self, chips: Sequence[Chip], agreed: bool) -> None:
        """They said so by word of mouth."""
        bridge = self.host.bridge
        for one in chips:
            bridge.write(self, approvals.decide, one.key, agreed, self.host.now())
        said = (
            tr("{n} posts are agreed to", n=len(chips)) if agreed else tr("{n} posts are to be changed", n=len(chips))
        )
        self.host.tell(said)

    def turn_needed(self) -> None:
        """Whether anything leaves that nobody agreed to."""
        bridge = self.host.bridge

        def turn(needed: bool) -> None:
            told = tr("Posts leave without anybody else’s agreement again.")
            if not needed:
                told = tr("From now on no post leaves before somebody agreed to it.")
            back = self._set_needed(needed)
            bridge.write(self, approvals.need, not needed, then=lambda _: self.host.tell(told, back))

        bridge.ask(self, approvals.needed, then=turn)

    def _set_needed(self, on: bool) -> Callable[[], None]:
        return lambda: self.host.bridge.write(self, approvals.need, on)


def _when(chip: Chip) -> str:
    if chip.planned is None:
        return tr("without a date")
    return f"{day_and_hour(chip.planned.wall)} ({city_of(chip.planned.zone)})"


def as_pdf(html: str) -> bytes:
    """In any thread: nothing of it is shown. Qt does not read the pictures by itself: it would guess their kind."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(RESOLUTION)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    margin = 2 * round(document.documentMargin())
    sheet = QSize(writer.width() - margin, writer.height() // 2)

    def take(found: re.Match[str]) -> str:
        place = QUrl(f"picture:{found.start()}")
        document.addResource(QTextDocument.ResourceType.ImageResource, place, read_picture(b64decode(found[1]), fit))
        return f'src="{place.toString()}"'

    def fit(whole: QSize) -> QSize:
        """No larger than the sheet, which would cut it off."""
        return whole if whole.boundedTo(sheet) == whole else whole.scaled(sheet, Qt.AspectRatioMode.KeepAspectRatio)

    document.setHtml(PICTURE.sub(take, html))
    document.print_(writer)
    del writer  # writes the end of the file
    return bytes(buffer.data().data())
