"""What is to be done, with or without a day: listed, added as one types, ticked off."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from cmdesk.domain.tasks import Task, TaskList
from cmdesk.domain.topics import Topic
from cmdesk.store import tasks
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.snooze import typed_moment
from cmdesk.ui.widgets import Button, Dialog, Field, IconButton, Panel, Scroll, Segmented, Text, Tick, clear, col, row
from cmdesk.ui.words import tr

LISTS = (TaskList.OPEN, TaskList.LATE, TaskList.TODAY)  # and what is done, last


class TaskLine(Panel):
    """One task: tick it, open what it is about, or let it go."""

    def __init__(self, dialog: "TasksDialog", task: Task, now: datetime) -> None:
        self.task = task
        self.tick = Tick(task.text, task.done is not None)
        late = task.due is not None and task.done is None and task.due <= now
        when = times.when(task.due, now) if task.due is not None else ""
        self.due = Text(tr("Due {time}", time=when) if when else "", "meta", "bad" if late else "text2")
        self.about = Button(task.about or tr("Conversation"), "chats", "quiet", small=True)
        self.about.setVisible(task.conversation_id is not None)
        self.remove = IconButton("bin", tr("Remove this task"))
        super().__init__(row((self.tick, 1), self.due, self.about, self.remove, gap=8, pad=(0, 4, 0, 4)))
        self.tick.toggled.connect(lambda on: dialog.tick(task, on))
        self.about.clicked.connect(lambda: dialog.open_about(task))
        self.remove.clicked.connect(lambda: dialog.remove(task))


class TasksDialog(Dialog):
    """All tasks, or, with a conversation, first what belongs to it."""

    def __init__(
        self,
        parent: QWidget,
        host: Host,
        conversation: int | None = None,
        about: str = "",
        which: TaskList = TaskList.OPEN,
    ) -> None:
        self._host, self._conversation = host, conversation
        self.field = Field(tr("Call back tomorrow 9:00"), symbol="add", name=tr("New task"))
        self.hint = Text("", "meta", "text3")
        self.add = Button(tr("Add the task"), "add", "soft")
        self.sought = Field(tr("Find a task"), symbol="search", name=tr("Find a task"))
        names = [tr("To do"), tr("Late"), tr("Today"), tr("Done")]
        self.which = Segmented(tr("Which tasks"), names, LISTS.index(which))
        self._lines = col(gap=0)
        for_whom = Text(tr("About {name}", name=about), "meta", "text2") if conversation is not None else None
        body = col(
            *([for_whom] if for_whom is not None else []),
            row((self.field, 1), self.add, gap=8),
            self.hint,
            row((self.sought, 1), self.which, gap=8),
            (Scroll(col(self._lines, None)), 1),
            gap=8,
        )
        super().__init__(parent, tr("Tasks"), body, cancel=tr("Close"), width=680, height=520)
        self._pause = QTimer(self, singleShot=True, interval=80)
        self._pause.timeout.connect(self.refresh)
        self.field.textChanged.connect(lambda: self._read_typed())
        self.field.returnPressed.connect(self.add_typed)
        self.add.clicked.connect(self.add_typed)
        self.sought.textChanged.connect(lambda: self._pause.start())
        self.which.chosen.connect(lambda _: self.refresh())
        host.bridge.changed.connect(self._on_changed)
        self._read_typed()
        self.refresh()
        self.field.setFocus()

    def _on_changed(self, topic: Topic) -> None:
        if topic & (Topic.TASKS | Topic.CONVERSATIONS):
            self._pause.start()

    def refresh(self) -> None:
        """Read what is to be shown."""
        typed = self.sought.text().strip()
        if typed:
            self._host.bridge.ask(self, tasks.saying, typed, then=self._show)
            return
        now, ask = self._host.now(), self._host.bridge.ask
        match LISTS[self.which.value()] if self.which.value() < len(LISTS) else None:
            case None:
                ask(self, tasks.done_ones, then=self._show)
            case TaskList.LATE:
                ask(self, tasks.open_ones, None, tasks.PAGE, None, now, then=self._show)
            case TaskList.TODAY:
                ask(self, tasks.open_ones, None, tasks.PAGE, now, times.midnight(now), then=self._show)
            case TaskList.OPEN:
                ask(self, tasks.open_ones, then=self._show)

    def _show(self, found: Sequence[Task]) -> None:
        clear(self._lines)
        now = self._host.now()
        ours = [each for each in found if each.conversation_id == self._conversation]
        mine = ours if self._conversation is not None else []
        for task in [*mine, *(each for each in found if each not in mine)]:
            self._lines.addWidget(TaskLine(self, task, now))
        if not found:
            self._lines.addWidget(Text(tr("Nothing to do here."), tone="text3"))

    def lines(self) -> list[TaskLine]:
        """What is listed, from the top."""
        found = [item.widget() for i in range(self._lines.count()) if (item := self._lines.itemAt(i)) is not None]
        return [widget for widget in found if isinstance(widget, TaskLine)]

    def _parsed(self) -> tuple[str, datetime | None]:
        """What was typed without the moment at its end, and that moment."""
        words = self.field.text().split(" ")
        for start in range(len(words)):
            told = " ".join(words[start:]).strip()
            moment = typed_moment(told, self._host.now()) if told else None
            before = " ".join(words[:start]).strip()
            if moment is not None and moment.until is not None and before:
                return before, moment.until
        return self.field.text().strip(), None

    def _read_typed(self) -> None:
        text, due = self._parsed()
        self.add.setEnabled(bool(text))
        if due is not None:
            self.hint.setText(tr("Due {time}", time=times.when(due, self._host.now())))
        else:
            self.hint.setText(tr("End with a day if it has one: Friday, in 3 days, 15/12 14:00."))

    def add_typed(self) -> None:
        text, due = self._parsed()
        if text:
            self.field.clear()
            self._host.bridge.write(self, tasks.add, text, self._host.now(), due, self._conversation)

    def tick(self, task: Task, on: bool) -> None:
        self._host.bridge.write(self, tasks.tick, task.id, self._host.now() if on else None)

    def open_about(self, task: Task) -> None:
        if task.conversation_id is not None:
            self.reject()
            self._host.open("inbox", conversation=task.conversation_id)

    def remove(self, task: Task) -> None:
        host = self._host

        def removed(old: Task | None) -> None:
            if old is not None:
                host.tell(tr("Task removed"), lambda: host.bridge.write(host.bridge, tasks.put_back, old))

        host.bridge.write(self, tasks.remove, task.id, then=removed)
