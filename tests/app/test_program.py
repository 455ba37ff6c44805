"""The whole program around one window: opening, refusing, switching, copying, stopping."""

import logging
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from cmdesk.app.program import Program
from cmdesk.app.settings_file import SettingsFile
from cmdesk.domain.troubles import Problem
from cmdesk.store import Store, drafts
from cmdesk.ui import arrival, neighbour
from cmdesk.ui.panels.base import Panel
from cmdesk.ui.panels.drafts import moments
from cmdesk.ui.window import FIRST_RUN
from tests.conftest import Clock

pytestmark = pytest.mark.qt_log_ignore("does not support raise")


@pytest.fixture
def program(qapp, qtbot):
    """A program without a settings file; it is closed in any case."""
    made = Program(qapp, SettingsFile(None, {"language": "en", "theme": "light", "tray": False}))
    yield made
    made.close()
    made.dispose()


def open_and_wait(program: Program, workspace: Path, qtbot) -> None:
    program.open(workspace)
    qtbot.waitUntil(lambda: program.window is not None and bool(program.window.panels))


def test_the_window_is_there_at_once_and_fills_when_the_workspace_is_open(program, tmp_path, qtbot):
    window = program.open(tmp_path / "a.cmdesk")
    assert window.isVisible()
    assert not window.panels
    qtbot.waitUntil(lambda: FIRST_RUN in window.panels)
    assert program.kept.settings.workspace == str(tmp_path / "a.cmdesk")


def test_the_background_work_starts_and_stops(program, tmp_path, qtbot):
    open_and_wait(program, tmp_path / "a.cmdesk", qtbot)
    desk = program.work.desk
    qtbot.waitUntil(lambda: desk._ready.is_set())
    program.close()
    assert program.window is None
    Store(tmp_path / "a.cmdesk").close()  # nobody holds it any more


def test_what_is_behind_is_loaded_once_the_first_panel_shows_what_it_was_asked_for(
    program, tmp_path, qtbot, monkeypatch
):
    monkeypatch.setattr(arrival, "PATIENCE_MS", 3_600_000)
    filled = []
    monkeypatch.setattr(Panel, "is_filled", lambda self: bool(filled))
    window = program.open(tmp_path / "essai.cmdesk")
    qtbot.waitUntil(lambda: window.panel is not None, timeout=30_000)
    qtbot.wait(4 * arrival.LOOK_MS)
    assert program.work.starting is None
    filled.append(True)
    qtbot.waitUntil(lambda: program.work.starting is not None, timeout=30_000)


def test_a_panel_that_never_fills_keeps_nothing_from_starting(program, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(arrival, "PATIENCE_MS", 100)
    monkeypatch.setattr(Panel, "is_filled", lambda self: False)
    program.open(tmp_path / "essai.cmdesk")
    qtbot.waitUntil(lambda: program.work is not None and program.work.starting is not None, timeout=30_000)


def test_the_zone_is_asked_for_in_the_thread_of_the_window(program, tmp_path, qtbot, monkeypatch):
    """Elsewhere Qt waits for the window with Python’s lock held, and the window for that lock."""
    asked = []

    def zone() -> str:
        asked.append(threading.current_thread() is threading.main_thread())
        return "Europe/Paris"

    monkeypatch.setattr(moments, "zone_here", zone)
    open_and_wait(program, tmp_path / "a.cmdesk", qtbot)
    qtbot.waitUntil(lambda: bool(asked))
    assert all(asked)


def test_a_workspace_that_is_open_elsewhere_is_told_and_can_be_tried_again(program, tmp_path, qtbot):
    holder = Store(tmp_path / "a.cmdesk")
    program.open(tmp_path / "a.cmdesk")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog.primary.text() == "Try again"
    holder.close()
    dialog.primary.click()
    qtbot.waitUntil(lambda: program.window is not None and bool(program.window.panels))


def test_a_file_that_is_not_ours_is_not_touched(program, tmp_path, qtbot):
    path, content = tmp_path / "a.cmdesk", b"not a workspace at all" * 50
    path.write_bytes(content)
    program.open(path)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    assert path.read_bytes() == content
    QApplication.activeModalWidget().hide()


def test_a_remembered_workspace_that_is_gone_is_not_made_anew(program, tmp_path, qtbot):
    program.open(tmp_path / "gone.cmdesk", must_exist=True)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    assert not (tmp_path / "gone.cmdesk").exists()
    QApplication.activeModalWidget().hide()


def test_another_workspace_takes_the_place_of_the_first(program, tmp_path, qtbot):
    open_and_wait(program, tmp_path / "a.cmdesk", qtbot)
    before = program.window
    program.switch(tmp_path / "b.cmdesk")
    qtbot.waitUntil(lambda: program.window is not None and bool(program.window.panels))
    assert program.window is not before
    assert program.kept.settings.workspace == str(tmp_path / "b.cmdesk")
    Store(tmp_path / "a.cmdesk").close()


def test_a_backup_is_written_while_the_work_goes_on(program, tmp_path, qtbot, clock: Clock):
    open_and_wait(program, tmp_path / "a.cmdesk", qtbot)
    program.work.engine.do(program.work.engine.write(drafts.start, "Bûche", (), clock.now)).result(30)
    program.window.backup_asked.emit()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog) and w.isVisible())
    dialog.fileSelected.emit(str(tmp_path / "copy.cmdesk"))
    dialog.hide()
    qtbot.waitUntil(lambda: "Backed up" in program.window.toast.words.said())
    copy = Store(tmp_path / "copy.cmdesk")
    with copy.read() as db:
        assert [row.text for row in drafts.page(db)] == ["Bûche"]
    copy.close()


def test_a_second_start_calls_the_first_window(program, tmp_path, qtbot, monkeypatch):
    open_and_wait(program, tmp_path / "a.cmdesk", qtbot)
    program.window.hide()
    program._doorbell._called()
    assert program.window.isVisible()
    assert neighbour.name_of(tmp_path / "a.cmdesk") == program._doorbell._server.serverName()


def test_an_error_in_the_log_is_told_once_in_the_window(program, tmp_path, qtbot):
    open_and_wait(program, tmp_path / "a.cmdesk", qtbot)
    logging.getLogger("cmdesk.engine").error("the poller stopped working")
    qtbot.waitUntil(lambda: "Something went wrong" in program.window.toast.words.said())


def test_quitting_while_the_workspace_opens_leaves_nothing_behind(program, tmp_path, qtbot):
    program.open(tmp_path / "a.cmdesk")
    program.close()
    qtbot.waitUntil(lambda: (tmp_path / "a.cmdesk").exists())

    def free() -> bool:
        try:
            Store(tmp_path / "a.cmdesk").close()
        except Problem:
            return False
        return True

    qtbot.waitUntil(free)
