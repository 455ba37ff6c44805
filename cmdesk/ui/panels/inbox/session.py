"""A while for the inbox: the work in its best order, how far it is, and a note at the end."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cmdesk.domain.conversations import ConversationRow, State, View
from cmdesk.domain.session import LOOKED_AT, MINUTES, Progress, Step, Why, plan
from cmdesk.store import conversations
from cmdesk.ui import times
from cmdesk.ui.panels.base import Command
from cmdesk.ui.panels.inbox.list_column import LENGTHS
from cmdesk.ui.session_words import summary, words_for_why
from cmdesk.ui.widgets import Bar, Button, Icon, IconButton, Panel, Text, row
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.panels.inbox.panel import InboxPanel


class SessionBar(Panel):
    """Where a session stands; hidden while there is none."""

    def __init__(self) -> None:
        self.words, self.time = Text("", "body-strong"), Text("", "meta", "text2")
        self.bar = Bar("", 120)
        self.skip = Button("", "arrow-right", "quiet", small=True)
        self.pause = IconButton("pause", "")
        self.end = Button("", "check", "plain", small=True)
        parts = (
            Icon("timer", "accent_text", 16),
            self.words,
            self.bar,
            self.time,
            None,
            self.skip,
            self.pause,
            self.end,
        )
        super().__init__(row(*parts, gap=10, pad=(16, 4, 12, 4)), "accent_soft", "line", sides="b")
        self.hide()

    def say(self, progress: Progress, now_left: timedelta) -> None:
        total, over = len(progress.plan.steps), len(progress.done | progress.skipped)
        step = progress.current
        words = tr("{count} of {total}", count=min(over + 1, total), total=total)
        self.words.setText(f"{words} · {words_for_why(step.why)}" if step is not None else words)
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(over)
        self.bar.setAccessibleName(tr("Progress of the session"))
        paused = progress.paused_at is not None
        left = tr("{time} left", time=times.span(now_left)) if now_left else tr("The time is up; finish in peace")
        self.time.setText(tr("Paused") if paused else left)
        self.skip.setText(tr("Skip"))
        self.end.setText(tr("End"))
        self.pause.set_symbol("play" if paused else "pause")
        self.pause.rename(tr("Go on") if paused else tr("Pause"))


class Session(QObject):
    """One at a time. What is answered, done or put away elsewhere counts too."""

    def __init__(self, panel: "InboxPanel") -> None:
        super().__init__(panel)
        self._panel = panel
        panel.list_column.session_asked.connect(self.begin)
        self.progress: Progress | None = None
        self._due = False  # to go on, as soon as nothing is being written
        self.bar = SessionBar()
        self.bar.skip.clicked.connect(self.skip)
        self.bar.pause.clicked.connect(self.pause)
        self.bar.end.clicked.connect(self.end)
        self._tick = QTimer(self, interval=10_000)
        self._tick.timeout.connect(self._say)

    def commands(self) -> Sequence[Command]:
        begin = tuple(
            Command(
                f"inbox.session-{minutes}",
                tr("I have {n} minutes", n=minutes),
                lambda minutes=minutes: self.begin(minutes),  # type: ignore[misc]
                "",
                "timer",
                ("session",),
            )
            for minutes in LENGTHS
        )
        if self.progress is None:
            return begin
        return (
            *begin,
            Command("inbox.session-skip", tr("Skip this conversation"), self.skip, "Shift+J", "arrow-right"),
            Command("inbox.session-pause", tr("Pause the session or go on"), self.pause, "", "pause"),
            Command("inbox.session-end", tr("End the session"), self.end, "", "check"),
        )

    def begin(self, minutes: int, only: Why | None = None) -> None:
        """Look at what waits and take the best of it; `only`: of one kind."""
        then = lambda rows: self._begin(rows, minutes, only)  # noqa: E731
        self._panel.bridge.ask(self, conversations.page, View(by_need=True), None, LOOKED_AT, then=then)

    def thank(self, count: int) -> None:
        """Only those who want no more than a thank you: all of them."""
        self.begin(count * MINUTES[Why.THANKS], Why.THANKS)

    def _begin(self, rows: Sequence[ConversationRow], minutes: int, only: Why | None) -> None:
        now = self._panel.host.now()
        made = plan(rows, now, minutes, only)
        if not made.steps:
            self._panel.host.tell(tr("Nobody waits for an answer. Enjoy the {n} minutes", n=minutes))
            return
        self.progress = Progress(made, now)
        self._tick.start()
        self.bar.show()
        self._panel.host.tell(summary(made))
        self._go_on()

    def look(self) -> None:
        """Something changed: see what of the plan is done by now."""
        if self.progress is not None:
            ids = [step.conversation_id for step in self.progress.plan.steps]
            self._panel.bridge.ask(self, conversations.some, ids, then=self._look)

    def _look(self, rows: Sequence[ConversationRow]) -> None:
        if self.progress is None:
            return
        open_ = {found.id for found in rows if found.state is State.OPEN and not self._wrote_again(found)}
        done = frozenset(each.conversation_id for each in self.progress.plan.steps if each.conversation_id not in open_)
        before = self.progress.current
        self.progress = replace(self.progress, done=done)
        if before is not None and self.progress.current != before:
            self._due = self._due or self._panel.reading.wanted in (None, before.conversation_id)
        self._move()
        self._say()

    def _wrote_again(self, row: ConversationRow) -> bool:
        """Whether it was dealt with, and only opened again because of a newer message: that is not of this plan."""
        assert self.progress is not None
        newer = not row.last_mine and row.latest > self.progress.began
        return newer and row.id in self.progress.done

    def _move(self) -> None:
        """Open whose turn it is; never away from under the hands of who writes, or has gone elsewhere."""
        assert self.progress is not None
        step, shown = self.progress.current, self._panel.reading.wanted
        there = step is not None and step.conversation_id == shown
        if self._due and not there and not self._panel.reading.composer.text().strip():
            self._go_on()

    def leaves(self, ids: Sequence[int]) -> bool:
        """Whether it goes on by itself once these are put away: they are whose turn it is."""
        step = self.progress.current if self.progress is not None else None
        self._due = step is not None and step.conversation_id in ids
        return self._due

    def skip(self) -> None:
        """Not now: it stays where it is. From elsewhere, come back to whose turn it is."""
        if self.progress is not None and (step := self.progress.current) is not None:
            if self._panel.reading.wanted == step.conversation_id:
                self.progress = replace(self.progress, skipped=self.progress.skipped | {step.conversation_id})
            self._go_on()

    def follow(self) -> None:
        """After an answer: whose turn it is in the session, else what follows in the list."""
        if self.progress is not None and self.progress.current is not None:
            self.skip()  # done once it has left; until then it can still be called back
        else:
            self._panel.list.step(1)

    def pause(self) -> None:
        """Let the time stand still, or run again."""
        if self.progress is None:
            return
        now, since = self._panel.host.now(), self.progress.paused_at
        if since is None:
            self.progress = replace(self.progress, paused_at=now)
        else:
            self.progress = replace(self.progress, paused=self.progress.paused + (now - since), paused_at=None)
        self._say()

    def end(self) -> None:
        """Finish, and offer the note for whoever goes on."""
        from cmdesk.ui.dialogs.hand_over_note import HandOverNote

        if self.progress is None:
            return
        progress, self.progress = self.progress, None
        self._tick.stop()
        self.bar.hide()
        dialog = HandOverNote(
            self._panel.window(), self._panel.host, note(progress, progress.spent(self._panel.host.now()))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def retranslate(self) -> None:
        self._say()

    def _go_on(self) -> None:
        assert self.progress is not None
        step = self.progress.current
        self._due = False
        if step is None:
            self.end()
            return
        self._panel.open(conversation=step.conversation_id)
        self._say()

    def _say(self) -> None:
        if self.progress is not None:
            self.bar.say(self.progress, self.progress.remaining(self._panel.host.now()))


def note(progress: Progress, spent: timedelta) -> str:
    """The hand-over: what was done, what was put off, what is left."""
    done = progress.steps(progress.done)
    rest = [each for each in progress.plan.steps if each not in done]
    lines = [
        tr(
            "{done} of {total} conversations in {time}",
            done=len(done),
            total=len(progress.plan.steps),
            time=times.span(spent),
        )
    ]
    for title, steps in ((tr("Done"), done), (tr("Still to answer"), rest)):
        if steps:
            lines += ["", title, *(_told(each) for each in steps)]
    if progress.plan.left:
        lines += ["", tr("{n} more wait that did not fit into the time", n=progress.plan.left)]
    return "\n".join(lines)


def _told(step: Step) -> str:
    about = " ".join(step.subject.split())[:80]
    who = f"- {step.name} ({words_for_why(step.why)})"
    return tr("{what}: {value}", what=who, value=about) if about else who
