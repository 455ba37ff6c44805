from cmdesk.app.openings import watching


def test_a_list_that_is_read_has_something_wrong_to_show():
    assert 'text="{bread}" type="rss"/>' in watching.LIST  # a source without an address
