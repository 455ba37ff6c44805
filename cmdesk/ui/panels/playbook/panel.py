"""The playbook: what the house wants to say, to whom and how; drafts and replies are checked against it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget

from cmdesk.domain.accounts import Brand
from cmdesk.domain.playbook import SECTIONS, Page, Playbook, joined
from cmdesk.domain.topics import Topic
from cmdesk.store import accounts, playbooks
from cmdesk.ui import taste
from cmdesk.ui.panels.base import Command, Host, Panel
from cmdesk.ui.panels.playbook import doors
from cmdesk.ui.panels.playbook.column import Column
from cmdesk.ui.panels.playbook.commands import commands_of
from cmdesk.ui.panels.playbook.deeds import Deeds
from cmdesk.ui.panels.playbook.linked import KEYS as LINKED
from cmdesk.ui.panels.playbook.linked import LinkedPage
from cmdesk.ui.panels.playbook.notes import NotesPage
from cmdesk.ui.panels.playbook.page import SectionPage
from cmdesk.ui.widgets import Button, EmptyState, Splitter, col
from cmdesk.ui.widgets import Panel as Surface
from cmdesk.ui.words import tr

KEEP_MS = 450  # without a key
WIDTH = 248
MOST_UNDONE = 50


class PlaybookPanel(Panel):
    """It holds what is told; each page what is being written in it, until that is kept."""

    topics = Topic.SETTINGS | Topic.REPLIES | Topic.SIGNALS

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.told, self.starter = Playbook(), Playbook()
        self.brands: Sequence[Brand] = ()
        self.brand = 0
        self.section = "audience"
        self.past: list[Playbook] = []
        self._read = self._written = self._begun = False
        self._writes = self._under_way = 0
        self._wanted: dict[str, int] = {}
        self.column, self.deeds = Column(), Deeds(self, host)
        self.page, self.linked, self.notes = SectionPage(), LinkedPage(host), NotesPage()
        self.begin, self.take_in = Button("", "spark", "primary"), Button("", "import")
        self.blank = Button("", "", "quiet")
        self.nothing = EmptyState("playbook", "", "", self.begin, self.take_in, self.blank)
        self.pages = QStackedWidget()
        for page in (self.nothing, self.page, self.linked, self.notes):
            self.pages.addWidget(page)
        paper = Surface(col(self.pages, gap=0), "surface")
        self.setLayout(col(Splitter("playbook", host.settings.layout, (self.column, WIDTH), paper), gap=0))
        self._pause = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._pause.timeout.connect(self.flush)
        self._wire()
        self.retranslate()

    def _wire(self) -> None:
        self.column.chosen.connect(self.show_section)
        self.column.brand_chosen.connect(self.show_brand)
        self.column.undo.clicked.connect(self.undo)
        self.column.take_in.clicked.connect(partial(doors.ask_import, self))
        self.column.export.clicked.connect(partial(doors.show_export, self))
        for page in (self.page, self.notes):
            page.typed.connect(self._typed)
        self.page.line_gone.connect(self._tell_gone)
        self.page.starter_asked.connect(self.take_starter)
        self.page.beside_asked.connect(partial(doors.open_beside, self))
        self.linked.edit_asked.connect(partial(doors.open_beside, self))
        self.begin.clicked.connect(self.take_starter)
        self.take_in.clicked.connect(partial(doors.ask_import, self))
        self.blank.clicked.connect(self.begin_blank)

    # -- what is shown ------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        self.bridge.ask(self, accounts.brands, then=self._take_brands)
        self._ask()
        self.linked.read()
        if not self.starter:
            language = taste.language_of(self.host.settings)
            self.bridge.do(self, self.bridge.desk.starter(language), then=self._take_starter)

    def _take_brands(self, brands: Sequence[Brand]) -> None:
        self.brands = brands
        self.column.show_brands(brands, self.brand)

    def _take_starter(self, told: Playbook) -> None:
        self.starter = told
        self._offer()

    def _ask(self) -> None:
        asked = (self.brand, self._writes)
        self.bridge.ask(self, playbooks.one, self.brand or None, then=partial(self._take, asked))

    def _take(self, asked: tuple[int, int], found: Playbook) -> None:
        if asked != (self.brand, self._writes) or self._under_way or self._written:
            return  # it is older than what was written here, which is kept first and then read again
        same = self._read and _sorted(found) == _sorted(self.told)
        self.told, self._read = found, True
        self.pages.setEnabled(True)
        if same:
            self.page.adopt(found.page(self.section))
        else:
            self.past = []  # going back would take away what came from elsewhere
            self._show()
        self._count()
        if self._wanted:
            self.open(**self._wanted)

    def is_filled(self) -> bool:
        return self._read

    def _show(self) -> None:
        if not self.told and not self._begun and self.section not in LINKED:
            self.pages.setCurrentWidget(self.nothing)
        elif self.section in LINKED:
            self.linked.show_lines(self.section)
            self.pages.setCurrentWidget(self.linked)
        elif self.section == "notes":
            self.notes.show_notes(self.told.notes)
            self.pages.setCurrentWidget(self.notes)
        else:
            self.page.show_page(self.section, self.told.page(self.section))
            self.pages.setCurrentWidget(self.page)
            self._offer()

    def _offer(self) -> None:
        self.page.offer_starter(bool(self.starter.page(self.section)))

    def _count(self) -> None:
        self.column.show_counts(self.told, self.section)
        self.column.undo.setEnabled(bool(self.past))

    def show_section(self, key: str) -> None:
        if key != self.section:
            self.flush()
            self.section = key
            self._show()
            self.column.choose(key)

    def show_brand(self, brand_id: int) -> None:
        """Until that of the brand is read, nothing is shown that could be written into it."""
        self.flush()
        self.brand, self.past, self._read, self._begun = brand_id, [], False, False
        self.told = Playbook()
        self.pages.setEnabled(False)
        self.refresh()

    def open(self, **what: int) -> None:
        """open(section=…, line=…) or open(section=…, option=…) shows a line that something rests on; brand=…: whose."""
        brand = what.pop("brand", 0)
        if brand and brand != (self.brand or (self.brands[0].id if self.brands else 0)):
            self.show_brand(brand)
        if not self._read:
            self._wanted = what
            return
        self._wanted = {}
        place = what.get("section", -1)
        if 0 <= place < len(SECTIONS):
            self._begun = True
            self.show_section(SECTIONS[place].key)
            self._show()
            # Once the page has its size: before, nothing can be scrolled to.
            point_out = partial(self.page.point_out, what.get("line"), what.get("option"))
            QTimer.singleShot(0, self.page, point_out)

    # -- writing ------------------------------------------------------------------------------------------------

    def _typed(self) -> None:
        self._written = True
        self._pause.start()

    def flush(self) -> None:
        """Keep what was written."""
        self._pause.stop()
        if not self._written:
            return
        self._written = False
        if self.section == "notes":
            told = Playbook(self.told.pages, self.notes.text())
        else:
            told = self.told.with_page(self.section, self.page.page())
        self._keep(told, self.section)

    def _keep(self, told: Playbook, only: str | None = None) -> None:
        if told == self.told or not self._read:
            return
        self.past = [*self.past, self.told][-MOST_UNDONE:]
        self._store(told, only)

    def _store(self, told: Playbook, only: str | None = None) -> None:
        self.told = told
        self._count()
        self._writes += 1
        self._under_way += 1
        keep = self.bridge.write
        what = (told, self.host.now(), self.brand or None, only)
        keep(self, playbooks.keep, *what, then=self._kept, otherwise=self._refused)

    def _kept(self, _: object) -> None:
        self._under_way -= 1
        self._ask()

    def _refused(self, error: Exception) -> None:
        self._under_way -= 1
        self.host.complain(error)
        if not self._read:
            self._ask()

    def undo(self) -> None:
        """Back to what stood there before the last change."""
        self.flush()
        if self.past:
            self._store(self.past.pop())
            self._show()
            self._count()

    def _tell_gone(self, words: str) -> None:
        self._typed()
        self.flush()
        if words:
            self.host.tell(tr("Removed: {name}", name=words), self.undo)

    def begin_blank(self) -> None:
        self._begun = True
        self._show()
        self.page.begin_line()

    def take_starter(self) -> None:
        """Take the example for all of it where nothing is written, else for the section that is shown."""
        self.flush()
        taken = self.starter
        if self.told or self._begun:
            taken = Playbook({self.section: self.starter.page(self.section)})
        self._put(taken, instead=False, said=tr("The example is yours now: change what does not suit you."))

    def _put(self, told: Playbook, *, instead: bool, said: str) -> None:
        self.flush()
        own = self.told
        self._begun = True
        self._keep(told if instead else joined(own, told))
        self._show()
        self.host.tell(said, self.undo)

    def take_document(self, brand: int, told: Playbook, instead: bool) -> None:
        """Of a document that was read, for the brand that was shown when it was chosen."""
        if brand != self.brand or not self._read:
            self.host.tell(tr("Another brand is shown now: choose the document again."))
            return
        self._put(told, instead=instead, said=tr("The document was taken in."))

    # -- the rest -----------------------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        return commands_of(self)

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.flush()
            self.starter = Playbook()
            self.retranslate()
            self._stale = True
            self._refresh_if_needed()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.column.retranslate()
        self.begin.setText(tr("Begin with an example for a small shop"))
        self.take_in.setText(tr("Take in a document"))
        self.blank.setText(tr("Begin with an empty page"))
        sentence = tr(
            "Who you speak to, what of, and how: written once, it is at hand for whoever writes in your name, and"
            " drafts and replies are checked against it."
        )
        self.nothing.say(tr("No playbook yet"), sentence)
        self.notes.retranslate()
        self.page.say()
        if self._read:
            self._show()
            self._count()


def _sorted(told: Playbook) -> Playbook:
    """The words of the house come sorted; elsewhere their order is the person's."""
    lines = told.lines("words")
    ordered = sorted(lines, key=lambda line: (line.values.get("kind", "banned"), line.text))
    return told.with_page("words", Page(lines=tuple(ordered)))
