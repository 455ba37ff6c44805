import os
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.outbox import Event, State
from cmdesk.domain.troubles import Problem
from cmdesk.store import Store, accounts, media_folder, outbox, schema, settings
from cmdesk.store.restore import back_up, restore, validate

NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


def made(path, word):
    """A workspace that remembers a word."""
    store = Store(path)
    with store.write() as db:
        settings.keep(db, "word", word)
    store.close()
    return path


def word_in(path):
    store = Store(path, owned=False)
    try:
        with store.read() as db:
            return settings.read(db, "word")
    finally:
        store.close()


def names(folder):
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".lock")


def test_a_backup_becomes_the_workspace(tmp_path):
    old, new = made(tmp_path / "w.cmdesk", "old"), made(tmp_path / "backup.cmdesk", "new")
    aside = restore(new, old, NOW, force=True)
    assert word_in(old) == "new"
    assert aside is not None
    assert aside.name == "w-before-restore-2026-03-03-120000.cmdesk"
    assert word_in(aside) == "old"
    assert word_in(new) == "new"
    assert names(tmp_path) == ["backup.cmdesk", aside.name, "w.cmdesk"]


def test_what_may_have_left_since_the_backup_waits_for_a_person(tmp_path):
    """It was sent a minute after the backup was taken; the copy does not know."""
    backup = tmp_path / "backup.cmdesk"
    store = Store(backup)
    minute, tomorrow = timedelta(minutes=1), timedelta(days=1)
    with store.write() as db:
        account = accounts.add(db, NewAccount("mastodon", "@a", {}), "a", NOW - tomorrow).value
        times = {"left": NOW - minute, "planned": NOW + tomorrow, "tried": NOW + minute}
        made = {
            name: outbox.add(db, account_id=account, text=name, key=name, now=NOW - tomorrow, not_before=at)
            for name, at in times.items()
        }
        outbox.apply(db, made["tried"], Event.CLAIM, NOW - tomorrow)
        outbox.apply(db, made["tried"], Event.DEFERRED, NOW - tomorrow, retry_after=tomorrow + minute)
    store.close()
    restore(backup, tmp_path / "w.cmdesk", NOW)
    store = Store(tmp_path / "w.cmdesk")
    with store.read() as db:
        states = {name: outbox.one(db, number).state for name, number in made.items()}
    store.close()
    assert states == dict.fromkeys(made, State.MISSED)


def test_nothing_is_overwritten_unasked(tmp_path):
    old, new = made(tmp_path / "w.cmdesk", "old"), made(tmp_path / "backup.cmdesk", "new")
    with pytest.raises(Problem, match="workspace-exists"):
        restore(new, old, NOW)
    with pytest.raises(Problem, match="workspace-exists"):
        restore(old, old, NOW, force=True)
    assert (word_in(old), names(tmp_path)) == ("old", ["backup.cmdesk", "w.cmdesk"])


def test_where_there_is_none_it_needs_no_force(tmp_path):
    new = made(tmp_path / "backup.cmdesk", "new")
    assert restore(new, tmp_path / "w.cmdesk", NOW) is None
    assert word_in(tmp_path / "w.cmdesk") == "new"
    (tmp_path / "empty.cmdesk").touch()
    assert restore(new, tmp_path / "empty.cmdesk", NOW) is None


def test_an_open_workspace_is_left_alone(tmp_path):
    old, new = made(tmp_path / "w.cmdesk", "old"), made(tmp_path / "backup.cmdesk", "new")
    window = Store(old)
    try:
        with pytest.raises(Problem, match="workspace-open"):
            restore(new, old, NOW, force=True)
    finally:
        window.close()
    assert (word_in(old), names(tmp_path)) == ("old", ["backup.cmdesk", "w.cmdesk"])


def test_a_damaged_workspace_can_be_replaced_and_is_kept(tmp_path):
    old, new = made(tmp_path / "w.cmdesk", "old"), made(tmp_path / "backup.cmdesk", "new")
    old.write_bytes(b"\xff" * 5000)
    aside = restore(new, old, NOW, force=True)
    assert word_in(old) == "new"
    assert aside is not None
    assert aside.read_bytes() == b"\xff" * 5000


def test_the_journal_of_the_old_one_goes_with_it(tmp_path):
    old, new = made(tmp_path / "w.cmdesk", "old"), made(tmp_path / "backup.cmdesk", "new")
    (tmp_path / "w.cmdesk-wal").write_bytes(b"left behind")
    aside = restore(new, old, NOW, force=True)
    assert word_in(old) == "new"
    assert (tmp_path / f"{aside.name}-wal").read_bytes() == b"left behind"


