"""The program looks at itself."""

import pytest

from cmdesk.app import self_check


@pytest.fixture(autouse=True)
def qt_speaks_to_the_tests(monkeypatch):
    monkeypatch.setattr(self_check, "hear_qt", lambda: None)


def test_each_thing_has_its_line(qapp, capsys):
    assert self_check.check(qapp) == 0
    told = capsys.readouterr().out
    for name in ("modules", "workspace", "parser", "keyring", "translations", "reports", "window"):
        assert f"{name}: " in told
    assert "FAILED" not in told
    assert told.endswith("everything works\n")


def test_what_fails_is_told_and_the_rest_is_still_looked_at(qapp, capsys, monkeypatch):
    def broken() -> str:
        raise RuntimeError("no parser here")

    monkeypatch.setattr(self_check, "parser", broken)
    monkeypatch.setattr(self_check, "modules", lambda: "some")
    assert self_check.check(qapp) == 1
    told = capsys.readouterr().out
    assert "parser: FAILED" in told
    assert "no parser here" in told
    assert "window: shown" in told


def test_a_blank_window_is_a_fault(qapp, monkeypatch):
    from PySide6.QtGui import QPixmap

    blank = QPixmap(200, 100)
    blank.fill()
    monkeypatch.setattr(self_check.Window, "grab", lambda _: blank)
    with pytest.raises(RuntimeError, match="blank"):
        self_check.window(qapp)


def test_having_no_keyring_is_no_fault():
    assert "until cmdesk is closed" in self_check.keyring()
