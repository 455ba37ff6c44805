"""How a scene comes by what it shows."""

from pathlib import Path

import pytest

from cmdesk.app import openings, pictures
from cmdesk.app.scenes import Shot
from cmdesk.domain.playbook_text import read


@pytest.mark.qt_log_ignore("does not support raise")
def test_library_shows_a_file_with_what_is_said_of_it(qapp, tmp_path: Path, monkeypatch):
    chosen = []

    def choose(dialog):
        openings.choose_file(dialog)
        chosen.append((dialog.told.text().splitlines()[0], dialog.lines.rowCount(), dialog.primary.isEnabled()))

    wanted = [Shot("library", "drafts", over=openings.media_library, until=openings.has_files, after=choose)]
    monkeypatch.setattr(pictures, "shots", lambda: iter(wanted))
    monkeypatch.setattr(pictures, "hear_qt", lambda: None)
    assert pictures.draw(qapp, tmp_path, "fr", "light") == 0
    assert chosen == [(openings.FILES[0], 2, True)]
    assert (tmp_path / "library-fr-light.png").exists()


def test_lists_that_are_read_have_something_wrong_to_show():
    """A picture of an import where all is well would not show what the dialog is for."""
    assert ",,,2026-12-29" in openings.POSTS
    assert 'text="{bread}" type="rss"/>' in openings.LIST  # a source without an address
    assert {each.why for each in read(openings.DOCUMENT).misread} == {"value", "line", "heading"}
