import json
from datetime import UTC, datetime

from cmdesk.cli.voice import Voice, clean, moment, stamp


def test_what_strangers_wrote_cannot_steer_the_terminal():
    assert clean("\x1b]0;owned\x07\x1b[2Jtitre\u202e") == "]0;owned[2Jtitre"
    assert clean("deux\nlignes\tet une tabulation") == "deux\nlignes\tet une tabulation"


def test_a_document_is_alone_on_standard_output(capsys):
    voice = Voice("fr")
    voice.as_json = True
    voice.show("for people")
    voice.table([("a", "b")])
    voice.say("a message")
    voice.document({"title": "été 🥐"})
    told = capsys.readouterr()
    assert json.loads(told.out) == {"title": "été 🥐"}
    assert "été 🥐" in told.out
    assert told.err == "a message\n"


def test_without_json_there_is_no_document(capsys):
    voice = Voice("en")
    voice.document({"a": 1})
    voice.table([("a", "bb", "c"), ("aaa", "b", "c")])
    assert capsys.readouterr().out == "a    bb  c\naaa  b   c\n"


def test_progress_is_not_a_line_for_each_step_where_nobody_watches(capsys):
    voice = Voice("en")
    for done in range(1001):
        voice.progress(done, 1000, "x")
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) < 5
    assert lines[-1] == "1000/1000"


def test_progress_rewrites_its_line_on_a_terminal(capsys, monkeypatch):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    voice = Voice("en")
    voice.progress(1, 2, "Ouest\nFrance")
    voice.progress(2, 2, "x")
    voice.say("done")
    told = capsys.readouterr().err
    assert told.startswith("\r1/2 Ouest France\r2/2 x")
    assert told.endswith("\rdone\n")


def test_times_for_people_and_for_programs():
    at = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
    assert moment(at) == "2026-03-03 13:00"  # the tests live in Paris
    assert stamp(at) == "2026-03-03T12:00:00+00:00"
    assert (moment(None), stamp(None)) == ("", None)
