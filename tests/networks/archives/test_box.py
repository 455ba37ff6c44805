import io
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from cmdesk.domain.archives import LeftOut
from cmdesk.domain.troubles import Problem
from cmdesk.networks.archives import box as boxes
from cmdesk.networks.archives.box import Bomb, Bounded, fault_of, opened, stays_inside
from tests.networks.archives import making


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("data/tweets.js", True),
        ("a..b/c.json", True),
        ("../tweets.js", False),
        ("data/../../tweets.js", False),
        ("data\\..\\..\\x", False),
        ("/etc/passwd", False),
        ("\\\\server\\share", False),
        ("C:/x.json", False),
        ("", False),
    ],
)
def test_names_that_lead_out_are_known(name: str, inside: bool) -> None:
    assert stays_inside(name) is inside


def test_a_zip_is_read_without_what_leads_out_of_it(tmp_path: Path) -> None:
    path = making.zipped(tmp_path / "a.zip", {"ok.json": b"[1]", "../evil.json": b"[2]", "/abs.json": b"[3]"})
    with zipfile.ZipFile(path, "a") as packed:
        link = zipfile.ZipInfo("link.json")
        link.external_attr = 0o120777 << 16
        packed.writestr(link, "/etc/passwd")
    with opened(path) as box:
        assert box.names == ["ok.json"]
        assert [(left.name, left.code) for left in box.left_out] == [
            ("../evil.json", "outside"),
            ("/abs.json", "outside"),
            ("link.json", "no-file"),
        ]
        with box.open("ok.json") as source:
            assert source.read() == b"[1]"


def test_a_tar_is_read_without_links_and_what_leads_out_of_it(tmp_path: Path) -> None:
    path = tmp_path / "a.tar.gz"
    with tarfile.open(path, "w:gz") as packed:
        for name in ("./ok.json", "../evil.json"):
            info = tarfile.TarInfo(name)
            info.size = 3
            packed.addfile(info, io.BytesIO(b"[1]"))
        link = tarfile.TarInfo("link.json")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        packed.addfile(link)
    with opened(path) as box:
        assert (box.names, box.size("ok.json")) == (["ok.json"], 3)
        assert box.left_out == [LeftOut("../evil.json", "outside"), LeftOut("link.json", "no-file")]


def test_a_folder_is_read_without_what_leads_out_of_it(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "passwords.json").write_text("[]")
    folder = making.unpacked(tmp_path / "mine", {"data/tweets.js": b"[]"})
    os.symlink(tmp_path / "secret", folder / "elsewhere")
    os.symlink(tmp_path / "secret" / "passwords.json", folder / "link.json")
    with opened(folder) as box:
        assert box.names == ["data/tweets.js"]
        assert {left.code for left in box.left_out} == {"no-file"}


def test_a_bomb_is_stopped_early(tmp_path: Path) -> None:
    path = making.zipped(tmp_path / "bomb.zip", {"outbox.json": b"0" * 80_000_000})
    assert path.stat().st_size < 100_000
    with opened(path) as box, box.open("outbox.json") as source, pytest.raises(Bomb):
        source.read()
    with boxes._bounded(io.BytesIO(b"0" * 60_000_000), packed=1_000_000) as honest:
        assert len(honest.read()) == 60_000_000


def test_what_came_before_a_fault_is_not_lost() -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            data = super().read(size)
            if not data:
                raise EOFError("cut")
            return data

    source = io.BufferedReader(Bounded(Broken(b"x" * 20_000), 1))  # type: ignore[type-var]
    assert len(source.read()) == 20_000
    assert isinstance(fault_of(source), EOFError)  # type: ignore[arg-type]


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "cut.zip").write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(Problem, match="archive-unreadable"), opened(tmp_path / "cut.zip"):
        pass
