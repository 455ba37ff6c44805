import sys

from cmdesk.paths import resource


def test_what_ships_with_the_program_is_found():
    assert resource("icons", "cmdesk-icons.ttf").is_file()


def test_a_frozen_program_looks_in_its_own_folder(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("fonts", "x.otf") == tmp_path / "resources" / "fonts" / "x.otf"
