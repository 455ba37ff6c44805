"""Name a query that is to be switched on, or change one that is kept; with what it would have found."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from cmdesk.domain.queries import BadQuery, Query
from cmdesk.domain.troubles import Problem
from cmdesk.domain.watches import Held, Rewriting, SavedQuery, Trial
from cmdesk.sentences import sentence
from cmdesk.store import applying, queries, rewriting
from cmdesk.ui import times
from cmdesk.ui.dialogs.expression import Expression, why_unreadable
from cmdesk.ui.dialogs.query_boxes import QueryBoxes
from cmdesk.ui.dialogs.trial import TrialView
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import ComboField, Dialog, Field, Labelled, Segmented, Switch, Text, Tick, col, row
from cmdesk.ui.words import tr

TRY_MS = 500
SIMPLE, EXPRESSION = 0, 1
USUAL = 2  # of the sensitivities


def sensitivities() -> list[tuple[str, object]]:
    """How soon something unusual is told."""
    return [(tr("never"), 0), (tr("only if it is glaring"), 1), (tr("as usual"), USUAL), (tr("early"), 3)]


@dataclass(frozen=True)
class Saved:
    """A query that was kept or changed: by which application it found how much of what is stored (0: by none)."""

    query_id: int
    application: int
    found: int
    rewritten: Rewriting | None = None  # takes a change back


class EditQuery(Dialog):
    """`done` gets what was Saved."""

    def __init__(
        self,
        parent: QWidget,
        host: Host,
        saved: SavedQuery | None = None,
        expression: str = "",
        done: Callable[[Saved], None] | None = None,
    ) -> None:
        self._host, self._saved, self._done = host, saved, done
        self._rewritten: Rewriting | None = None
        self.name = Field(tr("Our brand"), saved.name if saved else "", name=tr("Name"))
        self.expression = Expression(host.bridge, saved.expression if saved else expression)
        self.boxes = QueryBoxes()
        self.boxes.show_expression(self.expression.text())
        self.ways = Segmented(tr("How the query is written"), [tr("Three boxes"), tr("Expression")], EXPRESSION)
        self._way = EXPRESSION
        self.boxes.hide()
        self.trial = TrialView()
        self.notify = Switch(tr("Notify me of new mentions"), saved.notify if saved else True, shown=True)
        self.rival = Tick(tr("It watches a competitor"), saved.rival if saved else False)
        self.sensitivity = ComboField(tr("Signals"), sensitivities())
        self.sensitivity.choose(saved.sensitivity if saved else USUAL)
        self.history = Tick(tr("Find its mentions among what is kept here"), True)
        self.inbox = Tick(tr("Recent ones enter the inbox"), True)
        self._name = Labelled(tr("Name"), self.name)
        title = tr("Change the query") if saved else tr("Activate the query")
        body = col(
            self._name,
            row(self.ways, None),
            self.boxes,
            self.expression,
            self.trial,
            self.notify,
            row(self.rival, None, Text(tr("Signals"), "body", "text2"), self.sensitivity, gap=8),
            self.history,
            self.inbox,
            None,  # where the trial has nothing to show for a while, all else stays where it is
            gap=12,
        )
        super().__init__(parent, title, body, tr("Save the query") if saved else tr("Activate the query"), width=600)
        self._busy = self._trying = False
        self._timer = QTimer(self, singleShot=True, interval=TRY_MS)
        self._timer.timeout.connect(self._try)
        self._connect()
        self._judge()
        self.name.setFocus()

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda: self._judge())
        self.expression.judged.connect(self._change)
        self.boxes.written.connect(self.expression.field.setText)
        self.ways.chosen.connect(self._show_way)
        self.history.toggled.connect(self.inbox.setEnabled)
        if self.expression.query is not None:
            self._timer.start()

    def _show_way(self, way: int) -> None:
        if way == SIMPLE:
            self.boxes.show_expression(self.expression.text())
        self._way = way
        self.boxes.setVisible(way == SIMPLE)
        self.expression.setVisible(way == EXPRESSION)
        QTimer.singleShot(0, self, self.fit)

    def _change(self, query: Query | None) -> None:
        self._judge()
        if self._way == EXPRESSION:
            self.boxes.show_expression(self.expression.text())
        if query is None:
            self._timer.stop()
            self.trial.forget()
        else:
            self._timer.start()

    def _judge(self) -> None:
        self._name.set_error("")
        missing = ""
        if not self.expression.text():
            missing = tr("Words to look for are missing")
        elif self.expression.query is None:
            missing = tr("The expression is not complete")
        elif not self.name.text().strip():
            missing = tr("A name is missing")
        self.primary.setEnabled(not missing)
        self.say_why(missing)

    def _try(self) -> None:
        """Look what it would have found, never twice at once."""
        asked = self.expression.query
        if asked is None or self._trying:
            return
        self._trying = True
        now = times.local(self._host.now())
        self.trial.wait()

        def take(trial: Trial | None) -> None:
            self._trying = False
            if self.expression.query != asked:
                self._try()
            elif trial is None:
                self.trial.forget()
            else:
                self.trial.show_trial(trial, now)
                QTimer.singleShot(0, self, self.fit)  # once its rows are shown

        def refuse(error: Exception) -> None:
            take(None)
            if not isinstance(error, BadQuery):  # that is said below the expression
                self._host.complain(error)

        self._host.bridge.ask(self, applying.tried, asked, now, then=take, otherwise=refuse)

    def accept(self) -> None:
        """Keep the query; the dialog stays where the name is taken."""
        name, expression = self.name.text().strip(), self.expression.text()
        if self._busy or not name or self.expression.query is None:
            return
        self._busy = True
        bridge, saved = self._host.bridge, self._saved
        rival, sensitivity = self.rival.isChecked(), int(self.sensitivity.currentData())
        told: dict[str, Any] = {"notify": self.notify.isChecked(), "rival": rival, "sensitivity": sensitivity}
        if saved is None:
            keep = (queries.keep, name, expression, self._host.now(), told.pop("notify"))
            bridge.write(self, *keep, then=lambda made: self._kept(made, told), otherwise=self._refused)
        else:
            wanted = replace(saved, name=name, expression=expression, **told)
            bridge.write(self, rewriting.change, wanted, then=self._changed, otherwise=self._refused)

    def _kept(self, query_id: int, told: Mapping[str, Any]) -> None:
        self._host.bridge.write(self, partial(queries.appraise, query_id=query_id, **told))
        self._look_back(query_id, ())

    def _changed(self, done: Rewriting) -> None:
        if (first := self._rewritten) is not None:  # what followed it broke down, and it is tried again
            done = replace(done, before=first.before, held=done.held or first.held)
        self._rewritten = done
        if done.held or done.before.expression != done.after.expression:
            self._look_back(done.after.id, done.held)
        else:  # it has found what there is to find
            self._end(done.after.id, (0, 0))

    def _look_back(self, query_id: int, held: Sequence[Held]) -> None:
        """Find what is kept already, if that is wanted; what it found before goes where it no longer fits."""
        bridge = self._host.bridge
        if self.history.isChecked():
            work = bridge.desk.apply_query(query_id, opening=self.inbox.isChecked(), held=held)
            bridge.do(self, work, lambda found: self._end(query_id, found), self._refused)
        elif held:
            bridge.do(
                self, bridge.desk.drop_unmatched(query_id, held), lambda _: self._end(query_id, (0, 0)), self._refused
            )
        else:
            self._end(query_id, (0, 0))

    def _end(self, query_id: int, found: tuple[int, int]) -> None:
        super().accept()
        if self._done is not None:
            self._done(Saved(query_id, *found, self._rewritten))

    def _refused(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, Problem):
            self._name.set_error(sentence(error.trouble, tr))
        elif isinstance(error, BadQuery):
            self._name.set_error(why_unreadable(error))
        else:
            self._host.complain(error)
