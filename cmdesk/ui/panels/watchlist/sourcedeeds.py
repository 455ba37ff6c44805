"""What can be done with sources, folders and the list as a whole."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.domain.sources import LATER, Health, SourceRow
from cmdesk.store import items, later, ledger, sources
from cmdesk.ui import paint
from cmdesk.ui.metered import Metered
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.watchlist.dropped import HELD, LISTS, dropped
from cmdesk.ui.panels.watchlist.places import Place, title_of
from cmdesk.ui.widgets import question
from cmdesk.ui.words import tr


class SourceDeeds(QObject):
    """Asks what has to be asked, writes through the bridge, and offers to undo what can be undone."""

    added = Signal(int)  # a source that is new, or was known already
    link_asked = Signal(str)

    def __init__(self, panel: QWidget, host: Host) -> None:
        super().__init__(panel)
        self._panel, self._host = panel, host
        self._metered = Metered(host.settings.metered, self._tell_metered, self)

    # -- more sources -------------------------------------------------------------------------------------------

    def add(self, address: str = "", folder: str = "") -> None:
        from cmdesk.ui.dialogs.add_source import AddSource

        AddSource(self._panel, self._host, address, folder, self._told_added).open()

    def _told_added(self, made: tuple[int, ...], known: int) -> None:
        from cmdesk.ui.dialogs.add_source import told_added

        if made:
            self.added.emit(made[0])
        self._host.tell(told_added(len(made)))

    def import_list(self, path: Path | None = None) -> None:
        """Bring in a list; asks for the file where none is given."""
        from cmdesk.ui.dialogs.import_opml import ImportOpml, choose_list

        def show(chosen: Path) -> None:
            ImportOpml(self._panel, self._host, chosen, self._told_imported).open()

        if path is None:
            choose_list(self._panel, show)
        else:
            show(path)

    def _told_imported(self, made: int, known: int) -> None:
        from cmdesk.ui.dialogs.import_opml import told_imported

        self._host.tell(told_imported(made, known))

    def export_list(self, path: Path | None = None) -> None:
        from cmdesk.ui.dialogs.import_opml import choose_target, export

        if path is None:
            choose_target(self._panel, lambda chosen: export(self._panel, self._host, chosen))
        else:
            export(self._panel, self._host, path)

    def add_file(self, path: Path) -> None:
        """Watch a feed that is a file on this computer."""
        bridge = self._host.bridge

        def added(result: tuple[int, object]) -> None:
            self.added.emit(result[0])
            self._host.tell(tr("{name} added", name=path.name))

        bridge.do(self._panel, bridge.desk.add_file(path), added, self._host.complain)

    def takes(self, data: QMimeData) -> bool:
        """Whether something dropped here could be a source or a list."""
        return bool(dropped(data))

    def drop(self, data: QMimeData) -> None:
        """Add what was dropped: addresses, feed files, lists; watch folders and other files, if that is meant."""
        places = []
        for what in dropped(data):
            if isinstance(what, str):
                self.add(what)
            elif what.suffix.lower() in HELD or what.is_dir():
                places.append(what)
            elif what.suffix.lower() in LISTS:
                self.import_list(what)
            else:
                self.add_file(what)
        if places:
            self._offer_to_watch(places)

    def _offer_to_watch(self, places: Sequence[Path]) -> None:
        one = places[0].name or str(places[0])
        name = one if len(places) == 1 else tr("{n} files and folders", n=len(places))
        told = tr("What is in it becomes items, and so does what is added to it later. Nothing in it is changed.")
        asked = question(self._panel, tr("Watch {name}?", name=name), told, tr("Watch"))

        def watch() -> None:
            for place in places:
                self._add_place(str(place))

        asked.accepted.connect(watch)
        asked.open()

    # -- one source ---------------------------------------------------------------------------------------------

    def edit(self, source: SourceRow) -> None:
        from cmdesk.ui.dialogs.edit_source import EditSource

        EditSource(self._panel, self._host, source).open()

    def fetch(self, source_id: int) -> None:
        bridge = self._host.bridge
        bridge.do(self._panel, bridge.desk.sync(source_id=source_id), None, self._host.complain)

    def remedy(self, name: str, source: SourceRow) -> None:
        """Do what helps against what is wrong with a source."""
        match name:
            case "sign-in":
                from cmdesk.ui.dialogs.source_sign_in import SourceSignIn

                SourceSignIn(self._panel, self._host, source).open()
            case "allow":
                bridge = self._host.bridge
                bridge.do(self._panel, bridge.desk.allow_source(source.id), None, self._host.complain)
            case "region":
                self.watch_page(source.address, source.folder, source)
            case "choose":
                self._choose(source)
            case "part":
                self.watch_page(source.address, source.folder)
            case "browser":
                self.link_asked.emit(source.site or source.address)
            case "holes":
                self.show_gaps()
            case "gaps":
                self._host.bridge.write(self._panel, ledger.accept, source.id)
            case "remove":
                self.remove(source)

    def _choose(self, source: SourceRow) -> None:
        """Among what was found at an address that was kept for later."""
        from cmdesk.ui.dialogs.add_source import AddSource

        def chosen(made: tuple[int, ...], known: int) -> None:
            self._host.bridge.write(self._panel, later.give_up, source.id)
            self._told_added(made, known)

        asked = AddSource(self._panel, self._host, str(source.options[LATER]), source.folder, chosen)
        asked.open()
        asked.accept()

    def show_gaps(self) -> None:
        """Where items may be missing."""
        from cmdesk.ui.dialogs.gaps import Gaps

        Gaps(self._panel, self._host).open()

    def sign_out(self, source: SourceRow) -> None:
        bridge = self._host.bridge
        told = tr("{name} is asked without a sign-in from now on", name=source.title)
        bridge.do(self._panel, bridge.desk.sign_out_source(source.id), lambda _: self._host.tell(told))

    def watch_page(self, address: str = "", folder: str = "", known: SourceRow | None = None) -> None:
        """Watch a part of a page that has no feed; another one where the page is known."""
        from cmdesk.ui.dialogs.watch_page import WatchPage

        before, source_id = ({}, 0) if known is None else (known.options, known.id)
        WatchPage(self._panel, self._host, address, folder, self.added.emit, before, source_id).open()

    def watch_place(self) -> None:
        """Watch a file or a folder on this computer."""
        from cmdesk.ui.dialogs.files import ask_for_place

        ask_for_place(self._panel, self._add_place)

    def _add_place(self, path: str) -> None:
        bridge = self._host.bridge

        def added(source_id: int) -> None:
            self.added.emit(source_id)
            self._host.tell(tr("{name} is watched", name=Path(path).name))

        bridge.do(self._panel, bridge.desk.add_place(Path(path)), added, self._host.complain)

    def pack(self) -> None:
        """Fetch what is unread with its articles and images, for a time without a connection."""
        from cmdesk.ui.dialogs.pack import Pack

        Pack(self._panel, self._host).open()

    def move_folder(self, folder: str) -> None:
        from cmdesk.ui.dialogs.move_folder import MoveFolder

        MoveFolder(self._panel, self._host, folder).open()

    def set_fetching(self) -> None:
        """How often sources are asked, and how long items stay."""
        from cmdesk.ui.dialogs.fetching import Fetching

        Fetching(self._panel, self._host, self._spare).open()

    def _tell_metered(self, metered: bool) -> None:
        bridge = self._host.bridge
        bridge.do(self._panel, bridge.desk.spare(metered))

    def _spare(self, choice: str) -> None:
        self._metered.choose(choice)

    def read_mailbox(self) -> None:
        """Read a folder of a mailbox as a source."""
        from cmdesk.ui.dialogs.newsletter import Newsletter

        Newsletter(self._panel, self._host, self.added.emit).open()

    def read_hashtags(self) -> None:
        """Watch the hashtags that one's accounts follow."""
        from cmdesk.ui.dialogs.followed_tags import FollowedTagsDialog

        FollowedTagsDialog(self._panel, self._host, self._told_added).open()

    def find_places(self) -> None:
        """Look for the places where a brand is spoken of."""
        from cmdesk.ui.dialogs.find_places import FindPlaces

        FindPlaces(self._panel, self._host, self._told_added).open()

    def pause(self, source_id: int, paused: bool) -> None:
        def write(value: bool) -> None:
            self._host.bridge.write(self._panel, sources.pause, source_id, value, self._host.now())

        write(paused)
        self._host.tell(tr("Source paused") if paused else tr("Source resumed"), lambda: write(not paused))

    def remove(self, source: SourceRow) -> None:
        """Ask first: its items go with it."""
        told = tr("Its {n} items go with it.", n=source.items) if source.items else tr("It has brought no item yet.")
        kept = tr("What has a star and what is in the inbox stays here.")
        asked = question(
            self._panel,
            tr("Remove {name}?", name=source.title),
            f"{told} {kept}" if source.items else told,
            tr("Remove the source"),
            danger=True,
        )

        def removed(stay: int) -> None:
            name = source.title
            kept = tr("{name} stays, paused, with what was kept of it", name=name)
            self._host.tell(kept if stay else tr("{name} removed", name=name))

        bridge = self._host.bridge
        asked.accepted.connect(lambda: bridge.do(self._panel, bridge.desk.remove_sources([source.id]), removed))
        asked.open()

    def mark_read(self, place: Place, upto: int) -> None:
        """Mark as read what a place lists, as far as it was seen."""
        bridge = self._host.bridge

        def marked(ids: list[int]) -> None:
            if ids:
                undo = lambda: bridge.write(self._panel, items.put_read, ids, False)  # noqa: E731
                self._host.tell(tr("{n} items marked as read", n=len(ids)), undo)

        bridge.write(self._panel, items.mark_view_read, place.view(), upto, then=marked)

    # -- their menu ---------------------------------------------------------------------------------------------

    def menu_of(self, place: Place, known: Sequence[SourceRow], upto: int) -> QMenu:
        """What can be done with a place of the tree; `upto` is the newest item that was seen."""
        menu = QMenu(self._panel)
        menu.setTitle(title_of(place, known))
        source = next((one for one in known if place == Place("source", id=one.id)), None)
        add = menu.addAction
        picture = paint.picture_of
        if not place.is_found:
            add(picture("done"), tr("Mark all as read"), lambda: self.mark_read(place, upto))
        if source is not None:
            self._fill_menu(menu, source)
        elif place.kind == "folder":
            add(picture("add"), tr("Add a source here…"), lambda: self.add(folder=place.name))
            add(picture("folder"), tr("Rename or move…"), lambda: self.move_folder(place.name))
        return menu

    def _fill_menu(self, menu: QMenu, source: SourceRow) -> None:
        add, picture = menu.addAction, paint.picture_of
        paused = source.health is Health.PAUSED
        if source.kind != "file":
            add(picture("sync"), tr("Fetch now"), lambda: self.fetch(source.id)).setEnabled(not paused)
            name = tr("Resume") if paused else tr("Pause")
            add(picture("play" if paused else "pause"), name, lambda: self.pause(source.id, not paused))
        menu.addSeparator()
        add(picture("write"), tr("Edit…"), lambda: self.edit(source))
        if source.kind == "page":
            add(picture("target"), tr("Choose the part again…"), lambda: self.remedy("region", source))
        if source.options.get("sign_in"):
            add(picture("key"), tr("Forget the sign-in"), lambda: self.sign_out(source))
        add(picture("copy"), tr("Copy the address"), lambda: QGuiApplication.clipboard().setText(source.address))
        if source.site:
            add(picture("browser"), tr("Open the site"), lambda: self.link_asked.emit(source.site))
        menu.addSeparator()
        add(picture("bin"), tr("Remove…"), lambda: self.remove(source))
