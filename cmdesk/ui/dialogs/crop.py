"""Cropping a picture that goes with a text: the part, the point that stays in view, and how large it is on its way."""

import asyncio
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from cmdesk.domain import crops
from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.media import WHOLE, Attached, Box
from cmdesk.store import cuts
from cmdesk.ui import theme
from cmdesk.ui.attached_file import size_of, small_image
from cmdesk.ui.crop_area import CropArea
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import ComboField, Dialog, Labelled, Panel, Section, Segmented, Text, col, row
from cmdesk.ui.words import tr

PREVIEW = 1200  # pixels of the longer side
PAUSE_MS = 500  # without a change; then it is worked out how large it is
FREE, ORIGINAL = 0.0, -1.0


def ratios() -> list[tuple[str, float]]:
    """Shapes that networks show, with where."""
    return [
        (tr("Free"), FREE),
        (tr("As the picture"), ORIGINAL),
        (tr("1:1 square"), 1.0),
        (tr("4:5 portrait (Instagram)"), 4 / 5),
        (tr("1.91:1 (cards of links)"), 1.91),
        (tr("16:9 wide (X, Bluesky)"), 16 / 9),
        (tr("9:16 upright (stories)"), 9 / 16),
        (tr("3:1 banner"), 3.0),
    ]


class CropDialog(Dialog):
    """`cropped` tells what stands in the picture's place now. The picture itself stays as it is."""

    cropped = Signal(object)  # Attached

    def __init__(
        self, parent: QWidget, host: Host, draft_id: int, attached: Attached, accounts: Sequence[AccountRow]
    ) -> None:
        self._host, self._draft_id, self._attached, self._accounts = host, draft_id, attached, list(accounts)
        self._origin: Attached | None = None
        self.area = CropArea()
        self.ratio = ComboField(tr("Shape"), ratios())
        self.mode = Segmented(tr("What is set"), [tr("Part"), tr("Focus point")])
        self.told, self.sizes = Text("", "body-strong"), Text("", "meta", "text2", wrap=True)
        hint = tr("Mastodon and others keep the focus point in view where they show less.")
        keys = tr("Arrows move, + and − change the size, Shift makes larger steps.")
        side = Panel(
            col(
                Labelled(tr("Shape"), self.ratio),
                self.mode,
                Text(hint, "meta", "text3", wrap=True),
                8,
                self.told,
                Section(tr("On its way")),
                self.sizes,
                None,
                Text(keys, "meta", "text3", wrap=True),
                gap=8,
            )
        )
        side.setFixedWidth(theme.u(250))
        body = row((self.area, 1), side, gap=20)
        title, quiet = tr("Crop {name}", name=attached.name), tr("The whole picture")
        super().__init__(parent, title, body, tr("Use this part"), tr("Cancel"), quiet, width=860, height=560)
        self.primary.setEnabled(False)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._work_out)
        self.area.changed.connect(self._tell)
        self.ratio.currentIndexChanged.connect(lambda: self._reshape())
        self.mode.chosen.connect(lambda place: self.area.set_pointing(place == 1))
        self.stepped_aside.connect(lambda: self.area.set_box(WHOLE, None))
        host.bridge.ask(self, cuts.origin, attached.media_id, then=self._take)

    def _take(self, found: tuple[Attached, Box] | None) -> None:
        if found is None:
            self.reject()
            return
        self._origin, box = found
        path = str(self._host.bridge.desk.media_path(self._origin))
        self.area.point = crops.point_of(box, (self._attached.focus_x, self._attached.focus_y))
        self._host.bridge.do(
            self, asyncio.to_thread(small_image, path, PREVIEW), self._show, lambda error: self._host.complain(error)
        )
        self.area.set_box(box, None)

    def _show(self, image: QImage) -> None:
        self.area.show_image(image)
        self.primary.setEnabled(self._origin is not None and not image.isNull())
        self.area.setFocus()

    def _reshape(self) -> None:
        """Another shape: as much of the picture as it takes, about what was chosen."""
        origin, ratio = self._origin, float(self.ratio.currentData())
        if origin is None or not origin.width:
            return
        if ratio == FREE:
            self.area.set_box(self.area.box, None)
            return
        wanted = origin.width / origin.height if ratio == ORIGINAL else ratio
        shape = crops.shape_of(wanted, origin.width, origin.height)
        self.area.set_box(crops.largest(shape, self.area.box), shape)

    def _tell(self) -> None:
        if self._origin is not None:
            _, _, width, height = self.area.box
            wide, tall = round(width * self._origin.width), round(height * self._origin.height)
            self.told.setText(tr("{width} × {height} pixels", width=wide, height=tall))
        self._pause.start()

    def _work_out(self) -> None:
        """How large it is for each network, which may want it smaller."""
        origin, box = self._origin, self.area.box
        if origin is None or not self._accounts:
            return

        def take(found: Sequence[Any]) -> None:
            if box == self.area.box:
                lines = [
                    tr("{account}: {width} × {height}, {size}", account=one.name, width=w, height=h, size=size_of(b))
                    for one, (w, h, b) in zip(self._accounts, found, strict=True)
                ]
                self.sizes.setText("\n".join(lines))

        work = self._host.bridge.desk.cropped_sizes(origin, box, self._accounts)
        self._host.bridge.do(self, work, take, self._host.complain)

    def accept(self) -> None:
        """Put the part in the picture's place, with its point."""
        if not self.primary.isEnabled():
            return
        self.primary.setEnabled(False)
        box, point, desk = self.area.box, self.area.point, self._host.bridge.desk
        number, attached = self._draft_id, self._attached

        async def work() -> Attached:
            part: Attached = await desk.crop(number, attached.media_id, box)
            await desk.describe(number, part.media_id, attached.alt, crops.focus_in(box, *point))
            return part

        def done(part: Attached) -> None:
            self.cropped.emit(part)
            super(CropDialog, self).accept()

        def refused(error: Exception) -> None:
            self.primary.setEnabled(True)
            self._host.complain(error)

        self._host.bridge.do(self, work(), done, refused)
