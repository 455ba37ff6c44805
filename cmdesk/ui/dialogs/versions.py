"""How a draft read before: each version beside what it became, and a way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.drafts import Version
from cmdesk.store import bringing_back, versions
from cmdesk.ui import theme, times
from cmdesk.ui.difference import Difference
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Dialog, Lines, ListView, Panel, SourceLine, SourceRow, Text, col, row
from cmdesk.ui.words import tr


class VersionsDialog(Dialog):
    """At the left the moments, at the right what changed since; `restored` once a version is back."""

    restored = Signal()

    def __init__(self, parent: QWidget, host: Host, draft_id: int, text: str) -> None:
        self._host, self._draft_id, self._text = host, draft_id, text
        self._known: Sequence[Version] = ()
        self.lines = Lines()
        self.list = ListView(tr("Versions"), SourceRow(), self.lines)
        left = Panel(col((self.list, 1)))
        left.setFixedWidth(theme.u(210))
        self.told = Text("", "meta", "text2", wrap=True)
        self.difference = Difference(tr("What changed since"), least=12, most=0)
        body = row(left, (col(self.told, (self.difference, 1), gap=8), 1), gap=24)
        title = tr("Versions of this draft")
        super().__init__(parent, title, body, tr("Restore this version"), tr("Close"), width=780, height=490)
        self.set_primary(tr("Restore this version"), False)
        self.list.chosen.connect(self._chosen)
        host.bridge.ask(self, versions.every, draft_id, then=self._take)

    def _take(self, found: Sequence[Version]) -> None:
        self._known = found
        self.lines.set([SourceLine(one.id, times.told(one.at, self._host.now()), "history") for one in found])
        if found:
            self.list.choose(found[0].id)
        else:
            self.told.setText(tr("Nothing was changed yet. A version is kept every few minutes while you write."))

    def chosen(self) -> Version | None:
        line = self.list.current_line()
        key = line.key if isinstance(line, SourceLine) else None
        return next((one for one in self._known if one.id == key), None)

    def _chosen(self, line: object) -> None:
        version = self.chosen()
        self.set_primary(tr("Restore this version"), version is not None)
        if version is not None:
            own = len(version.variants)
            said = tr("Struck out: what it said then. Underlined: what was written since.")
            more = tr("{n} accounts had a text of their own.", n=own) if own else ""
            self.told.setText(f"{said} {more}".strip())
            self.difference.show_texts(version.text, self._text)

    def accept(self) -> None:
        version = self.chosen()
        if version is None:
            return

        def back(_: object) -> None:
            self.restored.emit()
            super(VersionsDialog, self).accept()

        restore = bringing_back.restore_version
        self._host.bridge.write(self, restore, version.id, self._host.now(), then=back, otherwise=self._host.complain)
