"""What may be said in a crisis, as it stands in its file: for where, by whose leave, and what is done with it."""

from PySide6.QtGui import QGuiApplication

from cmdesk.domain.incidents import Statement
from cmdesk.ui.widgets import Button, Chip, Panel, Text, col, row
from cmdesk.ui.words import tr


class StatementLine(Panel):
    """What nobody approved is only read."""

    def __init__(self, one: Statement) -> None:
        approved = (
            Chip(tr("approved: {who}", who=one.approved), "ok", "good")
            if one.approved
            else Chip(tr("not approved"), "warning", "warn")
        )
        self.copy = Button(tr("Copy"), "copy", small=True)
        self.copy.setAccessibleName(tr("Copy the statement for {where}", where=one.where))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(one.text))
        self.draft = Button(tr("Write a draft from it"), "write", small=True)
        self.draft.setAccessibleName(tr("Write a draft from the statement for {where}", where=one.where))
        for button in (self.copy, self.draft):
            button.setEnabled(bool(one.approved))
        head = row(Text(one.where, "body-strong"), approved, None, self.copy, self.draft, gap=8)
        super().__init__(col(head, Text(one.text, "reading", wrap=True, leading=140), gap=4))


def drafted(one: Statement, accounts: int, drill: bool) -> str:
    """What is said once a draft of it was begun."""
    if drill:
        return tr("The draft is there. This is only an exercise: do not send it")
    if not accounts:
        return tr("The draft is there. No account is meant by “{where}”: choose where it goes", where=one.where)
    return tr("The draft is there. Nothing leaves before you send it")
