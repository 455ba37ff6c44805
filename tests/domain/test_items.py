from cmdesk.domain.items import Added


def test_what_was_added_adds_up():
    assert Added(1, 2, (3,)) + Added(4, 5, (6,)) == Added(5, 7, (3, 6))


def test_what_failed_is_counted_once():
    one, two = frozenset([1]), frozenset([1, 2])
    whole = Added(failed_sources=one, failed_accounts=two) + Added(failed_accounts=one)
    assert (whole.failed_sources, whole.failed_accounts) == (one, two)
