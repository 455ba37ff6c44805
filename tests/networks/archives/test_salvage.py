import io
import zipfile
import zlib
from pathlib import Path

import pytest

from cmdesk.domain.archives import LeftOut
from cmdesk.networks.archives.box import opened
from cmdesk.networks.archives.salvage import Inflated, members
from tests.networks.archives import making

BODIES = {"a.json": b"[1, 2]" * 9_000, "b/c.json": b"short", "é.json": b"\x00" * 70_000}


def cut(path: Path, bytes_: int) -> Path:
    path.write_bytes(path.read_bytes()[:-bytes_])
    return path


def whole(path: Path) -> dict[str, bytes]:
    return {member.name: Inflated(path, member).read() for member in members(path)}


def test_members_are_found_without_the_list_at_the_end(tmp_path: Path) -> None:
    path = making.zipped(tmp_path / "a.zip", BODIES)
    with pytest.raises(zipfile.BadZipFile):
        zipfile.ZipFile(cut(path, 60))
    assert whole(path) == BODIES


def test_also_where_the_sizes_stand_behind_the_members(tmp_path: Path) -> None:
    class Forward(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *place: int) -> int:
            raise OSError

        def tell(self) -> int:
            raise OSError

    streamed = Forward()
    with zipfile.ZipFile(streamed, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, body in BODIES.items():
            packed.writestr(name, body)
    (tmp_path / "a.zip").write_bytes(streamed.getvalue())
    assert whole(cut(tmp_path / "a.zip", 60)) == BODIES


def test_what_is_stored_as_it_is(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_STORED) as packed:
        packed.mkdir("folder")
        packed.writestr("folder/a.json", b"[1]")
    assert whole(cut(tmp_path / "a.zip", 60)) == {"folder/a.json": b"[1]"}


def test_the_last_one_ends_where_the_file_ends(tmp_path: Path) -> None:
    numbers = b",".join(str(number * 7919).encode() for number in range(40_000))
    path = making.zipped(tmp_path / "a.zip", {"a.json": b"[1]", "b.json": numbers})
    cut(path, path.stat().st_size // 2)
    first, last = members(path)
    assert (first.name, last.name) == ("a.json", "b.json")
    with Inflated(path, last) as inside, pytest.raises(EOFError):
        inside.readall()


def test_names_that_lead_out_and_nonsense_are_left_out(tmp_path: Path) -> None:
    path = cut(making.zipped(tmp_path / "a.zip", {"../evil.json": b"[1]", "ok.json": b"[2]"}), 80)
    with opened(path) as box:
        assert box.names == ["ok.json"]
        assert box.left_out == [LeftOut("a.zip", "cut-short"), LeftOut("../evil.json", "outside")]
        with box.open("ok.json") as source:
            assert source.read() == b"[2]"
    (tmp_path / "b.zip").write_bytes(b"PK\x03\x04" + b"\xff" * 200)
    assert list(members(tmp_path / "b.zip")) == []


def test_a_damaged_member_is_told(tmp_path: Path) -> None:
    path = making.zipped(tmp_path / "a.zip", {"a.json": b"[1, 2]" * 900})
    body = bytearray(path.read_bytes())
    body[40:44] = b"\xff" * 4
    path.write_bytes(body[:-40])
    (member,) = members(path)
    with Inflated(path, member) as inside, pytest.raises((zlib.error, EOFError)):
        inside.readall()
