"""What rules hid from the watchlist: it lies here for thirty days and can be shown again."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cmdesk.domain.items import ItemRow
from cmdesk.domain.topics import Topic
from cmdesk.store import items, removing, rules
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, Dialog, Elided, EmptyState, Panel, Scroll, Text, clear, col, row
from cmdesk.ui.words import tr


class HiddenLine(Panel):
    """One item, and the way back."""

    def __init__(self, item: ItemRow, when: str) -> None:
        self.item = item
        title = item.title or item.excerpt or item.link
        self.restore = Button(tr("Show again"), "watch", "quiet", small=True)
        self.restore.setAccessibleName(tr("Show again: {name}", name=title))
        about = " · ".join(part for part in (item.source, when) if part)
        said = col(Elided(title, "body-strong"), Elided(about, "meta", "text3"), gap=2)
        super().__init__(row((said, 1), self.restore, gap=8, pad=(0, 4, 0, 4)))


class HiddenItems(Dialog):
    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host = host
        self._found: Sequence[ItemRow] = ()
        self.sentence = Text(tr("What rules hide goes for good after thirty days."), "meta", "text2", wrap=True)
        self.buried = Text("", "meta", "text3", wrap=True)
        self._lines = col(gap=0)
        body = col(self.sentence, (Scroll(col(self._lines, None)), 1), self.buried, gap=10)
        title, verb = tr("Hidden by rules"), tr("Show all again")
        super().__init__(parent, title, body, verb, tr("Close"), width=680, height=480)
        host.bridge.changed.connect(self._on_changed)
        self.refresh()

    def accept(self) -> None:
        """Show all of them again, also what is not listed; there is nothing more to do here."""
        host = self._host
        host.bridge.write(host.bridge, rules.restore_all, then=self._tell)
        super().accept()

    def refresh(self) -> None:
        ask = self._host.bridge.ask
        ask(self, items.page, items.View(binned=True), then=self._show)
        ask(self, removing.buried, then=self._count)

    def lines(self) -> list[HiddenLine]:
        found = [item.widget() for i in range(self._lines.count()) if (item := self._lines.itemAt(i)) is not None]
        return [widget for widget in found if isinstance(widget, HiddenLine)]

    def _show(self, found: Sequence[ItemRow]) -> None:
        self._found = found
        clear(self._lines)
        now = self._host.now()
        for item in found:
            line = HiddenLine(item, times.told(item.published, now))
            line.restore.clicked.connect(lambda _=False, item=item: self._restore([item.id]))
            self._lines.addWidget(line)
        if not found:
            self._lines.addWidget(EmptyState("filter", tr("Nothing is hidden"), tr("No rule hid anything lately.")))
        self.set_primary(tr("Show all again"), bool(found))

    def _count(self, n: int) -> None:
        words = tr("{n} more went for good: only their numbers are kept, so that no fetch brings them back.", n=n)
        self.buried.setText(words if n else "")
        self.buried.setVisible(bool(n))

    def _restore(self, ids: Sequence[int]) -> None:
        bridge = self._host.bridge
        bridge.write(bridge, rules.restore, ids, then=lambda _: self._tell(len(ids)))

    def _tell(self, count: int) -> None:
        self._host.tell(tr("{n} items are shown again", n=count))

    def _on_changed(self, topic: Topic) -> None:
        if topic & Topic.ITEMS:
            self.refresh()
