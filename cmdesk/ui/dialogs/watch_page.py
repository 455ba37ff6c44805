"""Watch a part of a page that has no feed: its address, the part, what of it does not count."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from cmdesk.domain.troubles import Problem
from cmdesk.sentences import sentence
from cmdesk.ui.dialogs.folder_field import FolderField
from cmdesk.ui.dialogs.page_blocks import PageBlocks
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Bar, Button, Dialog, Field, Labelled, Panel, Text, Tick, col, row
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.networks.page_outline import Outline


class WatchPage(Dialog):
    """Enter looks at the page, then watches the part that was chosen. `done` gets the id of the source."""

    def __init__(
        self,
        parent: QWidget,
        host: Host,
        address: str = "",
        folder: str = "",
        done: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._host, self._done = host, done
        self._work: Future[Any] | None = None
        self._address = self._title = self._selector = ""
        self.field = Field("https://…", address, "web")
        hint = tr("A page of reviews, a programme, a list of prices: cmdesk tells what changes on it.")
        self.address = Labelled(tr("Address of the page"), self.field, hint)
        self.waiting = Bar(tr("Looking at the page"), 160)
        self.told = Text("", "meta", "text2", wrap=True)
        self.blocks = PageBlocks()
        self.blocks.setMinimumHeight(240)
        self.blocks.part_chosen.connect(self._take_part)
        self.wider = Button(tr("More around it"), "grow", small=True)
        self.narrower = Button(tr("Less"), "shrink", small=True)
        self.wider.clicked.connect(self.blocks.wider)
        self.narrower.clicked.connect(self.blocks.narrower)
        self.dates, self.numbers = Tick(tr("Ignore dates and hours"), True), Tick(tr("Ignore figures and counters"))
        self.words = Field(tr("advertisement, cookies"), name=tr("Ignore lines with these words"))
        self.folder = FolderField(host.bridge, folder)
        framed = Panel(col(self.blocks), None, "line", 8, "tlbr")
        self._page = QWidget()
        choices = col(
            framed,
            row(self.wider, self.narrower, None, gap=8),
            row(self.dates, self.numbers, None, gap=16),
            Labelled(tr("Ignore lines with these words"), self.words),
            Labelled(tr("Folder"), self.folder),
            gap=10,
        )
        self._page.setLayout(choices)
        body = col(self.address, self.waiting, self.told, self._page, None, gap=12)
        super().__init__(parent, tr("Watch a page"), body, tr("Look"), width=620)
        self.field.textChanged.connect(lambda: self._begin_anew())
        self._begin_anew()
        self.field.setFocus()
        if address:
            self.accept()

    def _begin_anew(self) -> None:
        self._stop()
        self._selector = self._address = ""
        self._page.hide()
        self.address.set_error("")
        self.told.setVisible(False)
        self._name_primary()
        self.fit_soon()

    def _name_primary(self) -> None:
        if self._address:
            self.set_primary(tr("Watch this part"), bool(self._selector))
        else:
            self.set_primary(tr("Look"), bool(self.field.text().strip()) and self._work is None)

    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._work = None
        self.waiting.hide()

    def accept(self) -> None:
        bridge = self._host.bridge
        if self._address:
            if self._selector:
                self._watch()
        elif self.field.text().strip() and self._work is None:
            self.waiting.show()
            self._work = bridge.do(self, bridge.desk.outline(self.field.text().strip()), self.show_page, self._failed)
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

    def show_page(self, found: "tuple[Outline, str]") -> None:
        """The lines of the page, of which a part is to be chosen."""
        self._stop()
        outline, self._address = found
        self._title = outline.title
        self.told.setVisible(True)
        if outline.blocks:
            self.told.setText(tr("Click what you want to watch, then take more or less of what is around it."))
            self.blocks.show_blocks(outline.blocks)
            self._page.show()
        else:
            self.told.setText(tr("There is nothing to read on this page without a browser; it cannot be watched."))
        self._tell_part()
        self.fit_soon()
        self.blocks.setFocus()

    def _take_part(self, selector: str, text: str) -> None:
        self._selector = selector
        self._tell_part()

    def _tell_part(self) -> None:
        self.wider.setEnabled(self.blocks.can_widen())
        self.narrower.setEnabled(self.blocks.can_narrow())
        self._name_primary()

    def _watch(self) -> None:
        ignore = [name for name, tick in (("dates", self.dates), ("numbers", self.numbers)) if tick.isChecked()]
        words = [word.strip() for word in self.words.text().split(",") if word.strip()]
        bridge = self._host.bridge
        work = bridge.desk.add_page(self._address, self._title, self._selector, ignore, words, self.folder.folder())
        bridge.do(self, work, self._added, self._failed)

    def _added(self, source_id: int) -> None:
        super().accept()
        self._host.tell(tr("The page is watched; a change is told once a second look has confirmed it."))
        self._done(source_id)
