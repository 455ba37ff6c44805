"""From the composer to the outbox, and back."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication

from cmdesk.domain.clock import Hours
from cmdesk.domain.conversations import State
from cmdesk.domain.pausing import Pause
from cmdesk.store import clocks, conversations, finishing, pausing, triage
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.entries import open_link
from cmdesk.ui.panels.inbox.later import LaterMenu
from cmdesk.ui.panels.inbox.reading import ReadingPane
from cmdesk.ui.words import tr

if TYPE_CHECKING:  # it loads all that the desk can do
    from cmdesk.engine.desk.answering import Queued


class Answering(QObject):
    """`leave` is told which conversations are dealt with; `go_on` opens the next one."""

    def __init__(
        self, host: Host, reading: ReadingPane, leave: Callable[[list[int]], None], go_on: Callable[[], object]
    ) -> None:
        super().__init__(reading)
        self._host, self._bridge, self._reading = host, host.bridge, reading
        self._leave, self._go_on = leave, go_on
        composer = reading.composer
        self._composer, self._keeper = composer, reading.keeper
        composer.send.connect(self.send)
        composer.send_next.connect(lambda text: self.send(text, False, then=go_on))
        composer.send_later.connect(self.ask_when)
        composer.more_button.clicked.connect(lambda: self.ask_when(composer.text().strip(), with_next=True))
        composer.keep_note.connect(self.keep_note)
        composer.assist.connect(self.assist)
        reading.thread_view.asked.connect(self.decide)

    def ask_when(self, text: str, *, with_next: bool = False) -> None:
        """Choose when the answer leaves."""
        composer = self._composer

        def show(hours: Hours) -> None:
            menu = LaterMenu(composer, self._host.now(), hours, with_next=with_next)
            menu.chosen.connect(lambda due: composer.let_go(lambda: self.send(text, False, due)))
            menu.go_on.connect(composer.ask_send_next)
            menu.done.connect(lambda: composer.ask_send(True))
            place = composer.more_button.mapToGlobal(QPoint(0, 0))
            menu.open_at(place - QPoint(menu.width() - composer.more_button.width(), menu.height() + 4))

        self._bridge.ask(self, clocks.hours, then=show)

    def send(
        self, text: str, done: bool, due: datetime | None = None, then: Callable[[], object] | None = None
    ) -> None:
        """Queue the answer; the text stays in the composer until the outbox has it."""
        thread = self._reading.shown
        if thread is None:
            return
        conversation = thread.row.id
        # What is being typed goes before the answer, or the older text would come back after it.
        self._keeper.flush()
        self._composer.busy(True)

        def queued(answer: "Queued") -> None:
            self._keeper.drop(conversation, "reply")
            if self._is_shown(conversation):
                self._composer.sent("reply")
            back = partial(self.take_back, answer.delivery, conversation, reopen=done)

            def tell(pause: Pause | None) -> None:
                self._host.tell(self._when(answer, due, pause), back, sendings=(answer.delivery,))

            self._bridge.ask(self, pausing.current, then=tell)
            self._reading.read_again()
            if done:
                self._leave([conversation])
                self._bridge.write(self, finishing.finish, [conversation], self._host.now())
            if then is not None:
                then()

        def refused(error: Exception) -> None:
            self._composer.busy(False)
            self._host.complain(error)

        def hand_over() -> None:
            self._bridge.do(self, self._bridge.desk.answer(conversation, text, due), then=queued, otherwise=refused)

        self._composer.attachments.flush(hand_over, lambda: self._composer.busy(False))

    def _when(self, answer: "Queued", due: datetime | None, pause: Pause | None) -> str:
        """When an answer leaves, in words."""
        if pause is not None and not pause.spares_answers:
            return tr("Everything is paused: it waits until you resume, or let it leave")
        if not self._host.settings.online:
            return tr("The answer leaves when you are back online")
        if answer.cooling:
            return tr(
                "Their message sounds angry: the answer leaves in {count} min",
                count=self._bridge.desk.cool_off_in_force,
            )
        if due is not None:
            return tr("The answer leaves {time}", time=times.when(answer.leaves, self._host.now()))
        return tr("The answer leaves in {count} s", count=self._bridge.desk.undo_seconds)

    def decide(self, delivery: int, what: str) -> None:
        """What a person chose for an answer that waits."""
        thread = self._reading.shown
        if thread is None:
            return
        if what == "take back":
            self.take_back(delivery, thread.row.id)
            return
        if what == "now":
            self._bridge.do(self, self._bridge.desk.send_now(delivery), then=lambda _: self._reading.read_again())
            return
        told = {
            "sent": tr("Noted: it is out"),
            "again": tr("It will be sent again"),
            "cancel": tr("Given up; the text stays in the outbox"),
        }[what]
        self._bridge.do(self, self._bridge.desk.decide(delivery, what), then=lambda _: self._host.tell(told))

    def take_back(self, delivery: int, conversation: int, reopen: bool = False) -> None:
        """Bring the text back where it was written, above what was typed there meanwhile."""
        self._keeper.flush()
        self._bridge.do(
            self, self._bridge.desk.take_back(delivery), then=lambda text: self._taken(conversation, text, reopen)
        )

    def _taken(self, conversation: int, text: str | None, reopen: bool) -> None:
        if text is None:
            self._host.tell(tr("Too late: the answer has left"))
            self._reading.read_again()
            return
        if reopen:
            self._bridge.write(self, triage.move, [conversation], State.OPEN)
        if self._is_shown(conversation):
            typed = self._composer.texts()["reply"]
            whole = f"{text}\n\n{typed}" if typed.strip() else text
            self._composer.put("reply", whole)
            self._keeper.typed(conversation, "reply", whole)  # more may have been typed than the file knew
            self._composer.write("reply")
            self._reading.read_again()
        else:
            self._keeper.drop(conversation, "reply")  # the file knows better now
            self._host.open("inbox", conversation=conversation)

    def keep_note(self, text: str) -> None:
        thread = self._reading.shown
        if thread is None:
            return
        conversation = thread.row.id
        self._keeper.flush()
        self._composer.busy(True)

        def kept(note: int) -> None:
            self._keeper.drop(conversation, "note")
            if self._is_shown(conversation):
                self._composer.sent("note")
                self._reading.read_again()
            self._host.tell(tr("Note added"), lambda: self._unwrite(note, conversation, text))

        def refused(error: Exception) -> None:
            self._composer.busy(False)
            self._host.complain(error)

        self._bridge.write(
            self, conversations.add_note, conversation, text, self._host.now(), then=kept, otherwise=refused
        )

    def _unwrite(self, note: int, conversation: int, text: str) -> None:
        self._bridge.write(self, conversations.remove_note, note)
        if self._is_shown(conversation) and not self._composer.texts()["note"]:
            self._composer.put("note", text)
            self._keeper.typed(conversation, "note", text)

    def assist(self, text: str) -> None:
        """Where nothing can be sent from here: the text on the clipboard, the page in the browser."""
        thread = self._reading.shown
        if thread is None:
            return
        QGuiApplication.clipboard().setText(text)
        if not thread.link:
            self._host.tell(tr("Copied"))
        elif open_link(thread.link):
            self._host.tell(tr("Copied: paste it on the page that opened"))
        else:
            self._host.tell(tr("Copied; no browser could be opened. The page: {address}", address=thread.link))

    def _is_shown(self, conversation: int) -> bool:
        thread = self._reading.shown
        return thread is not None and thread.row.id == conversation
