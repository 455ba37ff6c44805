import errno
import os
import sys
from pathlib import Path

import pytest

from cmdesk import whole_files
from cmdesk.domain.troubles import Problem


def test_what_was_there_is_replaced_and_nothing_lies_beside_it(tmp_path):
    path = tmp_path / "sources.opml"
    path.write_bytes(b"before")
    path.chmod(0o640)
    whole_files.write(path, b"after")
    assert path.read_bytes() == b"after"
    assert [one.name for one in tmp_path.iterdir()] == ["sources.opml"]
    assert sys.platform == "win32" or path.stat().st_mode & 0o777 == 0o640


def test_a_disk_that_fills_up_spoils_no_earlier_file(tmp_path, monkeypatch):
    path = tmp_path / "sources.opml"
    path.write_bytes(b"before")
    whole = Path.write_bytes

    def half(where, body):
        whole(where, body[:2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(Problem) as told:
        whole_files.export(path, b"after")
    assert told.value.trouble.data["details"] == "No space left on device"
    assert path.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir()] == ["sources.opml"]


def test_it_is_on_the_disk_before_it_takes_the_name(tmp_path, monkeypatch):
    done = []
    settle, replace = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda file: (done.append("settled"), settle(file)))
    monkeypatch.setattr(os, "replace", lambda old, new: (done.append("named"), replace(old, new)))
    whole_files.write(tmp_path / "sources.opml", b"whole")
    assert done == ["settled", "named"]


def test_a_place_that_settles_nothing_takes_files_all_the_same(tmp_path, monkeypatch):
    def refuse(file):
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "fsync", refuse)
    whole_files.write(tmp_path / "sources.opml", b"whole")
    assert (tmp_path / "sources.opml").read_bytes() == b"whole"


def test_a_link_goes_on_leading_to_its_file(tmp_path):
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"before")
    try:
        link.symlink_to(real)
    except OSError:
        pytest.skip("no links may be made here")
    whole_files.write(link, b"after")
    assert link.is_symlink()
    assert real.read_bytes() == b"after"


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no such device here")
def test_what_is_no_file_is_written_to_as_it_is():
    whole_files.write(Path(os.devnull), b"x")
    assert not Path(os.devnull).is_file()


def test_a_name_as_long_as_a_folder_takes_is_written(tmp_path):
    whole_files.write(tmp_path / ("é" * 120), b"x")
    assert (tmp_path / ("é" * 120)).read_bytes() == b"x"
