"""Watch the hashtags and lists that one's accounts follow on their networks, all in one go."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cmdesk.domain.sources import NewSource
from cmdesk.sentences import sentence
from cmdesk.ui.dialogs.folder_field import FolderField
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Bar, Dialog, Elided, Gap, Labelled, Section, Text, Tick, clear, col, row
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.engine.desk.sourcing import FollowedTags


class FollowedTagsDialog(Dialog):
    """`done` gets the ids of the sources that were added, and how many were watched before."""

    def __init__(self, parent: QWidget, host: Host, done: Callable[[tuple[int, ...], int], None]) -> None:
        self._host, self._done = host, done
        self._found: tuple[NewSource, ...] = ()
        self.ticks: list[Tick] = []
        told = tr(
            "Hashtags that your accounts follow on Mastodon and its family, and lists that they keep or saved on "
            "Bluesky, can be read here like a feed."
        )
        self.words = Text(told, "body", "text", wrap=True, leading=140)
        self.waiting = Bar(tr("Asking your accounts"), 160)
        self.trouble = Text("", "meta", "text2", wrap=True)
        self._list = col(gap=6)
        self.folder = FolderField(host.bridge)
        self._folder = Labelled(tr("Folder"), self.folder)
        body = col(self.words, self.waiting, self._list, self.trouble, self._folder, None, gap=12)
        super().__init__(parent, tr("Watch followed hashtags and lists"), body, tr("Add {n} sources", n=0), width=480)
        self.trouble.hide()
        self._folder.hide()
        self._name_primary()
        bridge = host.bridge
        bridge.do(self, bridge.desk.followed_tags(), self.show_found, self._failed)

    def show_found(self, found: "FollowedTags") -> None:
        self.waiting.hide()
        self._found = found.found
        clear(self._list)
        self.ticks = []
        if found.found:
            self._list.addWidget(Section(tr("Followed hashtags and lists"), len(found.found)))
        for each in found.found:
            tick = Tick(each.title, True)
            tick.setAccessibleDescription(each.address)
            tick.toggled.connect(lambda: self._name_primary())
            self.ticks.append(tick)
            where = row(Gap(28), (Elided(each.address, "meta", "text3"), 1), gap=0)
            self._list.addLayout(col(tick, where, gap=0))
        told = [
            tr("{account}: {words}", account=name, words=sentence(trouble, tr)) for name, trouble in found.told
        ] or ([] if found.found else [_nothing(found.asked)])
        self.trouble.setText("\n".join(told))
        self.trouble.setVisible(bool(told))
        self._folder.setVisible(bool(found.found))
        self._name_primary()
        self.fit_soon()

    def _ticked(self) -> list[NewSource]:
        return [each for each, tick in zip(self._found, self.ticks, strict=True) if tick.isChecked()]

    def _name_primary(self) -> None:
        count = len(self._ticked())
        self.set_primary(tr("Add {n} sources", n=count), count > 0)

    def _failed(self, error: Exception) -> None:
        self.waiting.hide()
        self._host.complain(error)

    def accept(self) -> None:
        folder = self.folder.folder()
        wanted = [NewSource(each.address, each.title, folder, each.site) for each in self._ticked()]
        if not wanted:
            return
        self.set_primary(tr("Add {n} sources", n=len(wanted)), False)
        bridge = self._host.bridge
        bridge.do(self, bridge.desk.add_sources(wanted), lambda result: self._added(*result), self._not_added)

    def _not_added(self, error: Exception) -> None:
        self._host.complain(error)
        self._name_primary()

    def _added(self, made: tuple[int, ...], known: int) -> None:
        super().accept()
        self._done(made, known)


def _nothing(asked: bool) -> str:
    if asked:
        return tr("Your accounts follow no hashtag and no list yet. Follow one on its page there, then come back.")
    return tr(
        "No account that follows hashtags or lists is connected: those of Bluesky, and of Mastodon and its family, do."
    )
