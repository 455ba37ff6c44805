import json
import os
from dataclasses import fields

import pytest

from cmdesk.settings import Settings, load, save


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings" / "settings.json"


def test_without_a_file_all_is_as_usual_and_nothing_is_written(path):
    assert load(path) == Settings()
    assert not path.parent.exists()


def test_what_is_saved_comes_back(path):
    settings = Settings(
        language="fr",
        theme="dark",
        text_scale=1.25,
        undo_seconds=0,
        quiet_hours=False,
        workspace="/home/léa/Café été.cmdesk",
        shortcuts={"inbox.reply": "R"},
        layout={"window": [1, 2, 1440, 900], "panel": "inbox"},
    )
    save(settings, path)
    assert load(path) == settings
    assert os.listdir(path.parent) == ["settings.json"]


def test_a_workspace_whose_name_is_no_text_keeps_nothing_from_being_saved(path):
    settings = Settings(theme="dark", workspace=os.fsdecode(b"/home/l\xe9a.cmdesk"))
    save(settings, path)
    assert load(path) == settings


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", "null", '"été"'])
def test_an_unreadable_file_is_set_aside(path, text):
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    assert load(path) == Settings()
    assert not path.exists()
    assert path.with_suffix(".unreadable").read_text(encoding="utf-8") == text


def test_bytes_that_are_no_text_are_set_aside(path):
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe\x00{")
    assert load(path) == Settings()
    assert path.with_suffix(".unreadable").exists()


def test_a_value_of_the_wrong_kind_is_as_usual_and_the_others_are_kept(path):
    path.parent.mkdir()
    path.write_text(
        json.dumps({"theme": 3, "undo_seconds": "10", "notifications": 1, "online": False, "text_scale": 2}),
        encoding="utf-8",
    )
    assert load(path) == Settings(online=False, text_scale=2.0)


def test_what_a_newer_program_added_harms_nothing(path):
    path.parent.mkdir()
    path.write_text('{"colours": "many", "compact": true}', encoding="utf-8")
    assert load(path) == Settings(compact=True)


def test_each_loaded_settings_has_its_own_places(path):
    load(path).shortcuts["inbox.reply"] = "R"
    load(path).layout["panel"] = "inbox"
    assert load(path) == Settings()


def test_a_save_that_fails_leaves_the_old_file(path, monkeypatch):
    save(Settings(theme="dark"), path)

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        save(Settings(theme="light"), path)
    monkeypatch.undo()
    assert load(path).theme == "dark"


def test_a_file_is_plain_text_with_one_line_per_setting(path):
    save(Settings(workspace="été"), path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(fields(Settings)) + 2
    assert ' "workspace": "été",' in lines
