"""The bar above every panel: finding and commanding, online or not, fetching, writing."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from cmdesk.ui import paint, shortcuts, theme, tokens
from cmdesk.ui.widgets.buttons import Button, IconButton, Ringed, Switch
from cmdesk.ui.widgets.layout import Panel, row
from cmdesk.ui.widgets.texts import Icon, Text
from cmdesk.ui.words import tr


class SearchButton(Ringed, QPushButton):
    """Looks like the field it leads to: the palette, which has the real one."""

    def __init__(self) -> None:
        super().__init__()
        self._keys = ""
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def say(self, words: str, keys: str) -> None:
        self._keys = keys
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({keys})" if keys else words)
        self.update()

    def restyle(self) -> None:
        self.setFixedHeight(theme.u(tokens.HEIGHT["field"]))
        self.setMaximumWidth(theme.u(460))

    def sizeHint(self) -> QSize:
        return QSize(theme.u(460), theme.u(tokens.HEIGHT["field"]))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.u(120), theme.u(tokens.HEIGHT["field"]))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, h = paint.smooth(QPainter(self)), self.height()
        paint.box(p, self.rect(), "surface", "control" if self.underMouse() else "line", tokens.RADIUS["control"])
        if self.is_ringed():
            paint.focus(p, self.rect())
        paint.icon(p, QRectF(theme.u(10), 0, theme.u(18), h), "search", "text3", 16)
        right = float(self.width() - theme.u(6))
        if self._keys:
            wide = paint.width(self._keys, "caption") + theme.u(12)
            cap = QRectF(right - wide, (h - theme.u(20)) / 2, wide, theme.u(20))
            paint.box(p, cap, "sunken", "line", 4)
            paint.text(p, cap, self._keys, "caption", "text2", paint.CENTRE)
            right = cap.left()
        left = theme.u(36)
        paint.text(p, QRectF(left, 0, right - left - theme.u(8), h), self.text(), "body", "text3")


def silence() -> str:
    """What is said once, and not of each source."""
    return tr("Nothing answers: there seems to be no network. Fetching goes on by itself once it is back.")


class OnlineSwitch(Panel):
    """Online or not, as icon, word and switch."""

    switched = Signal(bool)

    def __init__(self) -> None:
        self.mark, self.words, self.switch = (
            Icon("online"),
            Text("", weight=500),
            Switch(tr("Work online"), tone="text2"),
        )
        super().__init__(row(self.mark, self.words, self.switch, gap=8, pad=(8, 0, 8, 0)), height=32)
        self._reaches = True  # something out there answers
        self.switch.toggled.connect(self._tell)
        self.switch.toggled.connect(self.switched)
        self._tell(False)

    def set_online(self, online: bool) -> None:
        blocked = self.switch.blockSignals(True)
        self.switch.setChecked(online)
        self.switch.blockSignals(blocked)
        self._tell(online)

    def set_reach(self, reaches: bool) -> None:
        """It is switched on, and yet nothing answers."""
        self._reaches = reaches
        self.retranslate()

    def _tell(self, online: bool) -> None:
        well = online and self._reaches
        self.mark.set("online" if well else "offline", "text2" if well else "warn")
        self.words.setText(tr("Online") if well else tr("No network") if online else tr("Offline"))
        self.words.set_tone("text2" if well else "warn")
        self.switch.setAccessibleName(tr("Work online"))
        offline = tr("Everything but fetching and sending works offline")
        self.switch.setToolTip(offline if well or not online else silence())
        self.switch.update()

    def retranslate(self) -> None:
        self._tell(self.switch.isChecked())


class TopBar(Panel):
    """`sync_asked` and `stop_asked` come from one button, which turns into the other while fetching goes on."""

    search_asked = Signal()
    sync_asked = Signal()
    stop_asked = Signal()
    write_asked = Signal()
    online_chosen = Signal(bool)

    def __init__(self) -> None:
        self.search, self.online = SearchButton(), OnlineSwitch()
        self.sync, self.sync_icon = Button("", "sync", "quiet"), IconButton("sync", tr("Sync"), small=False)
        self.write = Button("", "write", "primary")
        super().__init__(
            row((self.search, 3), None, self.online, self.sync, self.sync_icon, self.write, gap=8, pad=(16, 0, 16, 0)),
            "window",
            "line",
            sides="b",
            height=tokens.HEIGHT["top"],
        )
        self._syncing, self._narrow = False, False
        self._keys = {"search": "Ctrl+K", "sync": "", "write": ""}
        self.search.clicked.connect(self.search_asked)
        self.sync.clicked.connect(self._sync_pressed)
        self.sync_icon.clicked.connect(self._sync_pressed)
        self.write.clicked.connect(self.write_asked)
        self.online.switched.connect(self.online_chosen)
        self.retranslate()

    def set_narrow(self, narrow: bool) -> None:
        """Fetching as an icon only."""
        self._narrow = narrow
        self._show_sync()

    def set_syncing(self, syncing: bool) -> None:
        self._syncing = syncing
        self._show_sync()

    def set_keys(self, search: str, sync: str, write: str) -> None:
        """The shortcuts in force, to be told."""
        self._keys = {"search": search, "sync": sync, "write": write}
        self.retranslate()

    def _sync_pressed(self) -> None:
        (self.stop_asked if self._syncing else self.sync_asked).emit()

    def _show_sync(self) -> None:
        word, symbol = (tr("Stop"), "close") if self._syncing else (tr("Sync"), "sync")
        key = "" if self._syncing else shortcuts.told(self._keys["sync"])
        what = tr("Stop fetching") if self._syncing else tr("Fetch everything now")
        self.sync.setText(word)
        self.sync.set_symbol(symbol)
        self.sync.setToolTip(f"{what} ({key})" if key else what)
        self.sync_icon.set_symbol(symbol)
        self.sync_icon.rename(what, key)
        self.sync.setVisible(not self._narrow)
        self.sync_icon.setVisible(self._narrow)

    def retranslate(self) -> None:
        self.search.say(tr("Search or type a command"), shortcuts.told(self._keys["search"]))
        self.write.setText(tr("Write"))
        key = shortcuts.told(self._keys["write"])
        what = tr("Write a post")
        self.write.setToolTip(f"{what} ({key})" if key else what)
        self.online.retranslate()
        self._show_sync()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
