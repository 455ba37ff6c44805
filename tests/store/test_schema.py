import lzma
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from cmdesk.domain.conversations import View
from cmdesk.store import Store, clocks, conversations, schema

RELEASES = sorted((Path(__file__).parent.parent / "data" / "workspaces").glob("*.xz"))
OPEN = {"0.1.0": 12, "0.2.0": 16}  # conversations that wait in each


def structure(path):
    db = sqlite.connect(str(path))
    rows = db.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
    ).fetchall()
    found: dict[tuple[str, str], object] = {}
    for kind, name, sql in rows:
        if kind == "table" and sql and not sql.startswith("CREATE VIRTUAL"):  # a column that came later stands last
            columns = sorted(row[1:] for row in db.execute(f"PRAGMA table_info({name})"))
            keys = sorted(row[2:7] for row in db.execute(f"PRAGMA foreign_key_list({name})"))
            found[kind, name] = (columns, keys)
        else:
            found[kind, name] = " ".join((sql or "").split())
    db.close()
    found.pop(("table", "alembic_version"), None)
    return found


def empty_workspace(path):
    """A file as it was before the first migration."""
    db = sqlite.connect(str(path))
    db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    db.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    db.execute("INSERT INTO alembic_version VALUES ('0000')")
    db.commit()
    db.close()


def test_migrating_and_making_give_the_same_file(tmp_path, monkeypatch):
    made, migrated = tmp_path / "neuf.cmdesk", tmp_path / "vieux.cmdesk"
    Store(made).close()
    db = sqlite.connect(str(migrated))
    db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    db.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    db.commit()
    db.close()
    monkeypatch.setattr(schema, "version", lambda db: "")
    Store(migrated).close()
    assert structure(made) == structure(migrated)


def test_the_head_is_the_newest_migration():
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    settings = Config()
    settings.set_main_option("script_location", str(schema.MIGRATIONS))
    assert ScriptDirectory.from_config(settings).get_current_head() == schema.HEAD


def test_a_backup_is_taken_before_a_migration(tmp_path, monkeypatch):
    path = tmp_path / "vieux.cmdesk"
    empty_workspace(path)
    db = sqlite.connect(str(path))
    db.execute("DELETE FROM alembic_version")
    db.commit()
    db.close()
    monkeypatch.setattr(schema, "version", lambda db: "")
    Store(path).close()
    (backup,) = tmp_path.glob("vieux-before-*.cmdesk")
    assert structure(backup) == {}


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "vieux.cmdesk"
    empty_workspace(path)

    def fail(db, path):
        db.exec_driver_sql("CREATE TABLE half (id)")
        raise RuntimeError("power cut")

    monkeypatch.setattr(schema, "migrate", fail)
    with pytest.raises(RuntimeError):
        Store(path)
    assert structure(path) == {}


def test_of_migrations_that_fail_again_and_again_one_copy_is_kept(tmp_path, monkeypatch):
    path = tmp_path / "vieux.cmdesk"
    packed = RELEASES[0]
    path.write_bytes(lzma.decompress(packed.read_bytes()))
    copies = lambda: sorted(each.name for each in tmp_path.glob("*before*"))  # noqa: E731

    def fail(db, path):
        db.exec_driver_sql("CREATE TABLE half (id)")
        raise RuntimeError("power cut")

    with monkeypatch.context() as broken:
        broken.setattr(schema, "migrate", fail)
        for _ in range(3):
            with pytest.raises(RuntimeError):
                Store(path)
        (first,) = copies()
        assert first == f"vieux-before-{schema.HEAD}.cmdesk"
        db = sqlite.connect(str(path))  # somebody worked on with the older program
        db.execute("UPDATE item SET title = title || '!' WHERE id = (SELECT min(id) FROM item)")
        db.commit()
        db.close()
        for _ in range(2):
            with pytest.raises(RuntimeError):
                Store(path)
        assert copies() == [f"vieux-before-{schema.HEAD}-1.cmdesk", first]
    Store(path).close()
    assert len(copies()) == 2


def test_a_file_of_the_user_that_has_the_name_of_a_copy_stays(tmp_path, monkeypatch):
    path, own = tmp_path / "vieux.cmdesk", tmp_path / f"vieux-before-{schema.HEAD}.cmdesk"
    path.write_bytes(lzma.decompress(RELEASES[0].read_bytes()))
    own.write_text("à moi")
    Store(path).close()
    assert own.read_text() == "à moi"
    assert (tmp_path / f"vieux-before-{schema.HEAD}-1.cmdesk").exists()


def test_an_unknown_version_is_damage_and_a_higher_one_is_newer(tmp_path):
    from cmdesk.domain.troubles import Problem

    path = tmp_path / "vieux.cmdesk"
    empty_workspace(path)
    with pytest.raises(Problem, match="workspace-damaged"):
        Store(path)
    assert schema.is_newer("0999")
    assert not schema.is_newer("0000")


@pytest.mark.parametrize("packed", RELEASES, ids=lambda path: path.name.partition(".cmdesk")[0])
def test_a_file_of_every_release_is_brought_up_to_date(tmp_path, packed):
    made, old = tmp_path / "neuf.cmdesk", tmp_path / "vieux.cmdesk"
    Store(made).close()
    old.write_bytes(lzma.decompress(packed.read_bytes()))
    store = Store(old)
    with store.write() as db:
        clocks.settle_all(db)
    with store.read() as db:
        waiting = conversations.page(db, View(by_need=True), None, 100)
        drafts = db.exec_driver_sql("SELECT count(*) FROM draft WHERE text <> ''").scalar()
    store.close()
    assert structure(made) == structure(old)
    assert len(waiting) == OPEN[packed.name.partition(".cmdesk")[0]]
    assert waiting == sorted(waiting, key=lambda row: row.need)
    assert drafts > 0
    assert [path.name for path in tmp_path.glob("vieux-before-*")]


def test_there_are_files_of_releases():
    assert RELEASES
