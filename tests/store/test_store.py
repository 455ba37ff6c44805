import threading

import pytest
import sqlcipher3.dbapi2 as sqlite
from sqlalchemy.exc import OperationalError

from cmdesk.domain.troubles import Problem
from cmdesk.store import Store, settings, sources
from cmdesk.store.opening import check
from tests.store.conftest import article


def test_the_file_is_in_wal_mode_with_foreign_keys(workspace):
    with workspace.store.write() as db:
        assert db.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
        assert db.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1


def test_a_reader_sees_one_moment(workspace):
    with workspace.store.read() as db:
        assert sources.rows(db) == []
        workspace.source()
        assert sources.rows(db) == []
    assert len(workspace.read(sources.rows)) == 1


def test_a_failed_action_leaves_nothing(workspace):
    def half(db):
        settings.keep(db, "x", 1)
        raise ValueError

    with pytest.raises(ValueError):
        workspace.write(half)
    assert workspace.read(settings.read, "x") is None


def test_a_reader_cannot_write(workspace):
    with pytest.raises(Problem, match="workspace-read-only"):
        workspace.read(settings.keep, "x", 1)


def test_readers_and_the_writer_do_not_wait_for_each_other(workspace):
    seen = []
    with workspace.store.write() as db:
        settings.keep(db, "x", 1)
        thread = threading.Thread(target=lambda: seen.append(workspace.read(settings.read, "x")))
        thread.start()
        thread.join(5)
    assert seen == [None]


def test_a_full_disk_is_told_and_nothing_is_broken(workspace):
    source = workspace.source()
    with workspace.store.write() as db:
        pages = db.exec_driver_sql("PRAGMA page_count").scalar_one()
        db.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(Problem, match="disk-full"):
        workspace.arrive(source, *[article(number, text="Long " * 2000) for number in range(50)])
    with workspace.store.write() as db:
        db.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert workspace.store.integrity() == []
    assert workspace.arrive(source, article(1)).new == 1


def test_a_bug_in_a_query_is_not_a_problem_of_the_world(workspace):
    with pytest.raises(OperationalError), workspace.store.read() as db:
        db.exec_driver_sql("SELECT * FROM nothing")


def test_a_backup_is_a_workspace(workspace, tmp_path):
    workspace.source()
    target = tmp_path / "copie.cmdesk"
    workspace.store.backup(target)
    copy = Store(target)
    try:
        with copy.read() as db:
            assert len(sources.rows(db)) == 1
    finally:
        copy.close()


def test_a_backup_that_fails_leaves_the_older_one(workspace, tmp_path):
    target = tmp_path / "nulle" / "part.cmdesk"
    with pytest.raises((Problem, sqlite.OperationalError)):
        workspace.store.backup(target)
    assert not target.exists()


def test_a_backup_onto_a_full_disk_names_that_disk(workspace, tmp_path, monkeypatch):
    class Full:
        def backup(self, copy, pages):
            raise sqlite.OperationalError("database or disk is full")

        def close(self):
            pass

    monkeypatch.setattr(sqlite, "connect", lambda *where, **how: Full())
    with pytest.raises(Problem) as told:
        workspace.store.backup(tmp_path / "copy.cmdesk")
    assert told.value.trouble.code == "disk-full"
    assert told.value.trouble.data["path"] == str(tmp_path / "copy.cmdesk")


def test_a_backup_never_takes_the_place_of_the_open_workspace(workspace, tmp_path):
    link = tmp_path / "lien.cmdesk"
    link.symlink_to(workspace.path)
    for target in (workspace.path, link):
        with pytest.raises(Problem, match="backup-onto-itself"):
            workspace.store.backup(target)
    workspace.source()
    with Store(workspace.path, owned=False).read() as db:
        assert len(sources.rows(db)) == 1


def test_integrity_names_what_is_wrong(workspace):
    raw = sqlite.connect(str(workspace.path))
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("INSERT INTO identity (person_id, network, handle) VALUES (99, 'x', 'y')")
    raw.commit()
    raw.close()
    assert [line for line in workspace.store.integrity() if "identity" in line]


def test_a_new_workspace_is_known_as_ours_at_once(tmp_path):
    path = tmp_path / "new.cmdesk"
    owner = Store(path)
    try:
        assert check(path, owned=False)
        Store(path, owned=False).close()
    finally:
        owner.close()


def test_a_durable_write_waits_for_the_disk_and_the_next_one_does_not(workspace):
    def how(db):
        return db.exec_driver_sql("PRAGMA synchronous").scalar_one()

    with workspace.store.write(durable=True) as db:
        assert how(db) == 2
    with workspace.store.write() as db:
        assert how(db) == 1
