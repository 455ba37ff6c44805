"""The pages of labels, reasons, departments and saved views: a list, and what is known of the chosen one."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from cmdesk.domain.conversations import Department, Label, Reason, SavedView
from cmdesk.domain.troubles import Problem
from cmdesk.sentences import sentence
from cmdesk.store import departments, labels, reasons, views
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import (
    Button,
    ComboField,
    Field,
    Labelled,
    Lines,
    ListView,
    Panel,
    SourceLine,
    SourceRow,
    Text,
    col,
    row,
)
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


class Page(Panel):
    """A list on the left, what is known of the chosen one on the right. A kind of word fills it."""

    symbol = "label"

    def __init__(self, host: Host) -> None:
        super().__init__(None)
        self._host, self._bridge = host, host.bridge
        self.lines = Lines()
        self.list = ListView(self.title(), SourceRow(), self.lines)
        self.list.setMinimumHeight(260)
        self.name = Field(tr("Name"), name=tr("Name"))
        self._name = Labelled(tr("Name"), self.name)
        self.add = Button(tr("Add"), "add")
        self.keep = Button(tr("Keep the change"), "check")
        self.remove = Button(tr("Remove"), "bin", "danger")
        self.told = Text("", "meta", "text2", wrap=True)
        right = col(
            self._name,
            *self.fields(),
            self.told,
            row(self.add, self.keep, None, gap=8),
            row(self.remove, None),
            None,
            gap=10,
        )
        self.setLayout(row((self.list, 1), (right, 1), gap=16))
        self.list.chosen.connect(lambda line: self.show_one(line.key if line is not None else None))
        self.add.clicked.connect(lambda: self._write(*self.adding()))
        self.keep.clicked.connect(lambda: self._write(*self.changing()))
        self.remove.clicked.connect(lambda: self._write(*self.removing()))
        self.name.textChanged.connect(lambda: self.judge())
        self.judge()

    def title(self) -> str:
        raise NotImplementedError

    def fields(self) -> Sequence[QWidget]:
        return ()

    def read(self) -> None:
        """Ask for what there is."""
        raise NotImplementedError

    def show_one(self, key: Any) -> None:
        """Fill the fields with the one that is chosen."""
        raise NotImplementedError

    def adding(self) -> tuple[Any, ...]:
        raise NotImplementedError

    def changing(self) -> tuple[Any, ...]:
        raise NotImplementedError

    def removing(self) -> tuple[Any, ...]:
        raise NotImplementedError

    def chosen(self) -> Any:
        line = self.list.current_line()
        return line.key if isinstance(line, SourceLine) else None

    def judge(self) -> None:
        named, one = bool(self.name.text().strip()), self.chosen() is not None
        self.add.setEnabled(named)
        self.keep.setEnabled(named and one)
        self.remove.setEnabled(one)
        self._name.set_error("")

    def _write(self, action: Callable[..., Any], *args: Any) -> None:
        self._bridge.write(self, action, *args, then=lambda _: self.read(), otherwise=self._refused)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self._name.set_error(sentence(error.trouble, tr))
        else:
            self._host.complain(error)


class LabelsPage(Page):
    def title(self) -> str:
        return tr("Labels")

    def fields(self) -> Sequence[QWidget]:
        self.colour = ComboField(tr("Colour"), colours())
        self.into = ComboField(tr("Merge into"), [])
        self.merge = Button(tr("Merge"), "merge")
        self.merge.clicked.connect(lambda: self._write(labels.merge, self.chosen(), self.into.currentData()))
        merging = QWidget()
        merging.setLayout(row((self.into, 1), self.merge, gap=8))
        self._known: Sequence[Label] = ()
        return Labelled(tr("Colour"), self.colour), Labelled(tr("Merge into"), merging)

    def read(self) -> None:
        self._bridge.ask(self, labels.every, then=self._take)

    def _take(self, found: Sequence[Label]) -> None:
        self._known = found
        self._bridge.ask(self, labels.counts, then=self._fill)

    def _fill(self, counts: dict[int, int]) -> None:
        self.lines.set([SourceLine(each.id, each.name, "label", counts.get(each.id, 0)) for each in self._known])
        self.judge()

    def show_one(self, key: Any) -> None:
        label = next((each for each in self._known if each.id == key), None)
        if label is not None:
            self.name.setText(label.name)
            self.colour.choose(label.colour)
            self.into.clear()
            for each in self._known:
                if each.id != key:
                    self.into.addItem(each.name, each.id)
        self.judge()

    def judge(self) -> None:
        super().judge()
        self.merge.setEnabled(self.chosen() is not None and self.into.count() > 0)

    def adding(self) -> tuple[Any, ...]:
        return labels.make, " ".join(self.name.text().split()), self.colour.currentData()

    def changing(self) -> tuple[Any, ...]:
        return labels.change, self.chosen(), self.name.text(), self.colour.currentData()

    def removing(self) -> tuple[Any, ...]:
        return labels.remove, self.chosen()


class ReasonsPage(Page):
    def title(self) -> str:
        return tr("Reasons")

    def fields(self) -> Sequence[QWidget]:
        self.parent_field = ComboField(tr("Below"), [])
        self._known: Sequence[Reason] = ()
        return (Labelled(tr("Below"), self.parent_field),)

    def read(self) -> None:
        self._bridge.ask(self, reasons.every, then=self._take)

    def _take(self, found: Sequence[Reason]) -> None:
        self._known = found
        self._bridge.ask(self, reasons.counts, then=self._fill)

    def _fill(self, counts: dict[int, int]) -> None:
        self.lines.set(
            [
                SourceLine(each.id, each.name, "question", counts.get(each.id, 0), depth=each.depth)
                for each in self._known
            ]
        )
        now = self.parent_field.currentData()
        self.parent_field.clear()
        self.parent_field.addItem(tr("At the top"), None)
        for each in self._known:
            self.parent_field.addItem(each.path, each.id)
        self.parent_field.choose(now)
        self.judge()

    def show_one(self, key: Any) -> None:
        reason = next((each for each in self._known if each.id == key), None)
        if reason is not None:
            self.name.setText(reason.name)
            self.parent_field.choose(reason.parent_id)
        self.judge()

    def adding(self) -> tuple[Any, ...]:
        return reasons.add, self.name.text(), self.parent_field.currentData()

    def changing(self) -> tuple[Any, ...]:
        return reasons.change, self.chosen(), self.name.text(), self.parent_field.currentData()

    def removing(self) -> tuple[Any, ...]:
        return reasons.remove, self.chosen()


class DepartmentsPage(Page):
    def title(self) -> str:
        return tr("Departments")

    def fields(self) -> Sequence[QWidget]:
        self.address = Field("atelier@example.org", name=tr("Mail address"))
        self.colour = ComboField(tr("Colour"), colours())
        self._known: Sequence[Department] = ()
        return Labelled(tr("Mail address"), self.address), Labelled(tr("Colour"), self.colour)

    def read(self) -> None:
        self._bridge.ask(self, departments.every, then=self._take)

    def _take(self, found: Sequence[Department]) -> None:
        self._known = found
        self._bridge.ask(self, departments.counts, then=self._fill)

    def _fill(self, counts: dict[int, int]) -> None:
        self.lines.set([SourceLine(each.id, each.name, "office", counts.get(each.id, 0)) for each in self._known])
        self.judge()

    def show_one(self, key: Any) -> None:
        one = next((each for each in self._known if each.id == key), None)
        if one is not None:
            self.name.setText(one.name)
            self.address.setText(one.address)
            self.colour.choose(one.colour)
        self.judge()

    def adding(self) -> tuple[Any, ...]:
        return departments.add, self.name.text(), self.address.text(), self.colour.currentData()

    def changing(self) -> tuple[Any, ...]:
        return departments.change, self.chosen(), self.name.text(), self.address.text(), self.colour.currentData()

    def removing(self) -> tuple[Any, ...]:
        return departments.remove, self.chosen()


class ViewsPage(Page):
    def title(self) -> str:
        return tr("Saved views")

    def fields(self) -> Sequence[QWidget]:
        self._known: Sequence[SavedView] = ()
        self.up_button = Button(tr("Move up"), "up", "quiet", small=True)
        self.down_button = Button(tr("Move down"), "down", "quiet", small=True)
        self.up_button.clicked.connect(lambda: self._move(-1))
        self.down_button.clicked.connect(lambda: self._move(1))
        both = QWidget()
        both.setLayout(row(self.up_button, self.down_button, None, gap=8))
        return (both,)

    def read(self) -> None:
        self._bridge.ask(self, views.every, then=self._take)

    def _take(self, found: Sequence[SavedView]) -> None:
        self._known = found
        self.lines.set([SourceLine(each.id, each.name, "saved", each.count) for each in found])
        self.add.hide()  # a view is made in the inbox, from what it shows
        self.told.setText(tr("To add one, choose what the inbox shows, then “Save this view”."))
        self.judge()

    def _one(self) -> SavedView | None:
        return next((each for each in self._known if each.id == self.chosen()), None)

    def show_one(self, key: Any) -> None:
        if (one := self._one()) is not None:
            self.name.setText(one.name)
        self.judge()

    def _move(self, by: int) -> None:
        ids = [each.id for each in self._known]
        if (now := self.chosen()) in ids:
            place = min(max(ids.index(now) + by, 0), len(ids) - 1)
            ids.remove(now)
            ids.insert(place, now)
            self._write(views.order, ids)

    def adding(self) -> tuple[Any, ...]:
        raise NotImplementedError

    def changing(self) -> tuple[Any, ...]:
        one = self._one()
        assert one is not None
        return views.change, one.id, self.name.text(), one.view

    def removing(self) -> tuple[Any, ...]:
        return views.remove, self.chosen()
