"""Snippets, signatures and sets of hashtags: written here once, put into posts from the tools below the text."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from cmdesk.domain.snippets import Snippet, SnippetKind
from cmdesk.store import snippets
from cmdesk.ui.dialogs.list_with_form import ListWithForm, Shelf
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import ComboField, Field, Labelled, Panel, SourceLine, TextArea, col, row
from cmdesk.ui.words import tr

NEW = Snippet(0, SnippetKind.TEXT, "", "")
SYMBOLS = {SnippetKind.TEXT: "saved", SnippetKind.SIGNATURE: "write", SnippetKind.HASHTAGS: "hash"}


class SnippetsDialog(ListWithForm):
    """Each with its kind, its language and its text."""

    def __init__(self, parent: QWidget, host: Host, begun: Snippet = NEW) -> None:
        shelf = Shelf(NEW, snippets.every, snippets.keep, snippets.remove, kinds, lambda one: str(one.name), _line_of)
        left = self.lay_list(host, shelf, tr("Snippets"), tr("New snippet"), tr("Remove this snippet"), 230)
        self.kind = ComboField(tr("Kind"), [(name, kind.value) for kind, name in kinds().items()])
        self.name = Field(tr("Opening hours"), name=tr("Name"))
        self.language = ComboField(tr("Language"), [(tr("Any"), ""), ("Français", "fr"), ("English", "en")])
        self.text = TextArea(
            tr("Text"), tr("We are open from Tuesday to Sunday, from 7 am to 7.30 pm."), least=5, most=9
        )
        self.named, self.begin_at = Labelled(tr("Name"), self.name), self.name
        right = Panel(
            col(
                row((Labelled(tr("Kind"), self.kind), 1), (Labelled(tr("Language"), self.language), 1), gap=12),
                self.named,
                Labelled(tr("Text"), self.text),
                row(None, self.remove),
                None,
                gap=12,
            )
        )
        body = row(left, (right, 1), gap=24)
        super().__init__(parent, tr("Snippets"), body, tr("Save the snippet"), tr("Close"), width=760, height=460)
        self.name.textChanged.connect(lambda: self.judge())
        self.text.textChanged.connect(self.judge)
        for field in (self.kind, self.language):
            field.activated.connect(lambda _: self.judge())
        self.show_one(begun)
        self.read()

    def fill(self, one: Snippet) -> None:
        # What was begun elsewhere is not kept yet: it differs from a new one.
        self._shown = replace(one, name="", text="") if not one.id else one
        self.kind.choose(one.kind.value)
        self.language.choose(one.language)
        self.name.setText(one.name)
        self.text.set_text(one.text)

    def written(self) -> Snippet:
        """The snippet as it is written now."""
        kind, language = SnippetKind(self.kind.currentData()), self.language.currentData() or ""
        return Snippet(self._shown.id, kind, self.name.text(), self.text.text(), language, self._shown.used)

    def judge(self) -> None:
        super().judge()
        written = self.written()
        self.primary.setEnabled(bool(written.text.strip()) and written != self._shown)


def _line_of(one: Snippet) -> SourceLine:
    return SourceLine(one.id, one.name, SYMBOLS[one.kind], count=one.used)


def kinds() -> dict[SnippetKind, str]:
    """What each kind is called."""
    return {
        SnippetKind.TEXT: tr("Pieces of text"),
        SnippetKind.SIGNATURE: tr("Signatures"),
        SnippetKind.HASHTAGS: tr("Hashtags"),
    }
