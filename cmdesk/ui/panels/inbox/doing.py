"""What else can be done about an answer: macros, tasks, asking a department, and keeping the saved replies."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.macros import SNOOZES, WRITES, Do, Macro
from cmdesk.domain.pausing import Pause
from cmdesk.domain.replies import SavedReply
from cmdesk.domain.tasks import TaskList
from cmdesk.domain.topics import Topic
from cmdesk.store import accounts, macros, pausing, replies
from cmdesk.store.macros import Ran
from cmdesk.ui import waiting
from cmdesk.ui.panels.base import Command
from cmdesk.ui.panels.inbox import snooze
from cmdesk.ui.panels.inbox.helping import Helping
from cmdesk.ui.panels.inbox.lines import name_of
from cmdesk.ui.picker import Picker, holds
from cmdesk.ui.widgets import SourceLine
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.domain.accounts import AccountRow
    from cmdesk.ui.panels.inbox.panel import InboxPanel


class MacroMenu(Picker):
    """`chosen` gives a Macro, or None: edit them."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, known: Sequence[Macro]) -> None:
        super().__init__(parent, tr("Find a macro"), tr("Macros"), "magic", self.choices, self.take)
        self._known = known
        self.refill()

    def choices(self, typed: str) -> Sequence[SourceLine]:
        from cmdesk.ui.dialogs.macros import told

        lines = [
            SourceLine(
                each,
                f"{each.name}  {each.key}".strip(),
                "magic",
                accessible=f"{each.name}: {', '.join(map(told, each.steps))}",
            )
            for each in self._known
            if holds(each.name, typed)
        ]
        return [*lines, SourceLine(None, tr("Edit the macros"), "settings")]

    def take(self, line: SourceLine) -> None:
        self.close()
        self.chosen.emit(line.key)


