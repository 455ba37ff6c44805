"""The composition root of the window: the one layer that knows everybody, builds them and stops them."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from cmdesk import __version__, log, paths
from cmdesk.app.calm import Bell, catch_bugs
from cmdesk.app.settings_file import SettingsFile
from cmdesk.app.tidying import Tidying
from cmdesk.ui import imports, neighbour, taste, undisturbed


def options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("cmdesk", description="Without a command the window opens.")
    parser.add_argument("--workspace", type=Path, metavar="FILE", help="the workspace to open")
    parser.add_argument("--demo", action="store_true", help="open an invented workspace that is thrown away")
    parser.add_argument("--pictures", type=Path, metavar="DIR", help="write a picture of every screen of the demo")
    parser.add_argument("--lang", choices=("en", "fr"), help="the language of this start")
    parser.add_argument("--theme", choices=("light", "dark"), help="the theme of this start")
    parser.add_argument("--offline", action="store_true", help="start without the network")
    parser.add_argument("--self-check", action="store_true", help="look at the program itself and say what works")
    parser.add_argument("--version", action="version", version=f"cmdesk {__version__}")
    return parser.parse_args(arguments)


def application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["cmdesk"])
    app.setApplicationName("cmdesk")
    app.setDesktopFileName("cmdesk")
    app.setWindowIcon(QIcon(str(paths.resource("icons", "cmdesk.png"))))
    app.setQuitOnLastWindowClosed(False)
    return app


def main(arguments: Sequence[str]) -> int:
    imports.restore()
    asked = options(arguments)
    if asked.self_check or asked.pictures:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if asked.self_check:
        from cmdesk.app.self_check import check

        return check(application())
    given = {"language": asked.lang, "theme": asked.theme, "online": False if asked.offline else None}
    given = {name: value for name, value in given.items() if value is not None}
    kept = SettingsFile(None if asked.demo or asked.pictures else paths.settings_file(), given)
    if asked.pictures:
        os.environ.setdefault("QT_SCALE_FACTOR", "2")
        from cmdesk.app.pictures import draw

        return draw(application(), asked.pictures, asked.lang or "", asked.theme or "")
    workspace = asked.workspace or Path(kept.settings.workspace or paths.default_workspace())
    app = application()
    if not asked.demo and neighbour.call(workspace):
        return 0
    return run(app, kept, workspace, demo=asked.demo, must_exist=not asked.workspace and bool(kept.settings.workspace))


def run(app: QApplication, kept: SettingsFile, workspace: Path, *, demo: bool, must_exist: bool) -> int:
    from cmdesk.app.program import Program

    # What paints takes Python's lock some ten times in a picture; each time it may have to wait this long for it.
    sys.setswitchinterval(undisturbed.USUAL)
    tidying = Tidying()
    diary = log.start(paths.log_file())
    catch_bugs()
    taste.speak(app, kept.settings)
    taste.dress(app, kept.settings)
    program = Program(app, kept, demo)
    program.filled.connect(tidying.settle)
    bell = Bell(program.quit)
    program.open_demo() if demo else program.open(workspace, must_exist=must_exist)
    code = app.exec()
    bell.close()
    program.dispose()
    tidying.stop()
    log.stop(diary)
    return code
