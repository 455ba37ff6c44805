"""Bring in a list of subscriptions, and write one out."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from cmdesk.domain.sources import NewSource
from cmdesk.domain.travelling import Travelling
from cmdesk.domain.troubles import Problem
from cmdesk.sentences import sentence
from cmdesk.store import travelling
from cmdesk.ui import amounts
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Bar, Dialog, Section, Text, Tick, clear, col, question, row
from cmdesk.ui.words import tr

if TYPE_CHECKING:  # its parser is loaded where it is used
    from cmdesk.networks.opml import Opml, Skipped

SHOWN = 5  # of those that could not be read


def choose_list(parent: QWidget, chosen: Callable[[Path], None]) -> FileDialog:
    """Ask for the file to read."""
    dialog = FileDialog(parent, tr("Import a list of sources"))
    dialog.setFileMode(FileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([f"{tr('Lists of subscriptions')} (*.opml *.xml)", f"{tr('All files')} (*)"])
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog


def choose_target(parent: QWidget, chosen: Callable[[Path], None]) -> FileDialog:
    """Ask where to write."""
    dialog = FileDialog(parent, tr("Export the list of sources"))
    dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{tr('Lists of subscriptions')} (*.opml)")
    dialog.setDefaultSuffix("opml")
    dialog.selectFile("sources.opml")
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog


def export(owner: QWidget, host: Host, path: Path) -> None:
    """Write all sources to a file, and say so; with the rules only where a person wants that: they may be private."""

    def written(count: int) -> None:
        host.tell(tr("{n} sources written to {name}", n=count, name=path.name))

    def write(rules: bool) -> None:
        work = host.bridge.desk.write_list(path, tr("Sources of cmdesk"), rules=rules)
        host.bridge.do(owner, work, written, host.complain)

    def ask(packed: Sequence[Travelling]) -> None:
        if not packed:
            write(rules=False)
            return
        told = tr("{n} rules about items can go with it: whoever gets the list can read their words.", n=len(packed))
        asked = question(owner, tr("Put the rules in, too?"), told, tr("With the rules"), tr("Only the sources"))
        asked.finished.connect(lambda answer: write(rules=answer == QDialog.DialogCode.Accepted))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    host.bridge.ask(owner, travelling.pack, then=ask)


def told_imported(made: int, known: int) -> str:
    """What became of importing, in words."""
    told = tr("{n} sources added", n=made)
    return f"{told}, {tr('{n} known before', n=known)}" if known else told


def reason(skipped: "Skipped") -> str:
    """Why a line of the list was left out."""
    match skipped.reason:
        case "no-address":
            return tr("no address")
        case "bad-address":
            return tr("an address that leads nowhere")
        case "cut-off":
            return tr("the list is cut off here, what came after is missing")
    return tr("not a feed")


class ImportOpml(Dialog):
    """Reads the file in a worker, shows what is in it by folder, and adds what is ticked."""

    def __init__(
        self, parent: QWidget, host: Host, place: Path | str, done: Callable[[int, int], None] | None = None
    ) -> None:
        """`place`: a file, or an address."""
        self._host, self._done = host, done
        self._opml: Opml | None = None
        self._adding = False
        self.ticks: dict[str, Tick] = {}
        self.rules: Tick | None = None  # whether those of the list are wanted, too
        self.summary = Text("", "body", "text", wrap=True)
        self.inside = col(gap=6)
        self.waiting = Bar(tr("Reading the list"), 160)
        self.waiting.setRange(0, 0)
        body = col(self.summary, row(self.waiting, None), self.inside, None, gap=10)
        super().__init__(parent, tr("Import a list of sources"), body, tr("Import"), width=560)
        self.set_primary(tr("Import"), enabled=False)
        self.summary.setText(tr("Reading {name}…", name=place.name if isinstance(place, Path) else place))
        host.bridge.do(self, host.bridge.desk.read_list(place), self._show, self._failed)

    def _show(self, opml: "Opml") -> None:
        self._opml = opml
        self.waiting.hide()
        folders = Counter(source.folder for source in opml.sources)
        named = sum(1 for folder in folders if folder)
        told = tr("{n} sources", n=len(opml.sources))
        if named:
            told = tr("{sources} in {folders}", sources=told, folders=tr("{n} folders", n=named))
        twice = sum(1 for one in opml.skipped if one.reason == "duplicate")
        if bad := len(opml.skipped) - twice:
            told += ", " + tr("{n} could not be read", n=bad)
        if twice:
            told += ", " + tr("{n} more than once in the list", n=twice)
        self.summary.setText(told + ".")
        clear(self.inside)
        if opml.sources:
            self.inside.addWidget(Section(tr("Import from")))
        for folder in sorted(folders, key=str.casefold):
            name = folder or tr("Without a folder")
            tick = Tick(f"{name} ({amounts.whole(folders[folder])})", on=True)
            tick.toggled.connect(lambda: self._count())
            self.ticks[folder] = tick
            self.inside.addWidget(tick)
        if opml.rules:
            self.inside.addWidget(Section(tr("Rules"), len(opml.rules)))
            names = ", ".join(rule.name for rule in opml.rules[:SHOWN]) + ("…" if len(opml.rules) > SHOWN else "")
            self.rules = Tick(tr("Take its rules, too, switched off until you have tried them"))
            self.inside.addWidget(self.rules)
            self.inside.addWidget(Text(names, "meta", "text2", wrap=True))
        self._show_skipped(opml)
        self._count()
        self.fit_soon()
        self.primary.setFocus()

    def _show_skipped(self, opml: "Opml") -> None:
        bad = sorted(
            (one for one in opml.skipped if one.reason != "duplicate"), key=lambda one: one.reason != "cut-off"
        )
        if not bad:
            return
        self.inside.addWidget(Section(tr("Could not be read"), len(bad)))
        for skipped in bad[:SHOWN]:
            name = skipped.name or tr("unnamed")
            told = tr("line {line}, {name}: {reason}", line=skipped.line, name=name, reason=reason(skipped))
            self.inside.addWidget(Text(told, "meta", "text2", wrap=True))
        if (more := len(bad) - SHOWN) > 0:
            self.inside.addWidget(Text(tr("and {n} more", n=more), "meta", "text3"))

    def _count(self) -> None:
        count = len(self._wanted())
        self.set_primary(tr("Import {n} sources", n=count) if count else tr("Import"), count > 0)

    def _wanted(self) -> list[NewSource]:
        if self._opml is None:
            return []
        return [one for one in self._opml.sources if self.ticks[one.folder].isChecked()]

    def _failed(self, error: Exception) -> None:
        self._adding = False
        self.waiting.hide()
        if isinstance(error, Problem):
            self.summary.setText(sentence(error.trouble, tr))
            self.summary.set_tone("bad")
            self.set_primary("")
            self.fit_soon()
        else:
            super().reject()
            self._host.complain(error)

    def accept(self) -> None:
        wanted = self._wanted()
        if self._adding or not wanted:
            return
        self._adding = True
        self.waiting.show()
        self.set_primary(self.primary.text(), enabled=False)
        bridge = self._host.bridge
        # Their first fetch goes on behind; the status bar shows it and can stop it.
        bridge.do(self, bridge.desk.add_sources(wanted), lambda result: self._added(*result), self._failed)

    def _added(self, made: tuple[int, ...], known: int) -> None:
        super().accept()
        if self._opml is not None and self.rules is not None and self.rules.isChecked():
            bridge = self._host.bridge
            told = lambda n: self._host.tell(tr("{n} rules were taken; try them, then switch them on.", n=n))  # noqa: E731
            bridge.do(self._behind, bridge.desk.take_rules(self._opml.rules), told, self._host.complain)
        if self._done is not None:
            self._done(len(made), known)
