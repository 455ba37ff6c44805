"""One window per workspace: a second start tells the first window to come to the front."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 800
_CALL, _ANSWER = b"show\n", b"shown\n"


def name_of(workspace: Path) -> str:
    """A name for a workspace that two users of one computer never share."""
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    return "cmdesk-" + hashlib.sha256(f"{user}:{workspace.resolve()}".encode()).hexdigest()[:24]


def call(workspace: Path) -> bool:
    """Ask the window that has this workspace to come to the front; false where there is none."""
    socket = QLocalSocket()
    socket.connectToServer(name_of(workspace))
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    socket.write(_CALL)
    shown = socket.waitForReadyRead(PATIENCE_MS) and bytes(socket.readAll().data()) == _ANSWER
    socket.disconnectFromServer()
    return shown


class Doorbell(QObject):
    """Listens for such calls, for as long as it lives."""

    def __init__(self, workspace: Path, called: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._called = called
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(name_of(workspace))  # what a killed process left; its lock is ours now
        self._server.listen(name_of(workspace))
        self._server.newConnection.connect(self._answer)

    def stop(self) -> None:
        self._server.close()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if bytes(socket.readAll().data()) == _CALL:
            self._called()
            socket.write(_ANSWER)
            socket.flush()
