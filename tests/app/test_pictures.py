"""Pictures of every panel and dialog."""

import logging
from pathlib import Path

import pytest

from cmdesk.app import pictures
from cmdesk.app.pictures import draw
from cmdesk.app.scenes import Shot, dialogs_of_panels


@pytest.mark.qt_log_ignore("does not support raise")
def test_dialogs_are_shown_once_they_have_something_to_show(qapp, tmp_path: Path, monkeypatch):
    """A dialog that did not open would leave the picture of its panel."""
    wanted = list(dialogs_of_panels())
    monkeypatch.setattr(pictures, "shots", lambda: iter([Shot("watchlist", "watchlist"), *wanted]))
    monkeypatch.setattr(pictures, "hear_qt", lambda: None)
    assert draw(qapp, tmp_path, "en", "light") == 0
    from PySide6.QtGui import QImage

    seen = {path.name.removesuffix("-en-light.png"): QImage(str(path)) for path in tmp_path.iterdir()}
    assert set(seen) == {"watchlist", "first-run", *(shot.name for shot in wanted)}
    corner = {name: image.pixelColor(5, 5).lightness() for name, image in seen.items()}
    assert all(corner[shot.name] < corner["watchlist"] - 40 for shot in wanted if not shot.alone)  # behind its veil
    whole = seen["watchlist"].width()
    assert all(300 < seen[shot.name].width() < whole / 2 for shot in wanted if shot.alone)


@pytest.mark.qt_log_ignore("does not support raise")
def test_pictures_of_the_demo_are_written(qapp, tmp_path: Path, monkeypatch):
    few = [Shot("inbox", "inbox"), Shot("settings", "settings"), Shot("inbox-1024x700", "inbox", (1024, 700))]
    monkeypatch.setattr(pictures, "shots", lambda: iter(few))
    monkeypatch.setattr(pictures, "hear_qt", lambda: None)
    assert draw(qapp, tmp_path / "new", "fr", "dark") == 0
    written = sorted(path.name for path in (tmp_path / "new").iterdir())
    assert written == [
        "first-run-fr-dark.png",
        "inbox-1024x700-fr-dark.png",
        "inbox-fr-dark.png",
        "settings-fr-dark.png",
    ]
    from PySide6.QtGui import QImage

    small = QImage(str(tmp_path / "new" / "inbox-1024x700-fr-dark.png"))
    assert small.width() / small.devicePixelRatio() == 1024
    usual, dialog = (QImage(str(tmp_path / "new" / f"{name}-fr-dark.png")) for name in ("inbox", "settings"))
    assert usual != dialog
    assert usual.pixelColor(20, 400).lightness() < 60


@pytest.mark.qt_log_ignore("does not support raise")
def test_pictures_in_which_a_bug_showed_itself_are_no_success(qapp, tmp_path: Path, monkeypatch, capsys):
    def staged(window, shot):
        logging.getLogger("cmdesk.ui").critical("A bug in %s", shot.name)
        return real(window, shot)

    real = pictures._staged
    monkeypatch.setattr(pictures, "_staged", staged)
    monkeypatch.setattr(pictures, "shots", lambda: iter([Shot("inbox", "inbox")]))
    monkeypatch.setattr(pictures, "hear_qt", lambda: None)
    assert draw(qapp, tmp_path, "en", "light") == 1
    assert "A bug in inbox" in capsys.readouterr().err
