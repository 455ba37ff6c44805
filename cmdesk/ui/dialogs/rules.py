"""The rules in their order, and what they did."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.domain.rules import Choices, Ran, Rule
from cmdesk.domain.topics import Topic
from cmdesk.store import rules, ruling
from cmdesk.ui import paint, theme
from cmdesk.ui.dialogs.edit_rule import NEW, EditRule
from cmdesk.ui.dialogs.rule_line import RuleLine, RunLine
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, Dialog, EmptyState, Tabs, Text, col, row
from cmdesk.ui.widgets.layout import clear
from cmdesk.ui.words import tr

RULES, LOG = 0, 1
SHOWN = 60  # of the log


class RulesDialog(Dialog):
    """Everything is written as it is changed; closing it has nothing to confirm."""

    def __init__(
        self,
        parent: QWidget,
        host: Host,
        log_of: int | None = None,
        item: int | None = None,
        conversation: int | None = None,
    ) -> None:
        """`log_of`, `item`, `conversation`: begin with what one rule did, or what was done to one thing."""
        self._host, self._log_of = host, log_of
        self._item, self._conversation = item, conversation
        self.rules: list[Rule] = []
        self.lines: list[RuleLine] = []
        self._choices = Choices()
        self._figures: Mapping[int, tuple[int, datetime | None]] = {}
        self.tabs = Tabs(tr("Rules and what they did"), [tr("Rules"), tr("What they did")], flush=True)
        told = tr("Rules are asked from top to bottom. They put in order; they never answer anybody.")
        self.explained = Text(told, "meta", "text3", wrap=True)
        self.list = col(gap=0)
        self.log = col(gap=0)
        self.nothing = EmptyState("filter", "", "")
        self.of_which = Text("", "meta", "text2", wrap=True)
        self.all_of_it = Button(tr("Show all"), kind="quiet", small=True)
        self.log_head = row((self.of_which, 1), self.all_of_it, gap=8)
        parts = (self.tabs, self.explained, self.list, self.log_head, self.log, self.nothing, None)
        body = col(*parts, gap=8)
        super().__init__(parent, tr("Rules"), body, tr("New rule"), tr("Close"), width=760, height=520)
        self.tabs.currentChanged.connect(lambda: self._show())
        self.all_of_it.clicked.connect(self._show_all)
        host.bridge.changed.connect(self._on_changed)
        for key, by in (("Ctrl+Up", -1), ("Ctrl+Down", 1)):
            QShortcut(QKeySequence(key), self, partial(self._move_focused, by))
        self.tabs.setCurrentIndex(LOG if self._narrowed() else RULES)
        self.refresh()

    def _on_changed(self, topic: Topic) -> None:
        if Topic.RULES in topic:
            self.refresh()

    def refresh(self) -> None:
        self._host.bridge.ask(self, rules.choices, then=self._take_choices)

    def _take_choices(self, choices: Choices) -> None:
        self._choices = choices
        self._host.bridge.ask(self, rules.figures, then=self._take_figures)

    def _take_figures(self, figures: Mapping[int, tuple[int, datetime | None]]) -> None:
        self._figures = figures
        self._host.bridge.ask(self, rules.every, then=self._take_rules)
        narrowed = (self._log_of, self._item, self._conversation)
        self._host.bridge.ask(self, rules.log, *narrowed, SHOWN, then=self._take_log)

    def _take_rules(self, found: Sequence[Rule]) -> None:
        focused = next((line.rule.id for line in self.lines if line.isAncestorOf(line.window().focusWidget())), None)
        self.rules = list(found)
        clear(self.list)
        self.lines = []
        for place, rule in enumerate(self.rules, 1):
            line = RuleLine(place, rule, self._choices, self._figures.get(rule.id, (0, None)), self._host.now())
            line.switched.connect(partial(self._switch, rule))
            line.edit_asked.connect(partial(self.edit, rule))
            line.menu_asked.connect(partial(self._show_menu, rule, line))
            line.dragged.connect(partial(self._drag, rule))
            self.list.addWidget(line)
            self.lines.append(line)
            if rule.id == focused:
                line.switch.setFocus()
        self._show()

    def _take_log(self, found: Sequence[Ran]) -> None:
        bar = self.body.verticalScrollBar()
        place, pressed = bar.value(), self._pressed()
        if pressed is not None:
            self.tabs.setFocus()  # or the focus wanders through all that is cleared, and the list scrolls along
        clear(self.log)
        for ran in found:
            line = RunLine(ran, self._choices, self._host.now())
            line.undo_asked.connect(partial(self._take_back, ran))
            self.log.addWidget(line)
        if not found:
            self.log.addWidget(Text(tr("No rule has done anything yet."), "body", "text2"))
        self._show()
        if pressed is not None:
            bar.setValue(place)

    def _pressed(self) -> RunLine | None:
        """The line in which something was pressed last."""
        focused = self.focusWidget()
        return next((line for line in self.findChildren(RunLine) if line.isAncestorOf(focused)), None)

    def _show(self) -> None:
        """What belongs to the tab that is chosen."""
        logging = self.tabs.currentIndex() == LOG
        of_which = next((rule.name for rule in self.rules if rule.id == self._log_of), "")
        told = tr("What rules did in the last 90 days, and why")
        if of_which:
            told = tr("What {name} did in the last 90 days, and why", name=of_which)
        elif self._narrowed():
            told = tr("What rules did here in the last 90 days, and why")
        self.of_which.setText(told)
        for layout, shown in ((self.list, not logging), (self.log, logging)):
            for place in range(layout.count()):
                item = layout.itemAt(place)
                if item is not None and (line := item.widget()) is not None:
                    line.setVisible(shown)
        self.of_which.setVisible(logging)
        self.all_of_it.setVisible(logging and self._narrowed())
        self.explained.setVisible(not logging and bool(self.rules))
        self.nothing.setVisible(not logging and not self.rules)
        hint = tr("A rule labels, stars, sorts or hides what comes in. Try it on what is kept before you save it.")
        self.nothing.say(tr("No rule yet"), hint)
        self.fit()

    def _narrowed(self) -> bool:
        return any(which is not None for which in (self._log_of, self._item, self._conversation))

    def _show_all(self) -> None:
        self._log_of = self._item = self._conversation = None
        self.refresh()

    def show_log(self, rule: Rule) -> None:
        self._log_of, self._item, self._conversation = rule.id, None, None
        self.tabs.setCurrentIndex(LOG)
        self.refresh()

    # -- what is done with them ---------------------------------------------------------------------------------

    def accept(self) -> None:
        """The main button makes a new rule; the dialog stays."""
        self.edit(NEW)

    def edit(self, rule: Rule) -> None:
        EditRule(self, self._host, rule).open()

    def _switch(self, rule: Rule, on: bool) -> None:
        self._host.bridge.write(self, rules.switch, rule.id, on)

    def _drag(self, rule: Rule, by: int) -> None:
        self.move_rule(rule.id, by)

    def move_rule(self, rule_id: int, by: int) -> None:
        """Up or down by so many places."""
        ids = [rule.id for rule in self.rules]
        here = ids.index(rule_id)
        there = min(max(here + by, 0), len(ids) - 1)
        if there != here:
            ids.insert(there, ids.pop(here))
            self._host.bridge.write(self, rules.put_in_order, ids)

    def _move_focused(self, by: int) -> None:
        for line in self.lines:
            if line.isAncestorOf(self.focusWidget()):
                self.move_rule(line.rule.id, by)

    def menu_of(self, rule: Rule) -> QMenu:
        menu = QMenu(self)
        add, picture = menu.addAction, paint.picture_of
        add(picture("write"), tr("Edit…"), partial(self.edit, rule))
        add(picture("arrow-up"), tr("Up"), partial(self.move_rule, rule.id, -1))
        add(picture("arrow-down"), tr("Down"), partial(self.move_rule, rule.id, 1))
        add(picture("history"), tr("Apply to the last 30 days"), partial(self.apply, rule))
        add(picture("list"), tr("What it did"), partial(self.show_log, rule))
        menu.addSeparator()
        add(picture("bin"), tr("Remove"), partial(self.remove, rule))
        return menu

    def _show_menu(self, rule: Rule, line: RuleLine) -> None:
        menu = self.menu_of(rule)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(line.more.mapToGlobal(line.more.rect().bottomLeft()))

    def apply(self, rule: Rule) -> None:
        """Do to what is kept what it does to what comes; all of it can be taken back."""

        def applied(found: tuple[int, int]) -> None:
            number, done = found
            told = tr("{name} applied: {changes}", name=rule.name, changes=tr("{n} changes", n=done))
            self._host.tell(told, self._undoing(number) if done else None)

        self._host.bridge.do(self, self._host.bridge.desk.apply_rule(rule.id), applied)

    def _undoing(self, number: int) -> Callable[[], None]:
        bridge, window = self._host.bridge, self._behind

        def back() -> None:
            bridge.do(window, bridge.desk.take_back_rule(number))

        return back

    def remove(self, rule: Rule) -> None:
        bridge, window, now = self._host.bridge, self._behind, self._host.now()

        def removed(kept: Rule | None) -> None:
            def back() -> None:
                if kept is not None:
                    bridge.write(window, rules.add, kept, now)

            self._host.tell(tr("{name} removed", name=rule.name), back)

        bridge.write(self, rules.remove, rule.id, then=removed)

    def _take_back(self, ran: Ran) -> None:
        self._host.bridge.write(self, ruling.undo, [ran.id], self._host.now())

    def restyle(self) -> None:
        self.setMinimumWidth(min(theme.u(480), self._behind.width() - 32))
