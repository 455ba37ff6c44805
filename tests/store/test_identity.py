import sqlite3

from cmdesk.store import Store, identity


def test_a_new_workspace_has_a_name_of_its_own_for_good(tmp_path):
    first, second = Store(tmp_path / "a.cmdesk"), Store(tmp_path / "b.cmdesk")
    known = first.identity()
    assert known.name
    assert known.name != second.identity().name
    assert not known.shared
    for store in (first, second):
        store.close()
    again = Store(tmp_path / "a.cmdesk")
    assert again.identity() == known
    again.close()


def test_one_from_before_gets_a_name_and_may_look_under_the_common_ones(tmp_path):
    Store(tmp_path / "a.cmdesk").close()
    with sqlite3.connect(tmp_path / "a.cmdesk") as db:
        db.execute("DELETE FROM setting WHERE name = 'identity'")
    db.close()
    looked = Store(tmp_path / "a.cmdesk", owned=False)
    assert looked.identity() == identity.Identity("", shared=True)
    looked.close()
    opened = Store(tmp_path / "a.cmdesk")
    assert opened.identity().name
    assert opened.identity().shared
    opened.close()


def test_a_copy_is_the_same_workspace(tmp_path):
    store = Store(tmp_path / "a.cmdesk")
    store.backup(tmp_path / "b.cmdesk")
    known = store.identity()
    store.close()
    copy = Store(tmp_path / "b.cmdesk")
    assert copy.identity() == known
    copy.close()
