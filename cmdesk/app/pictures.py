"""`--pictures DIR`: a PNG of every panel and dialog on the demo workspace, also where there is no screen."""

import dataclasses
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QCursor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from cmdesk.app.calm import hear_qt
from cmdesk.app.program import Program
from cmdesk.app.scenes import PANELS, USUAL, Shot, shots
from cmdesk.app.settings_file import SettingsFile
from cmdesk.log import Alarm
from cmdesk.translations import LANGUAGES
from cmdesk.ui import taste
from cmdesk.ui.window import FIRST_RUN, Window

THEMES = ("light", "dark")
REST_MS = 350  # for what was asked of the store to come and be painted
PATIENCE_MS = 60_000


def draw(app: QApplication, folder: Path, language: str = "", theme: str = "") -> int:
    """Write the pictures of one language or theme, or of all; 1 where a bug showed itself on the way."""
    bugs: list[str] = []
    alarm = Alarm(bugs.append)
    logging.getLogger().addHandler(alarm)
    try:
        _draw_all(app, folder, language, theme)
    finally:
        logging.getLogger().removeHandler(alarm)
    for bug in bugs:
        print(bug, file=sys.stderr)
    return 1 if bugs else 0


def _draw_all(app: QApplication, folder: Path, language: str, theme: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    hear_qt()
    QCursor.setPos(10_000, 10_000)  # nothing is under the mouse
    for spoken in [language] if language else LANGUAGES:
        for worn in [theme] if theme else THEMES:
            for shot, window, dialog in play(app, spoken, worn):
                name = f"{shot.name}-{spoken}-{worn}.png"
                _picture(None if shot.alone else window, dialog).save(str(folder / name))
                print(name, flush=True)


def play(app: QApplication, language: str, theme: str) -> Iterator[tuple[Shot, Window, QWidget | None]]:
    """Every panel and dialog of the demo in turn, as a person would meet it; a dialog is closed before the next.

    A program of its own for each language and theme: what one scene changed must not show in the next ones.
    """
    for demo, wanted in ((True, shots()), (False, iter([Shot("first-run", "first-run")]))):
        kept = SettingsFile(None, {"language": language, "theme": theme, "tray": False})
        taste.speak(app, kept.settings)
        taste.dress(app, kept.settings)
        program = Program(app, kept, demo)
        try:
            window = program.open_demo()
            window.resize(*USUAL)
            _wait_until_filled(window)
            if demo:
                _wait_until_judged(window)
            for shot in wanted:
                with _staged(window, shot) as dialog:
                    yield shot, window, dialog
        finally:
            program.close()
            program.dispose()


@contextmanager
def _staged(window: Window, shot: Shot) -> Iterator[QWidget | None]:
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
    _wait(lambda: window.panel is None or window.panel.is_filled())
    _act(window, shot)
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        _fill(dialog, shot)
    focus = QApplication.focusWidget()
    if dialog is None and focus is not None:
        focus.clearFocus()  # a ring around one row would look as if it were always there
        _rest(20)
    yield dialog
    if dialog is not None:
        dialog.close()
    if settings.online != before.online:
        window.fetching.go_online(before.online)
    if settings.text_scale != before.text_scale:
        settings.text_scale = before.text_scale
        window.set_taste()


def _act(window: Window, shot: Shot) -> None:
    """Do what the scene wants done, and wait for what that shows."""
    for name in shot.keys:
        next(command for command in window.commands() if command.name == name).run()
        _rest(60)
    if shot.keys:
        _wait(lambda: window.panel is None or window.panel.is_filled())
    if shot.over is not None:
        shot.over(window)
        _rest()
    if shot.until is not None:
        _wait(lambda: QApplication.activeModalWidget() is not None)  # what it opens may have been asked for first
    if shot.shown is not None:
        _wait(partial(shot.shown, window))


def _fill(dialog: QWidget, shot: Shot) -> None:
    if shot.until is not None:
        _wait(partial(shot.until, dialog))
    if shot.after is not None:
        shot.after(dialog)
        _rest()
    if shot.seen is not None:
        _wait(partial(shot.seen, dialog))


def _picture(window: Window | None, dialog: QWidget | None) -> QPixmap:
    if window is None:
        assert dialog is not None, "nothing is open"
        return dialog.grab()
    picture = window.grab()
    if dialog is not None:
        painter = QPainter(picture)
        painter.drawPixmap(window.mapFromGlobal(dialog.mapToGlobal(QPoint(0, 0))), dialog.grab())
        painter.end()
    return picture


def _rest(ms: int = REST_MS) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def _wait_until_filled(window: Window) -> None:
    _wait(lambda: bool(window.panels))


def _wait_until_judged(window: Window) -> None:
    """Until all that came was judged: the signs of it are to be seen."""
    from cmdesk.store import judgements

    left: list[Any] = [None]

    def ready() -> bool:
        window.bridge.ask(window, judgements.waiting, 1, then=lambda rows: left.__setitem__(slice(None), rows))
        return not left

    _wait(ready)


def _wait(ready: Callable[[], bool]) -> None:
    """Until what was asked for is there, and a moment more for it to be painted."""
    for _ in range(PATIENCE_MS // 20):
        if ready():
            _rest()
            return
        _rest(20)
    raise TimeoutError("what a picture should show did not come")
