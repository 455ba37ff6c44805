"""Lists of the watchlist that are kept as views: named, found again in the tree, renamed, removed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.domain.troubles import Problem
from cmdesk.domain.watches import KeptList
from cmdesk.sentences import sentence
from cmdesk.store import item_views
from cmdesk.ui import paint
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.watchlist.itemlist import ItemList
from cmdesk.ui.panels.watchlist.looks import keep_look
from cmdesk.ui.panels.watchlist.places import ALL, LISTED, Place, place_of_view, title_of
from cmdesk.ui.widgets import Dialog, Field, Labelled, Text, col
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.panels.watchlist.panel import WatchlistPanel


class NameView(Dialog):
    """Asks for a name and hands it to `keep`, which says through `refuse` why it cannot be."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        told: str,
        primary: str,
        keep: Callable[["NameView", str], None],
        name: str = "",
    ) -> None:
        self._keep = keep
        self.name = Field(tr("Press to read"), name, name=tr("Name"))
        self._name = Labelled(tr("Name"), self.name)
        body = col(*([Text(told, "meta", "text2", wrap=True)] if told else []), self._name, None, gap=12)
        super().__init__(parent, title, body, primary, width=460)
        self.name.textChanged.connect(lambda: self._judge())
        self._judge()
        self.name.setFocus()
        self.name.selectAll()

    def _judge(self) -> None:
        self._name.set_error("")
        self.primary.setEnabled(bool(self.name.text().strip()))

    def accept(self) -> None:
        if name := self.name.text().strip():
            self._keep(self, name)

    def done_with(self) -> None:
        super().accept()

    def refuse(self, error: Exception) -> None:
        self._name.set_error(sentence(error.trouble, tr) if isinstance(error, Problem) else str(error))


def what_is_listed(items: ItemList, title: str) -> tuple[KeptList, str] | None:
    """What a list shows now, to be kept, and the same in words; None where that cannot be."""
    place, unread = items.place, items.unread.isChecked()
    if words := items.tried() or items.searched():
        view = KeptList(expression=words) if items.tried() else KeptList(words=words)
        return view, tr("All that is found by “{words}”, also what comes later.", words=words)
    told = tr("The unread items of: {place}.", place=title) if unread else tr("The items of: {place}.", place=title)
    if place.kept is not None:
        return replace(place.kept, unread=place.kept.unread or unread), told
    return (KeptList("", place.kind, place.name, place.id, unread), told) if place.kind in LISTED else None


class Views(QObject):
    """Knows the views that are kept, and what can be done with them."""

    def __init__(self, panel: "WatchlistPanel", host: Host) -> None:
        super().__init__(panel)
        self._panel, self._host = panel, host
        self.known: Sequence[KeptList] = ()

    def take(self, known: Sequence[KeptList]) -> None:
        """They may have changed: what is listed may be none of them any more."""
        panel, self.known = self._panel, known
        panel.tell_columns()
        if (kept := panel.list.place.kept) is not None and kept not in known:
            there = next((one for one in known if one.name == kept.name), None)
            panel.tree.choose(ALL if there is None else place_of_view(there))  # gone, or of a folder that was renamed

    def keep(self) -> None:
        """Ask for a name for what is listed now."""
        found = what_is_listed(self._panel.list, title_of(self._panel.list.place, self._panel.known))
        if found is None:
            self._host.tell(tr("What a figure counted cannot be kept as a view"))
            return

        def write(dialog: NameView, name: str) -> None:
            view = replace(found[0], name=" ".join(name.split()))

            def kept(_: object) -> None:
                dialog.done_with()
                self._host.tell(tr("View {name} kept", name=view.name))
                self._show(view)

            self._host.bridge.write(dialog, item_views.add, view, then=kept, otherwise=dialog.refuse)

        NameView(self._panel, tr("Keep this list as a view"), found[1], tr("Keep the view"), write).open()

    def _show(self, view: KeptList) -> None:
        """One that was just kept, read as the list was."""
        place = place_of_view(view)
        keep_look(self._host.settings.layout, place, self._panel.list.look())
        self.take([*(one for one in self.known if one.name != view.name), view])
        self._panel.tree.choose(place)

    def rename(self, view: KeptList) -> None:
        def write(dialog: NameView, name: str) -> None:
            done = lambda _: dialog.done_with()  # noqa: E731
            self._host.bridge.write(dialog, item_views.rename, view.name, name, then=done, otherwise=dialog.refuse)

        NameView(self._panel, tr("Rename {name}", name=view.name), "", tr("Rename"), write, view.name).open()

    def remove(self, view: KeptList) -> None:
        """Forget it; its items stay where they are."""
        bridge = self._host.bridge

        def tell(removed: tuple[KeptList, int] | None) -> None:
            if removed is not None:
                undo = lambda: bridge.write(self._panel, item_views.add, *removed)  # noqa: E731
                self._host.tell(tr("View {name} removed", name=view.name), undo)

        bridge.write(self._panel, item_views.remove, view.name, then=tell)

    def fill_menu(self, menu: QMenu, place: Place) -> None:
        view = place.kept
        assert view is not None
        menu.addAction(paint.picture_of("write"), tr("Rename…"), lambda: self.rename(view))
        menu.addAction(paint.picture_of("bin"), tr("Remove the view"), lambda: self.remove(view))
