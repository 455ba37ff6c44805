"""The pictures of a magazine: only those that were fetched before, for the road or because somebody asked."""

import asyncio
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from cmdesk.ui.bridge import Bridge
from cmdesk.ui.panels.watchlist.body import decode

WIDE, TALL = 96, 88  # pixels of the usual text
SMALLEST = 48  # what is smaller is an icon or a rule
MOST = 400  # kept in memory


class Covers(QObject):
    """Nothing is fetched from outside; `came` tells that there is something to draw."""

    came = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._images: dict[int, QImage] = {}
        self._asked: set[int] = set()

    def of(self, item_id: int) -> QImage | None:
        return self._images.get(item_id)

    def want(self, ids: Iterable[int], ratio: float) -> None:
        """Look for the pictures of these items, where that was not done yet."""
        new = [item_id for item_id in ids if item_id not in self._asked]
        if new:
            self._asked |= set(new)
            self._bridge.do(self, self._look(new, ratio), self._take)

    def forget(self) -> None:
        """What was not there may be there by now."""
        self._asked = set(self._images)

    async def _look(self, ids: list[int], ratio: float) -> dict[int, QImage]:
        found = {}
        for item_id, address in (await self._bridge.desk.covers(ids)).items():
            body = await self._bridge.desk.kept_image(address)
            image = await asyncio.to_thread(cover, body, ratio)
            if not image.isNull():
                found[item_id] = image
        return found

    def _take(self, found: Mapping[int, QImage]) -> None:
        if found:
            self._images |= found
            for item_id in list(self._images)[: max(0, len(self._images) - MOST)]:
                del self._images[item_id]
                self._asked.discard(item_id)
            self.came.emit()


def cover(body: bytes, ratio: float) -> QImage:
    """A picture cut to the shape of a cover; null where it is none, or too small to be one. For any thread."""
    image = decode(body, WIDE * 2, ratio)
    if image.isNull() or min(image.width(), image.height()) < SMALLEST:
        return QImage()
    wide, tall = round(WIDE * ratio), round(TALL * ratio)
    image.setDevicePixelRatio(1.0)
    whole = image.scaled(
        wide, tall, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    cut = whole.copy((whole.width() - wide) // 2, (whole.height() - tall) // 2, wide, tall)
    cut.setDevicePixelRatio(ratio)
    return cut
