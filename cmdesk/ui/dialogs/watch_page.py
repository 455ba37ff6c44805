"""Watch a part of a page that has no feed: its address, the part, what of it does not count."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from cmdesk.domain.troubles import Problem
from cmdesk.sentences import sentence
from cmdesk.ui.dialogs.folder_field import FolderField
from cmdesk.ui.dialogs.page_blocks import PageBlocks
from cmdesk.ui.dialogs.region_text import RegionText
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Bar, Button, Dialog, Field, Labelled, Panel, Text, Tick, col, row
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.networks.page_preview import Looked, Preview

TYPING_MS = 300
NARROW, WIDE = 620, 900


class WatchPage(Dialog):
    """Enter looks at the page, then watches the part that was chosen. `done` gets the id of the source.

    `before`: what was chosen for this page the last time, with the id of its source.
    """

    def __init__(
        self,
        parent: QWidget,
        host: Host,
        address: str = "",
        folder: str = "",
        done: Callable[[int], None] = lambda _: None,
        before: Mapping[str, Any] | None = None,
        source_id: int = 0,
    ) -> None:
        self._host, self._done, self._source = host, done, source_id
        self._before = dict(before or {})
        self._work: Future[Any] | None = None
        self._asking: Future[Any] | None = None
        self._looked: Looked | None = None
        self._typing = QTimer(interval=TYPING_MS, singleShot=True)
        self._finds = False  # whether the selector finds something
        self.field = Field("https://…", address, "web")
        hint = tr("A page of reviews, a programme, a list of prices: cmdesk tells what changes on it.")
        self.address = Labelled(tr("Address of the page"), self.field, hint)
        self.waiting = Bar(tr("Looking at the page"), 160)
        self.told = Text("", "meta", "text2", wrap=True)
        self.blocks = PageBlocks()
        self.blocks.part_chosen.connect(self._take_part)
        self.blocks.confirmed.connect(self.accept)
        self.selector = Field("main article", name=tr("CSS selector"))
        self.selector.textEdited.connect(lambda: self._typing.start())
        self.dates, self.numbers = Tick(tr("Ignore dates and hours"), True), Tick(tr("Ignore figures and counters"))
        self.words = Field(tr("advertisement, cookies"), name=tr("Ignore lines with these words"))
        self.folder = FolderField(host.bridge, folder)
        self.seen = RegionText()
        self.seen.rule_asked.connect(self._turn_rule)
        self._typing.timeout.connect(lambda: self._ask_preview(typed=True))
        for tick in (self.dates, self.numbers):
            tick.toggled.connect(lambda: self._ask_preview())
        self.words.textChanged.connect(lambda: self._typing.start())
        self._page = QWidget()
        self._page.setLayout(self._make_page())
        body = col(self.address, self.waiting, self.told, self._page, None, gap=12)
        super().__init__(parent, tr("Watch a page"), body, tr("Look"), width=NARROW)
        self._typing.setParent(self)
        self.field.textChanged.connect(lambda: self._begin_anew())
        self._begin_anew()
        self.field.setFocus()
        if address:
            self.accept()

    def _make_page(self) -> Any:
        """The page at the left; what of it is watched, and how, at the right."""
        self.wider = Button(tr("More around it"), "grow", small=True)
        self.narrower = Button(tr("Less"), "shrink", small=True)
        self.wider.clicked.connect(self.blocks.wider)
        self.narrower.clicked.connect(self.blocks.narrower)
        self.blocks.setMinimumHeight(280)
        self.seen.setMinimumHeight(110)
        paper = Panel(col(self.blocks), "surface", "line", 8, "tlbr")
        left = col((paper, 1), row(self.wider, self.narrower, None, gap=8), gap=8)
        self._selector = Labelled(tr("CSS selector"), self.selector)
        watched = Panel(col(self.seen), "sunken", "line", 8, "tlbr")
        hint = Text(tr("Click a date or a figure to leave all of them out."), "caption", "text3", wrap=True)
        right = col(
            self._selector,
            Text(tr("What would be watched"), "meta-strong", "text2"),
            (watched, 1),
            hint,
            self.dates,
            self.numbers,
            Labelled(tr("Ignore lines with these words"), self.words),
            Labelled(tr("Folder"), self.folder),
            gap=8,
        )
        return row((left, 3), (right, 2), gap=16)

    def _begin_anew(self) -> None:
        self._stop()
        self._looked, self._finds = None, False
        self._page.hide()
        self._set_width(NARROW)
        self.address.set_error("")
        self.told.setVisible(False)
        self._name_primary()
        self.fit_soon()

    def _set_width(self, width: int) -> None:
        self._width = width

    def _name_primary(self) -> None:
        if self._looked is not None:
            self.set_primary(tr("Watch this part"), self._finds)
        else:
            self.set_primary(tr("Look"), bool(self.field.text().strip()) and self._work is None)

    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._work = None
        self.waiting.hide()

    def accept(self) -> None:
        bridge = self._host.bridge
        if self._looked is not None:
            if self._finds and self._asking is None and not self._typing.isActive():
                self._watch()
        elif self.field.text().strip() and self._work is None:
            self.waiting.show()
            work = bridge.desk.look_at_page(self.field.text().strip(), self._source)
            self._work = bridge.do(self, work, self.show_page, self._failed)
            self._name_primary()

    def reject(self) -> None:
        """Cancel stops the look first; a second one closes."""
        if self._work is not None:
            self._begin_anew()
            return
        super().reject()

    def _failed(self, error: Exception) -> None:
        self._stop()
        self._name_primary()
        if isinstance(error, Problem):
            self.address.set_error(sentence(error.trouble, tr))
        else:
            self._host.complain(error)

    def show_page(self, looked: "Looked") -> None:
        """The page, of which a part is to be chosen."""
        self._stop()
        self._looked = looked
        self.told.setVisible(True)
        if looked.outline.blocks:
            self.told.setText(tr("Click what you want to watch, then take more or less of what is around it."))
            self.blocks.show_blocks(looked.outline.blocks)
            self._page.show()
            self.address.note.hide()  # what it says was understood, and the page needs the room
            self._set_width(WIDE)
            self._take_back()
        else:
            self.told.setText(tr("There is nothing to read on this page without a browser; it cannot be watched."))
        self._tell_part()
        self.fit_soon()
        self.blocks.setFocus()

    def _take_back(self) -> None:
        """What was chosen the last time, for another look at it."""
        ignore = self._before.get("ignore")
        if isinstance(ignore, list):
            self.dates.setChecked("dates" in ignore)
            self.numbers.setChecked("numbers" in ignore)
        words = self._before.get("words")
        if isinstance(words, list):
            self.words.setText(", ".join(map(str, words)))
        self.selector.setText(str(self._before.get("selector") or ""))
        self._ask_preview(typed=True)

    # -- the part -----------------------------------------------------------------------------------------------

    def _take_part(self, selector: str) -> None:
        self._typing.stop()
        self.selector.setText(selector)
        self._ask_preview()
        self._tell_part()

    def _turn_rule(self, name: str) -> None:
        tick = self.dates if name == "dates" else self.numbers
        tick.setChecked(not tick.isChecked())

    def _ask_preview(self, typed: bool = False) -> None:
        """Ask what the selector finds; `typed`: by hand, so that the page has to show it, too."""
        self._typing.stop()
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None
        selector = self.selector.text().strip()
        if self._looked is None or not selector:
            self._show_preview(None, typed)
            return
        bridge = self._host.bridge
        work = bridge.desk.preview_page(self._looked, selector, self._ignored(), self._words())
        self._asking = bridge.do(self, work, lambda found: self._show_preview(found, typed), self._failed)

    def _show_preview(self, found: "Preview | None", typed: bool) -> None:
        self._asking = None
        self._finds = found is not None and found.places > 0
        wrong = ""
        if found is not None and not found.valid:
            wrong = tr("This is no CSS selector.")
        elif found is not None and not found.places:
            wrong = tr("Nothing on this page answers to it.")
        self._selector.set_error(wrong)
        self.seen.show_preview(found)
        if typed:
            self.blocks.mark(found.blocks if found is not None else frozenset())
        self._tell_part()

    def _tell_part(self) -> None:
        self.wider.setEnabled(self.blocks.can_widen())
        self.narrower.setEnabled(self.blocks.can_narrow())
        self._name_primary()

    def _ignored(self) -> list[str]:
        return [name for name, tick in (("dates", self.dates), ("numbers", self.numbers)) if tick.isChecked()]

    def _words(self) -> list[str]:
        return [word.strip() for word in self.words.text().split(",") if word.strip()]

    def _watch(self) -> None:
        assert self._looked is not None
        bridge, looked = self._host.bridge, self._looked
        chosen = (self.selector.text().strip(), self._ignored(), self._words())
        work = bridge.desk.add_page(looked.address, looked.outline.title, *chosen, self.folder.folder())
        bridge.do(self, work, self._added, self._failed)

    def _added(self, source_id: int) -> None:
        super().accept()
        self._host.tell(tr("The page is watched; a change is told once a second look has confirmed it."))
        self._done(source_id)
