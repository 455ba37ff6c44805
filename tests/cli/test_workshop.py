from argparse import Namespace

import pytest

from cmdesk import paths
from cmdesk.cli.voice import Voice
from cmdesk.cli.workshop import looking, working, workspace
from cmdesk.domain.troubles import Problem
from cmdesk.store import Store, sources


def asked(path=None):
    return Namespace(workspace=None if path is None else str(path))


def test_the_usual_workspace_gets_its_folder():
    path = workspace(asked())
    assert path == paths.default_workspace()
    assert path.parent.is_dir()


def test_a_named_one_needs_its_folder(tmp_path):
    with pytest.raises(Problem, match="workspace-folder"), looking(asked(tmp_path / "nowhere" / "w.cmdesk")):
        raise AssertionError


def test_looking_makes_no_workspace(tmp_path):
    path = tmp_path / "w.cmdesk"
    with pytest.raises(Problem, match="workspace-missing"), looking(asked(path)):
        raise AssertionError
    assert not path.exists()


def test_commands_that_read_work_beside_an_open_window(run, feed, workspace):
    assert run("add", feed("a.xml", "Ouest", "Un")).code == 0
    window = Store(workspace)
    try:
        for words in (["sources"], ["items"], ["search", "un"], ["inbox"], ["outbox"], ["account", "list"], ["doctor"]):
            assert run(*words, "--json").code == 0, words
    finally:
        window.close()


def test_commands_that_write_say_that_the_window_is_open(run, feed, workspace):
    path = feed("a.xml", "Ouest", "Un")
    window = Store(workspace)
    try:
        said = run("add", path, "--json")
        with window.read() as db:
            assert sources.rows(db) == []
    finally:
        window.close()
    assert said.code == 1
    assert said.out == ""
    assert "open in another cmdesk" in said.err


def test_whatever_happens_the_workspace_is_free_afterwards(tmp_path):
    path = tmp_path / "w.cmdesk"
    with pytest.raises(KeyboardInterrupt), working(asked(path), Voice("en")):
        raise KeyboardInterrupt
    with working(asked(path), Voice("en")) as shop, pytest.raises(ZeroDivisionError):
        shop.do(_fail())
    Store(path).close()


async def _fail():
    raise ZeroDivisionError
