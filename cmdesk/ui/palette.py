"""Ctrl+K: one field that finds and commands. Every row shows its own shortcut, so that it teaches itself away."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog

from cmdesk.store import search
from cmdesk.ui import findings, fuzzy, theme
from cmdesk.ui.command_words import command_words
from cmdesk.ui.commands import Command
from cmdesk.ui.compositing import cut_corners, paint_paper
from cmdesk.ui.elsewhere import elsewhere
from cmdesk.ui.presets import keys_in_force
from cmdesk.ui.rail import title_of
from cmdesk.ui.shortcuts import key_of, shown
from cmdesk.ui.widgets.delegates import CommandRow
from cmdesk.ui.widgets.dialog import Veil
from cmdesk.ui.widgets.fields import Field
from cmdesk.ui.widgets.layout import Panel, col, row
from cmdesk.ui.widgets.lines import Lines
from cmdesk.ui.widgets.lists import ListView
from cmdesk.ui.widgets.rows import CommandLine, SectionLine
from cmdesk.ui.widgets.texts import Key, Text
from cmdesk.ui.widgets.toast import announce
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.window import Window

DEBOUNCE_MS = 120
MOST_COMMANDS = 6  # while something is searched as well
WIDTH, HEIGHT = 620, 464
ONLY_COMMANDS = ">"
STEPS = (".next", ".previous")  # are done with a key: they come last where nothing is typed
FARTHER = 0.95  # what is done in another room is worth beside what is done here
LOOK_MS, LOOKS = 10, 20  # how long the window manager may take to give the window the keys back


def _offered(commands: Sequence[Command], but: Sequence[Command] = ()) -> Sequence[Command]:
    """All but what leads here, and each title once: a panel may offer what the window offers too."""
    offered: dict[str, Command] = {}
    known = {command.title for command in but}
    for command in commands:
        if command.name not in ("window.palette", "window.search") and command.title not in known:
            offered.setdefault(command.title, command)
    return list(offered.values())


def _once_active(window: "Window", deed: Callable[[], None], looks: int = LOOKS) -> None:
    """Only once the window has the keys again: a field that got the focus before then loses it."""
    if window.isActiveWindow() or looks == 0:
        deed()
    else:
        QTimer.singleShot(LOOK_MS, window, partial(_once_active, window, deed, looks - 1))


class Palette(QDialog):
    """Enter does or opens the chosen line; Esc closes."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._veil: Veil | None = None
        self._commands = _offered(window.commands())
        self._elsewhere = _offered(elsewhere(window), self._commands)
        self._words = {name: words.split(", ") for name, words in command_words().items()}
        self._deeds: dict[object, Callable[[], None]] = {}
        self._asked = ""
        self._found: Sequence[findings.Deed] = ()
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(tr("Search or type a command"))
        self.field = Field(tr("Search or type a command"), symbol="search", keys=tr("Esc"), height=40)
        self.model = Lines()
        self.list = ListView(tr("What was found"), CommandRow(), self.model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFocusProxy(self.field)  # whose arrows move in it
        self._timer = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._timer.timeout.connect(self._search)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._run(self.model.line(index.row())))
        self.setLayout(col(Panel(col(self.field, 4, (self.list, 1), gap=0, pad=8)), self._foot(), gap=0))
        self._show_lines()

    def _foot(self) -> Panel:
        choose, open_ = Text(tr("choose"), "meta", "text3"), Text(tr("open it"), "meta", "text3")
        hint = Text(tr("begin with > for commands only"), "meta", "text3")
        parts = row(Key("↑"), Key("↓"), choose, 8, Key("⏎"), open_, None, hint, gap=6, pad=(16, 0, 16, 0))
        return Panel(parts, None, "line", sides="t", height=40)

    # -- what is listed -----------------------------------------------------------------------------------------

    def _typed(self, text: str) -> None:
        self._found = () if not text.strip() or text.startswith(ONLY_COMMANDS) else self._found
        self._show_lines()
        self._timer.start()

    def _search(self) -> None:
        self._asked = typed = self.field.text().strip()
        if typed and not typed.startswith(ONLY_COMMANDS):
            everything = partial(search.everything, unfinished=True)
            self._window.bridge.ask(self, everything, typed, then=lambda found: self._take(typed, found))

    def _take(self, typed: str, found: search.Found) -> None:
        if typed == self._asked:
            self._found = findings.lines_of(self._window, found)
            self._show_lines()
            count = sum(deed is not None for _, deed in self._found)
            announce(self, tr("{n} found", n=count))

    def _show_lines(self) -> None:
        typed = self.field.text().strip()
        only = typed.startswith(ONLY_COMMANDS)
        wanted = typed.removeprefix(ONLY_COMMANDS).strip()
        deeds: list[findings.Deed] = []
        commands = self._matching(wanted)
        deeds += commands if only or not wanted else commands[:MOST_COMMANDS]
        if deeds:
            deeds.insert(0, (SectionLine(tr("Commands")), None))
        deeds += self._found
        if wanted and not only:  # the last: who searches and misses must not write a post with Enter
            if deeds:
                deeds.append((SectionLine(tr("Write")), None))
            deeds.append(findings.new_post(self._window, typed))
        if not deeds:
            deeds.append((SectionLine(tr("No command is called that")), None))
        self._deeds = {line.key: deed for line, deed in deeds if deed is not None}
        self.list.forget()
        self.model.set([line for line, _ in deeds])
        self.list.step(1)
        self.list.scrollToTop()

    def _matching(self, wanted: str) -> list[findings.Deed]:
        """What is done elsewhere is found only by who asks for it."""

        def worth(one: Command) -> float:
            return fuzzy.best(wanted, one.title, (*one.words, *self._words.get(one.name, ())))

        scored = [(worth(one), one) for one in self._commands]
        scored += [(FARTHER * worth(one), one) for one in (self._elsewhere if wanted else ())]
        kept = [(worth, command) for worth, command in scored if worth > 0]
        kept.sort(key=lambda pair: -pair[0])  # stable: those of the panel come first among equals
        if not wanted:
            kept.sort(key=lambda pair: pair[1].name.endswith(STEPS))
        return [(self._line(command), command.run) for _, command in kept]

    def _line(self, command: Command) -> CommandLine:
        if command in self._elsewhere:
            room = command.name.partition(".")[0]
            where = title_of(room) if room != "window" else ""
            return CommandLine(("elsewhere", command.name), command.title, command.icon or "right", where)
        keys = shown(key_of(command, keys_in_force(self._window.settings)))
        return CommandLine(command.name, command.title, command.icon or "right", "", keys)

    # -- keys ---------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field keeps the focus; what moves in the list passes through it."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Down:
                    self.list.step(1)
                    return True
                case Qt.Key.Key_Up:
                    self.list.step(-1)
                    return True
                case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                    for _ in range(8):
                        self.list.step(1 if event.key() == Qt.Key.Key_PageDown else -1)
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._run(self.list.current_line())
                    return True
        return super().eventFilter(watched, event)

    def _run(self, line: object) -> None:
        deed = self._deeds.get(getattr(line, "key", None))
        if deed is not None:
            self.accept()
            QTimer.singleShot(0, self._window, partial(_once_active, self._window, deed))

    # -- on the screen ------------------------------------------------------------------------------------------

    def fit(self) -> None:
        behind = self._window
        width = min(theme.u(WIDTH), behind.width() - 32)
        height = min(theme.u(HEIGHT), behind.height() - 32)
        place = QRect((behind.width() - width) // 2, (behind.height() - height) // 2, width, height)
        self.setGeometry(QRect(behind.mapToGlobal(place.topLeft()), place.size()))
        if self._veil is not None:
            self._veil.put(place)

    def restyle(self) -> None:
        if self.isVisible():
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        self._veil = Veil(self._window)
        self.fit()
        super().showEvent(event)
        self.field.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._veil is not None:
            self._veil.hide()
            self._veil.deleteLater()
            self._veil = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut_corners(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_paper(self)
