"""Watch a place: from an address to a feed, with a look at what it holds."""

import re
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cmdesk.domain.items import NewItem
from cmdesk.domain.sources import NewSource, SourceRow
from cmdesk.domain.troubles import Problem
from cmdesk.sentences import sentence
from cmdesk.store import sources
from cmdesk.ui import times
from cmdesk.ui.dialogs.folder_field import FolderField
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Bar, Dialog, Elided, Field, Gap, Icon, Labelled, Section, Text, Tick, clear, col, row
from cmdesk.ui.words import tr

if TYPE_CHECKING:  # their parsers are loaded where they are used
    from cmdesk.networks.discovery import Candidate
    from cmdesk.networks.entries import Feed
    from cmdesk.networks.page import Found

Stage = Literal["asking", "looking", "later", "one", "several", "adding"]
ENTRIES = 5
CUT_OFF = ("offline", "no-network")  # nothing can be said of any address
SILENT = ("unknown-host", "unreachable", "timeout", "connection-lost")  # of this one, which may be written wrongly
CLOSED = "source-sign-in"


def address_in(text: str) -> str:
    """A web address, if the text is nothing but one."""
    text = text.strip()
    one_word = bool(text) and not any(letter.isspace() for letter in text) and len(text) < 2000
    return text if one_word and text.startswith(("http://", "https://", "feed:")) else ""


def place_in(text: str) -> Path | None:
    """A file or a folder of this computer, if the text names one: it is never words to look for elsewhere."""
    text = text.strip().strip('"')
    if text.startswith("file:"):
        return Path(QUrl(text).toLocalFile())
    named = text.startswith(("/", "~/", "\\\\")) or re.match(r"[A-Za-z]:[\\/]", text)
    return Path(text).expanduser() if named else None


def told_added(count: int) -> str:
    """What became of adding sources, in words."""
    return tr("{n} sources added", n=count) if count else tr("You watch this source already")