def test_what_is_still_in_the_journal_of_the_backup_comes_along(tmp_path):
    new = tmp_path / "backup.cmdesk"
    store = Store(new)
    try:
        with store.write() as db:
            settings.keep(db, "word", "fresh")
        restore(new, tmp_path / "w.cmdesk", NOW)
    finally:
        store.close()
    assert word_in(tmp_path / "w.cmdesk") == "fresh"


def test_what_cannot_become_a_workspace_is_refused(tmp_path):
    old = made(tmp_path / "w.cmdesk", "old")
    (tmp_path / "letter").write_text("dear" * 100)
    cut = made(tmp_path / "cut.cmdesk", "x")
    os.truncate(cut, cut.stat().st_size // 2)
    newer = made(tmp_path / "newer.cmdesk", "x")
    store = Store(newer)
    with store.write() as db:
        db.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    store.close()
    for path, code in (
        (tmp_path / "letter", "workspace-foreign"),
        (cut, "workspace-damaged"),
        (newer, "workspace-newer"),
        (tmp_path / "gone", "workspace-missing"),
    ):
        with pytest.raises(Problem, match=code):
            restore(path, old, NOW, force=True)
    assert word_in(old) == "old"


def test_damage_inside_is_found_before_anything_is_touched(tmp_path):
    backup = made(tmp_path / "backup.cmdesk", "x")
    content = bytearray(backup.read_bytes())
    content[4096 * 3 : 4096 * 6] = b"\xff" * 4096 * 3
    backup.write_bytes(content)
    with pytest.raises(Problem, match="workspace-damaged"):
        validate(backup)


def test_an_older_backup_is_brought_up_to_date_when_it_is_opened(tmp_path, monkeypatch):
    backup = made(tmp_path / "backup.cmdesk", "old times")
    monkeypatch.setattr(schema, "HEAD", "9998")
    restore(backup, tmp_path / "w.cmdesk", NOW)
    monkeypatch.undo()
    assert word_in(tmp_path / "w.cmdesk") == "old times"


def test_a_disk_that_refuses_leaves_the_old_one(tmp_path, monkeypatch):
    old, new = made(tmp_path / "w.cmdesk", "old"), made(tmp_path / "backup.cmdesk", "new")

    def full(backup, target):
        target.write_bytes(b"a part of it")
        raise Problem("disk-full", path=str(target))

    monkeypatch.setattr("cmdesk.store.restore._copy", full)
    with pytest.raises(Problem, match="disk-full"):
        restore(new, old, NOW, force=True)
    assert (word_in(old), names(tmp_path)) == ("old", ["backup.cmdesk", "w.cmdesk"])


def test_a_disk_that_refuses_the_last_step_gives_the_old_one_back(tmp_path, monkeypatch):
    """Else the next start would find none and make an empty one."""
    old, new = made(tmp_path / "w.cmdesk", "old"), made(tmp_path / "backup.cmdesk", "new")
    (tmp_path / "w.cmdesk-wal").write_bytes(b"left behind")
    move = os.replace

    def refuse(source, target):
        if source == tmp_path / "w.cmdesk.arriving":
            raise PermissionError("it is looked at for viruses")
        move(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(Problem, match="workspace-read-only"):
        restore(new, old, NOW, force=True)
    assert names(tmp_path) == ["backup.cmdesk", "w.cmdesk", "w.cmdesk-wal"]
    assert word_in(old) == "old"


def picture(workspace, name, content):
    path = media_folder.beside(workspace) / "ab" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_a_backup_is_whole_with_its_media(tmp_path):
    here, copy = made(tmp_path / "essai.cmdesk", "here"), tmp_path / "copies" / "copy.cmdesk"
    copy.parent.mkdir()
    four = picture(here, "four.jpg", b"four")
    store = Store(here)
    assert (back_up(store, copy), back_up(store, copy)) == (1, 0)
    store.close()
    four.unlink()
    picture(here, "newer.jpg", b"newer")
    aside = restore(copy, here, NOW, force=True)
    assert four.read_bytes() == b"four"
    assert word_in(here) == "here"
    # What was set aside has its media, too, whatever is swept up here.
    assert (media_folder.beside(aside) / "ab" / "newer.jpg").read_bytes() == b"newer"


def test_media_that_cannot_be_brought_back_leave_the_workspace_as_it_was(tmp_path):
    here, copy = made(tmp_path / "essai.cmdesk", "here"), made(tmp_path / "copy.cmdesk", "copy")
    picture(copy, "four.jpg", b"four")
    media_folder.beside(here).write_bytes(b"a file where the folder belongs")
    with pytest.raises(Problem, match="backup-failed"):
        restore(copy, here, NOW, force=True)
    assert word_in(here) == "here"
