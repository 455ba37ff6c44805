"""`--pictures DIR`: a PNG of every panel and dialog on the demo workspace, also where there is no screen."""

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QCursor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from cmdesk.app.calm import hear_qt
from cmdesk.app.program import Program
from cmdesk.app.settings_file import SettingsFile
from cmdesk.translations import LANGUAGES
from cmdesk.ui import taste
from cmdesk.ui.window import FIRST_RUN, Window

THEMES = ("light", "dark")
USUAL, SMALL = (1440, 900), (1024, 700)
REST_MS = 350  # for what was asked of the store to come and be painted
PATIENCE_MS = 20_000
PANELS = ("inbox", "drafts", "watchlist")
DIALOGS = ("palette", "settings", "shortcuts", "journal", "brand", "accounts", "add-source")
SETTINGS_PAGES = ("look", "sending", "accounts", "workspace", "shortcuts")


@dataclass(frozen=True)
class Shot:
    """One picture: what to show, in which size; `after` does something to the dialog that was opened."""

    name: str
    place: str
    size: tuple[int, int] = USUAL
    scale: float = 1.0
    online: bool = True
    after: Callable[[QWidget], None] | None = None
    keys: tuple[str, ...] = ()  # names of commands to run there


# Something worth reading is chosen in each panel, as a person would have it.
CHOSEN = {"inbox": ("inbox.next", "inbox.next"), "watchlist": ("watchlist.next", "watchlist.next")}


def shots() -> Iterator[Shot]:
    for panel in PANELS:
        yield Shot(panel, panel, keys=CHOSEN.get(panel, ()))
        yield Shot(f"{panel}-1024x700", panel, SMALL)
    yield Shot("inbox-text-200", "inbox", scale=2.0)
    yield Shot("inbox-offline", "inbox", online=False)
    yield Shot("outbox", "outbox")
    for dialog in DIALOGS:
        yield Shot(dialog, dialog)
    for page, name in enumerate(SETTINGS_PAGES):
        yield Shot(f"settings-{name}", "settings", after=lambda dialog, page=page: dialog.tabs.setCurrentIndex(page))  # type: ignore[misc]
    yield Shot("palette-search", "palette", after=lambda dialog: dialog.field.setText("pain"))  # type: ignore[attr-defined]


def draw(app: QApplication, folder: Path, language: str = "", theme: str = "") -> int:
    """Write the pictures of one language or theme, or of all."""
    folder.mkdir(parents=True, exist_ok=True)
    hear_qt()
    QCursor.setPos(10_000, 10_000)  # nothing is under the mouse
    for spoken in [language] if language else LANGUAGES:
        for worn in [theme] if theme else THEMES:
            _draw_program(app, folder, spoken, worn)
    return 0


def _draw_program(app: QApplication, folder: Path, language: str, theme: str) -> None:
    """A program of its own for each: what one picture changed must not show in the next ones."""
    for demo, wanted in ((True, shots()), (False, iter([Shot("first-run", "first-run")]))):
        kept = SettingsFile(None, {"language": language, "theme": theme, "tray": False})
        taste.speak(app, kept.settings)
        taste.dress(app, kept.settings)
        program = Program(app, kept, demo)
        window = program.open_demo()
        window.resize(*USUAL)
        _wait_until_filled(window)
        for shot in wanted:
            name = f"{shot.name}-{language}-{theme}.png"
            _take(window, shot).save(str(folder / name))
            print(name, flush=True)
        program.close()
        program.dispose()


def _take(window: Window, shot: Shot) -> QPixmap:
    settings = window.settings
    before = dataclasses.replace(settings)
    if settings.text_scale != shot.scale:
        settings.text_scale = shot.scale
        window.set_taste()
    if settings.online != shot.online:
        window.fetching.go_online(shot.online)
    window.resize(*shot.size)
    if shot.place not in PANELS:
        window.open(PANELS[0] if window.panel is not window.panels.get(FIRST_RUN) else FIRST_RUN)
    window.open(shot.place)
    window.toast.dismiss()
    _rest()
    for name in shot.keys:
        next(command for command in window.commands() if command.name == name).run()
        _rest(60)
    _rest(REST_MS if shot.keys else 0)
    dialog = QApplication.activeModalWidget()
    if dialog is not None and shot.after is not None:
        shot.after(dialog)
        _rest()
    focus = QApplication.focusWidget()
    if dialog is None and focus is not None:
        focus.clearFocus()  # a ring around one row would look as if it were always there
        _rest(20)
    picture = window.grab()
    if dialog is not None:
        painter = QPainter(picture)
        painter.drawPixmap(window.mapFromGlobal(dialog.mapToGlobal(QPoint(0, 0))), dialog.grab())
        painter.end()
        dialog.close()
    if settings.online != before.online:
        window.fetching.go_online(before.online)
    if settings.text_scale != before.text_scale:
        settings.text_scale = before.text_scale
        window.set_taste()
    return picture


def _rest(ms: int = REST_MS) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def _wait_until_filled(window: Window) -> None:
    for _ in range(PATIENCE_MS // 20):
        if window.panels:
            _rest()
            return
        _rest(20)
    raise TimeoutError("the demo did not open")
