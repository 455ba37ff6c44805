from cmdesk.store.tables import article, item, picture, shingle, source_gap


def test_what_belongs_to_an_item_goes_with_it():
    for table in (article, shingle):
        assert {key.ondelete for key in table.foreign_keys} == {"CASCADE"}
    assert {key.ondelete for key in source_gap.foreign_keys} == {"CASCADE"}
    assert not picture.foreign_keys  # of several items at once


def test_relays_outlive_the_first_of_them():
    (key,) = item.c.cluster_id.foreign_keys
    assert (key.column.table.name, key.ondelete) == ("item", "SET NULL")
