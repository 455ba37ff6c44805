"""What we said elsewhere: past posts of every account and archive, and the archives that were taken in."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cmdesk.domain.archives import ArchiveRow, PastPost
from cmdesk.domain.topics import Topic
from cmdesk.sentences.archives import kind_name
from cmdesk.store import archives, past_posts
from cmdesk.ui import paint, times
from cmdesk.ui.dialogs.import_archive import ImportArchive, remover
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.network_names import written
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.list import title_of
from cmdesk.ui.rows import Rows
from cmdesk.ui.widgets import (
    Button,
    Dialog,
    DraftLine,
    EmptyState,
    Lines,
    ListView,
    Tabs,
    Text,
    col,
    row,
)
from cmdesk.ui.widgets import DraftRow as DraftDelegate
from cmdesk.ui.words import tr

POSTS, ARCHIVES = range(2)


class Elsewhere(Dialog):
    """`begun` names the item that a new draft is to be made from."""

    begun = Signal(int)

    def __init__(self, parent: QWidget, host: Host, page: int = POSTS) -> None:
        self._host = host
        self.tabs = Tabs(tr("What we said elsewhere"), [tr("Past posts"), tr("Archives")], flush=True)
        self.posts: Rows = Rows(host.bridge, past_posts.page, lambda found: post_line(found, host.now()))
        self.list = ListView(tr("Past posts"), DraftDelegate(), self.posts)
        nothing = tr("What you published elsewhere shows here: read from your accounts, or taken from an archive.")
        self.empty = EmptyState("history", tr("No past posts yet"), nothing)
        self.taken = Lines()
        self.archives = ListView(tr("Archives"), DraftDelegate(), self.taken)
        hint = tr(
            "Mastodon, X, Facebook, Instagram, WordPress, YouTube, Disqus, and mailboxes: the file they gave you."
        )
        self.none = EmptyState("import", tr("No archive was taken in"), hint)
        self.pages = QStackedWidget()
        for each in (self.list, self.empty, self.archives, self.none):
            self.pages.addWidget(each)
        self.add = Button(tr("Import an archive…"), "import")
        self.unpacked = Button(tr("From an unpacked folder…"), "folder")
        self.remove = Button(tr("Take this archive out again"), "undo")
        note = Text(tr("Nothing of it is ever sent again by itself."), "meta", "text3", wrap=True)
        body = col(self.tabs, (self.pages, 1), row(self.add, self.unpacked, self.remove, None, gap=8), note, gap=10)
        title = tr("What we said elsewhere")
        super().__init__(parent, title, body, tr("Write again from it"), tr("Close"), width=720, height=600)
        self.tabs.currentChanged.connect(lambda _: self._show())
        self.list.chosen.connect(lambda _: self._name())
        self.archives.chosen.connect(lambda _: self._name())
        self.add.clicked.connect(lambda: ask_for_archive(self, self._host))
        self.unpacked.clicked.connect(lambda: ask_for_archive(self, self._host, folder=True))
        self.remove.clicked.connect(self._remove)
        self.posts.loaded.connect(self._show)
        host.bridge.changed.connect(self._on_changed)
        self.tabs.setCurrentIndex(page)
        self.posts.show("")
        self.list.setFocus()
        self._ask()

    def _ask(self) -> None:
        self._host.bridge.ask(self, archives.every, then=self._take)

    def _take(self, found: Sequence[ArchiveRow]) -> None:
        now = self._host.now()
        self.taken.set([archive_line(one, now) for one in found])
        self._show()

    def _on_changed(self, topic: Topic) -> None:
        if topic & (Topic.ITEMS | Topic.ACCOUNTS):
            self.posts.reload()
            self._ask()

    def _show(self) -> None:
        if self.tabs.currentIndex() == POSTS:
            self.pages.setCurrentWidget(self.list if self.posts.rowCount() else self.empty)
        else:
            self.pages.setCurrentWidget(self.archives if self.taken.rowCount() else self.none)
        self._name()

    def _name(self) -> None:
        post = self.pages.currentWidget() is self.list and self.list.current_line() is not None
        self.set_primary(tr("Write again from it"), post)
        self.remove.setVisible(self.pages.currentWidget() is self.archives)
        self.remove.setEnabled(self.archives.current_line() is not None)

    def _remove(self) -> None:
        line = self.archives.current_line()
        if isinstance(line, DraftLine) and isinstance(line.key, int):
            remover(self._host, line.key)()

    def accept(self) -> None:
        line = self.list.current_line()
        if self.pages.currentWidget() is self.list and isinstance(line, DraftLine) and isinstance(line.key, int):
            self.begun.emit(line.key)
            super().accept()


def post_line(post: PastPost, now: datetime) -> DraftLine:
    """One past post: what it said, where, when."""
    said = post.title or post.text
    first = title_of(said) if said.strip() else written(post.network)
    more = post.text if post.title else paint.one_line(said).removeprefix(first).strip()
    when = f"{post.account} · {times.when(post.published, now)}"
    return DraftLine(post.id, first, more, "sent", (post.network,), when, "text3")


def archive_line(one: ArchiveRow, now: datetime) -> DraftLine:
    said = tr("{n} entries", n=one.items)
    if one.files:
        said += ", " + tr("{n} files", n=one.files)
    when = tr("taken in {time}", time=times.when(one.started, now))
    title = f"{kind_name(one.kind, tr)} · {one.account}"
    return DraftLine(one.id, title, f"{one.name}, {said}", "sent", (one.kind.network,), when, "text3")


def ask_for_archive(parent: QWidget, host: Host, *, folder: bool = False) -> None:
    """Ask for the file of an archive, or for the folder into which somebody unpacked it."""
    dialog = FileDialog(parent, tr("Import an archive"))
    if folder:
        dialog.setFileMode(FileDialog.FileMode.Directory)
    else:
        endings = "*.zip *.tar.gz *.tgz *.tar *.xml *.gz *.mbox *.json *.js *.csv"
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{tr('Archives of networks')} ({endings})", tr("All files (*)")])
    dialog.fileSelected.connect(lambda path: open_archive(parent, host, Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def open_archive(parent: QWidget, host: Host, path: Path) -> ImportArchive:
    dialog = ImportArchive(parent, host, path)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
