"""How a post that is out was received, look by look."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QGridLayout, QWidget

from cmdesk.domain.receptions import Reception
from cmdesk.ui import amounts
from cmdesk.ui.panels.drafts.outbox import at
from cmdesk.ui.widgets import Section, Text, col
from cmdesk.ui.words import tr

SHOWN = 8  # looks: the last ones


class ReceptionTable(QWidget):
    """One line a look; a number that the network does not tell is a dash."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = Section("")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setColumnStretch(5, 1)
        self.setLayout(col(self.heading, self._grid, gap=8))
        self.hide()

    def show_looks(self, looks: Sequence[Reception], now: datetime) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.setVisible(bool(looks))
        self.heading.title.setText(tr("How it was received"))
        heads = (tr("When"), tr("Replies"), tr("Likes"), tr("Shares"), tr("Views"))
        for column, head in enumerate(heads):
            self._grid.addWidget(Text(head, "meta", "text2"), 0, column)
        for line, look in enumerate(looks[-SHOWN:], 1):
            numbers = look.numbers
            told = (numbers.replies, numbers.likes, numbers.shares, numbers.views)
            said = [at(look.at, now), *("–" if one is None else amounts.whole(one) for one in told)]
            for column, words in enumerate(said):
                self._grid.addWidget(Text(words, "meta"), line, column)
