import json

import pytest

from cmdesk.domain.moderation import Standing
from cmdesk.networks.lemmy_parsing import author_of, community_in, deleted, item_of, place_of


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("bread", "bread"),
        (" !bread@lemmy.world ", "bread@lemmy.world"),
        ("c/bread", "bread"),
        ("/c/bread@lemmy.world", "bread@lemmy.world"),
        ("https://lemmy.world/c/bread/", "bread@lemmy.world"),
        ("https://lemmy.ml/c/bread@lemmy.world", "bread@lemmy.world"),
        ("https://lemmy.world", ""),
        ("", ""),
    ],
)
def test_a_community_is_known_by_its_name_or_its_address(typed, name):
    assert community_in(typed) == name


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "nonsense",
        "[]",
        '{"id": 5}',
        '{"id": "5"}',
        '{"id": "5", "kind": "comment"}',
        '{"id": "5", "kind": "comment", "post": "x"}',
        '{"id": "5", "kind": "message"}',
        '{"id": "5", "kind": "person"}',
    ],
)
def test_what_is_not_ours_is_no_place(kept):
    assert place_of(kept) == {}


def test_a_place_names_what_is_needed_to_answer():
    kept = {"id": "5", "kind": "comment", "post": "20"}
    assert place_of(json.dumps(kept)) == kept
    assert place_of('{"id": "20", "kind": "post"}')["id"] == "20"


@pytest.mark.parametrize("view", [{}, {"comment": {}}, {"comment": {"id": "x"}}, {"post": {"id": None}}])
def test_what_has_no_number_is_no_item(view):
    assert item_of(view, {}) is None


def test_what_moderators_took_away_is_hidden():
    item = item_of({"comment": {"id": 5, "post_id": 2, "path": "0.5", "removed": True}}, {"account_id": "7"})
    assert item is not None
    assert item.standing is Standing.HIDDEN
    assert item.ancestors == ("post:2",)
    assert not item.mine


def test_who_deleted_a_message_or_a_post_is_believed():
    assert deleted({"private_message": {"id": 5, "deleted": True}})
    assert deleted({"post": {"id": 5, "deleted": True}})
    assert not deleted({"comment": {"id": 5}, "post": {"id": 6, "deleted": True}})


def test_an_author_without_a_page_has_a_name_at_least():
    assert author_of({"name": "lea"}).shown == "lea"
    assert author_of({"name": "lea", "actor_id": "javascript:alert(1)"}).address == ""
