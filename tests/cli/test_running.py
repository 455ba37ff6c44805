import json

import pytest

from cmdesk import paths
from cmdesk.cli import running
from cmdesk.domain.troubles import Problem


def refuse(error):
    def command(asked, voice):
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (Problem("disk-full", path="f"), "The disk is full"),
        (KeyboardInterrupt(), "Stopped."),
        (PermissionError(13, "Permission denied", "/root/x"), "/root/x"),
        (RuntimeError("a bug"), "Something went wrong inside cmdesk"),
    ],
)
def test_what_the_world_refuses_is_one_and_a_sentence(run, monkeypatch, error, words):
    monkeypatch.setattr("cmdesk.cli.doctor.examine", refuse(error))
    said = run("doctor")
    assert said.code == 1
    assert words in said.err
    assert "Traceback" not in said.err
    assert said.out == ""


def test_a_bug_is_in_the_log_with_its_place(run, monkeypatch):
    monkeypatch.setattr("cmdesk.cli.doctor.examine", refuse(RuntimeError("a bug")))
    said = run("doctor")
    assert str(paths.log_file()) in said.err
    assert "RuntimeError: a bug" in paths.log_file().read_text(encoding="utf-8")


def test_a_query_that_cannot_be_read_is_wrong_use(run):
    said = run("query", "add", "Pannes", "(panne AND")
    assert said.code == 2
    assert "(character" in said.err


def test_it_speaks_the_language_that_was_asked_for_or_set(run, workspace):
    assert "(caractère" in run("--lang", "fr", "query", "test", "(").err
    assert "(character" in run("query", "test", "(").err
    paths.settings_file().parent.mkdir(parents=True)
    paths.settings_file().write_text(json.dumps({"language": "fr"}), encoding="utf-8")
    assert "(caractère" in run("query", "test", "(").err
    assert "(character" in run("query", "test", "(", "--lang=en").err


def test_the_language_of_the_session_is_the_last_resort(monkeypatch):
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert running.language(["sources"]) == "fr"
