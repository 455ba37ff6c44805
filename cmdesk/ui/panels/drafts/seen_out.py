"""A person saw that something is out, or what is to be followed: where, if they like."""

from PySide6.QtWidgets import QWidget

from cmdesk.domain.outbox import OutboxRow
from cmdesk.ui.panels.drafts.list import brief_title
from cmdesk.ui.widgets import Dialog, Field, Labelled, Text, col
from cmdesk.ui.words import tr


class _AskedWhere(Dialog):
    """`link()` once it was accepted; "" where none was given."""

    def __init__(self, parent: QWidget, title: str, found: OutboxRow, label: str, hint: str, verb: str) -> None:
        said = tr("{account}: {text}", account=found.account, text=brief_title(found.text, 80))
        self.field = Field("https://", name=label, clear=True)
        self.labelled = Labelled(label, self.field, hint)
        body = col(Text(said, "body", "text2", wrap=True), self.labelled, gap=12)
        super().__init__(parent, title, body, verb, width=560)
        self.field.textChanged.connect(lambda _: self._check())
        self.field.setFocus()

    def link(self) -> str:
        return self.field.text().strip()

    def _check(self) -> None:
        good = not self.link() or self.link().startswith(("https://", "http://"))
        self.labelled.set_error("" if good else tr("A link begins with https://"))
        self.primary.setEnabled(good)


class SeenOut(_AskedWhere):
    """Where it is, which nobody has to know."""

    def __init__(self, parent: QWidget, found: OutboxRow) -> None:
        hint = tr("Not needed, but with it answers find their way to this post.")
        super().__init__(parent, tr("It is out"), found, tr("Its link"), hint, tr("It is out"))


class PartBefore(_AskedWhere):
    """Where the part of a thread is that this one follows; without a link, what came in since may tell."""

    def __init__(self, parent: QWidget, found: OutboxRow) -> None:
        hint = tr("With it this part leaves as an answer to that one. Without it, what came in since may tell.")
        label = tr("The link of the part before")
        super().__init__(parent, tr("Where is the part before?"), found, label, hint, tr("Let it follow"))
