"""What keeps the program alive and polite: bugs are written down, signals are a clean stop."""

import logging
import signal
import socket
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any

from PySide6.QtCore import QSocketNotifier, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

logger = logging.getLogger(__name__)


def catch_bugs() -> None:
    """A bug anywhere is written down, and the program lives on; the log's alarm tells of it."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        logger.critical("A bug", exc_info=(kind, error, trace))

    def in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            caught(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = in_thread
    hear_qt()


def hear_qt() -> None:
    """What Qt has to say goes into the log."""

    def from_qt(kind: QtMsgType, context: Any, message: str) -> None:
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            logger.error("Qt: %s", message)
        elif "propagateSizeHints" not in message:
            logger.info("Qt: %s", message)

    qInstallMessageHandler(from_qt)


def obey_signals(app: QApplication, quit_: Callable[[], None]) -> QSocketNotifier | None:
    """Ctrl+C in the terminal, or a polite kill, is a clean stop; Qt's loop would not notice it by itself."""
    if sys.platform == "win32":
        return None
    ours, theirs = socket.socketpair()
    theirs.setblocking(False)
    signal.set_wakeup_fd(theirs.fileno())
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, app)
    notifier.setProperty("sockets", (ours, theirs))
    notifier.activated.connect(quit_)
    return notifier
