"""Priority, department and reasons for the conversations at hand."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import Department, Reason, path_of
from cmdesk.ui.picker import Picker, holds
from cmdesk.ui.widgets import SourceLine
from cmdesk.ui.words import tr


def words_for_priority(priority: Priority) -> str:
    match priority:
        case Priority.URGENT:
            return tr("Urgent")
        case Priority.HIGH:
            return tr("High priority")
        case Priority.MEDIUM:
            return tr("Medium priority")
        case Priority.LOW:
            return tr("Low priority")
    return tr("No priority")


class PriorityMenu(Picker):
    """`chosen` gives a Priority."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, now: Priority | None) -> None:
        super().__init__(parent, tr("Find a priority"), tr("Priority"), "flag", self.choices, self.take)
        self._now = now
        self.refill()

    def choices(self, typed: str) -> Sequence[SourceLine]:
        known = [(each, words_for_priority(each)) for each in reversed(Priority)]
        return [
            SourceLine(each, name, "check" if each is self._now else "flag", accessible=_said(name, each is self._now))
            for each, name in known
            if holds(name, typed)
        ]

    def take(self, line: SourceLine) -> None:
        self.close()
        self.chosen.emit(line.key)


class DepartmentMenu(Picker):
    """`chosen` gives the id of a department, or None; `named` a new name."""

    chosen = Signal(object)
    named = Signal(str)

    def __init__(self, parent: QWidget, departments: Sequence[Department], now: int | None) -> None:
        super().__init__(
            parent, tr("Find or create a department"), tr("Departments"), "office", self.choices, self.take
        )
        self._departments, self._now = departments, now
        self.refill()

    def choices(self, typed: str) -> Sequence[SourceLine]:
        lines = [
            SourceLine(
                each.id,
                each.name,
                "check" if each.id == self._now else "office",
                accessible=_said(each.name, each.id == self._now),
            )
            for each in self._departments
            if holds(each.name, typed)
        ]
        if typed and all(each.name.casefold() != typed.casefold() for each in self._departments):
            lines.append(SourceLine(typed, tr("Create “{name}”", name=typed), "add"))
        if not typed and self._now is not None:
            lines.append(SourceLine(None, tr("No department"), "close"))
        return lines

    def take(self, line: SourceLine) -> None:
        self.close()
        if isinstance(line.key, str):
            self.named.emit(line.key)
        else:
            self.chosen.emit(line.key)


class ReasonMenu(Picker):
    """The tree of reasons. `toggled` gives one and whether to put it on; `named` a new one: “Delivery › Late”."""

    toggled = Signal(object, bool)
    named = Signal(str)

    def __init__(self, parent: QWidget, reasons: Sequence[Reason], on: Sequence[int]) -> None:
        super().__init__(parent, tr("Find or create a reason"), tr("Reasons"), "question", self.choices, self.take)
        self._reasons, self._on = list(reasons), set(on)
        self.refill()

    def choices(self, typed: str) -> Sequence[SourceLine]:
        lines = [self._line(each, not typed) for each in self._reasons if holds(each.path, typed)]
        path = path_of(typed)
        if typed and all(path.casefold() not in (each.path.casefold(), each.name.casefold()) for each in self._reasons):
            lines.append(SourceLine(path, tr("Create “{name}”", name=path), "add"))
        return lines

    def _line(self, reason: Reason, as_tree: bool) -> SourceLine:
        on = reason.id in self._on
        name, depth = (reason.name, reason.depth) if as_tree else (reason.path, 0)
        symbol = "check" if on else "question"
        return SourceLine(reason.id, name, symbol, depth=depth, accessible=_said(reason.path, on))

    def take(self, line: SourceLine) -> None:
        if isinstance(line.key, str):
            self.close()
            self.named.emit(line.key)
            return
        reason = next(each for each in self._reasons if each.id == line.key)
        self._on ^= {reason.id}
        self.toggled.emit(reason, reason.id in self._on)
        self.refill()


def _said(name: str, on: bool) -> str:
    return tr("{name}, on", name=name) if on else name
