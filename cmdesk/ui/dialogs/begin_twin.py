"""Asks in which other language a post is to be written, and which accounts speak it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.store import twins
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.traits import LANGUAGES
from cmdesk.ui.widgets import ComboField, Dialog, Labelled, Section, Text, Tick, col
from cmdesk.ui.words import tr


class BeginTwin(Dialog):
    """`begun` tells the new draft. Which account speaks which language is remembered with the account."""

    begun = Signal(int)

    def __init__(self, parent: QWidget, host: Host, draft_id: int, own: str, accounts: Sequence[AccountRow]) -> None:
        self._host, self._draft_id, self._own = host, draft_id, own
        others = [(name, code) for code, name in LANGUAGES.items() if code and code != own]
        self.language = ComboField(tr("Language"), others)
        self.ticks = {one.id: Tick(one.name) for one in accounts}
        self._spoken: Mapping[int, str] = {}
        self._busy = False
        told = tr("The two texts stand side by side, each with its own accounts, counters and spelling.")
        self.heading = Section("")
        body = col(
            Text(told, "body", "text2", wrap=True, leading=140),
            Labelled(tr("Language"), self.language),
            self.heading,
            *self.ticks.values(),
            gap=10,
        )
        super().__init__(parent, tr("The same in another language"), body, tr("Begin the other version"), width=460)
        self.language.currentIndexChanged.connect(lambda: self._show())
        host.bridge.ask(self, twins.languages, then=self._take)
        self._show()

    def _take(self, spoken: Mapping[int, str]) -> None:
        """What a person ticked meanwhile stays."""
        self._spoken = spoken
        for account_id, tick in self.ticks.items():
            if spoken.get(account_id) == self.language.currentData():
                tick.setChecked(True)

    def _show(self) -> None:
        language = self.language.currentData()
        self.heading.title.setText(tr("Publish with"))
        for account_id, tick in self.ticks.items():
            tick.setChecked(self._spoken.get(account_id) == language)
        self.primary.setEnabled(bool(language))

    def accept(self) -> None:
        """Remember who speaks what, then begin."""
        if self._busy:
            return
        self._busy = True
        language = str(self.language.currentData())
        chosen = [account_id for account_id, tick in self.ticks.items() if tick.isChecked()]
        spoken = {one: language for one in chosen}
        spoken |= {one: "" for one, told in self._spoken.items() if told == language and one not in chosen}
        bridge, now = self._host.bridge, self._host.now()

        def begun(draft_id: int) -> None:
            self.begun.emit(draft_id)
            super(BeginTwin, self).accept()

        def refused(error: Exception) -> None:
            self._busy = False
            self._host.complain(error)

        def pair(_: object) -> None:
            about = (self._draft_id, self._own, language, chosen, now)
            bridge.write(self, twins.pair, *about, then=begun, otherwise=refused)

        bridge.write(self, twins.speak, spoken, then=pair, otherwise=refused)
