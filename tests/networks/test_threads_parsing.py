import json

from cmdesk.domain.moderation import Standing
from cmdesk.networks import threads_parsing as parsing


def test_an_answer_below_an_answer_says_what_it_is_below():
    told = {"id": "902", "text": "Oui", "root_post": {"id": "90"}, "replied_to": {"id": "901"}}
    item = parsing.reply(told, "90")
    assert item is not None
    assert item.ancestors == ("90", "901")
    assert json.loads(item.reply_to) == {"id": "902", "kind": "comment", "under": "901"}
    assert item.standing is None


def test_what_is_covered_is_hidden():
    for status, standing in [("NOT_HUSHED", Standing.VISIBLE), ("UNHUSHED", Standing.VISIBLE)]:
        item = parsing.reply({"id": "901", "hide_status": status}, "90")
        assert item is not None
        assert item.standing is standing
    for status in parsing.HIDDEN:
        item = parsing.reply({"id": "901", "hide_status": status}, "90")
        assert item is not None
        assert item.standing is Standing.HIDDEN


def test_what_has_no_words_is_shown_all_the_same():
    item = parsing.post({"id": "90", "media_type": "IMAGE"})
    assert item is not None
    assert (item.text, item.mine, item.published) == ("📎", True, None)


def test_what_names_us_may_be_ours():
    item = parsing.mention(
        {"id": "7", "username": "fournil", "root_post": {"id": "6"}, "replied_to": {"id": "6"}}, "fournil"
    )
    assert item is not None
    assert (item.mine, item.ancestors) == (True, ("6",))
    assert parsing.mention({"id": "7"}, "")
    assert not parsing.mention({}, "fournil")
    assert parsing.reply({}, "90") is parsing.post({}) is None
