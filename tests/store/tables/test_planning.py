from cmdesk.store.tables import WHEN


def test_the_index_says_when_in_the_words_of_the_query(workspace):
    with workspace.store.read() as db:
        made = db.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'delivery_when'").scalar()
    assert WHEN in made
