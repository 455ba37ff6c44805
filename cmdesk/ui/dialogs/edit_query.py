"""Name a query that is to be switched on, or change one that is kept."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cmdesk.domain.troubles import Problem
from cmdesk.domain.watches import SavedQuery
from cmdesk.sentences import sentence
from cmdesk.ui.dialogs.expression import Expression
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Dialog, Field, Labelled, Switch, Text, col
from cmdesk.ui.words import tr


class EditQuery(Dialog):
    """`done` gets the id of the query and how many stored items it found."""

    def __init__(
        self,
        parent: QWidget,
        host: Host,
        saved: SavedQuery | None = None,
        expression: str = "",
        done: Callable[[int, int], None] | None = None,
    ) -> None:
        self._host, self._saved, self._done = host, saved, done
        self.name = Field(tr("Our brand"), saved.name if saved else "", name=tr("Name"))
        self.expression = Expression(host.bridge, saved.expression if saved else expression)
        self.notify = Switch(tr("Notify me of new mentions"), saved.notify if saved else True, shown=True)
        self._name = Labelled(tr("Name"), self.name)
        title = tr("Change the query") if saved else tr("Activate the query")
        told = tr("Items that match become mentions: they are gathered here, and recent ones enter the inbox.")
        body = col(
            self._name,
            Labelled(tr("Expression"), self.expression),
            *([] if saved else [self.notify]),
            Text(told, "meta", "text3", wrap=True),
            gap=12,
        )
        super().__init__(parent, title, body, tr("Save the query") if saved else tr("Activate the query"), width=520)
        self._busy = False
        self.name.textChanged.connect(lambda: self._judge())
        self.expression.judged.connect(lambda query: self._judge())
        self._judge()
        self.name.setFocus()

    def _judge(self) -> None:
        self._name.set_error("")
        ready = bool(self.name.text().strip()) and self.expression.query is not None
        self.primary.setEnabled(ready)

    def accept(self) -> None:
        """Keep the query; the dialog stays where the name is taken."""
        name, expression = self.name.text().strip(), self.expression.text()
        if self._busy or not name or self.expression.query is None:
            return
        self._busy = True
        bridge = self._host.bridge
        if self._saved is None:
            work = bridge.desk.add_query(name, expression, self.notify.isChecked())
            bridge.do(self, work, lambda made: self._kept(*made), self._refused)
        else:
            query_id = self._saved.id
            change = bridge.desk.change_query(query_id, name, expression)
            bridge.do(self, change, lambda count: self._kept(query_id, count), self._refused)

    def _kept(self, query_id: int, count: int) -> None:
        super().accept()
        if self._done is not None:
            self._done(query_id, count)

    def _refused(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, Problem):
            self._name.set_error(sentence(error.trouble, tr))
        else:
            self._host.complain(error)
