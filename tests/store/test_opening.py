import os
import shutil
import subprocess
import sys

import pytest
import sqlcipher3.dbapi2 as sqlite

from cmdesk.domain.troubles import Problem
from cmdesk.store import Store
from cmdesk.store.opening import Lock


@pytest.fixture
def made(tmp_path):
    path = tmp_path / "essai.cmdesk"
    Store(path).close()
    return path


def refusal(path, **how):
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(Problem) as caught:
        Store(path, **how)
    assert before is None or path.read_bytes() == before, "the file was touched"
    return caught.value.trouble.code


def test_a_workspace_opens_again(made):
    Store(made).close()


def test_another_database_is_not_ours(tmp_path):
    path = tmp_path / "photos.db"
    other = sqlite.connect(str(path))
    other.execute("CREATE TABLE photo (id)")
    other.commit()
    other.close()
    assert refusal(path) == "workspace-foreign"


@pytest.mark.parametrize("content", [b"Bonjour", b"\x00" * 5000, b"SQLite format 3"])
def test_another_file_is_not_ours(tmp_path, content):
    path = tmp_path / "lettre.txt"
    path.write_bytes(content)
    assert refusal(path) == "workspace-foreign"


def test_a_folder_is_not_a_workspace(tmp_path):
    assert refusal(tmp_path) == "workspace-foreign"


def test_a_folder_that_is_not_there(tmp_path):
    assert refusal(tmp_path / "nulle" / "part.cmdesk") == "workspace-folder"


def test_a_file_that_was_cut_short_is_damaged(made):
    made.write_bytes(made.read_bytes()[:-5000])
    assert refusal(made) == "workspace-damaged"


def test_a_file_whose_middle_was_overwritten_is_damaged(made):
    content = bytearray(made.read_bytes())
    content[100:4096] = b"\xff" * 3996
    made.write_bytes(content)
    assert refusal(made) == "workspace-damaged"


UNDER_THE_FEET = """
import os, sys
from pathlib import Path
from sqlalchemy import text
from cmdesk.domain.troubles import Problem
from cmdesk.store import Store

path = Path(sys.argv[1])
store = Store(path)
with store.write() as db:
    db.execute(text("CREATE TABLE large (words TEXT)"))
    for number in range(600):
        db.execute(text("INSERT INTO large VALUES (:words)"), {"words": f"{number} " * 2000})
store.close()
store = Store(path)
try:
    with store.read() as db:
        rows = db.execute(text("SELECT words FROM large"))
        rows.fetchmany(10)
        os.truncate(path, 65536)  # as a stick that is pulled out while it is read
        rows.fetchall()
except Problem as problem:
    print(problem.trouble.code)
"""


def test_a_disk_that_breaks_under_the_program_does_not_end_it(made):
    told = subprocess.run([sys.executable, "-c", UNDER_THE_FEET, made], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "disk-broken"


def test_a_fault_where_no_room_is_left_is_a_full_disk(made, monkeypatch):
    store = Store(made)

    def fails(free):
        monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(free, free, free))
        with pytest.raises(Problem) as caught, store.read():
            raise sqlite.OperationalError("disk I/O error")
        return caught.value.trouble.code

    assert fails(1000) == "disk-full"
    assert fails(10**9) == "disk-broken"
    store.close()


def test_a_newer_workspace_is_left_alone(made):
    newer = sqlite.connect(str(made))
    newer.execute("UPDATE alembic_version SET version_num = '0999'")
    newer.commit()
    newer.execute("PRAGMA journal_mode = DELETE")
    newer.close()
    assert refusal(made) == "workspace-newer"


def test_two_programs_do_not_share_a_workspace(made):
    script = f"from pathlib import Path; from cmdesk.store import Store; Store(Path({str(made)!r}))"
    held = Store(made)
    try:
        other = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    finally:
        held.close()
    assert f"workspace-open (path={made}, process={os.getpid()})" in other.stderr


def test_two_programs_do_not_share_a_workspace_through_a_link(made, tmp_path):
    """Each would send what is due."""
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "lien.cmdesk"
    link.symlink_to(made)
    owner = Store(made)
    assert refusal(link) == "workspace-open"
    owner.close()


def test_a_lock_goes_with_its_process(made):
    script = (
        "import os; from pathlib import Path; from cmdesk.store.opening import Lock;"
        f"Lock(Path({str(made)!r})).take(); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script], check=False)
    lock = Lock(made)
    lock.take()
    lock.drop()


def test_looking_needs_no_lock_and_cannot_write(made):
    held = Store(made)
    looking = Store(made, owned=False)
    try:
        with looking.read() as db, pytest.raises(Problem, match="read-only"), looking._world():
            db.exec_driver_sql("DELETE FROM brand")
    finally:
        looking.close()
        held.close()


def test_looking_at_what_is_not_there(tmp_path):
    path = tmp_path / "rien.cmdesk"
    assert refusal(path, owned=False) == "workspace-missing"
    assert not path.exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_file_that_cannot_be_written(made):
    made.chmod(0o400)
    assert refusal(made) == "workspace-read-only"


def test_a_file_that_may_not_be_written_says_so(made, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: not str(path).endswith(".cmdesk"))
    assert refusal(made) == "workspace-read-only"


def test_a_disk_without_room_says_so(tmp_path, monkeypatch):
    import shutil

    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(10, 10, 0))
    assert refusal(tmp_path / "neuf.cmdesk") == "disk-full"
    assert not (tmp_path / "neuf.cmdesk").exists()
