"""What is still to be done about the conversation that is open: a line each above the composer."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from cmdesk.domain.tasks import Task
from cmdesk.domain.topics import Topic
from cmdesk.store import tasks
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, Panel, Text, Tick, clear, col, row
from cmdesk.ui.words import tr

MOST = 3


class TaskStrip(Panel):
    """Takes no room where there is nothing to do. `all_asked`: show the rest."""

    all_asked = Signal()

    def __init__(self, host: Host, shown: Callable[[], int | None]) -> None:
        self._host, self._shown = host, shown
        self._lines = col(gap=2)
        super().__init__(row(self._lines, pad=(30, 0, 30, 0)))
        self.tasks: Sequence[Task] = ()
        host.bridge.changed.connect(self._on_changed)
        self.hide()

    def refresh(self) -> None:
        """Read what is to be done about what is open now."""
        conversation = self._shown()
        if conversation is None:
            self._take(None, ())
        else:
            self._host.bridge.ask(
                self, tasks.of_conversation, conversation, then=lambda found: self._take(conversation, found)
            )

    def _on_changed(self, topic: Topic) -> None:
        if topic & Topic.TASKS:
            self.refresh()

    def _take(self, conversation: int | None, found: Sequence[Task]) -> None:
        if conversation != self._shown():
            return
        self.tasks = [each for each in found if each.done is None]
        clear(self._lines)
        now = self._host.now()
        for task in self.tasks[:MOST]:
            late = task.due is not None and task.due <= now
            when = tr("Due {time}", time=times.when(task.due, now)) if task.due is not None else ""
            tick = Tick(task.text)
            tick.toggled.connect(lambda _, task=task: self._done(task))
            self._lines.addLayout(row((tick, 1), Text(when, "meta", "bad" if late else "text2"), gap=8))
        if len(self.tasks) > MOST:
            more = Button(tr("{n} more tasks", n=len(self.tasks) - MOST), kind="quiet", small=True)
            more.clicked.connect(self.all_asked)
            self._lines.addLayout(row(more, None))
        self.setVisible(bool(self.tasks))

    def _done(self, task: Task) -> None:
        host = self._host
        host.bridge.write(host.bridge, tasks.tick, task.id, host.now())
        host.tell(tr("Done: {name}", name=task.text), lambda: host.bridge.write(host.bridge, tasks.tick, task.id, None))
