"""Changing what a post of ours says, after it went out."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cmdesk.domain.troubles import Problem
from cmdesk.language.counting import measure
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.lengths import rules_of
from cmdesk.ui.widgets import Card, Counter, Dialog, Field, Icon, Labelled, Text, TextArea, col, row
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.engine.desk.moderation import OurWords


def open_reword(parent: QWidget, host: Host, item_id: int) -> None:
    """Ask its network how it was typed, and show that."""

    def show(found: "OurWords") -> None:
        RewordDialog(parent, host, item_id, found).open()

    host.bridge.do(parent, host.bridge.desk.wording(item_id), then=show, otherwise=host.complain)


class RewordDialog(Dialog):
    """Stays open, with what was typed, until the network agreed."""

    def __init__(self, parent: QWidget, host: Host, item_id: int, found: "OurWords") -> None:
        wording = found.wording
        self._host, self._item, self._before, self._account = host, item_id, wording, found.account
        told = tr("Whoever reads it there sees that it was changed, and can see what stood there before.")
        self.area = TextArea(tr("What it says"), least=5, most=14)
        self.warning = Field(value=wording.warning, name=tr("Content warning"))
        self.counter = Counter()
        self.elsewhere = Text("", "body", "text", wrap=True, leading=140)
        self.notice = Card(row(Icon("info", "warn"), (self.elsewhere, 1), gap=8), fill="list", pad=12)
        body = col(
            Text(told, "body", "text2", wrap=True, leading=140),
            self.notice,
            Labelled(tr("What it says"), self.area),
            row(self.counter, None),
            Labelled(tr("Content warning"), self.warning),
            gap=12,
        )
        super().__init__(parent, tr("Change a post that is out"), body, tr("Change the post"), width=560)
        self.area.set_text(wording.text)
        self._tell(tr("It was changed elsewhere. Here it said: “{text}”.", text=found.known) if found.known else "")
        self.area.textChanged.connect(self._measure)
        self.warning.textChanged.connect(self._measure)
        self._measure()
        self.area.setFocus()

    def _tell(self, words: str) -> None:
        self.elsewhere.setText(words)
        self.notice.setVisible(bool(words))

    def _measure(self) -> None:
        text, warning = self.area.text().strip(), self.warning.text().strip()
        found = measure(text, rules_of(self._account), warning)
        self.counter.setVisible(found.maximum is not None)
        if found.maximum is not None:
            self.counter.set(found.count, found.maximum)
        changed = (text, warning) != (self._before.text.strip(), self._before.warning.strip())
        self.set_primary(tr("Change the post"), bool(text) and found.fits and changed)

    def accept(self) -> None:
        text, warning = self.area.text().strip(), self.warning.text().strip()
        work = self._host.bridge.desk.reword(self._item, self._before, text, warning)
        self.set_primary(tr("Change the post"), False)
        self._host.bridge.do(self, work, then=lambda _: self._done(), otherwise=self._failed)

    def _done(self) -> None:
        self._host.tell(tr("The post was changed"))
        super().accept()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Problem) and error.trouble.code == "wording-changed":
            work = self._host.bridge.desk.wording(self._item)
            self._host.bridge.do(self, work, then=self._compare, otherwise=self._failed)
            return
        self._host.complain(error)
        self._measure()

    def _compare(self, found: "OurWords") -> None:
        """Somebody changed it while this was open: show that, keep what was typed, and let it be decided again."""
        self._before = found.wording
        now = found.wording.text.strip()
        self._tell(tr("It was changed elsewhere meanwhile; nothing was overwritten. It now says: “{text}”.", text=now))
        self._measure()
