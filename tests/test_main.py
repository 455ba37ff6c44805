"""Where the program starts: a command, or the window."""

import pytest

from cmdesk import __main__ as start


@pytest.fixture
def gone(monkeypatch):
    """Where a start leads, without going there."""
    from cmdesk import app, cli

    led: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(cli, "main", lambda arguments: led.append(("cli", arguments)) or 1)
    monkeypatch.setattr(app, "main", lambda arguments: led.append(("app", arguments)) or 0)
    return led


@pytest.mark.parametrize("arguments", [["sync"], ["--workspace", "a.cmdesk", "add", "x"], ["--version"]])
def test_commands_go_to_the_command_line(gone, arguments):
    assert start.main(arguments) == 1
    assert gone == [("cli", arguments)]


@pytest.mark.parametrize("arguments", [[], ["--demo"], ["--workspace", "sync"], ["--self-check"]])
def test_everything_else_opens_the_window(gone, arguments):
    assert start.main(arguments) == 0
    assert gone == [("app", arguments)]


def test_what_was_typed_is_taken_where_nothing_is_given(gone, monkeypatch):
    monkeypatch.setattr("sys.argv", ["cmdesk", "sources"])
    start.main()
    assert gone == [("cli", ["sources"])]
