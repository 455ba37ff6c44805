import json

import pytest

from cmdesk.networks import matrix_parsing as parsing


def said(body, **content):
    return {
        "type": "m.room.message",
        "event_id": "$1",
        "sender": "@lea:x.example",
        "origin_server_ts": 1432735824653,
        "content": {"msgtype": "m.text", "body": body, **content},
    }


ANSWERS = {"m.relates_to": {"m.in_reply_to": {"event_id": "$0"}}}


@pytest.mark.parametrize(
    ("event", "text"),
    [
        (said("> <@us:x.example> Ouvert\n> demain\n\nMerci !", **ANSWERS), "Merci !"),
        (said("> une citation\n\nà elle"), "> une citation\n\nà elle"),
        (said("> sans suite", **ANSWERS), "> sans suite"),
    ],
)
def test_the_words_of_an_answer_are_its_own(event, text):
    found = parsing.item_of(event, "!r:x.example", {}, {})
    assert found is not None
    assert (found.text, found.author.name) == (text, "lea")


@pytest.mark.parametrize(
    "event", [{}, said(""), said("x") | {"content": []}, said("x") | {"sender": 5}, said("x") | {"type": "m.sticker"}]
)
def test_what_is_no_message_is_no_item(event):
    assert parsing.item_of(event, "!r:x.example", {}, {}) is None


@pytest.mark.parametrize("moment", [None, "soon", -5, 10**20, 1.5])
def test_an_odd_time_is_none(moment):
    assert parsing.moment_of({"origin_server_ts": moment}) is None


def test_a_room_is_named_by_itself_or_by_a_link():
    assert parsing.room_in("#pain:x.example") == "#pain:x.example"
    assert parsing.room_in("https://matrix.to/#/%21r%3Ax.example?via=x.example") == "!r:x.example"


@pytest.mark.parametrize("kept", ["", "{}", json.dumps({"id": "$1"}), json.dumps({"id": "$1", "room": "elsewhere"})])
def test_a_place_of_others_is_none(kept):
    assert parsing.place_of(kept) == {}
