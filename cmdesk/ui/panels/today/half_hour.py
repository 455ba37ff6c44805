"""The offer to begin: what half an hour is enough for."""

from PySide6.QtCore import Signal

from cmdesk.domain.session import Plan
from cmdesk.ui.session_words import summary
from cmdesk.ui.widgets import Button, Elided, Icon, Panel, Text, row, stack
from cmdesk.ui.words import tr


class HalfHour(Panel):
    """Hidden where nobody waits."""

    begun = Signal(int)  # minutes

    def __init__(self) -> None:
        self.title, self.words = Text("", "body-strong"), Elided("", "meta", "text2")
        self.begin = Button("", "play")
        self._minutes = 0
        parts = row(
            Icon("timer", "accent_text", 18), (stack(self.title, self.words), 1), self.begin, gap=12, pad=(16, 0, 12, 0)
        )
        super().__init__(parts, "accent_soft", None, 10, height=60)
        self.begin.clicked.connect(lambda: self.begun.emit(self._minutes))
        self.hide()

    def show_plan(self, plan: Plan) -> None:
        self._minutes = plan.minutes
        self.title.setText(tr("I have {n} minutes", n=plan.minutes))
        words = summary(plan) if plan.steps else ""
        self.words.setText(words)
        self.begin.setText(tr("Begin"))
        self.begin.setAccessibleDescription(words)
        self.setVisible(bool(plan.steps))
