from cmdesk.domain.moderation import Standing
from cmdesk.networks import instagram_parsing as parsing

US = {"account_id": "9", "username": "fournil"}


def test_ours_is_known_by_number_or_by_name():
    assert parsing.is_ours({"from": {"id": "9"}}, US)
    assert parsing.is_ours({"username": "fournil"}, US)
    assert not parsing.is_ours({"username": "lea"}, US)
    assert not parsing.is_ours({}, {"username": ""})


def test_a_hidden_comment_says_so():
    item = parsing.comment({"id": "1", "text": "x", "hidden": True}, "90", "", "", US)
    assert item is not None
    assert item.standing is Standing.HIDDEN


def test_what_has_no_number_is_no_item():
    assert parsing.comment({"text": "x"}, "90", "", "", US) is None
    assert parsing.medium({"caption": "x"}) is None