class Doing(QObject):
    """Each deed is about `panel.targets()` at the time it is done."""

    def __init__(self, panel: "InboxPanel", helping: Helping) -> None:
        super().__init__(panel)
        self._panel, self._helping = panel, helping
        self._host, self._bridge = panel.host, panel.bridge
        self._macros: Sequence[Macro] = ()
        panel.reading.composer.tools.macros.clicked.connect(self.choose_macro)
        for completion in panel.reading.composer.completions:
            completion.none_yet.connect(self.edit_replies)
        panel.reading.tasks.all_asked.connect(lambda: self.tasks())
        panel.bridge.changed.connect(self._on_changed)
        self._read_macros()

    def commands(self) -> Sequence[Command]:
        """What can be done while one answers, and each macro."""
        composer, helping = self._panel.reading.composer, self._helping
        macros_ = (
            Command(
                f"inbox.macro.{each.id}",
                tr("Macro: {name}", name=each.name),
                partial(self.run, each),
                each.key,
                "magic",
            )
            for each in self._macros
        )
        return (
            Command("inbox.send-next", tr("Send and go to the next"), composer.ask_send_next, "Ctrl+Shift+J", "send"),
            Command("inbox.send-later", tr("Send the reply later"), composer.ask_send_later, "Ctrl+T", "clock"),
            Command(
                "inbox.saved-reply", tr("Insert a saved reply"), self._in_text(composer.ask_replies), "Ctrl+J", "saved"
            ),
            Command("inbox.thanks", tr("Say thanks"), self._in_text(helping.thank), "t", "thanks"),
            Command("inbox.emoji", tr("Insert an emoji"), self._in_text(helping.ask_emoji), "Ctrl+E", "emoji"),
            Command(
                "inbox.attach",
                tr("Attach files"),
                self._in_text(composer.attachments.choose_files),
                "Ctrl+Shift+A",
                "attach",
            ),
            Command("inbox.options", tr("Choose for this answer"), self._in_text(helping.ask_options), "", "sliders"),
            Command("inbox.macro", tr("Run a macro"), self.choose_macro, "y", "magic"),
            Command("inbox.hand-over", tr("Ask a department by mail"), self.hand_over, "h", "work"),
            Command("inbox.tasks", tr("Show the tasks"), self.tasks, "Shift+T", "flag"),
            Command("inbox.edit-replies", tr("Edit the saved replies"), self.edit_replies, "", "saved"),
            Command("inbox.edit-macros", tr("Edit the macros"), self.edit_macros, "", "magic"),
            *macros_,
        )

    def menu_commands(self) -> Sequence[Command]:
        """What the menu of a conversation offers of it."""
        offered = {"inbox.macro", "inbox.hand-over", "inbox.tasks"}
        return [command for command in self.commands() if command.name in offered]

    # -- dialogs ------------------------------------------------------------------------------------------------

    def edit_replies(self) -> None:
        from cmdesk.ui.dialogs.saved_replies import SavedRepliesDialog

        SavedRepliesDialog(self._panel.window(), self._host).open()

    def edit_macros(self) -> None:
        from cmdesk.ui.dialogs.macros import MacrosDialog

        MacrosDialog(self._panel.window(), self._host).open()

    def tasks(self, which: TaskList = TaskList.OPEN) -> None:
        """The tasks, with those of what is open first."""
        from cmdesk.ui.dialogs.tasks import TasksDialog

        rows = self._panel.targets()
        one = rows[0] if len(rows) == 1 else None
        about = name_of(one) if one is not None else ""
        TasksDialog(self._panel.window(), self._host, one.id if one is not None else None, about, which).open()

    def hand_over(self) -> None:
        """Send what is open to a department."""
        if not self._panel.chosen() or self._panel.reading.shown is None:
            return

        def show(found: Sequence["AccountRow"]) -> None:
            thread = self._panel.reading.shown
            mail = [each for each in found if each.network == "mail"]
            if thread is None:
                return
            if not mail:
                self._host.tell(tr("To ask a department, connect a mail account first"))
                return
            from cmdesk.ui.dialogs.hand_over import HandOverDialog

            HandOverDialog(self._panel.window(), self._host, thread, mail, self._asked).open()

        self._bridge.ask(self, accounts.every, then=show)

    def _asked(self, delivery: int, noted: str) -> None:
        desk = self._bridge.desk

        def back() -> None:
            self._bridge.do(self, desk.withdraw(delivery, noted), then=self._withdrawn)

        def tell(pause: Pause | None) -> None:
            leaves = tr("The question leaves in {count} s", count=desk.undo_seconds)
            waits = waiting.words_for(pause, self._host.settings.online, answers=True)
            self._host.tell(waits or leaves, back, sendings=(delivery,))

        self._bridge.ask(self, pausing.current, then=tell)

    def _withdrawn(self, taken: bool) -> None:
        self._host.tell(tr("The question was taken back") if taken else tr("Too late: the question has left"))

    # -- macros -------------------------------------------------------------------------------------------------

    def choose_macro(self) -> None:
        menu = MacroMenu(self._panel, self._macros)
        menu.chosen.connect(lambda macro: self.run(macro) if macro is not None else self.edit_macros())
        menu.open_at(self._panel.menu_place(self._panel.reading.composer.tools.macros) - QPoint(0, 240))

    def run(self, macro: Macro) -> None:
        """Do all of it to what is chosen; one undo takes all of it back."""
        rows = self._panel.chosen()
        if not rows:
            return
        composer = self._panel.reading.composer
        before = composer.texts()["reply"]
        writes = [step for step in macro.steps if step.do in WRITES]
        one = rows[0].id if len(rows) == 1 else None

        def ran(outcome: Ran) -> None:
            self._host.tell(
                tr("Done: {name}", name=macro.name), partial(self._undo, outcome, one if writes else None, before)
            )
            if outcome.unknown:
                self._host.tell(tr("No longer there: {names}", names=", ".join(filter(None, outcome.unknown))))
            self._panel.reading.read_again()
            if writes:
                composer.pages.forget_steps()

        if one is not None:
            for step in writes:
                if step.do is Do.THANKS:
                    self._helping.thank()
                else:
                    self._insert(step.what)
        self._bridge.write(
            self, macros.run, macro.id, [row.id for row in rows], self._host.now(), self._moments(), then=ran
        )

    def _insert(self, shortcut: str) -> None:
        def put(known: Sequence[SavedReply]) -> None:
            found = next((each for each in known if each.shortcut == shortcut), None)
            if found is None:
                self._host.tell(tr("No longer there: {names}", names=f"/{shortcut}"))
                return
            self._panel.reading.composer.write("reply")
            self._helping.insert(found)
            self._panel.reading.composer.pages.forget_steps()

        self._bridge.ask(self, replies.every, then=put)

    def _undo(self, ran: Ran, conversation: int | None, before: str) -> None:
        """Take back what a macro did, and what it wrote where that was not changed since."""
        shown = self._panel.reading.shown
        if conversation is not None and shown is not None and shown.row.id == conversation:
            composer = self._panel.reading.composer
            composer.put("reply", before)
            self._panel.reading.keeper.typed(conversation, "reply", before)
        self._bridge.write(self, macros.undo, ran, then=lambda _: self._panel.reading.read_again())

    def _moments(self) -> dict[str, datetime | None]:
        """The moment that each word of a macro means now."""
        known = {moment.name: moment.until for moment in snooze.moments(self._host.now())}
        names = (tr("In an hour"), tr("This evening"), tr("Tomorrow morning"), tr("Next week"), tr("Until they answer"))
        tomorrow = known.get(tr("Tomorrow morning"))
        return {key: known.get(name, tomorrow) for key, name in zip(SNOOZES, names, strict=True)}

    def _on_changed(self, topic: Topic) -> None:
        if topic & Topic.REPLIES:
            self._read_macros()

    def _read_macros(self) -> None:
        def take(found: Sequence[Macro]) -> None:
            self._macros = found

        self._bridge.ask(self, macros.every, then=take)

    def _in_text(self, deed: Callable[[], None]) -> Callable[[], None]:
        """A deed in the answer that is open; where none is, there is nothing to do."""

        def do() -> None:
            if self._panel.reading.wanted is not None:
                self._panel.shape.show_pane(reading=True)
                deed()

        return do
