"""What keeps the program alive and polite: bugs are written down, signals are a clean stop."""

import logging
import signal
import socket
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, QtMsgType, qInstallMessageHandler
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


class Bell(QObject):
    """Ctrl+C in the terminal, or a polite kill, is a clean stop; Qt's loop would not notice it by itself."""

    def __init__(self, stop: Callable[[], None]) -> None:
        super().__init__()
        self._ours, self._theirs = socket.socketpair()
        self._theirs.setblocking(False)
        self._before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
        signal.set_wakeup_fd(self._theirs.fileno())
        for number in self._before:
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda: self._ring(stop))

    def _ring(self, stop: Callable[[], None]) -> None:
        self._ours.recv(16)
        stop()

    def close(self) -> None:
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._ours.close()
        self._theirs.close()
