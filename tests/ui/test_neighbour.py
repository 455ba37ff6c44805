"""A second start tells the first window to come to the front."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket

from cmdesk.ui.neighbour import Doorbell, call, name_of

ROOT = Path(__file__).resolve().parents[2]


def test_where_nobody_listens_nobody_answers(tmp_path: Path, qapp):
    assert call(tmp_path / "a.cmdesk") is False


def test_each_workspace_has_its_own_name(tmp_path: Path):
    assert name_of(tmp_path / "a.cmdesk") != name_of(tmp_path / "b.cmdesk")
    assert name_of(tmp_path / "x" / ".." / "a.cmdesk") == name_of(tmp_path / "a.cmdesk")


CALLER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from cmdesk.ui.neighbour import call
app = QCoreApplication([])
print(call(Path(sys.argv[1])))
"""


def call_from_another_process(workspace: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", CALLER, str(workspace)], stdout=subprocess.PIPE, text=True, cwd=ROOT)


def test_the_first_window_is_called(tmp_path: Path, qtbot):
    owner, rung = QObject(), []
    bell = Doorbell(tmp_path / "a.cmdesk", lambda: rung.append(True), owner)
    second = call_from_another_process(tmp_path / "a.cmdesk")
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.communicate()[0] == "True\n"
    assert rung == [True]
    bell.stop()
    assert call(tmp_path / "a.cmdesk") is False


def test_strange_words_ring_nothing(tmp_path: Path, qtbot):
    owner, rung = QObject(), []
    bell = Doorbell(tmp_path / "a.cmdesk", lambda: rung.append(True), owner)
    socket = QLocalSocket()
    socket.connectToServer(name_of(tmp_path / "a.cmdesk"))
    assert socket.waitForConnected(30_000)
    socket.write(b"quit\n")
    socket.flush()
    qtbot.wait(50)
    assert rung == []
    socket.disconnectFromServer()
    bell.stop()
