from cmdesk.domain.topics import Topic
from cmdesk.language.preparing import fold
from cmdesk.store import item_index, search
from tests.store.conftest import article


def test_words_of_an_item_that_was_edited_meanwhile_are_not_indexed(workspace):
    """The words are found elsewhere while the file goes on: what comes late must not hide the newer text."""
    source = workspace.source()
    workspace.arrive(source, article(1, "Avant", "Une panne"), article(2, "Autre", "Une fête"))
    folded = fold(workspace.read(item_index.unindexed, 10))
    workspace.arrive(source, article(1, "Après", "Une réparation"))
    workspace.write(item_index.index, folded)
    assert not workspace.read(search.found_items, "panne ")
    assert [row.title for row in workspace.read(search.found_items, "fete ")] == ["Autre"]
    assert [row.title for row in workspace.read(item_index.unindexed, 10)] == ["Après"]
    workspace.index()
    assert [row.title for row in workspace.read(search.found_items, "reparation ")] == ["Après"]


def test_an_item_is_taken_out_of_the_index_alone(workspace):
    source = workspace.source()
    workspace.arrive(source, article(1, "Un", "Une panne"), article(2, "Deux", "Une panne"))
    workspace.index()
    (found, _) = workspace.read(search.found_items, "panne ")
    workspace.write(lambda db: item_index.unindex(db, found.id) or Topic.NONE)
    assert found.id not in [row.id for row in workspace.read(search.found_items, "panne ")]
    held = "SELECT count(*) FROM item_words WHERE rowid = ?"
    assert workspace.read(lambda db: db.exec_driver_sql(held, (found.position,)).scalar()) == 0


def test_the_parts_of_the_index_are_merged_without_losing_a_word(workspace):
    for number in range(5):
        workspace.arrive(workspace.source(f"S{number}"), article(number, f"Titre {number}", "Une panne"))
        workspace.index()
    workspace.write(item_index.tidy_index)
    assert len(workspace.read(search.found_items, "panne ")) == 5
    assert workspace.write(item_index.index_some, 10) == 0


def parts(workspace):
    """How many parts the index is made of."""
    segments = "SELECT count(DISTINCT segid) FROM item_words_idx"
    return workspace.read(lambda db: db.exec_driver_sql(segments).scalar())


def test_the_parts_of_the_index_are_merged_behind_what_comes_in_and_not_with_it(workspace):
    workspace.write(item_index.merge_behind)
    workspace.write(item_index.merge_behind)
    source = workspace.source()
    for number in range(40):
        workspace.arrive(source, article(number, f"Titre {number}", "Une panne"))
        workspace.index()
    assert parts(workspace) == 40
    while workspace.write(item_index.tidy_index):
        pass
    assert parts(workspace) < 5
    assert len(workspace.read(search.found_items, "panne ")) == 40


def test_an_item_that_was_edited_is_once_in_the_index(workspace):
    source = workspace.source()
    for text in ("Une panne", "Une réparation", "Une fête"):
        workspace.arrive(source, article(1, "Titre", text))
        workspace.index()
    assert [bool(workspace.read(search.found_items, word)) for word in ("panne ", "reparation ", "fete ")] == [
        False, False, True,
    ]  # fmt: skip
