"""The left column: the sections of the playbook, and what is done with all of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from cmdesk.domain.accounts import Brand
from cmdesk.domain.playbook import Playbook
from cmdesk.ui.panels.playbook.words import SYMBOLS, groups
from cmdesk.ui.playbook_words import section_name
from cmdesk.ui.widgets import (
    Button,
    ComboField,
    Elided,
    Header,
    IconButton,
    Lines,
    ListView,
    Panel,
    SectionLine,
    SourceLine,
    SourceRow,
    Text,
    col,
    row,
)
from cmdesk.ui.words import tr


class Column(Panel):
    """Tells which section is wanted."""

    chosen = Signal(str)
    brand_chosen = Signal(int)

    def __init__(self) -> None:
        self.undo = IconButton("undo", "")
        self.brand = ComboField("")
        self.brand.hide()
        self.lines = Lines()
        self.list = ListView("", SourceRow(), self.lines)
        self.take_in, self.export = Button("", "import", "quiet", small=True), Button("", "export", "quiet", small=True)
        self.kept = Text("", "meta", "text3", wrap=True)
        self._name = Elided("", "heading")
        foot = Panel(
            col(
                row((self.kept, 1), pad=(16, 0, 12, 0)),
                row(self.take_in, self.export, None, gap=4, pad=(6, 0, 0, 0)),  # lowest: a toast leaves that free
                gap=6,
                pad=(0, 12, 0, 8),
            ),
            line="line",
            sides="t",
        )
        super().__init__(
            col(Header(self._name, self.undo), row((self.brand, 1), pad=(12, 4, 12, 4)), (self.list, 1), foot, gap=0),
            "list",
        )
        self._told: tuple[Playbook, str] = (Playbook(), "audience")
        self.undo.setEnabled(False)
        self.list.chosen.connect(lambda line: self.chosen.emit(line.key) if isinstance(line, SourceLine) else None)
        self.brand.activated.connect(lambda _: self.brand_chosen.emit(self.brand.currentData()))
        self.retranslate()

    def show_brands(self, brands: Sequence[Brand], chosen: int) -> None:
        """Only where there are several."""
        self.brand.clear()
        for each in brands:
            self.brand.addItem(each.name, each.id)
        self.brand.choose(chosen or (brands[0].id if brands else 0))
        self.brand.setVisible(len(brands) > 1)

    def show_counts(self, told: Playbook, section: str) -> None:
        """How many lines each section has."""
        self._told = told, section
        lines: list[SourceLine | SectionLine] = []
        for title, keys in groups():
            lines.append(SectionLine(title))
            for key in keys:
                page = told.page(key)
                count = len(page.lines) + len(page.options)
                lines.append(SourceLine(key, section_name(key), SYMBOLS[key], count=count))
        self.lines.set(lines)
        self.choose(section)

    def choose(self, key: str) -> None:
        self._told = self._told[0], key
        self.list.choose(key)

    def step(self, by: int) -> None:
        self.list.step(by)

    def retranslate(self) -> None:
        self._name.setText(tr("Playbook"))
        self.undo.rename(tr("Undo the last change of the playbook"))
        self.brand.setAccessibleName(tr("Brand"))
        self.list.setAccessibleName(tr("Sections of the playbook"))
        self.take_in.setText(tr("Import"))
        self.export.setText(tr("Export"))
        self.kept.setText(tr("Kept on this computer as you type"))
        self.show_counts(*self._told)
