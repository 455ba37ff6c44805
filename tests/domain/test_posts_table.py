from cmdesk.domain.posts_table import PostRow, is_fine


def test_only_what_cannot_be_taken_in_keeps_a_row_out():
    assert is_fine(PostRow(2, "a", troubles=("alts-many",)))
    assert not is_fine(PostRow(2, "a", troubles=("alts-many", "time-bad")))
