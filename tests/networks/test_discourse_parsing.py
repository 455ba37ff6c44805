import pytest

from cmdesk.domain.items import Kind
from cmdesk.domain.moderation import Standing
from cmdesk.networks.base import Posting
from cmdesk.networks.discourse_parsing import form_of, item_of, number_of, place_of, says

AT = {"server": "https://forum.example", "username": "fournil"}
TOLD = {
    "id": 12, "topic_id": 3, "post_number": 2, "username": "lea", "name": "Léa", "cooked": "<p>Ouvert&nbsp;?</p>",
    "created_at": "2026-11-20T10:00:00Z", "version": 1,
}  # fmt: skip


def test_a_post_is_a_comment_and_a_private_one_a_message():
    item = item_of(TOLD, AT, "Le pain", private=False)
    assert (item.kind, item.title, item.visibility, item.mine) == (Kind.COMMENT, "Le pain", "public", False)
    assert (item.link, item.author.handle) == ("https://forum.example/t/3/2", "@lea@forum.example")
    assert place_of(item.reply_to) == {"id": "12", "topic": "3", "number": "2"}
    private = item_of(TOLD, AT, "Le pain", private=True)
    assert (private.kind, private.title, private.visibility) == (Kind.MESSAGE, "", "direct")


def test_ours_hidden_and_edited_ones_are_known():
    item = item_of(
        TOLD | {"username": "fournil", "hidden": True, "version": 2, "updated_at": "2026-11-20T11:00:00Z"},
        AT,
        "",
        private=False,
    )
    assert (item.mine, item.standing, item.edited.hour) == (True, Standing.HIDDEN, 11)
    assert item_of(TOLD, AT, "", private=False).edited is None


@pytest.mark.parametrize("missing", ["id", "topic_id"])
def test_what_has_no_number_is_no_post(missing):
    assert item_of({name: value for name, value in TOLD.items() if name != missing}, AT, "", private=False) is None


def test_an_answer_goes_under_its_post_and_a_post_becomes_a_topic():
    answer = form_of(Posting("Oui", "k"), {"id": "12", "topic": "3", "number": "2"})
    assert answer == {"raw": "Oui", "topic_id": 3, "reply_to_post_number": 2}
    topic = form_of(Posting("Un titre\n\nLe texte", "k", options={"category": "4"}), {})
    assert (topic["external_id"], topic["category"]) == ("k", 4)


def test_words_are_found_in_what_was_written_and_in_what_is_shown():
    assert says({"raw": "Du *pain*", "cooked": "<p>Du <em>pain</em></p>"}, "Du *pain*")
    assert says({"raw": "", "cooked": "<p>Du pain</p>"}, "Du pain")
    assert not says({"raw": "Rien"}, "Du pain")


def test_a_notification_without_a_number_counts_as_the_first():
    assert (number_of({"id": 9}), number_of({"id": "9"}), number_of({})) == (9, 0, 0)
