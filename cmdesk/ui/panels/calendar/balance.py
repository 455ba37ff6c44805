"""How much of what is shown belongs to each pillar of the playbook, beside how much should."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cmdesk.domain.playbook import Playbook, Share, balance
from cmdesk.store import playbooks
from cmdesk.ui import paint, theme
from cmdesk.ui.panels.calendar.chips import day_of
from cmdesk.ui.panels.calendar.head import MONTH
from cmdesk.ui.panels.inbox.person_card import Link
from cmdesk.ui.theme import u
from cmdesk.ui.widgets import Elided, Panel, Section, Text, clear, col, row
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.panels.calendar.panel import CalendarPanel

FAR = 15  # percent from the target that are worth a word


class ShareBar(QWidget):
    """What is planned as a bar, what should be as a mark on it."""

    def __init__(self, share: Share) -> None:
        super().__init__()
        self._share = share
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(u(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        whole = QRectF(0, u(2), self.width(), u(4))
        paint.box(p, whole, "line", None, 2)
        planned = QRectF(whole.left(), whole.top(), whole.width() * self._share.planned / 100, whole.height())
        if planned.width() >= 1:
            p.fillRect(planned, QColor(theme.avatar(self._share.name)[1]))  # the colour of its posts
        if self._share.target:
            at = min(whole.width() * self._share.target / 100, whole.width() - 2)
            paint.box(p, QRectF(at, 0, 2, self.height()), "text", None, 0)


class Balance(Panel):
    """`pillar_asked`: only the posts of one."""

    pillar_asked = Signal(str)

    def __init__(self) -> None:
        self.title, self._lines = Section(""), col(gap=6)
        self._shown: Sequence[Share] | None = None
        super().__init__(col(self.title, self._lines, gap=8, pad=(12, 12, 12, 4)), None, "line", 0, "t")
        self.hide()

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Nothing is shown where the playbook has no pillar."""
        if shares == self._shown:
            return
        self._shown = shares
        self.setVisible(bool(shares))
        self.title.title.setText(tr("Pillars"))
        clear(self._lines)
        for share in shares:
            self._lines.addWidget(self._line(share))

    def _line(self, share: Share) -> Link:
        far = bool(share.target) and abs(share.planned - share.target) >= FAR
        figures = tr("{planned}% of {target}%", planned=str(share.planned), target=str(share.target))
        words = Text(figures if share.target else f"{share.planned}\u00a0%", "caption", "warn" if far else "text2")
        head = Panel(row((Elided(share.name, "meta"), 1), words, gap=8))
        said = tr(
            "{name}: {n} posts, {planned}% of what is planned, {target}% wanted",
            n=share.posts, name=share.name, planned=str(share.planned), target=str(share.target),
        )  # fmt: skip
        inside = Panel(col(head, ShareBar(share), gap=2))
        link = Link(said, (inside, 1))
        link.setToolTip(said)
        link.clicked.connect(lambda: self.pillar_asked.emit(share.name))
        return link

    def retranslate(self) -> None:
        shown, self._shown = self._shown or (), None
        self.show_shares(shown)


class Weighing:
    """Keeps the balance true to what the calendar shows."""

    def __init__(self, panel: "CalendarPanel") -> None:
        self._panel, self._told = panel, Playbook()
        panel.tray.balance.pillar_asked.connect(self.show_pillar)

    def read(self) -> None:
        self._panel.bridge.ask(self._panel, playbooks.one, then=self._take)

    def _take(self, told: Playbook) -> None:
        self._told = told
        self.weigh()

    def weigh(self) -> None:
        """Of what is shown; of the month only, where its weeks are whole."""
        panel = self._panel
        days = [(day_of(post.moment), post.pillar) for post in panel.reading.posts if post.moment is not None]
        shown = [pillar for day, pillar in days if panel.view != MONTH or day.month == panel.day.month]
        panel.tray.balance.show_shares(balance(self._told, shown))

    def show_pillar(self, name: str) -> None:
        """Only the posts of one; all of them again when it is asked for twice."""
        reading = self._panel.reading
        reading.show_theme("" if reading.theme == name else name)
