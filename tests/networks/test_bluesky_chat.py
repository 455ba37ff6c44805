import json
from dataclasses import replace

import pytest

from cmdesk.networks import bluesky_chat as chat
from cmdesk.networks.base import Absent, Coverage, MediaFile, NoAnswer, Posted, Posting, Refused, SignInNeeded
from cmdesk.networks.bluesky_records import Answering, answering
from cmdesk.networks.bluesky_session import CHAT
from tests.networks.fediverse import said
from tests.networks.skies import DID, LEA, NOON, at_sky, error
from tests.networks.webserver import DROP

LOG, TALKS, MESSAGES, TALK, SEND = (
    f"chat.bsky.convo.{name}" for name in ("getLog", "listConvos", "getMessages", "getConvo", "sendMessage")
)
MEMBERS = [{"did": LEA, "handle": "lea.example", "displayName": "Léa"}, {"did": DID, "handle": "shop.example"}]
WHOM = Answering(author=LEA, talk="t1", message="m1")
POSTING = Posting("Oui, à midi.", "key", WHOM.written(), first_tried=NOON)


def said_there(number, text="Bonjour", did=LEA, at="2026-03-03T12:00:01.000Z"):
    return {"id": number, "text": text, "sender": {"did": did}, "sentAt": at}


def logged(number, kind="logCreateMessage", **more):
    return {"$type": f"chat.bsky.convo.defs#{kind}", "convoId": "t1", "message": said_there(number, **more)}


def test_the_first_time_the_newest_of_each_talk_is_read():
    async def scene(at):
        at.says(LOG, {"cursor": "7", "logs": []})
        at.says(TALKS, {"convos": [{"id": "t1", "members": MEMBERS}]})
        at.says(MESSAGES, {"messages": [said_there("m2", "Ouvert ?"), said_there("m1")]})
        page = await chat.messages(at.session(), None)
        assert at.heard(LOG)[0].headers["atproto-proxy"] == CHAT
        return page

    page = at_sky(scene)
    assert [item.remote_id for item in page.items] == ["t1/m1", "t1/m2"]
    assert [item.ancestors for item in page.items] == [(), ("t1/m1",)]
    assert page.items[0].author.name == "Léa"
    assert page.coverage is Coverage.TRUNCATED
    assert json.loads(page.cursor) == {"log": "7", "last": {"t1": "t1/m2"}}


def test_then_what_happened_since():
    async def scene(at):
        logs = [logged("m3"), logged("m2", "logDeleteMessage"), logged("m4", did=DID), logged("x", "logBeginConvo")]
        at.says(LOG, {"cursor": "9", "logs": logs}, {"cursor": "9", "logs": []})
        at.says(TALK, {"convo": {"id": "t1", "members": MEMBERS}})
        page = await chat.messages(at.session(), json.dumps({"log": "7", "last": {"t1": "t1/m2"}}))
        return page, at.asked(LOG)

    page, asked = at_sky(scene)
    assert [(item.remote_id, item.ancestors, item.mine) for item in page.items] == [
        ("t1/m3", ("t1/m2",), False),
        ("t1/m4", ("t1/m3",), True),
    ]
    assert page.gone == ["t1/m2"]
    assert [each["cursor"] for each in asked] == [["7"], ["9"]]
    assert json.loads(page.cursor) == {"log": "9", "last": {"t1": "t1/m4"}}


def sending(answer):
    async def scene(at):
        at.says(SEND, answer)
        posted = await chat.send(at.session(), WHOM, POSTING)
        return posted, at.told(SEND)

    return at_sky(scene)


def test_an_answer_is_one_message():
    posted, told = sending({"id": "m9"})
    assert told == [{"convoId": "t1", "message": {"text": "Oui, à midi."}}]
    assert (posted.remote_id, answering(posted.reply_to).talk) == ("t1/m9", "t1")


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (error("InvalidToken"), SignInNeeded),
        (error("InvalidRequest"), Refused),
        (error("InternalServerError", 500), NoAnswer),
        ({}, NoAnswer),
        (DROP, NoAnswer),
    ],
)
def test_an_answer_that_did_not_go(answer, kind):
    with pytest.raises(kind):
        sending(answer)


def finding(messages, **more):
    async def scene(at):
        at.says(MESSAGES, {"messages": messages, **more})
        return await chat.find(at.session(), WHOM, POSTING, NOON)

    return at_sky(scene)


def test_an_answer_is_found_by_its_words():
    found = finding([said_there("m8"), said_there("m9", "Oui, à midi.", DID)])
    assert isinstance(found, Posted)
    assert found.remote_id == "t1/m9"


@pytest.mark.parametrize(
    ("messages", "more", "absent"),
    [
        ([said_there("m8", "Oui, à midi.")], {}, Absent.CERTAIN),  # they said it, not we
        ([said_there("m9", "Oui, à midi.", DID, "2026-03-03T11:00:00Z")], {"cursor": "x"}, Absent.CERTAIN),
        ([said_there("m8")], {"cursor": "x"}, Absent.UNDECIDED),
    ],
)
def test_what_is_not_found(messages, more, absent):
    assert finding(messages, **more) is absent


def test_a_message_is_found_when_our_clock_is_ahead_of_theirs():
    async def scene(at):
        kept = {"messages": [said_there("m9", "Oui, à midi.", DID, "2026-03-03T11:50:01Z")], "cursor": "x"}
        at.server.says[f"/xrpc/{MESSAGES}"] = said(kept, Date="Tue, 03 Mar 2026 11:50:05 GMT")
        return await chat.find(at.session(), WHOM, POSTING, NOON)

    assert isinstance(at_sky(scene), Posted)


def test_files_do_not_go_with_a_message(tmp_path):
    chat.refuse_files(POSTING)
    file = MediaFile(tmp_path / "x", "image/jpeg", 1, "a" * 64)
    with pytest.raises(Refused, match="media-not-taken"):
        chat.refuse_files(replace(POSTING, media=(file,)))
