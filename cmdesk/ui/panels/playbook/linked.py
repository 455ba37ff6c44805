"""What belongs to the playbook and is kept elsewhere: saved replies, holding statements, contacts."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from cmdesk.domain.conversations import Department
from cmdesk.domain.incidents import Plan, read_plan
from cmdesk.domain.replies import SavedReply
from cmdesk.store import departments, incidents, replies
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.playbook import words
from cmdesk.ui.panels.playbook.page import WIDTH
from cmdesk.ui.playbook_words import section_name
from cmdesk.ui.theme import u
from cmdesk.ui.widgets import Button, Card, Chip, EmptyState, Icon, Panel, Scroll, Text, clear, col, row
from cmdesk.ui.words import tr

KEYS = ("replies", "statements", "contacts")


class LinkedPage(Scroll):
    """Shows it, and opens what it is edited in."""

    edit_asked = Signal(str)

    def __init__(self, host: Host) -> None:
        self._host, self.key = host, KEYS[0]
        self.replies: Sequence[SavedReply] = ()
        self.plan = Plan()
        self.departments: Sequence[Department] = ()
        self.title, self.purpose = Text("", "title"), Text("", "body", "text2", wrap=True)
        self.edit = Button("", "write", small=True)
        self.empty = EmptyState("playbook", "", "", framed=True)
        self._lines = col(gap=8)
        self._column = Panel(
            col(
                row((col(self.title, self.purpose, gap=4), 1), self.edit, gap=16), self.empty, self._lines, None,
                gap=16, pad=(24, 20, 24, 24),
            )
        )  # fmt: skip
        super().__init__(row((self._column, 100), None, gap=0))
        self.edit.clicked.connect(lambda: self.edit_asked.emit(self.key))
        self.restyle()

    def restyle(self) -> None:
        self._column.setMaximumWidth(u(WIDTH))

    def read(self) -> None:
        """Ask for what is shown, anew."""
        bridge = self._host.bridge
        bridge.ask(self, replies.every, then=self._take_replies)
        bridge.ask(self, incidents.plan, then=self._take_plan)
        bridge.ask(self, departments.every, then=self._take_departments)

    def _take_replies(self, found: Sequence[SavedReply]) -> None:
        self.replies = found
        self.show_lines(self.key)

    def _take_plan(self, text: str | None) -> None:
        self.plan = read_plan(text or "")
        self.show_lines(self.key)

    def _take_departments(self, found: Sequence[Department]) -> None:
        self.departments = found
        self.show_lines(self.key)

    def show_lines(self, key: str) -> None:
        self.key = key
        self.title.setText(section_name(key))
        self.purpose.setText(words.purpose(key))
        self.edit.setText(tr("Edit the saved replies") if key == "replies" else tr("Edit the plan for a crisis"))
        clear(self._lines)
        cards = {"replies": self._replies, "statements": self._statements, "contacts": self._contacts}[key]()
        for card in cards:
            self._lines.addWidget(card)
        self.empty.setVisible(not cards)
        self.empty.say(tr("Nothing is written here yet"), self.edit.text(), words.SYMBOLS[key])

    def _replies(self) -> list[Card]:
        return [
            Card(
                row(Text(each.name, "body-strong"), Chip(f"/{each.shortcut}") if each.shortcut else None, None, gap=8),
                Text(each.text, "body", "text2", wrap=True),
                gap=4,
                pad=12,
            )
            for each in self.replies
        ]

    def _statements(self) -> list[Card]:
        return [
            Card(
                row(
                    Text(each.where, "body-strong"),
                    Chip(tr("approved: {who}", who=each.approved), "ok", "good")
                    if each.approved
                    else Chip(tr("not approved"), "warning", "warn"),
                    None,
                    gap=8,
                ),
                Text(each.text, "body", "text2", wrap=True),
                gap=4,
                pad=12,
            )
            for each in self.plan.statements
        ]

    def _contacts(self) -> list[Card]:
        asked = [
            Card(
                row(
                    Icon("office", "text2", 16),
                    Text(each.name, "body-strong"),
                    (Text(each.address, "body", "text2"), 1),
                    gap=8,
                ),
                pad=12,
            )
            for each in self.departments
        ]
        return asked + [
            Card(
                row(u(20) * each.depth, Icon("phone", "text2", 16), (Text(each.told, "body", wrap=True), 1), gap=8),
                gap=4,
                pad=12,
            )
            for each in self.plan.contacts
        ]
