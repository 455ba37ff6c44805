"""What can be done in the inbox, by key, by menu or from the palette."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from cmdesk.domain.conversations import ConversationRow, State
from cmdesk.ui import evidence, paint
from cmdesk.ui.panels.base import Command
from cmdesk.ui.panels.inbox import views
from cmdesk.ui.panels.inbox.entries import open_link
from cmdesk.ui.panels.inbox.judging import Judging
from cmdesk.ui.panels.inbox.label_menu import LabelMenu
from cmdesk.ui.panels.inbox.moderating import Moderating
from cmdesk.ui.panels.inbox.reading import theirs
from cmdesk.ui.panels.inbox.snooze import Moment, SnoozeMenu
from cmdesk.ui.panels.inbox.sorting import Sorting
from cmdesk.ui.panels.inbox.triage import Triage
from cmdesk.ui.presets import keys_in_force
from cmdesk.ui.shortcuts import told
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.panels.inbox.panel import InboxPanel

CLOSED = (State.DONE, State.SPAM, State.BIN)


class Deeds(QObject):
    """Each deed is about `panel.targets()` at the time it is done."""

    def __init__(self, panel: "InboxPanel") -> None:
        super().__init__(panel)
        self._panel = panel
        self.triage = Triage(panel.host, panel.came_back, self)
        self.sorting = Sorting(panel, self.triage)
        self.moderating = Moderating(panel)
        self.judging = Judging(panel)
        head, card = panel.reading.head, panel.reading.card
        head.done.connect(self.done)
        head.star.connect(self.star)
        head.snooze.connect(self.snooze)
        head.label.connect(self.label)
        head.more.connect(lambda: self.menu(panel.menu_place(head.more_button), self.more()))
        card.label.connect(self.label)
        card.unlabel.connect(self._unlabel)

    def commands(self) -> Sequence[Command]:
        """All of them, with their usual keys."""
        panel, composer = self._panel, self._panel.reading.composer
        return (
            Command("inbox.next", tr("Next conversation"), lambda: self._step(1), "j", "arrow-down"),
            Command("inbox.previous", tr("Previous conversation"), lambda: self._step(-1), "k", "arrow-up"),
            Command("inbox.open", tr("Open the conversation"), panel.open_current, "o", "enter"),
            Command("inbox.reply", tr("Reply"), lambda: self._write("reply"), "r", "reply"),
            Command("inbox.note", tr("Write a private note"), lambda: self._write("note"), "n", "private"),
            Command("inbox.send", tr("Send the reply"), lambda: composer.ask_send(False), "Ctrl+Return", "send"),
            Command(
                "inbox.send-done", tr("Send the reply and close"), lambda: composer.ask_send(True), "Ctrl+Shift+Return"
            ),
            *self._triage_commands(),
            *self.sorting.commands(),
            *self.sorting.list_commands(),
            *self.moderating.commands(),
            *self.judging.commands(),
            *self._panel.session.commands(),
            *self._panel.doing.commands(),
            Command("inbox.select", tr("Select the conversation"), panel.list.toggle_mark, "x", "check"),
            Command("inbox.search", tr("Search conversations"), panel.list_column.search, "/", "search"),
            Command("inbox.card", tr("Show or fold the card"), panel.shape.toggle_card, "i", "side"),
            Command("inbox.density", tr("Change the density of the list"), panel.shape.toggle_density, "", "rows"),
            *self._view_commands(),
        )

    def _triage_commands(self) -> Sequence[Command]:
        return (
            Command("inbox.done", tr("Mark done"), self.done, "e", "check"),
            Command("inbox.snooze", tr("Snooze"), self.snooze, "z", "snooze"),
            Command("inbox.star", tr("Add a star or remove it"), self.star, "s", "star"),
            Command("inbox.label", tr("Label"), self.label, "l", "label"),
            Command("inbox.spam", tr("Mark as spam"), self.spam, "!", "stop"),
            Command("inbox.unread", tr("Mark as unread"), self.unread, "u", "mail"),
            Command("inbox.browser", tr("Open in the browser"), self.browse, "v", "browser"),
            Command("inbox.rules", tr("What rules did here"), self.show_rules, "", "filter"),
            Command("inbox.evidence", tr("Keep as evidence"), self.keep_evidence, "", "safe"),
            Command("inbox.draft", tr("Make a draft from this"), self.quote, "Shift+Q", "write"),
        )

    def quote(self) -> None:
        """Begin a post that quotes what they wrote last, with credit and link."""
        thread = self._panel.reading.shown
        said = theirs(thread) if thread is not None else []
        if self._panel.chosen() and said:
            self._panel.host.open("drafts", item=said[-1].id)

    def keep_evidence(self) -> None:
        """Put all that was said in these conversations into the locker."""
        for row in self._panel.chosen():
            evidence.keep_conversation(self._panel, self._panel.host, row.id)

    def _view_commands(self) -> Sequence[Command]:
        lines = (*views.standing_lines(None), *views.usual_lines(None))
        return tuple(
            Command(f"inbox.view.{line.symbol}", line.name, partial(self._go, line.key), "", line.symbol)
            for line in lines
        )

    def keys(self) -> dict[str, str]:
        """The key of each command, the user's own where there is one."""
        changed = keys_in_force(self._panel.host.settings)
        return {command.name: changed.get(command.name, command.key) for command in self.commands()}

    # -- one by one ---------------------------------------------------------------------------------------------

    def done(self) -> None:
        """Close what is open; reopen where all are closed."""
        rows = self._panel.chosen()
        if rows and all(row.state in CLOSED for row in rows):
            self.triage.reopen(rows)
        else:
            self._leaving(self.triage.done)

    def spam(self) -> None:
        self._leaving(self.triage.spam)

    def star(self) -> None:
        if rows := self._panel.chosen():
            self.triage.star(rows)

    def unread(self) -> None:
        if rows := self._panel.chosen():
            self.triage.unread(rows)

    def browse(self) -> None:
        """The page of what they wrote last."""
        thread = self._panel.reading.shown
        if not self._panel.chosen():
            return
        if thread is not None and thread.link:
            open_link(thread.link)
        elif thread is not None:
            self._panel.host.tell(tr("This conversation has no page to open"))

    def show_rules(self) -> None:
        if self._panel.chosen() and (which := self._panel.reading.wanted) is not None:
            self._panel.host.open("rules", conversation=which)

    def snooze(self) -> None:
        panel = self._panel
        rows = panel.chosen()
        if not rows:
            return
        menu = SnoozeMenu(panel, panel.host.now())

        def picked(moment: Moment) -> None:
            self._left(rows)
            self.triage.snooze(rows, moment)

        menu.chosen.connect(picked)
        menu.open_at(panel.menu_place(panel.reading.head.snooze_button))

    def label(self) -> None:
        panel = self._panel
        rows = panel.chosen()
        if not rows:
            return
        on = [label.id for label in panel.knowing.labels if all(label in row.labels for row in rows)]
        menu = LabelMenu(panel, panel.knowing.labels, on)
        menu.toggled.connect(lambda label, put: self.triage.label(self._as_now(rows), label, put))
        menu.named.connect(lambda name: self.triage.new_label(self._as_now(rows), name))
        menu.open_at(panel.menu_place(panel.reading.head.label_button))

    def menu(self, place: QPoint, deeds: Sequence[Command] | None = None) -> None:
        """The deeds as a menu, with their keys."""
        menu = QMenu(self._panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keys = self.keys()
        for command in (*self._triage_commands(), *self.sorting.commands()) if deeds is None else deeds:
            words = command.title.replace("&", "&&")
            key = keys.get(command.name, "")
            action = menu.addAction(paint.picture_of(command.icon), f"{words}\t{told(key)}" if key else words)
            action.triggered.connect(lambda _=False, run=command.run: run())
        menu.popup(place)

    def more(self) -> Sequence[Command]:
        """What the bar above the thread has no button for."""
        shown = {"inbox.unread", "inbox.spam", "inbox.browser", "inbox.rules", "inbox.draft"}
        shown_here = [command for command in self._triage_commands() if command.name in shown]
        return [*shown_here, *self.sorting.commands(), *self._panel.doing.menu_commands()]

    def _go(self, view: object) -> None:
        self._panel.views.list.choose(view)

    def _step(self, by: int) -> None:
        self._panel.list.step(by)

    def _write(self, kind: str) -> None:
        if self._panel.chosen() and self._panel.reading.wanted is not None:
            self._panel.open_current()
            self._panel.reading.composer.write(kind)

    def _leaving(self, deed: Callable[[Sequence[ConversationRow]], None]) -> None:
        if rows := self._panel.chosen():
            self._left(rows)
            deed(rows)

    def _left(self, rows: Sequence[ConversationRow]) -> None:
        self._panel.leave([row.id for row in rows])

    def _as_now(self, rows: Sequence[ConversationRow]) -> list[ConversationRow]:
        """The same conversations as the list knows them now: a label may have been put on meanwhile."""
        known = (self._panel.rows.at(self._panel.rows.place_of(row.id)) for row in rows)
        return [now if now is not None else row for now, row in zip(known, rows, strict=True)]

    def _unlabel(self, name: str) -> None:
        thread = self._panel.reading.shown
        if thread is not None:
            for label in thread.row.labels:
                if label.name == name:
                    self.triage.label([thread.row], label, False)
