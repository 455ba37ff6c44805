from cmdesk.store.tables import delivery_media, draft_media


def test_files_go_with_drafts_and_deliveries_in_the_same_way():
    for table, owner in ((draft_media, "draft_id"), (delivery_media, "delivery_id")):
        assert [each.name for each in table.primary_key.columns] == [owner, "media_id"]
        assert {"position", "alt", "focus_x", "focus_y"} <= set(table.c.keys())


def test_a_file_that_something_names_cannot_be_forgotten():
    for table in (draft_media, delivery_media):
        (key,) = table.c.media_id.foreign_keys
        assert (key.column.table.name, key.ondelete) == ("media", "RESTRICT")
