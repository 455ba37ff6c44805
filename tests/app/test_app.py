"""What the options mean, and which start ends at once."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cmdesk import __version__, app, paths
from cmdesk.app.program import Program
from cmdesk.store import Store

ROOT = Path(__file__).resolve().parents[2]


def test_options():
    asked = app.options(["--workspace", "a.cmdesk", "--lang", "fr", "--theme", "dark", "--offline"])
    assert (asked.workspace, asked.lang, asked.theme, asked.offline) == (Path("a.cmdesk"), "fr", "dark", True)
    assert not app.options([]).demo


@pytest.mark.parametrize("wrong", [["--lang", "de"], ["--theme", "blue"], ["--nonsense"]])
def test_wrong_use_ends_with_2(wrong, capsys):
    with pytest.raises(SystemExit) as ended:
        app.options(wrong)
    assert ended.value.code == 2


def test_the_version_is_told(capsys):
    with pytest.raises(SystemExit) as ended:
        app.options(["--version"])
    assert ended.value.code == 0
    assert __version__ in capsys.readouterr().out


def test_a_second_start_ends_at_once_when_the_first_window_came_forward(qapp, monkeypatch, tmp_path):
    called: list[Path] = []
    monkeypatch.setattr(app.neighbour, "call", lambda path: called.append(path) or True)
    assert app.main(["--workspace", str(tmp_path / "a.cmdesk")]) == 0
    assert called == [tmp_path / "a.cmdesk"]


def test_without_a_workspace_the_last_one_opens(qapp, monkeypatch, tmp_path):
    called: list[Path] = []
    monkeypatch.setattr(app.neighbour, "call", lambda path: called.append(path) or True)
    app.main([])
    paths.settings_file().parent.mkdir(parents=True)
    paths.settings_file().write_text(json.dumps({"workspace": str(tmp_path / "b.cmdesk")}))
    app.main([])
    assert called == [paths.default_workspace(), tmp_path / "b.cmdesk"]


def test_the_whole_program_starts_and_stops(qapp, qtbot, monkeypatch, tmp_path):
    """From `main` to its end: the window fills, somebody quits, settings and workspace are kept."""
    from PySide6.QtCore import QTimer

    opened: list[Program] = []
    init = Program.__init__

    def remember(self, *args, **more):
        init(self, *args, **more)
        opened.append(self)
        self.filled.connect(lambda: QTimer.singleShot(50, self.window, self.window.leave))

    monkeypatch.setattr(Program, "__init__", remember)
    monkeypatch.setattr(app, "catch_bugs", lambda: None)
    assert app.main(["--workspace", str(tmp_path / "a.cmdesk")]) == 0
    assert opened[0].window is None
    Store(tmp_path / "a.cmdesk").close()
    assert json.loads(paths.settings_file().read_text())["workspace"] == str(tmp_path / "a.cmdesk")


def test_a_worker_process_loads_no_qt():
    """Parser workers import the main module again; they must stay light."""
    code = "import runpy, sys; runpy.run_module('cmdesk.__main__', run_name='__mp_main__'); print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "cmdesk.__main__" in told or "runpy" in told
    for heavy in ("PySide6", "sqlalchemy", "aiohttp", "feedparser"):
        assert heavy not in told.split()


def test_the_window_is_painted_before_the_store_is_loaded():
    """SQLAlchemy alone is a fifth of a second: the frame must not wait for it."""
    heavy = ("sqlalchemy", "sqlcipher3", "aiohttp", "PIL", "regex")
    asked = f"import sys, cmdesk.app; print([name for name in {heavy!r} if name in sys.modules])"
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, env=environ, check=True)
    assert done.stdout.strip() == "[]"
