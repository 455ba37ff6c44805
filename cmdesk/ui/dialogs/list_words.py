"""The sorts of words by which conversations are sorted: labels, reasons, departments, saved views."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from cmdesk.domain.conversations import Department, Label, Reason, SavedView
from cmdesk.store import departments, labels, reasons, views
from cmdesk.ui.dialogs.list_page import Deed, ListPage
from cmdesk.ui.widgets import Button, ComboField, Field, Labelled, SourceLine, row
from cmdesk.ui.words import tr


def colours() -> list[tuple[str, Any]]:
    """The colours that a label or a department may have; each is a kind of chip."""
    return [
        (tr("Grey"), ""),
        (tr("Blue"), "blue"),
        (tr("Green"), "green"),
        (tr("Amber"), "amber"),
        (tr("Red"), "red"),
        (tr("Yellow"), "yellow"),
    ]


class LabelWords:
    every, counts, told = staticmethod(labels.every), staticmethod(labels.counts), ""

    def __init__(self) -> None:
        self.title = tr("Labels")
        self.colour = ComboField(tr("Colour"), colours())
        self.into = ComboField(tr("Merge into"), [])
        self.merge = Button(tr("Merge"), "merge")
        merging = QWidget()
        merging.setLayout(row((self.into, 1), self.merge, gap=8))
        self.fields = (Labelled(tr("Colour"), self.colour), Labelled(tr("Merge into"), merging))

    def serve(self, page: ListPage) -> None:
        self.merge.clicked.connect(lambda: page.do(self._merging(page.one())))

    def _merging(self, one: Label | None) -> Deed | None:
        return None if one is None else (labels.merge, one.id, self.into.currentData())

    def lines(self, found: Sequence[Label], counts: Mapping[int, int]) -> Sequence[SourceLine]:
        return [SourceLine(each.id, each.name, "label", counts.get(each.id, 0)) for each in found]

    def fill(self, one: Label, found: Sequence[Label]) -> None:
        self.colour.choose(one.colour)
        self.into.clear()
        for each in found:
            if each.id != one.id:
                self.into.addItem(each.name, each.id)

    def judge(self, one: Label | None) -> None:
        self.merge.setEnabled(one is not None and self.into.count() > 0)

    def adding(self, name: str) -> Deed:
        return labels.make, name, self.colour.currentData()

    def changing(self, one: Label, name: str) -> Deed:
        return labels.change, one.id, name, self.colour.currentData()

    def removing(self, one: Label) -> Deed:
        return labels.remove, one.id


class ReasonWords:
    every, counts, told = staticmethod(reasons.every), staticmethod(reasons.counts), ""

    def __init__(self) -> None:
        self.title = tr("Reasons")
        self.below = ComboField(tr("Below"), [])
        self.fields = (Labelled(tr("Below"), self.below),)

    def serve(self, page: ListPage) -> None:
        """It has no buttons of its own."""

    def lines(self, found: Sequence[Reason], counts: Mapping[int, int]) -> Sequence[SourceLine]:
        now = self.below.currentData()
        self.below.clear()
        self.below.addItem(tr("At the top"), None)
        for each in found:
            self.below.addItem(each.path, each.id)
        self.below.choose(now)
        return [SourceLine(each.id, each.name, "question", counts.get(each.id, 0), depth=each.depth) for each in found]

    def fill(self, one: Reason, found: Sequence[Reason]) -> None:
        self.below.choose(one.parent_id)

    def judge(self, one: Reason | None) -> None:
        """It has no buttons of its own."""

    def adding(self, name: str) -> Deed:
        return reasons.add, name, self.below.currentData()

    def changing(self, one: Reason, name: str) -> Deed:
        return reasons.change, one.id, name, self.below.currentData()

    def removing(self, one: Reason) -> Deed:
        return reasons.remove, one.id


class DepartmentWords:
    every, counts, told = staticmethod(departments.every), staticmethod(departments.counts), ""

    def __init__(self) -> None:
        self.title = tr("Departments")
        self.address = Field(tr("atelier@example.org"), name=tr("Mail address"))
        self.colour = ComboField(tr("Colour"), colours())
        self.fields = (Labelled(tr("Mail address"), self.address), Labelled(tr("Colour"), self.colour))

    def serve(self, page: ListPage) -> None:
        """It has no buttons of its own."""

    def lines(self, found: Sequence[Department], counts: Mapping[int, int]) -> Sequence[SourceLine]:
        return [SourceLine(each.id, each.name, "office", counts.get(each.id, 0)) for each in found]

    def fill(self, one: Department, found: Sequence[Department]) -> None:
        self.address.setText(one.address)
        self.colour.choose(one.colour)

    def judge(self, one: Department | None) -> None:
        """It has no buttons of its own."""

    def adding(self, name: str) -> Deed:
        return departments.add, name, self.address.text(), self.colour.currentData()

    def changing(self, one: Department, name: str) -> Deed:
        return departments.change, one.id, name, self.address.text(), self.colour.currentData()

    def removing(self, one: Department) -> Deed:
        return departments.remove, one.id


class ViewWords:
    every, counts = staticmethod(views.every), None

    def __init__(self) -> None:
        self.title = tr("Saved views")
        self.told = tr("To add one, choose what the inbox shows, then “Save this view”.")
        self.up, self.down = (
            Button(tr("Move up"), "up", "quiet", small=True),
            Button(tr("Move down"), "down", "quiet", small=True),
        )
        both = QWidget()
        both.setLayout(row(self.up, self.down, None, gap=8))
        self.fields = (both,)

    def serve(self, page: ListPage) -> None:
        self.up.clicked.connect(lambda: page.do(self._moving(page, -1)))
        self.down.clicked.connect(lambda: page.do(self._moving(page, 1)))

    def _moving(self, page: ListPage, by: int) -> Deed | None:
        ids, one = [each.id for each in page.found], page.one()
        if one is None:
            return None
        place = min(max(ids.index(one.id) + by, 0), len(ids) - 1)
        ids.remove(one.id)
        ids.insert(place, one.id)
        return views.order, ids

    def lines(self, found: Sequence[SavedView], counts: Mapping[int, int]) -> Sequence[SourceLine]:
        return [SourceLine(each.id, each.name, "saved", each.count) for each in found]

    def fill(self, one: SavedView, found: Sequence[SavedView]) -> None:
        """Only its name can be changed here."""

    def judge(self, one: SavedView | None) -> None:
        for button in (self.up, self.down):
            button.setEnabled(one is not None)

    def adding(self, name: str) -> None:
        """A view is made in the inbox, from what it shows."""

    def changing(self, one: SavedView, name: str) -> Deed:
        return views.change, one.id, name, one.view

    def removing(self, one: SavedView) -> Deed:
        return views.remove, one.id
