import subprocess
import sys
from pathlib import Path

import pytest

from cmdesk import __version__, cli
from cmdesk.cli import parser
from cmdesk.translations import Catalogue

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.parametrize(
    "words",
    [
        ["add", "x"],
        ["--workspace", "f", "sources"],
        ["--json", "sources"],
        ["--version"],
        ["-h"],
        ["nonsense"],
        ["--lang", "fr", "doctor"],
        ["--workspace=f", "inbox"],
    ],
)
def test_what_the_command_line_answers(words):
    assert cli.is_command(words)


@pytest.mark.parametrize(
    "words",
    [[], ["--workspace", "sources"], ["--demo"], ["--pictures", "add"], ["--self-check"], ["--lang", "fr", "--demo"]],
)
def test_what_the_window_answers(words):
    assert not cli.is_command(words)


def test_every_command_can_be_asked_for_help(capsys):
    told = parser.build(Catalogue("en").tr).format_help()
    names = [line.split()[0] for line in told.splitlines() if line.startswith("    ") and line[4] != " "]
    assert {"add", "person", "inspect"} <= {*names}
    for name in names:
        assert cli.main([name, "--help"]) == 0
        assert "Usage: cmdesk" in capsys.readouterr().out


def test_version(capsys):
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"cmdesk {__version__}\n"


@pytest.mark.parametrize("words", [[], ["nonsense"], ["show"], ["show", "x"], ["items", "--limit", "0"], ["query"]])
def test_wrong_use_is_two(capsys, words):
    assert cli.main(words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "cmdesk" in told.err


def test_no_command_ever_loads_qt(tmp_path):
    """Each command as far as it goes on an empty workspace, then what was loaded."""
    feed = tmp_path / "feed.xml"
    feed.write_text('<rss version="2.0"><channel><title>T</title><item><title>x</title></item></channel></rss>')
    program = f"""
import sys
from cmdesk import __main__
space = ["--workspace", {str(tmp_path / "w.cmdesk")!r}]
for words in (["add", {str(feed)!r}], ["sync"], ["sources"], ["items"], ["search", "x"], ["query", "list"], ["inbox"],
              ["show", "1"], ["reply", "1", "x"], ["post", "--account", "1", "x"], ["outbox"], ["account", "list"],
              ["count", "mail", "x"], ["export", {str(tmp_path / "out")!r}], ["backup", {str(tmp_path / "b")!r}],
              ["doctor"], ["inspect", "feed", {str(feed)!r}], ["inspect", "page", {str(feed)!r}],
              ["inspect", "html", {str(feed)!r}], ["inspect", "mail", {str(feed)!r}], ["--version"]):
    assert __main__.main([*space, *words]) in (0, 1), words
found = [name for name in sys.modules if name.partition(".")[0] in ("PySide6", "shiboken6")]
found += [name for name in sys.modules if name.startswith(("cmdesk.ui", "cmdesk.app"))]
assert not found, found
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_counting_opens_no_workspace():
    program = """
import sys
from cmdesk import cli
assert cli.main(["count", "mastodon", "x"]) == 0
heavy = {"sqlalchemy", "sqlcipher3", "keyring", "feedparser"} & set(sys.modules)
assert not heavy, heavy
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_a_reader_that_goes_away_is_no_accident(tmp_path):
    words = ["inspect", "html", "page.html"]
    (tmp_path / "page.html").write_text("<p>text</p>" * 100_000)
    line = [sys.executable, "-m", "cmdesk", *words]
    done = subprocess.Popen(
        line,
        cwd=tmp_path,
        env={**_environment(), "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert done.stdout is not None
    assert done.stderr is not None
    assert done.stdout.read(3) == b"<p>"
    done.stdout.close()
    assert done.wait(60) == 1
    assert done.stderr.read() == b""
    done.stderr.close()


def test_output_is_utf8_whatever_the_terminal_says(tmp_path):
    (tmp_path / "page.html").write_text("<p>déjà vu 🥐</p>", encoding="utf-8")
    line = [sys.executable, "-m", "cmdesk", "inspect", "html", "page.html"]
    environment = {**_environment(), "PYTHONPATH": str(ROOT), "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(line, cwd=tmp_path, env=environment, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "déjà vu 🥐" in done.stdout.decode("utf-8")


def _environment() -> dict[str, str]:
    import os

    return dict(os.environ)
