"""What can be done with several sources at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.domain.sources import Health, SourceRow
from cmdesk.store import sources
from cmdesk.ui import paint
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import question
from cmdesk.ui.words import tr


class SourceBulk(QObject):
    """Moves and pauses with an undo; what is removed takes its items along, so that is asked first."""

    def __init__(self, panel: QWidget, host: Host) -> None:
        super().__init__(panel)
        self._panel, self._host = panel, host

    def menu_of(self, chosen: Sequence[SourceRow]) -> QMenu:
        menu = QMenu(self._panel)
        menu.setTitle(tr("{n} sources", n=len(chosen)))
        menu.addAction(paint.picture_of("folder"), tr("Move into a folder…"), partial(self.move, chosen))
        self.fill(menu, chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def fill(self, menu: QMenu, chosen: Sequence[SourceRow]) -> None:
        """What is done with these wherever they stand: chosen one by one, or in a folder."""
        add, picture = menu.addAction, paint.picture_of
        going = [one for one in chosen if one.health is not Health.PAUSED]
        paused = [one for one in chosen if one.health is Health.PAUSED]
        if going:
            add(picture("pause"), tr("Pause {n} sources", n=len(going)), partial(self.pause, going, True))
        if paused:
            add(picture("play"), tr("Resume {n} sources", n=len(paused)), partial(self.pause, paused, False))
        menu.addSeparator()
        add(picture("bin"), tr("Remove {n} sources…", n=len(chosen)), partial(self.remove, chosen))

    def move(self, chosen: Sequence[SourceRow]) -> None:
        from cmdesk.ui.dialogs.move_sources import MoveSources

        MoveSources(self._panel, self._host, chosen).open()

    def pause(self, chosen: Sequence[SourceRow], paused: bool) -> None:
        # Only those that it changes, so that taking it back wakes none that slept before.
        ids = [one.id for one in chosen if (one.health is Health.PAUSED) is not paused]
        bridge = self._host.bridge

        def write(value: bool) -> None:
            bridge.write(self._panel, sources.pause_some, ids, value, self._host.now())

        write(paused)
        told = tr("{n} sources paused", n=len(ids)) if paused else tr("{n} sources resumed", n=len(ids))
        self._host.tell(told, lambda: write(not paused))

    def remove(self, chosen: Sequence[SourceRow]) -> None:
        told = tr("Their {n} items go with them.", n=sum(one.items for one in chosen))
        kept = tr("What has a star and what is in the inbox stays here.")
        title = tr("Remove {n} sources?", n=len(chosen))
        asked = question(self._panel, title, f"{told} {kept}", tr("Remove the sources"), danger=True)
        bridge, ids = self._host.bridge, [one.id for one in chosen]

        def removed(stay: int) -> None:
            told = [tr("{n} sources removed", n=len(ids) - stay)] if stay < len(ids) else []
            told += [tr("{n} sources stay, paused, with what was kept of them", n=stay)] if stay else []
            self._host.tell(" · ".join(told))

        asked.accepted.connect(lambda: bridge.do(self._panel, bridge.desk.remove_sources(ids), removed))
        asked.open()
