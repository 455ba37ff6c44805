"""What can be done with the figures: written as a table, the chart as a picture."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QRect
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from cmdesk import whole_files
from cmdesk.domain.reports import Kind, Wanted
from cmdesk.domain.reputation import Overview, Period
from cmdesk.domain.timeframes import free
from cmdesk.reports.reputation import Names
from cmdesk.ui import times
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.reputation.trend import TrendCard
from cmdesk.ui.words import tr

RATIO = 2  # pixels for each of the screen's: what is printed is looked at closely


class Deeds:
    """Each tells the host what happened."""

    def __init__(self, panel: QWidget, host: Host) -> None:
        self._panel, self._host = panel, host

    def ask_where(self, title: str, name: str, suffix: str, then: Callable[[Path], None]) -> None:
        dialog = FileDialog(self._panel, title)
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{name}.{suffix}")
        dialog.fileSelected.connect(lambda path: then(Path(path)))
        dialog.open()

    def ask_table(self, told: Overview, names: Names) -> None:
        title = tr("Write the figures to a file")
        self.ask_where(title, tr("reputation"), "csv", lambda path: self.write_table(told, names, path))

    def write_table(self, told: Overview, names: Names, path: Path) -> None:
        bridge = self._host.bridge
        work = bridge.desk.write_figures(told, names, path, tr)
        bridge.do(self._panel, work, lambda _: self._written(path))

    def ask_picture(self, card: TrendCard, about: str, suffix: str) -> None:
        title = tr("Write the chart to a file")
        self.ask_where(title, tr("reputation"), suffix, lambda path: self.write_picture(card, about, path))

    def write_picture(self, card: TrendCard, about: str, path: Path) -> None:
        """PNG or SVG, as the name of the file says; `about`: whom and which time it shows."""
        made = _svg(card, about) if path.suffix.lower() == ".svg" else _png(card, about)
        work = asyncio.to_thread(whole_files.export, path, made)
        self._host.bridge.do(self._panel, work, lambda _: self._written(path))

    def make_report(self, period: Period) -> None:
        """The field report of the days that are shown, on one page; it opens."""
        last = times.local(period.until - timedelta(milliseconds=1)).date()
        wanted = Wanted(Kind.FIELD, free(times.local(period.since).date(), last), full=False)
        bridge = self._host.bridge
        then = lambda number: self._host.open("reports", report=number)  # noqa: E731
        bridge.do(self._panel, bridge.desk.make_report(wanted), then)

    def _written(self, path: Path) -> None:
        self._host.tell(tr("Written: {files} in {folder}.", files=path.name, folder=path.parent))


def _png(card: TrendCard, about: str) -> bytes:
    size, made = card.picture_size(), QBuffer()
    image = QImage(size * RATIO, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(RATIO)
    painter = QPainter(image)
    card.paint_picture(painter, about)
    painter.end()
    made.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(made, QByteArray(b"png")).write(image)
    return bytes(made.data().data())


def _svg(card: TrendCard, about: str) -> bytes:
    size, made = card.picture_size(), QBuffer()
    drawing = QSvgGenerator()
    drawing.setOutputDevice(made)
    drawing.setSize(size)
    drawing.setViewBox(QRect(0, 0, size.width(), size.height()))
    drawing.setTitle(card.title.said())
    drawing.setDescription(card.chart.accessibleDescription())
    painter = QPainter(drawing)
    card.paint_picture(painter, about)
    painter.end()
    return bytes(made.data().data())
