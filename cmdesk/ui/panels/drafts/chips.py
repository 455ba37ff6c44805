"""Which accounts a draft is for: one chip each, checked or not."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.ui import paint, theme
from cmdesk.ui.widgets import Button, Flow, Text, clear, col
from cmdesk.ui.widgets.buttons import Ringed
from cmdesk.ui.words import tr


class AccountChip(Ringed, QPushButton):
    """An account that can be chosen. What is already out on it cannot be taken off any more."""

    def __init__(self, account: AccountRow, chosen: bool, sent: bool) -> None:
        super().__init__()
        self.account = account
        self._sent = sent
        self.setCheckable(True)
        self.setChecked(chosen or sent)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(account.name)
        said = {
            AccountHealth.SIGN_IN: tr("Needs a new sign-in"),
            AccountHealth.OFFLINE: tr("Could not be reached lately"),
        }.get(account.health, "")
        if account.paused is not None:
            said = tr("Paused")
        if sent:
            said = tr("It is out there")
        self.setAccessibleDescription(said)
        self.setToolTip(f"{account.name}: {said}" if said else account.name)

    def lock(self, locked: bool) -> None:
        self.setEnabled(not locked and not self._sent)

    def _warning(self) -> str:
        return "warning" if self.account.health is AccountHealth.SIGN_IN else ""

    def sizeHint(self) -> QSize:
        wide = theme.u(56) + paint.width(self.account.name, "meta", 500) + (theme.u(20) if self._warning() else 0)
        return QSize(min(round(wide), theme.u(280)), theme.u(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.u(120)), theme.u(28))

    def restyle(self) -> None:
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        r, on = QRectF(self.rect()), self.isChecked()
        fill = "accent_soft" if on else "hover" if self.underMouse() and self.isEnabled() else "surface"
        paint.box(p, r, fill, "accent" if on and self.isEnabled() else "control", r.height() / 2)
        if self.is_ringed():
            paint.focus(p, r, r.height() / 2)
        tone = ("accent_text" if on else "text2") if self.isEnabled() else "text3"
        mark = "sent" if self._sent else "ok" if on else "empty"
        paint.icon(p, QRectF(theme.u(8), 0, theme.u(16), r.height()), mark, tone, 15)
        paint.icon(p, QRectF(theme.u(27), 0, theme.u(14), r.height()), self.account.network, tone, 13)
        right = r.right() - theme.u(10)
        if self._warning():
            right -= theme.u(18)
            paint.icon(p, QRectF(right, 0, theme.u(16), r.height()), "warning", "warn", 14)
        name = QRectF(theme.u(46), 0, right - theme.u(46), r.height())
        paint.text(p, name, self.account.name, "meta", "text" if self.isEnabled() else "text3", weight=500)


class AccountChips(QWidget):
    """The accounts that publish, and a way to connect one more."""

    changed = Signal(tuple)  # ids of those that are checked
    connect_asked = Signal()

    def __init__(self, more: bool = True) -> None:
        """`more`: offer to connect one more."""
        super().__init__()
        self._more = more
        self._chips: list[AccountChip] = []
        self._shown: object = None
        self._flow = Flow(gap=6)
        self.heading = Text("", "meta-strong", "text2")
        self.setLayout(col(self.heading, self._flow, gap=6))

    def show_accounts(
        self, accounts: Sequence[AccountRow], chosen: Collection[int], sent: Collection[int], locked: bool
    ) -> None:
        """`sent`: those that have it already; `locked`: nothing can be changed now."""
        what = ([(one.id, one.name, one.health) for one in accounts], frozenset(sent))
        if what != self._shown:
            self._shown = what
            self._build(accounts, chosen, sent)
        for chip in self._chips:
            chip.blockSignals(True)
            chip.setChecked(chip.account.id in chosen or chip.account.id in sent)
            chip.blockSignals(False)
            chip.lock(locked)

    def _build(self, accounts: Sequence[AccountRow], chosen: Collection[int], sent: Collection[int]) -> None:
        self.heading.setText(tr("Publish with"))
        clear(self._flow)
        self._chips = [AccountChip(one, one.id in chosen, one.id in sent) for one in accounts]
        for chip in self._chips:
            chip.toggled.connect(lambda: self.changed.emit(self.chosen()))
            self._flow.addWidget(chip)
        if self._more:
            more = Button(tr("Connect an account"), "add", "quiet", small=True)
            more.clicked.connect(self.connect_asked)
            self._flow.addWidget(more)
        self.updateGeometry()

    def retranslate(self) -> None:
        self._shown = None

    def chosen(self) -> tuple[int, ...]:
        return tuple(chip.account.id for chip in self._chips if chip.isChecked())
