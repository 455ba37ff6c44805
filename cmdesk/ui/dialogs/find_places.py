"""Find places: a brand, its site, its competitors; then sources to tick, and a query for the brand."""

from collections.abc import Callable
from concurrent.futures import Future
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from cmdesk.domain.queries import BadQuery
from cmdesk.domain.sources import NewSource
from cmdesk.domain.troubles import Problem
from cmdesk.engine.progress import Progress
from cmdesk.sentences import sentence, why_sentence
from cmdesk.ui.dialogs.folder_field import FolderField
from cmdesk.ui.network_names import written
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Bar, Dialog, Elided, Field, Gap, Labelled, Section, Text, Tick, clear, col, row
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.engine.exploring import Found
    from cmdesk.networks.finding import Proposal

# Named where the address alone would not tell at a glance.
NETWORKS = (
    "bluesky", "dailymotion", "facebook", "github", "instagram", "linkedin", "mastodon", "medium", "pinterest",
    "podcast", "reddit", "substack", "threads", "tiktok", "tumblr", "vimeo", "x", "youtube",
)  # fmt: skip


class FindPlaces(Dialog):
    """Looks, shows, adds. `done` gets the ids that were added and how many were known before."""

    def __init__(self, parent: QWidget, host: Host, done: Callable[[tuple[int, ...], int], None]) -> None:
        self._host, self._done = host, done
        self._work: Future[Any] | None = None
        self._found: Found | None = None
        self.ticks: list[tuple[Tick, Proposal]] = []
        self.brand = Field(tr("Le Fournil"), name=tr("Brand"))
        self.site = Field("https://…", symbol="web", name=tr("Its site"))
        self.rivals = Field("", name=tr("Competitors"))
        self.folder = FolderField(host.bridge)
        self._asking = QWidget()
        self._asking.setLayout(
            col(
                Labelled(tr("Brand"), self.brand),
                Labelled(tr("Its site"), self.site, tr("A few of its pages are read, no more.")),
                Labelled(tr("Competitors"), self.rivals, tr("Addresses of their sites, with commas between them.")),
                gap=12,
            )
        )
        self.waiting, self.words = Bar(tr("Looking for places"), 160), Text("", "meta", "text2")
        self._busy = QWidget()
        self._busy.setLayout(row(self.waiting, (self.words, 1), gap=10))
        self.trouble = Text("", "meta", "bad", wrap=True)
        self.places = col(gap=6)
        self.query = Tick("", True)
        self._query_words = Text("", "meta", "text3", wrap=True)
        self._folder = Labelled(tr("Folder"), self.folder)
        body = col(
            self._asking,
            self._busy,
            self.trouble,
            self.places,
            self.query,
            self._query_words,
            self._folder,
            None,
            gap=12,
        )
        again = tr("Change the search")
        super().__init__(parent, tr("Find places"), body, tr("Look for places"), quiet=again, width=620)
        for field in (self.brand, self.site):
            field.textChanged.connect(lambda: self._name_primary())
        self.query.toggled.connect(lambda: self._name_primary())
        self.stepped_aside.connect(self._ask_again)
        host.bridge.progress.connect(self._show_progress)
        self._enter(asking=True)
        self.brand.setFocus()

    def _enter(self, *, asking: bool) -> None:
        self._asking.setVisible(asking)
        self._busy.setVisible(False)
        found = self._found
        self.query.setVisible(not asking and found is not None and bool(found.query))
        self._query_words.setVisible(self.query.isVisibleTo(self))
        self._folder.setVisible(not asking)
        self.quiet.setVisible(not asking)
        self.trouble.setVisible(bool(self.trouble.text()))
        self._name_primary()
        self.fit_soon()

    def _name_primary(self) -> None:
        if self._found is None:
            ready = bool(self.brand.text().strip() or self.site.text().strip()) and self._work is None
            self.set_primary(tr("Look for places"), ready)
        else:
            count = len(self._ticked())
            self.set_primary(tr("Add {n} sources", n=count) if count else tr("Add"), bool(count) or self._wants_query())

    def _wants_query(self) -> bool:
        return self.query.isVisibleTo(self) and self.query.isChecked()

    def _ticked(self) -> "list[Proposal]":
        return [proposal for tick, proposal in self.ticks if tick.isChecked()]

    def accept(self) -> None:
        if self._found is not None:
            self._add()
        elif self._work is None and (self.brand.text().strip() or self.site.text().strip()):
            self.trouble.setText("")
            self._busy.setVisible(True)
            bridge = self._host.bridge
            rivals = [one.strip() for one in self.rivals.text().split(",") if one.strip()]
            language = self.locale().name()[:2] if self.locale().name()[:2] in ("fr", "en") else "fr"
            work = bridge.desk.discover(self.brand.text().strip(), self.site.text().strip(), rivals, language)
            self._work = bridge.do(self, work, self.show_found, self._failed)
            self._name_primary()

    def reject(self) -> None:
        """Cancel stops the search first; a second one closes."""
        if self._work is not None:
            self._work.cancel()
            self._work = None
            self._enter(asking=True)
            return
        super().reject()

    def _ask_again(self) -> None:
        """Back to what was typed: an address was wrong, or a competitor comes to mind."""
        self._found = None
        clear(self.places)
        self.ticks = []
        self._enter(asking=True)
        self.site.setFocus()

    def _show_progress(self, step: Progress) -> None:
        if self._work is not None:
            self.words.setText(tr("{done} of {total} pages", done=step.done, total=step.total))

    def _failed(self, error: Exception) -> None:
        self._work = None
        if isinstance(error, Problem):
            self.trouble.setText(sentence(error.trouble, tr))
        else:
            self._host.complain(error)
        self._enter(asking=True)

    def show_found(self, found: "Found") -> None:
        """The places, in groups by why they are proposed; what shows nothing to strangers cannot be ticked."""
        self._work, self._found = None, found
        clear(self.places)
        self.ticks = []
        for whose, group in groupby(found.proposals, key=lambda one: one.whose):
            proposals = list(group)
            title = tr("Of {site}", site=plainly(whose)) if whose else tr("For {brand}", brand=found.brand)
            if self.ticks:
                self.places.addSpacing(8)
            self.places.addWidget(Section(title, len(proposals)))
            for proposal in proposals:
                self._show_proposal(proposal)
        for address, trouble in found.unread:
            said = tr("{site}: {trouble}", site=plainly(address), trouble=sentence(trouble, tr))
            self.places.addWidget(Text(said, "meta", "text2", wrap=True))
        self.query.setText(tr("Also watch for the name with a query"))
        self._query_words.setText(found.query)
        self._enter(asking=False)
        self.primary.setFocus()

    def _show_proposal(self, proposal: "Proposal") -> None:
        usual = proposal.watchable and (proposal.why != "search" or _is_news(proposal))
        tick = Tick(name_of(proposal) or proposal.address, usual)
        tick.setEnabled(proposal.watchable)
        why = why_sentence(proposal.why, tr)
        if proposal.silent:
            why = tr("{why}; it does not answer now", why=why)
        elif not proposal.watchable:
            why = tr("{why}; it shows nothing to programs that are not signed in", why=why)
        tick.setAccessibleDescription(f"{proposal.address}, {why}")
        tick.toggled.connect(lambda: self._name_primary())
        self.ticks.append((tick, proposal))
        self.places.addLayout(
            col(tick, row(Gap(28), (Elided(f"{why} · {proposal.address}", "meta", "text3"), 1), gap=0), gap=0)
        )

    def _add(self) -> None:
        assert self._found is not None
        folder = self.folder.folder()
        wanted = [
            NewSource(
                one.address,
                name_of(one) if one.kind not in ("feed", "comments") else "",  # these say their own
                folder,
                kind="page" if one.kind == "reviews" else "feed",
            )
            for one in self._ticked()
        ]
        bridge = self._host.bridge
        if self._wants_query():
            work = bridge.desk.add_query(self._found.brand, self._found.query)
            bridge.do(self._behind, work, None, self._query_failed)
        if wanted:
            bridge.do(self, bridge.desk.add_sources(wanted), lambda result: self._added(*result), self._failed)
        else:  # the query alone
            super().accept()

    def _query_failed(self, error: Exception) -> None:
        if not isinstance(error, (Problem, BadQuery)):  # a query of that name is there already, most likely
            self._host.complain(error)

    def _added(self, made: tuple[int, ...], known: int) -> None:
        super().accept()
        self._done(made, known)


def name_of(proposal: "Proposal") -> str:
    """As in "Mastodon · @fournil": what tells a place at a glance."""
    return f"{written(proposal.kind)} · {proposal.title}" if proposal.kind in NETWORKS else proposal.title


def plainly(address: str) -> str:
    return address.partition("://")[2].rstrip("/") or address


def _is_news(proposal: "Proposal") -> bool:
    return "news.google." in proposal.address
