"""The plan for a crisis, written in quiet times: one text that people can print and send around."""

from PySide6.QtWidgets import QWidget

from cmdesk.domain.incidents import read_plan
from cmdesk.reports.crisis import first_plan
from cmdesk.store import incidents
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Dialog, Text, TextArea, col
from cmdesk.ui.words import tr


class CrisisPlan(Dialog):
    """What was read of it is told while it is typed."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host = host
        self.text = TextArea(tr("Plan for a crisis"), least=10, most=13, role="body")
        self.found = Text("", "meta", "text2", wrap=True)
        intro = tr(
            "A heading for each level with its criteria and its checklist, then contacts, statements, questions, do and"
            " don’t. A statement may be used once a line “Approved: who, when” stands below it."
        )
        body = col(Text(intro, "body", "text2", wrap=True), self.text, self.found, gap=12)
        super().__init__(parent, tr("Plan for a crisis"), body, tr("Save the plan"), width=720)
        self.text.textChanged.connect(self._say_found)
        host.bridge.ask(self, incidents.plan, then=lambda text: self.text.set_text(text or first_plan(tr)))

    def _say_found(self) -> None:
        plan = read_plan(self.text.text())
        approved = sum(bool(one.approved) for one in plan.statements)
        self.found.setText(
            tr(
                "Read: {levels}, {steps}, {contacts}, {statements} ({approved}), {questions}.",
                levels=tr("{n} levels", n=len(plan.levels)),
                steps=tr("{n} steps", n=sum(len(level.steps) for level in plan.levels)),
                contacts=tr("{n} contacts", n=len(plan.contacts)),
                statements=tr("{n} holding statements", n=len(plan.statements)),
                approved=tr("{n} approved", n=approved),
                questions=tr("{n} questions", n=len(plan.answers)),
            )
        )
        self.primary.setEnabled(bool(plan.levels))
        self.fit_soon()

    def accept(self) -> None:
        self._host.bridge.write(self, incidents.keep_plan, self.text.text())
        super().accept()
