"""The program as people without Python get it: built, then started."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cmdesk import __version__

pytestmark = [pytest.mark.package, pytest.mark.timeout(900)]
ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(folder / "dist"), "--workpath", str(folder / "build"), "build.spec"]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr[-3000:]
    return folder / "dist" / "cmdesk" / ("cmdesk.exe" if os.name == "nt" else "cmdesk")


def start(program: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Start it as on a machine that has nothing of ours: no Python of ours on the path, no folder of the project."""
    forgotten = ("PYTHON", "VIRTUAL_ENV", "QT_PLUGIN_PATH")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(forgotten)}
    environ["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.run([program, *arguments], cwd=home, env=environ, capture_output=True, text=True, timeout=120)


def test_package_checks_itself(program, home):
    """It imports everything, opens a workspace, parses in a process of its own, asks for a keyring, shows a window."""
    checked = start(program, home, "--self-check")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_package_says_its_version(program, home):
    said = start(program, home, "--version")
    assert said.returncode == 0, said.stderr
    assert __version__ in said.stdout


def test_package_does_the_work_of_the_command_line(program, home):
    feed = home / "feed.xml"
    feed.write_text(
        '<rss version="2.0"><channel><title>Le Fournil</title><link>https://fournil.example/</link>'
        "<item><title>Bûche praliné</title><guid>1</guid></item></channel></rss>",
        encoding="utf-8",
    )
    workspace = ["--workspace", str(home / "shop.cmdesk")]
    added = start(program, home, *workspace, "add", str(feed))
    assert added.returncode == 0, added.stderr
    found = start(program, home, *workspace, "search", "buche")
    assert found.returncode == 0, found.stderr
    assert "Bûche praliné" in found.stdout


def test_package_has_what_it_reads_and_little_else(program):
    files = [path.relative_to(program.parent).as_posix() for path in program.parent.rglob("*") if path.is_file()]
    assert any(name.endswith("resources/icons/cmdesk.svg") for name in files)
    assert any(name.endswith("resources/guide/guide.fr.md") for name in files)
    assert any(name.endswith("cmdesk/store/migrations/env.py") for name in files)
    assert any("tzdata/zoneinfo/Europe/Paris" in name for name in files)
    assert any(name.endswith("qtbase_fr.qm") for name in files)
    assert [
        name for name in files if any(word in name for word in ("Qt6Qml", "Qt6Quick", "tkinter", "qtbase_de"))
    ] == []
    size = sum(path.stat().st_size for path in program.parent.rglob("*") if path.is_file() and not path.is_symlink())
    assert size < 245_000_000  # of which the grammar of English takes 19 million, and reports 17
