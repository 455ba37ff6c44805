from cmdesk.store.tables import draft_version, house_word, snippet


def test_a_word_is_kept_once_for_each_kind_and_versions_go_with_their_draft():
    assert {column.name for constraint in house_word.constraints for column in constraint.columns} >= {"kind", "word"}
    (key,) = draft_version.c.draft_id.foreign_keys
    assert key.ondelete == "CASCADE"
    assert not snippet.foreign_keys
