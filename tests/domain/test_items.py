from cmdesk.domain.items import Added


def test_what_was_added_adds_up():
    assert Added(1, 2, (3,)) + Added(4, 5, (6,)) == Added(5, 7, (3, 6))
