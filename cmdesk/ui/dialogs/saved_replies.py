"""The saved replies and the thanks: written, sorted into folders, taken in from files and written out."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from cmdesk.domain.replies import VARIABLES, Picture, SavedReply, short_code
from cmdesk.domain.troubles import Problem
from cmdesk.sentences import sentence
from cmdesk.store import replies, thanks
from cmdesk.ui import theme
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.panels.base import Host
from cmdesk.ui.picker import holds
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
    Segmented,
    SourceLine,
    SourceRow,
    Text,
    TextArea,
    col,
    row,
)
from cmdesk.ui.words import tr

NEW = SavedReply(0, "", "", "")


class SavedRepliesDialog(Dialog):
    """A list at the left, the chosen reply at the right; what is written is kept when another one is chosen."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host = host
        self._known: Sequence[SavedReply] = ()
        self._shown = NEW
        self._filling = False
        self.sought = Field(tr("Find a saved reply"), symbol="search", name=tr("Find a saved reply"))
        self.lines = Lines()
        self.list = ListView(tr("Saved replies"), SourceRow(), self.lines)
        self.add = Button(tr("New reply"), "add", "soft", small=True)
        self.take_in, self.write_out = (
            Button(tr("Import"), "import", "quiet", small=True),
            Button(tr("Export"), "export", "quiet", small=True),
        )
        self.thanks = Button(tr("Thanks"), "thanks", "quiet", small=True)
        left = Panel(
            col(
                self.sought,
                (self.list, 1),
                row(self.add, None, gap=4),
                row(self.take_in, self.write_out, self.thanks, None, gap=2),
                gap=8,
            )
        )
        left.setFixedWidth(theme.u(270))
        self.name = Field(tr("Late parcel"), name=tr("Name"))
        self.shortcut = Field("late", symbol="", name=tr("Short code"))
        self.folder = Field(tr("Delivery"), name=tr("Folder"))
        self.language = ComboField(tr("Language"), [(tr("Any"), ""), ("Français", "fr"), ("English", "en")])
        self.text = TextArea(tr("Text"), tr("Hello {{ contact.first_name }}, …"), least=6, most=9)
        self.variables = ComboField(
            tr("Insert a variable"), [(tr("Insert a variable"), ""), *((v, v) for v in VARIABLES)]
        )
        self.pictures = Button("", "image", "quiet", small=True)
        self.used = Text("", "meta", "text3")
        self.remove = IconButton("bin", tr("Remove this reply"))
        self._code = Labelled(tr("Short code, after /"), self.shortcut)
        right = Panel(
            col(
                row((Labelled(tr("Name"), self.name), 1), (self._code, 1), gap=12),
                row((Labelled(tr("Folder"), self.folder), 1), (Labelled(tr("Language"), self.language), 1), gap=12),
                Labelled(tr("Text"), self.text),
                row(self.variables, self.pictures, None, self.used, self.remove, gap=6),
                None,
                gap=12,
            )
        )
        body = row(left, (right, 1), gap=24)
        super().__init__(parent, tr("Saved replies"), body, tr("Save the reply"), tr("Close"), width=860, height=540)
        self.sought.textChanged.connect(lambda: self._fill())
        self.list.chosen.connect(self._chosen)
        self.add.clicked.connect(self.begin)
        self.remove.clicked.connect(self._remove)
        self.take_in.clicked.connect(self._ask_import)
        self.write_out.clicked.connect(self._ask_export)
        self.thanks.clicked.connect(lambda: ThanksDialog(self, host).open())
        self.pictures.clicked.connect(self._ask_picture)
        self.variables.activated.connect(lambda _: self._insert_variable())
        for field in (self.name, self.shortcut, self.folder):
            field.textChanged.connect(lambda: self._judge())
        self.text.textChanged.connect(self._judge)
        self.language.activated.connect(lambda _: self._judge())
        self._show(NEW)
        self._read()

    # -- the list -----------------------------------------------------------------------------------------------

    def _read(self, choose: int | None = None) -> None:
        def take(found: Sequence[SavedReply]) -> None:
            self._known = found
            self._fill()
            if choose is not None:
                self.list.choose(choose)
            elif self._shown.id == 0 and found and not self.reply().text:
                self.list.step(1)

        self._host.bridge.ask(self, replies.every, then=take)

    def _fill(self) -> None:
        typed = self.sought.text().strip()
        found = [each for each in self._known if holds(f"{each.shortcut} {each.name} {each.text}", typed)]
        lines: list[SourceLine | SectionLine] = []
        folder = ""
        for reply in found:
            if reply.folder != folder:
                folder = reply.folder
                lines.append(SectionLine(folder))
            lines.append(SourceLine(reply.id, f"{reply.name}  /{reply.shortcut}", "saved", count=reply.used))
        self.lines.set(lines)

    def _chosen(self, line: object) -> None:
        if isinstance(line, SourceLine):
            found = next((each for each in self._known if each.id == line.key), None)
            if found is not None and found.id != self._shown.id:
                self._show(found)

    # -- the reply ----------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Start a new one."""
        self._show(NEW)
        self.name.setFocus()

    def reply(self) -> SavedReply:
        """The reply as it is written now."""
        return replace(
            self._shown,
            name=self.name.text().strip(),
            shortcut=self.shortcut.text().strip() or short_code(self.name.text()),
            text=self.text.text(),
            folder=self.folder.text().strip(),
            language=self.language.currentData() or "",
        )

    def _show(self, reply: SavedReply) -> None:
        self._shown, self._filling = reply, True
        self.name.setText(reply.name)
        self.shortcut.setText(reply.shortcut)
        self.folder.setText(reply.folder)
        self.language.choose(reply.language)
        self.text.set_text(reply.text)
        self._filling = False
        self._judge()

    def _judge(self) -> None:
        if self._filling:
            return
        self._code.set_error("")
        reply = self.reply()
        pictures = len(reply.pictures)
        self.pictures.setText(tr("{n} pictures", n=pictures) if pictures else tr("Add a picture"))
        self.used.setText(tr("Used {n} times", n=reply.used) if reply.used else "")
        self.remove.setVisible(bool(reply.id))
        self.primary.setEnabled(bool(reply.text.strip() and reply.shortcut) and reply != self._shown)

    def _insert_variable(self) -> None:
        if name := self.variables.currentData():
            fallback = " || ''" if name.startswith("contact.") else ""
            self.text.insert(f"{{{{ {name}{fallback} }}}}")
            self.variables.setCurrentIndex(0)
            self.text.setFocus()

    def accept(self) -> None:
        """Keep the reply; the dialog stays, as there are often several to write."""
        reply = self.reply()

        def kept(made: int) -> None:
            self._shown = replace(reply, id=made, shortcut=short_code(reply.shortcut))
            self._judge()
            self._read(choose=made)

        def refused(error: Exception) -> None:
            if isinstance(error, Problem):
                self._code.set_error(sentence(error.trouble, tr))
            else:
                self._host.complain(error)

        self._host.bridge.write(self, replies.keep, reply, then=kept, otherwise=refused)

    def _remove(self) -> None:
        host, name = self._host, self._shown.name

        def removed(old: object) -> None:
            host.tell(tr("Removed: {name}", name=name), lambda: host.bridge.write(host.bridge, replies.put_back, old))

        host.bridge.write(self, replies.remove, self._shown.id, then=removed)
        self._show(NEW)
        self._read()

    # -- files --------------------------------------------------------------------------------------------------

    def _ask_picture(self) -> None:
        dialog = FileDialog(self, tr("Add a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.add_picture(Path(path)))
        dialog.open()

    def add_picture(self, path: Path) -> None:
        """Let a picture go with the reply."""

        def taken(sha256: str) -> None:
            self._shown = replace(self._shown, pictures=(*self._shown.pictures, Picture(sha256, path.stem)))
            self._judge()
            self.primary.setEnabled(bool(self.reply().text.strip() and self.reply().shortcut))

        self._host.bridge.do(self, self._host.bridge.desk.keep_picture(path), taken, self._host.complain)

    def _ask_import(self) -> None:
        dialog = FileDialog(self, tr("Import saved replies"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{tr('Saved replies')} (*.json *.csv *.tsv *.txt)")
        dialog.fileSelected.connect(lambda path: self.import_from(Path(path)))
        dialog.open()

    def import_from(self, path: Path) -> None:
        """Take in the replies of a file."""
        host = self._host

        def told(counts: tuple[int, int]) -> None:
            new, changed = counts
            host.tell(tr("{new} saved replies added, {changed} changed", new=new, changed=changed))
            self._read()

        host.bridge.do(self, host.bridge.desk.import_replies(path), told, host.complain)

    def _ask_export(self) -> None:
        dialog = FileDialog(self, tr("Export the saved replies"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(["JSON (*.json)", "CSV (*.csv)"])
        dialog.setDefaultSuffix("json")
        dialog.selectFile("replies.json")
        dialog.fileSelected.connect(lambda path: self.export_to(Path(path)))
        dialog.open()

    def export_to(self, path: Path) -> None:
        host = self._host
        host.bridge.do(
            self,
            host.bridge.desk.export_replies(path),
            lambda count: host.tell(tr("{n} saved replies written", n=count)),
            host.complain,
        )


class ThanksDialog(Dialog):
    """The sentences of thanks, a line each; an empty page brings the usual ones back."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host = host
        self._texts = {"fr": "", "en": ""}
        self.language = Segmented(tr("Language"), ["Français", "English"])
        self.area = TextArea(tr("Thanks"), tr("One sentence a line"), least=9, most=12)
        told = tr("One key puts one of these into an answer: never the same twice running, and never sent by itself.")
        body = col(self.language, self.area, Text(told, "meta", "text3", wrap=True), gap=12)
        super().__init__(parent, tr("Thanks"), body, tr("Save the sentences"), width=640)
        self.language.chosen.connect(lambda _: self._turn())
        self._at = "fr"
        host.bridge.ask(self, thanks.sentences, then=self._take)

    def _take(self, found: dict[str, Sequence[str]]) -> None:
        self._texts = {language: "\n".join(lines) for language, lines in found.items()}
        self.area.set_text(self._texts[self._at])

    def _turn(self) -> None:
        self._texts[self._at] = self.area.text()
        self._at = ("fr", "en")[self.language.value()]
        self.area.set_text(self._texts[self._at])

    def accept(self) -> None:
        self._texts[self._at] = self.area.text()
        for language, text in self._texts.items():
            self._host.bridge.write(self._host.bridge, thanks.change, language, text.splitlines())
        super().accept()
