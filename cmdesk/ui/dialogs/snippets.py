"""Snippets, signatures and sets of hashtags: written here once, put into posts from the tools below the text."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from cmdesk.domain.snippets import Snippet, SnippetKind
from cmdesk.domain.troubles import Problem
from cmdesk.sentences import sentence
from cmdesk.store import snippets
from cmdesk.ui import theme
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import (
    Button,
    ComboField,
    Dialog,
    Field,
    IconButton,
    Labelled,
    Lines,
    ListView,
    Panel,
    SectionLine,
    SourceLine,
    SourceRow,
    TextArea,
    col,
    row,
)
from cmdesk.ui.words import tr

NEW = Snippet(0, SnippetKind.TEXT, "", "")
SYMBOLS = {SnippetKind.TEXT: "saved", SnippetKind.SIGNATURE: "write", SnippetKind.HASHTAGS: "hash"}


class SnippetsDialog(Dialog):
    """A list by kind at the left, the chosen one at the right."""

    def __init__(self, parent: QWidget, host: Host, begun: Snippet = NEW) -> None:
        self._host, self._shown = host, NEW
        self._known: Sequence[Snippet] = ()
        self.lines = Lines()
        self.list = ListView(tr("Snippets"), SourceRow(), self.lines)
        self.add = Button(tr("New snippet"), "add", "soft", small=True)
        left = Panel(col((self.list, 1), row(self.add, None), gap=8))
        left.setFixedWidth(theme.u(230))
        self.kind = ComboField(tr("Kind"), [(name, kind.value) for kind, name in kinds().items()])
        self.name = Field(tr("Opening hours"), name=tr("Name"))
        self.language = ComboField(tr("Language"), [(tr("Any"), ""), ("Français", "fr"), ("English", "en")])
        self.text = TextArea(
            tr("Text"), tr("We are open from Tuesday to Sunday, from 7 am to 7.30 pm."), least=5, most=9
        )
        self.remove = IconButton("bin", tr("Remove this snippet"))
        self._named = Labelled(tr("Name"), self.name)
        right = Panel(
            col(
                row((Labelled(tr("Kind"), self.kind), 1), (Labelled(tr("Language"), self.language), 1), gap=12),
                self._named,
                Labelled(tr("Text"), self.text),
                row(None, self.remove),
                None,
                gap=12,
            )
        )
        body = row(left, (right, 1), gap=24)
        super().__init__(parent, tr("Snippets"), body, tr("Save the snippet"), tr("Close"), width=760, height=460)
        self.list.chosen.connect(self._chosen)
        self.add.clicked.connect(self.begin)
        self.remove.clicked.connect(self._remove)
        self.name.textChanged.connect(lambda: self._judge())
        self.text.textChanged.connect(self._judge)
        for field in (self.kind, self.language):
            field.activated.connect(lambda _: self._judge())
        self._show(begun)
        self._read()

    def _read(self, choose: int | None = None) -> None:
        def take(found: Sequence[Snippet]) -> None:
            self._known = found
            lines: list[SourceLine | SectionLine] = []
            for kind, name in kinds().items():
                mine = [each for each in found if each.kind is kind]
                if mine:
                    lines.append(SectionLine(name, len(mine)))
                    lines += [SourceLine(each.id, each.name, SYMBOLS[kind], count=each.used) for each in mine]
            self.lines.set(lines)
            if choose is not None:
                self.list.choose(choose)

        self._host.bridge.ask(self, snippets.every, then=take)

    def begin(self) -> None:
        self._show(replace(NEW, kind=self._shown.kind))
        self.name.setFocus()

    def _chosen(self, line: object) -> None:
        found = next((each for each in self._known if isinstance(line, SourceLine) and each.id == line.key), None)
        if found is not None:
            self._show(found)

    def _show(self, shown: Snippet) -> None:
        self._shown = replace(shown, name="", text="") if not shown.id else shown
        self.kind.choose(shown.kind.value)
        self.language.choose(shown.language)
        self.name.setText(shown.name)
        self.text.set_text(shown.text)
        self._judge()

    def written(self) -> Snippet:
        """The snippet as it is written now."""
        kind, language = SnippetKind(self.kind.currentData()), self.language.currentData() or ""
        return Snippet(self._shown.id, kind, self.name.text(), self.text.text(), language, self._shown.used)

    def _judge(self) -> None:
        self._named.set_error("")
        written = self.written()
        self.remove.setVisible(bool(self._shown.id))
        self.primary.setEnabled(bool(written.text.strip()) and written != self._shown)

    def accept(self) -> None:
        """Keep it; the dialog stays, as there are often several."""

        def refused(error: Exception) -> None:
            if isinstance(error, Problem):
                self._named.set_error(sentence(error.trouble, tr))
            else:
                self._host.complain(error)

        write = self._host.bridge.write
        write(self, snippets.keep, self.written(), then=lambda made: self._read(choose=made), otherwise=refused)

    def _remove(self) -> None:
        host, name = self._host, self._shown.name

        def removed(old: Snippet) -> None:
            host.tell(tr("Removed: {name}", name=name), lambda: host.bridge.write(host.bridge, snippets.keep, old))
            self._read()

        host.bridge.write(self, snippets.remove, self._shown.id, then=removed)
        self._show(NEW)


def kinds() -> dict[SnippetKind, str]:
    """What each kind is called."""
    return {
        SnippetKind.TEXT: tr("Pieces of text"),
        SnippetKind.SIGNATURE: tr("Signatures"),
        SnippetKind.HASHTAGS: tr("Hashtags"),
    }
