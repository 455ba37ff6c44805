"""What judging has learned from corrections, how often it is right on them, and a way to forget it."""

from PySide6.QtCore import Signal

from cmdesk.domain.judgements import LEAST_CORRECTIONS, Learned
from cmdesk.domain.topics import Topic
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, Panel, Text, col, row
from cmdesk.ui.words import tr


class LearnedLine(Panel):
    """A line of the settings that asks the desk, and asks again when something was learned."""

    forgotten = Signal()

    def __init__(self, host: Host) -> None:
        super().__init__(None, None, "line", sides="b")
        self._host = host
        self.words = Text(words_for(Learned()), "meta", "text2", wrap=True)
        self.forget = Button(tr("Forget it"), "undo")
        self.forget.hide()
        self.forget.clicked.connect(self._forget)
        title = Text(tr("What cmdesk learned from your corrections"), "body-strong", wrap=True)
        self.setLayout(row((col(title, self.words, gap=2), 1), self.forget, gap=12, pad=(0, 10, 0, 10)))
        host.bridge.changed.connect(self._on_changed)
        self._ask()

    def _on_changed(self, topic: Topic) -> None:
        if topic & Topic.SETTINGS:  # what was learned is kept among them
            self._ask()

    def _ask(self) -> None:
        self._host.bridge.do(self, self._host.bridge.desk.learned(), then=self._tell)

    def _tell(self, learned: Learned) -> None:
        self.words.setText(words_for(learned))
        self.forget.setVisible(bool(learned.corrections))

    def _forget(self) -> None:
        desk, bridge, host = self._host.bridge.desk, self._host.bridge, self._host

        def told(before: str) -> None:
            def undo() -> None:
                bridge.do(bridge, desk.recall_learned(before))

            host.tell(tr("Forgotten. What you corrected stays corrected."), undo)
            self.forgotten.emit()

        bridge.do(self, desk.forget_learned(), then=told)


def words_for(learned: Learned) -> str:
    """How many corrections, and how often it is right on them with and without having learned."""
    n = learned.corrections
    if not n:
        return tr("Nothing yet. Press the mark on a message to correct how it was judged.")
    figures = tr(
        "Of {n} messages whose sentiment you corrected, it judges {right} as you do, "
        "each by what the others taught; without learning {before}.",
        n=n,
        right=learned.right,
        before=learned.right_before,
    )
    if learned.helps:
        return f"{figures} {tr('New messages are judged with it.')}"
    if n < LEAST_CORRECTIONS:
        return f"{figures} {tr('It is not used yet: so few may be chance.')}"
    return f"{figures} {tr('It is not used: it does not judge better.')}"
