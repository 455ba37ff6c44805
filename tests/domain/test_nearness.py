from cmdesk.domain.nearness import Near, NearKind


def test_what_is_near_is_of_an_account_or_of_none():
    assert Near(NearKind.PAGE, 3, "Une page", 80, None).account_id is None
    assert [kind.value for kind in NearKind] == ["alike", "same-hour", "page", "own-post", "rights"]
