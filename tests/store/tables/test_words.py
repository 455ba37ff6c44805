import sqlcipher3.dbapi2 as sqlite

from cmdesk.store.tables import WORDS, words_ddl


def test_every_index_of_words_is_made_and_merges_late():
    db = sqlite.connect(":memory:")
    for statement in words_ddl():
        db.execute(statement)
    for name in WORDS:
        assert dict(db.execute(f"SELECT k, v FROM {name}_config WHERE k LIKE '%merge'")) == {
            "automerge": 16,
            "crisismerge": 64,
        }
