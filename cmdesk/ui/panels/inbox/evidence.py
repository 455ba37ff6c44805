"""The files that were kept with a message: small pictures that open whole."""

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from cmdesk.domain.media import Attached
from cmdesk.ui import theme
from cmdesk.ui.attached_file import SIDE, Thumbnail, small_image
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Flow, row
from cmdesk.ui.words import tr


class Evidence(QWidget):
    """One button per file; the system's own viewer shows it."""

    def __init__(self, host: Host, files: Sequence[Attached]) -> None:
        super().__init__()
        self.buttons = [self._button(host, each) for each in files]
        self.setLayout(Flow(*self.buttons, gap=8))

    def _button(self, host: Host, attached: Attached) -> QPushButton:
        path = host.bridge.desk.media_path(attached)
        button, thumbnail = QPushButton(), Thumbnail("image" if attached.is_picture else "attach")
        thumbnail.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.setLayout(row(thumbnail))
        button.setFlat(True)
        button.setFixedSize(thumbnail.size())
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(tr("Open {name}", name=attached.name or tr("Pasted picture")))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        if attached.is_picture:
            load = asyncio.to_thread(small_image, str(path), theme.u(SIDE) * 2)
            host.bridge.do(button, load, thumbnail.show_image, lambda _: None)  # else its sign stays
        return button
