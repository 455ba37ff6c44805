"""The navigation at the left: whose desk it is, the panels, the settings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QButtonGroup

from cmdesk.ui import shortcuts, theme, tokens
from cmdesk.ui.widgets.layout import Panel, col, row
from cmdesk.ui.widgets.rail import BrandButton, NavButton
from cmdesk.ui.words import tr


@dataclass(frozen=True)
class Room:
    """A panel as the rail names it."""

    name: str  # stable: "inbox"
    symbol: str
    key: str  # two letters in turn
    calls: bool = False  # its count is a call to act
    first: bool = False  # of its group; some room is left above it


GAP = 8  # between two groups
ROOMS = (
    Room("today", "today", "g t"),
    Room("inbox", "inbox", "g i", calls=True),
    Room("drafts", "drafts", "g d"),
    Room("calendar", "calendar", "g c"),
    Room("watchlist", "watch", "g w", first=True),
    Room("people", "people", "g p"),
    Room("reputation", "reputation", "g r", first=True),
    Room("reports", "reports", "g e", calls=True),
    Room("playbook", "playbook", "g b"),
)


def title_of(room: str) -> str:
    match room:
        case "today":
            return tr("Today")
        case "inbox":
            return tr("Inbox")
        case "drafts":
            return tr("Drafts")
        case "calendar":
            return tr("Calendar")
        case "watchlist":
            return tr("Watchlist")
        case "people":
            return tr("People")
        case "reputation":
            return tr("Reputation")
        case "reports":
            return tr("Reports")
        case "playbook":
            return tr("Playbook")
    return room


class Rail(Panel):
    """Leads to the panels; folded, it shows icons only."""

    chosen = Signal(str)
    settings_asked = Signal()
    brand_asked = Signal(QPoint)  # where a menu may open

    def __init__(self, rooms: Sequence[Room] = ROOMS) -> None:
        self.brand = BrandButton("cmdesk")
        self.rooms = rooms
        self.buttons = {room.name: NavButton(room.symbol, title_of(room.name)) for room in rooms}
        self.settings = NavButton("settings", tr("Settings"))
        self.settings.setCheckable(False)
        self._folded = False
        self._head = Panel(row((self.brand, 1), gap=0), height=tokens.HEIGHT["top"])
        self._gaps = {room.name: Panel(height=GAP) for room in rooms if room.first}
        places = [part for room in rooms for part in (self._gaps.get(room.name, 0), self.buttons[room.name])]
        super().__init__(
            col(self._head, *places, None, self.settings, gap=0, pad=(8, 0, 8, 8)),
            "window",
            "line",
            sides="r",
        )
        self._group = QButtonGroup(self)
        for name, button in self.buttons.items():
            self._group.addButton(button)
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
        self.settings.clicked.connect(self.settings_asked)
        self.brand.clicked.connect(
            lambda: self.brand_asked.emit(self.brand.mapToGlobal(QPoint(0, self.brand.height())))
        )
        self.setAccessibleName(tr("Panels"))
        self.retranslate()

    def restyle(self) -> None:
        super().restyle()
        self.setFixedWidth(theme.u(tokens.COLUMNS["rail-folded" if self._folded else "rail"]))

    def set_folded(self, folded: bool) -> None:
        self._folded = folded
        for button in (*self.buttons.values(), self.settings):
            button.set_folded(folded)
        for gap in self._gaps.values():
            gap.setVisible(not folded)
        self.brand.set_folded(folded)
        self.restyle()

    def choose(self, name: str) -> None:
        if name in self.buttons:
            self.buttons[name].setChecked(True)

    def set_count(self, name: str, count: int) -> None:
        room = next(room for room in self.rooms if room.name == name)
        self.buttons[name].set_count(count, room.calls)

    def name_brand(self, name: str) -> None:
        self.brand.rename(name or "cmdesk")

    def retranslate(self, keys: Mapping[str, str] | None = None) -> None:
        """Say the names again, in the language of now; `keys` are the shortcuts in force."""
        for room in self.rooms:
            key = (keys or {}).get(room.name, room.key)
            self.buttons[room.name].rename(title_of(room.name), shortcuts.told(key))
        self.settings.rename(tr("Settings"))
        self.setAccessibleName(tr("Panels"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