class AddSource(Dialog):
    """Enter works all the way: look, then add. `done` gets the ids that were added and how many were known before."""

    def __init__(
        self,
        parent: QWidget,
        host: Host,
        address: str = "",
        folder: str = "",
        done: Callable[[tuple[int, ...], int], None] | None = None,
    ) -> None:
        self._host, self._done = host, done
        self._work: Future[Any] | None = None
        self._found: Found | None = None
        self._page_wanted = False  # there is no feed: a part of the page may do
        self._may_keep = False  # it does not answer now: perhaps later
        self._closed = False  # it wants to know first who asks
        self._list: Path | str | None = None  # what was given is a list of sources
        self.stage: Stage = "asking"
        self.choices: list[Tick] = []
        self.field = Field("https://…", address or address_in(QGuiApplication.clipboard().text()), "web")
        self.address = Labelled(
            tr("Address or words"),
            self.field,
            tr("The page of a blog, a newspaper, a channel or a forum will do. Words are searched for everywhere."),
        )
        self.folder = FolderField(host.bridge, folder)
        self._folder = Labelled(tr("Folder"), self.folder)
        self.preview = col(gap=6)
        self.waiting, self.waiting_words = Bar(tr("Looking at the address"), 160), Text("", "meta", "text2")
        self._busy = QWidget()
        self._busy.setLayout(row(self.waiting, self.waiting_words, None, gap=10))
        body = col(self.address, self._busy, self.preview, self._folder, None, gap=12)
        super().__init__(parent, tr("Add a source"), body, tr("Look"), quiet=tr("Watch a part of the page"), width=560)
        self.field.textChanged.connect(lambda: self._back_to_asking())
        self.stepped_aside.connect(lambda: self._keep() if self._may_keep else self._watch_page())
        self._enter("asking")
        self.field.setFocus()
        self.field.selectAll()

    # -- stages -------------------------------------------------------------------------------------------------

    def _enter(self, stage: Stage) -> None:
        self.stage = stage
        busy = stage in ("looking", "adding")
        self._busy.setVisible(busy)
        self.waiting_words.setText(tr("Adding…") if stage == "adding" else tr("Looking at the address…"))
        self._folder.setVisible(stage in ("later", "one", "several"))
        self._offer_aside()
        if stage == "asking":
            self.choices = []
            clear(self.preview)
            self._found = None
        self._name_primary()
        self.fit_soon()

    def _offer_aside(self) -> None:
        """What else can be done with an address at which no feed was seen."""
        keep = tr("Add it and sign in…") if self._closed else tr("Keep for later")
        self.quiet.setText(keep if self._may_keep else tr("Watch a part of the page"))
        self.quiet.setVisible(self.stage == "asking" and (self._page_wanted or self._may_keep))

    def _name_primary(self) -> None:
        match self.stage:
            case "later":
                self.set_primary(tr("Keep for later"))
            case "one" | "adding":
                self.set_primary(tr("Add the source"), self.stage == "one")
            case "several":
                count = len(self._ticked())
                self.set_primary(tr("Add {n} sources", n=count), count > 0)
            case _ if self._list is not None:
                self.set_primary(tr("Import the list"))
            case _:
                self.set_primary(tr("Look"), self.stage == "asking" and bool(self.field.text().strip()))

    def _back_to_asking(self) -> None:
        self.address.set_error("")
        self._page_wanted, self._may_keep, self._closed, self._list = False, False, False, None
        self._stop()
        self._enter("asking")

    def accept(self) -> None:
        match self.stage:
            case "asking" if self._list is not None:
                self._import(self._list)
            case "asking":
                if self.field.text().strip():
                    self._look()
            case "later":
                self._keep()
            case "one" | "several":
                self._add()

    def reject(self) -> None:
        """Cancel stops the look first; a second one closes."""
        if self.stage == "looking":
            self._stop()
            self._enter("asking")
            return
        super().reject()

    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def _watch_page(self) -> None:
        from cmdesk.ui.dialogs.watch_page import WatchPage

        def added(source_id: int) -> None:
            if self._done is not None:
                self._done((source_id,), 0)

        address, folder = self.field.text().strip(), self.folder.folder()
        super().reject()
        WatchPage(self._behind, self._host, address, folder, added).open()

    def _import(self, place: Path | str) -> None:
        from cmdesk.ui.dialogs.import_opml import ImportOpml, told_imported

        super().reject()
        ImportOpml(self._behind, self._host, place, lambda *told: self._host.tell(told_imported(*told))).open()

    # -- looking ------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        self.address.set_error("")
        self._enter("looking")
        bridge = self._host.bridge
        if (place := place_in(self.field.text())) is not None:
            adding = bridge.desk.add_place(place, self.folder.folder())
            self._work = bridge.do(self, adding, lambda source_id: self._added((source_id,), 0), self._failed)
            return
        language = "fr" if self.locale().language() == QLocale.Language.French else "en"
        looking = bridge.desk.look(self.field.text().strip(), language)
        self._work = bridge.do(self, looking, self.show_found, self._failed)

    def _failed(self, error: Exception) -> None:
        self._work = None
        self._enter("asking")
        if isinstance(error, Problem):
            code, told = error.trouble.code, sentence(error.trouble, tr)
            self._page_wanted = code == "no-feed-found"
            if code in CUT_OFF:
                why = tr("You are working offline.") if code == "offline" else told
                self.address.offer(f"{why} {tr('What is there can be found out once there is a network.')}")
                self._enter("later")
            elif code == "list-of-sources":
                self.address.offer(told)
                named = error.trouble.data["place"]
                self._list = named if address_in(named) else Path(named)
                self._name_primary()
            else:
                self.address.set_error(told)
            self._may_keep, self._closed = code in (*SILENT, CLOSED), code == CLOSED
            self._offer_aside()
            self.field.setFocus()
        else:
            self._host.complain(error)

    def show_found(self, found: "Found") -> None:
        """One feed, ready to be added, or several among which to choose."""
        self._work = None
        self._found = found
        if found.source is not None and found.feed is not None:
            self._show_feed(found.source, found.feed)
            if found.candidates:
                self.preview.addWidget(Section(tr("Its comments have a feed of their own")))
                self._show_ticks(found.candidates, none=True)
            self._enter("one")
        else:
            self._show_choices(found.candidates)
            self._enter("several")
        self.primary.setFocus()

    def _show_feed(self, source: NewSource, feed: "Feed") -> None:
        head = row(Icon("feed", "text2", 16), (Elided(feed.title or source.address, "heading"), 1), gap=8)
        self.preview.addLayout(head)
        self.preview.addWidget(Elided(source.address, "meta", "text3"))
        if feed.items:
            self.preview.addWidget(Section(tr("Newest"), tr("{n} items", n=len(feed.items))))
        else:
            self.preview.addWidget(
                Text(tr("This feed is empty for now; it can be added all the same."), "meta", "text2")
            )
        for entry in newest(feed.items):
            when = times.short(entry.published, self._host.now()) if entry.published else ""
            title = Elided(entry.title or entry.text[:200] or tr("Untitled"))
            self.preview.addLayout(row((title, 1), Text(when, "caption", "text3"), gap=8))

    def _show_choices(self, candidates: "Sequence[Candidate]") -> None:
        searches = bool(candidates) and all(one.role == "search" for one in candidates)
        title = tr("Places that can be searched") if searches else tr("This page offers several feeds")
        self.preview.addWidget(Section(title, len(candidates)))
        self._show_ticks(candidates, every=searches)

    def _show_ticks(self, candidates: "Sequence[Candidate]", *, every: bool = False, none: bool = False) -> None:
        self.choices = []
        for place, candidate in enumerate(candidates):
            name = candidate.title or candidate.address
            if candidate.role == "comments":
                name = tr("Comments: {name}", name=name)
            tick = Tick(name, every or (place == 0 and not none))
            tick.setAccessibleDescription(candidate.address)
            tick.toggled.connect(lambda: self._name_primary())
            self.choices.append(tick)
            under = [row(Gap(28), (Elided(candidate.address, "meta", "text3"), 1), gap=0)] if candidate.title else []
            self.preview.addLayout(col(tick, *under, gap=0))

    def _ticked(self) -> "list[Candidate]":
        candidates = self._found.candidates if self._found is not None else ()
        return [one for one, tick in zip(candidates, self.choices, strict=False) if tick.isChecked()]

    # -- adding -------------------------------------------------------------------------------------------------

    def _add(self) -> None:
        assert self._found is not None
        folder = self.folder.folder()
        if self._found.source is not None:
            source = self._found.source
            wanted = [NewSource(source.address, source.title, folder, source.site, source.kind)]
            wanted += [NewSource(one.address, folder=folder) for one in self._ticked()]
        else:
            # Titles of links ("RSS") say less than what the feed will say of itself; a search has no other.
            wanted = [
                NewSource(one.address, one.title if one.role == "search" else "", folder) for one in self._ticked()
            ]
        self._enter("adding")
        bridge = self._host.bridge
        adding = bridge.desk.add_sources(wanted, typed=self.field.text().strip())
        bridge.do(self, adding, lambda result: self._added(*result), self._failed)

    def _keep(self) -> None:
        self._enter("adding")
        bridge = self._host.bridge
        keeping = bridge.desk.keep_for_later(self.field.text().strip(), self.folder.folder())

        def kept(result: tuple[tuple[int, ...], int]) -> None:
            self._added(*result)
            if self._closed and result[0]:
                bridge.ask(self._behind, sources.rows, then=partial(self._sign_in, result[0][0]))

        bridge.do(self, keeping, kept, self._failed)

    def _sign_in(self, source_id: int, rows: Sequence[SourceRow]) -> None:
        from cmdesk.ui.dialogs.source_sign_in import SourceSignIn

        for one in rows:
            if one.id == source_id:
                SourceSignIn(self._behind, self._host, one).open()

    def _added(self, made: tuple[int, ...], known: int) -> None:
        super().accept()
        if self._done is not None:
            self._done(made, known)
            return
        self._host.tell(told_added(len(made)))
        if made:
            self._host.open("watchlist", source=made[0])


def newest(entries: Sequence[NewItem]) -> list[NewItem]:
    """The first few, the newest first; feeds mostly, but not always, come in that order."""
    dated = [(one.published, one) for one in entries if one.published is not None]
    dated.sort(key=lambda pair: pair[0], reverse=True)
    undated = [one for one in entries if one.published is None]
    return [*(one for _, one in dated), *undated][:ENTRIES]
