"""One page of the words by which conversations are sorted: a list, and what is known of the chosen one."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from cmdesk.domain.troubles import Problem
from cmdesk.sentences import sentence
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, Field, Labelled, Lines, ListView, Panel, SourceLine, SourceRow, Text, col, row
from cmdesk.ui.words import tr

Deed = tuple[Any, ...]  # an action of the store with what it needs


class Words(Protocol):
    """A sort of word: where it is kept, what is asked of one, and what can be done with it."""

    @property
    def title(self) -> str: ...
    @property
    def told(self) -> str:
        """What else there is to know, below the fields."""

    @property
    def fields(self) -> Sequence[QWidget]:
        """Beside the name."""

    @property
    def every(self) -> Callable[..., Sequence[Any]]:
        """The query of all there are."""

    @property
    def counts(self) -> Callable[..., Mapping[int, int]] | None:
        """The query of how many conversations have each."""

    def lines(self, found: Sequence[Any], counts: Mapping[int, int]) -> Sequence[SourceLine]: ...
    def fill(self, one: Any, found: Sequence[Any]) -> None:
        """Put into the fields what is known of one."""

    def judge(self, one: Any | None) -> None:
        """Say which of its own buttons can be pressed; None: nothing is chosen."""

    def serve(self, page: "ListPage") -> None:
        """Connect its own buttons, once, with the page that they stand on."""

    def adding(self, name: str) -> Deed | None:
        """What makes one of that name; None: it is not made here."""

    def changing(self, one: Any, name: str) -> Deed: ...
    def removing(self, one: Any) -> Deed: ...


class ListPage(Panel):
    """A list on the left, what is known of the chosen one on the right; `words` says what it is about."""

    def __init__(self, host: Host, words: Words) -> None:
        super().__init__(None)
        self.words, self._host, self._bridge = words, host, host.bridge
        self.found: Sequence[Any] = ()
        self.lines = Lines()
        self.list = ListView(words.title, SourceRow(), self.lines)
        self.list.setMinimumHeight(260)
        self.name = Field(tr("Name"), name=tr("Name"))
        self._name = Labelled(tr("Name"), self.name)
        self.add = Button(tr("Add"), "add")
        self.keep = Button(tr("Keep the change"), "check")
        self.remove = Button(tr("Remove"), "bin", "danger")
        deeds = row(self.add, self.keep, None, gap=8)
        told = Text(words.told, "meta", "text2", wrap=True)
        right = col(self._name, *words.fields, told, deeds, row(self.remove, None), None, gap=10)
        self.setLayout(row((self.list, 1), (right, 1), gap=16))
        self.add.setVisible(words.adding("") is not None)
        self.list.chosen.connect(lambda _: self._show_one())
        self.add.clicked.connect(lambda: self.do(words.adding(self._typed())))
        self.keep.clicked.connect(lambda: self.do(words.changing(self.one(), self._typed())))
        self.remove.clicked.connect(lambda: self.do(words.removing(self.one())))
        self.name.textChanged.connect(lambda: self._judge())
        words.serve(self)
        self._judge()

    def _typed(self) -> str:
        return " ".join(self.name.text().split())

    def one(self) -> Any | None:
        """The one that is chosen."""
        line = self.list.current_line()
        key = line.key if isinstance(line, SourceLine) else None
        return next((each for each in self.found if each.id == key), None)

    def do(self, deed: Deed | None) -> None:
        if deed is not None:
            self._bridge.write(self, *deed, then=lambda _: self.read(), otherwise=self._refused)

    def read(self) -> None:
        """Ask for what there is."""
        self._bridge.ask(self, self.words.every, then=self._take)

    def _take(self, found: Sequence[Any]) -> None:
        self.found = found
        if self.words.counts is None:
            self._fill({})
        else:
            self._bridge.ask(self, self.words.counts, then=self._fill)

    def _fill(self, counts: Mapping[int, int]) -> None:
        self.lines.set(list(self.words.lines(self.found, counts)))
        self._judge()

    def _show_one(self) -> None:
        one = self.one()
        if one is not None:
            self.name.setText(one.name)
            self.words.fill(one, self.found)
        self._judge()

    def _judge(self) -> None:
        named, one = bool(self._typed()), self.one()
        self.add.setEnabled(named)
        self.keep.setEnabled(named and one is not None)
        self.remove.setEnabled(one is not None)
        self._name.set_error("")
        self.words.judge(one)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self._name.set_error(sentence(error.trouble, tr))
        else:
            self._host.complain(error)
