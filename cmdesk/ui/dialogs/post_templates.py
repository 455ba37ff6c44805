"""Templates of posts: found, written, and begun a draft from."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.post_templates import PostTemplate, found
from cmdesk.domain.troubles import Problem
from cmdesk.sentences import sentence
from cmdesk.store import post_templates
from cmdesk.ui import theme
from cmdesk.ui.dialogs import fill_template
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.chips import AccountChips
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
    SourceLine,
    SourceRow,
    Text,
    TextArea,
    col,
    row,
)
from cmdesk.ui.words import tr

NEW = PostTemplate(0, "", "")
VARIABLES = ("date", "weekday", "month", "year")  # known without asking


class PostTemplatesDialog(Dialog):
    """A list at the left, the chosen template at the right. `begun` tells the draft that was made of one."""

    begun = Signal(int)

    def __init__(
        self, parent: QWidget, host: Host, publishers: Sequence[AccountRow], begun: PostTemplate = NEW
    ) -> None:
        self._host, self._publishers = host, list(publishers)
        self._known: Sequence[PostTemplate] = ()
        self._shown = NEW
        self._beginning = False  # a draft is being made: another Enter means the same one
        self.sought = Field(tr("Find a template"), symbol="search", name=tr("Find a template"))
        self.lines = Lines()
        self.list = ListView(tr("Templates of posts"), SourceRow(), self.lines)
        self.add = Button(tr("New template"), "add", "soft", small=True)
        left = Panel(col(self.sought, (self.list, 1), row(self.add, None), gap=8))
        left.setFixedWidth(theme.u(240))
        self.name = Field(tr("Bread of the month"), name=tr("Name"))
        self.language = ComboField(tr("Language"), [(tr("Any"), ""), ("Français", "fr"), ("English", "en")])
        hint = tr("This {{ weekday }} in the shop: {{ bread }}")
        self.text = TextArea(tr("Text"), hint, least=5, most=8)
        self.variables = ComboField(
            tr("Insert a variable"), [(tr("Insert a variable"), ""), *((v, v) for v in VARIABLES)]
        )
        self.own = Text("", "meta", "text3")
        self.pillar, self.campaign = Field(name=tr("Pillar")), Field(name=tr("Campaign"))
        self.chips = AccountChips(more=False)
        self.remove = IconButton("bin", tr("Remove this template"))
        self._named = Labelled(tr("Name"), self.name)
        told = tr("What stands between {{ and }} is asked for; after || comes what is written if nobody knows.")
        right = Panel(
            col(
                row((self._named, 2), (Labelled(tr("Language"), self.language), 1), gap=12),
                Labelled(tr("Text"), self.text, told),
                row(self.variables, self.own, None, self.remove, gap=8),
                row((Labelled(tr("Pillar"), self.pillar), 1), (Labelled(tr("Campaign"), self.campaign), 1), gap=12),
                self.chips,
                None,
                gap=12,
            )
        )
        body = row(left, (right, 1), gap=24)
        title, quiet = tr("Templates of posts"), tr("Save the template")
        super().__init__(parent, title, body, tr("Begin a draft"), tr("Close"), quiet, width=820, height=600)
        self._listen()
        self._show(begun)
        self._read()

    def _listen(self) -> None:
        self.sought.textChanged.connect(lambda: self._fill())
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(lambda line: self.accept())
        self.add.clicked.connect(self.begin)
        self.remove.clicked.connect(self._remove)
        self.stepped_aside.connect(lambda: self.keep())
        self.variables.activated.connect(lambda _: self._insert_variable())
        for field in (self.name, self.pillar, self.campaign):
            field.textChanged.connect(lambda: self._judge())
        self.text.textChanged.connect(self._judge)
        self.language.activated.connect(lambda _: self._judge())
        self.chips.changed.connect(lambda _: self._judge())

    # -- the list ------------------------------------------------------------------------------------------------

    def _read(self, choose: int | None = None) -> None:
        def take(known: Sequence[PostTemplate]) -> None:
            self._known = known
            self._fill()
            if choose is not None:
                self.list.choose(choose)
            elif known and self.written() == NEW:
                self.list.step(1)

        self._host.bridge.ask(self, post_templates.every, then=take)

    def _fill(self) -> None:
        fitting = found(self._known, self.sought.text())
        self.lines.set([SourceLine(each.id, each.name, "copy", count=each.used) for each in fitting])

    def _chosen(self, line: object) -> None:
        mine = next((each for each in self._known if isinstance(line, SourceLine) and each.id == line.key), None)
        if mine is not None:
            self._show(mine)

    # -- the one that is shown -----------------------------------------------------------------------------------

    def begin(self) -> None:
        self._show(NEW)
        self.name.setFocus()

    def _show(self, shown: PostTemplate) -> None:
        self._shown = shown
        self.name.setText(shown.name)
        self.text.set_text(shown.text)
        self.language.choose(shown.language)
        self.pillar.setText(shown.pillar)
        self.campaign.setText(shown.campaign)
        self.chips.show_accounts(self._publishers, tuple(shown.variants), set(), locked=False)
        own = sum(text is not None for text in shown.variants.values())
        self.own.setText(tr("{n} accounts have texts of their own", n=own) if own else "")
        self._judge()

    def written(self) -> PostTemplate:
        """The template as it is written now; texts of their own stay with their accounts."""
        variants = {one: self._shown.variants.get(one) for one in self.chips.chosen()}
        return replace(
            self._shown,
            name=self.name.text(),
            text=self.text.text(),
            variants=variants,
            pillar=self.pillar.text(),
            campaign=self.campaign.text(),
            language=self.language.currentData() or "",
        )

    def _judge(self) -> None:
        self._named.set_error("")
        written = self.written()
        own = any(text for text in written.variants.values())
        full = bool(written.text.strip()) or own
        self.remove.setVisible(bool(self._shown.id))
        self.quiet.setEnabled(full and (written != self._shown or not written.id))
        self.primary.setEnabled(full)

    def _insert_variable(self) -> None:
        if name := self.variables.currentData():
            self.text.insert(f"{{{{ {name} }}}}")
            self.text.setFocus()
        self.variables.setCurrentIndex(0)

    # -- what is done --------------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Keep what is written; the dialog stays, as there are often several."""

        def refused(error: Exception) -> None:
            if isinstance(error, Problem):
                self._named.set_error(sentence(error.trouble, tr))
                self.name.setFocus()
            else:
                self._host.complain(error)

        write = self._host.bridge.write
        write(self, post_templates.keep, self.written(), then=lambda made: self._read(made), otherwise=refused)

    def accept(self) -> None:
        """Ask for the variables, then begin a draft with what is written, kept or not."""
        written = self.written()
        if self.primary.isEnabled() and not self._beginning:
            today = self._host.now().astimezone().date()
            fill_template.ask(self, written, today, self._begin)

    def _begin(self, filled: PostTemplate) -> None:
        def made(draft_id: int) -> None:
            self.begun.emit(draft_id)
            super(PostTemplatesDialog, self).accept()

        def failed(error: Exception) -> None:
            self._beginning = False
            self._host.complain(error)

        if not self._beginning:
            self._beginning = True
            now = self._host.now()
            self._host.bridge.write(self, post_templates.begin, filled, now, then=made, otherwise=failed)

    def _remove(self) -> None:
        host, name = self._host, self._shown.name

        def removed(old: PostTemplate) -> None:
            again = lambda: host.bridge.write(host.bridge, post_templates.keep, old)  # noqa: E731
            host.tell(tr("Removed: {name}", name=name), again)
            self._read()

        host.bridge.write(self, post_templates.remove, self._shown.id, then=removed)
        self._show(NEW)
