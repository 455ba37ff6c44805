"""A list by kind at the left and a form for the chosen one at the right: what is written here once and used often."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cmdesk.domain.troubles import Problem
from cmdesk.sentences import sentence
from cmdesk.ui import theme
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import (
    Button,
    Dialog,
    IconButton,
    Labelled,
    Lines,
    ListView,
    Panel,
    SectionLine,
    SourceLine,
    SourceRow,
    col,
    row,
)
from cmdesk.ui.words import tr


@dataclass(frozen=True)
class Shelf:
    """Where they are kept, and how one shows in the list. Each has an `id` (0: not kept yet) and a `kind`."""

    new: Any
    every: Callable[..., Sequence[Any]]
    keep: Callable[..., Any]
    remove: Callable[..., Any]
    kinds: Callable[[], Mapping[Any, str]]
    name: Callable[[Any], str]
    line: Callable[[Any], SourceLine]


class ListWithForm(Dialog):
    """The dialog stays after each was saved, as there are often several.

    Who inherits lays the list before the dialog is made, and says with `fill` and `written` what is in the form.
    """

    def lay_list(self, host: Host, shelf: Shelf, title: str, add: str, remove: str, width: int) -> Panel:
        """The list with its button, to stand at the left; `self.remove` is for the form."""
        self._host, self._shelf, self._shown = host, shelf, shelf.new
        self._known: Sequence[Any] = ()
        self.lines = Lines()
        self.list = ListView(title, SourceRow(), self.lines)
        self.add = Button(add, "add", "soft", small=True)
        self.remove = IconButton("bin", remove)
        self.list.chosen.connect(self._chosen)
        self.add.clicked.connect(self.begin)
        self.remove.clicked.connect(self._remove)
        left = Panel(col((self.list, 1), row(self.add, None), gap=8))
        left.setFixedWidth(theme.u(width))
        return left

    # -- what the form says --------------------------------------------------------------------------------------

    fill: Callable[[Any], None]  # shows one in the form
    written: Callable[[], Any]  # it, as it is written now
    named: Labelled  # the field that has its name, and what is wrong with it
    begin_at: Any  # the field where one begins to write

    def judge(self) -> None:
        """What is written was changed: whether it can be kept."""
        self.named.set_error("")
        self.remove.setVisible(bool(self._shown.id))

    # -- the list ------------------------------------------------------------------------------------------------

    def read(self, choose: int | None = None) -> None:
        def take(found: Sequence[Any]) -> None:
            self._known = found
            lines: list[SourceLine | SectionLine] = []
            for kind, name in self._shelf.kinds().items():
                mine = [each for each in found if each.kind is kind]
                if mine:
                    lines += [SectionLine(name, len(mine)), *map(self._shelf.line, mine)]
            self.lines.set(lines)
            if choose is not None:
                self.list.choose(choose)

        self._host.bridge.ask(self, self._shelf.every, then=take)

    def begin(self) -> None:
        """Start a new one, of the kind that was shown."""
        self.show_one(replace(self._shelf.new, kind=self._shown.kind))
        self.begin_at.setFocus()

    def show_one(self, one: Any) -> None:
        self._shown = one
        self.fill(one)
        self.judge()

    def _chosen(self, line: object) -> None:
        found = next((each for each in self._known if isinstance(line, SourceLine) and each.id == line.key), None)
        if found is not None:
            self.show_one(found)

    def accept(self) -> None:
        def refused(error: Exception) -> None:
            if isinstance(error, Problem):
                self.named.set_error(sentence(error.trouble, tr))
            else:
                self._host.complain(error)

        write = self._host.bridge.write
        write(self, self._shelf.keep, self.written(), then=lambda made: self.read(choose=made), otherwise=refused)

    def _remove(self) -> None:
        host, keep, name = self._host, self._shelf.keep, self._shelf.name(self._shown)

        def removed(old: Any) -> None:
            host.tell(tr("Removed: {name}", name=name), lambda: host.bridge.write(host.bridge, keep, old))
            self.read()

        host.bridge.write(self, self._shelf.remove, self._shown.id, then=removed)
        self.show_one(self._shelf.new)
