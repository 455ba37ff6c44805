"""Choosing the other card of somebody who has two."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cmdesk.domain.people import PersonCard, PersonRow
from cmdesk.store import merging
from cmdesk.ui import theme
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.people.list import WAIT_MS, line_of
from cmdesk.ui.rows import Rows
from cmdesk.ui.widgets import Dialog, Field, ListView, Text, col
from cmdesk.ui.widgets import PersonRow as PersonDelegate
from cmdesk.ui.words import tr


class OtherCard(Dialog):
    """`chosen` gives the id and the name of the card that is to be put into this one."""

    chosen = Signal(int, str)

    def __init__(self, parent: QWidget, host: Host, card: PersonCard) -> None:
        self._host, self._card = host, card
        self.field = Field(tr("Find somebody"), symbol="search", clear=True, name=tr("Find somebody"))
        self.rows = Rows(host.bridge, merging.others, lambda row: line_of(row, host.now()))
        self.people = ListView(tr("People"), PersonDelegate(), self.rows)
        self.people.setMinimumHeight(theme.u(260))
        told = tr(
            "The card you choose goes into the one of {name}, with its names on the networks, its conversations and its"
            " note. It can be taken out again.",
            name=card.name,
        )
        self.nobody = Text(tr("Nobody of that name."), "body", "text2")
        self.nobody.hide()
        sentence = Text(told, "body", "text2", wrap=True, leading=140)
        body = col(sentence, self.field, self.nobody, (self.people, 1), gap=12)
        super().__init__(parent, tr("Put together with another card"), body, tr("Put together"), width=520, height=520)
        self.set_primary(tr("Put together"), enabled=False)
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self.search)
        self.field.textChanged.connect(lambda _: self._timer.start())
        self.people.chosen.connect(lambda line: self.primary.setEnabled(line is not None))
        self.people.opened.connect(lambda _: self.accept())
        self.rows.loaded.connect(self._choose_only)
        self.field.installEventFilter(self)
        self.search()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk the list while the words are typed."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if by is not None and watched is self.field:
                self.people.step(by)
                return True
        return super().eventFilter(watched, event)

    def search(self) -> None:
        self.people.forget()
        self.rows.show(self._card.id, self.field.text())

    def _choose_only(self) -> None:
        """One that is left of a search is meant; among many nobody is until somebody says so."""
        self.nobody.setVisible(not self.rows.rowCount())
        if self.field.text().strip() and self.rows.rowCount() == 1:
            self.people.step(1)
        self.primary.setEnabled(self.people.current_line() is not None)

    def other(self) -> PersonRow | None:
        line = self.people.current_line()
        return None if line is None else self.rows.at(self.rows.place_of(line.key))

    def accept(self) -> None:
        other = self.other()
        if other is not None:
            super().accept()
            self.chosen.emit(other.id, other.name)
