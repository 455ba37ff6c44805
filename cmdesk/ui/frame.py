"""What the frame of the window tells: figures, keys, names, and how much of it there is room for; where it stands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from cmdesk.ui import doors, theme, tokens
from cmdesk.ui.presets import keys_in_force
from cmdesk.ui.shortcuts import key_of
from cmdesk.ui.status_bar import Figures
from cmdesk.ui.window_commands import window_commands
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.window import Window

LEAST, USUAL = (1024, 700), (1440, 900)
TITLE_BAR = 40  # pixels at most; how tall it is nobody knows before the window is shown


def usual_size(screen: QSize) -> QSize:
    """As large as planned, or as the screen has room for with the bar that the system puts above."""
    room = QSize(screen.width(), screen.height() - TITLE_BAR)
    return QSize(*USUAL).boundedTo(room).expandedTo(QSize(*LEAST).boundedTo(screen))


def place(window: "Window") -> None:
    """Where it stood the last time, else in its usual size."""
    kept = window.settings.layout.get("window")
    if not (isinstance(kept, str) and window.restoreGeometry(QByteArray.fromHex(kept.encode()))):
        window.resize(usual_size(QGuiApplication.primaryScreen().availableSize()))


class Frame:
    """Rail, top bar, banners and status bar of one window, told what they show."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._missed = 0  # posts that should have left; told once

    def connect(self) -> None:
        """What is asked there is what the window does."""
        window, fetching = self._window, self._window.fetching
        window.rail.chosen.connect(window.open)
        window.rail.settings_asked.connect(lambda: window.open("settings"))
        window.rail.brand_asked.connect(self.show_brand_menu)
        window.top.search_asked.connect(lambda: window.open("palette"))
        window.top.write_asked.connect(window.write)
        window.top.sync_asked.connect(fetching.sync)
        window.top.stop_asked.connect(fetching.stop)
        window.top.online_chosen.connect(fetching.go_online)
        window.status.stop_asked.connect(fetching.stop)
        window.status.outbox_asked.connect(lambda: window.open("outbox"))
        window.status.late_asked.connect(lambda: window.open("inbox", late=1))
        window.status.journal_asked.connect(lambda: window.open("journal"))
        window.pause.look_asked.connect(lambda: window.open("pause"))
        window.pause.resume_asked.connect(lambda: doors.resume(window))
        window.banner.asked.connect(lambda: window.open("drafts", missed=1))

    def show_figures(self, figures: Figures) -> None:
        window, now = self._window, self._window.now()
        window.status.show_figures(figures, now)
        window.pause.show_pause(*figures.pause, now)
        window.rail.set_count("inbox", figures.open)
        late = tr("{n} late", n=figures.late) if figures.late else ""
        window.rail.buttons["inbox"].set_alert("late" if late else "", "bad", late)
        crisis = tr("a crisis file is open") if figures.crisis else ""
        window.rail.buttons["reputation"].set_alert("crisis" if crisis else "", "bad", crisis)
        window.rail.set_count("drafts", figures.drafts)
        window.rail.set_count("watchlist", figures.unread)
        window.rail.set_count("reports", figures.reports)
        window.rail.name_brand(figures.brand)
        if figures.missed and not self._missed:
            self._missed = figures.missed
            if not (window.shows("today") or window.shows("drafts")):  # where each is listed
                self._tell_missed()
        elif not figures.missed:
            window.banner.hide()  # it was decided upon

    def _tell_missed(self) -> None:
        words = tr("{n} posts should have left while the computer was asleep.", n=self._missed)
        self._window.banner.say(words, tr("Show"))

    def show_brand_menu(self, at: QPoint) -> None:
        window = self._window
        menu = QMenu(window)
        menu.addAction(tr("Rename the brand"), lambda: window.open("brand"))
        menu.addAction(tr("Connect an account"), lambda: window.open("accounts"))
        menu.addSeparator()
        menu.addAction(tr("Open another workspace"), lambda: window.other_workspace.emit(""))
        menu.addSeparator()
        menu.addAction(tr("Open the guide"), lambda: window.open("guide"))
        menu.popup(at)

    def retranslate(self) -> None:
        window = self._window
        changed = keys_in_force(window.settings)
        keys = {command.name: key_of(command, changed) for command in window_commands(window)}
        window.top.set_keys(keys["window.palette"], keys["window.sync"], keys["window.write"])
        window.rail.retranslate({name.removeprefix("window.go."): key for name, key in keys.items()})
        window.pause.retranslate()
        if not window.banner.isHidden():
            self._tell_missed()

    def fold(self) -> None:
        """Widths count in font units, so that large text folds like a small window."""
        window = self._window
        units = window.width() / theme.scale()
        window.rail.set_folded(units < tokens.BREAKPOINTS["views"])
        window.top.set_narrow(units < tokens.BREAKPOINTS["labels"])
        window.status.set_narrow(units < tokens.BREAKPOINTS["labels"])
