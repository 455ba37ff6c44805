import os
from datetime import timedelta

import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.store import media_folder
from tests.store.conftest import NOON


def test_what_a_crash_left_is_swept_up_and_what_a_person_put_there_is_not(tmp_path):
    stray, ours = tmp_path / "ee" / f"{'e' * 64}.jpg", tmp_path / "ff" / f"{'f' * 64}.jpg"
    mine, half = tmp_path / "logo.svg", tmp_path / "x.unfinished"
    for path in (stray, ours, mine, half):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
        os.utime(path, (0, 0))
    assert media_folder.sweep(tmp_path, frozenset({"f" * 64}), NOON) == 2
    assert not stray.exists()
    assert not half.exists()
    assert ours.exists()
    assert mine.exists()


def test_what_was_taken_in_a_moment_ago_is_not_swept_up(tmp_path):
    stray = tmp_path / "ee" / f"{'e' * 64}.jpg"
    stray.parent.mkdir()
    stray.write_bytes(b"x")
    assert media_folder.sweep(tmp_path, frozenset(), NOON - timedelta(days=3650)) == 0
    assert stray.exists()


def test_a_folder_is_brought_along_as_far_as_it_is_not_there(tmp_path):
    there, here = tmp_path / "a-media", tmp_path / "b-media"
    (there / "aa").mkdir(parents=True)
    (there / "aa" / "four.jpg").write_bytes(b"picture")
    (there / "half.unfinished").write_bytes(b"p")
    assert media_folder.copy(there, here) == 1
    assert (here / "aa" / "four.jpg").read_bytes() == b"picture"
    assert media_folder.copy(there, here) == 0
    (here / "aa" / "four.jpg").write_bytes(b"pict")
    assert media_folder.copy(there, here) == 1
    assert not (here / "half.unfinished").exists()


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "a-media").mkdir()
    (tmp_path / "a-media" / "x.jpg").write_bytes(b"x")
    (tmp_path / "b-media").write_bytes(b"a file")
    with pytest.raises(Problem, match="backup-failed"):
        media_folder.copy(tmp_path / "a-media", tmp_path / "b-media")


def test_the_folder_is_beside_the_workspace(tmp_path):
    assert media_folder.beside(tmp_path / "essai.cmdesk") == tmp_path / "essai-media"
