"""Make a rule, or change one: when, if, then; with what it would have done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from cmdesk.domain.queries import BadQuery
from cmdesk.domain.rules import OF_ITEMS, Action, Ask, Choices, Condition, Do, Event, Rule, check, idle
from cmdesk.domain.troubles import Problem
from cmdesk.domain.watches import Trial
from cmdesk.sentences import sentence
from cmdesk.store import rules, ruling
from cmdesk.ui import times
from cmdesk.ui.dialogs.expression import why_unreadable
from cmdesk.ui.dialogs.rule_rows import ActionRow, ConditionRow
from cmdesk.ui.dialogs.rule_words import do_names, event_names
from cmdesk.ui.dialogs.trial import TrialView
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, ComboField, Dialog, Field, Flow, Labelled, Section, Switch, Text, Tick, col, row
from cmdesk.ui.words import tr

TRY_MS = 600
NEW = Rule(0, "", (Event.MESSAGE,), (Condition(Ask.QUERY, ""),), (Action(Do.STAR),))


class EditRule(Dialog):
    """`done` gets the id of the rule."""

    def __init__(
        self, parent: QWidget, host: Host, rule: Rule = NEW, done: Callable[[int], None] | None = None
    ) -> None:
        self._host, self._rule, self._done = host, rule, done
        self._choices = Choices()
        self.name = Field(tr("Job offers to the bin"), rule.name, name=tr("Name"))
        self._name = Labelled(tr("Name"), self.name)
        names = event_names()
        self.events = {event: Tick(names[event], event in rule.events) for event in Event}
        pairs: Sequence[tuple[str, object]] = [(tr("all of these are so"), False), (tr("one of these is so"), True)]
        self.any = ComboField(tr("How many conditions"), list(pairs))
        self.any.choose(rule.any)
        self.conditions: list[ConditionRow] = []
        self.deeds: list[ActionRow] = []
        self._ifs, self._thens = col(gap=6), col(gap=6)
        self.add_condition = Button(tr("Add a condition"), "add", "quiet", small=True)
        self.add_action = Button(tr("Add an action"), "add", "quiet", small=True)
        self.stops = Switch(tr("Stop here: rules below are not asked"), rule.stops, shown=True)
        self.trial = TrialView()
        self.trouble = Text("", "meta", "warn", wrap=True)
        body = col(
            self._name,
            Section(tr("When")),
            Flow(*self.events.values(), gap=12),
            row(Section(tr("If")), self.any, None, gap=8),
            self._ifs,
            row(self.add_condition, None),
            Section(tr("Then")),
            self._thens,
            row(self.add_action, None),
            self.stops,
            self.trouble,
            self.trial,
            None,  # where the trial has nothing to show for a while, all else stays where it is
            gap=8,
        )
        title = tr("Change the rule") if rule.id else tr("New rule")
        super().__init__(parent, title, body, tr("Save the rule"), width=720)
        self._busy = self._trying = False
        self._timer = QTimer(self, singleShot=True, interval=TRY_MS)
        self._timer.timeout.connect(self._try)
        self._connect()
        host.bridge.ask(self, rules.choices, then=self._fill)

    def _connect(self) -> None:
        for tick in self.events.values():
            tick.toggled.connect(lambda: self._judge())
        self.name.textChanged.connect(lambda: self._judge())
        self.any.currentIndexChanged.connect(lambda: self._judge())
        self.add_condition.clicked.connect(lambda: self._add_condition(Condition(Ask.QUERY, "")))
        self.add_action.clicked.connect(lambda: self._add_action(Action(Do.STAR)))

    def _fill(self, choices: Choices) -> None:
        self._choices = choices
        for condition in self._rule.conditions:
            self._add_condition(condition)
        for action in self._rule.actions:
            self._add_action(action)
        self.name.setFocus()
        self._judge()
        self.fit_soon()

    def _add_condition(self, condition: Condition) -> None:
        made = ConditionRow(self._choices, condition)
        self.conditions.append(made)
        self._ifs.addWidget(made)
        made.removed.connect(lambda: self._remove(made))
        made.changed.connect(self._judge)
        self._judge()
        self.fit_soon()

    def _add_action(self, action: Action) -> None:
        made = ActionRow(self._choices, action)
        self.deeds.append(made)
        self._thens.addWidget(made)
        made.removed.connect(lambda: self._remove(made))
        made.changed.connect(self._judge)
        self._judge()
        self.fit_soon()

    def _remove(self, line: ConditionRow | ActionRow) -> None:
        if isinstance(line, ConditionRow):
            self.conditions.remove(line)
        else:
            self.deeds.remove(line)
        line.hide()
        line.deleteLater()
        self._judge()
        self.fit_soon()

    def rule(self) -> Rule:
        """As it is filled in now."""
        return Rule(
            id=self._rule.id,
            name=self.name.text().strip(),
            events=tuple(event for event, tick in self.events.items() if tick.isChecked()),
            conditions=tuple(line.condition() for line in self.conditions),
            actions=tuple(line.action() for line in self.deeds if line.is_complete()),
            any=bool(self.any.currentData()),
            stops=self.stops.isChecked(),
            enabled=self._rule.enabled,
        )

    def _judge(self) -> None:
        """Say what is missing; try it when nothing is."""
        self._name.set_error("")
        told = self._missing()
        hint = told or self._idle()
        self.trouble.setText(hint)
        if self.trouble.isHidden() == bool(hint):
            self.trouble.setVisible(bool(hint))
            self.fit_soon()
        self.primary.setEnabled(not told)
        if told and told != tr("Give the rule a name."):
            self._timer.stop()
            self.trial.forget()
        else:
            self._timer.start()

    def _idle(self) -> str:
        """What would do nothing; it is no fault, but hardly meant."""
        rule = self.rule()
        if not (deeds := idle(rule)):
            return ""
        name = do_names()[deeds[0]]
        if OF_ITEMS & set(rule.events):
            return tr("“{action}” does nothing to an item that is not in the inbox. Take it in, too.", action=name)
        return tr("“{action}” is for items only: it does nothing to a conversation.", action=name)

    def _missing(self) -> str:
        try:
            check(self.rule())
        except Problem as problem:
            return sentence(problem.trouble, tr)
        except BadQuery as error:
            empty = any(not one.value.strip() for one in self.rule().conditions)
            return tr("Say what the condition looks for.") if empty else why_unreadable(error)
        return ""

    def _try(self) -> None:
        if self._trying:
            return
        asked, now = self.rule(), times.local(self._host.now())
        self._trying = True
        self.trial.wait()

        def take(trial: Trial) -> None:
            self._trying = False
            if self.rule() != asked:
                self._judge()
                return
            self.trial.show_trial(trial, now)
            QTimer.singleShot(0, self, self.fit)  # once its rows are shown

        def refuse(error: Exception) -> None:
            self._trying = False
            self.trial.forget()
            if isinstance(error, BadQuery):
                self.trouble.setText(why_unreadable(error))
                self.trouble.show()
            else:
                self._host.complain(error)

        nameless = asked if asked.name else Rule(**{**vars(asked), "name": "-"})
        self._host.bridge.ask(self, ruling.tried, nameless, now, then=take, otherwise=refuse)

    def accept(self) -> None:
        """Keep the rule; the dialog stays where the name is taken."""
        if self._busy or self._missing():
            return
        self._busy = True
        rule, bridge = self.rule(), self._host.bridge
        if rule.id:
            bridge.write(self, rules.change, rule, then=lambda _: self._kept(rule.id), otherwise=self._refused)
        else:
            bridge.write(self, rules.add, rule, self._host.now(), then=self._kept, otherwise=self._refused)

    def _kept(self, rule_id: int) -> None:
        super().accept()
        if self._done is not None:
            self._done(rule_id)

    def _refused(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, Problem):
            self._name.set_error(sentence(error.trouble, tr))
        elif isinstance(error, BadQuery):
            self.trouble.setText(why_unreadable(error))
            self.trouble.show()
        else:
            self._host.complain(error)
