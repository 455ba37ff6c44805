"""Settings are written behind the window's back."""

import json
from pathlib import Path

import pytest

from cmdesk.app.settings_file import SettingsFile


def written(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def test_the_newest_is_kept(tmp_path: Path):
    path = tmp_path / "deep" / "settings.json"
    kept = SettingsFile(path, {})
    for seconds in (5, 20, 30):
        kept.settings.undo_seconds = seconds
        kept.save(kept.settings)
    kept.close()
    assert written(path)["undo_seconds"] == 30
    assert SettingsFile(path, {}).settings.undo_seconds == 30


def test_what_was_given_for_one_start_is_not_kept(tmp_path: Path):
    path = tmp_path / "settings.json"
    kept = SettingsFile(path, {"language": "fr", "online": False})
    assert kept.settings.language == "fr"
    kept.save(kept.settings)
    kept.close()
    assert written(path)["language"] == ""
    assert written(path)["online"] is True


def test_what_the_user_changes_is_kept_even_then(tmp_path: Path):
    path = tmp_path / "settings.json"
    kept = SettingsFile(path, {"online": False, "theme": "dark"})
    kept.settings.theme = "light"
    kept.save(kept.settings)
    kept.close()
    assert written(path)["theme"] == "light"


def test_what_is_changed_after_saving_does_not_slip_in(tmp_path: Path):
    path = tmp_path / "settings.json"
    kept = SettingsFile(path, {})
    kept.settings.layout["panel"] = "inbox"
    kept.save(kept.settings)
    kept.settings.layout["panel"] = "drafts"
    kept.close()
    assert written(path)["layout"] == {"panel": "inbox"}


def test_without_a_file_nothing_is_written(tmp_path: Path):
    kept = SettingsFile(None, {"theme": "dark"})
    kept.save(kept.settings)
    kept.close()
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_only_told_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    (tmp_path / "file").write_text("")
    kept = SettingsFile(tmp_path / "file" / "settings.json", {})
    kept.save(kept.settings)
    kept.close()
    assert "could not be kept" in caplog.text
