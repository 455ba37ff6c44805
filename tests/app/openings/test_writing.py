from pathlib import Path

import pytest

from cmdesk.app import pictures
from cmdesk.app.openings import writing
from cmdesk.app.scenes import Shot


@pytest.mark.qt_log_ignore("does not support raise")
def test_library_shows_a_file_with_what_is_said_of_it(qapp, tmp_path: Path, monkeypatch):
    chosen = []

    def choose(dialog):
        writing.choose_file(dialog)
        chosen.append((dialog.told.text().splitlines()[0], dialog.lines.rowCount(), dialog.primary.isEnabled()))

    wanted = [Shot("library", "drafts", over=writing.media_library, until=writing.has_files, after=choose)]
    monkeypatch.setattr(pictures, "shots", lambda: iter(wanted))
    monkeypatch.setattr(pictures, "hear_qt", lambda: None)
    assert pictures.draw(qapp, tmp_path, "fr", "light") == 0
    assert chosen == [(writing.FILES[0], 2, True)]
    assert (tmp_path / "library-fr-light.png").exists()


def test_a_table_that_is_read_has_something_wrong_to_show():
    """A picture of an import where all is well would not show what the dialog is for."""
    assert ",,,2026-12-29" in writing.POSTS
