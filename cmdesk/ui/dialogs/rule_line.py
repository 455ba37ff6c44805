"""A rule on one line, with its switch and a handle to drag it; and one thing that a rule did."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent

from cmdesk.domain.rules import Choices, Ran, Rule
from cmdesk.ui import theme, times
from cmdesk.ui.dialogs.rule_words import action_words, condition_words, event_names, summary
from cmdesk.ui.widgets import Button, Elided, Icon, IconButton, Panel, Switch, Text, col, row
from cmdesk.ui.words import tr


class Grip(Icon):
    """Pressed and moved up or down, it says by how many lines."""

    dragged = Signal(int)

    def __init__(self, line: Panel) -> None:
        super().__init__("grip", "text3", 16, tr("Drag to change the order; Ctrl+Up and Ctrl+Down do it too"))
        self._line, self._from = line, 0.0
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.globalPosition().y()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        by = round((event.globalPosition().y() - self._from) / max(self._line.height(), 1))
        if by:
            self.dragged.emit(by)


class RuleLine(Panel):
    """The order, the switch, the name and what it says, how often it did something."""

    switched = Signal(bool)
    edit_asked = Signal()
    menu_asked = Signal()
    dragged = Signal(int)

    def __init__(
        self, place: int, rule: Rule, choices: Choices, figures: tuple[int, datetime | None], now: datetime
    ) -> None:
        super().__init__(None, None, "line", 0, "b")
        self.rule = rule
        self.grip = Grip(self)
        self.grip.dragged.connect(self.dragged)
        self.switch = Switch(rule.name, rule.enabled)
        self.switch.toggled.connect(self.switched)
        tone = "text" if rule.enabled else "text3"
        name = Elided(f"{place}. {rule.name}", "body-strong", tone)
        said = summary(rule, choices) + (f" › {tr('stop here')}" if rule.stops else "")
        told = Elided(said, "meta", "text2" if rule.enabled else "text3")
        often, last = figures
        when = times.told(last, now) if last is not None else ""
        count = " · ".join(part for part in (tr("{n} times", n=often), when) if part) if often else tr("never yet")
        self.edit = IconButton("write", tr("Edit {name}", name=rule.name))
        self.edit.clicked.connect(self.edit_asked)
        self.more = IconButton("more", tr("More about {name}", name=rule.name))
        self.more.clicked.connect(self.menu_asked)
        texts = col(name, told, gap=2)
        self.setLayout(
            row(
                self.grip,
                self.switch,
                (texts, 1),
                Text(count, "meta", "text3"),
                self.edit,
                self.more,
                gap=8,
                pad=(0, 8),
            )
        )
        self.setAccessibleName(f"{rule.name}. {said}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Whoever presses a line means it: Ctrl+Up and Ctrl+Down move the line with the focus."""
        self.switch.setFocus(Qt.FocusReason.MouseFocusReason)


class RunLine(Panel):
    """When, which rule, to what, what it did, and why."""

    undo_asked = Signal()

    def __init__(self, ran: Ran, choices: Choices, now: datetime) -> None:
        super().__init__(None, None, "line", 0, "b")
        done = ", ".join(action_words(action, choices) for action in ran.done)
        why = ", ".join(condition_words(condition, choices) for condition in ran.why)
        because = " · ".join(part for part in (event_names()[ran.event], why) if part)
        about = Elided(ran.about or tr("Untitled"), "body", "text3" if ran.undone else "text")
        told = tr("{what}: {value}", what=ran.rule, value=done)
        head = Elided(told, "meta-strong", "text2")
        reason = Elided(tr("because {reasons}", reasons=because), "meta", "text3")
        self.undo = Button(tr("Undo"), "undo", "quiet", small=True)
        self.undo.clicked.connect(self.undo_asked)
        self.undo.setVisible(not ran.undone)
        undone = Text(tr("taken back"), "meta", "text3")
        undone.setVisible(ran.undone)
        texts = col(head, about, reason, gap=2)
        when = Text(times.told(ran.at, now), "meta", "text3")
        self.setLayout(row((texts, 1), when, undone, self.undo, gap=8, pad=(0, 8)))
        self.setAccessibleName(f"{told}. {ran.about}")

    def restyle(self) -> None:
        self.setMinimumHeight(theme.u(56))
