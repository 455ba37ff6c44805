"""A person saw that something is out: where, if they like."""

from PySide6.QtWidgets import QWidget

from cmdesk.domain.outbox import OutboxRow
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.list import brief_title
from cmdesk.ui.widgets import Dialog, Field, Labelled, Text, col
from cmdesk.ui.words import tr


class SeenOut(Dialog):
    """`link()` once it was accepted; "" where none was given."""

    def __init__(self, parent: QWidget, host: Host, found: OutboxRow) -> None:
        self._host = host
        said = tr("{account}: {text}", account=found.account, text=brief_title(found.text, 80))
        self.field = Field("https://", name=tr("Its link"), clear=True)
        self.labelled = Labelled(
            tr("Its link"), self.field, tr("Not needed, but with it answers find their way to this post.")
        )
        body = col(Text(said, "body", "text2", wrap=True), self.labelled, gap=12)
        super().__init__(parent, tr("It is out"), body, tr("It is out"), width=560)
        self.field.textChanged.connect(lambda _: self._check())
        self.field.setFocus()

    def link(self) -> str:
        return self.field.text().strip()

    def _check(self) -> None:
        good = not self.link() or self.link().startswith(("https://", "http://"))
        self.labelled.set_error("" if good else tr("A link begins with https://"))
        self.primary.setEnabled(good)
