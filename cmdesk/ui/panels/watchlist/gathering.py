"""Collections in the watchlist: which one an item goes into, their names, their end."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.domain.items import Collection, ItemPage
from cmdesk.store import gathered
from cmdesk.store.gathered import Removed
from cmdesk.ui import paint
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.watchlist.places import Place
from cmdesk.ui.picker import Picker, holds
from cmdesk.ui.widgets import Dialog, Field, Labelled, SourceLine, col
from cmdesk.ui.words import tr

NOWHERE = 0  # the key of the line that takes an item out


class CollectionMenu(Picker):
    """Type to find a collection, or to make it. `chosen` gives its id or None, `named` a new name."""

    chosen = Signal(object)
    named = Signal(str)

    def __init__(self, parent: QWidget, known: Sequence[Collection], inside: int | None) -> None:
        hint = tr("Find or create a collection")
        super().__init__(parent, hint, tr("Collections"), "keep", self.choices, self.take)
        self._known, self._inside = known, inside
        self.refill()

    def choices(self, typed: str) -> Sequence[SourceLine]:
        lines = [self._line(one) for one in self._known if holds(one.name, typed)]
        if typed and all(one.name.casefold() != typed.casefold() for one in self._known):
            lines.append(SourceLine(typed, tr("Create “{name}”", name=typed), "add"))
        if self._inside is not None and not typed:
            lines.append(SourceLine(NOWHERE, tr("Take out of its collection"), "close"))
        return lines

    def _line(self, one: Collection) -> SourceLine:
        here = one.id == self._inside
        said = tr("{name}, on", name=one.name) if here else one.name
        return SourceLine(one.id, one.name, "check" if here else "keep", accessible=said)

    def take(self, line: SourceLine) -> None:
        if isinstance(line.key, str):
            self.named.emit(line.key)
        else:
            self.chosen.emit(line.key or None)
        self.close()


class RenameCollection(Dialog):
    """Another name for a collection; the rules that put into it follow."""

    def __init__(self, parent: QWidget, host: Host, place: Place) -> None:
        self._host, self._place = host, place
        self.name = Field("", place.name, name=tr("Name"))
        body = col(Labelled(tr("Name"), self.name), None, gap=12)
        super().__init__(parent, tr("Rename {name}", name=place.name), body, tr("Rename"), width=480)
        self.name.setFocus()
        self.name.selectAll()

    def accept(self) -> None:
        name = self.name.text()
        if name.strip() and name != self._place.name:
            self._host.bridge.write(self._behind, gathered.rename, self._place.id, name)
        super().accept()


class Gathering(QObject):
    """Puts what is being read into a collection, and looks after the collections themselves."""

    def __init__(self, panel: QWidget, host: Host) -> None:
        super().__init__(panel)
        self._panel, self._host = panel, host
        self.known: Sequence[Collection] = ()

    def ask(self, page: ItemPage, at: QPoint) -> None:
        """Let the user say into which collection an item goes."""
        menu = CollectionMenu(self._panel, self.known, page.collection_id)
        menu.chosen.connect(lambda into: self.put(page.row.id, into))
        menu.named.connect(lambda name: self._make(page.row.id, name))
        menu.open_at(at)

    def _make(self, item_id: int, name: str) -> None:
        made = lambda number: self.put(item_id, number, name)  # noqa: E731
        self._host.bridge.write(self._panel, gathered.make, name, self._host.now(), then=made)

    def put(self, item_id: int, into: int | None, name: str = "") -> None:
        bridge = self._host.bridge
        name = name or next((one.name for one in self.known if one.id == into), "")

        def tell(before: int | None) -> None:
            if before == into:
                return
            told = tr("Put into {name}", name=name) if into is not None else tr("Taken out of its collection")
            self._host.tell(told, lambda: bridge.write(self._panel, gathered.put, item_id, before))

        bridge.write(self._panel, gathered.put, item_id, into, then=tell)

    # -- the collections themselves -----------------------------------------------------------------------------

    def fill_menu(self, menu: QMenu, place: Place) -> None:
        """What can be done with a collection."""
        menu.addAction(paint.picture_of("write"), tr("Rename…"), lambda: self.rename(place))
        menu.addAction(paint.picture_of("bin"), tr("Remove the collection"), lambda: self.remove(place))

    def rename(self, place: Place) -> None:
        RenameCollection(self._panel, self._host, place).open()

    def remove(self, place: Place) -> None:
        """Forget it; its items stay in the lists they came into."""
        bridge = self._host.bridge

        def tell(removed: Removed | None) -> None:
            if removed is not None:
                undo = lambda: bridge.write(self._panel, gathered.bring_back, removed)  # noqa: E731
                self._host.tell(tr("Collection {name} removed; its items stay", name=removed.name), undo)

        bridge.write(self._panel, gathered.remove, place.id, then=tell)
